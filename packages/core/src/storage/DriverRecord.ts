/**
 * What a driver keeps and gives back: texts, and beside them what an engine may index. Only types.
 *
 * @internal
 */
import type { Fact } from "../model/Fact.ts"

/** One revision of a logframe, as text. */
export interface LogframeRecord {
  readonly id: string
  /** Counted from 1. */
  readonly revision: number
  /** The format of the texts. */
  readonly format: number
  readonly by?: string
  readonly note?: string
  /** What a list shows, as JSON. */
  readonly heading: string
  /** The logframe, as JSON; absent: from this revision on it is removed. */
  readonly body?: string
}

/** A revision that is kept, with the instant of its recording. */
export interface StoredLogframeRecord extends LogframeRecord {
  readonly recorded: string
}

/** What a list shows of a logframe: its last revision without the body. */
export type HeadingRecord = Pick<StoredLogframeRecord, "id" | "revision" | "recorded" | "format" | "heading">

/** A revision without its texts. */
export interface RevisionHead {
  readonly revision: number
  readonly recorded: string
  readonly by?: string
  readonly note?: string
  readonly removed: boolean
}

/** A revision that was kept just now. */
export interface Written {
  readonly revision: number
  readonly recorded: string
}

/** What a measurement says for the whole (`cell` is empty) or for a cell of its breakdown. */
export interface RecordedValue {
  /** The key of the cell: `sex=f&age=young`, dimensions in the order of bytes. */
  readonly cell: string
  /** Exact decimal text: the number, or the numerator of a ratio; absent when it is neither, and cannot be folded. */
  readonly value?: string
  readonly denominator?: string
}

/** What a store needs to fold facts; handed to those that do. */
export interface Foldable {
  readonly party?: string
  /** None: the measurement withdraws. */
  readonly values?: readonly RecordedValue[]
  /** Of a review: the facts, and the status that they have from now on. */
  readonly decides?: { readonly of: readonly string[]; readonly becomes: Fact["status"] }
}

/** A fact as text, and beside it what an engine may index. */
export interface FactRecord {
  readonly id: string
  readonly kind: Fact["_tag"]
  /** The format of the text. */
  readonly format: number
  readonly status: Fact["status"]
  readonly supersedes?: string
  /** Of a measurement. */
  readonly indicator?: string
  readonly place?: string
  /** First and last day; a review has none. */
  readonly firstDay?: string
  readonly lastDay?: string
  /** The total of a measurement, when it is a number: exact decimal text. */
  readonly value?: string
  /** The denominator, when the total is a ratio; `value` is its numerator then. */
  readonly denominator?: string
  readonly foldable?: Foldable
  /** The fact in its canonical form: kept, compared and given back as it is. */
  readonly body: string
}

/** A fact that is kept: what the store gave it, and its text. */
export interface StoredFactRecord {
  readonly logframe: string
  readonly seq: number
  readonly recorded: string
  /** The id of the first version of its chain of corrections, as known where the query ends. */
  readonly root: string
  readonly format: number
  readonly body: string
}
