/**
 * Sheets of a workbook, row by row: only one row is in memory at a time.
 *
 * What a sheet says of its own size is not asked: it is often wrong. Formulas are never computed; the value that the office suite
 * stored is read.
 *
 * @module
 */

import type { Shows } from "./numberFormat.ts"
import type { OfficePackage } from "./OfficePackage.ts"
import { type Merge, readSheet } from "./readSheet.ts"
import { sharedStrings } from "./sharedStrings.ts"
import { stylesOf } from "./styles.ts"

export type { Merge } from "./readSheet.ts"

/** A cell that holds something. */
export interface Cell {
  /** Its column, from 0. */
  readonly column: number
  /** Its words; a number written out, a share in per cent with its sign, a date as "2026-12-31", "2026-12" or "2026". */
  readonly text: string
  /** How a number is meant; absent for words. */
  readonly shows?: Shows
  /** It is computed. Its value is the one that was stored; none may have been. */
  readonly formula?: true
  /** The file refers to words that it does not hold. */
  readonly missing?: true
}

/** A row that has cells. */
export interface Row {
  /** Its number, from 1, as the sheet shows it. */
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly Cell[]
}

/** What is known at the end of a sheet. */
export interface SheetEnd {
  readonly merges: readonly Merge[]
  /** Columns that are hidden, from 0. */
  readonly hiddenColumns: ReadonlySet<number>
  /** The file names the sheet and does not hold it. */
  readonly missing: boolean
}

/** A sheet. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Gives each row; throws `InvalidInput` where the sheet is larger than a sheet can be, or damaged. */
  readonly read: (give: (row: Row) => void) => SheetEnd
}

/** The sheets of the workbook in their order. */
export const sheets = (from: OfficePackage): readonly Sheet[] => {
  const named: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = []
  let from1904 = false
  from.read(from.main, {
    open: (name, { name: title = "", id = "", state = "", date1904 = "" }) => {
      if (name === "sheet")
        named.push({ name: title.slice(0, 200), id, hidden: state !== "" && state !== "visible" })
      if (name === "workbookPr") from1904 = date1904 === "1" || date1904 === "true"
    }
  })
  const refers = from.relationships(from.main)
  const part = (type: string) =>
    refers.find((one) => one.type === type && !one.external)?.target ?? `xl/${type}.xml`
  const book = once(() => ({
    from1904,
    strings: sharedStrings(from, part("sharedStrings")),
    shows: stylesOf(from, part("styles"))
  }))
  return named.map(({ name, id, hidden }) => {
    const target = refers.find((one) => one.id === id)
    const isSheet = target !== undefined && target.type !== "chartsheet" && !target.external
    return { name, hidden, read: (give) => readSheet(from, isSheet ? target.target : "", book(), give) }
  })
}

const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const letterA = 65

/** The letters of a column: 0 is "A", 27 is "AB". */
export const columnName = (column: number): string => {
  const last = String.fromCharCode(letterA + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
