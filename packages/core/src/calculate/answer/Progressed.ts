/**
 * How far an indicator has come, where it should be, and how it stands. Only types.
 *
 * @internal
 */
import type { Arithmetic } from "../numbers/Arithmetic.ts"
import type { Fraction } from "../numbers/Fraction.ts"
import type { NoDataReason, Reading } from "../numbers/Reading.ts"

/**
 * Which measure of progress it is: the way covered from baseline to target, the share of the target, the delivery of a
 * funded ceiling, the nearness to a range that is to be held, or steps reached of steps promised.
 */
export type ProgressKind = "wayCovered" | "achievement" | "delivery" | "hold" | "steps"

/** A share (1 is the whole), or no data with its reason. */
export type Progress =
  | { readonly known: true; readonly kind: ProgressKind; readonly value: Fraction }
  | { readonly known: false; readonly reason: NoDataReason }

/** The words of the built-in schemes. */
export type StatusCode =
  | "kept"
  | "onTrack"
  | "behind"
  | "offTrack"
  | "notDue"
  | "noData"
  | "over"
  | "onTarget"
  | "under"
  | "notReporting"
  | "narrativeRequired"
  | "withinTolerance"
  | "green"
  | "yellow"
  | "red"

/** A word of a scheme, with the ratio that it was read from where there is one. */
export interface Status {
  readonly scheme: "ours" | "tola15" | "usaid10" | "undp"
  readonly code: StatusCode
  /** What is reached over what was expected to date. */
  readonly ratio?: Fraction
  /** Why there is no better word. */
  readonly reason?: NoDataReason
}

/** Which schedule the expectation to date follows, and what it says. */
export interface Expected {
  readonly schedule: "completedPeriods" | "stepped" | "linear" | "cadence" | "none"
  readonly reading: Reading
  readonly calculation?: Arithmetic
}
