/**
 * What an explanation says. Only types.
 *
 * @internal
 */
import type { Complete } from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Text } from "../../model/Text.ts"
import type { Arithmetic } from "../numbers/Arithmetic.ts"
import type { Mark, NoDataReason } from "../numbers/Reading.ts"
import type { Rule as PlaceRule } from "../rules/overPlaces.ts"
import type { Rule as TimeRule } from "../rules/overTime.ts"
import type { Expected, ProgressKind, Status, StatusCode } from "./Progressed.ts"

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
  /** The indicator was retired, or replaced, by then. */
  | "afterRetirement"
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
  | TimeRule
  | "weightedMean"
  | "formula"
  | Expected["schedule"]
  | ProgressKind
  | Status["scheme"]

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
  | { readonly _tag: "NoData"; readonly reason: NoDataReason }
  | { readonly _tag: "Status"; readonly code: StatusCode; readonly reason?: NoDataReason }

/** What a reader of the value must know beside it; exact numbers as text. */
export type Note =
  | Exclude<Mark, { readonly _tag: "MayDoubleCount" }>
  | { readonly _tag: "MayDoubleCount"; readonly low: string; readonly high: string }

/** One step: what was done, written out, and what came of it. */
export interface Step {
  readonly name: "value to date" | "expected to date" | "progress" | "status"
  /** The rule by its name; {@link sentence} says it in words. */
  readonly by: RuleName
  /** The arithmetic, which {@link Arithmetic.format} writes out: "10 + 12 + (-2)"; absent when there is none. */
  readonly calculation?: Arithmetic
  /** How the values of several places or partners became one. */
  readonly over?: { readonly by: PlaceRule; readonly reports: number }
  /** The formula, of a calculated indicator. */
  readonly formula?: string
  /** The words of a status, each with the share from which it holds, from the best down. */
  readonly thresholds?: readonly { readonly code: StatusCode; readonly from: string }[]
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
