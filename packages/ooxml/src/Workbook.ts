/**
 * Sheets of a workbook, row by row: only one row is in memory at a time.
 *
 * What a sheet says of its own size is not asked: it is often wrong. Formulas are never computed; the value that the office suite
 * stored is read.
 *
 * @module
 */

import type { OfficePackage } from "./OfficePackage.ts"
import { readSheet } from "./readSheet.ts"
import type { Row, SheetEnd } from "./rows.ts"
import { sharedStrings } from "./sharedStrings.ts"
import { stylesOf } from "./styles.ts"

export type { Shows } from "./numberFormat.ts"
export type { Cell, Merge, Row, SheetEnd } from "./rows.ts"

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
