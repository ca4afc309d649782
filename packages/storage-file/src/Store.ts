/**
 * What both halves of the driver work with: one call at a time, the lock, and errors in the words of the port.
 *
 * @internal
 */
import { type Query, StorageError } from "@logframe/core"
import { classify } from "./classify.ts"
import { Damage } from "./Line.ts"
import type { Log, Reader } from "./Log.ts"
import { withLock } from "./lock.ts"

/** The end of a file that a crash left half written, and where it is now. */
export interface Torn {
  readonly file: string
  readonly bytes: number
  /** The file in which the bytes are kept. */
  readonly keptIn: string
}

/** An open folder. */
export interface Store {
  readonly folder: string
  /** Does it as one of the operations of the port, after those that were asked for before it. */
  readonly read: <A>(operation: string, run: () => Promise<A>) => Promise<A>
  /** The same while nobody else writes. */
  readonly change: <A>(operation: string, run: () => Promise<A>) => Promise<A>
  /** Reads what is new in a log, whose torn end is set aside and reported. */
  readonly news: (log: Log, reader: Reader) => Promise<void>
  /** When the calls that were asked for are done. */
  readonly idle: () => Promise<void>
}

/** The store in the folder. */
export const storeOf = (folder: string, report: (torn: Torn) => void): Store => {
  let last: Promise<unknown> = Promise.resolve()
  let isLocked = false
  const queued = <A>(operation: string, run: () => Promise<A>): Promise<A> => {
    const done = last.then(run).catch((cause) => {
      throw errorOf(folder, operation, cause)
    })
    last = done.catch(() => {})
    return done
  }
  const locked = async <A>(operation: string, run: () => Promise<A>): Promise<A> =>
    withLock(folder, operation, async () => {
      isLocked = true
      try {
        return await run()
      } finally {
        isLocked = false
      }
    })
  /** Whoever has the lock sets the torn end aside; a process that was still writing it is done by then. */
  const mended = async (log: Log, reader: Reader): Promise<void> => {
    const bytes = await log.news(reader)
    if (bytes > 0) report({ file: log.path, bytes, keptIn: await log.setAside() })
  }
  return {
    folder,
    read: queued,
    change: (operation, run) => queued(operation, () => locked(operation, run)),
    news: async (log, reader) => {
      if (isLocked) await mended(log, reader)
      else if ((await log.news(reader)) > 0)
        await locked("read", () => mended(log, reader)).catch(whereReadOnly)
    },
    idle: async () => {
      await last
    }
  }
}

/** Who may not write cannot mend, and reads what is whole; the same goes for a folder that stays locked. */
const whereReadOnly = (cause: unknown): void => {
  const reason = errorOf("", "read", cause).reason._tag
  if (reason !== "Denied" && reason !== "Unavailable") throw cause
}

/** An error of this store. */
export const errorOf = (folder: string, operation: string, cause: unknown): StorageError.StorageError => {
  if (StorageError.isStorageError(cause))
    return cause.adapter === "file" ? cause : new StorageError.StorageError("file", operation, cause.reason)
  if (!(cause instanceof Damage))
    return new StorageError.StorageError("file", operation, classify(cause, folder))
  const hint =
    "Bring the file back as it was (git keeps it), with line ends as they are: LF. Where two branches were merged, take the file of one, and record the facts of the other again."
  return new StorageError.StorageError("file", operation, { _tag: "Corrupt", what: cause.message, hint })
}

/** The page of at most `limit` rows; `rows` has one more when there is a next page, which `cursor` writes down. */
export const pageOf = <A>(
  rows: readonly A[],
  limit: number,
  cursor: (last: A) => Query.Cursor
): Query.Page<A> => {
  const last = rows[limit - 1]
  return rows.length > limit && last !== undefined
    ? { rows: rows.slice(0, limit), next: cursor(last) }
    : { rows }
}
