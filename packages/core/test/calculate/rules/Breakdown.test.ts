import { Scope } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Journal from "../../../src/calculate/journal/Journal.ts"
import * as Observed from "../../../src/calculate/reading/Observed.ts"
import * as Conventions from "../../../src/model/Conventions.ts"
import {
  cellOf,
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  type Row,
  runningTotals,
  text
} from "../support.ts"

const end = "2024-12-31"

/** What each cell reads to date, by its key. */
const cellsOf = (rows: readonly Row[], measure: typeof levels | typeof runningTotals = levels) =>
  Object.fromEntries(
    evaluate(logframeOf({ measure }), journal(...rows), end).cells.map(({ cell, reading }) => [
      Scope.cellKey(cell),
      text(reading)
    ])
  )

describe("levels that are reported cell by cell", () => {
  const rows: readonly Row[] = [
    { cells: { "sex=f&age=young": "3" }, on: "2024-01-31" },
    { cells: { "sex=f&age=old": "4" }, on: "2024-02-28" },
    { cells: { "sex=m&age=old": "6" }, on: "2024-03-31" },
    { cells: { "sex=f&age=young": "5" }, on: "2024-04-30" }
  ]

  it("a marginal cell is the sum of what each finer cell said last", () => {
    expect(cellsOf(rows)).toEqual({
      "age=old": "10",
      "age=old&sex=f": "4",
      "age=old&sex=m": "6",
      "age=young": "5",
      "age=young&sex=f": "5",
      "sex=f": "9",
      "sex=m": "6"
    })
    expect(cellsOf(rows, runningTotals)["sex=f"]).toBe("9")
  })

  it("marginal cells add up to the whole, whatever was reported when", () => {
    const report = fc.record({
      month: fc.integer({ min: 1, max: 9 }),
      sex: fc.constantFrom("f", "m"),
      age: fc.constantFrom("young", "old"),
      value: fc.nat({ max: 50 })
    })
    fc.assert(
      fc.property(fc.array(report, { minLength: 1, maxLength: 8 }), (reports) => {
        const said = reports.map(({ month, sex, age, value }) => ({
          on: `2024-0${month}-15`,
          cells: { [`sex=${sex}&age=${age}`]: String(value) }
        }))
        const row = evaluate(logframeOf({ measure: levels }), journal(...said), end)
        const of = (dimension: string) =>
          row.cells
            .filter(
              ({ cell }) =>
                Object.keys(cell).join() === dimension && !Scope.cellKey(cell).endsWith("notStated")
            )
            .reduce((sum, { reading }) => sum + Number(text(reading)), 0)
        expect([of("sex"), of("age")].map(String)).toEqual([text(row.actual), text(row.actual)])
      })
    )
  })

  it("a marginal cell that somebody reported stays as reported", () => {
    const stated = [...rows, { cells: { "sex=f": "20" }, on: "2024-05-31" }]
    expect(cellsOf(stated)["sex=f"]).toBe("20")
  })
})

it("people with pseudonyms are counted once in the whole; a cell is what was reported of it", () => {
  const people = logframeOf({ measure: { ...increments, counts: "people" } })
  const facts = journal(
    { value: "3", cells: { "sex=f": "2", "sex=m": "1" }, identities: ["a", "b", "c"] },
    { value: "2", cells: { "sex=f": "1", "sex=m": "1" }, identities: ["c", "d"] }
  )
  const row = evaluate(people, facts, end)
  expect([text(row.actual), row.cells.slice(0, 2).map(({ reading }) => text(reading))]).toEqual([
    "4",
    ["3", "2"]
  ])
})

describe("a part of the whole", () => {
  const facts = journal(
    { value: "5", on: "2024-01-31", status: "draft" },
    { value: "7", on: "2024-02-28", cells: { "sex=f": "3" }, place: "A", status: "draft" }
  )
  const read = (scope: Scope.Scope, asOf: string) => {
    const logframe = logframeOf({ measure: levels })
    const observed = Observed.byIndicator(Journal.resolve(facts, { asOf: end as never }), logframe)(
      logframe.indicators[0] as never,
      Conventions.defaults
    )
    return Observed.read(observed, Observed.toDate(observed, asOf as never), scope).reading
  }
  it("a cell of no dimension is the whole", () => {
    for (const asOf of ["2024-01-31", "2024-02-28", "2023-12-31"]) {
      expect(read({ cell: {} }, asOf)).toEqual(read({}, asOf))
    }
    expect(text(read({ cell: cellOf("sex=f") as Scope.Cell }, "2024-01-31"))).toBe("—NothingMeasured")
  })
})
