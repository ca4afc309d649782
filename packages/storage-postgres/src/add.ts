/**
 * Adds a batch of facts in a few statements, whatever its size.
 *
 * That a fact is new is the rule, and the engine sees to it while it adds. Only when one is there twice is looked which.
 *
 * The root of a chain stands beside each fact, so that a chain is found without walking it. When the beginning of a chain
 * comes late, the facts that were there get its root, and the one they had is kept with the place up to which it held.
 *
 * @internal
 */
import { StorageDriver, StorageError } from "@logframe/core"
import type { Connection, TableRow, Transaction } from "./connect.ts"
import { type Entry, insertEntries } from "./insertEntries.ts"

/** Facts to be added after the head. */
export interface Batch {
  readonly logframe: string
  readonly recorded: string
  readonly facts: readonly StorageDriver.FactRecord[]
  readonly head: number
  readonly expect: { readonly head: number } | undefined
}

/** Adds what is not there yet, and says how much that was; rejects with a Conflict as the port says. */
export const add = async (connection: Connection, on: Transaction, batch: Batch): Promise<number> => {
  const { head, expect } = batch
  // facts that are there may be added again whatever the head was, so then nothing is tried
  if (expect === undefined || expect.head === head) {
    await on.script("SAVEPOINT untold")
    try {
      return await addTo(connection, on, batch, new Map())
    } catch (cause) {
      // a batch that contradicts itself may contradict what is there as well, and each such id is named
      if (!isThere(cause) && !StorageError.isStorageError(cause)) throw cause
      await on.script("ROLLBACK TO SAVEPOINT untold")
    }
  }
  const ids = batch.facts.map(({ id }) => id)
  const there = (await found(connection, on, batch, "id", ids)).map(
    ({ id, body }) => [String(id), String(body)] as const
  )
  return addTo(connection, on, batch, new Map(there))
}

/** Whether the engine found a fact that it has. */
const isThere = (cause: unknown): boolean => (cause as { readonly code?: unknown } | null)?.code === "23505"

/** The facts of which a column has one of the texts. */
const found = (
  { tenant, table }: Connection,
  { anew }: Transaction,
  { logframe }: Batch,
  column: "id" | "supersedes",
  texts: readonly string[]
): Promise<readonly TableRow[]> =>
  texts.length === 0
    ? Promise.resolve([])
    : anew(
        `SELECT id, supersedes, root, body FROM ${table("fact")}
         WHERE tenant = $1 AND logframe = $2 AND ${column} = ANY ($3)`,
        [tenant, logframe, texts]
      )

/** Adds what is not there; `there` has the texts of what is. */
const addTo = async (
  connection: Connection,
  on: Transaction,
  batch: Batch,
  there: ReadonlyMap<string, string>
): Promise<number> => {
  const { tenant, table } = connection
  const { logframe, recorded, facts, head, expect } = batch
  const bodyOf = (id: string) => there.get(id)
  const fresh = StorageDriver.newFacts({ adapter: "postgres", logframe, head, bodyOf, expect }, facts)
  if (fresh.length === 0) return 0

  const batchIds = new Set(fresh.map(({ id }) => id))
  const elsewhere = fresh.flatMap(({ supersedes }) =>
    supersedes === undefined || batchIds.has(supersedes) ? [] : [supersedes]
  )
  const roots = new Map(
    (await found(connection, on, batch, "id", elsewhere)).map((row) => [String(row.id), String(row.root)])
  )
  const waiting = await found(connection, on, batch, "supersedes", [...batchIds])
  const { entries, adoptions } = withRoots(
    fresh,
    head,
    roots,
    waiting.map((row) => ({ supersedes: String(row.supersedes), root: String(row.root) }))
  )

  await insertEntries(table, on, [tenant, logframe, recorded], entries)
  const fact = table("fact")
  for (const { orphans, root, until } of adoptions) {
    const parameters = [tenant, logframe, orphans, until]
    await on.all(keepRoots(table("former_root"), fact), parameters)
    await on.all(adopt(fact, table("measurement")), [...parameters, root])
  }
  return entries.length
}

/** Chains that began with a correction of a fact which came later than it: from then on they begin where that one's does. */
interface Adoption {
  readonly orphans: readonly string[]
  readonly root: string
  readonly until: number
}

/** Each fact with the root that it has when it arrives, and the chains that find their beginning in the batch. */
const withRoots = (
  facts: readonly StorageDriver.FactRecord[],
  head: number,
  known: ReadonlyMap<string, string>,
  waiting: readonly { readonly supersedes: string; readonly root: string }[]
) => {
  const roots = new Map(known)
  const orphansOf = new Map<string, Set<string>>()
  const waits = (id: string, root: string) => orphansOf.set(id, (orphansOf.get(id) ?? new Set()).add(root))
  for (const { supersedes, root } of waiting) waits(supersedes, root)
  const adoptions: Adoption[] = []
  const entries = facts.map((fact, i): Entry => {
    const seq = head + i + 1
    const superseded = fact.supersedes === undefined ? undefined : roots.get(fact.supersedes)
    const root = superseded ?? fact.id
    roots.set(fact.id, root)
    if (fact.supersedes !== undefined && superseded === undefined) waits(fact.supersedes, root)
    const orphans = new Set(orphansOf.get(fact.id))
    orphans.delete(root)
    orphansOf.delete(fact.id)
    if (orphans.size > 0) {
      adoptions.push({ orphans: [...orphans], root, until: seq })
      for (const [id, old] of roots) if (orphans.has(old)) roots.set(id, root)
      for (const [id, olds] of orphansOf) {
        orphansOf.set(id, new Set([...olds].map((old) => (orphans.has(old) ? root : old))))
      }
    }
    return { seq, root, fact }
  })
  return { entries, adoptions }
}

const keepRoots = (formerRoot: string, fact: string): string => `
  INSERT INTO ${formerRoot} (tenant, logframe, seq, until, root)
  SELECT tenant, logframe, seq, $4, root FROM ${fact}
  WHERE tenant = $1 AND logframe = $2 AND supersedes IS NOT NULL AND root = ANY ($3) AND seq < $4`

const adopt = (fact: string, measurement: string): string => `
  WITH adopted AS (
    UPDATE ${fact} SET root = $5
    WHERE tenant = $1 AND logframe = $2 AND supersedes IS NOT NULL AND root = ANY ($3) AND seq < $4
    RETURNING seq, indicator)
  UPDATE ${measurement} AS measurement SET root = $5 FROM adopted
  WHERE measurement.tenant = $1 AND measurement.logframe = $2
    AND measurement.indicator = adopted.indicator AND measurement.seq = adopted.seq`
