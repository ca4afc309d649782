import { Scope } from "@logframe/core"
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
  text
} from "../support.ts"

const end = "2025-12-31"
const evaluated = (
  indicator: object,
  rows: readonly Row[],
  conventions: object = {},
  others: readonly object[] = []
) =>
  evaluate(
    logframeOf({ measure: increments, ...indicator, conventions }, { indicators: others } as never),
    journal(...rows),
    end
  )

/** Each cell with what it reads to date. */
const cells = (...args: Parameters<typeof evaluated>) =>
  Object.fromEntries(
    evaluated(...args).cells.map(({ cell, reading }) => [Scope.cellKey(cell), text(reading)])
  )
const marks = (...args: Parameters<typeof evaluated>) =>
  evaluated(...args).actual.marks.map(({ _tag }) => _tag)

describe("the cells of an indicator", () => {
  const rows: readonly Row[] = [{ value: "10", cells: { "sex=f": "3", "sex=m": "4" } }]

  it("have a rest that nobody stated, where they and the total add up", () => {
    const rest = { "sex=f": "3", "sex=m": "4", "sex=notStated": "3" }
    for (const measure of [increments, runningTotals, levels]) {
      expect([cells({ measure }, rows), marks({ measure }, rows)]).toEqual([rest, ["CellsDisagree"]])
    }
  })

  it.each([
    ["a mean counts", { overTime: "mean" }],
    ["the largest counts", { overTime: "max" }],
    ["only places of one day count", { placesMeet: "sameDayOnly" }]
  ])("have none where %s", (_, conventions) => {
    const measure = levels
    expect(cells({ measure }, rows, conventions)).toEqual({ "sex=f": "3", "sex=m": "4" })
    expect(marks({ measure }, rows, conventions)).toEqual([])
  })

  it("have none where people are told apart: once each, they are fewer than their cells", () => {
    const people = { measure: { ...increments, counts: "people" } }
    const named: readonly Row[] = [
      { value: "2", cells: { "sex=f": "2" }, identities: ["a", "b"] },
      { value: "2", cells: { "sex=f": "2" }, identities: ["b", "c"] }
    ]
    expect([cells(people, named), marks(people, named)]).toEqual([{ "sex=f": "4" }, []])
    const counted = [{ value: "5", cells: { "sex=f": "2" } }]
    expect(cells(people, counted)).toEqual({ "sex=f": "2", "sex=notStated": "3" })
  })

  it("of a percentage are told without their rest, and disagree with nothing", () => {
    const [stored] = journal({ parts: ["6", "10"] })
    const women = { cell: cellOf("sex=f"), value: { _tag: "Parts", numerator: "1", denominator: "5" } }
    const fact = { ...stored, fact: { ...stored?.fact, cells: [women] } } as never
    const { cells: shown, actual } = evaluate(logframeOf({ measure: percentage("increment") }), [fact], end)
    expect(shown.map(({ cell, reading }) => [Scope.cellKey(cell), text(reading)])).toEqual([["sex=f", "20"]])
    expect(actual.marks).toEqual([])
  })
})

describe("where small counts are hidden", () => {
  const hidden = { suppressBelow: 5 }
  const target = (id: string, more: object) => ({ id, expectation: { _tag: "AtLeast", value: "1" }, ...more })
  const year = { from: "2024-01-01", through: "2024-12-31" }
  const female = { cell: { sex: "f" } }
  const targets = [
    target("women", female),
    target("womenThere", { ...female, place: "A" }),
    target("womenThen", { ...female, when: year }),
    target("young", { cell: { age: "young" } }),
    target("all", { place: "A" }),
    target("nobody", { cell: { sex: "m" }, place: "B" })
  ]
  const readings = (rows: readonly Row[], conventions: object = hidden) =>
    Object.fromEntries(
      evaluated({ targets }, rows, conventions).targets.map(({ target: { id }, actual }) => [
        id,
        text(actual)
      ])
    )
  const rows: readonly Row[] = [
    { place: "A", cells: { "sex=f": "20", "sex=m": "30" }, on: "2024-06-30" },
    { place: "B", cells: { "age=young": "3", "age=old": "4" }, on: "2024-06-30" }
  ]

  it("a cell of the table is told where the table shows it, and no part of it beside the table", () => {
    expect(readings(rows)).toEqual({
      women: "20",
      womenThere: "—Suppressed",
      womenThen: "—Suppressed",
      young: "—Suppressed",
      all: "50",
      nobody: "—NothingMeasured"
    })
  })

  it("everything is told where nothing is small, or nothing is to be hidden", () => {
    const told = { women: "20", womenThere: "20", womenThen: "20", all: "50", nobody: "—NothingMeasured" }
    expect(readings(rows, {})).toEqual({ ...told, young: "3" })
    expect(
      readings([...rows.slice(0, 1), { ...rows[1], cells: { "age=young": "6", "age=old": "7" } }])
    ).toEqual({
      ...told,
      young: "6"
    })
  })

  it("all cells are hidden where they do not add up, since no line protects them", () => {
    const mean = { ...hidden, overTime: "mean" }
    expect(cells({ measure: levels }, [{ cells: { "sex=f": "3", "sex=m": "40" } }], mean)).toEqual({
      "sex=f": "—Suppressed",
      "sex=m": "—Suppressed"
    })
    expect(cells({ measure: levels }, [{ cells: { "sex=f": "30", "sex=m": "40" } }], mean)).toEqual({
      "sex=f": "30",
      "sex=m": "40"
    })
  })

  it("what is calculated from something hidden hides its cells too", () => {
    const double = { measure: { _tag: "Calculated", formula: "2 * A" } }
    const input = { id: "A", under: ["r"], statement: { en: "A" }, measure: increments, conventions: hidden }
    const of = (f: string) => [{ indicator: "A", cells: { "sex=f": f, "sex=m": "40" } }]
    expect(cells(double, of("3"), {}, [input])).toEqual({ "sex=f": "—Suppressed", "sex=m": "—Suppressed" })
    expect(cells(double, of("30"), {}, [input])).toEqual({ "sex=f": "60", "sex=m": "80" })
  })
})
