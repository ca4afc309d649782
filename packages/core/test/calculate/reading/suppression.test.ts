import { Conventions, Fraction, Reading, Scope } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hasSmallCells, suppressed } from "../../../src/calculate/reading/suppression.ts"
import { following } from "../rank.ts"
import { cellOf, evaluate, journal, levels, logframeOf, percentage, text } from "../support.ts"

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

/** Which of the cells are hidden: of numbers, or of parts "3/50", by their keys. */
const hiddenOf = (
  counts: Readonly<Record<string, string>>,
  conventions: object = five,
  overlapping: readonly string[] = []
) => {
  const n = (value: string) => Fraction.parse(value) ?? Fraction.zero
  const cells = Object.entries(counts).map(([key, count]) => {
    const [value = "", denominator] = count.split("/")
    const content =
      denominator === undefined
        ? ({ _tag: "Number", value: n(value) } as const)
        : ({
            _tag: "Parts",
            numerator: n(value),
            denominator: n(denominator),
            factor: n("100"),
            value: n("0")
          } as const)
    return { cell: cellOf(key), reading: Reading.of(content as never) }
  }) as never
  const readings = suppressed(cells, Conventions.complete(conventions), new Set(overlapping))
  return Object.entries(shown(readings)).flatMap(([key, reading]) => (reading === hidden ? [key] : []))
}

describe("what is hidden", () => {
  it.each([
    ["five are enough to be shown", [5, 40], []],
    ["two that together are five suffice", [2, 3, 40], [0, 1]],
    ["what was taken back points at nobody", [-3, 40], []],
    ["the next above zero goes before a zero", [0, 3, 40, 93], [1, 2]],
    ["a zero goes where there is nothing else", [0, 3], [0, 1]],
    ["no zero goes where two are hidden already", [1, 1, 0], [0, 1]],
    ["of two alike the first goes", [3, 40, 40], [0, 1]]
  ])("%s: of %j those at %j", (_, counts, at) => {
    const cells = Object.fromEntries(counts.map((count, i) => [`row=${categories[i]}`, String(count)]))
    expect(hiddenOf(cells)).toEqual(at.map((i) => `row=${categories[i]}`))
  })

  it("begins with the rows, and columns follow, until nothing more follows", () => {
    // 28 goes with the 1 in its row, 6 in its column; then 10 with the 6, and the second column has 10 and 28
    const rows = [
      [32, 12],
      [6, 10],
      [1, 28]
    ]
    const inside = rows.flatMap((row, i) =>
      row.map((count, j) => [`column=${categories[j]}&row=${categories[i]}`, `${count}`])
    )
    const totals = [44, 16, 29].map((count, i) => [`row=${categories[i]}`, `${count}`])
    const all = Object.fromEntries([...inside, ...totals, ["column=a", "39"], ["column=b", "50"]])
    expect(hiddenOf(all)).toEqual(["column=a&row=b", "column=b&row=b", "column=a&row=c", "column=b&row=c"])
  })

  it("is a total too, where it is that of the one small cell", () => {
    const cells = { "row=a": "3", "row=b": "50", "column=a&row=a": "3", "column=b&row=b": "50" }
    expect(hiddenOf(cells)).toEqual(["row=a", "row=b", "column=a&row=a", "column=b&row=b"])
  })

  it("takes nothing with it where categories overlap: they have no total to subtract from", () => {
    expect(hiddenOf({ "channel=radio": "3", "channel=tv": "50" }, five, ["channel"])).toEqual([
      "channel=radio"
    ])
    expect(hiddenOf({ "channel=radio": "3", "channel=tv": "50" })).toEqual(["channel=radio", "channel=tv"])
  })

  it("of percentages are those counted, and those that were not", () => {
    // two and one of the others are less than five together, though those counted are many
    expect(hiddenOf({ "row=a": "48/50", "row=b": "20/21", "row=c": "20/50" })).toEqual([
      "row=a",
      "row=b",
      "row=c"
    ])
    expect(hiddenOf({ "row=a": "48/50", "row=b": "20/24", "row=c": "20/50" })).toEqual(["row=a", "row=b"])
    expect(hiddenOf({ "row=a": "20/50", "row=b": "30/50" })).toEqual([])
  })
})

/** A table in which every total is shown that its cells have: of counts by up to three dimensions. */
const totalled = (sizes: readonly number[], counts: readonly number[]) => {
  const all = new Map<string, { readonly at: readonly (number | undefined)[]; count: number }>()
  const places = sizes.reduce<readonly (readonly number[])[]>(
    (some, size) => some.flatMap((at) => Array.from({ length: size }, (_, i) => [...at, i])),
    [[]]
  )
  places.forEach((place, n) => {
    for (let mask = 1; mask < 2 ** sizes.length; mask++) {
      const at = place.map((i, dimension) => ((mask >> dimension) & 1 ? i : undefined))
      const key = at.flatMap((i, d) => (i === undefined ? [] : [`d${d}=c${i}`])).join("&")
      const cell = all.get(key) ?? { at, count: 0 }
      cell.count += counts[n % counts.length] ?? 0
      all.set(key, cell)
    }
  })
  return all
}

const hiddenKeys = (table: ReturnType<typeof totalled>): readonly string[] =>
  hiddenOf(Object.fromEntries([...table].map(([key, { count }]) => [key, `${count}`])))

/** The hidden cells of a table with all its totals, by the places that they have in each dimension. */
const hiddenIn = (sizes: readonly number[], counts: readonly number[]) => {
  const table = totalled(sizes, counts)
  return hiddenKeys(table).map(
    (key) =>
      table
        .get(key)
        ?.at.map((i) => i ?? "*")
        .join("") ?? ""
  )
}

describe("what is hidden in a table of several dimensions", () => {
  it("takes another cell of its lines with it, where it followed from several of them", () => {
    // by each line alone "02" stays, and "03" follows from both rows and from the first two columns
    const counts = [21, 5, 17, 1, 38, 16, 0, 0, 27, 26, 7, 3]
    expect(hiddenIn([3, 4], counts).sort()).toEqual(
      ["*2", "*3", "00", "01", "02", "03", "10", "11", "22", "23"].sort()
    )
  })

  it("counts a hidden total as what its cells come to", () => {
    // zero itself goes where the totals beside it are hidden too
    expect(hiddenIn([3, 4], [0, 1, 1, 5, 0, 16, 5, 5, 4, 6, 32, 26]).sort()).toEqual(
      ["*0", "*1", "00", "01", "02", "03", "12", "13", "20", "21"].sort()
    )
  })

  it("does not follow from all its lines together, unless all of it is hidden", () => {
    const tables = fc.record({
      sizes: fc.constantFrom([2, 3], [3, 3], [3, 4], [4, 4], [2, 2, 2], [2, 3, 2]),
      counts: fc.array(fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 9 })), { minLength: 16, maxLength: 16 })
    })
    fc.assert(
      fc.property(tables, ({ sizes, counts }) => {
        const table = totalled(sizes, counts)
        const hidden = hiddenKeys(table)
        if (hidden.length === 0 || hidden.length === table.size) return
        // each cell with a gap in one dimension is the sum of those that fill it
        const equations = [...table.values(), { at: sizes.map(() => undefined), count: 0 }].flatMap(
          ({ at }) =>
            at.flatMap((gap, dimension) => {
              if (gap !== undefined) return []
              const isIn = ({ at: other }: { readonly at: readonly (number | undefined)[] }) =>
                other[dimension] !== undefined && other.every((i, d) => d === dimension || i === at[d])
              return [
                hidden.map((key) => {
                  const cell = table.get(key)
                  if (cell === undefined) return 0n
                  return isIn(cell) ? 1n : cell.at.every((i, d) => i === at[d]) ? -1n : 0n
                })
              ]
            })
        )
        expect(following(equations)).toEqual([])
      })
    )
  })
})

describe("reports with a small cell", () => {
  const small = (measure: object, fact: object, conventions: object = five) => {
    const [stored] = journal({ value: "0" })
    const indicator = logframeOf({ measure } as never).indicators[0]
    return hasSmallCells({
      indicator,
      conventions: Conventions.complete(conventions),
      known: [{ ...stored, fact: { ...stored?.fact, value: undefined, ...fact } }],
      overlapping: new Set()
    } as never)
  }
  const number = (value: string) => ({ _tag: "Number", value })
  const parts = (numerator: string, denominator: string) => ({ _tag: "Parts", numerator, denominator })
  const cells = (...values: readonly object[]) =>
    values.map((value, i) => ({ cell: { sex: ["f", "m"][i] }, value }))

  it.each([
    ["many everywhere", { value: number("20"), cells: cells(number("10"), number("10")) }, false],
    ["few in one", { cells: cells(number("4"), number("10")) }, true],
    ["some taken back", { cells: cells(number("-7"), number("10")) }, true],
    ["a few not stated", { value: number("22"), cells: cells(number("10"), number("10")) }, true],
    [
      "more in cells than in the whole",
      { value: number("15"), cells: cells(number("10"), number("10")) },
      true
    ],
    ["no cells", { value: number("3") }, false]
  ])("%s", (_, fact, expected) => {
    expect(small(levels, fact)).toBe(expected)
    expect(small(levels, fact, {})).toBe(false)
  })

  it.each([
    ["few counted", { cells: cells(parts("3", "50")) }, true],
    ["few of the others", { cells: cells(parts("48", "50")) }, true],
    ["many of both", { cells: cells(parts("20", "50")) }, false],
    [
      "a rest that is not stated, since its parts may be few",
      { value: parts("90", "180"), cells: cells(parts("20", "50"), parts("30", "50")) },
      true
    ]
  ])("of a percentage: %s", (_, fact, expected) => {
    expect(small(percentage("level"), fact)).toBe(expected)
  })
})
