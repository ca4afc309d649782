/**
 * Facts as rows, one journal for each logframe.
 *
 * The root of a chain stands beside each fact, so that a chain is found without walking it. When the beginning of a chain
 * comes late, the facts that were there get its root, and the one they had is kept with the place up to which it held.
 *
 * @internal
 */
import { type Instant, StorageDriver } from "@logframe/core"
import type { Connection } from "./connect.ts"
import { factsOf } from "./factQuery.ts"
import { fold } from "./fold.ts"
import { scaled } from "./rows.ts"

const { instantAfter, pageOf } = StorageDriver

/** The half of the driver that keeps facts. */
export const journal = (connection: Connection, now: () => Instant.Instant): StorageDriver.Journal => {
  const { attempt, error, transaction, moment, first } = connection
  const headOf = (logframe: string): StorageDriver.Head =>
    (first(lastEntry, { logframe }) as StorageDriver.Head | undefined) ?? { seq: 0 }
  return {
    append: (logframe, facts, expect) =>
      attempt("append", () =>
        transaction(() => {
          const head = headOf(logframe)
          const recorded = instantAfter(head.recorded, now())
          const { added, ids } = add(connection, { logframe, recorded, facts, head: head.seq })
          if (ids.length > 0) {
            throw error("append", { _tag: "Conflict", on: "facts", logframe, ids, head: head.seq })
          }
          if (added > 0 && expect !== undefined && expect.head !== head.seq) {
            const [on, expected] = ["journal" as const, expect.head]
            throw error("append", { _tag: "Conflict", on, logframe, expected, head: head.seq })
          }
          return added === 0 ? { ...head, added } : { seq: head.seq + added, recorded, added }
        })
      ),

    read: (query, { after, limit }) =>
      attempt("read", () =>
        pageOf(factsOf(connection, query, after, limit + 1), limit, (row) => `${row.seq} ${row.logframe}`)
      ),

    head: (logframe, at) =>
      attempt("head", () => {
        const head = headOf(logframe)
        if (at === undefined || head.recorded === undefined || head.recorded <= at.knownAt) return { ...head }
        return lastBy(connection, logframe, head.seq, at.knownAt)
      }),

    fold: (query) => attempt("fold", () => moment(() => fold(connection, query)))
  }
}

/** The last entry that was recorded by an instant; instants never decrease, so the halves are searched. */
const lastBy = (
  { first }: Connection,
  logframe: string,
  last: number,
  knownAt: string
): StorageDriver.Head => {
  let known: StorageDriver.Head = { seq: 0 }
  for (let [low, high] = [1, last]; low <= high; ) {
    const middle = Math.floor((low + high) / 2)
    const recorded = String(first(recordedAt, { logframe, seq: middle })?.recorded)
    if (recorded <= knownAt) {
      known = { seq: middle, recorded }
      low = middle + 1
    } else high = middle - 1
  }
  return known
}

interface Batch {
  readonly logframe: string
  readonly recorded: string
  readonly facts: readonly StorageDriver.FactRecord[]
  readonly head: number
}

/** Adds what is not there yet: how many that were, and the ids that are there with other bytes. */
const add = ({ first, run }: Connection, { logframe, recorded, facts, head }: Batch) => {
  let added = 0
  const ids = new Set<string>()
  for (const fact of facts) {
    const { id, supersedes } = fact
    const seq = head + added + 1
    const superseded = supersedes === undefined ? undefined : first(rootOf, { logframe, id: supersedes })
    const root = String(superseded?.root ?? id)
    if (run(insertFact, { logframe, seq, recorded, root, ...columns(fact) }) === 0) {
      if (first(bodyOf, { logframe, id })?.body !== fact.body) ids.add(id)
      continue
    }
    added++
    for (const row of valueRows(fact)) run(insertValue, { logframe, seq, ...row })
    const { of = [], becomes = null } = fact.foldable?.decides ?? {}
    for (const about of new Set(of)) run(insertDecision, { logframe, fact: about, seq, becomes })
    if (first(waitsFor, { logframe, id }) === undefined) continue
    run(keepRoots, { logframe, id, root, until: seq })
    run(adopt, { logframe, root, until: seq })
  }
  return { added, ids: [...ids] }
}

const columns = (fact: StorageDriver.FactRecord) => ({
  id: fact.id,
  kind: fact.kind,
  format: fact.format,
  status: fact.status,
  supersedes: fact.supersedes ?? null,
  indicator: fact.indicator ?? null,
  place: fact.place ?? null,
  party: fact.foldable?.party ?? null,
  firstDay: fact.firstDay ?? null,
  lastDay: fact.lastDay ?? null,
  body: fact.body
})

const valueRows = ({ foldable }: StorageDriver.FactRecord) =>
  (foldable?.values ?? []).map((said) => {
    const [value, denominator] = [scaled(said.value), scaled(said.denominator)]
    return {
      cell: said.cell,
      number: value.coefficient,
      scale: value.scale,
      denominator: denominator.coefficient,
      denominatorScale: denominator.scale
    }
  })

const lastEntry = "SELECT seq, recorded FROM fact WHERE logframe = :logframe ORDER BY seq DESC LIMIT 1"
const recordedAt = "SELECT recorded FROM fact WHERE logframe = :logframe AND seq = :seq"
const rootOf = "SELECT root FROM fact WHERE logframe = :logframe AND id = :id"
const bodyOf = "SELECT body FROM fact WHERE logframe = :logframe AND id = :id"

const insertFact = `
  INSERT INTO fact (logframe, seq, recorded, id, kind, format, status, supersedes, root, indicator, place, party,
    first_day, last_day, body)
  VALUES (:logframe, :seq, :recorded, :id, :kind, :format, :status, :supersedes, :root, :indicator, :place, :party,
    :firstDay, :lastDay, :body)
  ON CONFLICT (logframe, id) DO NOTHING`

const insertValue = `
  INSERT INTO value (logframe, seq, cell, number, scale, denominator, denominator_scale)
  VALUES (:logframe, :seq, :cell, :number, :scale, :denominator, :denominatorScale)`

const insertDecision = `
  INSERT INTO decision (logframe, fact, seq, becomes) VALUES (:logframe, :fact, :seq, :becomes)`

const waitsFor = "SELECT 1 FROM fact WHERE logframe = :logframe AND supersedes = :id LIMIT 1"

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
