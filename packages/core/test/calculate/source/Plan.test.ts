import type { Question } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Plan from "../../../src/calculate/source/Plan.ts"
import { increments, levels, logframeOf, percentage, runningTotals, scale, stages } from "../support.ts"

const planOf = (indicator: object, question: object = {}, more: object = {}) =>
  Plan.make(logframeOf(indicator, more), { asOf: "2024-12-31", ...question } as Question.Question)

/** The first days of the windows, without the first day there is. */
const starts = (...args: Parameters<typeof planOf>) =>
  planOf(...args)
    .windows.slice(1)
    .map(({ from }) => from)

describe("the windows of a plan", () => {
  it("follow on one another, from the first day there is to the last", () => {
    expect(planOf({}, { asOf: "2025-06-30" }).windows).toEqual([
      { from: "1900-01-01", through: "2023-12-31" },
      { from: "2024-01-01", through: "2024-12-31" },
      { from: "2025-01-01", through: "2025-06-30" },
      { from: "2025-07-01", through: "2025-12-31" },
      { from: "2026-01-01", through: "2026-12-31" },
      { from: "2027-01-01", through: "2099-12-31" }
    ])
    expect(planOf({}, { asOf: "2099-12-31" }).windows.at(-1)).toEqual({
      from: "2027-01-01",
      through: "2099-12-31"
    })
  })

  it("are cut where a target has its day or its span", () => {
    const at = (when?: unknown) => {
      const open = { id: "t", expectation: { _tag: "Open", why: "toBeDetermined" } }
      return starts({ targets: [when === undefined ? open : { ...open, when }] })
    }
    expect(at("2025-03-31")).toContain("2025-03-31")
    expect(at("2025-03-31")).toContain("2025-04-01")
    expect(at({ from: "2025-03-01", through: "2025-08-31" })).toEqual(
      expect.arrayContaining(["2025-03-01", "2025-09-01"])
    )
    expect(at({ projectYear: 9 })).toEqual(starts({}))
    expect(at()).toEqual(starts({}))
  })

  it("are cut where a period begins: as asked, else as often as it is reported, else by years", () => {
    const years = ["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"]
    const halves = [...years, "2024-07-01", "2025-07-01", "2026-07-01"].sort()
    const halfYearly = { sheet: { frequency: "halfYearly" } }
    expect([starts({}), starts(halfYearly)]).toEqual([years, halves])
    expect(starts({}, { periods: "halfYearly" })).toEqual(halves)
    expect(starts(halfYearly, { periods: "event" })).toEqual(years)
    expect(starts(halfYearly, { periods: [{ from: "2024-03-01", through: "2024-03-31" }] })).toEqual([
      "2024-01-01",
      "2024-03-01",
      "2024-04-01",
      "2025-01-01",
      "2027-01-01"
    ])
  })

  it("are cut where the years of one indicator and those of another begin", () => {
    const other = { id: "j", under: ["r"], statement: { en: "Other" }, measure: levels }
    const fiscal = { ...other, conventions: { yearBeginsIn: 10 } }
    expect(starts({}, {}, { indicators: [fiscal] })).toEqual([
      "2024-01-01",
      "2024-10-01",
      "2025-01-01",
      "2025-10-01",
      "2026-01-01",
      "2026-10-01",
      "2027-01-01"
    ])
    expect(starts({}, {}, { indicators: [other] })).toEqual(starts({}))
  })

  it("are two where nobody says how long the project lasts", () => {
    const { period: _, ...logframe } = logframeOf({})
    expect(Plan.make(logframe, { asOf: "2024-12-31" as never }).windows).toEqual([
      { from: "1900-01-01", through: "2024-12-31" },
      { from: "2025-01-01", through: "2099-12-31" }
    ])
  })

  it("make up a span by their numbers, unless it cuts through one", () => {
    const plan = planOf({})
    const of = (through: string, from?: string) =>
      Plan.windowsOf(plan, { through, ...(from && { from }) } as Parameters<typeof Plan.windowsOf>[1])
    expect([of("2024-12-31", "2024-01-01"), of("2025-12-31", "2024-01-01"), of("2024-12-31")]).toEqual([
      [1, 2],
      [1, 3],
      [0, 2]
    ])
    expect([of("2023-12-31"), of("2024-06-30"), of("2024-12-31", "2024-06-30")]).toEqual([
      [0, 1],
      undefined,
      undefined
    ])
    // a span to date before the project begins has no window
    expect(of("2023-12-31", "2024-01-01")).toEqual([1, 1])
  })
})

describe("an indicator is planned with", () => {
  const fold = (measure: object, conventions: object = {}, question: object = {}) =>
    planOf({ measure, conventions }, question).indicators[0]?.fold
  const mean = { overTime: "mean" }

  it.each([
    ["increments", increments, {}, "sum"],
    ["running totals", runningTotals, {}, "latest"],
    ["levels", levels, {}, "latest"],
    ["parts that add up", percentage("increment"), {}, "ratio"],
    ["parts as they are", percentage("level"), {}, "latest"],
    ["parts that are added by choice", percentage("level"), { overTime: "sum" }, "ratio"],
    ["a composite", { _tag: "Composite", of: "progress" }, {}, "latest"],
    ["a formula", { _tag: "Calculated", formula: "1" }, {}, "latest"],
    ["levels of which the largest counts", levels, { overTime: "max" }, "max"],
    ["levels of which the smallest counts", levels, { overTime: "min" }, "min"],
    ["levels of which the mean counts", levels, mean, "sum"],
    ["reports that are counted", levels, { overTime: "count" }, "sum"],
    [
      "levels that are shared out by days, which levels are not",
      levels,
      { spanCrossing: "prorateByDays" },
      "latest"
    ],
    [
      "running totals of one day, which each place has",
      runningTotals,
      { placesMeet: "sameDayOnly" },
      "latest"
    ],
    ["increments of one day, which add up", increments, { placesMeet: "sameDayOnly" }, "sum"]
  ] as const)("a fold of %s", (_, measure, conventions, as) => {
    expect(fold(measure, conventions)).toBe(as)
  })

  it.each([
    ["increments that are shared out by days", increments, { spanCrossing: "prorateByDays" }],
    ["parts that are shared out by days", percentage("increment"), { spanCrossing: "prorateByDays" }],
    ["levels of one day", levels, { placesMeet: "sameDayOnly" }],
    ["people", { ...increments, counts: "people" }, {}],
    ["annual rates", { ...percentage("increment"), annualised: true }, {}],
    ["levels weighed by days", levels, { ...mean, mean: "timeWeighted" }],
    ["people told apart", increments, { overTime: "distinct" }],
    ["ratios of which the mean counts", percentage("level"), mean],
    ["ratios of which the largest counts", percentage("level"), { overTime: "max" }],
    ["stages", stages, {}],
    ["labels", scale, {}],
    ["words", { _tag: "Qualitative" }, {}]
  ] as const)("no fold of %s: their facts are read", (_, measure, conventions) => {
    expect(fold(measure, conventions)).toBeUndefined()
  })

  it("a fold of contacts and of approved facts, none of drafts", () => {
    expect(fold({ ...increments, counts: "contacts" })).toBe("sum")
    expect(fold(increments, {}, { include: ["approved"] })).toBe("sum")
    expect(fold(increments, {}, { include: ["approved", "draft"] })).toBeUndefined()
    expect(fold(increments, {}, { include: [] })).toBeUndefined()
  })
})
