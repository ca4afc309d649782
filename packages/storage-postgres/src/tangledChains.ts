/**
 * Chains in which a version was recorded after one that corrects it, or which begin with a correction of what is not there.
 *
 * There the last version is not the one that was recorded last: each comes after the one it corrects. Such chains are few,
 * so they are put in order here, and the statement that folds is told which version counts.
 *
 * @internal
 */
import { StorageDriver } from "@logframe/core"
import type { TableRow, Transaction } from "./connect.ts"

/** The roots of such chains as known at a place in the journal, and the version of each that counts, if any does. */
export interface TangledChains {
  readonly roots: readonly string[]
  readonly counting: readonly (number | null)[]
}

/** Finds them; `versions` is a statement that gives their versions in the order of the journal. */
export const tangledChains = async (
  { anew }: Transaction,
  versions: string,
  parameters: readonly unknown[]
): Promise<TangledChains> => {
  const rows = (await anew(versions, parameters)).map(versionOf)
  const chains = new Map<string, Version[]>()
  for (const version of rows) chains.set(version.root, [...(chains.get(version.root) ?? []), version])
  const winners = [...chains.values()].map((chain) => {
    const byId = new Map<string | undefined, Version>(chain.map((version) => [version.id, version]))
    const ordered = StorageDriver.inOrder(chain, ({ supersedes }) => byId.get(supersedes))
    return ordered.findLast(({ approved }) => approved)
  })
  return { roots: [...chains.keys()], counting: winners.map((winner) => winner?.seq ?? null) }
}

interface Version {
  readonly root: string
  readonly seq: number
  readonly id: string
  readonly supersedes: string | undefined
  readonly approved: boolean
}

const versionOf = (row: TableRow): Version => ({
  root: String(row.root),
  seq: Number(row.seq),
  id: String(row.id),
  supersedes: row.supersedes === null ? undefined : String(row.supersedes),
  approved: row.approved === true
})
