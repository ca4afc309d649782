/**
 * Which version of a chain counts, worked out anew after an entry: of its versions that are approved the last one.
 *
 * Versions are in the order of the journal, but each after the one it corrects, also where that was recorded later.
 *
 * @internal
 */
import { StorageDriver } from "@logframe/core"
import type { Connection } from "../file/connect.ts"

/** The entry after which it is worked out. */
export interface Entry {
  readonly logframe: string
  readonly journal: number
  readonly seq: number
}

/** Notes for the chains with these roots what counts from that entry on and what no longer does. */
export const settle = (
  { all, run }: Connection,
  { logframe, journal, seq }: Entry,
  roots: readonly string[]
): void => {
  for (const root of roots) {
    const versions = all(chain, [logframe, root, journal]) as unknown as readonly Version[]
    const winner = inOrder(versions).findLast(({ isApproved }) => isApproved === 1)
    for (const loser of versions) {
      if (loser.counts === 0 || loser === winner) continue
      run(endsMeasure, [journal, loser.seq, seq])
      run(endsAgain, [journal, loser.seq, seq])
    }
    if (winner === undefined || winner.counts === 1) continue
    const isFirst = run(begins, [journal, winner.seq, winner.seq === seq ? 0 : seq]) > 0
    if (!isFirst) run(beginsAgain, [journal, winner.seq, seq])
  }
}

/** A version of a chain, with its status as known now and whether it counts so far. */
interface Version {
  readonly seq: number
  readonly id: string
  readonly supersedes: string | null
  readonly isApproved: 0 | 1
  readonly counts: 0 | 1
}

const inOrder = (versions: readonly Version[]): readonly Version[] => {
  const byId = new Map<string | null, Version>(versions.map((version) => [version.id, version]))
  return StorageDriver.inOrder(versions, ({ supersedes }) => byId.get(supersedes))
}

const chain = `
  SELECT seq, id, supersedes,
    'approved' = coalesce(
      (SELECT becomes FROM decision WHERE decision.logframe = ?1 AND decision.fact = version.id
       ORDER BY decision.seq DESC LIMIT 1), status) AS isApproved,
    EXISTS (
      SELECT 1 FROM measure WHERE measure.journal = ?3 AND measure.seq = version.seq
        AND since IS NOT NULL AND until IS NULL)
    OR EXISTS (
      SELECT 1 FROM again WHERE again.journal = ?3 AND again.seq = version.seq AND until IS NULL) AS counts
  FROM (
    SELECT seq, id, supersedes, status FROM fact WHERE logframe = ?1 AND id = ?2 AND kind <> 'Review'
    UNION ALL
    SELECT seq, id, supersedes, status FROM fact INDEXED BY fact_root
    WHERE logframe = ?1 AND root = ?2 AND supersedes IS NOT NULL AND id <> ?2 AND kind <> 'Review'
  ) AS version
  ORDER BY seq`

const endsMeasure = `
  UPDATE measure SET until = ?3 WHERE journal = ?1 AND seq = ?2 AND since IS NOT NULL AND until IS NULL`
const endsAgain = "UPDATE again SET until = ?3 WHERE journal = ?1 AND seq = ?2 AND until IS NULL"
const begins = "UPDATE measure SET since = ?3 WHERE journal = ?1 AND seq = ?2 AND since IS NULL"
const beginsAgain = `
  INSERT INTO again (journal, seq, since)
  SELECT DISTINCT journal, seq, ?3 FROM measure WHERE journal = ?1 AND seq = ?2`
