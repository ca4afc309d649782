/**
 * Where cells come from: typed arrays that were filled from columns, or rows that a store has folded.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type * as Amount from "../numbers/Amount.ts"
import type { FoldWire } from "./FoldWire.ts"

/** A series of an indicator: who reports, for which cell. */
export interface Series {
  readonly code: number
  readonly place?: Id.Place
  readonly party?: Id.Party
  /** The key of the cell, empty for the whole; absent for what only withdraws. */
  readonly cell?: string
}

/** The fold of a series over some windows. */
export interface FoldedPart {
  readonly amount: Amount.Amount
  /** How many facts made it. */
  readonly used: number
}

/** How many known facts, counting or not, a window has. */
export interface Known {
  /** Those that end in it. */
  readonly seen: number
  /** Those that begin before its end and end after it. */
  readonly reaching: number
}

/** Folds by series and window. */
export interface FoldSource {
  /** The series of the planned indicator with that number. */
  readonly seriesOf: (indicator: number) => readonly Series[]
  /** The fold over the windows from `begin` to before `end`; nothing when no fact in them counts. */
  readonly part: (indicator: number, series: number, begin: number, end: number) => FoldedPart | undefined
  /** The fold in one window as it travels. */
  readonly wire: (indicator: number, series: number, window: number) => FoldWire | undefined
  readonly known: (series: number, window: number) => Known
  /** Whether the indicator cannot be read from its folds. */
  readonly isUneven: (indicator: number) => boolean
  /** The reports of the indicator as they were stored, and the reviews of all reports. */
  readonly reports: (indicator: number) => readonly Fact.Stored[]
}
