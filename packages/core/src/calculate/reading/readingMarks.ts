/**
 * What a reader of a value must know beside it: previews, missing places, totals that nobody reported, people who may be
 * counted twice.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import * as Scope from "../../model/Scope.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import type * as Reading from "../numbers/Reading.ts"
import * as overTime from "../rules/overTime.ts"
import type { Observed, Reported } from "./Reported.ts"

/** The marks of a reading. */
export const readingMarks = (
  observed: Observed,
  reported: readonly Reported[],
  used: readonly overTime.Observation[],
  scope: Scope.Scope
): readonly Reading.Mark[] => {
  const { measure } = observed.indicator
  const countsPeople = measure._tag === "Quantity" && measure.counts === "people"
  const result: Reading.Mark[] = []
  if (used.some(({ stored }) => observed.preview.has(stored.fact.id))) result.push({ _tag: "Preview" })
  const whole = reported.some(({ place, party }) => place === undefined && party === undefined)
  if (!whole && scope.place === undefined) {
    const places = smallestPlaces(observed)
    const present = places.filter((place) =>
      reported.some((one) => one.place === place || observed.above(place).some((up) => up === one.place))
    ).length
    if (places.length > present) result.push({ _tag: "Completeness", present, of: places.length })
  }
  if (Scope.isWhole({ ...scope }) && used.some(({ stored }) => isDerived(stored.fact))) {
    result.push({ _tag: "DerivedTotal" })
  }
  const bounds = countsPeople ? doubleCount(reported, Scope.cellKey(scope.cell) !== "") : undefined
  return bounds === undefined ? result : [...result, bounds]
}

/** Whether nobody stated the total of the report. */
export const isDerived = (fact: Fact.Fact): boolean => fact._tag === "Measurement" && fact.value === undefined

/**
 * A sum of several counts may count a person again, and so may one report that does not name everybody: at least the largest of
 * them, and those who are named, are different, at most all of them.
 */
const doubleCount = (reported: readonly Reported[], isCell: boolean): Reading.Mark | undefined => {
  if (reported.some(({ rule }) => rule === "distinct" || rule === "count")) return undefined
  const counts = reported.flatMap(({ rule, amount, used, weights }) =>
    rule === "sum"
      ? used.flatMap((one, i) => countOf(one, weights?.[i] ?? Fraction.one, isCell))
      : amount._tag === "Number"
        ? [{ low: amount.value, high: amount.value }]
        : []
  )
  if (counts.length < 2 && counts.every(({ low, high }) => Fraction.equals(low, high))) return undefined
  const corrections = Fraction.sum(counts.map(({ high }) => high).filter((value) => Fraction.sign(value) < 0))
  const people = new Set(isCell ? [] : reported.flatMap(({ used }) => used.flatMap(overTime.identitiesOf)))
  const different = counts.map(({ low }) => low).reduce(Fraction.max, Fraction.fromInt(people.size))
  const isUntold = reported.some((one) => one.isUntold)
  return {
    _tag: "MayDoubleCount",
    low: isUntold ? Fraction.zero : Fraction.max(Fraction.zero, Fraction.add(different, corrections)),
    high: Fraction.sum(counts.map(({ high }) => high))
  }
}

/** Of one report: where some are named, at least they are different. */
const countOf = (one: overTime.Observation, weight: Fraction.Fraction, isCell: boolean) => {
  const amount = Amount.times(one.amount, weight)
  if (amount._tag !== "Number") return []
  const named = Fraction.fromInt(overTime.identitiesOf(one).length)
  const isPartly = !isCell && !Fraction.isZero(named) && Fraction.compare(named, amount.value) < 0
  return [{ low: isPartly ? named : amount.value, high: amount.value }]
}

/** The smallest places the indicator is about: those that reported, or have a baseline or a target. */
export const smallestPlaces = ({ indicator, known, above }: Observed): readonly Id.Place[] => {
  const all = new Set(
    [...known.map(({ fact }) => fact), ...indicator.baselines, ...indicator.targets].flatMap(
      ({ place }) => place ?? []
    )
  )
  const parents = new Set([...all].flatMap(above))
  return [...all].filter((place) => !parents.has(place))
}
