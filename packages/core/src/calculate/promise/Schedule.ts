/**
 * Where an indicator should be by a day, as arithmetic that can be followed: {@link Arithmetic.evaluate} gives the number.
 *
 * @module
 */
import type { Cadence } from "../../model/Cadence.ts"
import type * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Period from "../../model/Period.ts"
import * as reckoning from "../../model/reckoning.ts"
import * as Arithmetic from "../numbers/Arithmetic.ts"
import * as Fraction from "../numbers/Fraction.ts"

/** A promised value with the day by whose end it is due, and the target that promises it. */
export interface Point {
  readonly day: CalendarDate.CalendarDate
  readonly value: Fraction.Fraction
  readonly id?: string
}

const apply = Arithmetic.apply
const operand = Arithmetic.operand

/**
 * How many are due by the end of the day at a promised rate: those of the intervals that are over, counted from the
 * project's first day, never more than the total. On the project's last day the total is due.
 *
 * One per 18 months from 2014-01-01, 5 in total: 0 on 2015-06-29, 1 on 2015-06-30, 5 on 2020-12-31.
 *
 * @example
 * ```ts
 * import { Arithmetic, CalendarDate, Decimal, Period, Schedule } from "@logframe/core"
 *
 * const rate = { count: Decimal.make(1), months: 18 }
 * const project = Period.make("2014-01-01", "2020-12-31")
 * const due = Schedule.cadence(rate, undefined, project, CalendarDate.make("2017-05-15"))
 * Arithmetic.evaluate(due) // 2
 * ```
 */
export const cadence = (
  rate: Cadence,
  total: Fraction.Fraction | undefined,
  project: Period.Period,
  day: CalendarDate.CalendarDate,
  counting: "completedIntervals" | "dueAtStart" | "linear" = "completedIntervals"
): Arithmetic.Arithmetic => {
  const all = total === undefined ? undefined : operand("target", total)
  if (day >= project.through && all !== undefined) return all
  const startOf = (n: number) =>
    "months" in rate
      ? reckoning.addMonths(project.from, n * rate.months)
      : reckoning.addDays(project.from, n * rate.days)
  const hasBegun = day >= project.from
  const whole = hasBegun ? wholeIntervals(rate, project.from, reckoning.addDays(day, 1)) : 0
  const intervals = (n: number) => operand("intervals", Fraction.fromInt(n))
  const over =
    hasBegun && counting === "dueAtStart"
      ? intervals(whole + 1)
      : hasBegun && counting === "linear"
        ? apply("sum", intervals(whole), share(startOf(whole), startOf(whole + 1), day))
        : intervals(whole)
  const due = apply("product", operand("perInterval", Fraction.fromDecimal(rate.count)), over)
  return all === undefined ? due : apply("smallest", due, all)
}

const wholeIntervals = (
  rate: Cadence,
  from: CalendarDate.CalendarDate,
  end: CalendarDate.CalendarDate
): number =>
  Math.floor(
    "months" in rate
      ? reckoning.monthsBetween(from, end) / rate.months
      : reckoning.daysBetween(from, end) / rate.days
  )

/** The share of the days from `start` (included) to `end` (excluded) that are over at the end of the day. */
const share = (
  start: CalendarDate.CalendarDate,
  end: CalendarDate.CalendarDate,
  day: CalendarDate.CalendarDate
): Arithmetic.Arithmetic => {
  const total = reckoning.daysBetween(start, end)
  const over = reckoning.daysBetween(start, day) + 1
  return apply(
    "quotient",
    operand("days", Fraction.fromInt(Math.max(0, Math.min(over, total)))),
    operand("days", Fraction.fromInt(Math.max(1, total)))
  )
}

const target = ({ value, id }: { readonly value: Fraction.Fraction; readonly id?: string }) =>
  operand("target", value, id)

/** The last milestone due on or before the day, before the first the baseline. */
export const stepped = (
  points: readonly Point[],
  baseline: Fraction.Fraction | undefined,
  day: CalendarDate.CalendarDate
): Arithmetic.Arithmetic | undefined => {
  const due = [...points].sort(byDay).findLast((point) => point.day <= day)
  if (due !== undefined) return target(due)
  return baseline === undefined ? undefined : operand("baseline", baseline)
}

const byDay = (a: Point, b: Point): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

/**
 * Straight from the start to the first point and from point to point, by days; after the last point its value.
 *
 * @param start - the first day of the way, with the value it begins at.
 */
export const linear = (
  points: readonly Point[],
  start: Point,
  day: CalendarDate.CalendarDate
): Arithmetic.Arithmetic => {
  const inOrder = [...points].sort(byDay)
  // what adds up begins at nothing, whatever its baseline says of the time before
  const begin = operand(Fraction.isZero(start.value) ? "constant" : "baseline", start.value)
  const next = inOrder.findIndex((point) => point.day > day)
  const to = inOrder[next]
  const last = inOrder.at(-1)
  if (to === undefined) return last === undefined ? begin : target(last)
  const before = inOrder[next - 1]
  const from = before === undefined ? start.day : reckoning.addDays(before.day, 1)
  const low = before === undefined ? begin : target(before)
  const elapsed = share(from, reckoning.addDays(to.day, 1), day)
  return apply("sum", low, apply("product", apply("difference", target(to), low), elapsed))
}

/** A target for a period. */
export interface PeriodTarget {
  readonly period: Period.Period
  readonly value: Fraction.Fraction
  readonly id?: string
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
): Arithmetic.Arithmetic | undefined => {
  const inOrder = [...targets].sort((a, b) =>
    byDay({ ...a, day: a.period.through }, { ...b, day: b.period.through })
  )
  const over = inOrder.filter(({ period }) => period.through <= day)
  const current =
    running === "prorata"
      ? inOrder.find(({ period }) => period.from <= day && day < period.through)
      : undefined
  const counting = say === "perPeriod" ? over : over.slice(-1)
  const done = counting.length === 0 ? undefined : apply("sum", ...counting.map(target))
  if (current === undefined) return done
  const part = share(current.period.from, reckoning.addDays(current.period.through, 1), day)
  if (done === undefined) return apply("product", target(current), part)
  const growth = say === "perPeriod" ? target(current) : apply("difference", target(current), done)
  return apply("sum", done, apply("product", growth, part))
}
