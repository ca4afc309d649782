/**
 * Splitting and converting money without losing a cent.
 *
 * @module
 */
import type { CalendarDate } from "../../model/CalendarDate.ts"
import * as Calendar from "../../model/CalendarDate.ts"
import type { Currency } from "../../model/Money.ts"
import * as Period from "../../model/Period.ts"
import type { Rate } from "../../model/Portfolio.ts"
import * as Fraction from "./Fraction.ts"

/**
 * Splits a whole number of minor units (cents) by shares: what is left over goes to the largest remainders, ties to the
 * earlier share; where every share is nothing, all are alike. The parts always add up to the whole; a negative amount splits as
 * its absolute value.
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
  if (Fraction.isZero(total) && shares.length > 0)
    return split(
      minorUnits,
      shares.map(() => Fraction.one)
    )
  const exact = shares.map(
    (share) => Fraction.divide(Fraction.multiply(whole, share), total) ?? Fraction.zero
  )
  const parts = exact.map((part) => part.numerator / part.denominator)
  const left = Number(whole.numerator - parts.reduce((sum, part) => sum + part, 0n))
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: Fraction.subtract(part, Fraction.fromInt(parts[i] ?? 0n)) }))
    .sort((a, b) => Fraction.compare(b.remainder, a.remainder))
  const lucky = new Set(byRemainder.slice(0, left).map(({ i }) => i))
  return parts.map((part, i) => (part + (lucky.has(i) ? 1n : 0n)) * sign)
}

/** Which rate an amount converts at: that of its day, that of its month, or the mean over the reporting period. */
export type RateRule =
  | { readonly at: "day"; readonly within?: number }
  | { readonly at: "month" }
  | { readonly at: "periodAverage"; readonly period: Period.Period }

/** An amount that moved on a day. */
export interface Dated {
  readonly amount: Fraction.Fraction
  readonly currency: Currency
  readonly day: CalendarDate
}

/**
 * The amount in another currency, exactly; nothing when the table has no rate for it.
 *
 * By default at the rate of its day, or the latest earlier one within seven days. At the `month`, the rate of the first day of
 * its month that has one (the practice of EU external actions); at the `periodAverage`, the mean of the rates of the reporting
 * period (the practice of Horizon grants).
 */
export const convert = (
  amount: Dated,
  to: Currency,
  rates: readonly Rate[],
  rule: RateRule = { at: "day" }
): Fraction.Fraction | undefined => {
  const found = rateFor(amount, to, rates, rule)
  return "rate" in found ? Fraction.multiply(amount.amount, found.rate) : undefined
}

/** A rate with the rows of the table that it is made of; none for money that is in the currency already. */
export interface FoundRate {
  readonly rate: Fraction.Fraction
  readonly used: readonly Rate[]
}

/** That there is none: for which pair and day, and which rate is the nearest. */
export interface MissingRate {
  readonly from: Currency
  readonly to: Currency
  readonly day: CalendarDate
  /** The rate of the pair whose day is the nearest, earlier or later; absent where the table does not have the pair. */
  readonly nearest?: Rate
}

/** The rate at which an amount converts, or which one is missing. */
export const rateFor = (
  { currency, day }: Pick<Dated, "currency" | "day">,
  to: Currency,
  rates: readonly Rate[],
  rule: RateRule = { at: "day" }
): FoundRate | MissingRate => {
  if (currency === to) return { rate: Fraction.one, used: [] }
  const pair = rates
    .filter((rate) => rate.from === currency && rate.to === to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const used = rowsFor(pair, day, rule)
  const rate = Fraction.divide(
    Fraction.sum(used.map((row) => Fraction.fromDecimal(row.rate))),
    Fraction.fromInt(used.length)
  )
  if (rate !== undefined) return { rate, used }
  const away = (row: Rate) => Math.abs(Calendar.daysBetween(row.day, day))
  const nearest = pair.reduce<Rate | undefined>(
    (best, next) => (best === undefined || away(next) < away(best) ? next : best),
    undefined
  )
  return { from: currency, to, day, ...(nearest && { nearest }) }
}

/** The rows of one pair, by day, that a rule takes: one, or all of a period, whose mean counts. */
const rowsFor = (pair: readonly Rate[], day: CalendarDate, rule: RateRule): readonly Rate[] => {
  if (rule.at === "periodAverage") return pair.filter((row) => Period.contains(rule.period, row.day))
  const found =
    rule.at === "month"
      ? pair.find((row) => row.day.slice(0, 7) === day.slice(0, 7))
      : pair.findLast((row) => row.day <= day && Calendar.daysBetween(row.day, day) <= (rule.within ?? 7))
  return found === undefined ? [] : [found]
}

/**
 * The total in one currency, each amount at its own rate, exact until it is shown: rounded once with {@link rounded}. Nothing
 * when one of them has no rate: a total without it would be taken for all.
 */
export const total = (
  amounts: readonly Dated[],
  to: Currency,
  rates: readonly Rate[],
  rule?: RateRule
): Fraction.Fraction | undefined => {
  const converted = amounts.flatMap((one) => convert(one, to, rates, rule) ?? [])
  return converted.length < amounts.length ? undefined : Fraction.sum(converted)
}

/** The sums of each currency side by side, in the order in which they first occur: what can be said without a table of rates. */
export const sideBySide = (
  amounts: readonly Pick<Dated, "amount" | "currency">[]
): ReadonlyMap<Currency, Fraction.Fraction> => {
  const sums = new Map<Currency, Fraction.Fraction>()
  for (const { amount, currency } of amounts)
    sums.set(currency, Fraction.add(sums.get(currency) ?? Fraction.zero, amount))
  return sums
}

/** The amount with so many digits after the point, half away from zero. */
export const rounded = (amount: Fraction.Fraction, digits: number): Fraction.Fraction => {
  const scale = 10n ** BigInt(digits)
  const sign = amount.numerator < 0n ? -1n : 1n
  const twice = amount.numerator * sign * scale * 2n
  return Fraction.make(sign * ((twice + amount.denominator) / (2n * amount.denominator)), scale)
}
