/**
 * How a value to date came about, as arithmetic over the facts used.
 *
 * @internal
 */
import type { Measure } from "../../model/Measure.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Arithmetic from "../numbers/Arithmetic.ts"
import * as Fraction from "../numbers/Fraction.ts"
import type * as Observed from "../reading/Observed.ts"
import type * as overPlaces from "../rules/overPlaces.ts"
import * as overTime from "../rules/overTime.ts"

/** The most facts that an explanation carries with it. */
export const sampleSize = 50

/** Takes one number out of an amount: the number itself, or one side of a ratio. */
type Pick = (amount: Amount.Amount) => Fraction.Fraction | undefined

const numerator: Pick = (amount) => (amount._tag === "Parts" ? amount.numerator : undefined)
const denominator: Pick = (amount) => (amount._tag === "Parts" ? amount.denominator : undefined)

/** The arithmetic of a reading; nothing for words, counts by step, and what has no value. */
export const calculation = (
  { reading, reported, used, days }: Observed.Read,
  measure: Measure,
  placeRule: overPlaces.Rule
): Arithmetic.Arithmetic | undefined => {
  if (!reading.known) return undefined
  const { content } = reading
  if (content._tag === "Narrative" || content._tag === "Distribution") return undefined
  if (content._tag === "Number" && reported.some(({ rule }) => rule === "distinct")) {
    return counted(content.value, used.length)
  }
  const scale = scaleOf(measure, days)
  const isRatio = reported.every(({ amount }) => amount._tag === "Parts")
  if (isRatio && reported.length > 1 && placeRule === "ratioOfSums") {
    const [top, bottom] = [numerator, denominator].map((pick) => added(reported, pick))
    return top && bottom && Arithmetic.apply("product", Arithmetic.apply("quotient", top, bottom), ...scale)
  }
  const values = reported.flatMap((one) => {
    const value = ofReported(one, Amount.size)
    const scaled = one.amount._tag === "Parts" ? scale : []
    return value === undefined ? [] : [Arithmetic.apply("product", value, ...scaled)]
  })
  return overAll(placeRule, values)
}

/** The values of several places by the rule over places. */
export const overAll = (
  placeRule: overPlaces.Rule,
  values: readonly Arithmetic.Arithmetic[]
): Arithmetic.Arithmetic | undefined => {
  if (values.length === 0) return undefined
  switch (placeRule) {
    case "mean":
      return meanOf(values)
    case "max":
      return Arithmetic.apply("largest", ...values)
    case "min":
      return Arithmetic.apply("smallest", ...values)
    case "median":
      return Arithmetic.apply("median", ...values)
    case "sum":
    case "ratioOfSums":
    case "countPerStep":
    case "refuse":
      return Arithmetic.apply("sum", ...values)
  }
}

const meanOf = (values: readonly Arithmetic.Arithmetic[]): Arithmetic.Arithmetic => {
  const sum = Arithmetic.apply("sum", ...values)
  return values.length === 1
    ? sum
    : Arithmetic.apply("quotient", sum, Arithmetic.operand("count", Fraction.fromInt(values.length)))
}

/** The factor of a ratio, and 365 over the days of the span for an annual rate. */
const scaleOf = (measure: Measure, days: number | undefined): readonly Arithmetic.Arithmetic[] => {
  if (measure._tag !== "Ratio") return []
  const factor = Arithmetic.operand("factor", Fraction.fromDecimal(measure.factor))
  if (measure.annualised !== true || days === undefined) return measure.factor === "1" ? [] : [factor]
  return [
    factor,
    Arithmetic.apply(
      "quotient",
      Arithmetic.operand("days", Fraction.fromInt(365)),
      Arithmetic.operand("days", Fraction.fromInt(days))
    )
  ]
}

const added = (reported: readonly Observed.Reported[], pick: Pick): Arithmetic.Arithmetic | undefined => {
  const terms = reported.map((one) => ofReported(one, pick))
  const known = terms.filter((term) => term !== undefined)
  return known.length === 0 || known.length < terms.length ? undefined : Arithmetic.apply("sum", ...known)
}

/**
 * Where small counts are hidden, what was added up from cells is one number. The size of a ratio whose parts add up is the
 * one sum over the other.
 */
const ofReported = (one: Observed.Reported, pick: Pick): Arithmetic.Arithmetic | undefined => {
  const { amount, cells } = one
  const value = one.isUntold ? pick(amount) : undefined
  if (value !== undefined) return Arithmetic.operand("actual", value)
  const sum = (side: Pick) =>
    cells === undefined
      ? ofFolded(one, side)
      : Arithmetic.apply("sum", ...cells.flatMap((cell) => ofFolded(cell, side) ?? []))
  const addsParts =
    amount._tag === "Parts" && (cells !== undefined || overTime.makes[one.rule] !== "oneOfAll")
  if (pick !== Amount.size || !addsParts) return sum(pick)
  const [top, bottom] = [sum(numerator), sum(denominator)]
  if (top === undefined || bottom === undefined || Amount.size(amount) === undefined) return undefined
  return Arithmetic.apply("quotient", top, bottom)
}

const ofFolded = (folded: overTime.Folded, pick: Pick): Arithmetic.Arithmetic | undefined => {
  const { used, rule, weights, amount } = folded
  if (rule === "count" || rule === "distinct") return counted(pick(amount) ?? Fraction.zero, used.length)
  const terms = used.flatMap((one, i) => {
    const value = pick(one.amount)
    const weight = weights?.[i]
    return value === undefined ? [] : [{ id: one.stored.fact.id, value, ...(weight && { weight }) }]
  })
  const [only] = terms
  if (only === undefined) return undefined
  const isSide = amount._tag === "Parts" && pick !== Amount.size
  switch (rule) {
    case "mean":
    case "timeWeighted":
      return isSide ? ofMeanRatio(folded, pick) : weighed(terms, rule === "mean")
    case "max":
    case "min":
      return isSide ? ofExtremeRatio(folded, pick) : extreme(terms, rule)
    case "sum":
    case "latest":
    case "runningTotal":
    case "ratioOfSums":
      return summed(terms, "share")
  }
}

/** A mean of ratios stands over one, so that it is a ratio again. */
const ofMeanRatio = (folded: overTime.Folded, pick: Pick): Arithmetic.Arithmetic | undefined =>
  pick === numerator ? ofFolded(folded, Amount.size) : Arithmetic.operand("constant", Fraction.one)

/** Of the largest ratio, or the smallest, the side that is asked for. */
const ofExtremeRatio = ({ used, amount }: overTime.Folded, pick: Pick): Arithmetic.Arithmetic | undefined => {
  const value = pick(amount)
  const chosen = used.find((one) => one.amount === amount)
  return value && Arithmetic.operand("fact", value, chosen?.stored.fact.id)
}

interface Term {
  readonly id: string
  readonly value: Fraction.Fraction
  readonly weight?: Fraction.Fraction
}

const product = ({ value, weight }: Term): Fraction.Fraction =>
  weight === undefined ? value : Fraction.multiply(value, weight)

/** Up to fifty facts one by one, the others as their sum. */
const summed = (terms: readonly Term[], weightIs: "share" | "days"): Arithmetic.Arithmetic => {
  const shown = terms.slice(0, sampleSize).map(({ id, value, weight }) => {
    const fact = Arithmetic.operand("fact", value, id)
    return weight === undefined
      ? fact
      : Arithmetic.apply("product", fact, Arithmetic.operand(weightIs, weight))
  })
  return Arithmetic.apply("sum", ...shown, ...restOf(terms, product))
}

const restOf = (
  terms: readonly Term[],
  value: (term: Term) => Fraction.Fraction
): readonly Arithmetic.Arithmetic[] => {
  const rest = terms.slice(sampleSize)
  if (rest.length === 0) return []
  return [{ ...Arithmetic.operand("rest", Fraction.sum(rest.map(value))), count: rest.length }]
}

const weighed = (terms: readonly Term[], alike: boolean): Arithmetic.Arithmetic => {
  const sum = summed(terms, "days")
  if (alike && terms.length === 1) return sum
  const weights = alike
    ? Arithmetic.operand("count", Fraction.fromInt(terms.length))
    : Arithmetic.operand("days", Fraction.sum(terms.map(({ weight }) => weight ?? Fraction.zero)))
  return Arithmetic.apply("quotient", sum, weights)
}

/** The largest or smallest of up to fifty facts and of the extreme of the others. */
const extreme = (terms: readonly Term[], rule: "max" | "min"): Arithmetic.Arithmetic => {
  const choose = rule === "max" ? Fraction.max : Fraction.min
  const rest = terms.slice(sampleSize).map(({ value }) => value)
  return Arithmetic.apply(
    rule === "max" ? "largest" : "smallest",
    ...terms.slice(0, sampleSize).map(({ id, value }) => Arithmetic.operand("fact", value, id)),
    ...(rest.length === 0 ? [] : [{ ...Arithmetic.operand("rest", rest.reduce(choose)), count: rest.length }])
  )
}

const counted = (value: Fraction.Fraction, reports: number): Arithmetic.Arithmetic => ({
  ...Arithmetic.operand("count", value),
  count: reports
})
