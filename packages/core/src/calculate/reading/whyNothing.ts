/**
 * Why there is no value for a span and a part of the whole.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import type * as Period from "../../model/Period.ts"
import * as Scope from "../../model/Scope.ts"
import * as Amount from "../numbers/Amount.ts"
import type * as Reading from "../numbers/Reading.ts"
import * as Breakdown from "../rules/Breakdown.ts"
import * as overTime from "../rules/overTime.ts"
import type { Observed } from "./Reported.ts"

/** The reason, from the facts of the place and party that count, and all that are known. */
export const whyNothing = (
  { indicator: { measure } }: Observed,
  counting: readonly Fact.StoredMeasurement[],
  known: readonly Fact.StoredMeasurement[],
  window: overTime.Window,
  { cell = {} }: Scope.Scope
): Reading.NoDataReason => {
  if (measure._tag === "Unclassified") return "NotNumeric"
  const isInside = ({ fact }: Fact.StoredMeasurement) => overTime.inWindow(window, fact.period)
  const inside = counting.filter((stored) => isInside(stored) && Breakdown.says(stored.fact, cell))
  if (inside.length > 0) {
    const fits = ({ fact }: Fact.StoredMeasurement) =>
      (Scope.cellKey(cell) !== "" || fact.value === undefined) &&
      Breakdown.rowsIn(fact, cell).some((row) => Amount.of(measure, row.value) !== undefined)
    return inside.some(fits) ? "NotAggregable" : "NotNumeric"
  }
  const said = known.filter((stored) => Breakdown.says(stored.fact, cell))
  if (said.some(isInside)) return "NothingApproved"
  return said.some(({ fact }) => reaches(fact.period, window)) ? "OnlyOutsidePeriod" : "NothingMeasured"
}

const reaches = (period: Period.Period, window: overTime.Window): boolean =>
  period.from <= window.through && period.through > window.through
