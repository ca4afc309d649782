/**
 * A calendar day without time or zone, written `2026-03-31`.
 *
 * The branded text itself is the value: days are equal by `===` and ordered by `<`. Years run from 1900 to 2099,
 * Gregorian. Only this module knows how days are reckoned.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
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

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const exists = (text: string): boolean =>
  Number(text.slice(8, 10)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))

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

const written = (year: number, month: number, dayOfMonth: number): CalendarDate =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}` as CalendarDate

/**
 * The day `months` months later, counted from `day` itself; a day that the month does not have becomes its last.
 *
 * 31 January and one month is the last day of February, and two months is 31 March: always count from the first
 * day of a series, never from the day before.
 */
export const addMonths = (day: CalendarDate, months: number): CalendarDate => {
  const total = year(day) * 12 + month(day) - 1 + months
  const [y, m] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return written(y, m, Math.min(dayOfMonth(day), daysInMonth(y, m)))
}

/** The day `days` days later, or earlier when negative. */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  fromEpochDays(toEpochDays(day) + days)

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  toEpochDays(to) - toEpochDays(from)

/**
 * Whole calendar months from `from` to `to`: as many as {@link addMonths} can add without passing `to`, so that 31 August to
 * 29 February is six. Negative when `to` is earlier.
 */
export const monthsBetween = (from: CalendarDate, to: CalendarDate): number => {
  if (to < from) return 0 - monthsBetween(to, from)
  const months = (year(to) - year(from)) * 12 + month(to) - month(from)
  return addMonths(from, months) <= to ? months : months - 1
}

/** Days since 1970-01-01: the form in which columns hold days. */
export const toEpochDays = (day: CalendarDate): number => {
  const m = month(day)
  const y = m <= 2 ? year(day) - 1 : year(day)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(day) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that many days after 1970-01-01. */
export const fromEpochDays = (days: number): CalendarDate => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const m = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
  const d = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return written(yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d)
}

/** The year, as a number. */
export const year = (day: CalendarDate): number => Number(day.slice(0, 4))

/** The month, 1 to 12. */
export const month = (day: CalendarDate): number => Number(day.slice(5, 7))

const dayOfMonth = (day: CalendarDate): number => Number(day.slice(8, 10))

/** The last day of a month, given as `2026-03`. */
export const lastOfMonth = (yearMonth: string): CalendarDate =>
  `${yearMonth}-${daysInMonth(Number(yearMonth.slice(0, 4)), Number(yearMonth.slice(5, 7)))}` as CalendarDate

/** The earlier of two days. */
export const min = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)

/** The later of two days. */
export const max = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)
