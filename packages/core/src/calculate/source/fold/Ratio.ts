/**
 * The ratio of sums: numerators and denominators add up separately and are divided only when the ratio is read.
 *
 * @module
 */
import * as Fraction from "../../numbers/Fraction.ts"
import { decimal, exact } from "./exact.ts"
import type { Entry, Fold } from "./Fold.ts"

/** Both sums. */
export interface Sums {
  readonly numerator: Fraction.Fraction
  readonly denominator: Fraction.Fraction
}

const of = ({ value }: Entry): Sums =>
  value._tag === "Parts"
    ? {
        numerator: Fraction.fromDecimal(value.numerator),
        denominator: Fraction.fromDecimal(value.denominator)
      }
    : empty

const empty: Sums = { numerator: Fraction.zero, denominator: Fraction.zero }

const both = (a: Sums, b: Sums, combine: typeof Fraction.add): Sums => ({
  numerator: combine(a.numerator, b.numerator),
  denominator: combine(a.denominator, b.denominator)
})

/** Adds up numerators and denominators. */
export const Ratio: Fold<Sums, { readonly fold: "ratio"; readonly n: string; readonly d: string }> = {
  name: "ratio",
  empty,
  add: (sums, entry) => both(sums, of(entry), Fraction.add),
  merge: (a, b) => both(a, b, Fraction.add),
  remove: (sums, entry) => both(sums, of(entry), Fraction.subtract),
  toWire: ({ numerator, denominator }) => ({
    fold: "ratio",
    n: decimal(numerator),
    d: decimal(denominator)
  }),
  fromWire: ({ n, d }) => ({ numerator: exact(n), denominator: exact(d) })
}
