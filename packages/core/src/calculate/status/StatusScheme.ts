/**
 * Schemes of words by thresholds, as data: those of the field, and anyone's own.
 *
 * A colour never stands alone: the word of a scheme is what is shown, a colour goes with it.
 *
 * @module
 */
import * as Fraction from "../numbers/Fraction.ts"

/** A word, and the value from which it holds; nothing: below all others. */
export interface Threshold {
  readonly word: string
  readonly from?: Fraction.Fraction
}

/** The words from the best down. */
export interface StatusScheme {
  readonly name: string
  readonly thresholds: readonly Threshold[]
}

const at = (hundredths: bigint): Fraction.Fraction => Fraction.make(hundredths, 100n)

/** Of what was expected to date: the traffic light of UNDP. */
export const undp: StatusScheme = {
  name: "undp",
  thresholds: [{ word: "green", from: at(85n) }, { word: "yellow", from: at(70n) }, { word: "red" }]
}

/** Of what was expected to date: on track from 0.9, behind from 0.7. */
export const ours: StatusScheme = {
  name: "ours",
  thresholds: [{ word: "onTrack", from: at(90n) }, { word: "behind", from: at(70n) }, { word: "offTrack" }]
}

/**
 * The first word whose value is reached, its border included; nothing when the scheme has no word for so little.
 *
 * @example
 * ```ts
 * import { Fraction, StatusScheme } from "@logframe/core"
 *
 * StatusScheme.word(StatusScheme.undp, Fraction.make(7n, 10n)) // "yellow"
 * StatusScheme.word({ name: "mine", thresholds: [{ word: "good", from: Fraction.one }, { word: "not yet" }] }, Fraction.zero)
 * ```
 */
export const word = ({ thresholds }: StatusScheme, value: Fraction.Fraction): string | undefined =>
  thresholds.find(({ from }) => from === undefined || Fraction.compare(value, from) >= 0)?.word

/** The ratings of the World Bank with their points, the best first. */
export const worldBank6 = { HS: 6, S: 5, MS: 4, MU: 3, U: 2, HU: 1 } as const

/** A rating of the World Bank: from highly satisfactory to highly unsatisfactory. */
export type Rating = keyof typeof worldBank6

/** What the ratings of many projects come to: the mean of the points, and the share that is moderately satisfactory or better. */
export const ofRatings = (
  ratings: readonly Rating[]
): { readonly mean: Fraction.Fraction; readonly satisfactory: Fraction.Fraction } | undefined => {
  const count = Fraction.fromInt(ratings.length)
  const mean = Fraction.divide(
    Fraction.fromInt(ratings.reduce((sum, one) => sum + worldBank6[one], 0)),
    count
  )
  const satisfactory = Fraction.divide(
    Fraction.fromInt(ratings.filter((one) => worldBank6[one] >= worldBank6.MS).length),
    count
  )
  return mean && satisfactory && { mean, satisfactory }
}
