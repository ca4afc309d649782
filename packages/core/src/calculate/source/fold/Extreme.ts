/**
 * The smallest or the largest number.
 *
 * It does not remember the second best, so a fact is removed by folding its series again.
 *
 * @module
 */
import * as Fraction from "../../numbers/Fraction.ts"
import { decimal, exact } from "./exact.ts"
import type { Fold } from "./Fold.ts"

type Found = Fraction.Fraction | undefined
type Wire<Name> = { readonly fold: Name; readonly value: string }

const extreme = <Name extends "min" | "max">(
  name: Name,
  better: (a: Fraction.Fraction, b: Fraction.Fraction) => Fraction.Fraction
): Fold<Found, Wire<Name>> => {
  const merge = (a: Found, b: Found): Found => (a === undefined || b === undefined ? (a ?? b) : better(a, b))
  return {
    name,
    empty: undefined,
    add: (best, { value }) =>
      value._tag === "Number" ? merge(best, Fraction.fromDecimal(value.value)) : best,
    merge,
    toWire: (best) => (best === undefined ? undefined : { fold: name, value: decimal(best) }),
    fromWire: ({ value }) => exact(value)
  }
}

/** The smallest number. */
export const Min: Fold<Found, Wire<"min">> = /* @__PURE__ */ extreme("min", Fraction.min)

/** The largest number. */
export const Max: Fold<Found, Wire<"max">> = /* @__PURE__ */ extreme("max", Fraction.max)
