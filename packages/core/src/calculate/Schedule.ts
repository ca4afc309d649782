/**
 * Where an indicator should be by a day.
 *
 * @module
 */
import type { Cadence } from "../model/Cadence.ts"
import * as CalendarDate from "../model/CalendarDate.ts"
import type * as Period from "../model/Period.ts"
import * as Fraction from "./Fraction.ts"

/** A promised value with the day by whose end it is due. */
export interface Point {
  readonly day: CalendarDate.CalendarDate
  readonly value: Fraction.Fraction
}

/**
 * How many are due by the end of the day at a promised rate: those of the intervals that are over, counted from the
 * project's first day, never more than the total. On the project's last day the total is due.
 *
 * One per 18 months from 2014-01-01, 5 in total: 0 on 2015-06-29, 1 on 2015-06-30, 5 on 2020-12-31.
 */
export const cadence = (
  rate: Cadence,
  total: Fraction.Fraction | undefined,
  project: Period.Period,
  day: CalendarDate.CalendarDate,
  counting: "completedIntervals" | "dueAtStart" | "linear" = "completedIntervals"
): Fraction.Fraction => {
  if (day < project.from) return Fraction.zero
  if (day >= project.through && total !== undefined) return total
  const startOf = (n: number) =>
    "months" in rate
      ? CalendarDate.addMonths(project.from, n * rate.months)
      : CalendarDate.addDays(project.from, n * rate.days)
  const whole = wholeIntervals(rate, startOf, project.from, CalendarDate.addDays(day, 1))
  const intervals =
    counting === "dueAtStart"
      ? Fraction.fromInt(whole + 1)
      : counting === "linear"
        ? Fraction.add(Fraction.fromInt(whole), share(startOf(whole), startOf(whole + 1), day))
        : Fraction.fromInt(whole)
  const due = Fraction.multiply(Fraction.fromDecimal(rate.count), intervals)
  return total === undefined ? due : Fraction.min(due, total)
}

const wholeIntervals = (
  rate: Cadence,
  startOf: (n: number) => CalendarDate.CalendarDate,
  from: CalendarDate.CalendarDate,
  end: CalendarDate.CalendarDate
): number => {
  if (!("months" in rate)) return Math.floor(CalendarDate.daysBetween(from, end) / rate.days)
  const guess = Math.floor(CalendarDate.monthsBetween(from, end) / rate.months)
  return startOf(guess + 1) <= end ? guess + 1 : guess
}

/** The share of the days from `start` (included) to `end` (excluded) that are over at the end of the day. */
const share = (
  start: CalendarDate.CalendarDate,
  end: CalendarDate.CalendarDate,
  day: CalendarDate.CalendarDate
): Fraction.Fraction => {
  const total = CalendarDate.daysBetween(start, end)
  const over = CalendarDate.daysBetween(start, day) + 1
  return Fraction.make(BigInt(Math.max(0, Math.min(over, total))), BigInt(Math.max(1, total)))
}

/** The last milestone due on or before the day, before the first the baseline. Points in order of their days. */
export const stepped = (
  points: readonly Point[],
  baseline: Fraction.Fraction | undefined,
  day: CalendarDate.CalendarDate
): Fraction.Fraction | undefined => points.findLast((point) => point.day <= day)?.value ?? baseline

/**
 * Straight from the start to the first point and from point to point, by days; after the last point its value.
 *
 * @param start - the first day of the way, with the value it begins at.
 */
export const linear = (
  points: readonly Point[],
  start: Point,
  day: CalendarDate.CalendarDate
): Fraction.Fraction => {
  const next = points.findIndex((point) => point.day > day)
  const to = points[next]
  if (to === undefined) return points.at(-1)?.value ?? start.value
  const before = points[next - 1]
  const from = before === undefined ? start.day : CalendarDate.addDays(before.day, 1)
  const low = before?.value ?? start.value
  const elapsed = share(from, CalendarDate.addDays(to.day, 1), day)
  return Fraction.add(low, Fraction.multiply(Fraction.subtract(to.value, low), elapsed))
}

/** A target for a period. */
export interface PeriodTarget {
  readonly period: Period.Period
  readonly value: Fraction.Fraction
}

/**
 * What the periods that are over have promised: the sum of targets that each speak of their own period, the last of
 * targets to date; with `prorata` the running period counts in proportion to its days. Nothing before the first is over.
 */
export const completedPeriods = (
  targets: readonly PeriodTarget[],
  say: "perPeriod" | "toDate",
  day: CalendarDate.CalendarDate,
  running: "no" | "prorata" = "no"
): Fraction.Fraction | undefined => {
  const inOrder = [...targets].sort((a, b) => (a.period.through < b.period.through ? -1 : 1))
  const over = inOrder.filter(({ period }) => period.through <= day)
  const current =
    running === "prorata"
      ? inOrder.find(({ period }) => period.from <= day && day < period.through)
      : undefined
  const last = over.at(-1)?.value
  const done = say === "perPeriod" && over.length > 0 ? Fraction.sum(over.map(({ value }) => value)) : last
  if (current === undefined) return done
  const part = share(current.period.from, CalendarDate.addDays(current.period.through, 1), day)
  const base = done ?? Fraction.zero
  const growth = say === "perPeriod" ? current.value : Fraction.subtract(current.value, base)
  return Fraction.add(base, Fraction.multiply(growth, part))
}
