/**
 * Splitting and converting money without losing a cent.
 *
 * @module
 */
import type * as CalendarDate from "../model/CalendarDate.ts"
import * as Calendar from "../model/CalendarDate.ts"
import type { Currency } from "../model/Money.ts"
import type { Rate } from "../model/Portfolio.ts"
import * as Fraction from "./Fraction.ts"

/**
 * Splits a whole number of minor units (cents) by shares: what is left over goes to the largest remainders, ties to the
 * earlier share. The parts always add up to the whole; a negative amount splits as its absolute value.
 *
 * @example
 * ```ts
 * import { Fraction, MoneyMath } from "@logframe/core"
 *
 * MoneyMath.split(10000n, [Fraction.one, Fraction.one, Fraction.one]) // [3334n, 3333n, 3333n]
 * ```
 */
export const split = (minorUnits: bigint, shares: readonly Fraction.Fraction[]): readonly bigint[] => {
  const sign = minorUnits < 0n ? -1n : 1n
  const whole = Fraction.fromInt(minorUnits * sign)
  const total = Fraction.sum(shares)
  const exact = shares.map(
    (share) => Fraction.divide(Fraction.multiply(whole, share), total) ?? Fraction.zero
  )
  const parts = exact.map((part) => part.numerator / part.denominator)
  const left = Number(whole.numerator - parts.reduce((sum, part) => sum + part, 0n))
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: Fraction.subtract(part, Fraction.fromInt(parts[i] ?? 0n)) }))
    .sort((a, b) => Fraction.compare(b.remainder, a.remainder) || a.i - b.i)
  const lucky = new Set(byRemainder.slice(0, left).map(({ i }) => i))
  return parts.map((part, i) => (part + (lucky.has(i) ? 1n : 0n)) * sign)
}

/**
 * The amount in another currency at the rate of the day, or the latest earlier one within `days`; nothing when there is
 * none. Exact: rounded once, when the total is shown.
 */
export const convert = (
  amount: Fraction.Fraction,
  from: Currency,
  to: Currency,
  day: CalendarDate.CalendarDate,
  rates: readonly Rate[],
  days = 7
): Fraction.Fraction | undefined => {
  if (from === to) return amount
  const usable = rates
    .filter((rate) => rate.from === from && rate.to === to && rate.day <= day)
    .filter((rate) => Calendar.daysBetween(rate.day, day) <= days)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1)
  return usable === undefined ? undefined : Fraction.multiply(amount, Fraction.fromDecimal(usable.rate))
}
