/**
 * Why a number is what it is: the rule, the conventions, the operands, the facts used and those left out.
 *
 * An explanation is its own JSON. Its arithmetic can be evaluated again, and the facts that its queries find, folded again,
 * give the same number.
 *
 * @module
 */
import type { Complete } from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Text } from "../../model/Text.ts"
import type { LeftOut } from "../journal/Journal.ts"
import type { Arithmetic } from "../numbers/Arithmetic.ts"
import * as Fraction from "../numbers/Fraction.ts"
import type * as Reading from "../numbers/Reading.ts"
import type { Expected } from "../promise/expectedToDate.ts"
import type * as Progress from "../promise/Progress.ts"
import type * as overPlaces from "../rules/overPlaces.ts"
import type * as overTime from "../rules/overTime.ts"
import type * as Status from "../status/Status.ts"

export type { Expected } from "../promise/expectedToDate.ts"
/** A rule over time, and one over places. */
export type { Rule as PlaceRule } from "../rules/overPlaces.ts"
export type { Rule as TimeRule } from "../rules/overTime.ts"

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
  /** The place, or the whole, in which it lies was reported as one. */
  | "wholeReported"
  | "doesNotFit"

/**
 * The name of a rule, by which a report says it in its own language: over time, of a composite (`weightedMean`) or a
 * calculated indicator (`formula`), of the expectation to date, of the progress (`none` where none can be told), or the
 * scheme of the status.
 */
export type RuleName =
  | overTime.Rule
  | "weightedMean"
  | "formula"
  | Expected["schedule"]
  | Progress.Kind
  | Status.Status["scheme"]

/** What came of a step. */
export type Outcome =
  | { readonly _tag: "Number"; readonly value: string }
  /** A share: 1 is the whole. */
  | { readonly _tag: "Share"; readonly value: string }
  | { readonly _tag: "Step"; readonly step: Id.Row; readonly rank: number; readonly of: number }
  | {
      readonly _tag: "Distribution"
      readonly counts: readonly { readonly step: Id.Row; readonly count: number }[]
    }
  | { readonly _tag: "Narrative"; readonly text: Text }
  | { readonly _tag: "NoData"; readonly reason: Reading.NoDataReason }
  | { readonly _tag: "Status"; readonly code: Status.Code; readonly reason?: Reading.NoDataReason }

/** What a reader of the value must know beside it; exact numbers as text. */
export type Note =
  | Exclude<Reading.Mark, { readonly _tag: "MayDoubleCount" }>
  | { readonly _tag: "MayDoubleCount"; readonly low: string; readonly high: string }

/** One step: what was done, written out, and what came of it. */
export interface Step {
  readonly name: "value to date" | "expected to date" | "progress" | "status"
  /** The rule by its name; {@link sentence} says it in words. */
  readonly by: RuleName
  /** The arithmetic, which {@link Arithmetic.format} writes out: "10 + 12 + (-2)"; absent when there is none. */
  readonly calculation?: Arithmetic
  /** How the values of several places or partners became one. */
  readonly over?: { readonly by: overPlaces.Rule; readonly reports: number }
  /** The formula, of a calculated indicator. */
  readonly formula?: string
  /** The words of a status, each with the share from which it holds, from the best down. */
  readonly thresholds?: readonly { readonly code: Status.Code; readonly from: string }[]
  readonly outcome: Outcome
  /** What must be known beside the value; absent when there is nothing. */
  readonly notes?: readonly Note[]
}

/** What finds the facts in a store; the fields are those of a query for facts. */
export interface FactQuery {
  readonly logframes: readonly { readonly id: string; readonly upTo: number }[]
  readonly kinds: readonly Fact.Fact["_tag"][]
  readonly indicators?: readonly string[]
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
  /** The indicators it is calculated from: parts, or inputs of a formula. */
  readonly inputs: readonly Id.Indicator[]
  /** What finds all the facts: those of the indicator and its inputs, and the reviews that decided about them. */
  readonly queries: readonly FactQuery[]
}

/** The most facts that an explanation carries with it. */
export const sampleSize = 50

/**
 * The facts used and left out, counted and sampled.
 *
 * @internal
 */
export const facts = (
  used: readonly { readonly stored: Fact.Stored }[],
  leftOut: readonly LeftOut[],
  isWithheld: boolean
): Pick<Explanation, "used" | "sample" | "leftOut" | "leftOutSample"> => {
  const distinct = [...new Map(used.map(({ stored }) => [stored.fact.id, stored])).values()]
  const counts: Partial<Record<LeftOutReason, number>> = {}
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1
  const shown = isWithheld ? withoutCells : (stored: Fact.Stored) => stored
  return {
    used: distinct.length,
    sample: distinct
      .sort((a, b) => a.seq - b.seq)
      .slice(0, sampleSize)
      .map(shown),
    leftOut: counts,
    leftOutSample: leftOut.slice(0, sampleSize).map(({ stored, reason }) => ({
      // what may be told of it is judged once it is known
      fact: (reason === "recordedLater" ? withoutCells : shown)(stored),
      reason
    }))
  }
}

/** A report without what tells its cells: the cells, the people, and all words, which may hold numbers. */
const withoutCells = (stored: Fact.Stored): Fact.Stored => {
  const { fact } = stored
  if (fact._tag !== "Measurement") return stored
  const { remark: _, source: __, extensions: ___, ...rest } = fact
  const open = { _tag: "Open", why: "notAvailable" } as const
  const value = fact.value ?? (fact.cells.length > 0 ? open : undefined)
  return {
    ...stored,
    fact: { ...rest, ...(value && { value }), cells: [], identities: [], evidence: [] }
  }
}

/** A reading as what came of a step. */
export const outcome = (reading: Reading.Reading): Outcome => {
  if (!reading.known) return { _tag: "NoData", reason: reading.reason }
  const { content } = reading
  return content._tag === "Number" || content._tag === "Parts"
    ? { _tag: "Number", value: Fraction.format(content.value) }
    : content
}

/** What a reader of the reading must know beside it. */
export const notes = ({ marks }: Reading.Reading): readonly Note[] =>
  marks.map((mark) =>
    mark._tag === "MayDoubleCount"
      ? { ...mark, low: Fraction.format(mark.low), high: Fraction.format(mark.high) }
      : mark
  )

export { type Language, sentence, text } from "./explanationText.ts"
export { type RuleSource, sources } from "./ruleSources.ts"
