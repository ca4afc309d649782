/**
 * How the values of places become one: a second rule, apart from the one over time.
 *
 * Time comes first, within each place and cell; places are folded over the finished values.
 *
 * @module
 */
import type * as Conventions from "../../model/Conventions.ts"
import * as Formula from "../../model/Formula.ts"
import * as Measure from "../../model/Measure.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import { isSum } from "./isSum.ts"

/** The rules by name. */
export type Rule = "sum" | "mean" | "max" | "min" | "median" | "ratioOfSums" | "countPerStep" | "refuse"

/**
 * The rule in force. A ratio is never added but in its parts, nothing else has parts, and only steps are counted by step:
 * a choice that does not suit the measure leaves its default.
 */
export const ruleOf = (measure: Measure.Measure, conventions: Conventions.Complete): Rule => {
  const chosen = conventions.overPlaces
  const isRatio = measure._tag === "Ratio"
  if (chosen === "sum" && isRatio) return "ratioOfSums"
  const suits =
    chosen === "ratioOfSums" ? isRatio : chosen !== "countPerStep" || Measure.stepsOf(measure).length > 0
  if (chosen === "sum" && isShare(measure)) return "refuse"
  if (chosen !== "default" && suits) return chosen
  switch (measure._tag) {
    case "Quantity":
      return "sum"
    case "Ratio":
      return "ratioOfSums"
    case "Scale":
      return conventions.scaleOverPlaces === "treatAsInterval" ? "mean" : "median"
    case "Milestone":
      return "countPerStep"
    case "Qualitative":
    case "Composite":
    case "Calculated":
    case "Unclassified":
      return "refuse"
  }
}

/** A score, or a formula that gives the share of one thing in another: nothing that adds up. */
export const isShare = (measure: Measure.Measure): boolean => {
  if (measure._tag === "Composite") return true
  if (measure._tag !== "Calculated") return false
  const formula = Formula.read(measure.formula)
  return !("is" in formula && isSum(formula))
}

/** One reading from the finished values of the places; a single place keeps its own. */
export const fold = (
  rule: Rule,
  measure: Measure.Measure,
  amounts: readonly Amount.Amount[],
  days?: number
): Reading.Reading => {
  const [first] = amounts
  if (first === undefined) return Reading.noData("NothingMeasured")
  if (amounts.length === 1) return Amount.reading(measure, first, days)
  switch (rule) {
    case "sum":
      return summed(measure, amounts, days)
    case "ratioOfSums":
      return amounts.every(({ _tag }) => _tag === "Parts")
        ? summed(measure, amounts, days)
        : Reading.noData("NotAggregable")
    case "mean":
      return mean(measure, amounts, days)
    case "max":
      return chosen(measure, amounts, (all) => all.at(-1), days)
    case "min":
      return chosen(measure, amounts, (all) => all[0], days)
    case "median":
      return chosen(measure, amounts, (all) => all[Math.floor((all.length - 1) / 2)], days)
    case "countPerStep":
      return distribution(measure, amounts)
    case "refuse":
      return Reading.noData("NotAggregable")
  }
}

/** A bare percentage has no parts to add up, steps and words have no sum: several places refuse. */
const summed = (
  measure: Measure.Measure,
  amounts: readonly Amount.Amount[],
  days: number | undefined
): Reading.Reading => {
  const total = Amount.sum(amounts)
  return total === undefined ? Reading.noData("NotAggregable") : Amount.reading(measure, total, days)
}

const mean = (
  measure: Measure.Measure,
  amounts: readonly Amount.Amount[],
  days: number | undefined
): Reading.Reading => {
  const values = amounts.flatMap((amount) => Reading.number(Amount.reading(measure, amount, days)) ?? [])
  const value = Fraction.divide(Fraction.sum(values), Fraction.fromInt(values.length))
  return value === undefined ? Reading.noData("NotNumeric") : Reading.ofNumber(value)
}

/** One of the values, in their order; of two in the middle the lower. */
const chosen = (
  measure: Measure.Measure,
  amounts: readonly Amount.Amount[],
  choose: (all: readonly Reading.Reading[]) => Reading.Reading | undefined,
  days: number | undefined
): Reading.Reading => {
  const sorted = amounts
    .flatMap((amount) => {
      const reading = Amount.reading(measure, amount, days)
      const value = Reading.number(reading)
      return value === undefined ? [] : [{ reading, value }]
    })
    .sort((a, b) => Fraction.compare(a.value, b.value))
  return choose(sorted.map(({ reading }) => reading)) ?? Reading.noData("NotNumeric")
}

/** How many places stand at each step. */
const distribution = (measure: Measure.Measure, amounts: readonly Amount.Amount[]): Reading.Reading =>
  Reading.of({
    _tag: "Distribution",
    counts: Measure.stepsOf(measure).map((step, rank) => ({
      step: step.id,
      count: amounts.filter((amount) => amount._tag === "Step" && amount.rank === rank).length
    }))
  })
