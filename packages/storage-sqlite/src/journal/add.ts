/**
 * Adds facts to a journal.
 *
 * The root of a chain stands beside each fact, so that a chain is found without walking it. When the beginning of a chain
 * comes late, the facts that were there get its root, and the one they had is kept with the place up to which it held.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"
import type { Connection } from "../file/connect.ts"
import { hasDecisions, measures } from "../fold/measures.ts"
import type { Names } from "../fold/Names.ts"
import { settle } from "../fold/settle.ts"

/** Facts to be added after the head. */
export interface Batch {
  readonly logframe: string
  readonly recorded: string
  readonly facts: readonly StorageDriver.FactRecord[]
  readonly head: number
}

/** Adds what is not there yet: how many that were, and the ids that are there with other bytes. */
export const add = (connection: Connection, names: Names, { logframe, recorded, facts, head }: Batch) => {
  const { first, run } = connection
  const journal = names.journal(logframe)
  const write = measures(connection, names, journal)
  let isReviewed = hasDecisions(connection, logframe)
  let added = 0
  const ids = new Set<string>()
  for (const fact of facts) {
    const { id, kind, format, status, supersedes, indicator, place, firstDay, lastDay, body } = fact
    const seq = head + added + 1
    const superseded = supersedes === undefined ? undefined : first(rootOf, [logframe, supersedes])
    const root = String(superseded?.root ?? id)
    const row = [supersedes, root, indicator, place, firstDay, lastDay].map((value) => value ?? null)
    if (run(insertFact, [logframe, seq, recorded, id, kind, format, status, ...row, body]) === 0) {
      if (first(bodyOf, [logframe, id])?.body !== body) ids.add(id)
      continue
    }
    added++
    const isLate = first(waitsFor, [logframe, id]) !== undefined
    if (isLate) {
      run(keepRoots, { logframe, id, root, until: seq })
      run(adopt, { logframe, root, until: seq })
    }
    const isDecided = isReviewed && first(decisionOf, [logframe, id]) !== undefined
    const isAlone = superseded === undefined && !isLate && !isDecided
    write(fact, seq, isAlone && status === "approved" ? { since: 0 } : {})
    if (!isAlone) settle(connection, { logframe, journal, seq }, [root])
    const { of = [], becomes = null } = fact.foldable?.decides ?? {}
    if (of.length === 0) continue
    isReviewed = true
    for (const about of new Set(of)) run(insertDecision, [logframe, about, seq, becomes])
    const roots = of.flatMap((about) => first(rootOf, [logframe, about])?.root ?? [])
    settle(connection, { logframe, journal, seq }, [...new Set(roots.map(String))])
  }
  if (added > 0) run(insertMoment, [journal, head + 1, recorded])
  return { added, ids: [...ids] }
}

const rootOf = "SELECT root FROM fact WHERE logframe = ?1 AND id = ?2"
const bodyOf = "SELECT body FROM fact WHERE logframe = ?1 AND id = ?2"

const decisionOf = "SELECT 1 FROM decision WHERE logframe = ?1 AND fact = ?2 LIMIT 1"

const insertFact = `
  INSERT INTO fact (logframe, seq, recorded, id, kind, format, status, supersedes, root, indicator, place,
    first_day, last_day, body)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
  ON CONFLICT (logframe, id) DO NOTHING`

const insertMoment = `
  INSERT INTO moment (journal, seq, recorded) SELECT ?1, ?2, ?3
  WHERE ?3 IS NOT (SELECT recorded FROM moment WHERE journal = ?1 ORDER BY seq DESC LIMIT 1)`

const insertDecision = "INSERT INTO decision (logframe, fact, seq, becomes) VALUES (?1, ?2, ?3, ?4)"

const waitsFor = "SELECT 1 FROM fact WHERE logframe = ?1 AND supersedes = ?2 LIMIT 1"

// the indexes are named because without statistics the engine would read the whole journal
const keepRoots = `
  INSERT INTO former_root (logframe, seq, until, root)
  SELECT logframe, seq, :until, root FROM fact INDEXED BY fact_root
  WHERE logframe = :logframe AND supersedes IS NOT NULL AND root IN (
    SELECT root FROM fact INDEXED BY fact_supersedes
    WHERE logframe = :logframe AND supersedes = :id AND root <> :root)`

const adopt = `
  UPDATE fact SET root = :root FROM former_root AS former
  WHERE former.logframe = :logframe AND former.until = :until
    AND fact.logframe = former.logframe AND fact.seq = former.seq`
