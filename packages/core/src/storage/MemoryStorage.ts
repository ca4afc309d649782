/**
 * A store that keeps everything in this process and nothing after it.
 *
 * The shortest correct driver: what the port says, in a page of code. Good for tests, for a browser tab, and as the
 * model that every other store is compared with.
 *
 * @module
 */
import * as Instant from "../model/Instant.ts"
import type { At, FactQuery, HeadingQuery, Page, Paging } from "./Query.ts"
import type * as Port from "./StorageDriver.ts"
import { type Conflict, StorageError } from "./StorageError.ts"
import { impossible, notYet, type StorageManifest } from "./StorageManifest.ts"

/** What the store says of itself. */
export const manifest: StorageManifest = {
  adapter: "memory",
  contract: 1,
  halves: ["documents", "journal"],
  folds: [],
  claims: {
    fold: notYet("Facts are read and folded by this library: the same numbers, and in memory little slower."),
    erase: notYet("Make a new store and append the facts to it without the personal data."),
    durable: impossible("What is kept ends with the process. Use a store that writes to a disk."),
    concurrentWriters: impossible("Only this process sees it. Use a store that several processes can open."),
    tenants: impossible("Make one store for each tenant: they share nothing.")
  }
}

/**
 * An empty store.
 *
 * This library has no clock: `now` says what time it is, whenever something is recorded. In an application that is
 * `() => Instant.make(new Date().toISOString())`, in an example or a test whatever it needs. A time that goes back is not
 * believed: what is recorded later never gets an earlier instant.
 *
 * @example
 * ```ts
 * import { Instant, MemoryStorage } from "@logframe/core"
 *
 * const driver = MemoryStorage.make({ now: () => Instant.make("2026-03-31T09:15:00Z") })
 * ```
 */
export const make = (options: { readonly now: () => Instant.Instant }): Port.StorageDriver => ({
  manifest,
  documents: documents(options.now),
  journal: journal(options.now),
  close: async () => {}
})

const conflict = (operation: string, reason: Conflict) =>
  new StorageError(manifest.adapter, operation, reason)

const byteOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The time now, or that of the entry before when the clock went back. */
const notBefore = (before: string | undefined, now: Instant.Instant): string => {
  const instant = Instant.normalise(now)
  return before !== undefined && before > instant ? before : instant
}

/** The page of rows that are in ascending order of `key`; the cursor is the key of the last row given. */
const pageOf = <A>(
  rows: Iterable<A>,
  key: (row: A) => string | number,
  { after, limit }: Paging
): Page<A> => {
  const page: A[] = []
  for (const row of rows) {
    if (after !== undefined && String(key(row)) === after) page.length = 0
    else if (page.length <= limit) page.push(row)
  }
  return page.length <= limit ? { rows: page } : { rows: page.slice(0, limit) }
}
