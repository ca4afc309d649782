/** Sheets and numbers as workbooks write them. */
import { OfficePackage, Workbook } from "@logframe/ooxml"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { decimalOf } from "../src/number.ts"
import { dateOf, showsOf } from "../src/numberFormat.ts"

const workbook = (sheet: string, book = "") =>
  OfficePackage.open(
    zipSync({
      "xl/workbook.xml": strToU8(
        `<x:workbook xmlns:x="x" xmlns:r="r">${book}<x:sheets><x:sheet name="A" r:id="a"/></x:sheets></x:workbook>`
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="a" Type="t/worksheet" Target="/xl/a.xml"/></Relationships>'
      ),
      "xl/a.xml": strToU8(sheet)
    })
  )
const rows = (from: OfficePackage.OfficePackage) => {
  const found: (readonly [number, readonly (readonly [string, string])[]])[] = []
  const end = Workbook.sheets(from)[0]?.read(({ number, cells }) =>
    found.push([number, cells.map(({ column, text }) => [Workbook.columnName(column), text])])
  )
  return { found, end }
}

describe("a sheet", () => {
  it("is read whatever prefix its elements have, and whether or not its cells say where they stand", () => {
    const { found } = rows(
      workbook(
        '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r="AB1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
      )
    )
    expect(found).toEqual([
      [
        1,
        [
          ["A", "1"],
          ["AB", "2"]
        ]
      ]
    ])
  })

  it("gives its merged cells at its end; a sheet that is not there is missing", () => {
    const merged = rows(
      workbook('<worksheet><sheetData/><mergeCells><mergeCell ref="B2:C4"/></mergeCells></worksheet>')
    )
    expect(merged.end?.merges).toEqual([{ top: 2, bottom: 4, left: 1, right: 2 }])
    const from = workbook("<worksheet/>")
    expect(
      rows({ ...from, read: (part, ...rest) => part !== "xl/a.xml" && from.read(part, ...rest) }).end?.missing
    ).toBe(true)
  })

  it("beyond its last column or row is refused", () => {
    expect(() =>
      rows(
        workbook('<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>')
      )
    ).toThrow("XFE1")
    expect(() =>
      rows(workbook('<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>'))
    ).toThrow("1048577")
  })
})

describe("a number", () => {
  it.each([
    [".3", 0, "0.3"],
    ["0.30000000000000004", 0, "0.3"],
    ["1E+3", 0, "1000"],
    ["-2.50", 0, "-2.5"],
    ["0.255", 2, "25.5"],
    ["999999999999999.9", 0, "1000000000000000"],
    ["1.2E-2", 2, "1.2"],
    ["-0", 0, "0"],
    ["007", 0, "7"],
    ["1e999", 0, undefined],
    ["x", 0, undefined],
    ["", 0, undefined]
  ])("%s, shifted by %i, is %s", (text, shift, expected) => expect(decimalOf(text, shift)).toBe(expected))

  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [46387.75, false, "2026-12-31"],
    [44925, true, "2026-12-31"],
    [0, false, undefined],
    [-4, false, undefined]
  ])("the serial %d (from 1904: %s) is %s", (serial, from1904, day) =>
    expect(dateOf(serial, "day", from1904)).toBe(day)
  )

  it.each([
    [14, undefined, "day"],
    [9, undefined, "percent"],
    [164, 'dd"/"mm/yyyy;@', "day"],
    [164, "[$-409]mmm\\-yy", "month"],
    [164, "yyyy", "year"],
    [164, '#,##0.00" days"', "number"],
    [164, "0.0%", "percent"],
    [164, "General", "number"],
    [164, "[h]:mm", "number"]
  ])("the format %i %s shows a %s", (id, code, shows) => expect(showsOf(id, code)).toBe(shows))
})
