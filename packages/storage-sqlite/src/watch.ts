/**
 * Those who wait for a journal of the file to grow.
 *
 * What this driver records it says by itself. SQLite tells nobody what other connections write, so while somebody waits
 * the file is asked whether it has changed, which takes some microseconds and reads no page.
 *
 * @internal
 */
import { StorageDriver, type StorageError } from "@logframe/core"

/** How often the file is asked, in milliseconds. */
const interval = 25

/** Who waits, and how they are told. */
export interface Watch {
  /** Waits until the journal has grown past that number; `head` says how far it is. */
  readonly wait: (
    logframe: string,
    after: number,
    signal: StorageDriver.Signal,
    head: () => number
  ) => Promise<number>
  /** Says that the last entry of the journal has that number. */
  readonly tell: (logframe: string, seq: number) => void
  /** Ends every wait with that error. */
  readonly end: (error: StorageError.StorageError) => void
}

/** `version` changes whenever another connection has written; `failed` makes an error of the store of whatever was thrown. */
export const watch = (
  version: () => unknown,
  failed: (cause: unknown) => StorageError.StorageError
): Watch => {
  const waiters = StorageDriver.waiters()
  const heads = new Map<string, () => number>()
  let timer: ReturnType<typeof setInterval> | undefined
  let seen: unknown
  const stop = () => {
    clearInterval(timer)
    timer = undefined
    heads.clear()
  }
  const look = () => {
    try {
      const current = version()
      if (current === seen) return
      seen = current
      for (const [logframe, head] of heads) waiters.tell(logframe, head())
    } catch (cause) {
      waiters.end(failed(cause))
    }
  }
  return {
    tell: waiters.tell,
    end: waiters.end,
    wait: async (logframe, after, signal, head) => {
      const grown = waiters.wait(logframe, after, signal)
      if (!signal.aborted) {
        heads.set(logframe, head)
        seen = undefined
        timer ??= setInterval(look, interval)
        look()
      }
      try {
        return await grown
      } finally {
        if (waiters.isEmpty()) stop()
      }
    }
  }
}
