/**
 * Why a number is what it is: the rule, the conventions, the operands, the facts used and those left out.
 *
 * @module
 */
import type { Complete } from "../model/Conventions.ts"
import type * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"
import type { Indicator } from "../model/Indicator.ts"
import type * as Fraction from "./Fraction.ts"
import type { LeftOut } from "./Journal.ts"
import type { Expected } from "./lifeTarget.ts"
import type * as overTime from "./overTime.ts"
import type * as Progress from "./Progress.ts"
import type * as Reading from "./Reading.ts"
import type * as Status from "./Status.ts"
import * as say from "./say.ts"

/** Why a fact was not used. */
export type LeftOutReason =
  | "draft"
  | "submitted"
  | "rejected"
  | "approved"
  | "superseded"
  | "withdrawn"
  | "afterAsOf"
  | "recordedLater"
  | "beforeProject"
  | "laterFactCounts"
  | "doesNotFit"

/**
 * The name of a rule, by which a report says it in its own language: over time, of a composite (`weightedMean`), of the
 * expectation to date, of the progress (`none` where none can be told), or the scheme of the status.
 */
export type RuleName =
  | overTime.Rule
  | "weightedMean"
  | Expected["schedule"]
  | Progress.Kind
  | Status.Status["scheme"]

/** One step of the arithmetic: what was done, written out, and what came of it. */
export interface Step {
  /** What is calculated: "value to date", "expected to date", "progress", "status". */
  readonly name: string
  /** The rule by its name. */
  readonly by: RuleName
  /** The rule in a sentence. */
  readonly rule: string
  /** The arithmetic with its operands: "10 + 12 + (-2)"; empty when there is none. */
  readonly arithmetic: string
  /** The result, as exact text, or the reason for no data. */
  readonly result: string
}

/** How one indicator's numbers came about. */
export interface Explanation {
  readonly indicator: Id.Indicator
  readonly steps: readonly Step[]
  /** The choices that differ from the defaults. */
  readonly conventions: Partial<Complete>
  /** How many facts were used. */
  readonly used: number
  /** The facts used, up to fifty of them, in the order of the journal. */
  readonly sample: readonly Fact.Stored[]
  /** How many were left out for each reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>
  /** The facts left out, up to fifty of them, each with its reason. */
  readonly leftOutSample: readonly { readonly fact: Fact.Stored; readonly reason: LeftOutReason }[]
}

/** The most facts that an explanation carries with it. */
export const sampleSize = 50

/** What the step "value to date" is told from. */
export interface ValueInput {
  readonly indicator: Indicator
  readonly rule: overTime.Rule
  readonly placeRule: string
  readonly reading: Reading.Reading
  readonly used: readonly overTime.Observation[]
}

const rules: Readonly<Record<overTime.Rule, string>> = {
  sum: "the sum of all increments to date, negative corrections included",
  latest: "the latest report counts, by the last day of its span",
  runningTotal: "each report is a running total, the latest counts",
  mean: "the mean of all reports, each once",
  timeWeighted: "the mean of the levels, each weighed by the days for which it held",
  max: "the largest report counts",
  min: "the smallest report counts",
  count: "the number of reports",
  ratioOfSums: "numerators and denominators add up separately, then one is divided by the other",
  distinct: "the number of different people, by their pseudonyms"
}

/** How the value to date came about. */
export const valueStep = ({ indicator, rule, placeRule, reading, used }: ValueInput): Step => {
  const units = new Set(used.map(({ stored }) => unitOf(stored.fact)))
  const places = units.size > 1 ? `; over ${units.size} places or partners: ${placeRule}` : ""
  return {
    name: "value to date",
    by: rule,
    rule: `${rules[rule]}${places}`,
    arithmetic:
      units.size > 1 && !isSum(rule) ? terms(used, " | ") : arithmetic(indicator, rule, reading, used),
    result: say.reading(reading)
  }
}

const unitOf = (fact: Fact.Fact): string =>
  fact._tag === "Measurement" ? `${fact.place ?? ""}|${fact.party ?? ""}` : ""

const isSum = (rule: overTime.Rule): boolean => rule === "sum" || rule === "ratioOfSums"

const arithmetic = (
  indicator: Indicator,
  rule: overTime.Rule,
  reading: Reading.Reading,
  used: readonly overTime.Observation[]
): string => {
  if (reading.known && reading.content._tag === "Parts") {
    const factor = indicator.measure._tag === "Ratio" ? indicator.measure.factor : "1"
    const numerators = used.flatMap(({ amount }) =>
      amount._tag === "Parts" ? [say.operand(amount.numerator)] : []
    )
    const denominators = used.flatMap(({ amount }) =>
      amount._tag === "Parts" ? [say.operand(amount.denominator)] : []
    )
    return `(${numerators.join(" + ")}) / (${denominators.join(" + ")}) × ${factor}`
  }
  if (rule === "mean") return `(${terms(used, " + ")}) / ${used.length}`
  return terms(used, " + ")
}

const terms = (used: readonly overTime.Observation[], between: string): string => {
  const shown = used.slice(0, sampleSize).map(({ amount }): string => {
    switch (amount._tag) {
      case "Number":
        return say.operand(amount.value)
      case "Parts":
        return `${say.operand(amount.numerator)} / ${say.operand(amount.denominator)}`
      case "Step":
        return `step ${amount.rank + 1}`
      case "Narrative":
        return "words"
    }
  })
  return `${shown.join(between)}${used.length > sampleSize ? `${between}… (${used.length} in all)` : ""}`
}

/** The facts used and left out, counted and sampled. */
export const facts = (
  used: readonly overTime.Observation[],
  leftOut: readonly LeftOut[]
): Pick<Explanation, "used" | "sample" | "leftOut" | "leftOutSample"> => {
  const distinct = [...new Map(used.map(({ stored }) => [stored.fact.id, stored])).values()]
  const counts: Partial<Record<LeftOutReason, number>> = {}
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1
  return {
    used: distinct.length,
    sample: distinct.sort((a, b) => a.seq - b.seq).slice(0, sampleSize),
    leftOut: counts,
    leftOutSample: leftOut.slice(0, sampleSize).map(({ stored, reason }) => ({ fact: stored, reason }))
  }
}

/** a / b written out. */
export const quotient = (a: Fraction.Fraction, b: Fraction.Fraction): string =>
  `${say.operand(a)} / ${say.operand(b)}`
