/**
 * How days are reckoned, of any year from 1000 to 9999. The platform's calendar counts them; no clock and no zone is asked.
 *
 * Documents hold days from 1900 to 2099. What is calculated about them may need the day after the last, or the end of an
 * interval that begins in 2099: so core reckons here, and `CalendarDate` refuses what lies outside of its years.
 *
 * @internal
 */
import type { Brand } from "effect/Brand"

type Day = string & Brand<"CalendarDate">

/** How many days the month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? 28 + Number(isLeap(year)) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isLeap = (year: number): boolean => year % (year % 100 === 0 ? 400 : 4) === 0

/** The year of the day. */
export const year = (day: string): number => Number(day.slice(0, 4))

/** The month of the day, 1 to 12. */
export const month = (day: string): number => Number(day.slice(5, 7))

const dayOfMonth = (day: string): number => Number(day.slice(8, 10))

const twoDigits = (part: number): string => String(part).padStart(2, "0")

const written = (year: number, month: number, dayOfMonth: number): Day =>
  `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day

/** The day `months` months later; a day that the month does not have becomes its last. */
export const addMonths = (day: Day, months: number): Day => {
  const total = year(day) * 12 + month(day) - 1 + months
  const y = Math.floor(total / 12)
  const m = total - y * 12 + 1
  return written(y, m, Math.min(dayOfMonth(day), daysInMonth(y, m)))
}

/** The day `days` days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => fromEpochDays(toEpochDays(day) + days)

/** Days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number => toEpochDays(to) - toEpochDays(from)

/** Whole calendar months from `from` to `to`, as many as fit. */
export const monthsBetween = (from: Day, to: Day): number => {
  if (to < from) return 0 - monthsBetween(to, from)
  const months = (year(to) - year(from)) * 12 + month(to) - month(from)
  return addMonths(from, months) <= to ? months : months - 1
}

const dayLength = 86_400_000

/** Days since 1970-01-01. */
export const toEpochDays = (day: Day): number => Date.parse(day) / dayLength

/** The day that many days after 1970-01-01. */
export const fromEpochDays = (days: number): Day => {
  const date = new Date(days * dayLength)
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}
