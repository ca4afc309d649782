/**
 * Records as rows: cells by what their column means.
 *
 * @internal
 */
import type { Problem } from "@logframe/core"
import type { CsvRecord } from "./Csv.ts"
import { type Column, multilingual } from "./columns.ts"
import { unquoted } from "./formulaQuotes.ts"
import type { Header, SheetRow } from "./Sheet.ts"

/** Columns of free words, which are kept as they are; elsewhere the space around a cell means nothing. */
const words: ReadonlySet<Column> = new Set<Column>([
  "text",
  "remark",
  "written",
  "recorded_by",
  "score",
  "scheme"
])

/** How a record becomes a row. */
export interface RowOptions {
  readonly headers: readonly (Header | undefined)[]
  readonly language: string
  readonly removeQuotes: boolean
}

/** The row, or why the record has none: cells that no header names, or too few. */
export const rowOf = (record: CsvRecord, options: RowOptions): SheetRow | Problem => {
  const { headers } = options
  const extra = record.cells.slice(headers.length).some((cell) => cell.trim() !== "")
  if (extra || record.cells.length < headers.length) {
    return {
      path: `line ${record.line}`,
      found: `${record.cells.length} cells`,
      expected: `${headers.length}, as many as headers`,
      hint: "A cell that holds the separator needs quotation marks around it; a missing cell still needs its separator."
    }
  }
  const cells = new Map<Column, string>()
  const byLanguage = new Map<Column, Record<string, string>>()
  headers.forEach((header, i) => {
    if (header === undefined) return
    const text = cellText(record.cells[i] ?? "", header.column, options.removeQuotes)
    if (text === "") return
    if (!multilingual.has(header.column)) cells.set(header.column, text)
    else {
      const language = header.language ?? options.language
      byLanguage.set(header.column, { ...byLanguage.get(header.column), [language]: text })
    }
  })
  return { line: record.line, cells, words: byLanguage }
}

/** The cell without the quote against formulas: where words stand when told, elsewhere always, as no id begins with one. */
const cellText = (cell: string, column: Column, removeQuotes: boolean): string => {
  if (!words.has(column)) return unquoted(cell.trim()).trim()
  if (cell.trim() === "") return ""
  return removeQuotes ? unquoted(cell) : cell
}
