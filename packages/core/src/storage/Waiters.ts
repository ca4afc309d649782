/**
 * Those who wait for a journal to grow, for drivers that are told when one does: by themselves, or by the engine.
 *
 * A driver that asks its engine first registers the waiter and then looks at the head, so that what is recorded in between
 * is not missed.
 *
 * @module
 */
import type { StorageError } from "./StorageError.ts"

/** Ends a wait. The `AbortSignal` of every platform is one. */
export interface Signal {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: "abort", listener: () => void): void
  removeEventListener(type: "abort", listener: () => void): void
}

/** Those who wait at one driver. */
export interface Waiters {
  /**
   * Resolves with the number of the last entry when that is told and greater than `after`. Rejects with the reason of the
   * signal when it aborts. Nothing of a wait that is over stays behind.
   */
  readonly wait: (logframe: string, after: number, signal: Signal) => Promise<number>
  /** Says that the last entry of the journal has that number. */
  readonly tell: (logframe: string, seq: number) => void
  /** Whether nobody waits, so that a driver need not listen to its engine. */
  readonly isEmpty: () => boolean
  /** Ends every wait with that error, when the driver closes or its engine is lost. */
  readonly end: (error: StorageError) => void
}

interface Waiter {
  readonly logframe: string
  readonly after: number
  readonly resolve: (seq: number) => void
  readonly reject: (reason: unknown) => void
}

/** Nobody waits yet. */
export const make = (): Waiters => {
  const waiting = new Set<Waiter>()
  return {
    wait: (logframe, after, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        const leave = () => {
          waiting.delete(waiter)
          signal.removeEventListener("abort", abort)
        }
        const abort = () => waiter.reject(signal.reason)
        const waiter: Waiter = {
          logframe,
          after,
          resolve: (seq) => {
            leave()
            resolve(seq)
          },
          reject: (reason) => {
            leave()
            reject(reason)
          }
        }
        waiting.add(waiter)
        signal.addEventListener("abort", abort)
      }),
    tell: (logframe, seq) => {
      for (const waiter of [...waiting])
        if (waiter.logframe === logframe && seq > waiter.after) waiter.resolve(seq)
    },
    isEmpty: () => waiting.size === 0,
    end: (error) => {
      for (const waiter of [...waiting]) waiter.reject(error)
    }
  }
}
