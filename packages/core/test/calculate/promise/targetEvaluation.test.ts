import { describe, expect, it } from "vitest"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  type Row,
  runningTotals,
  scale,
  share,
  text
} from "../support.ts"

const year = (n: number) => ({ from: `${2023 + n}-01-01`, through: `${2023 + n}-12-31` })
const target = (id: string, value: string, when?: unknown, more: object = {}) => ({
  id,
  expectation: { _tag: "AtLeast", value },
  ...(when === undefined ? {} : { when }),
  ...more
})

/** Of each target what was reached, the progress, whether it is kept, and by when it is due. */
const held = (indicator: object, rows: readonly Row[], asOf: string) =>
  evaluate(logframeOf(indicator), journal(...rows), asOf).targets.map(({ actual, progress, kept, due }) => [
    text(actual),
    share(progress),
    kept,
    due
  ])

const rows: readonly Row[] = [
  { value: "3", on: "2024-06-30", place: "A" },
  { value: "4", on: "2025-03-31", place: "A" },
  { value: "5", on: "2025-09-30", place: "B" }
]

describe("a target is held against", () => {
  it("the value to date, where it has no time, and is due on the project's last day", () => {
    expect(held({ targets: [target("t", "20")] }, rows, "2025-03-31")).toEqual([
      ["7", "0.35", false, "2026-12-31"]
    ])
  })

  it("the value by its day, or by today where that is earlier", () => {
    const day = { targets: [target("t", "10", "2025-06-30")] }
    expect([held(day, rows, "2026-12-31"), held(day, rows, "2024-12-31")]).toEqual([
      [["7", "0.7", false, "2025-06-30"]],
      [["—NotDueYet", "—NotDueYet", undefined, "2025-06-30"]]
    ])
    expect(held(day, rows, "2025-06-29")[0]?.[0]).toBe("—NotDueYet")
    expect(held(day, rows, "2025-06-30")[0]?.[0]).toBe("7")
  })

  it("the value of its period, as far as that has come", () => {
    const years = { targets: [1, 2, 3].map((n) => target(`t${n}`, "12", year(n))) }
    expect(held(years, rows, "2025-03-31")).toEqual([
      ["3", "0.25", false, "2024-12-31"],
      ["4", "1/3", false, "2025-12-31"],
      ["—NotDueYet", "—NotDueYet", undefined, "2026-12-31"]
    ])
    expect(held(years, rows, "2026-01-01")[2]?.[0]).toBe("—NothingMeasured")
  })

  it("the value to date by the end of its period, where it counts all to date", () => {
    const years = { targetsSay: "toDate", targets: [1, 2].map((n) => target(`t${n}`, "12", year(n))) }
    expect(held(years, rows, "2026-12-31").map(([actual]) => actual)).toEqual(["3", "12"])
  })

  it("the value to date by its day, beside others that speak of years", () => {
    const mixed = { targets: [target("t1", "12", year(1)), target("t2", "14", "2025-06-30")] }
    expect(held(mixed, rows, "2026-12-31").map(([actual]) => actual)).toEqual(["3", "7"])
  })

  it("what a running total gained in its period", () => {
    const years = {
      measure: runningTotals,
      targetsSay: "perPeriod",
      targets: [1, 2].map((n) => target(`t${n}`, "12", year(n)))
    }
    const totals = [rows[0], { ...rows[1], value: "7" }] as Row[]
    expect(held(years, totals, "2026-12-31").map(([actual]) => actual)).toEqual(["3", "4"])
  })

  it("the value of its place", () => {
    const places = { targets: [target("t", "10", undefined, { place: "A" })] }
    expect(held(places, rows, "2026-12-31")).toEqual([["7", "0.7", false, "2026-12-31"]])
  })

  it("nothing, where no period of the project tells its year", () => {
    expect(held({ targets: [target("t", "10", { projectYear: 4 })] }, rows, "2026-12-31")).toEqual([
      ["—NotDueYet", "—NotDueYet", undefined, undefined]
    ])
  })

  it("at midline what came since the project began, at endline what came since the midline", () => {
    const days = { end: "2026-12-31", early: "2024-06-29", mid: "2025-03-31", first: "2024-03-31" }
    const survey = {
      sheet: { frequency: "midlineEndline" },
      targets: Object.entries(days).map(([id, day]) => target(id, "6", day))
    }
    const reached = (indicator: object, asOf: string) => held(indicator, rows, asOf).map(([actual]) => actual)
    const none = "—NothingMeasured"
    expect(reached(survey, "2026-12-31")).toEqual(["5", none, "7", none])
    // the time of the endline has begun, its day has not come
    expect(reached(survey, "2025-10-01")).toEqual(["5", none, "7", none])
    expect(reached(survey, "2025-03-31")).toEqual(["—NotDueYet", none, "7", none])
    expect(reached({ ...survey, targetsSay: "toDate" }, "2026-12-31")).toEqual(["12", none, "7", none])
  })

  it("all to date, where midline and endline have a target without a day", () => {
    const baselines = [{ id: "b", value: { _tag: "Number", value: "2" } }]
    const survey = {
      sheet: { frequency: "midlineEndline" },
      baselines,
      targets: [target("life", "24"), target("mid", "14", "2025-03-31")]
    }
    // to date 12 of 24, since the project began (7 − 2) of the 12 that are asked for
    expect(held(survey, rows, "2026-12-31").map(([actual, progress]) => [actual, progress])).toEqual([
      ["12", "0.5"],
      ["7", "5/12"]
    ])
  })
})

describe("a share of the total", () => {
  const women = (measure: object, more: object = {}) => ({
    measure,
    targets: [target("t", "50", undefined, { basis: "shareOfTotal", cell: { sex: "f" }, ...more })]
  })
  const count = (f: string, m: string, more: object = {}): Row => ({
    cells: { "sex=f": f, "sex=m": m },
    on: "2024-06-30",
    ...more
  })

  it("is that of the cell in the whole, of the same time and place", () => {
    const both = [count("40", "60", { place: "A" }), count("30", "10", { place: "B", on: "2025-06-30" })]
    expect(held(women(increments), both, "2026-12-31")).toEqual([["50", "1", true, "2026-12-31"]])
    expect(held(women(increments, { place: "A" }), both, "2026-12-31")[0]).toEqual([
      "40",
      "0.8",
      false,
      "2026-12-31"
    ])
    expect(held(women(increments, { when: year(2) }), both, "2026-12-31")[0]?.[0]).toBe("75")
  })

  it("is of the same party", () => {
    const logframe = logframeOf(
      women(increments, { party: "p1" }) as never,
      {
        parties: ["p1", "p2"].map((id) => ({ id, name: { en: id } }))
      } as never
    )
    const facts = journal(count("40", "60", { party: "p1" }), count("1", "1", { party: "p2" }))
    expect(evaluate(logframe, facts, "2026-12-31").targets.map(({ actual }) => text(actual))).toEqual(["40"])
  })

  it("is none of a whole that cannot be added up", () => {
    const channels = ["radio", "tv"].map((id) => ({ id, name: { en: id } }))
    const dimensions = [{ id: "channel", name: { en: "Channel" }, overlapping: true, categories: channels }]
    const heard = women(increments, { cell: { channel: "radio" } })
    const facts = journal({ cells: { "channel=radio": "6", "channel=tv": "5" } })
    const [row] = evaluate(logframeOf(heard as never, { dimensions } as never), facts, "2026-12-31").targets
    expect(row && text(row.actual)).toBe("—NotAggregable")
  })

  it("has the reason and the marks of what it is made of", () => {
    const reason = (rowsOf: readonly Row[], measure: object = increments) =>
      held(women(measure), rowsOf, "2026-12-31")[0]?.[0]
    expect(reason([])).toBe("—NothingMeasured")
    expect(reason([count("0", "0")])).toBe("—ZeroDenominator")
    expect(reason([{ value: "10", on: "2024-06-30" }])).toBe("—NothingMeasured")
    const [row] = evaluate(
      logframeOf(women(increments) as never),
      journal(count("40", "60")),
      "2026-12-31"
    ).targets
    expect(row?.actual.marks.map(({ _tag }) => _tag)).toEqual(["DerivedTotal"])
    expect(reason([{ label: "low", on: "2024-06-30" }], scale)).toBe("—NothingMeasured")
  })
})

describe("whether a target is kept", () => {
  const words = {
    measure: levels,
    targets: [target("t", "", undefined, { expectation: { _tag: "Narrative", text: { en: "well" } } })]
  }
  const judged = (of: string, kept: boolean): Row => ({ judged: [of, { _tag: "Kept", kept }] })
  const kept = (...facts: readonly Row[]) => held(words, facts, "2026-12-31")[0]?.[2]

  it("in words is what somebody says of it, or of its indicator", () => {
    expect([kept(), kept(judged("t", true)), kept(judged("i", false))]).toEqual([undefined, true, false])
    expect(kept(judged("t", false), judged("i", true))).toBe(false)
    expect(kept({ judged: ["t", { _tag: "OnTrack", track: "onTrack" }] })).toBeUndefined()
  })
})

it("a target that is derived says so, one that is stated does not", () => {
  const row = (targets: readonly object[]) => evaluate(logframeOf({ targets } as never), [], "2026-12-31")
  const years = [target("t1", "4", year(1)), target("t2", "5", year(2))]
  expect([row(years).target?.derived, row([target("t", "9"), ...years]).target?.derived]).toEqual([
    true,
    undefined
  ])
  expect(row(years).targets.map(({ derived }) => derived)).toEqual([undefined, undefined])
})
