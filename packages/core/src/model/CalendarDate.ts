/**
 * A calendar day without time or zone, written `2026-03-31`.
 *
 * The branded text itself is the value: days are equal by `===` and ordered by `<`. Years run from 1900 to 2099,
 * Gregorian: what is reckoned from a day is a day of these years, or refused.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import * as reckoning from "./reckoning.ts"
import { pattern } from "./shapes.ts"

const shape = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A day that exists in the calendar, from 1900-01-01 to 2099-12-31. */
export const CalendarDate = /* @__PURE__ */ define(() =>
  pattern(shape, "a day written YYYY-MM-DD, from 1900 to 2099")
    .check(
      Schema.makeFilter((text: string) =>
        !shape.test(text) || exists(text) ? undefined : "a day that exists in the calendar"
      )
    )
    .pipe(Schema.brand("CalendarDate"))
)
export type CalendarDate = typeof CalendarDate.Type

const exists = (text: string): boolean =>
  dayOfMonth(text) <= reckoning.daysInMonth(reckoning.year(text), reckoning.month(text))

/** Whether the text is a day written `YYYY-MM-DD` that exists. */
export const isCalendarDate = (text: unknown): text is CalendarDate =>
  typeof text === "string" && shape.test(text) && exists(text)

/** The day written as `text`, or nothing when there is no such day. */
export const parse = (text: string): CalendarDate | undefined => (isCalendarDate(text) ? text : undefined)

/**
 * The day written as `text`; for days in source code.
 *
 * @throws RangeError when there is no such day.
 */
export const make = (text: string): CalendarDate => {
  if (isCalendarDate(text)) return text
  throw new RangeError(`No such day: "${text}". Expected a day written YYYY-MM-DD, from 1900 to 2099.`)
}

/** The first day of the calendar. */
export const first = "1900-01-01" as CalendarDate

/** The last day of the calendar. */
export const last = "2099-12-31" as CalendarDate

/**
 * The day `months` months later, counted from `day` itself; a day that the month does not have becomes its last.
 *
 * 31 January and one month is the last day of February, and two months is 31 March: always count from the first
 * day of a series, never from the day before.
 *
 * @throws RangeError when that is no day from 1900 to 2099.
 */
export const addMonths = (day: CalendarDate, months: number): CalendarDate =>
  make(reckoning.addMonths(make(day), months))

/**
 * The day `days` days later, or earlier when negative.
 *
 * @throws RangeError when that is no day from 1900 to 2099.
 */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  fromEpochDays(toEpochDays(day) + days)

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  toEpochDays(to) - toEpochDays(from)

/**
 * Whole calendar months from `from` to `to`: as many as {@link addMonths} can add without passing `to`, so that 31 August to
 * 29 February is six. Negative when `to` is earlier.
 */
export const monthsBetween = (from: CalendarDate, to: CalendarDate): number =>
  reckoning.monthsBetween(make(from), make(to))

/** Days since 1970-01-01: the form in which columns hold days. */
export const toEpochDays = (day: CalendarDate): number => reckoning.toEpochDays(make(day))

/**
 * The day that many days after 1970-01-01.
 *
 * @throws RangeError when that is no day from 1900 to 2099.
 */
export const fromEpochDays = (days: number): CalendarDate =>
  make(Number.isInteger(days) ? reckoning.fromEpochDays(days) : `${days} days after 1970-01-01`)

/** The year, as a number. */
export const year: (day: CalendarDate) => number = reckoning.year

/** The month, 1 to 12. */
export const month: (day: CalendarDate) => number = reckoning.month

const dayOfMonth = (day: string): number => Number(day.slice(8, 10))

/**
 * The last day of a month, given as `2026-03`.
 *
 * @throws RangeError when there is no such month from 1900 to 2099.
 */
export const lastOfMonth = (yearMonth: string): CalendarDate => {
  const first = make(`${yearMonth}-01`)
  return make(`${yearMonth}-${reckoning.daysInMonth(year(first), month(first))}`)
}

/** The earlier of two days. */
export const min = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)

/** The later of two days. */
export const max = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)
