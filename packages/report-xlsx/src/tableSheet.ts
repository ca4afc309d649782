import type { Document } from "@logframe/core"
import { Columns, printable, Show, type Titled, type Words } from "@logframe/report-document"
import type { CellStyle, NamedRange, WriteSheet } from "hucre"
import { cell, face, heightOf, text, type Written } from "./cell.ts"

const hair = { style: "thin", color: { rgb: "AEB6C1" } } as const

const edges = { top: hair, bottom: hair, left: hair, right: hair }

const heading: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E9EDF2" } },
  border: edges
}

/** How every sheet prints: landscape on A4, as wide as a page, with page n of m. */
export const printed = (project: string) =>
  ({
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    // an ampersand begins a code of Excel's headers
    headerFooter: { oddHeader: `&L${project.replaceAll("&", "&&").slice(0, 200)}`, oddFooter: "&R&P / &N" }
  }) as const

/** A sheet with one table: its title, its headings, its rows. Headings and the names of rows stay in sight. */
export const tableSheet = (
  words: Words.Words,
  { caption, section, data }: Titled,
  name: string,
  project: string
): WriteSheet => {
  const title = Show.line(words, caption.length > 0 ? caption : (section ?? []))
  const widths = Columns.needs(words, data).map((need) => Math.min(need + 2, 60))
  const rows = [
    data.columns.map((column) => text(Show.line(words, column.title), { ...heading, ...aligned(column) })),
    ...data.rows.map((row) => data.columns.map((column, n) => framed(cell(words, row[n]), column)))
  ]
  const cells = new Map<string, Written>([
    // the title runs on over the columns beside it
    ["0,0", { value: printable(title), type: "string", style: { font: { ...face, bold: true, size: 13 } } }],
    ...rows.flatMap((row, r) => row.map((cell, n): [string, Written] => [`${r + 1},${n}`, cell]))
  ])
  return {
    name,
    cells,
    rows: [],
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(
      rows.map((row, r) => [r + 1, { height: heightOf(row.map((cell, n) => [cell, (widths[n] ?? 8) - 1])) }])
    ),
    freezePane: { rows: 2, columns: data.columns.filter(({ header }) => header === true).length },
    ...printed(project),
    a11y: { headerRow: 1, summary: title }
  }
}

/** A sheet's name as a reference holds it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** Title and headings of a sheet again on each page that is printed. */
export const printTitles = (sheet: string): NamedRange => ({
  name: "_xlnm.Print_Titles",
  range: `${quoted(sheet)}!$1:$2`,
  scope: sheet
})

const aligned = ({ numeric }: Document.Column): CellStyle =>
  numeric === true ? { alignment: { horizontal: "right" } } : {}

/** Names of rows are bold, and words in a column of numbers stand where the numbers do. */
const framed = (content: Written, column: Document.Column): Written => ({
  ...content,
  style: {
    ...content.style,
    font: { ...face, ...content.style?.font, ...(column.header === true ? { bold: true } : {}) },
    alignment: { ...content.style?.alignment, ...aligned(column).alignment },
    border: edges
  }
})
