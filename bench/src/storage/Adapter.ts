/**
 * A storage adapter as the benchmark sees it: beside it, the driver under it doing the same by hand.
 */
import type { Query, StorageDriver } from "@logframe/core"

/** A row of a fold as a hand-written query gives it: what is known by name, and the value as plain decimal text. */
export interface HandFolded {
  readonly indicator: string
  readonly place: string | null
  readonly cell: string
  readonly window: number
  readonly used: number
  /** The sum, the extreme, the latest value; of a ratio the sum of numerators. */
  readonly value: string
}

/** How many texts each page had. */
export type Pages = Iterable<number> | AsyncIterable<number>

/** An empty store and, beside it, another one that only the raw driver writes. */
export interface Opened {
  readonly driver: StorageDriver.StorageDriver
  /**
   * Writes the same rows to the other store, in the best way that the manual of the raw driver knows: one transaction, as
   * safely on the disk as the adapter does it.
   */
  readonly rawAppend?: (facts: readonly StorageDriver.FactRecord[]) => void | Promise<void>
  /** Reads all texts of the other store, a page after the other, and says how many each of them had. */
  readonly rawRead?: (limit: number) => Pages
  /** A third store, written and read without what the adapter promises, where that is another thing than the raw driver. */
  readonly bare?: {
    readonly append: NonNullable<Opened["rawAppend"]>
    readonly read: NonNullable<Opened["rawRead"]>
  }
  /** Answers the query on the adapter's own store by statements that were written for it by hand. */
  readonly handFold?: (query: Query.FoldQuery) => readonly HandFolded[] | Promise<readonly HandFolded[]>
  readonly close: () => void | Promise<void>
}

/** One module for each adapter exports one as `adapter`: `storage/sqlite.ts`, `storage/postgres.ts`, … */
export interface Adapter {
  /** What is measured, and what beside it: shown under the table. */
  readonly says: string
  /** Opens both in that folder, which is empty. Nothing when the engine is not there: it is said and skipped. */
  readonly open: (folder: string) => Promise<Opened | undefined>
}
