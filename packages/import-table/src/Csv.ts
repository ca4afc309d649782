/**
 * Separated text as records, each with the line it begins on.
 *
 * Commas, semicolons and tabs are told apart by the line of headers: the separator that makes the most known headers
 * wins. A spreadsheet's own `sep=;` line is obeyed.
 *
 * @internal
 */
import type { Problem } from "@logframe/core"
import { CsvError, parse } from "csv-parse/browser/esm/sync"

/** One record: its cells, and the line it begins on. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** The first record, the others, and what could not be read. */
export interface Csv {
  readonly header: CsvRecord | undefined
  readonly records: readonly CsvRecord[]
  readonly problems: readonly Problem[]
}

const separators = [",", ";", "\t"] as const

/** The most characters of one record: a text of the longest kind in a few languages. */
const maxRecordSize = 1_000_000

/** Reads the file, whatever its line ends; `known` tells how many of some headers mean something. */
export const read = (file: string, known: (headers: readonly string[]) => number): Csv => {
  const text = file.replace(/\r\n?/g, "\n")
  const declared = /^sep=([,;\t])\n/i.exec(text)
  if (declared !== null) return parsed(text, declared[1] ?? ",", 2)
  return parsed(text, sniffed(text, known), 1)
}

/** The separator under which the first line has the most known headers, then the most cells, then the comma. */
const sniffed = (text: string, known: (headers: readonly string[]) => number): string => {
  const start = text.slice(0, 100_000)
  const ranked = separators.map((separator) => {
    const cells = firstRecord(start, separator)
    return { separator, known: known(cells), cells: cells.length }
  })
  return ranked.sort((a, b) => b.known - a.known || b.cells - a.cells)[0]?.separator ?? ","
}

const firstRecord = (text: string, separator: string): readonly string[] => {
  try {
    const rows: string[][] = parse(text, { ...options(separator), skip_empty_lines: true, to: 1 })
    return rows[0] ?? []
  } catch {
    return []
  }
}

const options = (delimiter: string) => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  max_record_size: maxRecordSize,
  record_delimiter: "\n"
})

const parsed = (text: string, delimiter: string, from: number): Csv => {
  const problems: Problem[] = []
  const records: CsvRecord[] = []
  let before = 0
  const rows = attempt(problems, () =>
    parse(text, {
      ...options(delimiter),
      info: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        problems.push(problemOf(error))
        return undefined
      }
    })
  ) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
  for (const { record, info } of rows) {
    const line = Math.max(before + 1, info.lines - lineBreaks(record))
    before = info.lines
    if (line >= from && record.some((cell) => cell.trim() !== "")) records.push({ line, cells: record })
  }
  return {
    header: records[0],
    records: records.slice(1),
    problems: problems.map((problem) =>
      problem === notClosed ? { ...problem, path: `line ${before + 1}` } : problem
    )
  }
}

const lineBreaks = (record: readonly string[]): number =>
  record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)

const attempt = <A>(problems: Problem[], read: () => A[]): A[] => {
  try {
    return read()
  } catch (error) {
    problems.push(problemOf(error))
    return []
  }
}

const lineOf = (error: unknown): string => {
  const { lines } = error as { readonly lines?: unknown }
  return typeof lines === "number" ? `line ${lines}` : ""
}

/** Told with the line of the row in which the mark opens, which is the first that was not read. */
const notClosed: Problem = {
  path: "",
  found: "a quotation mark that is not closed",
  expected: 'a closing "',
  hint: "Close it, or delete it; all lines below it were read as one text."
}

const openedInside = {
  found: "a quotation mark inside a cell",
  expected: 'quotation marks around the whole cell, and doubled ("") inside it',
  hint: "Mend this first: what follows may have been read wrongly."
}

/** What the parser finds that a person can mend. */
const mendable: Readonly<Record<string, Omit<Problem, "path">>> = {
  CSV_MAX_RECORD_SIZE: {
    found: `a row of more than ${maxRecordSize} characters`,
    expected: "a shorter row",
    hint: "A quotation mark that is not closed joins all lines below it."
  },
  CSV_INVALID_CLOSING_QUOTE: openedInside,
  INVALID_OPENING_QUOTE: openedInside
} satisfies Partial<Record<CsvError["code"], Omit<Problem, "path">>>

const problemOf = (error: unknown): Problem => {
  const path = lineOf(error)
  const code = error instanceof CsvError ? error.code : ""
  if (code === "CSV_QUOTE_NOT_CLOSED") return notClosed
  const known = mendable[code]
  return known !== undefined
    ? { path, ...known }
    : {
        path,
        found: `text that is no csv (${error instanceof Error ? error.message : String(error)})`,
        expected: "rows of cells separated by a comma, a semicolon or a tab"
      }
}
