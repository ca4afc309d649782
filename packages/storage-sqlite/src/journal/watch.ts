/**
 * Those who wait for a journal of the file to grow.
 *
 * The driver tells them what it records itself. SQLite tells nobody what other connections write. So the heads of the
 * journals that somebody waits for are read again and again, each from the end of an index: whatever a reader of the head
 * finds there, a waiter is told.
 *
 * @internal
 */
import { StorageDriver, StorageError } from "@logframe/core"

/** How often the heads are read, in milliseconds. */
const interval = 25

/** Who waits, and how they are told. */
export interface Watch {
  readonly wait: NonNullable<StorageDriver.Journal["wait"]>
  /** Says that the last entry of the journal has that number. */
  readonly tell: (logframe: string, seq: number) => void
  /** Ends every wait with that error. */
  readonly end: (error: StorageError.StorageError) => void
}

/**
 * Nobody waits yet. `head` reads the number of the last entry of a journal; `failed` makes an error of the store of whatever
 * that threw. Who waits is not told of an error that passes: the head is read again.
 */
export const watch = (
  head: (logframe: string) => number,
  failed: (cause: unknown) => StorageError.StorageError
): Watch => {
  const waiters = StorageDriver.waiters()
  const waiting = new Map<string, number>()
  let timer: ReturnType<typeof setInterval> | undefined
  const look = () => {
    try {
      for (const logframe of waiting.keys()) waiters.tell(logframe, head(logframe))
    } catch (cause) {
      const error = failed(cause)
      if (!StorageError.isRetryable(error)) waiters.end(error)
    }
  }
  const count = (logframe: string, more: 1 | -1) => {
    const many = (waiting.get(logframe) ?? 0) + more
    if (many > 0) waiting.set(logframe, many)
    else waiting.delete(logframe)
    if (waiting.size > 0) {
      timer ??= setInterval(look, interval)
      return
    }
    clearInterval(timer)
    timer = undefined
  }
  return {
    tell: waiters.tell,
    end: waiters.end,
    wait: async (logframe, after, signal) => {
      const grown = waiters.wait(logframe, after, signal)
      count(logframe, 1)
      if (!signal.aborted) look()
      try {
        return await grown
      } finally {
        count(logframe, -1)
      }
    }
  }
}
