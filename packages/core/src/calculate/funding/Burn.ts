/**
 * How fast money is spent, against time and against results.
 *
 * @module
 */
import * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Period from "../../model/Period.ts"
import * as Fraction from "../numbers/Fraction.ts"

/**
 * The share of the budget that is spent over the share of the project's time that is over: 1 in step, below 1 slower.
 * Nothing before the project begins.
 *
 * @example
 * ```ts
 * import { Burn, Fraction } from "@logframe/core"
 *
 * // 22.5 % spent when 30 % of the time is over
 * Burn.index(Fraction.make(225n, 1000n), Fraction.make(3n, 10n)) // 0.75
 * ```
 */
export const index = (
  burnRate: Fraction.Fraction,
  elapsed: Fraction.Fraction
): Fraction.Fraction | undefined => Fraction.divide(burnRate, elapsed)

/** The share of results that is delivered over the share of money that is spent: below 1 money runs ahead of results. */
export const deliveredPerSpent = (
  delivered: Fraction.Fraction,
  burnRate: Fraction.Fraction
): Fraction.Fraction | undefined => Fraction.divide(delivered, burnRate)

/** What one unit of a result cost. */
export const unitCost = (
  spent: Fraction.Fraction,
  reached: Fraction.Fraction
): Fraction.Fraction | undefined => Fraction.divide(spent, reached)

/** A month is the twelfth part of 365.25 days. */
const daysOfMonth = Fraction.make(36525n, 1200n)

/** The months from the project's first day to the end of the day; nothing before it begins. */
export const monthsElapsed = (
  project: Period.Period,
  day: CalendarDate.CalendarDate
): Fraction.Fraction | undefined => {
  const days = CalendarDate.daysBetween(project.from, day) + 1
  return days <= 0 ? undefined : Fraction.divide(Fraction.fromInt(days), daysOfMonth)
}

/** What is spent in a month, on average so far. */
export const monthly = (
  spent: Fraction.Fraction,
  project: Period.Period,
  day: CalendarDate.CalendarDate
): Fraction.Fraction | undefined => {
  const months = monthsElapsed(project, day)
  return months && Fraction.divide(spent, months)
}

/** For how many months the money that came will last at the average pace so far; nothing while none is spent. */
export const runway = (
  received: Fraction.Fraction,
  spent: Fraction.Fraction,
  project: Period.Period,
  day: CalendarDate.CalendarDate
): Fraction.Fraction | undefined => {
  const pace = monthly(spent, project, day)
  return pace && Fraction.divide(Fraction.subtract(received, spent), pace)
}
