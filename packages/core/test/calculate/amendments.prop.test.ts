import { CalendarDate, Evaluation, type Fact, InForce, Logframe } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"

/** Drawn evaluations cost: many of them are for the long run. */
const runs = process.env.LOGFRAME_LONG === undefined ? 40 : 2_000

const drawn = Arbitrary.logframe.chain((logframe) =>
  fc.record({
    logframe: fc.constant(logframe),
    facts: Arbitrary.history(logframe).map(Arbitrary.storedFacts),
    question: Arbitrary.question
  })
)

/** The logframe as if no amendment had been written. */
const unamended = (logframe: Logframe.Logframe): Logframe.Logframe => {
  const plain = <Row extends object>(row: Row): Row => {
    const { retired: _, replaces: __, ...rest } = row as Row & { retired?: unknown; replaces?: unknown }
    return rest as unknown as Row
  }
  const { results, indicators, activities, assumptions } = logframe
  return {
    ...logframe,
    results: results.map(plain),
    indicators: indicators.map(plain),
    activities: activities.map(plain),
    assumptions: assumptions.map(plain)
  }
}

/** Without what amendments say of rows, and the facts of indicators that only they name. */
const withoutEditions = ({ logframe: _, indicators, results, ...rest }: Evaluation.Evaluation) => {
  const codes = rest.findings.filter(({ code }) => code !== "UnknownIndicator")
  const plain = <Row extends { amended?: unknown }>({ amended: __, ...row }: Row) => row
  return { ...rest, findings: codes, indicators: indicators.map(plain), results: results.map(plain) }
}

/** Each row's last day, looked for the long way: day by day of those that are named. */
const isNamedInForce = (logframe: Logframe.Logframe, id: string, day: string): boolean => {
  const { indicators, results } = logframe
  const row = indicators.find((one) => one.id === id)
  if (row === undefined) return false
  const isResultOn = (result: string): boolean => {
    const found = results.find((one) => one.id === result)
    if (found === undefined) return false
    if (found.retired !== undefined && day >= found.retired.from) return false
    return found.under.length === 0 || found.under.some(isResultOn)
  }
  const begins = row.replaces === undefined || day >= row.replaces.from
  const isEnded =
    (row.retired !== undefined && day >= row.retired.from) ||
    indicators.some(({ replaces }) => replaces?.indicator === id && day >= replaces.from)
  const isAbove =
    row.partOf === undefined ? row.under.some(isResultOn) : isNamedInForce(logframe, row.partOf, day)
  return begins && !isEnded && isAbove
}

describe("amendments", () => {
  it("change nothing on a day before the first of them", () => {
    fc.assert(
      fc.property(drawn, ({ logframe: drawnOne, facts, question }) => {
        const indicators = drawnOne.indicators.map(({ replaces: _, ...row }) => row)
        const logframe = { ...drawnOne, indicators }
        const { results, activities, assumptions } = logframe
        const days = [...results, ...indicators, ...activities, ...assumptions].flatMap(
          ({ retired }) => retired?.from ?? []
        )
        const asOf = days.map((day) => CalendarDate.addDays(day, -1)).reduce(CalendarDate.min, question.asOf)
        const before = { ...question, asOf }
        expect(withoutEditions(Evaluation.make(logframe, facts, before))).toEqual(
          withoutEditions(Evaluation.make(unamended(logframe), facts, before))
        )
      }),
      { numRuns: runs }
    )
  })

  it("end an indicator: what is reported of later days changes none of its numbers", () => {
    fc.assert(
      fc.property(drawn, ({ logframe, facts, question }) => {
        const spans = InForce.spans(logframe).indicators
        const isLater = ({ fact }: Fact.Stored) =>
          fact._tag === "Measurement" &&
          fact.period.through > (spans.get(fact.indicator)?.through ?? CalendarDate.last)
        // a correction of another day is the same report: chains that are both are left alone
        const sides = new Map<string, Set<boolean>>()
        for (const one of facts) sides.set(one.root, (sides.get(one.root) ?? new Set()).add(isLater(one)))
        const all = facts.filter(({ root }) => sides.get(root)?.size === 1)
        const isPlain = new Set<string>(
          logframe.indicators
            .filter(({ measure }) => measure._tag !== "Composite" && measure._tag !== "Calculated")
            .map(({ id }) => id)
        )
        const numbers = (of: readonly Fact.Stored[]) =>
          Evaluation.make(logframe, of, question)
            .indicators.filter(({ id, amended }) => amended?.through !== undefined && isPlain.has(id))
            .map(({ id, actual, expected, status, kept }) => ({
              id,
              content: actual.known ? actual.content : undefined,
              expected,
              kept,
              code: actual.known ? status.code : undefined
            }))
        expect(numbers(all)).toEqual(numbers(all.filter((one) => !isLater(one))))
      }),
      { numRuns: runs }
    )
  })

  it("say on every day which indicators are in force, as a plain reading of the rows does", () => {
    fc.assert(
      fc.property(
        Arbitrary.logframe,
        fc.array(fc.nat(2_000), { minLength: 5, maxLength: 5 }),
        (logframe, offsets) => {
          const days = offsets.map((offset) => CalendarDate.addDays(CalendarDate.make("2022-01-01"), offset))
          for (const day of days) {
            expect(InForce.on(logframe, day).indicators.map(({ id }) => id)).toEqual(
              logframe.indicators.filter(({ id }) => isNamedInForce(logframe, id, day)).map(({ id }) => id)
            )
          }
        }
      )
    )
  })

  it("make editions that can be read, whatever the day", () => {
    fc.assert(
      fc.property(Arbitrary.logframe, Arbitrary.question, (logframe, { asOf }) => {
        // what a budget is for, and what a footnote stands on, may be history
        const { funding: _, ...rest } = InForce.on(logframe, asOf)
        const edition = { ...rest, notes: [] }
        // a formula over what has ended has lost its input
        const indicators = edition.indicators.map((row) =>
          row.measure._tag === "Calculated" ? { ...row, measure: { _tag: "Unclassified" as const } } : row
        )
        expect(Logframe.parseJson(Logframe.toJson({ ...edition, indicators }))).toMatchObject({ ok: true })
      })
    )
  })
})
