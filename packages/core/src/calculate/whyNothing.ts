/**
 * Why there is no value for a span and a part of the whole.
 *
 * @internal
 */
import type * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"
import type * as Period from "../model/Period.ts"
import type * as Scope from "../model/Scope.ts"
import * as Amount from "./Amount.ts"
import type * as Breakdown from "./Breakdown.ts"
import type * as Observed from "./Observed.ts"
import * as overTime from "./overTime.ts"
import type * as Reading from "./Reading.ts"

/** The reason, from the facts of the place and party that count, and all that are known. */
export const whyNothing = (
  { indicator: { measure } }: Observed.Observed,
  counting: readonly Observed.StoredMeasurement[],
  known: readonly Observed.StoredMeasurement[],
  window: overTime.Window,
  scope: Scope.Scope
): Reading.NoDataReason => {
  if (measure._tag === "Unclassified") return "NotNumeric"
  const inside = counting.filter(
    (stored) => overTime.inWindow(window, stored.fact.period) && says(stored.fact, scope)
  )
  if (inside.length > 0) {
    const fits = ({ fact }: Observed.StoredMeasurement) =>
      (scope.cell !== undefined || fact.value === undefined) &&
      rowsIn(fact, scope.cell ?? {}).some((row) => Amount.of(measure, row.value) !== undefined)
    return inside.some(fits) ? "NotAggregable" : "NotNumeric"
  }
  const said = known.filter((stored) => says(stored.fact, scope))
  if (said.some((stored) => overTime.inWindow(window, stored.fact.period))) return "NothingApproved"
  return said.some(({ fact }) => reaches(fact.period, window)) ? "OnlyOutsidePeriod" : "NothingMeasured"
}

const rowsIn = (fact: Fact.Measurement, cell: Scope.Cell): readonly Breakdown.Row[] => {
  const wanted = Object.entries(cell)
  return fact.cells.filter((row) => wanted.every(([key, value]) => row.cell[key as Id.Dimension] === value))
}

/** Whether the report speaks of the cell at all. */
const says = (fact: Fact.Measurement, { cell }: Scope.Scope): boolean =>
  cell === undefined || rowsIn(fact, cell).length > 0

const reaches = (period: Period.Period, window: overTime.Window): boolean =>
  period.from <= window.through && period.through > window.through
