import { Fraction, Reading, Scope } from "@logframe/core"
import { describe, expect, it } from "vitest"
import type * as Amount from "../../../src/calculate/numbers/Amount.ts"
import * as Breakdown from "../../../src/calculate/rules/Breakdown.ts"
import type * as Fact from "../../../src/model/Fact.ts"
import type { Measure } from "../../../src/model/Measure.ts"
import { cellOf, increments, journal, percentage, type Row } from "../support.ts"

const n = (text: string): Fraction.Fraction => Fraction.parse(text) ?? Fraction.zero
const number = (text: string): Amount.Amount => ({ _tag: "Number", value: n(text) })
const parts = (numerator: string, denominator: string): Amount.Amount => ({
  _tag: "Parts",
  numerator: n(numerator),
  denominator: n(denominator)
})
const shown = (amount: Amount.Amount | undefined): string =>
  amount?._tag === "Number"
    ? Fraction.format(amount.value)
    : amount?._tag === "Parts"
      ? `${Fraction.format(amount.numerator)}/${Fraction.format(amount.denominator)}`
      : (amount?._tag ?? "—")

const ratio = percentage("increment") as never as Measure
const reportOf = (row: Row): Fact.Measurement => journal(row)[0]?.fact as Fact.Measurement
const cell = (key: string) => cellOf(key) as Scope.Cell
const withdrawal: Row = { supersedes: "before" }
const none: Breakdown.Overlapping = new Set()
const channels: Breakdown.Overlapping = new Set(["channel"])
const bySex = { "sex=f": "3", "sex=m": "4" }
const byAge = { "age=old": "3", "age=young": "5" }
const crossed = { "sex=f&age=old": "1", "sex=f&age=young": "2", "sex=m&age=old": "4" }

describe("what a report says", () => {
  const of = (row: Row, key = "", overlapping = none) =>
    shown(Breakdown.amountOf(increments, reportOf(row), key === "" ? {} : cell(key), overlapping))

  it("of the whole is its total, else what its cells add up to", () => {
    expect(of({ value: "9", cells: bySex })).toBe("9")
    expect(of({ cells: bySex })).toBe("7")
    expect(of({ cells: crossed })).toBe("7")
    expect(of(withdrawal)).toBe("—")
  })

  it("is never added across two breakdowns: the larger is the whole", () => {
    expect(of({ cells: { ...bySex, ...byAge } })).toBe("8")
    expect(of({ cells: { ...byAge, ...bySex } })).toBe("8")
  })

  it("is added from the finest cells, not from a cell and what lies in it", () => {
    expect(of({ cells: { "sex=f": "100", ...crossed } })).toBe("7")
  })

  it("is not added where categories overlap, but within one of them it is", () => {
    const heard = { "channel=radio&sex=f": "3", "channel=radio&sex=m": "4", "channel=tv&sex=f": "5" }
    expect(of({ cells: heard }, "", channels)).toBe("—")
    expect(of({ cells: heard }, "sex=f", channels)).toBe("—")
    expect(of({ cells: heard }, "channel=radio", channels)).toBe("7")
    expect(of({ cells: heard })).toBe("12")
  })

  it("of a cell is what it states of it, else what the finer cells add up to", () => {
    expect(of({ cells: { "sex=f": "9", ...crossed } }, "sex=f")).toBe("9")
    expect(of({ cells: crossed }, "sex=f")).toBe("3")
    expect(of({ cells: crossed }, "age=old&sex=m")).toBe("4")
    expect(of({ value: "9", cells: bySex }, "age=old")).toBe("—")
  })

  it("is told of every cell that something was said of, and of the whole always", () => {
    const report = reportOf({ cells: crossed })
    const says = (key: string) => Breakdown.says(report, key === "" ? {} : cell(key))
    expect(["sex=f", "age=old", "sex=m&age=old", "", "sex=m&age=young"].map(says)).toEqual([
      true,
      true,
      true,
      true,
      false
    ])
    expect(Breakdown.says(reportOf(withdrawal), {})).toBe(true)
  })
})

it("the cells of some reports are those they speak of and the coarser ones these lie in, in the order of their keys", () => {
  const facts = [reportOf({ cells: { "sex=m&age=old": "1" } }), reportOf({ cells: { "sex=f": "1" } })]
  expect(Breakdown.cellsOf(facts).map(Scope.cellKey)).toEqual(["age=old", "age=old&sex=m", "sex=f", "sex=m"])
})

describe("the largest of several views of one total", () => {
  it.each([
    ["of numbers is the largest", [number("3"), number("5"), number("4")], "5"],
    ["leaves out views that say nothing", [undefined, number("3"), undefined], "3"],
    ["of ratios is the one of most", [parts("9", "10"), parts("1", "20")], "1/20"],
    ["of words is the first", [{ _tag: "Narrative", text: { en: "a" } }, number("0")], "Narrative"],
    ["of nothing is nothing", [], "—"]
  ] as const)("%s", (_, amounts, as) => {
    expect(shown(Breakdown.largest(amounts))).toBe(as)
  })

  it("is the first of equals", () => {
    const [a, b] = [parts("1", "10"), parts("2", "10")]
    expect(Breakdown.largest([a, b])).toBe(a)
  })
})

describe("cells disagree with a total", () => {
  const against = (total: string, cells: Readonly<Record<string, string>>, overlapping = none) =>
    Breakdown.disagreements(
      Object.entries(cells).map(([key, value]) => ({ cell: cell(key), value: n(value) })),
      n(total),
      overlapping
    ).map(({ dimensions, sum, overlapping: may }) => [dimensions, Fraction.format(sum), may])

  it("where a breakdown adds up to another number", () => {
    expect(against("7", { ...bySex, ...byAge })).toEqual([["age", "8", false]])
    expect(against("6", bySex)).toEqual([["sex", "7", false]])
    expect(against("8", crossed)).toEqual([["age+sex", "7", false]])
  })

  it("where they overlap only outside of the largest and the sum", () => {
    const heard = { "channel=radio": "6", "channel=tv": "5" }
    expect(["5", "6", "11", "12"].map((total) => against(total, heard, channels).length)).toEqual([
      1, 0, 0, 1
    ])
    expect(against("12", heard, channels)).toEqual([["channel", "11", true]])
    expect(against("8", { "channel=radio&sex=f": "6", "channel=tv&sex=f": "5" }, channels)).toEqual([])
  })

  it("of a report, in the numerator or in the denominator", () => {
    const report = (numerator: string, denominator: string, value = true) =>
      ({
        ...reportOf(value ? { parts: ["3", "10"] } : withdrawal),
        cells: [{ cell: cell("sex=f"), value: { _tag: "Parts", numerator, denominator } }]
      }) as unknown as Fact.Measurement
    const compared = (fact: Fact.Measurement) =>
      Breakdown.comparisons(ratio, fact, none).map(({ sum, total }) =>
        [sum, total].map(Fraction.format).join(" of ")
      )
    expect(
      [report("3", "10"), report("2", "10"), report("3", "9"), report("1", "1", false)].map(compared)
    ).toEqual([[], ["2 of 3"], ["9 of 10"], []])
  })
})

describe("the rest that is not stated", () => {
  const read = (key: string, value: string | undefined): Breakdown.CellReading => ({
    cell: cell(key),
    reading: value === undefined ? Reading.noData("Suppressed") : Reading.ofNumber(n(value))
  })
  const rests = (total: Amount.Amount, cells: readonly Breakdown.CellReading[], overlapping = none) =>
    Breakdown.rests(increments, cells, total, overlapping).map(({ cell: of, reading }) => {
      const value = Reading.number(reading)
      return `${Scope.cellKey(of)} ${value && Fraction.format(value)} ${reading.marks.map(({ _tag }) => _tag)}`
    })
  const cells = [read("sex=f", "3"), read("sex=m", "4"), read("age=old", "9")]

  it("is what each dimension leaves of the total, marked as derived", () => {
    expect(rests(number("10"), cells)).toEqual(["sex=notStated 3 DerivedRest", "age=notStated 1 DerivedRest"])
    expect(rests(number("10"), [read("sex=f", "3"), read("sex=m", undefined)])).toEqual([
      "sex=notStated 7 DerivedRest"
    ])
  })

  it("is none where nothing is left, or less than nothing", () => {
    expect(rests(number("7"), cells)).toEqual([])
    expect(rests(number("9"), cells)).toEqual(["sex=notStated 2 DerivedRest"])
  })

  it("is none where somebody reported it, where cells are crossed, where they overlap or have no number", () => {
    expect(rests(number("10"), [...cells.slice(0, 2), read("sex=notStated", "1")])).toEqual([])
    expect(rests(number("10"), [read("sex=f&age=old", "3")])).toEqual([])
    expect(rests(number("10"), [read("channel=tv", "3")], channels)).toEqual([])
    expect(rests(number("10"), [read("sex=f", undefined)])).toEqual([])
    expect(rests(parts("1", "10"), cells)).toEqual([])
  })

  it("of a ratio is of as many as the denominator leaves", () => {
    const women = (numerator: string, denominator: string): Breakdown.CellReading => ({
      cell: cell("sex=f"),
      reading: Reading.of({
        _tag: "Parts",
        numerator: n(numerator),
        denominator: n(denominator),
        value: n("0")
      })
    })
    const rest = (one: Breakdown.CellReading) =>
      Breakdown.rests(ratio, [one], parts("6", "10"), none).map(({ reading }) => {
        const value = Reading.number(reading)
        return value && Fraction.format(value)
      })
    expect([rest(women("1", "5")), rest(women("6", "5")), rest(women("1", "10"))]).toEqual([
      ["100"],
      ["0"],
      []
    ])
  })
})
