/**
 * A table while it is read: its rows, the logframe they speak of, and what is wrong with them so far.
 *
 * @internal
 */
import type { Finding, Logframe, Problem } from "@logframe/core"
import * as Result from "effect/Result"
import type { Column } from "./columns.ts"
import type { Defaults } from "./Options.ts"
import type { Read, Trouble } from "./scalars.ts"

/** A column as it stands in the file: what it means, and what it is called there. */
export interface Header {
  readonly column: Column
  /** Of a column of words. */
  readonly language?: string
  readonly written: string
}

/** One row: its line, and the cells that are not empty. */
export interface SheetRow {
  readonly line: number
  readonly cells: ReadonlyMap<Column, string>
  /** Words by language. */
  readonly words: ReadonlyMap<Column, Readonly<Record<string, string>>>
}

/** What is known while the table is read; problems and findings gather in it. */
export interface Sheet {
  readonly logframe: Logframe.Logframe
  readonly defaults: Defaults
  readonly headers: readonly Header[]
  readonly headerLine: number
  readonly problems: Problem[]
  /** By what they are about, so that the same trouble in a hundred rows is told once. */
  readonly findings: Map<string, Finding.Finding>
  /** What was read before, by column and text: a table says the same few words again and again. */
  readonly memory: Map<string, Read<unknown>>
  /** Columns that are missed, told once. */
  readonly missed: Set<Column>
}

/** The sheet for a question that is asked only to see whether there is an answer: its problems are not kept. */
export const quiet = (sheet: Sheet): Sheet => ({ ...sheet, problems: [], missed: new Set() })

/** Whether the file has the column. */
export const has = (sheet: Sheet, column: Column): boolean =>
  sheet.headers.some((header) => header.column === column)

/** The column's name as in the file. */
export const writtenAs = ({ headers }: Sheet, column: Column): string =>
  headers.find((header) => header.column === column)?.written ?? column

/** The place of a cell, with the column's name as in the file. */
const placeOf = (sheet: Sheet, row: SheetRow, column: Column): string =>
  `line ${row.line}, column ${writtenAs(sheet, column)}`

/** Notes a problem with a cell. */
export const complain = (sheet: Sheet, row: SheetRow, column: Column, trouble: Trouble): undefined => {
  sheet.problems.push({ path: placeOf(sheet, row, column), ...trouble })
  return undefined
}

/** Notes what a careful reader would point at, once for each `about`. */
export const note = (sheet: Sheet, about: string, finding: Finding.Finding): void => {
  if (!sheet.findings.has(about)) sheet.findings.set(about, finding)
}

/** The cell as `read` reads it; nothing when it is empty or wrong, and then the problem is noted. */
export const optional = <A>(
  sheet: Sheet,
  row: SheetRow,
  column: Column,
  read: (text: string) => Read<A>
): A | undefined => {
  const text = row.cells.get(column)
  if (text === undefined) return undefined
  const value = read(text)
  return Result.isSuccess(value) ? value.success : complain(sheet, row, column, value.failure)
}

/** The cell as `read` reads it; an empty one is a problem too. */
export const required = <A>(
  sheet: Sheet,
  row: SheetRow,
  column: Column,
  expected: string,
  read: (text: string) => Read<A>
): A | undefined =>
  row.cells.has(column) ? optional(sheet, row, column, read) : empty(sheet, row, column, { expected })

/** Notes that a cell is empty which may not be; a column that is not there at all is told once. */
export const empty = (
  sheet: Sheet,
  row: SheetRow,
  column: Column,
  { expected, hint }: { readonly expected: string; readonly hint?: string }
): undefined => {
  const rest = { expected, ...(hint === undefined ? {} : { hint }) }
  if (has(sheet, column)) return complain(sheet, row, column, { found: "an empty cell", ...rest })
  if (!sheet.missed.has(column)) {
    sheet.missed.add(column)
    sheet.problems.push({ path: `line ${sheet.headerLine}`, found: `no column "${column}"`, ...rest })
  }
  return undefined
}

/** What `read` makes of the text of that column, asked once. */
export const memo = <A>(sheet: Sheet, column: Column, text: string, read: () => Read<A>): Read<A> => {
  const key = `${column} ${text}`
  const before = sheet.memory.get(key)
  if (before !== undefined) return before as Read<A>
  const now = read()
  sheet.memory.set(key, now)
  return now
}
