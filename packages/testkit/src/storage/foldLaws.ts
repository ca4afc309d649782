/**
 * The law of folds: what a store folds is what core folds of the same facts.
 *
 * @internal
 */
import {
  CalendarDate,
  Cells,
  Fact,
  Facts,
  Instant,
  Journal,
  type Logframe,
  Plan,
  PromiseStorage,
  Query,
  type Question,
  type StorageDriver
} from "@logframe/core"
import fc from "fast-check"
import { foldable, foldableHistory, foldableQuestion } from "../arbitrary/foldable.ts"
import { type History, history, storedFacts } from "../arbitrary/history.ts"
import { logframe } from "../arbitrary/logframe.ts"
import { question } from "../arbitrary/question.ts"
import { same } from "./expectations.ts"
import type { Law } from "./Law.ts"
import { clockOf, journalOf } from "./records.ts"
import { runs } from "./runs.ts"

const byGroup = (rows: Iterable<Cells.FoldedRow>) =>
  [...rows]
    .map((row) => [JSON.stringify([row.indicator, row.place, row.party, row.cell, row.window]), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)

const folds = async (journal: StorageDriver.Journal, query: Query.FoldQuery) =>
  byGroup((await journal.fold?.(query)) ?? [])

/** A logframe, what became known about it, a question, and after how many entries the question ends. */
export interface FoldJourney {
  readonly promised: Logframe.Logframe
  readonly batches: History
  readonly asked: Question.Question
  readonly upTo: number
}

export const foldJourney: fc.Arbitrary<FoldJourney> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      promised: fc.constant(foldable),
      batches: foldableHistory,
      asked: foldableQuestion,
      upTo: fc.nat(60)
    })
  },
  {
    weight: 1,
    arbitrary: logframe.chain((promised) =>
      fc.record({
        promised: fc.constant(promised),
        batches: history(promised),
        asked: question,
        upTo: fc.nat(30)
      })
    )
  }
)

type Measured = Extract<Parameters<typeof Fact.make>[0], { readonly _tag: "Measurement" }>

const measured = (id: string, value: string, more: Partial<Measured> = {}): Fact.Fact =>
  Fact.make({
    _tag: "Measurement",
    id,
    logframe: foldable.id,
    status: "approved",
    indicator: "sum",
    period: { from: "2024-01-01", through: "2024-01-01" },
    value: { _tag: "Number", value },
    ...more
  })

const journey = (upTo: number, ...facts: readonly Fact.Fact[]): FoldJourney => ({
  promised: foldable,
  batches: [{ recorded: Instant.make("2025-01-01T00:00:00Z"), facts }],
  asked: { asOf: CalendarDate.make("2024-12-31") },
  upTo
})

/** Tried whatever chance brings. */
export const journeys: readonly FoldJourney[] = [
  // a tenth and two tenths are not three tenths in floats, and beside 2^53 nothing is left of them
  journey(2, measured("f0", "0.1"), measured("f1", "0.2"), measured("f2", "9007199254740993")),
  // what is corrected, not decided about, or yet to come does not count, and the correction comes after the watermark
  journey(
    1,
    measured("f0", "1"),
    measured("f1", "5", { supersedes: "f0" }),
    measured("f2", "7", { status: "draft" }),
    measured("f3", "11", { period: { from: "2025-06-30", through: "2025-06-30" } })
  )
]

export const foldLaws: readonly Law[] = [
  {
    key: "fold/as-core-folds",
    says: "folds of the store are those of core, to the last digit, or say that the facts must be read",
    needs: ["documents", "journal", "fold"],
    holds: ({ fresh }) =>
      fc.assert(
        fc.asyncProperty(
          foldJourney,
          async ({ promised, batches: told, asked: { knownAt: _, ...asked }, upTo }) => {
            const batches = told.map((batch) => ({ ...batch, facts: Journal.versionsInOrder(batch.facts) }))
            const now = clockOf("2023-01-01T00:00:00Z", ...batches.map(({ recorded }) => recorded))
            const [driver] = await fresh(1, { now })
            const storage = PromiseStorage.make(driver, { retries: 0 })
            await storage.saveLogframe(promised, { expected: 0 })
            for (const { facts } of told) await storage.append(promised.id, facts)
            const plan = Plan.make(promised, asked)
            for (const end of [upTo, Number.MAX_SAFE_INTEGER]) {
              const known = storedFacts(upToEntry(batches, end))
              const cells = Cells.of(plan, Facts.of(promised.id, known))
              const query = Query.foldQuery(plan, end, driver.manifest.folds)
              const found = await folds(journalOf(driver), query)
              const wide = new Set(found.filter((row) => row.wide > 0).map(({ indicator }) => indicator))
              const read = new Set<string>([...Cells.unfolded(cells), ...wide])
              const asked = new Set(query.series.map(({ indicator }) => indicator))
              const isFolded = ({ indicator }: Cells.FoldedRow) =>
                asked.has(indicator) && !read.has(indicator)
              same(`up to ${end}`, found.filter(isFolded), byGroup(Cells.rows(cells)).filter(isFolded))
            }
            await storage.close()
          }
        ),
        { numRuns: runs(), examples: journeys.map((one) => [one]) }
      )
  }
]

/** The history as it stood after so many entries. */
export const upToEntry = (batches: History, end: number): History => {
  let left = end
  return batches.map(({ recorded, facts }) => {
    const some = facts.slice(0, Math.max(0, left))
    left -= facts.length
    return { recorded, facts: some }
  })
}
