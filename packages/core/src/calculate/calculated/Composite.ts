/**
 * The weighted mean of the parts of an indicator.
 *
 * @module
 */
import type * as Conventions from "../../model/Conventions.ts"
import type { Measure } from "../../model/Measure.ts"
import type { Progress } from "../answer/Progressed.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"

/** One part: what was read of it, how far it has come, what it weighs. */
export interface WeightedPart {
  readonly reading: Reading.Reading
  readonly progress: Progress
  readonly weight: Fraction.Fraction
}

/**
 * Σ weight · part / Σ weight, where a part is its progress or its reading; a step enters as (rank − 1) / (n − 1).
 *
 * A part without data gives no data, unless the convention leaves it out and says of how many.
 */
export const of = (
  measure: Extract<Measure, { _tag: "Composite" }>,
  parts: readonly WeightedPart[],
  conventions: Conventions.Complete
): Reading.Reading => {
  const values = parts.map((part) => ({ weight: part.weight, value: valueOf(measure, part, conventions) }))
  const present = values.flatMap(({ weight, value }) => (value === undefined ? [] : [{ weight, value }]))
  if (parts.length === 0 || present.length === 0) return Reading.noData("MissingPart")
  if (present.length < parts.length && conventions.missingPart === "refuse")
    return Reading.noData("MissingPart")
  const total = Fraction.sum(present.map(({ weight, value }) => Fraction.multiply(weight, value)))
  const mean = Fraction.divide(total, Fraction.sum(present.map(({ weight }) => weight)))
  if (mean === undefined) return Reading.noData("ZeroDenominator")
  const marks: readonly Reading.Mark[] =
    present.length < parts.length ? [{ _tag: "Renormalised", present: present.length, of: parts.length }] : []
  return Reading.ofNumber(mean, marks)
}

/** What a part enters with; progress above one is cut to one where the convention says so. */
export const valueOf = (
  measure: Extract<Measure, { _tag: "Composite" }>,
  { reading, progress }: WeightedPart,
  { compositeParts }: Conventions.Complete
): Fraction.Fraction | undefined => {
  if (measure.of === "reading") return scaled(reading)
  if (!progress.known) return undefined
  return compositeParts === "uncapped" ? progress.value : Fraction.min(progress.value, Fraction.one)
}

/** A number as it is, a step as its share of the way from the first to the last. */
const scaled = (reading: Reading.Reading): Fraction.Fraction | undefined =>
  reading.known && reading.content._tag === "Step"
    ? Fraction.divide(Fraction.fromInt(reading.content.rank), Fraction.fromInt(reading.content.of - 1))
    : Reading.number(reading)
