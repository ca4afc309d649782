/**
 * A logframe whose indicators fold, each by another rule, and histories of its facts: few days, few places, many corrections.
 *
 * @internal
 */
import { CalendarDate, Fact, Instant, Logframe, type Question } from "@logframe/core"
import fc from "fast-check"
import type { History } from "./history.ts"

const quantity = (facts: "increment" | "runningTotal" | "level") => ({
  _tag: "Quantity" as const,
  unit: { name: { en: "people" } },
  facts
})
const ratio = (facts: "increment" | "level") => ({
  _tag: "Ratio" as const,
  numerator: { en: "part" },
  denominator: { en: "whole" },
  factor: "100",
  facts,
  shown: "percent" as const
})

type Rule = NonNullable<NonNullable<Logframe.Input["conventions"]>["overTime"]>
const indicator = (id: string, measure: ReturnType<typeof quantity | typeof ratio>, overTime?: Rule) => ({
  id,
  under: ["r"],
  statement: { en: id },
  measure,
  ...(overTime === undefined ? {} : { conventions: { overTime } })
})

/** One indicator for each fold; those that end in `-by-sex` are reported by cell. */
export const foldable: Logframe.Logframe = Logframe.make({
  format: 1,
  id: "p",
  title: { en: "Folds" },
  language: "en",
  scheme: "un",
  period: { from: "2024-01-01", through: "2025-12-31" },
  places: ["A", "B"].map((id) => ({ id, name: { en: id } })),
  parties: [{ id: "P", name: { en: "P" } }],
  dimensions: [
    { id: "sex", name: { en: "Sex" }, categories: ["f", "m"].map((id) => ({ id, name: { en: id } })) }
  ],
  results: [{ id: "r", level: "output", statement: { en: "Output" } }],
  indicators: [
    indicator("sum", quantity("increment")),
    indicator("sum-by-sex", quantity("increment")),
    indicator("latest", quantity("level")),
    indicator("latest-by-sex", quantity("level")),
    indicator("total", quantity("runningTotal")),
    indicator("max", quantity("level"), "max"),
    indicator("min", quantity("level"), "min"),
    indicator("mean", quantity("level"), "mean"),
    indicator("count", quantity("increment"), "count"),
    indicator("ratio", ratio("increment")),
    indicator("ratio-latest", ratio("level"))
  ]
})

const number = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -9, max: 99 }).map(String) },
  { weight: 8, arbitrary: fc.constantFrom("0.1", "0.25", "-1.5", "12.3456789", "0.0000000001") },
  // the halves of a sum of these carry over 32 and 63 bits
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "4294967295",
      "922337203685477580.7",
      "-922337203685477580.8",
      "600000000000000000"
    )
  },
  { weight: 1, arbitrary: fc.constantFrom("999999999999999999.9999999999") }
)

const day = fc.constantFrom(
  "2023-12-31",
  "2024-01-01",
  "2024-03-31",
  "2024-04-01",
  "2024-12-31",
  "2025-01-01"
)

const seldom = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const step = fc.record({
  of: fc.nat(foldable.indicators.length - 1),
  days: fc.tuple(day, day),
  place: fc.constantFrom(undefined, "A", "B"),
  party: fc.constantFrom(undefined, undefined, "P"),
  values: fc.tuple(number, number),
  fits: fc.nat(30).map((n) => n > 0),
  status: fc.constantFrom("approved" as const, "approved" as const, "approved" as const, "draft" as const),
  supersedes: seldom(fc.nat(60)),
  withdraws: fc.nat(6).map((n) => n === 0),
  review: seldom(
    fc.record({ of: fc.nat(60), becomes: fc.constantFrom("approved" as const, "rejected" as const) })
  ),
  begins: fc.boolean()
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Histories of the facts of {@link foldable}. */
export const foldableHistory: fc.Arbitrary<History> = fc
  .array(step, { minLength: 1, maxLength: 60, size: "max" })
  .map((steps) => {
    const batches: { recorded: Instant.Instant; facts: Fact.Fact[] }[] = []
    steps.forEach((one, i) => {
      const fact = Fact.make(
        one.review === undefined ? measurement(steps, one, i) : reviewed(steps, one.review, i)
      )
      const last = batches.at(-1)
      if (last === undefined || one.begins) {
        const recorded = `${CalendarDate.addDays(CalendarDate.make("2025-01-01"), i)}T00:00:00.000Z`
        batches.push({ recorded: Instant.make(recorded), facts: [fact] })
      } else last.facts.push(fact)
    })
    return batches
  })

const reviewed = (
  steps: readonly Step[],
  { of, becomes }: NonNullable<Step["review"]>,
  i: number
): Fact.Input => ({
  _tag: "Review",
  id: `f${i}`,
  logframe: "p",
  status: "approved",
  of: [`f${of % steps.length}`],
  becomes
})

const measurement = (steps: readonly Step[], one: Step, i: number): Fact.Input => {
  const { id = "", measure } = foldable.indicators[one.of] ?? {}
  const others = steps.flatMap((other, n) =>
    n !== i && other.of === one.of && other.review === undefined ? [`f${n}`] : []
  )
  const supersedes =
    one.supersedes === undefined ? undefined : others[one.supersedes % Math.max(1, others.length)]
  const [from = "", through = ""] = [...one.days].sort()
  const [a, b] = one.values
  const value = (text: string) =>
    one.fits && measure?._tag === "Ratio"
      ? { _tag: "Parts" as const, numerator: text, denominator: b }
      : { _tag: "Number" as const, value: text }
  const cells = [
    { cell: { sex: "f" }, value: value(a) },
    { cell: { sex: "m" }, value: value(b) }
  ]
  return {
    _tag: "Measurement",
    id: `f${i}`,
    logframe: "p",
    status: one.status,
    indicator: id,
    period: { from, through },
    ...(one.place === undefined ? {} : { place: one.place }),
    ...(one.party === undefined ? {} : { party: one.party }),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(supersedes !== undefined && one.withdraws
      ? {}
      : id.endsWith("-by-sex")
        ? { cells }
        : { value: value(a) })
  }
}

/** Questions that a store may fold for: approved facts, as of a day. */
export const foldableQuestion: fc.Arbitrary<Question.Question> = fc.record(
  {
    asOf: day.map((text) => CalendarDate.make(text)),
    periods: fc.constantFrom("yearly" as const, "quarterly" as const)
  },
  { requiredKeys: ["asOf"] }
)
