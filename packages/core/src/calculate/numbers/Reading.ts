/**
 * The calculated value of an indicator for a question: a value, or no data with its reason.
 *
 * No data is not zero: to a donor the two are different statements.
 *
 * @module
 */
import type * as Id from "../../model/Id.ts"
import type { Text } from "../../model/Text.ts"
import * as Fraction from "./Fraction.ts"

/** Why there is no value; a closed list. */
export type NoDataReason =
  /** No fact ends in the span that was asked for. */
  | "NothingMeasured"
  /** Facts end there, none of them counts. */
  | "NothingApproved"
  /** Facts reach into the span and end later. */
  | "OnlyOutsidePeriod"
  | "ZeroDenominator"
  | "NoDenominator"
  | "NoBaseline"
  | "NoTarget"
  | "TargetEqualsBaseline"
  /** Words, or a value that is no number of this measure. */
  | "NotNumeric"
  /** The values may not be added up. */
  | "NotAggregable"
  | "NotDueYet"
  /** Hidden, since the count is small enough to point at people. */
  | "Suppressed"
  | "FallingWithoutBaseline"
  /** The baseline satisfies the target already: there is no way to go. */
  | "TargetMetAtBaseline"
  /** The baseline counts what happened in a span of another length. */
  | "BaselineOfOtherSpan"
  /** A part or an input has no data. */
  | "MissingPart"

/** What was read. */
export type Content =
  | { readonly _tag: "Number"; readonly value: Fraction.Fraction }
  /** A ratio: numerator and denominator as they add up, and their quotient times the factor. */
  | {
      readonly _tag: "Parts"
      readonly numerator: Fraction.Fraction
      readonly denominator: Fraction.Fraction
      readonly value: Fraction.Fraction
    }
  /** A stage of a milestone or a label of a scale; rank 0 is the first. */
  | { readonly _tag: "Step"; readonly step: Id.Row; readonly rank: number; readonly of: number }
  /** How many places stand at each step. */
  | {
      readonly _tag: "Distribution"
      readonly counts: readonly { readonly step: Id.Row; readonly count: number }[]
    }
  | { readonly _tag: "Narrative"; readonly text: Text }

/** What a reader of the number must know beside it. */
export type Mark =
  /** The same people may be counted again over periods or places; the distinct count lies within the bounds. */
  | { readonly _tag: "MayDoubleCount"; readonly low: Fraction.Fraction; readonly high: Fraction.Fraction }
  /** Only some of the places have data. */
  | { readonly _tag: "Completeness"; readonly present: number; readonly of: number }
  /** Facts that are not approved were included because the question asked for them. */
  | { readonly _tag: "Preview" }
  /** The total was derived from cells, nobody reported it. */
  | { readonly _tag: "DerivedTotal" }
  /** "Not stated": the rest between the reported total and its cells. */
  | { readonly _tag: "DerivedRest" }
  /** The cells do not add up to the total. */
  | { readonly _tag: "CellsDisagree" }
  /** An earlier running total was carried to this day. */
  | { readonly _tag: "CarriedOver" }
  /** A composite or a mean over the parts that have data. */
  | { readonly _tag: "Renormalised"; readonly present: number; readonly of: number }

/** A value, or no data with its reason. */
export type Reading =
  | { readonly known: true; readonly content: Content; readonly marks: readonly Mark[] }
  | { readonly known: false; readonly reason: NoDataReason; readonly marks: readonly Mark[] }

/** No data, for that reason. */
export const noData = (reason: NoDataReason, marks: readonly Mark[] = []): Reading => ({
  known: false,
  reason,
  marks
})

/** A value. */
export const of = (content: Content, marks: readonly Mark[] = []): Reading => ({
  known: true,
  content,
  marks
})

/** A number. */
export const ofNumber = (value: Fraction.Fraction, marks: readonly Mark[] = []): Reading =>
  of({ _tag: "Number", value }, marks)

/** The same reading with more marks. */
export const marked = (reading: Reading, ...marks: readonly Mark[]): Reading =>
  marks.length === 0 ? reading : { ...reading, marks: [...reading.marks, ...marks] }

/**
 * The reading as a number: a ratio in the units that are shown, a step as its rank (no 0, yes 1); nothing for words and
 * for no data.
 */
export const number = (reading: Reading): Fraction.Fraction | undefined => {
  if (!reading.known) return undefined
  switch (reading.content._tag) {
    case "Number":
    case "Parts":
      return reading.content.value
    case "Step":
      return Fraction.fromInt(reading.content.rank)
    case "Distribution":
    case "Narrative":
      return undefined
  }
}
