/**
 * How many values become one: a commutative monoid of exact values.
 *
 * The facts of one series may be split in any way and folded in any order, in memory or by an engine elsewhere; merged,
 * the parts give the same value to the last digit. Between machines a part travels in its wire form, its numbers as text.
 *
 * @module
 */
import type { CalendarDate } from "../../../model/CalendarDate.ts"
import type { Instant } from "../../../model/Instant.ts"
import type { Value } from "../../../model/Value.ts"

/** What one fact says of one series, with what orders it among others. */
export interface Entry {
  readonly value: Value
  /** The place of the value's step in its measure, 0 for the first; absent for what is no step. */
  readonly rank?: number
  /** The last day of the span that is reported. */
  readonly end: CalendarDate
  readonly recorded: Instant
  readonly seq: number
  /** Pseudonyms of the people counted. */
  readonly identities: readonly string[]
}

/** A part as it travels: decimals as text. */
export type FoldWire =
  | { readonly fold: "sum"; readonly sum: string }
  | { readonly fold: "ratio"; readonly n: string; readonly d: string }
  | { readonly fold: "min" | "max"; readonly value: string }
  | {
      readonly fold: "latest"
      readonly end: string
      readonly recorded: string
      readonly seq: number
      readonly value: Value
    }
  | { readonly fold: "tally"; readonly counts: readonly (readonly [stage: number, n: number])[] }
  | { readonly fold: "distinct"; readonly keys: readonly string[] }

/**
 * A fold by its operations. Values that do not fit add nothing: how many facts were used is counted beside the fold.
 */
export interface Fold<State, Wire extends FoldWire> {
  readonly name: Wire["fold"]
  /** The fold of no facts. */
  readonly empty: State
  /** With one more fact. */
  readonly add: (state: State, entry: Entry) => State
  /** Two parts as one; in either order the same. */
  readonly merge: (a: State, b: State) => State
  /** Without a fact that was added; absent where the parts do not remember enough, and the series is folded again. */
  readonly remove?: (state: State, entry: Entry) => State
  /** The part as it travels; nothing when no fact had a value. */
  readonly toWire: (state: State) => Wire | undefined
  readonly fromWire: (wire: Wire) => State
}
