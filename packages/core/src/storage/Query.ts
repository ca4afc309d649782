/**
 * What is asked of a store: which logframes, which facts, a page at a time.
 *
 * A field that is absent asks for everything, an empty list for nothing.
 *
 * @module
 */
import type { Plan } from "../calculate/source/Plan.ts"
import type { Fact } from "../model/Fact.ts"
import type { Instant } from "../model/Instant.ts"
import type { FoldName } from "./StorageManifest.ts"

/** Where the next page begins. Opaque: only the store that wrote it can read it. */
export type Cursor = string

/** Which page. */
export interface Paging {
  /** The `next` of the page before; absent: the first page. */
  readonly after?: Cursor
  /** The most rows of the page, at least 1. */
  readonly limit: number
}

/** Some rows, and where the next ones begin; without `next` there are no more. */
export interface Page<A> {
  readonly rows: readonly A[]
  readonly next?: Cursor
}

/** Which logframes. */
export interface HeadingQuery {
  readonly ids?: readonly string[]
}

/** Which facts; everything that is named must hold. */
export interface FactQuery {
  /**
   * The logframes, each up to and including a place in its journal: what is recorded later does not exist. With `after`
   * only what was recorded after that place.
   */
  readonly logframes: readonly { readonly id: string; readonly upTo: number; readonly after?: number }[]
  readonly ids?: readonly string[]
  /** Whole chains of corrections, by the id of their first version. */
  readonly roots?: readonly string[]
  readonly kinds?: readonly Fact["_tag"][]
  /** Measurements of these indicators. */
  readonly indicators?: readonly string[]
  /** Measurements at these places. */
  readonly places?: readonly string[]
  /** Facts whose last day is that day or later; a review has no day and is not among them. */
  readonly endFrom?: string
  /** Facts whose last day is before that day; a review has no day and is not among them. */
  readonly endBefore?: string
}

/** What a store folds: the approved measurements of one logframe, by series and window of a plan. */
export interface FoldQuery {
  readonly logframe: string
  /** Up to and including that place in its journal. */
  readonly upTo: number
  /** Measurements of later days do not count; they are seen all the same. */
  readonly asOf: string
  /** Disjoint and ascending, without a gap; a measurement is in the window of its last day. */
  readonly windows: readonly { readonly from: string; readonly through: string }[]
  readonly series: readonly {
    readonly indicator: string
    readonly fold: FoldName
    /** What its values must be: numbers, or the two parts of a ratio. */
    readonly of: "number" | "parts"
  }[]
}

/** What of a plan a store can fold, that folds so; the rest of the plan is read from the facts. */
export const foldQuery = (plan: Plan, upTo: number, folds: readonly FoldName[]): FoldQuery => ({
  logframe: plan.logframe.id,
  upTo,
  asOf: plan.question.asOf,
  windows: plan.windows,
  series: plan.indicators.flatMap(({ indicator, fold }) =>
    fold === undefined || !folds.includes(fold)
      ? []
      : [{ indicator: indicator.id, fold, of: indicator.measure._tag === "Ratio" ? "parts" : "number" }]
  )
})

/** A state of the past: a revision by its number, or what had been recorded by an instant. Absent: the present. */
export type At = { readonly revision: number } | KnownAt

/** What had been recorded by an instant, itself included; to a driver always written with three digits of a second. */
export interface KnownAt {
  readonly knownAt: Instant
}
