/**
 * How the values of places become one: a second rule, apart from the one over time.
 *
 * Time comes first, within each place and cell; places are folded over the finished values.
 *
 * @module
 */
import type * as Conventions from "../model/Conventions.ts"
import * as Measure from "../model/Measure.ts"
import * as Amount from "./Amount.ts"
import * as Fraction from "./Fraction.ts"
import * as Reading from "./Reading.ts"

/** The rules by name. */
export type Rule = "sum" | "mean" | "max" | "min" | "median" | "ratioOfSums" | "countPerStep" | "refuse"

/** The rule for the measure when none is chosen. */
export const ruleOf = (measure: Measure.Measure, conventions: Conventions.Complete): Rule => {
  if (conventions.overPlaces !== "default") return conventions.overPlaces
  switch (measure._tag) {
    case "Quantity":
      return "sum"
    case "Ratio":
      return "ratioOfSums"
    case "Scale":
      return conventions.scaleOverPlaces === "treatAsInterval" ? "mean" : "median"
    case "Milestone":
      return "countPerStep"
    default:
      return "refuse"
  }
}

/** One reading from the finished values of the places; a single place keeps its own. */
export const fold = (
  rule: Rule,
  measure: Measure.Measure,
  amounts: readonly Amount.Amount[],
  days?: number
): Reading.Reading => {
  const first = amounts[0]
  if (first === undefined) return Reading.noData("NothingMeasured")
  if (amounts.length === 1) return Amount.reading(measure, first, days)
  switch (rule) {
    case "sum":
    case "ratioOfSums":
      return summed(measure, rule, amounts, days)
    case "mean":
      return mean(amounts)
    case "max":
    case "min":
      return Amount.reading(measure, extreme(amounts, rule === "max" ? 1 : -1) ?? first, days)
    case "median":
      return median(measure, amounts)
    case "countPerStep":
      return distribution(measure, amounts)
    case "refuse":
      return Reading.noData("NotAggregable")
  }
}

/** A bare percentage has no parts to add up, so several places refuse. */
const summed = (
  measure: Measure.Measure,
  rule: Rule,
  amounts: readonly Amount.Amount[],
  days: number | undefined
): Reading.Reading => {
  if (rule === "ratioOfSums" && amounts.some((amount) => amount._tag !== "Parts")) {
    return Reading.noData("NotAggregable")
  }
  const total = Amount.sum(amounts)
  return total === undefined ? Reading.noData("NotAggregable") : Amount.reading(measure, total, days)
}

const asNumber = (amount: Amount.Amount): Fraction.Fraction | undefined =>
  amount._tag === "Number"
    ? amount.value
    : amount._tag === "Step"
      ? Fraction.fromInt(amount.rank)
      : amount._tag === "Parts"
        ? Fraction.divide(amount.numerator, amount.denominator)
        : undefined

const mean = (amounts: readonly Amount.Amount[]): Reading.Reading => {
  const values = amounts.map(asNumber).filter((value) => value !== undefined)
  const value = Fraction.divide(Fraction.sum(values), Fraction.fromInt(values.length))
  return value === undefined ? Reading.noData("NotNumeric") : Reading.ofNumber(value)
}

const extreme = (amounts: readonly Amount.Amount[], sign: 1 | -1): Amount.Amount | undefined =>
  amounts.reduce<Amount.Amount | undefined>((best, next) => {
    const [a, b] = [best && asNumber(best), asNumber(next)]
    return b !== undefined && (a === undefined || Fraction.compare(b, a) === sign) ? next : best
  }, undefined)

/** The middle one; of two in the middle the lower. */
const median = (measure: Measure.Measure, amounts: readonly Amount.Amount[]): Reading.Reading => {
  const sorted = amounts
    .map((amount) => ({ amount, value: asNumber(amount) }))
    .filter((row): row is { amount: Amount.Amount; value: Fraction.Fraction } => row.value !== undefined)
    .sort((a, b) => Fraction.compare(a.value, b.value))
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  return middle === undefined ? Reading.noData("NotNumeric") : Amount.reading(measure, middle.amount)
}

/** How many places stand at each step. */
export const distribution = (measure: Measure.Measure, amounts: readonly Amount.Amount[]): Reading.Reading =>
  Reading.of({
    _tag: "Distribution",
    counts: Measure.stepsOf(measure).map((step, rank) => ({
      step: step.id,
      count: amounts.filter((amount) => amount._tag === "Step" && amount.rank === rank).length
    }))
  })
