import { Conventions, Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"
import type * as Amount from "../../../src/calculate/numbers/Amount.ts"
import * as overPlaces from "../../../src/calculate/rules/overPlaces.ts"
import * as overTime from "../../../src/calculate/rules/overTime.ts"
import {
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  runningTotals,
  scale,
  stages,
  text
} from "../support.ts"

const n = (value: string) => Fraction.parse(value) ?? Fraction.zero
const number = (value: string): Amount.Amount => ({ _tag: "Number", value: n(value) })
const parts = (a: string, b: string): Amount.Amount => ({ _tag: "Parts", numerator: n(a), denominator: n(b) })
const chosen = (conventions: object = {}) => Conventions.complete(conventions as never)
const measureOf = (measure: object) => logframeOf({ measure } as never).indicators[0]?.measure as never

const observation = (
  from: string,
  through: string,
  amount: Amount.Amount,
  seq = 1
): overTime.Observation => ({
  stored: { ...journal({ on: through, value: "0" })[0], seq } as never,
  period: { from, through } as never,
  amount
})
const year = { is: "period", from: "2024-01-01", through: "2024-12-31" } as never as overTime.Window
const toDate = { is: "toDate", from: "2024-01-01", through: "2024-12-31" } as never as overTime.Window

/** The value, the weights, and how many were used. */
const folded = (
  rule: overTime.Rule,
  all: readonly overTime.Observation[],
  window: overTime.Window = year,
  conventions: object = {}
): string => {
  const result = overTime.fold(rule, all, window, chosen(conventions))
  if (result === undefined) return "—"
  const { amount, used, weights } = result
  const value =
    amount._tag === "Number"
      ? Fraction.format(amount.value)
      : amount._tag === "Parts"
        ? `${Fraction.format(amount.numerator)}:${Fraction.format(amount.denominator)}`
        : amount._tag
  return [result.rule, value, used.length, weights?.map(Fraction.format).join("+") ?? "-"].join(" ")
}

describe("values over time", () => {
  const before = observation("2023-12-01", "2023-12-31", number("5"))
  const first = observation("2024-01-01", "2024-01-01", number("8"))
  const last = observation("2024-12-31", "2024-12-31", number("2"))
  const after = observation("2024-12-31", "2025-01-01", number("99"))
  const all = [last, after, first, before]
  const half = observation("2024-01-01", "2024-01-10", parts("1", "2"))

  it("are those whose last day lies in the span", () => {
    expect(folded("sum", all)).toBe("sum 10 2 -")
    expect(folded("latest", all)).toBe("latest 2 1 -")
    expect(folded("max", all)).toBe("max 8 2 -")
    expect(folded("min", all)).toBe("min 2 2 -")
    expect(folded("mean", all)).toBe("mean 5 2 -")
    expect(folded("count", all)).toBe("count 2 2 -")
    expect(folded("distinct", all)).toBe("sum 10 2 -")
    for (const rule of ["sum", "latest", "max", "mean", "count", "timeWeighted", "runningTotal"] as const) {
      expect(folded(rule, [before, after])).toBe("—")
    }
  })

  it("of a running total are less what was there before, in a period", () => {
    expect(folded("runningTotal", all)).toBe("runningTotal -3 1 -")
    expect(folded("runningTotal", all, toDate)).toBe("runningTotal 2 1 -")
    expect(folded("runningTotal", [first, last])).toBe("runningTotal 2 1 -")
    expect(folded("runningTotal", [before, half])).toBe("runningTotal 1:2 1 -")
  })

  it("weigh the days for which they hold, or which they span", () => {
    expect(folded("timeWeighted", [first, last])).toBe("timeWeighted 8 2 365+0")
    const middle = observation("2024-07-01", "2024-07-01", number("2"))
    expect(folded("timeWeighted", [middle, first])).toBe("timeWeighted 1822/365 2 182+183")
    const spans = [
      observation("2024-01-01", "2024-01-10", number("1")),
      observation("2024-01-11", "2024-01-12", number("4"))
    ]
    expect(folded("timeWeighted", spans)).toBe("timeWeighted 1.5 2 10+2")
    expect(folded("timeWeighted", [last])).toBe("mean 2 1 -")
  })

  it("of ratios add up in their parts, and bare percentages among them have no size", () => {
    const quarter = observation("2024-02-01", "2024-02-01", parts("1", "4"))
    const bare = observation("2024-03-01", "2024-03-01", number("90"))
    expect(folded("ratioOfSums", [half, quarter])).toBe("ratioOfSums 2:6 2 -")
    expect(folded("ratioOfSums", [half, bare])).toBe("latest 90 1 -")
    expect(folded("mean", [half, quarter, bare])).toBe("mean 0.375:1 2 -")
    expect(folded("max", [quarter, half, bare])).toBe("max 1:2 2 -")
    expect(folded("sum", [first, half])).toBe("latest 1:2 1 -")
  })

  it("count by the share of their days in the span, where that is chosen", () => {
    const crossing = observation("2023-12-22", "2024-01-10", number("20"))
    const beyond = observation("2024-12-22", "2025-01-10", number("10"))
    const prorate = { spanCrossing: "prorateByDays" }
    expect(folded("sum", [crossing, beyond, before], year, prorate)).toBe("sum 15 2 0.5+0.5")
    expect(folded("sum", [crossing], { is: "toDate", through: "2023-12-31" } as never, prorate)).toBe(
      "sum 10 1 0.5"
    )
    expect(
      folded("ratioOfSums", [observation("2023-12-22", "2024-01-10", parts("4", "8"))], year, prorate)
    ).toBe("ratioOfSums 2:4 1 0.5")
    expect(
      folded("sum", [crossing], { is: "period", from: "2025-01-01", through: "2024-01-01" } as never, prorate)
    ).toBe("—")
  })

  it("that do not add up read as the latest that lies in the span, whichever days count", () => {
    const step = (from: string, through: string): overTime.Observation =>
      observation(from, through, { _tag: "Step", rank: 1 })
    const crossing = step("2023-06-01", "2024-01-01")
    for (const conventions of [{}, { spanCrossing: "prorateByDays" }]) {
      expect(folded("sum", [crossing], year, conventions)).toBe("latest Step 1 -")
      expect(folded("distinct", [crossing], year, conventions)).toBe("latest Step 1 -")
      expect(folded("sum", [step("2024-12-22", "2025-01-10")], year, conventions)).toBe("—")
    }
  })

  it("are ordered by last day, then recording, then the journal", () => {
    const later = observation("2024-12-31", "2024-12-31", number("3"), 2)
    expect(folded("latest", [later, last])).toBe("latest 3 1 -")
    expect(folded("latest", [last, later])).toBe("latest 3 1 -")
  })
})

describe("the rule", () => {
  it.each([
    [increments, {}, "sum", "sum"],
    [levels, {}, "latest", "sum"],
    [runningTotals, {}, "runningTotal", "sum"],
    [percentage("increment"), {}, "ratioOfSums", "ratioOfSums"],
    [percentage("level"), {}, "latest", "ratioOfSums"],
    [stages, {}, "latest", "countPerStep"],
    [scale, {}, "latest", "median"],
    [scale, { scaleOverPlaces: "treatAsInterval" }, "latest", "mean"],
    [{ _tag: "Qualitative" }, {}, "latest", "refuse"],
    [increments, { overTime: "mean", overPlaces: "mean" }, "mean", "mean"],
    [increments, { overTime: "mean", mean: "timeWeighted" }, "timeWeighted", "sum"],
    [increments, { overTime: "ratioOfSums", overPlaces: "ratioOfSums" }, "sum", "sum"],
    [
      percentage("level"),
      { overTime: "ratioOfSums", overPlaces: "ratioOfSums" },
      "ratioOfSums",
      "ratioOfSums"
    ],
    [percentage("level"), { overTime: "sum", overPlaces: "sum" }, "ratioOfSums", "ratioOfSums"],
    [levels, { overTime: "max", overPlaces: "countPerStep" }, "max", "sum"],
    [stages, { overTime: "min", overPlaces: "countPerStep" }, "min", "countPerStep"],
    [scale, { overTime: "count", overPlaces: "countPerStep" }, "count", "countPerStep"]
  ])("of %j with %j is %s over time, %s over places", (measure, conventions, time, places) => {
    expect(overTime.ruleOf(measureOf(measure), chosen(conventions))).toBe(time)
    expect(overPlaces.ruleOf(measureOf(measure), chosen(conventions))).toBe(places)
  })
})

describe("values over places", () => {
  const over = (rule: overPlaces.Rule, measure: object, ...amounts: readonly Amount.Amount[]) =>
    text(overPlaces.fold(rule, measureOf(measure), amounts))
  const step = (rank: number): Amount.Amount => ({ _tag: "Step", rank })
  const some = ["4", "1", "3", "2"].map(number)

  it("become one by each rule", () => {
    const rules = ["sum", "mean", "max", "min", "median", "ratioOfSums", "refuse"] as const
    expect(rules.map((rule) => over(rule, levels, ...some))).toEqual([
      "10",
      "2.5",
      "4",
      "1",
      "2",
      "—NotAggregable",
      "—NotAggregable"
    ])
    expect(over("median", levels, ...some.slice(0, 3))).toBe("3")
    expect(over("ratioOfSums", percentage("level"), parts("1", "2"), parts("0", "2"))).toBe("25")
    expect(over("ratioOfSums", percentage("level"), parts("1", "2"), number("5"))).toBe("—NotAggregable")
    expect(over("countPerStep", stages, step(2), step(0), step(2))).toBe("1,0,2,0")
  })

  it("of one place are its own, and of none nothing", () => {
    expect(over("refuse", levels, number("7"))).toBe("7")
    expect(over("sum", levels)).toBe("—NothingMeasured")
  })

  it("that have no number have none together", () => {
    const words: Amount.Amount = { _tag: "Narrative", text: { en: "well" } }
    expect(over("mean", { _tag: "Qualitative" }, words, words)).toBe("—NotNumeric")
    expect(over("max", { _tag: "Qualitative" }, words, words)).toBe("—NotNumeric")
    expect(over("sum", stages, step(1), step(1))).toBe("—NotAggregable")
    expect(over("max", stages, step(1), step(2))).toBe("adopted")
  })
})
