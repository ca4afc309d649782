import { Instant } from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  cellOf,
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  runningTotals,
  scale,
  stages,
  text
} from "./support.ts"

const end = "2024-12-31"
const year = { from: "2024-01-01", through: end } as never
const quarters = ["01-01/03-31", "04-01/06-30", "07-01/09-30", "10-01/12-31"].map((span) => {
  const [from, through] = span.split("/")
  return { from: `2024-${from}`, through: `2024-${through}` } as never
})

describe("which facts count", () => {
  const flow = logframeOf({ measure: increments })
  const read = (...rows: readonly Row[]) => text(evaluate(flow, journal(...rows), end).actual)

  it.each([
    ["S1 negative corrections are legal increments (Akvo)", [{ value: "5" }, { value: "-2" }], "3"],
    ["S2 decimals add exactly (Akvo)", [{ value: "17.1" }, { value: "4711.2" }], "4728.3"],
    ["S3 a draft does not count (Akvo)", [{ value: "17" }, { value: "4711", status: "draft" }], "17"],
    [
      "S4 a draft correction replaces nothing",
      [{ value: "10" }, { value: "12", supersedes: "f1", status: "draft" }],
      "10"
    ],
    [
      "S5 a chain resolves to its last approved link",
      [{ value: "10" }, { value: "12", supersedes: "f1" }, { value: "15", supersedes: "f2" }],
      "15"
    ],
    ["S6 an approved zero is a value", [{ value: "0" }], "0"],
    ["S7 drafts only", [{ value: "5", status: "draft" }], "—NothingApproved"],
    ["S8 a tenth and two tenths", [{ value: "0.1" }, { value: "0.2" }], "0.3"],
    ["S9 beyond a double", [{ value: "9007199254740993" }, { value: "0.01" }], "9007199254740993.01"],
    [
      "S11 a draft between two approved links is superseded too",
      [
        { value: "10" },
        { value: "12", supersedes: "f1", status: "draft" },
        { value: "15", supersedes: "f2" }
      ],
      "15"
    ],
    ["nothing at all", [], "—NothingMeasured"]
  ] as const)("%s", (_, rows, expected) => {
    expect(read(...rows)).toBe(expected)
  })

  it("S3 a preview counts drafts and says so", () => {
    const facts = journal({ value: "17" }, { value: "4711", status: "draft" })
    const row = evaluate(flow, facts, end, { include: ["approved", "draft"] })
    expect(text(row.actual)).toBe("4728")
    expect(row.actual.marks).toContainEqual({ _tag: "Preview" })
  })

  it("S10 a correction counts from the day it was recorded", () => {
    const facts = journal(
      { value: "10", on: "2024-02-28", recorded: "2024-03-01" },
      { value: "12", on: "2024-02-28", supersedes: "f1", recorded: "2024-05-01" }
    )
    const at = (day: string) =>
      text(evaluate(flow, facts, end, { knownAt: Instant.endOf(day as never) }).actual)
    expect([at("2024-04-30"), at("2024-05-01")]).toEqual(["10", "12"])
  })

  it("two approved corrections of one fact: the later recorded counts, a rejection brings the other back", () => {
    const two = [{ value: "7" }, { value: "8", supersedes: "f1" }, { value: "9", supersedes: "f1" }] as const
    const row = evaluate(flow, journal(...two), end)
    expect([text(row.actual), row.findings]).toEqual(["9", ["TwoCorrections"]])
    const rejected = [...two, { review: [["f3"], "rejected"], recorded: "2024-06-01" }] as const
    expect(read(...rejected)).toBe("8")
    const before = evaluate(flow, journal(...rejected), end, {
      knownAt: Instant.make("2024-05-01T00:00:00Z")
    })
    expect(text(before.actual)).toBe("9")
  })

  it("an approval recorded later does not count before", () => {
    const facts = journal(
      { value: "5", status: "submitted" },
      { review: [["f1"], "approved"], recorded: "2024-06-01" }
    )
    expect(text(evaluate(flow, facts, end, { knownAt: Instant.make("2024-05-01T00:00:00Z") }).actual)).toBe(
      "—NothingApproved"
    )
    expect(text(evaluate(flow, facts, end).actual)).toBe("5")
  })

  it("a withdrawal takes its chain away", () => {
    expect(read({ value: "5" }, { supersedes: "f1" })).toBe("—NothingApproved")
    expect(read({ value: "5" }, { supersedes: "f1" }, { value: "2" })).toBe("2")
  })

  it("a correction moves a fact into another quarter", () => {
    const facts = journal(
      { value: "5", on: "2024-03-31" },
      { value: "5", on: "2024-04-01", supersedes: "f1" }
    )
    const row = evaluate(flow, facts, end, { periods: quarters })
    expect(row.periods.slice(0, 2).map((period) => text(period.actual))).toEqual(["—NothingApproved", "5"])
  })
})

describe("over time", () => {
  it("T1 a level reads as the latest, a mean or a maximum by choice", () => {
    const facts = journal({ value: "12", on: "2024-03-31" }, { value: "9", on: "2024-06-30" })
    const by = (overTime?: "mean" | "max", mean?: "timeWeighted") =>
      text(
        evaluate(logframeOf({ measure: levels }), facts, end, {
          conventions: { ...(overTime && { overTime }), ...(mean && { mean }) }
        }).actual
      )
    expect([by(), by("mean"), by("max")]).toEqual(["9", "10.5", "12"])
    expect(by("mean", "timeWeighted")).toBe("2748/275")
  })

  it("T2 of two facts on a day the later recorded counts, in any order of arrival", () => {
    const rows = [
      { value: "7", on: end, recorded: "2025-05-01" },
      { value: "8", on: end, recorded: "2025-05-02" }
    ] as const
    const levelsOf = logframeOf({ measure: levels })
    expect(text(evaluate(levelsOf, journal(...rows), end).actual)).toBe("8")
    expect(text(evaluate(levelsOf, journal(rows[1], rows[0]), end).actual)).toBe("8")
  })

  it("T3 people counted in two periods may be the same people", () => {
    const people = logframeOf({ measure: { ...increments, counts: "people" } })
    const row = evaluate(
      people,
      journal({ value: "40", on: "2024-03-31" }, { value: "55", on: "2024-06-30" }),
      end
    )
    expect(text(row.actual)).toBe("95")
    const mark = row.actual.marks.find(({ _tag }) => _tag === "MayDoubleCount")
    expect(mark).toMatchObject({ low: { numerator: 55n }, high: { numerator: 95n } })
  })

  it("T4 people with pseudonyms are counted once", () => {
    const people = logframeOf({ measure: { ...increments, counts: "people" } })
    const facts = journal(
      { value: "3", identities: ["a", "b", "c"] },
      { value: "3", identities: ["b", "c", "d"] }
    )
    expect(text(evaluate(people, facts, end).actual)).toBe("4")
    expect(text(evaluate(people, facts, end, { conventions: { overTime: "sum" } }).actual)).toBe("6")
  })

  it("T5 a stage may be lost again", () => {
    const facts = journal(
      { stage: "draft", on: "2024-01-31" },
      { stage: "adopted", on: "2024-05-31" },
      { stage: "draft", on: "2024-09-30" }
    )
    expect(text(evaluate(logframeOf({ measure: stages }), facts, end).actual)).toBe("draft")
  })

  it("T6 the median of an even number of places is the lower of the middle two", () => {
    const facts = journal(
      ...["low", "low", "medium", "high"].map((label, i) => ({ label, place: "ABCD"[i] ?? "" }))
    )
    expect(text(evaluate(logframeOf({ measure: scale }), facts, end).actual)).toBe("low")
    expect(
      text(
        evaluate(logframeOf({ measure: scale }), facts, end, { conventions: { overPlaces: "countPerStep" } })
          .actual
      )
    ).toBe("2,1,1")
  })

  it("T7 a mean is over facts, not over the means of periods", () => {
    const facts = journal(
      { value: "2", on: "2024-01-31" },
      { value: "4", on: "2024-02-29" },
      { value: "6", on: "2024-04-30" }
    )
    expect(
      text(
        evaluate(logframeOf({ measure: levels }), facts, end, { conventions: { overTime: "mean" } }).actual
      )
    ).toBe("4")
  })
})

describe("periods", () => {
  const inQuarters = (
    measure: typeof increments | typeof runningTotals | typeof levels,
    rows: readonly Row[],
    conventions = {}
  ) => evaluate(logframeOf({ measure }), journal(...rows), end, { periods: quarters, conventions })

  it("P1 increments add up; a quarter without a report has no value", () => {
    const row = inQuarters(increments, [
      { value: "10", on: "2024-03-31" },
      { value: "5", on: "2024-09-30" }
    ])
    expect(text(row.periods[2]?.toDate ?? row.actual)).toBe("15")
    expect(text(row.periods[1]?.actual ?? row.actual)).toBe("—NothingMeasured")
  })

  it("P2 P3 of running totals the latest counts, and a fall is a finding", () => {
    const rose = inQuarters(runningTotals, [
      { value: "100", on: "2024-03-31" },
      { value: "130", on: "2024-06-30" }
    ])
    expect([text(rose.actual), text(rose.periods[1]?.actual ?? rose.actual)]).toEqual(["130", "30"])
    const fell = inQuarters(runningTotals, [
      { value: "100", on: "2024-03-31" },
      { value: "90", on: "2024-06-30" }
    ])
    expect([text(fell.actual), text(fell.periods[1]?.actual ?? fell.actual)]).toEqual(["90", "-10"])
    expect(fell.findings).toContain("RunningTotalFell")
  })

  it("P4 a running total is carried to date, not into the period", () => {
    const row = inQuarters(runningTotals, [
      { value: "4", on: "2024-03-31" },
      { value: "9", on: "2024-06-30" }
    ])
    expect([text(row.periods[2]?.toDate ?? row.actual), text(row.periods[2]?.actual ?? row.actual)]).toEqual([
      "9",
      "—NothingMeasured"
    ])
  })

  it("P11 a span that crosses a border counts where it ends, or by days", () => {
    const rows = [{ value: "32", from: "2024-03-15", on: "2024-04-15" }] as const
    const row = inQuarters(increments, [...rows])
    expect(row.periods.slice(0, 2).map((period) => text(period.actual))).toEqual(["—OnlyOutsidePeriod", "32"])
    const shared = inQuarters(increments, [...rows], { spanCrossing: "prorateByDays" })
    expect(shared.periods.slice(0, 2).map((period) => text(period.actual))).toEqual(["17", "15"])
  })

  it("P12 the last day belongs to its quarter", () => {
    const row = inQuarters(increments, [
      { value: "3", on: "2024-03-31" },
      { value: "4", on: "2024-04-01" }
    ])
    expect(row.periods.slice(0, 2).map((period) => text(period.actual))).toEqual(["3", "4"])
    const early = evaluate(
      logframeOf({}),
      journal({ value: "3", on: "2024-03-31" }, { value: "4", on: "2024-04-01" }),
      "2024-03-31"
    )
    expect(text(early.actual)).toBe("3")
  })
})

describe("ratios", () => {
  const ratio = logframeOf({ measure: percentage("increment") })
  const read = (...rows: readonly Row[]) => text(evaluate(ratio, journal(...rows), end).actual)

  it.each([
    ["R1 a percentage keeps its parts (Akvo)", [{ parts: ["4", "6"] }], "200/3"],
    [
      "R2 parts add up, percentages are not averaged (Akvo)",
      [{ parts: ["4", "6"] }, { parts: ["2", "4"] }],
      "60"
    ],
    ["R3 decimal parts (Akvo)", [{ parts: ["3.14", "17"] }, { parts: ["47.11", "4711"] }], "1675/1576"],
    ["R4 a denominator of zero is no data", [{ parts: ["5", "0"] }], "—ZeroDenominator"],
    [
      "R5 bare percentages of two places do not add up",
      [
        { value: "40", place: "A" },
        { value: "60", place: "B" }
      ],
      "—NotAggregable"
    ],
    [
      "R5 with weights they do",
      [
        { parts: ["40", "100"], place: "A" },
        { parts: ["180", "300"], place: "B" }
      ],
      "55"
    ]
  ] as const)("%s", (_, rows, expected) => {
    expect(read(...rows)).toBe(expected)
  })

  it("R6 an annual rate is reckoned with 365 days over the days of the span", () => {
    const rate = logframeOf({ measure: { ...percentage("increment"), annualised: true } })
    const january = { from: "2024-01-01", through: "2024-01-31" } as never
    const row = evaluate(rate, journal({ parts: ["24", "12"], on: "2024-01-31" }), end, {
      periods: [january]
    })
    expect(text(row.periods[0]?.actual ?? row.actual)).toBe("73000/31")
  })
})

describe("over places", () => {
  it("A1 each place gives its own latest level, and a missing one is counted", () => {
    const facts = journal(
      { value: "10", on: "2024-03-31", place: "A" },
      { value: "7", on: "2024-02-28", place: "B" }
    )
    expect(text(evaluate(logframeOf({ measure: levels }), facts, end).actual)).toBe("17")
    const three = logframeOf({
      measure: levels,
      baselines: [{ id: "b", place: "C", value: { _tag: "Number", value: "1" } }]
    })
    expect(evaluate(three, facts, end).actual.marks).toContainEqual({
      _tag: "Completeness",
      present: 2,
      of: 3
    })
  })

  it.each([
    [
      "A2 means in time, sum over places",
      "mean",
      undefined,
      [
        ["A", "2"],
        ["A", "4"],
        ["B", "6"]
      ],
      "9"
    ],
    [
      "A3 maxima in time, sum over places",
      "max",
      undefined,
      [
        ["A", "2"],
        ["A", "4"],
        ["B", "6"],
        ["B", "1"]
      ],
      "10"
    ],
    [
      "A4 sum over places",
      undefined,
      "sum",
      [
        ["A", "10"],
        ["B", "30"],
        ["C", "20"]
      ],
      "60"
    ],
    [
      "A4 maximum over places",
      undefined,
      "max",
      [
        ["A", "10"],
        ["B", "30"],
        ["C", "20"]
      ],
      "30"
    ],
    [
      "A4 mean over places",
      undefined,
      "mean",
      [
        ["A", "10"],
        ["B", "30"],
        ["C", "20"]
      ],
      "20"
    ]
  ] as const)("%s", (_, overTime, overPlaces, rows, expected) => {
    const facts = journal(...rows.map(([place, value], i) => ({ place, value, on: `2024-0${i + 1}-01` })))
    const conventions = { ...(overTime && { overTime }), ...(overPlaces && { overPlaces }) }
    expect(text(evaluate(logframeOf({ measure: levels }), facts, end, { conventions }).actual)).toBe(expected)
  })

  it("A5 cells of a level are folded over time before they add up", () => {
    const row = evaluate(
      logframeOf({ measure: levels, breakdowns: [["sex"]] }),
      journal(
        { place: "A", cells: { "sex=f": "4" }, on: "2024-01-31" },
        { place: "A", cells: { "sex=f": "5" }, on: "2024-03-31" },
        { place: "A", cells: { "sex=m": "3" }, on: "2024-02-28" },
        { place: "B", cells: { "sex=f": "2" }, on: "2024-02-28" },
        { place: "B", cells: { "sex=m": "6" }, on: "2024-03-31" }
      ),
      end
    )
    expect(text(row.actual)).toBe("16")
    expect(row.cells.map(({ cell, reading }) => [cell, text(reading)])).toEqual([
      [cellOf("sex=f"), "7"],
      [cellOf("sex=m"), "9"]
    ])
  })

  it("A6 a place that stopped reporting carries its running total", () => {
    const facts = journal(
      { value: "10", place: "A", on: "2024-03-31" },
      { value: "15", place: "A", on: "2024-06-30" },
      { value: "4", place: "B", on: "2024-03-31" }
    )
    const row = evaluate(logframeOf({ measure: runningTotals }), facts, end, { periods: quarters })
    expect(text(row.periods[1]?.toDate ?? row.actual)).toBe("19")
    expect(text(row.periods[1]?.actual ?? row.actual)).toBe("5")
    expect(row.periods[1]?.actual.marks).toContainEqual({ _tag: "Completeness", present: 1, of: 2 })
  })

  it("one place reports a total, another only cells", () => {
    const facts = journal({ place: "A", value: "10" }, { place: "B", cells: { "sex=f": "3", "sex=m": "4" } })
    expect(text(evaluate(logframeOf({ measure: increments }), facts, end).actual)).toBe("17")
  })
})

describe("disaggregation", () => {
  const row = (cells: Readonly<Record<string, string>>, value?: string) =>
    evaluate(
      logframeOf({ measure: levels }),
      journal({ cells, ...(value === undefined ? {} : { value }) }),
      end
    )
  const cellsOf = (one: ReturnType<typeof row>) =>
    Object.fromEntries(
      one.cells.map(({ cell, reading }) => [
        Object.entries(cell)
          .map((entry) => entry.join("="))
          .join("&"),
        text(reading)
      ])
    )

  it("D1 cells that agree with their total are no finding", () => {
    expect(row({ "sex=f": "18.25", "sex=m": "12.25" }, "30.5").findings).toEqual([])
  })

  it("D2 the rest below the total is not stated", () => {
    const one = row({ "sex=f": "55", "sex=m": "40" }, "100")
    expect([text(one.actual), cellsOf(one)["sex=notStated"], one.findings]).toEqual([
      "100",
      "5",
      ["CellsDisagree"]
    ])
  })

  it("D3 cells above the total are an error, the total stays", () => {
    const one = row({ "sex=f": "55", "sex=m": "50" }, "100")
    expect([text(one.actual), one.findings]).toEqual(["100", ["CellsDisagree"]])
  })

  it("D4 crossed cells have marginal sums", () => {
    const one = row({
      "sex=f&age=young": "3",
      "sex=f&age=old": "4",
      "sex=m&age=young": "5",
      "sex=m&age=old": "6"
    })
    expect(text(one.actual)).toBe("18")
    expect(cellsOf(one)).toMatchObject({ "sex=f": "7", "sex=m": "11", "age=young": "8", "age=old": "10" })
  })

  it("D5 two breakdowns side by side are never added", () => {
    expect(text(row({ "sex=f": "10", "sex=m": "8", "age=young": "12", "age=old": "6" }).actual)).toBe("18")
  })

  it("D11 cells are carried with the total", () => {
    const facts = journal(
      { value: "10", cells: { "sex=f": "6", "sex=m": "4" }, on: "2024-03-31" },
      { value: "12", on: "2024-06-30" }
    )
    const one = evaluate(logframeOf({ measure: runningTotals }), facts, "2024-06-30")
    expect([text(one.actual), cellsOf(one)]).toEqual([
      "12",
      { "sex=f": "6", "sex=m": "4", "sex=notStated": "2" }
    ])
  })
})

it("a year of reports without a fact says why", () => {
  const row = evaluate(logframeOf({}), journal({ value: "1", on: "2025-06-30" }), end, { periods: [year] })
  expect(text(row.actual)).toBe("—NothingMeasured")
})
