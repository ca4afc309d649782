/**
 * What a store has folded of one series in one window, as it travels: the exact numbers as text.
 *
 * Each fold is a commutative monoid. The reports of a series may be split in any way and folded in any order, in memory or by
 * an engine elsewhere; merged, the parts give the same value to the last digit.
 *
 * @module
 */
import * as Instant from "../../model/Instant.ts"
import type { Value } from "../../model/Value.ts"
import * as Fraction from "../numbers/Fraction.ts"

/** The part of a series that was folded. */
export type FoldWire =
  | { readonly fold: "sum"; readonly sum: string }
  | { readonly fold: "ratio"; readonly n: string; readonly d: string }
  | { readonly fold: "min"; readonly value: string }
  | { readonly fold: "max"; readonly value: string }
  | {
      readonly fold: "latest"
      readonly end: string
      readonly recorded: string
      readonly seq: number
      readonly value: Value
    }

type PartOf<Name extends FoldWire["fold"]> = Extract<FoldWire, { readonly fold: Name }>
type Parts<Name extends FoldWire["fold"]> = readonly [PartOf<Name>, ...PartOf<Name>[]]

/**
 * The number that the text writes.
 *
 * @throws RangeError when it writes none: what a store calculated is not to be trusted blindly.
 */
export const exact = (text: string): Fraction.Fraction => {
  const value = Fraction.parse(text)
  if (value === undefined) throw new RangeError(`No exact number: ${JSON.stringify(text.slice(0, 80))}.`)
  return value
}

const total = (texts: readonly string[]): string => Fraction.format(Fraction.sum(texts.map(exact)))

const best = (
  parts: Parts<"min"> | Parts<"max">,
  better: (a: Fraction.Fraction, b: Fraction.Fraction) => Fraction.Fraction
): string => Fraction.format(parts.map(({ value }) => exact(value)).reduce(better))

/** By the last day of the span, then by the instant of recording, then by the place in the journal: never by arrival. */
const later = (a: PartOf<"latest">, b: PartOf<"latest">): PartOf<"latest"> => {
  if (a.end !== b.end) return a.end < b.end ? b : a
  if (a.recorded !== b.recorded) return a.recorded < b.recorded ? b : a
  return a.seq < b.seq ? b : a
}

const inOneForm = (part: PartOf<"latest">): PartOf<"latest"> => ({
  ...part,
  recorded: Instant.normalise(part.recorded as Instant.Instant)
})

const merges: { readonly [Name in FoldWire["fold"]]: (parts: Parts<Name>) => PartOf<Name> } = {
  sum: (parts) => ({ fold: "sum", sum: total(parts.map(({ sum }) => sum)) }),
  ratio: (parts) => ({ fold: "ratio", n: total(parts.map(({ n }) => n)), d: total(parts.map(({ d }) => d)) }),
  min: (parts) => ({ fold: "min", value: best(parts, Fraction.min) }),
  max: (parts) => ({ fold: "max", value: best(parts, Fraction.max) }),
  latest: (parts) => parts.map(inOneForm).reduce(later)
}

/** The parts of one series as one; nothing for none. Parts of another fold than the first are passed over. */
export const merged = (parts: readonly FoldWire[]): FoldWire | undefined => {
  const [first] = parts
  if (first === undefined || !Object.hasOwn(merges, first.fold)) return undefined
  const merge = merges[first.fold] as (parts: readonly FoldWire[]) => FoldWire
  return merge(parts.filter(({ fold }) => fold === first.fold))
}
