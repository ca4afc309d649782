/**
 * How far an indicator has come.
 *
 * @module
 */
import type * as Fraction from "./Fraction.ts"
import type { NoDataReason } from "./Reading.ts"

/**
 * Which measure of progress it is: the way covered from baseline to target, the share of the target, the delivery of a
 * funded ceiling, the nearness to a range that is to be held, or steps reached of steps promised.
 */
export type Kind = "wayCovered" | "achievement" | "delivery" | "hold" | "steps"

/** A share (1 is the whole), or no data with its reason. */
export type Progress =
  | { readonly known: true; readonly kind: Kind; readonly value: Fraction.Fraction }
  | { readonly known: false; readonly reason: NoDataReason }
