import type { Document } from "@logframe/core"
import { plainText, printable, Show, type Titled, Words } from "@logframe/report-document"
import type { CellStyle, WriteSheet } from "hucre"
import { heightOf, text, type Written } from "./cell.ts"
import { printed, quoted } from "./tableSheet.ts"

/** A row of the sheet: a term with what is said of it, or words over the whole width. */
type Row = readonly [first: Written, second?: Written]

/** What the report says outside of tables, and where each table is. */
export const coverSheet = (
  words: Words.Words,
  document: Document.Document,
  name: string,
  tables: readonly Titled[],
  sheets: readonly string[]
): WriteSheet => {
  const title = printable(Show.line(words, document.title))
  const rows: readonly Row[] = [
    [text(title, { font: { bold: true, size: 18 } })],
    ...(document.subtitle === undefined
      ? []
      : ([[text(Show.line(words, document.subtitle), { font: { size: 13 } })]] as Row[])),
    [text(words.page.asOf, { font: { bold: true } }), text(Words.day(words, document.asOf))],
    ...blocks(words, document.body, 0),
    ...(tables.length === 0 ? [] : [headed(words.page.contents, 0)]),
    ...tables.map((_, n): Row => [linked(sheets[n] ?? "")]),
    ...(document.conventions.length === 0 ? [] : [headed(words.page.conventions, 0)]),
    ...document.conventions.map((line): Row => [text(Show.line(words, line))])
  ]
  const cells = new Map<string, Written>()
  rows.forEach(([first, second], r) => {
    cells.set(`${r},0`, first)
    if (second !== undefined) cells.set(`${r},1`, second)
  })
  return {
    name,
    cells,
    rows: [],
    columns: [{ width: 34 }, { width: 80 }],
    // words that have no second cell run over the width of both columns
    merges: rows.flatMap(([, second], r) =>
      second === undefined ? [{ startRow: r, startCol: 0, endRow: r, endCol: 1 }] : []
    ),
    rowDefs: new Map(
      rows.map(([first, second], r) => [
        r,
        {
          height: heightOf(
            second === undefined
              ? [[first, 108]]
              : [
                  [first, 30],
                  [second, 76]
                ]
          )
        }
      ])
    ),
    ...printed(title),
    pageSetup: { ...printed(title).pageSetup, orientation: "portrait" },
    view: { showGridLines: false }
  }
}

const headed = (title: string, depth: number): Row => [
  text(title, { font: { bold: true, size: depth === 0 ? 14 : 12, color: { rgb: "1F4E8C" } } })
]

const linked = (sheet: string): Written => ({
  ...text(sheet, { font: { underline: true, color: { rgb: "0B4FA3" } } }),
  hyperlink: { target: "", location: `${quoted(sheet)}!A1` }
})

const warned: CellStyle = { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FDF3E1" } } }
const noted: CellStyle = { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EEF3F9" } } }

/** The words of blocks. A table is on a sheet of its own; of a figure, what it shows is said here. */
const blocks = (words: Words.Words, body: readonly Document.Block[], depth: number): readonly Row[] =>
  body.flatMap((block): readonly Row[] => {
    switch (block.is) {
      case "section":
        return [headed(Show.line(words, block.title), depth), ...blocks(words, block.body, depth + 1)]
      case "facts":
        return block.items.map(
          ({ term, description }): Row => [
            text(Show.line(words, term), { font: { bold: true } }),
            text(Show.line(words, description))
          ]
        )
      case "note":
        return plainText(words, [block]).map(
          (line): Row => [text(line, block.tone === "warning" ? warned : noted)]
        )
      case "paragraph":
      case "list":
      case "figure":
        return plainText(words, [block]).map((line): Row => [text(line)])
      case "table":
        return []
    }
  })
