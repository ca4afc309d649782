/**
 * Scores that donors give to outputs and risks. The mapping from letters to points is data and printed beside a letter.
 *
 * @module
 */
import type { Finding } from "../../check/Finding.ts"
import { found, said } from "../../check/found.ts"
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Id from "../../model/Id.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as Scope from "../../model/Scope.ts"
import type { Evaluation, IndicatorEvaluation, TargetEvaluation } from "../answer/Evaluated.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Progress from "../promise/Progress.ts"
import * as Promised from "../promise/Promised.ts"

/** The letters of the annual review, from substantially exceeded to substantially not met. */
export type Letter = "A++" | "A+" | "A" | "B" | "C"

/** The points of each letter: a choice of this library, since only letters and weights are published. */
export const points: Readonly<Record<Letter, number>> = { "A++": 5, "A+": 4, A: 3, B: 2, C: 1 }

/** From the second lowest up. */
const letters: readonly Letter[] = ["B", "A", "A+", "A++"]

/** An output with its weight in per cent and its letter; absent when it was not scored. */
export interface Scored {
  readonly weight: Fraction.Fraction
  readonly letter?: Letter
}

/** The overall letter with the mean of points that it was read from. */
export type Overall =
  | {
      readonly known: true
      readonly letter: Letter
      readonly points: Fraction.Fraction
      readonly findings: readonly Finding[]
    }
  | { readonly known: false; readonly reason: "MissingPart" | "NothingMeasured" }

/**
 * The weighted mean of points, then the nearest letter; a tie goes to the lower letter unless `tieUp`.
 *
 * An output without a letter gives no data, unless `renormalise` leaves it out.
 */
export const overall = (
  outputs: readonly Scored[],
  options: { readonly tie?: "tieDown" | "tieUp"; readonly missing?: "refuse" | "renormalise" } = {}
): Overall => {
  const scored = outputs.flatMap(({ weight, letter }) => (letter === undefined ? [] : [{ weight, letter }]))
  if (scored.length < outputs.length && options.missing !== "renormalise")
    return { known: false, reason: "MissingPart" }
  const weights = Fraction.sum(scored.map(({ weight }) => weight))
  const mean = Fraction.divide(
    Fraction.sum(
      scored.map(({ weight, letter }) => Fraction.multiply(weight, Fraction.fromInt(points[letter])))
    ),
    weights
  )
  if (mean === undefined) return { known: false, reason: "NothingMeasured" }
  const findings: readonly Finding[] = Fraction.equals(weights, Fraction.fromInt(100))
    ? []
    : found(
        "warning",
        "WeightsNot100",
        { _tag: "Rows", rows: "outputs" },
        said(
          "The weights of the scored outputs add up to {}, not to 100; the mean is divided by their sum.",
          Fraction.format(weights)
        )
      )
  return { known: true, letter: nearestLetter(mean, options.tie === "tieUp"), points: mean, findings }
}

const nearestLetter = (mean: Fraction.Fraction, tieUp: boolean): Letter => {
  const twice = Fraction.multiply(mean, Fraction.fromInt(2))
  const reached = letters.filter((letter) => {
    const border = Fraction.compare(twice, Fraction.fromInt(2 * points[letter] - 1))
    return tieUp ? border >= 0 : border > 0
  })
  return reached.at(-1) ?? "C"
}

/** The letter proposed from a mean achievement that is not capped; always to be marked as proposed. */
export const proposed = (mean: Fraction.Fraction): Letter => {
  const above = (percent: bigint) => Fraction.compare(mean, Fraction.make(percent, 100n))
  if (above(125n) > 0) return "A++"
  if (above(105n) > 0) return "A+"
  if (above(95n) >= 0) return "A"
  return above(75n) >= 0 ? "B" : "C"
}

/** What the indicators of a result propose; always to be shown as proposed, beside what a person judged. */
export interface Proposal extends Scored {
  readonly result: Id.Result
  /** What it is read from: of each indicator the last milestone that is due. */
  readonly milestones: readonly {
    readonly indicator: Id.Indicator
    readonly target: Id.Row
    readonly achieved: Progress.Progress
  }[]
  /** The mean of what was achieved, not capped; absent, like the letter, where one of the milestones has no data. */
  readonly mean?: Fraction.Fraction
  /** Why no letter is proposed. */
  readonly reason?: "MissingPart" | "NotDueYet"
  /** The indicators whose due milestone has no data. */
  readonly missing: readonly Id.Indicator[]
}

/**
 * The letters that the indicators of the results with an impact weight propose: actual over the milestone of the year, of a
 * falling indicator the way it has covered, averaged over the indicators of the result. Every indicator that is due takes part:
 * one without data leaves no letter, since a mean of the others would hide it. {@link overall} makes one of them.
 *
 * @example
 * ```ts
 * import { type Evaluation, Score } from "@logframe/core"
 *
 * const proposedOverall = (evaluation: Evaluation.Evaluation) => Score.overall(Score.proposals(evaluation))
 * ```
 */
export const proposals = ({ logframe, question, indicators, results }: Evaluation): readonly Proposal[] =>
  logframe.results.flatMap(({ id, weight }) => {
    if (weight === undefined || results.find((one) => one.id === id)?.amended?.isInForce === false) return []
    const milestones = logframe.indicators.flatMap((indicator) => {
      const row = indicators.find((one) => one.id === indicator.id)
      const isCounted =
        indicator.under.includes(id) &&
        indicator.measure._tag !== "Qualitative" &&
        row?.amended?.isInForce !== false
      const due = row && isCounted ? lastDue(row, question.asOf) : undefined
      if (due === undefined) return []
      return [{ indicator: indicator.id, target: due.target.id, achieved: achieved(indicator, due) }]
    })
    const values = milestones.flatMap((one) => (one.achieved.known ? [one.achieved.value] : []))
    const missing = milestones.flatMap((one) => (one.achieved.known ? [] : [one.indicator]))
    const mean =
      missing.length > 0 ? undefined : Fraction.divide(Fraction.sum(values), Fraction.fromInt(values.length))
    const letter =
      mean === undefined
        ? { reason: missing.length > 0 ? ("MissingPart" as const) : ("NotDueYet" as const) }
        : { mean, letter: proposed(mean) }
    return [{ result: id, weight: Fraction.fromDecimal(weight), milestones, missing, ...letter }]
  })

/** The annual review holds an output against the milestone of the year, not against the end target. */
const lastDue = ({ targets }: IndicatorEvaluation, asOf: CalendarDate): TargetEvaluation | undefined =>
  targets.reduce<TargetEvaluation | undefined>((last, next) => {
    if (!Scope.isWhole(next.target) || next.due === undefined || next.due > asOf) return last
    return last?.due === undefined || next.due > last.due ? next : last
  }, undefined)

/** Actual over target where more is better; else the progress itself: the way covered, the steps, the nearness to a range. */
const achieved = (
  indicator: Indicator,
  { target, actual, promised, progress }: TargetEvaluation
): Progress.Progress => {
  const [a, t] = [Reading.number(actual), Reading.number(promised)]
  const isShare =
    progress.known && progress.kind === "wayCovered" && Promised.better(indicator, target) === "more"
  return isShare && a !== undefined && t !== undefined ? Progress.achievement(a, t) : progress
}

/** The band of a risk: 1–4 minor, 5–9 moderate, 10–16 major, 17–25 severe. */
export type Band = "minor" | "moderate" | "major" | "severe"

/** Probability times impact, both 1 to 5, and its band. */
export const risk = (
  probability: number,
  impact: number
): { readonly score: number; readonly band: Band } => {
  const score = probability * impact
  return { score, band: score <= 4 ? "minor" : score <= 9 ? "moderate" : score <= 16 ? "major" : "severe" }
}
