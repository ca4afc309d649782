import { type Reading, Scope } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evaluate, journal, levels, logframeOf, percentage, text } from "./support.ts"

const end = "2024-12-31"
const five = { suppressBelow: 5 }
const categories = ["a", "b", "c", "d"]
const dimensions = ["row", "column"].map((id) => ({
  id,
  name: { en: id },
  categories: categories.map((category) => ({ id: category, name: { en: category } }))
}))
const shown = (readings: readonly { readonly cell: Scope.Cell; readonly reading: Reading.Reading }[]) =>
  Object.fromEntries(readings.map(({ cell, reading }) => [Scope.cellKey(cell), text(reading)]))

/** One line of cells with their total. */
const line = (counts: readonly number[], conventions: object = five) => {
  const cells = Object.fromEntries(counts.map((count, i) => [`row=${categories[i]}`, String(count)]))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const logframe = logframeOf({ measure: levels }, { dimensions })
  const row = evaluate(logframe, journal({ value: String(total), cells }), end, { conventions })
  return counts.map((_, i) => shown(row.cells)[`row=${categories[i]}`] ?? "none")
}

/** A crossed table; the totals of rows and columns follow from it. */
const table = (rows: readonly (readonly number[])[]) => {
  const cells = Object.fromEntries(
    rows.flatMap((row, i) =>
      row.map((count, j) => [`row=${categories[i]}&column=${categories[j]}`, String(count)])
    )
  )
  const logframe = logframeOf({ measure: levels }, { dimensions })
  const readings = shown(evaluate(logframe, journal({ cells }), end, { conventions: five }).cells)
  return rows.map((row, i) =>
    row.map((_, j) => readings[`column=${categories[j]}&row=${categories[i]}`] ?? "none")
  )
}
const hidden = "—Suppressed"

describe("small counts", () => {
  it("D7 one hidden cell takes the next smallest with it (OECD: complementary)", () => {
    expect(line([3, 40, 57])).toEqual([hidden, hidden, "57"])
  })
  it("D8 two that together reach the limit suffice, and zero is shown", () => {
    expect(line([0, 3, 4, 93])).toEqual(["0", hidden, hidden, "93"])
    expect(line([0, 30, 40, 93], { ...five, suppressedZero: "hidden" })).toEqual([hidden, hidden, "40", "93"])
  })
  it("D9 rows and columns of a crossed table are followed until nothing more follows", () => {
    expect(
      table([
        [3, 20, 30],
        [15, 33, 50],
        [25, 35, 60]
      ])
    ).toEqual([
      [hidden, hidden, "30"],
      [hidden, hidden, "50"],
      ["25", "35", "60"]
    ])
  })
  it("D10 two that together stay below the limit take a third with them", () => {
    expect(line([1, 1, 8, 90])).toEqual([hidden, hidden, hidden, "90"])
  })
  it("nothing is hidden unless it is asked for", () => {
    expect(line([1, 1, 8, 90], {})).toEqual(["1", "1", "8", "90"])
  })
  it("the rest that is not stated is a cell too", () => {
    const logframe = logframeOf({ measure: levels }, { dimensions })
    const facts = journal({ value: "100", cells: { "row=a": "3", "row=b": "90" } })
    expect(shown(evaluate(logframe, facts, end, { conventions: five }).cells)).toEqual({
      "row=a": hidden,
      "row=b": "90",
      "row=notStated": hidden
    })
  })
  it("a percentage is hidden with its numerator, or with what is left of its denominator", () => {
    const logframe = logframeOf({ measure: percentage("level") }, { dimensions })
    const cells = ["3/50", "48/50", "20/50"].map((parts, i) => {
      const [numerator = "", denominator = ""] = parts.split("/")
      return { cell: { row: categories[i] ?? "" }, value: { _tag: "Parts", numerator, denominator } }
    })
    const [stored] = journal({ parts: ["71", "150"] })
    if (stored === undefined) throw new Error("no fact")
    const fact = { ...stored, fact: { ...stored.fact, cells } as never }
    expect(Object.values(shown(evaluate(logframe, [fact], end, { conventions: five }).cells))).toEqual([
      hidden,
      hidden,
      "40"
    ])
  })
  it("a target for a hidden cell does not tell it", () => {
    const targets = [{ id: "t", cell: { row: "a" }, expectation: { _tag: "AtLeast", value: "2" } as const }]
    const logframe = logframeOf({ measure: levels, targets }, { dimensions })
    const facts = journal({ value: "100", cells: { "row=a": "3", "row=b": "97" } })
    const [target] = evaluate(logframe, facts, end, { conventions: five }).targets
    expect([target && text(target.actual), target?.kept, target?.progress]).toEqual([
      hidden,
      undefined,
      { known: false, reason: "Suppressed" }
    ])
  })
  it("what is hidden in a line can not be found from its total: two cells, and the limit together", () => {
    const counts = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(counts, (all) => {
        const readings = line(all)
        const gone = all.filter((_, i) => readings[i] === hidden)
        const possible = all.filter((count) => count > 0)
        if (gone.length === 0) expect(possible.every((count) => count >= 5)).toBe(true)
        else {
          const together = gone.reduce((sum, count) => sum + count, 0)
          expect(gone.length).toBeGreaterThan(1)
          expect(together >= 5 || possible.every((count) => gone.includes(count))).toBe(true)
        }
      })
    )
  })
})
