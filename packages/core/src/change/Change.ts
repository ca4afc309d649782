/**
 * One thing that is different between two editions of a logframe, as data.
 *
 * @module
 */
import type { Json } from "effect/Schema"

/** What a row is: the logframe itself, with its header, narrative of funding and lists without ids, or a row of a list. */
export type RowKind =
  | "logframe"
  | "result"
  | "indicator"
  | "baseline"
  | "target"
  | "activity"
  | "assumption"
  | "budgetLine"
  | "place"
  | "party"
  | "document"
  | "dimension"
  | "section"
  | "note"

/** The rows that print in the order of their list. */
export type OrderedRow = Extract<
  RowKind,
  "result" | "indicator" | "activity" | "assumption" | "section" | "note"
>

/** What happened to a row or a field. Names are stable. */
export type ChangeKind =
  /** A row or a field that was not there before. */
  | "added"
  | "removed"
  /** A row hangs under another one. */
  | "moved"
  /** A row stands elsewhere among the rows of its list. */
  | "reordered"
  /** Other words in one language. */
  | "reworded"
  /** Another printed code. */
  | "renumbered"
  /** A larger number, a higher stage, a better label; both ends of a range that are not lower. */
  | "raised"
  | "lowered"
  /** A day, or the last day of a span, that is later now. */
  | "postponed"
  | "broughtForward"
  /** Any other difference of a field. */
  | "changed"

/** How far a day moved: in months when it is the same day of the month, or the last one in both, else in days. */
export type Distance = { readonly months: number } | { readonly days: number }

/** A difference: of one field, or of a whole row when `path` is empty. */
export interface Change {
  readonly kind: ChangeKind
  readonly row: RowKind
  /** The row's id; that of the logframe itself is "logframe". */
  readonly id: string
  /** What is printed before the row. */
  readonly code?: string
  /** The indicator of a baseline or a target. */
  readonly of?: { readonly id: string; readonly code?: string }
  /** The field: `["expectation"]`, `["statement", "fr"]`. */
  readonly path: readonly string[]
  /** What was there, in its encoded form; absent when nothing was. */
  readonly before?: Json
  /** What is there now; absent when nothing is. */
  readonly after?: Json
  /** Of a row that was added or reordered: the row of the same list that it stands after; absent: it is the first. */
  readonly follows?: string
  /** Of a day that moved. */
  readonly by?: Distance
}
