/**
 * A span of days, from its first to its last.
 *
 * The value keeps the inclusive last day, under a name that cannot be misread; only the functions here reckon
 * half-open, with the day after the last as end.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "./CalendarDate.ts"
import { define } from "./define.ts"
import * as reckoning from "./reckoning.ts"

/** A span of days, first and last day included. */
export const Period = /* @__PURE__ */ define(() =>
  Schema.Struct({
    /** The first day. */
    from: CalendarDate.CalendarDate,
    /** The last day, which still belongs to the period. */
    through: CalendarDate.CalendarDate
  }).check(
    Schema.makeFilter(
      (period: { from: string; through: string }) =>
        !(period.from > period.through) || {
          path: ["through"],
          issue: "a last day that is not before the first"
        }
    )
  )
)
export interface Period extends Schema.Schema.Type<typeof Period> {}

/**
 * The period from `from` through `through`; for periods in source code.
 *
 * @throws RangeError when a day does not exist or the last lies before the first.
 */
export const make = (from: string, through: string): Period => {
  const period = { from: CalendarDate.make(from), through: CalendarDate.make(through) }
  if (period.from <= period.through) return period
  throw new RangeError(`The period ends (${through}) before it starts (${from}).`)
}

/** The period of a single day. */
export const ofDay = (day: CalendarDate.CalendarDate): Period => ({ from: day, through: day })

/** The day after the last: the half-open end. Of a period through 2099-12-31 it is 2100-01-01, which is no day to write down. */
export const end = (period: Period): CalendarDate.CalendarDate => reckoning.addDays(period.through, 1)

/** How many days the period has. */
export const days = (period: Period): number => reckoning.daysBetween(period.from, period.through) + 1

/** Whether the day belongs to the period. */
export const contains = (period: Period, day: CalendarDate.CalendarDate): boolean =>
  period.from <= day && day <= period.through

/** Whether the two periods share a day. */
export const overlaps = (a: Period, b: Period): boolean => a.from <= b.through && b.from <= a.through

/** The days that both periods have, if any. */
export const intersection = (a: Period, b: Period): Period | undefined =>
  overlaps(a, b)
    ? { from: CalendarDate.max(a.from, b.from), through: CalendarDate.min(a.through, b.through) }
    : undefined

/** Whether the two periods have the same days. */
export const equals = (a: Period, b: Period): boolean => a.from === b.from && a.through === b.through

/**
 * How many months the period lasts, when it lasts whole months: 84 for 2014-01-01 through 2020-12-31.
 *
 * Nothing when days are left over.
 */
export const wholeMonths = (period: Period): number | undefined => {
  const months = reckoning.monthsBetween(period.from, end(period))
  return reckoning.addMonths(period.from, months) === end(period) ? months : undefined
}

/**
 * The period cut into pieces of `months` months, counted from its first day; the last is cut at its last day.
 *
 * Piece n starts n·months after the first start, with the day clamped, so that starting on the 31st does not drift.
 *
 * @example
 * ```ts
 * import { Period } from "@logframe/core"
 *
 * Period.split(Period.make("2024-01-31", "2024-12-31"), 1)[2]?.from // "2024-03-31"
 * ```
 *
 * @throws RangeError when `months` is no whole number from 1 to 2400, the months of the calendar.
 */
export const split = (period: Period, months: number): readonly Period[] =>
  pieces(period, months, (n) => reckoning.addMonths(period.from, n * months))

/**
 * The period cut where a year begins in `month` (1 to 12, 10 for a fiscal year from October) and every `months`
 * months from there; the first piece is cut at the period's first day.
 *
 * @throws RangeError when `months` is no whole number from 1 to 2400, or `month` none from 1 to 12.
 */
export const splitByCalendar = (period: Period, months: number, month: number): readonly Period[] => {
  wholeNumber("month", month, 12)
  const january = `${CalendarDate.year(period.from)}-01-01` as CalendarDate.CalendarDate
  const anchor = reckoning.addMonths(january, month - 13)
  const skipped = Math.floor(reckoning.monthsBetween(anchor, period.from) / months)
  return pieces(period, months, (n) => reckoning.addMonths(anchor, (skipped + n) * months))
}

const wholeNumber = (of: string, found: number, most: number): void => {
  if (!(Number.isInteger(found) && 1 <= found && found <= most))
    throw new RangeError(`No ${of}: ${found}. Expected a whole number from 1 to ${most}.`)
}

const pieces = (
  period: Period,
  months: number,
  startOf: (n: number) => CalendarDate.CalendarDate
): readonly Period[] => {
  wholeNumber("number of months", months, 2_400)
  const result: Period[] = []
  for (let n = 0; startOf(n) <= period.through; n++) {
    const through = reckoning.addDays(startOf(n + 1), -1)
    result.push({
      from: CalendarDate.max(startOf(n), period.from),
      through: CalendarDate.min(through, period.through)
    })
  }
  return result
}
