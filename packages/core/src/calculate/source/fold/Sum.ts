/**
 * The sum of numbers: increments, negative corrections included.
 *
 * @module
 */
import * as Fraction from "../../numbers/Fraction.ts"
import { decimal, exact } from "./exact.ts"
import type { Entry, Fold } from "./Fold.ts"

const of = ({ value }: Entry): Fraction.Fraction =>
  value._tag === "Number" ? Fraction.fromDecimal(value.value) : Fraction.zero

/** Adds numbers up. */
export const Sum: Fold<Fraction.Fraction, { readonly fold: "sum"; readonly sum: string }> = {
  name: "sum",
  empty: Fraction.zero,
  add: (sum, entry) => Fraction.add(sum, of(entry)),
  merge: Fraction.add,
  remove: (sum, entry) => Fraction.subtract(sum, of(entry)),
  toWire: (sum) => ({ fold: "sum", sum: decimal(sum) }),
  fromWire: ({ sum }) => exact(sum)
}
