/**
 * What must hold of every store, as values: each law can be named, counted, run by any test runner, or by none.
 *
 * @module
 */
import type { StorageDriver, StorageManifest } from "@logframe/core"
import type { Other } from "./Other.ts"
import type { Start } from "./OtherProcess.ts"
import type { Open, Place } from "./Place.ts"

/** The adapter that is to be proven, in one of its configurations. */
export interface Subject {
  /** Shown as the name of the suite. */
  readonly name: string
  /** Opens the store of that place, and makes it when it is not there. The kit closes what it opened. */
  readonly open: Open
  /**
   * Starts a process apart from this one that opens the same stores. Nothing else proves `durable` and `concurrentWriters`: who
   * cannot start one does not claim them.
   */
  readonly otherProcess?: Start
  /**
   * What this process holds of the store of that name at this moment: open files, locks, connections, each in a few words; none
   * when it holds nothing. Asked of whoever claims `durable`, unless a store that is open here lets no other process in.
   */
  readonly held?: (store: string) => readonly string[] | Promise<readonly string[]>
  /**
   * Where in the store of that name the text is found, looked for in all that the engine keeps and not through the driver: files,
   * tables, indexes. Asked of whoever claims `erase` and `durable`.
   */
  readonly traces?: (store: string, text: string) => readonly string[] | Promise<readonly string[]>
  /**
   * Laws that do not hold yet, by key, each with the reason. Such a law is expected to fail: when it passes, the run
   * says that the gap is to be taken out of this list, so that it never opens again.
   */
  readonly knownGaps?: Readonly<Record<string, string>>
}

/** The drivers of one run of one law. */
export interface Bench extends Pick<Subject, "held" | "traces"> {
  /** The name of the store of this run. */
  readonly store: string
  /** A process apart from this one; who claims what needs one and starts none fails. */
  readonly otherProcess: () => Promise<Other>
  /** Opens the store of this run; again: another driver over the same store. */
  readonly open: (place?: Partial<Place>) => Promise<StorageDriver.StorageDriver>
  /** Opens a store that nobody has opened before, by as many drivers as asked for. */
  readonly fresh: (
    drivers: number,
    place?: Partial<Place>
  ) => Promise<readonly [StorageDriver.StorageDriver, ...StorageDriver.StorageDriver[]]>
}

/** What must hold of every store. */
export interface Law {
  /** `group/name`, stable: an adapter names it in its known gaps, a report in its table. */
  readonly key: string
  /** The law in a sentence, in the present tense. */
  readonly says: string
  /** What the store must offer or claim; where it does not, it must refuse instead. */
  readonly needs: readonly (StorageManifest.Half | StorageManifest.Claim)[]
  /** Rejects with what was found and what was expected when the law does not hold. */
  readonly holds: (bench: Bench) => Promise<void>
}
