/**
 * What one fact contributes to a calculation: its value as the measure of the indicator understands it.
 *
 * @module
 */
import * as Measure from "../../model/Measure.ts"
import type { Text } from "../../model/Text.ts"
import type { Value } from "../../model/Value.ts"
import * as Fraction from "./Fraction.ts"
import * as Reading from "./Reading.ts"

/** A number, the parts of a ratio, the rank of a step, or words. */
export type Amount =
  | { readonly _tag: "Number"; readonly value: Fraction.Fraction }
  | { readonly _tag: "Parts"; readonly numerator: Fraction.Fraction; readonly denominator: Fraction.Fraction }
  | { readonly _tag: "Step"; readonly rank: number }
  | { readonly _tag: "Narrative"; readonly text: Text }

/** The value as the measure understands it; nothing when it does not fit, or was left open. */
export const of = (measure: Measure.Measure, value: Value): Amount | undefined => {
  switch (value._tag) {
    case "Number":
      return takesNumbers(measure) ? { _tag: "Number", value: Fraction.fromDecimal(value.value) } : undefined
    case "Parts":
      return measure._tag === "Ratio"
        ? {
            _tag: "Parts",
            numerator: Fraction.fromDecimal(value.numerator),
            denominator: Fraction.fromDecimal(value.denominator)
          }
        : undefined
    case "Stage":
      return measure._tag === "Milestone" ? step(measure, value.stage) : undefined
    case "Label":
      return measure._tag === "Scale" ? step(measure, value.label) : undefined
    case "Narrative":
      return measure._tag === "Qualitative" ? { _tag: "Narrative", text: value.text } : undefined
    case "Written":
    case "Open":
      return undefined
  }
}

const takesNumbers = ({ _tag }: Measure.Measure): boolean => {
  switch (_tag) {
    case "Quantity":
    case "Ratio":
    case "Composite":
    case "Calculated":
      return true
    case "Milestone":
    case "Scale":
    case "Qualitative":
    case "Unclassified":
      return false
  }
}

const step = (measure: Measure.Measure, id: string): Amount | undefined => {
  const rank = Measure.stepsOf(measure).findIndex((candidate) => candidate.id === id)
  return rank < 0 ? undefined : { _tag: "Step", rank }
}

/** Whether the value fits the measure. */
export const fits = (measure: Measure.Measure, value: Value): boolean => {
  switch (value._tag) {
    case "Number":
      return takesNumbers(measure)
    case "Parts":
      return measure._tag === "Ratio"
    case "Stage":
    case "Label":
    case "Narrative":
    case "Written":
    case "Open":
      return of(measure, value) !== undefined
  }
}

/** a + b for numbers and for parts, which add up separately; nothing for what does not add up. */
const add = (a: Amount, b: Amount): Amount | undefined => {
  if (a._tag === "Number" && b._tag === "Number") {
    return { _tag: "Number", value: Fraction.add(a.value, b.value) }
  }
  if (a._tag === "Parts" && b._tag === "Parts") {
    return {
      _tag: "Parts",
      numerator: Fraction.add(a.numerator, b.numerator),
      denominator: Fraction.add(a.denominator, b.denominator)
    }
  }
  return undefined
}

/** Whether two amounts are the same: of ratios both parts. */
export const equals = (a: Amount, b: Amount): boolean =>
  a._tag === "Parts" && b._tag === "Parts"
    ? Fraction.equals(a.numerator, b.numerator) && Fraction.equals(a.denominator, b.denominator)
    : a._tag === b._tag && Fraction.equals(size(a) ?? Fraction.zero, size(b) ?? Fraction.zero)

/** The sum of all, nothing for none or when two do not add up. */
export const sum = (all: readonly Amount[]): Amount | undefined =>
  all.length === 0
    ? undefined
    : all.slice(1).reduce<Amount | undefined>((total, one) => total && add(total, one), all[0])

/** The amount multiplied by a share; steps and words stay what they are. */
export const times = (amount: Amount, share: Fraction.Fraction): Amount =>
  amount._tag === "Number"
    ? { _tag: "Number", value: Fraction.multiply(amount.value, share) }
    : amount._tag === "Parts"
      ? {
          _tag: "Parts",
          numerator: Fraction.multiply(amount.numerator, share),
          denominator: Fraction.multiply(amount.denominator, share)
        }
      : amount

/** What the amount is compared and averaged by: the number, the quotient of a ratio, the rank of a step. */
export const size = (amount: Amount): Fraction.Fraction | undefined => {
  switch (amount._tag) {
    case "Number":
      return amount.value
    case "Parts":
      return Fraction.divide(amount.numerator, amount.denominator)
    case "Step":
      return Fraction.fromInt(amount.rank)
    case "Narrative":
      return undefined
  }
}

/** A reading as an amount that adds up over projects; steps and words do not. */
export const ofReading = (reading: Reading.Reading): Amount | undefined => {
  if (!reading.known) return undefined
  const { content } = reading
  if (content._tag === "Number") return content
  return content._tag === "Parts"
    ? { _tag: "Parts", numerator: content.numerator, denominator: content.denominator }
    : undefined
}

/** The amount as a reading: a ratio is divided now and only now. `days` is the length of the span, for annual rates. */
export const reading = (measure: Measure.Measure, amount: Amount, days?: number): Reading.Reading => {
  switch (amount._tag) {
    case "Number":
      return Reading.ofNumber(amount.value)
    case "Narrative":
      return Reading.of(amount)
    case "Step":
      return stepReading(measure, amount.rank)
    case "Parts":
      return ratioReading(measure, amount.numerator, amount.denominator, days)
  }
}

const stepReading = (measure: Measure.Measure, rank: number): Reading.Reading => {
  const steps = Measure.stepsOf(measure)
  const step = steps[rank]
  return step === undefined
    ? Reading.noData("NotNumeric")
    : Reading.of({ _tag: "Step", step: step.id, rank, of: steps.length })
}

const ratioReading = (
  measure: Measure.Measure,
  numerator: Fraction.Fraction,
  denominator: Fraction.Fraction,
  days: number | undefined
): Reading.Reading => {
  const quotient = Fraction.divide(numerator, denominator)
  if (quotient === undefined) return Reading.noData("ZeroDenominator")
  const factor = measure._tag === "Ratio" ? Fraction.fromDecimal(measure.factor) : Fraction.one
  const annual =
    measure._tag === "Ratio" && measure.annualised === true && days !== undefined && days > 0
      ? Fraction.make(365n, BigInt(days))
      : Fraction.one
  const value = Fraction.multiply(Fraction.multiply(quotient, factor), annual)
  return Reading.of({ _tag: "Parts", numerator, denominator, value })
}
