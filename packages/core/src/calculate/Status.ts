/**
 * How an indicator stands, in a word of a named scheme.
 *
 * @module
 */
import type * as Fraction from "./Fraction.ts"
import type { NoDataReason } from "./Reading.ts"

/** The words of the built-in schemes. */
export type Code =
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
  readonly code: Code
  /** What is reached over what was expected to date. */
  readonly ratio?: Fraction.Fraction
  /** Why there is no better word. */
  readonly reason?: NoDataReason
}
