/**
 * Which version of a chain counts, worked out anew after an entry: of its versions that are approved the last one.
 *
 * @internal
 */
import type { Connection } from "./connect.ts"

/** The entry after which it is worked out. */
export interface Entry {
  readonly logframe: string
  readonly journal: number
  readonly seq: number
}

/** Notes for the chains with these roots what counts from that entry on and what no longer does. */
export const settle = (
  { all, first, run }: Connection,
  { logframe, journal, seq }: Entry,
  roots: readonly string[]
): void => {
  for (const root of roots) {
    const winner = first(lastApproved, [logframe, root])?.seq
    const counting = all(countingNow, [logframe, root, journal]).map((row) => row.seq)
    for (const loser of counting.filter((one) => one !== winner)) {
      run(endsMeasure, [journal, Number(loser), seq])
      run(endsAgain, [journal, Number(loser), seq])
    }
    if (winner === undefined || counting.includes(winner)) continue
    const own = Number(winner)
    const isFirst = run(begins, [journal, own, own === seq ? 0 : seq]) > 0
    if (!isFirst) run(beginsAgain, [journal, own, seq])
  }
}

const chain = `(
    SELECT seq, id, status FROM fact WHERE logframe = ?1 AND id = ?2 AND kind <> 'Review'
    UNION ALL
    SELECT seq, id, status FROM fact INDEXED BY fact_root
    WHERE logframe = ?1 AND root = ?2 AND supersedes IS NOT NULL AND id <> ?2 AND kind <> 'Review'
  ) AS version`

const lastApproved = `
  SELECT seq FROM ${chain}
  WHERE 'approved' = coalesce(
    (SELECT becomes FROM decision WHERE decision.logframe = ?1 AND decision.fact = version.id
     ORDER BY decision.seq DESC LIMIT 1), status)
  ORDER BY seq DESC LIMIT 1`

const countingNow = `
  SELECT seq FROM ${chain}
  WHERE EXISTS (
      SELECT 1 FROM measure WHERE measure.journal = ?3 AND measure.seq = version.seq
        AND since IS NOT NULL AND until IS NULL)
    OR EXISTS (
      SELECT 1 FROM again WHERE again.journal = ?3 AND again.seq = version.seq AND until IS NULL)`

const endsMeasure = `
  UPDATE measure SET until = ?3 WHERE journal = ?1 AND seq = ?2 AND since IS NOT NULL AND until IS NULL`
const endsAgain = "UPDATE again SET until = ?3 WHERE journal = ?1 AND seq = ?2 AND until IS NULL"
const begins = "UPDATE measure SET since = ?3 WHERE journal = ?1 AND seq = ?2 AND since IS NULL"
const beginsAgain = `
  INSERT INTO again (journal, seq, since)
  SELECT DISTINCT journal, seq, ?3 FROM measure WHERE journal = ?1 AND seq = ?2`
