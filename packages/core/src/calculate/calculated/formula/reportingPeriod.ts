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
 * The last whole reporting period before the running one: of a period the one of the same length before it, of a value to date
 * by the frequency of the indicator, or else of its input.
 */
export const previous = (
  calendar: Calendar,
  { is, from, through, until = through }: Window,
  input: Indicator = calendar.indicator
): Window => {
  if (is === "toDate" || from === undefined) {
    const frequency = calendar.indicator.sheet?.frequency ?? input.sheet?.frequency
    const months = (frequency === undefined ? undefined : ReferenceSheet.months(frequency)) ?? 12
    const begin = startOf(calendar, through, months)
    const last = CalendarDate.addDays(begin, -1)
    // before the project there is no period
    if (from !== undefined && last < from) return { is: "toDate", from, through: last }
    return { is: "period", from: startOf(calendar, last, months), through: last }
  }
  const whole = { from, through: until }
  const months = Period.wholeMonths(whole)
  const before =
    months === undefined
      ? CalendarDate.addDays(from, -Period.days(whole))
      : CalendarDate.addMonths(from, -months)
  return { is: "period", from: before, through: CalendarDate.addDays(from, -1) }
}
