/**
 * The growth of an indicator against the growth that its target needs, after the method of the Open SDG platform.
 *
 * @module
 */
import * as Fraction from "../numbers/Fraction.ts"

/** What is held against each other: values with their years. */
export interface TrendInput {
  readonly base: { readonly year: number; readonly value: Fraction.Fraction }
  readonly current: { readonly year: number; readonly value: Fraction.Fraction }
  /** Absent: growth alone is judged. */
  readonly target?: { readonly year: number; readonly value: Fraction.Fraction }
  readonly direction: "rising" | "falling"
}

/** The words of the method. */
export type TrendCode = "achieved" | "substantial" | "moderate" | "limited" | "deterioration"

/** A word, with the growth that it was read from, to twelve decimals: roots are not exact. */
export type Trend =
  | {
      readonly known: true
      readonly code: TrendCode
      /** The growth in a year so far, and the one that the target needs. */
      readonly observed: Fraction.Fraction
      readonly required?: Fraction.Fraction
      /** Observed over required, positive in the direction that is wanted; without a target the growth itself. */
      readonly ratio: Fraction.Fraction
    }
  | { readonly known: false; readonly reason: "NoTarget" | "ZeroDenominator" | "NotNumeric" | "NotDueYet" }

const percent = (hundredths: bigint): Fraction.Fraction => Fraction.make(hundredths, 10_000n)

/**
 * Reached, or growing fast enough: from 0.95 of the growth required substantial, from 0.6 moderate, from 0 limited, below it
 * deterioration; without a target from 1.5 % a year, 0.5 % and 0. Growth from zero or across it is no growth that could be
 * told: no data, not a small number put in its place.
 */
export const openSdg = ({ base, current, target, direction }: TrendInput): Trend => {
  const sign = direction === "rising" ? 1 : -1
  const reached = target && Fraction.compare(current.value, target.value) * sign >= 0
  const observed = yearlyGrowth(base.value, current.value, current.year - base.year)
  if (observed === undefined) return { known: false, reason: "ZeroDenominator" }
  const towards = sign > 0 ? observed : Fraction.negate(observed)
  if (target === undefined) {
    return { known: true, code: codeOf(towards, percent(150n), percent(50n)), observed, ratio: towards }
  }
  const required = yearlyGrowth(base.value, target.value, target.year - base.year)
  if (required === undefined) return { known: false, reason: "ZeroDenominator" }
  const ratio = Fraction.divide(towards, Fraction.abs(required))
  if (ratio === undefined) return { known: false, reason: "ZeroDenominator" }
  const code = reached === true ? "achieved" : codeOf(ratio, percent(9500n), percent(6000n))
  return { known: true, code, observed, required, ratio }
}

const codeOf = (
  value: Fraction.Fraction,
  substantial: Fraction.Fraction,
  moderate: Fraction.Fraction
): TrendCode => {
  if (Fraction.compare(value, substantial) >= 0) return "substantial"
  if (Fraction.compare(value, moderate) >= 0) return "moderate"
  return Fraction.sign(value) >= 0 ? "limited" : "deterioration"
}

const digits = 10n ** 40n
const shown = 10n ** 12n

/**
 * (to / from)^(1 / years) − 1, to twelve decimals; nothing when no time passed, when it starts at zero or when the signs differ.
 *
 * @example
 * ```ts
 * import { Fraction, Trend } from "@logframe/core"
 *
 * Trend.yearlyGrowth(Fraction.fromInt(100), Fraction.fromInt(110), 5) // 0.019244876491
 * ```
 */
export const yearlyGrowth = (
  from: Fraction.Fraction,
  to: Fraction.Fraction,
  years: number
): Fraction.Fraction | undefined => {
  if (!Number.isInteger(years) || years <= 0 || years > 200) return undefined
  const ratio = Fraction.divide(to, from)
  if (ratio === undefined || Fraction.sign(ratio) <= 0) return undefined
  const scaled = (ratio.numerator * digits ** BigInt(years)) / ratio.denominator
  const growth = rootOf(scaled, years) - digits
  const half = (digits / shown / 2n) * (growth < 0n ? -1n : 1n)
  return Fraction.make((growth + half) / (digits / shown), shown)
}

/** The largest whole number whose power is not above the value, by Newton's steps from above. */
const rootOf = (value: bigint, power: number): bigint => {
  const n = BigInt(power)
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / power))
  for (;;) {
    const next = ((n - 1n) * guess + value / guess ** (n - 1n)) / n
    if (next >= guess) return guess
    guess = next
  }
}
