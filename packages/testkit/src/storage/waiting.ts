/**
 * What laws of waiting need: a signal whose listeners are counted, and patience that ends.
 *
 * @internal
 */
import type { StorageDriver } from "@logframe/core"

/** The parts of the platform that are used here; every platform has them. */
declare const setTimeout: (run: () => void, milliseconds: number) => unknown
declare const clearTimeout: (timer: unknown) => void
declare const AbortController: new () => {
  readonly signal: Watchable
  abort(reason: unknown): void
}

interface Watchable extends StorageDriver.Signal {
  addEventListener(type: "abort", listener: () => void, options?: { readonly signal?: Watchable }): void
}

/** An `AbortSignal` that knows how many listen to it. */
export class WatchedSignal {
  readonly signal: StorageDriver.Signal
  readonly abort: (reason: unknown) => void
  readonly #listening = new Set<() => void>()

  constructor() {
    const controller = new AbortController()
    const { signal } = controller
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
    signal.addEventListener = (type, listener, options) => {
      this.#listening.add(listener)
      options?.signal?.addEventListener("abort", () => this.#listening.delete(listener))
      add(type, listener, options)
    }
    signal.removeEventListener = (type, listener) => {
      this.#listening.delete(listener)
      remove(type, listener)
    }
    this.signal = signal
    this.abort = (reason) => controller.abort(reason)
  }

  listeners(): number {
    return this.#listening.size
  }
}

/** How long anything may take that is about to happen, in milliseconds. */
const soon = 20_000

/** The promise; one that does not settle fails the law instead of hanging it. */
export const settlesSoon = async <A>(what: string, promise: Promise<A>, patience = soon): Promise<A> => {
  let timer: unknown
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what}: nothing happened for ${patience / 1000} s`)),
      patience
    )
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What became of a promise, in words. */
export const outcomeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    (value) => `with ${JSON.stringify(value)}`,
    (error: unknown) =>
      error instanceof Error ? `${error.name}: ${error.message}` : `rejected with ${error}`
  )

/** So many turns of the event loop. */
export const turns = async (count: number): Promise<undefined> => {
  for (let i = 0; i < count; i++) await new Promise<void>((resolve) => setTimeout(resolve, 0))
  return undefined
}
