/**
 * Why a number is what it is: the rule, the conventions, the operands, the facts used and those left out.
 *
 * @module
 */
import type { Complete } from "../model/Conventions.ts"
import type * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"

/** Why a fact was not used. */
export type LeftOutReason =
  | "draft"
  | "submitted"
  | "rejected"
  | "superseded"
  | "withdrawn"
  | "afterAsOf"
  | "recordedLater"
  | "laterFactCounts"
  | "doesNotFit"

/** One step of the arithmetic: what was done, written out, and what came of it. */
export interface Step {
  /** What is calculated: "value to date", "expected to date", "progress", "status". */
  readonly name: string
  /** The rule in a sentence, with who holds it ("sum of increments, corrections included"). */
  readonly rule: string
  /** The arithmetic with its operands: "10 + 12 − 2". */
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
