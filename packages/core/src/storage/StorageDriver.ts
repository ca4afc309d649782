/**
 * The port for whoever connects an engine: promises and pages, and nothing of Effect.
 *
 * A driver moves records. It does not read, check or calculate them: `Storage` does, before and after. Ids are compared
 * and ordered as bytes. Every call is all or nothing, and one that fails rejects with a `StorageError`.
 *
 * @module
 */
import type { FoldedRow } from "../calculate/reading/Cells.ts"
import type {
  FactRecord,
  HeadingRecord,
  LogframeRecord,
  RevisionHead,
  StoredFactRecord,
  StoredLogframeRecord,
  Written
} from "./DriverRecord.ts"
import type { At, FactQuery, FoldQuery, HeadingQuery, KnownAt, Page, Paging } from "./Query.ts"
import type { Claim, StorageManifest } from "./StorageManifest.ts"
import type { Signal } from "./Waiters.ts"

export { inOrder } from "../calculate/journal/inOrder.ts"
export type {
  FactRecord,
  Foldable,
  HeadingRecord,
  LogframeRecord,
  RecordedValue,
  RevisionHead,
  StoredFactRecord,
  StoredLogframeRecord,
  Written
} from "./DriverRecord.ts"
export {
  cursorAfter,
  type FactKeys,
  type Growing,
  instantAfter,
  type Linked,
  matches,
  newFacts,
  pageOf,
  rootOf,
  type Span,
  spans
} from "./driving.ts"
export { make as waiters, type Signal, type Waiters } from "./Waiters.ts"

/** The half that keeps logframes. */
export interface Documents {
  /** The last revision of each logframe that is not removed, in the order of ids. */
  list(where: HeadingQuery, page: Paging): Promise<Page<HeadingRecord>>
  /**
   * A revision, also one that removes: the last, that number, or the last that was recorded by an instant. Nothing when
   * there is none.
   */
  get(id: string, at?: At): Promise<StoredLogframeRecord | undefined>
  /**
   * Keeps `record.revision` if it is the next one, else rejects with a `Conflict` that carries the head. The instant is
   * the store's own, never before that of the revision before.
   */
  write(record: LogframeRecord): Promise<Written>
  /** The revisions of a logframe, the first one first. */
  revisions(id: string, page: Paging): Promise<Page<RevisionHead>>
}

/** The last entry of a journal: 0, and no instant, when there is none. */
export interface Head {
  readonly seq: number
  readonly recorded?: string
}

/** What an append did: how many facts are new, and the head after it. */
export interface Appended extends Head {
  readonly added: number
}

/** The half that keeps facts: one journal for each logframe. */
export interface Journal {
  /**
   * Adds facts at the end, all or none, in their order, holding one lock per logframe, so that the order in which facts
   * become visible is the order of `seq`: 1, 2, 3 … Instants are the store's own and never decrease.
   *
   * A fact that is there already with the same bytes is passed over. With other bytes: `Conflict`, and nothing is added.
   * When `expect.head` is not the last entry: `Conflict`, unless every fact is there already, so that a call whose
   * answer was lost can be made again.
   *
   * The root of a fact is that of the fact it supersedes; its own id when it supersedes none, or none that is known here.
   * When a fact comes after those that supersede it, these take its root from that entry on, and a query that ends
   * before it still gives the old root.
   */
  append(
    logframe: string,
    facts: readonly FactRecord[],
    expect?: { readonly head: number }
  ): Promise<Appended>
  /** Facts by logframe (order of ids), then by `seq`. A page needs no open transaction: what it reads never changes. */
  read(query: FactQuery, page: Paging): Promise<Page<StoredFactRecord>>
  /** The last entry, or the last that was recorded by an instant. */
  head(logframe: string, at?: KnownAt): Promise<Head>
  /**
   * Folds measurements itself, where the manifest claims it: a row for each series and window in which one is known, counting
   * or not. As many rows as series and windows, so they come at once. What it cannot fold exactly it counts as `wide`; the
   * facts of such an indicator are read instead.
   */
  fold?(query: FoldQuery): Promise<readonly FoldedRow[]>
  /**
   * Waits until the last entry has a number greater than `after`, and resolves with that number: at once when it has one
   * already. Where the manifest claims it, also for what other drivers and processes record.
   *
   * Rejects at once with the reason of the signal when it aborts, and with a `StorageError` when the driver is closed.
   * Nothing of a wait that is over stays behind, no listener of the signal either.
   */
  wait?(logframe: string, after: number, signal: Signal): Promise<number>
  /**
   * Puts facts without their personal data in the place of those with the same ids, where the manifest claims it, all or
   * none. `format`, `body` and `foldable` are new; number, instant, root and everything that can be asked for stay, and no
   * journal grows by it. A fact that is not there is passed over, so doing it again changes nothing.
   *
   * From then on the new text is the fact: an append that brings the old one back is a `Conflict`. When it is done,
   * nothing of the old text is left in the store; what its copies hold it cannot know.
   */
  erase?(logframe: string, facts: readonly FactRecord[]): Promise<void>
}

/** An engine: one half, or both. Bound to one tenant when it is made. */
export interface StorageDriver {
  readonly manifest: StorageManifest
  readonly documents?: Documents
  readonly journal?: Journal
  /** Gives back what the driver opened. Calling it again does nothing. */
  close(): Promise<void>
}

/**
 * Logframes in one store and facts in another, used as one.
 *
 * Each instant is that of the store that recorded; folds, waiting and erasing are those of the journal, and whatever else either
 * of the two does not do, both together do not. Closing closes both.
 */
export const combine = (documents: StorageDriver, journal: StorageDriver): StorageDriver => {
  const both = (claim: Claim) =>
    documents.manifest.claims[claim].is === "supported"
      ? journal.manifest.claims[claim]
      : documents.manifest.claims[claim]
  const { fold, wait, erase } = journal.manifest.claims
  return {
    manifest: {
      adapter: `${documents.manifest.adapter} and ${journal.manifest.adapter}`,
      contract: 1,
      halves: [
        ...(documents.documents === undefined ? [] : (["documents"] as const)),
        ...(journal.journal === undefined ? [] : (["journal"] as const))
      ],
      folds: journal.manifest.folds,
      claims: {
        fold,
        wait,
        erase,
        durable: both("durable"),
        concurrentWriters: both("concurrentWriters"),
        tenants: both("tenants")
      }
    },
    ...(documents.documents === undefined ? {} : { documents: documents.documents }),
    ...(journal.journal === undefined ? {} : { journal: journal.journal }),
    close: async () => {
      await Promise.all([documents.close(), journal.close()])
    }
  }
}
