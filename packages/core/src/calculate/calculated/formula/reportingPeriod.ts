/**
 * The spans that a formula may ask for besides the one that is read: the period before, and the year so far.
 *
 * @internal
 */
import * as CalendarDate from "../../../model/CalendarDate.ts"
import type * as Conventions from "../../../model/Conventions.ts"
import type { Indicator } from "../../../model/Indicator.ts"
import * as Period from "../../../model/Period.ts"
import * as ReferenceSheet from "../../../model/ReferenceSheet.ts"
import * as reckoning from "../../../model/reckoning.ts"
import type { Window } from "../../rules/overTime.ts"

interface Calendar {
  readonly indicator: Indicator
  readonly conventions: Conventions.Complete
  /** The first day of the project. */
  readonly start?: CalendarDate.CalendarDate
}

/** The first day of the running period of so many months, counted as reporting years are. */
const startOf = (
  { conventions, start }: Calendar,
  day: CalendarDate.CalendarDate,
  months: number
): CalendarDate.CalendarDate => {
  const month = conventions.yearBeginsIn ?? 1
  const first = `${CalendarDate.year(day)}-${String(month).padStart(2, "0")}-01` as CalendarDate.CalendarDate
  const anchor = conventions.yearBeginsIn === undefined ? (start ?? first) : first
  const over = Math.floor(reckoning.monthsBetween(anchor, day) / months)
  const begin = reckoning.addMonths(anchor, over * months)
  // before the anchor whole months are counted backwards, and the last that began is one more
  return begin > day ? reckoning.addMonths(anchor, (over - 1) * months) : begin
}

/** From the first day of the reporting year to the last day of the window. */
export const yearToDate = (calendar: Calendar, { through }: Window): Window => ({
  is: "period",
  from: startOf(calendar, through, 12),
  through
})

/**
 * The period of the same length before this one; of a value to date, the value at the end of the reporting period before the
 * running one.
 */
export const previous = (calendar: Calendar, { is, from, through }: Window): Window => {
  if (is === "toDate" || from === undefined) {
    const frequency = calendar.indicator.sheet?.frequency
    const months = (frequency === undefined ? undefined : ReferenceSheet.months(frequency)) ?? 12
    const last = reckoning.addDays(startOf(calendar, through, months), -1)
    return { is: "toDate", ...(from === undefined ? {} : { from }), through: last }
  }
  const months = Period.wholeMonths({ from, through })
  const before =
    months === undefined
      ? reckoning.addDays(from, -Period.days({ from, through }))
      : reckoning.addMonths(from, -months)
  return { is: "period", from: before, through: reckoning.addDays(from, -1) }
}
