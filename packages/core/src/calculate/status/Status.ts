/**
 * How an indicator stands, in a word of a named scheme. The thresholds are data, their borders exact.
 *
 * @module
 */
import type { Status } from "../answer/Progressed.ts"
import * as Fraction from "../numbers/Fraction.ts"

export type { Status, StatusCode as Code } from "../answer/Progressed.ts"

const at = (numerator: bigint, denominator: bigint): Fraction.Fraction =>
  Fraction.make(numerator, denominator)

const atLeast = (value: Fraction.Fraction, limit: Fraction.Fraction): boolean =>
  Fraction.compare(value, limit) >= 0

/** On track from 0.9 of what was expected, behind from 0.7, off track below; both borders may be set otherwise. */
export const ours = (
  ratio: Fraction.Fraction,
  onTrackFrom: Fraction.Fraction = at(9n, 10n),
  behindFrom: Fraction.Fraction = at(7n, 10n)
): Status => ({
  scheme: "ours",
  code: atLeast(ratio, onTrackFrom) ? "onTrack" : atLeast(ratio, behindFrom) ? "behind" : "offTrack",
  ratio
})

/** Within 15 % of what was expected is on target, both borders included; over and under swap for a falling indicator. */
export const tola15 = (ratio: Fraction.Fraction, falling: boolean): Status => {
  const above = Fraction.compare(ratio, at(115n, 100n)) > 0
  const below = Fraction.compare(ratio, at(85n, 100n)) < 0
  const code = !above && !below ? "onTarget" : above !== falling ? "over" : "under"
  return { scheme: "tola15", code, ratio }
}

/** More than 10 % away from what was expected, over as well as under, asks for a narrative. */
export const usaid10 = (actual: Fraction.Fraction, expected: Fraction.Fraction): Status => {
  const away = Fraction.abs(Fraction.subtract(actual, expected))
  const allowed = Fraction.multiply(Fraction.abs(expected), at(1n, 10n))
  const required = Fraction.compare(away, allowed) > 0
  return { scheme: "usaid10", code: required ? "narrativeRequired" : "withinTolerance" }
}

/** Green from 85 % of what was expected, yellow from 70 %, red below. */
export const undp = (ratio: Fraction.Fraction): Status => ({
  scheme: "undp",
  code: atLeast(ratio, at(85n, 100n)) ? "green" : atLeast(ratio, at(70n, 100n)) ? "yellow" : "red",
  ratio
})

/** Results against money: danger when results lag spending by more than ten points, a warning when they lag at all. */
export const moneyVersusResults = (
  results: Fraction.Fraction,
  spent: Fraction.Fraction
): "ok" | "warning" | "danger" => {
  if (atLeast(results, spent)) return "ok"
  return atLeast(results, Fraction.subtract(spent, at(10n, 100n))) ? "warning" : "danger"
}
