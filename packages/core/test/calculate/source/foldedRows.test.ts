import { CalendarDate } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Facts from "../../../src/calculate/columns/Facts.ts"
import * as Cells from "../../../src/calculate/reading/Cells.ts"
import type { FoldWire } from "../../../src/calculate/source/FoldWire.ts"
import * as Plan from "../../../src/calculate/source/Plan.ts"
import {
  cellOf,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  runningTotals,
  stages,
  text
} from "../support.ts"

const asOf = "2024-12-31" as never
const ends = ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]
const quarters = ends.map((through, i) => ({ from: `2024-${["01", "04", "07", "10"][i]}-01`, through }))

const planOf = (indicator: object = {}, conventions: object = {}, more: object = {}) => {
  const other = { id: "other", under: ["r"], statement: { en: "Other" }, measure: increments }
  return Plan.make(logframeOf(indicator as never, { indicators: [other], ...more } as never), {
    asOf,
    conventions,
    periods: quarters as never
  })
}

interface Told extends Partial<Omit<Cells.FoldedRow, "window" | "part">> {
  readonly quarter: 1 | 2 | 3 | 4
  readonly part?: FoldWire
}

/** Rows as a store gives them: one fact for each, unless it says how many. */
const rowsOf = (plan: Plan.Plan, told: readonly Told[]): readonly Cells.FoldedRow[] =>
  told.map(({ quarter, part, ...more }) => ({
    indicator: "i",
    place: null,
    party: null,
    cell: "",
    window: plan.windows.findIndex(({ through }) => through === ends[quarter - 1]),
    used: part === undefined ? 0 : 1,
    seen: 1,
    reaching: 0,
    wide: 0,
    part: part ?? null,
    ...more
  }))

const sum = (value: string): FoldWire => ({ fold: "sum", sum: value })
const latest = (end: string, value: string): FoldWire =>
  ({
    fold: "latest",
    end,
    recorded: "2024-12-31T12:00:00.000Z",
    seq: 1,
    value: { _tag: "Number", value }
  }) as FoldWire

const toDate = { is: "toDate", from: "2024-01-01", through: asOf } as never as Cells.Window
const quarter = (n: number) => ({ is: "period", ...quarters[n - 1] }) as never as Cells.Window

/** What is read to date and in each quarter. */
const read = (cells: Cells.Cells, scope: object = {}) =>
  [toDate, ...[1, 2, 3, 4].map(quarter)]
    .map((window) => text(Cells.read(cells, "i", window, scope)))
    .join(" ")
const nothing = "—NothingMeasured"

describe("what a store has folded", () => {
  it("reads as the sum of each reporter, place, party and cell", () => {
    const plan = planOf()
    const rows = rowsOf(plan, [
      { quarter: 1, place: "A", party: "Q", cell: "sex=f", part: sum("1") },
      { quarter: 1, place: "A", party: "Q", cell: "sex=m", part: sum("2") },
      { quarter: 2, place: "A", party: "P", cell: "sex=f", part: sum("10") },
      { quarter: 2, place: "B", party: "Q", cell: "sex=f", part: sum("100"), used: 3 },
      { quarter: 4, party: "P", place: "B", cell: "sex=m", part: sum("1000") },
      { quarter: 1, indicator: "other", part: sum("77") },
      { quarter: 1, indicator: "unheard", part: sum("99") }
    ])
    const cells = Cells.fromRows(plan, rows)
    expect(read(cells)).toBe(`1113 3 110 ${nothing} 1000`)
    expect(read(cells, { place: "A" })).toBe(`13 3 10 ${nothing} ${nothing}`)
    expect(read(cells, { party: "P" })).toBe(`1010 ${nothing} 10 ${nothing} 1000`)
    expect(read(cells, { place: "B", party: "P" })).toBe(`1000 ${nothing} ${nothing} ${nothing} 1000`)
    expect(read(cells, { cell: cellOf("sex=f") })).toBe(`111 1 110 ${nothing} ${nothing}`)
    expect(text(Cells.read(cells, "other", toDate))).toBe("77")
    expect(text(Cells.read(cells, "unheard", toDate))).toBe(nothing)
    expect(Cells.unfolded(cells)).toEqual([])
    // and is told again as it came, but for what the plan does not ask for
    const key = (row: Cells.FoldedRow) => [row.indicator, row.place, row.party, row.cell, row.window].join()
    const place = new Map(rows.map((row, i) => [key(row), i]))
    const again = [...Cells.rows(cells)].sort((a, b) => (place.get(key(a)) ?? 0) - (place.get(key(b)) ?? 0))
    expect(again).toEqual(rows.slice(0, 6))
  })

  it.each([
    ["a whole and a place", {}, { place: "A" }],
    ["a whole and a party", {}, { party: "P" }],
    ["a place and a party there", { place: "A" }, { place: "A", party: "P" }],
    ["a party and its place", { party: "P" }, { place: "A", party: "P" }]
  ])("of %s are read report by report: one may stand for the other", (_, one, other) => {
    const plan = planOf()
    const rows = rowsOf(plan, [
      { quarter: 1, ...one, part: sum("50") },
      { quarter: 2, ...other, part: sum("1") }
    ])
    expect(Cells.unfolded(Cells.fromRows(plan, rows))).toEqual(["i"])
  })

  it("keeps places apart from parties: neither stands for the other", () => {
    const plan = planOf()
    const rows = rowsOf(plan, [
      { quarter: 1, place: "A", part: sum("1") },
      { quarter: 1, party: "A", part: sum("2") },
      { quarter: 2, place: "A", part: sum("4") },
      { quarter: 2, party: "A", part: sum("8") }
    ])
    const cells = Cells.fromRows(plan, rows)
    expect(read(cells)).toBe(`15 3 12 ${nothing} ${nothing}`)
    expect(read(cells, { place: "A" })).toBe(`5 1 4 ${nothing} ${nothing}`)
    expect(read(cells, { party: "A" })).toBe(`10 2 8 ${nothing} ${nothing}`)
  })

  it.each([
    [
      percentage("increment"),
      {},
      { fold: "ratio", n: "1", d: "4" },
      { fold: "ratio", n: "2", d: "8" },
      "25 25 25"
    ],
    [levels, {}, latest("2024-03-31", "7"), latest("2024-06-30", "5"), "5 7 5"],
    [runningTotals, {}, latest("2024-03-31", "100"), latest("2024-06-30", "130"), "130 100 30"],
    [increments, { overTime: "max" }, { fold: "max", value: "4" }, { fold: "max", value: "-9" }, "4 4 -9"],
    [increments, { overTime: "min" }, { fold: "min", value: "4" }, { fold: "min", value: "-9" }, "-9 4 -9"],
    // two facts in the first quarter, one in the second
    [increments, { overTime: "mean" }, sum("6"), sum("9"), "5 3 9"],
    [increments, { overTime: "count" }, sum("6"), sum("9"), "3 2 1"]
  ] as const)(
    "of %j with %j reads by its rule: %j, then %j",
    (measure, conventions, first, second, expected) => {
      const plan = planOf({ measure }, conventions)
      const rows = rowsOf(plan, [
        { quarter: 1, part: first as FoldWire, used: 2 },
        { quarter: 2, part: second as FoldWire }
      ])
      const cells = Cells.fromRows(plan, rows)
      expect(read(cells)).toBe(`${expected} ${nothing} ${nothing}`)
      expect([...Cells.rows(cells)]).toEqual(rows)
    }
  )

  it("says why nothing counts: seen but not approved, reaching in from outside, or not there", () => {
    const plan = planOf()
    const cells = Cells.fromRows(
      plan,
      rowsOf(plan, [
        { quarter: 1, place: "A", part: sum("1") },
        { quarter: 2, place: "A" },
        { quarter: 2, place: "B", cell: null, seen: 2 },
        { quarter: 3, place: "A", seen: 0, reaching: 1 }
      ])
    )
    expect(read(cells)).toBe(`1 1 —NothingApproved —OnlyOutsidePeriod ${nothing}`)
    expect(read(cells, { place: "B" }).split(" ")[2]).toBe("—NothingApproved")
    expect(read(cells, { place: "C" })).toBe(Array(5).fill(nothing).join(" "))
    expect(Cells.read(cells, "i", toDate).marks).toEqual([{ _tag: "Completeness", present: 1, of: 2 }])
  })

  it("is passed over where its kind is none that the rule asks for", () => {
    const plan = planOf({ measure: stages })
    const odd = planOf()
    const tally = { fold: "tally", counts: [[1, 2]] } as never as FoldWire
    expect(Cells.unfolded(Cells.fromRows(plan, []))).toEqual(["i"])
    expect(read(Cells.fromRows(odd, rowsOf(odd, [{ quarter: 1, part: tally }]))).split(" ")[0]).toBe(
      "—NothingApproved"
    )
  })
})

describe("an indicator is read from its facts", () => {
  const facts = (plan: Plan.Plan) =>
    Facts.of(
      plan.logframe.id,
      journal(
        { value: "3", on: "2024-02-01" },
        { value: "4", on: "2024-05-01" },
        { indicator: "other", value: "1000", on: "2024-02-01" }
      )
    )
  const unread = /facts of indicator i were not read/

  it("where the store found numbers that it could not fold exactly", () => {
    const plan = planOf()
    const rows = rowsOf(plan, [{ quarter: 1, part: sum("1"), wide: 1 }])
    expect(Cells.unfolded(Cells.fromRows(plan, rows))).toEqual(["i"])
    expect(() => read(Cells.fromRows(plan, rows))).toThrow(unread)
    expect(read(Cells.fromRows(plan, rows, facts(plan)))).toBe(`7 3 4 ${nothing} ${nothing}`)
    expect([...Cells.rows(Cells.fromRows(plan, rows))]).toEqual([])
  })

  it("where facts were handed in, and others from their folds", () => {
    const plan = planOf()
    const rows = rowsOf(plan, [{ quarter: 1, part: sum("1") }])
    const only = Facts.of(plan.logframe.id, journal({ indicator: "other", value: "5", on: "2024-02-01" }))
    expect(Cells.unfolded(Cells.fromRows(plan, rows, facts(plan)))).toEqual(["i", "other"])
    const cells = Cells.fromRows(plan, rows, only)
    expect([read(cells), text(Cells.read(cells, "other", toDate))]).toEqual([
      `1 1 ${nothing} ${nothing} ${nothing}`,
      "5"
    ])
  })

  it.each([
    ["breakdowns differ", ["sex=f", "age=old"], {}],
    ["a total stands beside cells", ["", "sex=f"], {}],
    [
      "categories overlap",
      ["sex=f", "sex=m"],
      { dimensions: [{ id: "sex", name: { en: "sex" }, overlapping: true, categories: [] }] }
    ],
    [
      "one of two dimensions overlaps",
      ["age=old&sex=f"],
      {
        dimensions: [
          { id: "age", name: { en: "age" }, categories: [] },
          { id: "sex", name: { en: "sex" }, overlapping: true, categories: [] }
        ]
      }
    ]
  ])("where %s", (_, cells, more) => {
    const plan = planOf({}, {}, more)
    const rows = rowsOf(
      plan,
      cells.map((cell) => ({ quarter: 1, cell, part: sum("1") }) as const)
    )
    expect(Cells.unfolded(Cells.fromRows(plan, rows))).toEqual(["i"])
    const first = rows.slice(0, 1)
    const isOne = Object.keys(more).length === 0
    expect(Cells.unfolded(Cells.fromRows(plan, first))).toEqual(isOne ? [] : ["i"])
  })

  it("not where all reports use one breakdown, whatever other dimensions overlap", () => {
    const dimensions = [
      { id: "age", name: { en: "age" }, categories: [] },
      { id: "sex", name: { en: "sex" }, categories: [] },
      { id: "channel", name: { en: "channel" }, overlapping: true, categories: [] }
    ]
    const plan = planOf({}, {}, { dimensions })
    for (const cells of [
      ["sex=female", "sex=male"],
      ["age=old&sex=female", "age=young&sex=male"],
      ["", null]
    ]) {
      const rows = rowsOf(
        plan,
        cells.map((cell) => ({ quarter: 1, cell, part: sum("1") }) as const)
      )
      expect(Cells.unfolded(Cells.fromRows(plan, rows))).toEqual([])
    }
  })

  it("where a place lies within another, be it that of a baseline or a target", () => {
    const name = { en: "x" }
    const places = [
      { id: "A", name },
      { id: "B", name, under: "A" }
    ]
    const unfolded = (indicator: object, place: string | null) => {
      const plan = planOf(indicator, {}, { places })
      return Cells.unfolded(Cells.fromRows(plan, rowsOf(plan, [{ quarter: 1, place, part: sum("1") }])))
    }
    const baseline = (place: string) => ({
      baselines: [{ id: "b", place, value: { _tag: "Number", value: "1" } }]
    })
    const target = (place: string) => ({
      targets: [{ id: "t", place, expectation: { _tag: "AtLeast", value: "1" } }]
    })
    expect([unfolded({}, "B"), unfolded(baseline("B"), "A"), unfolded(target("B"), "A")]).toEqual([
      ["i"],
      ["i"],
      ["i"]
    ])
    expect([
      unfolded({}, "A"),
      unfolded({}, null),
      unfolded(baseline("A"), "A"),
      unfolded(target("A"), null)
    ]).toEqual([[], [], [], []])
  })

  it("where the days cut through a window, each once", () => {
    const plan = planOf()
    const cells = Cells.fromRows(plan, [], facts(plan))
    const through = CalendarDate.make("2024-05-15")
    expect(text(Cells.read(cells, "i", { is: "toDate", through }))).toBe("7")
    expect(
      text(Cells.read(cells, "i", { is: "period", from: CalendarDate.make("2024-02-15"), through }))
    ).toBe("4")
    expect(cells.observed(0)).toBe(cells.observed(0))
  })
})
