/**
 * The status of an indicator as a function of its value alone.
 *
 * While expectation, baseline and target stand still, a status changes at a few values only. Between two of them it is the
 * same, so a table of these values and of the words between them tells the status of any value by a comparison or two.
 *
 * @internal
 */
import * as Fraction from "./Fraction.ts"

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

/** A ladder for whole numbers of units: ten to the power of `scale` of them are one. */
export interface WholeLadder<Word> {
  /** The largest whole number that is not above the step. */
  readonly floors: readonly (number | bigint)[]
  readonly isWhole: readonly boolean[]
  readonly words: readonly Word[]
}

/** The ladder in units. */
export const inUnits = <Word>({ steps, words }: Ladder<Word>, scale: number): WholeLadder<Word> => {
  const units = steps.map((step) => Fraction.multiply(step, Fraction.fromInt(10n ** BigInt(scale))))
  const floors = units.map(({ numerator, denominator }) => {
    const quotient = numerator / denominator
    const floor = numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
    return Number.isSafeInteger(Number(floor)) ? Number(floor) : floor
  })
  return { floors, isWhole: units.map(({ denominator }) => denominator === 1n), words }
}

/** The word of a value in units. */
export const at = <Word>({ floors, isWhole, words }: WholeLadder<Word>, value: number | bigint): Word => {
  let i = 0
  while (i < floors.length && value > (floors[i] as number | bigint)) i++
  const isAtFloor = i < floors.length && !(value < (floors[i] as number | bigint))
  return words[isAtFloor && isWhole[i] === true ? 2 * i + 1 : 2 * i] as Word
}
