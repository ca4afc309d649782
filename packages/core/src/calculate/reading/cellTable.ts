/**
 * The value to date by cell of the disaggregation, and what of it may be shown.
 *
 * @internal
 */
import * as Scope from "../../model/Scope.ts"
import type { Reader } from "../answer/Evaluated.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Breakdown from "../rules/Breakdown.ts"
import * as overTime from "../rules/overTime.ts"
import type { Readable } from "./Readable.ts"
import { hasSmallCells, suppressed } from "./suppression.ts"

/** The cells of an indicator. */
export interface CellTable {
  /** Small counts hidden, and those from which they could be found. */
  readonly cells: readonly Breakdown.CellReading[]
  /** How the cells stand to the total, where they disagree with it. */
  readonly comparisons: readonly Breakdown.Comparison[]
  /** Something of it must not be told: reports are not shown with their cells, nor parts of a cell beside the table. */
  readonly isWithheld: boolean
}

/** Each cell that was reported, and the rest between the total and the cells as "not stated". */
export const cellTable = ({ observed, cells, read }: Readable, window: overTime.Window): CellTable => {
  const { measure } = observed.indicator
  const { conventions, overlapping } = observed
  const readings = cells.map((cell) => ({ cell, reading: read(window, { cell }).reading }))
  const isNumber = measure._tag === "Quantity"
  const whole = read(window)
  // people who are counted once are fewer than their cells
  const isDistinct = isNumber && measure.counts === "people" && whole.by === "distinct"
  const isAdding =
    !isDistinct &&
    overTime.makes[overTime.ruleOf(measure, conventions)] === "sums" &&
    conventions.placesMeet === "eachLatest"
  const total = isAdding ? Amount.ofReading(whole.reading) : undefined
  const rests = total === undefined ? [] : Breakdown.rests(measure, readings, total, overlapping)
  const table = suppressed([...readings, ...rests], conventions, overlapping)
  const hasSmall = hasSmallCells(observed)
  const values = readings.flatMap(({ cell, reading }) => {
    const value = Reading.number(reading)
    return value === undefined ? [] : [{ cell, value }]
  })
  return withheld(
    {
      cells: isNumber ? table : table.slice(0, readings.length),
      comparisons:
        isNumber && total?._tag === "Number" ? Breakdown.disagreements(values, total.value, overlapping) : [],
      isWithheld: hasSmall || table.some(({ reading }) => isHidden(reading))
    },
    // what does not add up can not be protected line by line
    hasSmall && !isAdding
  )
}

const isHidden = (reading: Reading.Reading): boolean => !reading.known && reading.reason === "Suppressed"

/** The table, all of it hidden where it must be. */
export const withheld = (table: CellTable, all: boolean): CellTable =>
  all
    ? {
        ...table,
        cells: table.cells.map((one) => ({ ...one, reading: hide(one.reading) })),
        isWithheld: true
      }
    : table

const hide = (reading: Reading.Reading): Reading.Reading =>
  reading.known ? Reading.noData("Suppressed") : reading

/**
 * Reads cells as the table shows them. Beside it, for a place, a partner or another time, a cell is read where nothing is
 * withheld: a part of a hidden cell, or the difference to a shown one, would tell what the table hides.
 */
export const guarded =
  ({ read }: Readable, { cells, isWithheld }: CellTable, toDate: overTime.Window): Reader =>
  (window, scope = {}) => {
    const { reading } = read(window, scope)
    const key = Scope.cellKey(scope.cell)
    if (key === "" || !isWithheld) return reading
    const isInTable =
      window.is === "toDate" && window.through === toDate.through && Scope.key(scope) === `||${key}`
    const own = cells.find(({ cell }) => Scope.cellKey(cell) === key)
    return isInTable && own !== undefined && !isHidden(own.reading) ? reading : hide(reading)
  }
