import { Evaluation, type Question } from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  type Row,
  runningTotals,
  share,
  text
} from "../support.ts"

const year = (n: number) => ({ from: `${2023 + n}-01-01`, through: `${2023 + n}-12-31` })
const target = (id: string, value: string, when: unknown, more: object = {}) => ({
  id,
  when,
  expectation: { _tag: "AtLeast", value },
  ...more
})
const rows: readonly Row[] = [
  { value: "3", on: "2024-06-30" },
  { value: "4", on: "2025-03-31" },
  { value: "5", on: "2025-09-30" }
]

const periodsOf = (
  indicator: object,
  asOf: string,
  question: Partial<Question.Question> = {},
  facts = rows
) => evaluate(logframeOf(indicator), journal(...facts), asOf, question).periods
const spans = (...args: Parameters<typeof periodsOf>) =>
  periodsOf(...args).map(({ period }) => `${period.from} ${period.through}`)

describe("the periods of an indicator", () => {
  const byYears = { targets: [target("t2", "20", year(2)), target("t1", "10", year(1))] }

  it("are the years of the project that have begun", () => {
    expect(spans({}, "2025-01-01")).toEqual(["2024-01-01 2024-12-31", "2025-01-01 2025-12-31"])
    expect(spans({}, "2024-12-31")).toEqual(["2024-01-01 2024-12-31"])
    expect(spans({}, "2023-12-31")).toEqual([])
  })

  it("are those of its frequency, years for one that no calendar knows", () => {
    expect(spans({ sheet: { frequency: "halfYearly" } }, "2024-07-01")).toEqual([
      "2024-01-01 2024-06-30",
      "2024-07-01 2024-12-31"
    ])
    expect(spans({ sheet: { frequency: "event" } }, "2024-07-01")).toEqual(["2024-01-01 2024-12-31"])
    expect(spans({ sheet: { frequency: "lifeOfProject" } }, "2024-07-01")).toEqual(["2024-01-01 2026-12-31"])
  })

  it("are those of its targets, in their order in time", () => {
    expect(spans(byYears, "2026-12-31")).toEqual(["2024-01-01 2024-12-31", "2025-01-01 2025-12-31"])
    expect(spans({ targets: [target("t", "10", { projectYear: 9 })] }, "2024-12-31")).toEqual([
      "2024-01-01 2024-12-31"
    ])
    const survey = { sheet: { frequency: "midlineEndline" }, targets: [target("t", "10", "2024-06-30")] }
    expect(spans(survey, "2024-12-31")).toEqual(["2024-01-01 2024-12-31"])
  })

  it("are those that are asked for, whatever the targets", () => {
    expect(spans(byYears, "2024-07-01", { periods: "halfYearly" })).toEqual([
      "2024-01-01 2024-06-30",
      "2024-07-01 2024-12-31"
    ])
    const march = { from: "2024-03-01", through: "2024-03-31" } as never
    expect(spans(byYears, "2026-12-31", { periods: [march] })).toEqual(["2024-03-01 2024-03-31"])
  })

  it("begin in the month in which the year does", () => {
    expect(spans({ conventions: { yearBeginsIn: 10 } }, "2024-10-01")).toEqual([
      "2024-01-01 2024-09-30",
      "2024-10-01 2025-09-30"
    ])
  })

  it("are none where nobody says how long the project lasts and no target has one", () => {
    const without = (indicator: object) => {
      const { period: _, ...logframe } = logframeOf(indicator)
      const evaluation = Evaluation.make(logframe, [], { asOf: "2026-12-31" as never })
      return Evaluation.indicator(evaluation, "i")?.periods.length
    }
    expect([without({}), without(byYears)]).toEqual([0, 2])
  })
})

describe("a period", () => {
  const shown = (...args: Parameters<typeof periodsOf>) =>
    periodsOf(...args).map(({ actual, toDate, target: one }) => [
      text(actual),
      text(toDate),
      one && `${one.target.id} ${share(one.progress)}`
    ])

  it("says what happened in it and what had by its end", () => {
    expect(shown({}, "2026-12-31")).toEqual([
      ["3", "3", undefined],
      ["9", "12", undefined],
      ["—NothingMeasured", "12", undefined]
    ])
  })

  it("of a running total says what was gained in it", () => {
    expect(shown({ measure: runningTotals }, "2025-12-31").map(([actual]) => actual)).toEqual(["3", "2"])
  })

  it("that is running says so as far as it has come", () => {
    expect(shown({}, "2025-03-31")).toEqual([
      ["3", "3", undefined],
      ["4", "7", undefined]
    ])
  })

  it("is held against the target of the whole for its very days", () => {
    const targets = [
      target("place", "1", year(1), { place: "A" }),
      target("longer", "1", { from: "2024-01-01", through: "2025-12-31" }),
      target("t2", "18", { projectYear: 2 }),
      target("t1", "4", year(1))
    ]
    const asked = { periods: [year(1), year(2), year(3)] as never }
    expect(shown({ targets }, "2026-12-31", asked)).toEqual([
      ["3", "3", "t1 0.75"],
      ["9", "12", "t2 0.5"],
      ["—NothingMeasured", "12", undefined]
    ])
    const day = [target("t", "4", "2024-06-30")]
    const dayAsked = { periods: [{ from: "2024-06-30", through: "2024-06-30" }] as never }
    expect(shown({ targets: day }, "2026-12-31", dayAsked)).toEqual([["3", "3", undefined]])
  })

  it("carries a running total that nobody reported again, and says so; no other value", () => {
    const marks = (measure: object, facts?: readonly Row[]) =>
      periodsOf({ measure }, "2026-12-31", {}, facts).map(({ toDate }) =>
        toDate.marks.map(({ _tag }) => _tag)
      )
    expect(marks(runningTotals)).toEqual([[], [], ["CarriedOver"]])
    expect(marks(runningTotals, [])).toEqual([[], [], []])
    expect([marks(levels), marks(increments)]).toEqual([
      [[], [], []],
      [[], [], []]
    ])
  })
})
