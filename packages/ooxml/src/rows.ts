/**
 * What a sheet gives: rows of cells, and at its end the cells that are one.
 *
 * @internal
 */
import type { Shows } from "./numberFormat.ts"

/** Cells that are one: rows from 1, columns from 0, both ends within. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

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
