import { Artifact, type Document, Fraction } from "@logframe/core"
import { printable, Show, Words } from "@logframe/report-document"
import fc from "fast-check"
import { readXlsx } from "hucre/xlsx"
import { describe, expect, it } from "vitest"
import { sample } from "../../report-html/test/sample.ts"
import { XlsxRenderer } from "../src/index.ts"
import { sheetNames } from "../src/sheetNames.ts"
import { inside, parts } from "./reopened.ts"

const bytes = await XlsxRenderer.xlsx(sample)
const book = await readXlsx(bytes, { readStyles: true })
const sheet = (name: string) => book.sheets.find((one) => one.name.startsWith(name))

describe("the workbook", () => {
  it("is one file, with the same bytes each time", async () => {
    const [file] = await Artifact.collect(XlsxRenderer.renderer.render(sample, { path: "water.xlsx" }))
    expect(file?.path).toBe("water.xlsx")
    expect(file?.bytes).toEqual(bytes)
  })

  it("has its words on the first sheet, and a sheet for each table", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "Progress report",
      "Indicators by status",
      "Indicators, with what was promi",
      "Households within 500 metres of",
      "Households over time",
      "People trained, by sex",
      "Funds against the budget, in EU",
      "Objective and outputs"
    ])
  })

  it("holds numbers as numbers, days as days, and percentages that can be reckoned with", () => {
    const [, , households] = sheet("Indicators, with")?.rows ?? []
    expect(households?.slice(1, 5)).toEqual([1240, 4800, 3000, 3150])
    expect(households?.[5]).toBeCloseTo(191 / 356, 14)
    const style = sheet("Indicators, with")?.cells?.get("2,5")?.style
    expect(style?.numFmt).toBe("#,##0.0%")
    const day = sheet("Households over time")?.rows[2]?.[0]
    expect(day instanceof Date && day.toISOString().slice(0, 10)).toBe("2021-12-31")
    expect(sheet("Funds")?.cells?.get("4,1")?.style?.numFmt).toBe('"EUR "#,##0.00')
  })

  it("says why there is no value, and shows a status by its word", () => {
    const women = sheet("Indicators, with")?.rows[6]
    expect(women?.[1]).toBe("no baseline")
    expect(women?.[6]).toBe("○ cannot be judged")
  })

  it("keeps headings in sight and repeats them on every page", () => {
    expect(sheet("Indicators, with")?.freezePane).toEqual({ rows: 2, columns: 1 })
    const names = inside(parts(bytes).get("xl/workbook.xml") ?? "", ["definedName"])
    expect(names).toHaveLength(7)
    expect(names[0]).toBe("'Indicators by status'!$1:$2")
  })
})

const table = (...cells: readonly Document.Cell[]): Document.Document => ({
  ...sample,
  body: [{ is: "table", id: "t", caption: [], columns: [{ title: [] }], rows: cells.map((cell) => [cell]) }]
})

const numbers = async (...cells: readonly Document.Cell[]) =>
  (await readXlsx(await XlsxRenderer.xlsx(table(...cells)))).sheets[1]?.rows.slice(2).map(([value]) => value)

const percent = (exact: Fraction.Fraction, rounding: "down" | "halfAwayFromZero"): Document.Cell => ({
  is: "number",
  exact,
  format: { as: "percent", decimals: 1, nearWhole: "marked", rounding }
})

it("shows a number as every other format does: where Excel would round otherwise, the cell holds what is shown", async () => {
  expect(
    await numbers(
      percent(Fraction.make(2n, 3n), "halfAwayFromZero"),
      percent(Fraction.make(2n, 3n), "down"),
      percent(Fraction.make(99_999n, 100_000n), "halfAwayFromZero"),
      {
        is: "number",
        exact: Fraction.make(123_456_789_012_345_678n),
        format: { as: "decimal", decimals: 0, rounding: "halfEven" }
      }
    )
  ).toEqual([0.666666666666667, 0.666, expect.stringMatching(/^>\s99\.9\s%$/), "123,456,789,012,345,678"])
})

it("what Excel shows of a value is what every other format shows", async () => {
  const english = Words.forLanguage("en")
  const number = fc.record({
    numerator: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
    denominator: fc.bigInt({ min: 1n, max: 10n ** 6n }),
    decimals: fc.integer({ min: 0, max: 6 }),
    rounding: fc.constantFrom("halfEven" as const, "halfAwayFromZero" as const, "down" as const)
  })
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 50 }), async (all) => {
      const cells = all.map(({ numerator, denominator, decimals, rounding }) => ({
        is: "number" as const,
        exact: Fraction.make(numerator, denominator),
        format: { as: "decimal" as const, decimals, rounding }
      }))
      const written = await numbers(...cells)
      cells.forEach((cell, n) => {
        const shown = Show.plain(cell.exact, cell.format)
        const value = written?.[n]
        if (typeof value === "string") return expect(value).toBe(Show.value(english, cell))
        // Excel rounds the 15 digits that it keeps
        const kept = Fraction.parse(
          Number(value).toPrecision(15).includes("e") ? "0" : Number(value).toPrecision(15)
        )
        const decimals = shown.split(".")[1]?.length ?? 0
        expect(kept && Show.plain(kept, { as: "decimal", decimals, rounding: "halfAwayFromZero" })).toBe(
          shown
        )
      })
    }),
    { numRuns: 30 }
  )
})

/** Text with what spreadsheets and XML would like to have. */
const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  fc.constantFrom(
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(A1)",
    '=HYPERLINK("http://e.example")',
    "&amp;",
    "<v>1</v>",
    "_x000D_",
    "'",
    "\ud800",
    " a "
  )
)

it("any text in a cell comes back as the same text, never as a formula", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 40 }), async (texts) => {
      const file = await XlsxRenderer.xlsx(
        table(...texts.map((text): Document.Cell => ({ is: "text", text: [{ is: "text", text }] })))
      )
      const rows = (await readXlsx(file)).sheets[1]?.rows.slice(2) ?? []
      expect(texts.map((_, n) => rows[n]?.[0] ?? "")).toEqual(texts.map(printable))
      for (const [name, xml] of parts(file))
        if (name.startsWith("xl/worksheets/")) expect(inside(xml, ["f"])).toEqual([])
    }),
    { numRuns: 20 }
  )
})

it("sheets have names that Excel takes, no two alike", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom("History", "a".repeat(40), "A".repeat(40), "[x]:*?/\\", "'q'")),
        { maxLength: 30 }
      ),
      (wanted) => {
        const names = sheetNames(wanted)
        expect(names).toHaveLength(wanted.length)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
          expect(name.toLowerCase()).not.toBe("history")
        }
      }
    )
  )
})

it("a table with more rows than a sheet holds is refused, and says so", async () => {
  const rows = Array.from({ length: 1_048_576 }, () => [])
  const long: Document.Document = {
    ...sample,
    body: [{ is: "table", id: "t", caption: [], columns: [], rows }]
  }
  await expect(XlsxRenderer.xlsx(long)).rejects.toThrow(
    "1048576 rows in a table; the format holds at most 1048574"
  )
})
