/**
 * What a reader of tables may be told.
 *
 * @module
 */
import type { Fact, Logframe, Text } from "@logframe/core"

/** What a row says that leaves the cell empty, or a file that has no such column. */
export interface Defaults {
  readonly status?: Fact.Status
  /** Ids, as in the logframe. */
  readonly place?: string
  readonly party?: string
  readonly recordedBy?: string
  readonly currency?: string
  /** The language of the words in the file; absent: that of the logframe. */
  readonly language?: Text.LanguageTag
}

/** How a table is read. */
export interface Options {
  /** What the rows speak of. */
  readonly logframe: Logframe.Logframe
  readonly defaults?: Defaults
  /**
   * What the columns of this file mean: `{ "Résultat atteint": "value", "Bureau": "ignore" }`. Columns that are not named
   * here are known by their own names.
   */
  readonly mapping?: Readonly<Record<string, string>>
  /**
   * Whether the column `recorded` is read: for a store that is told its clock, to rebuild a past. Otherwise it is
   * passed over, since a store gives its own instants.
   */
  readonly recorded?: "read" | "ignored"
  /**
   * Whether a `'` before a sign that would start a formula is taken away again: for files that were written with such
   * quotes. Otherwise it stays, as it may belong to the words.
   */
  readonly formulaQuotes?: "removed" | "kept"
}
