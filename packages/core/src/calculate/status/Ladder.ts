/**
 * The status of an indicator as a function of its value alone.
 *
 * While expectation, baseline and target stand still, a status changes at a few values only. Between two of them it is the
 * same, so a table of these values and of the words between them tells the status of any value by a comparison or two.
 *
 * @internal
 */
import * as Fraction from "../numbers/Fraction.ts"

/** Values in ascending order; the word below the first, at it, between it and the second, and so on. */
export interface Ladder<Word> {
  readonly steps: readonly Fraction.Fraction[]
  readonly words: readonly Word[]
}

/** The ladder of a function that changes at no other values than those given. */
export const make = <Word>(
  values: readonly Fraction.Fraction[],
  word: (value: Fraction.Fraction) => Word
): Ladder<Word> => {
  const ascending = [...values].sort(Fraction.compare)
  const steps = ascending.filter((value, i) => {
    const before = ascending[i - 1]
    return before === undefined || !Fraction.equals(before, value)
  })
  const [first = Fraction.zero] = steps
  const words = [word(Fraction.subtract(first, Fraction.one))]
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1] ?? Fraction.add(step, Fraction.fromInt(2))
    words.push(word(step), word(Fraction.multiply(Fraction.add(step, next), half)))
  }
  return { steps, words }
}

const half = Fraction.make(1n, 2n)

/** Whole numbers beyond 2^53 are compared in two halves: `high` times this, and `low` from 0 to below it. */
export const lowHalf = 2 ** 26

/** A ladder for whole numbers of units, ten to the power of `scale` of which are one. */
export interface WholeLadder<Word> {
  /** The largest whole number that is not above the step, in two halves. */
  readonly high: readonly number[]
  readonly low: readonly number[]
  readonly isWhole: readonly boolean[]
  readonly words: readonly Word[]
}

/** The ladder in units. */
export const inUnits = <Word>({ steps, words }: Ladder<Word>, scale: number): WholeLadder<Word> => {
  const units = steps.map((step) => Fraction.multiply(step, Fraction.fromInt(10n ** BigInt(scale))))
  const floors = units.map(({ numerator, denominator }) => {
    const quotient = numerator / denominator
    return numerator < 0n && denominator !== 1n ? quotient - 1n : quotient
  })
  return {
    high: floors.map((floor) => Number(floor >> 26n)),
    low: floors.map((floor) => Number(floor & BigInt(lowHalf - 1))),
    isWhole: units.map(({ denominator }) => denominator === 1n),
    words
  }
}

/** The word of a value in units, given in two halves. */
export const at = <Word>(ladder: WholeLadder<Word>, high: number, low: number): Word => {
  const { length } = ladder.high
  let i = 0
  while (i < length && isAbove(high, low, ladder.high[i] as number, ladder.low[i] as number)) i++
  const isAtFloor = i < length && high === ladder.high[i] && low === ladder.low[i]
  return ladder.words[isAtFloor && ladder.isWhole[i] === true ? 2 * i + 1 : 2 * i] as Word
}

const isAbove = (high: number, low: number, otherHigh: number, otherLow: number): boolean =>
  high > otherHigh || (high === otherHigh && low > otherLow)
