/**
 * A process apart from this one that opens the same stores: another process of the system, another tab, another machine.
 *
 * What a store claims of processes is proven by one: it is killed in the middle of its work, and writes beside this one.
 * The kit knows no system. Whoever writes an adapter says how such a process is started, how lines get there and back, and
 * how it is killed; over there {@link serve} answers. For Node that is done already: `@logframe/testkit/OnNode`.
 *
 * @module
 */
import { Instant, type StorageDriver, StorageError } from "@logframe/core"
import type { Open } from "./Place.ts"

export type { Open, Place } from "./Place.ts"

/** What a process that was started tells this one. */
export interface Listener {
  /** Takes a line that it said, in the order in which it said them. */
  readonly hear: (line: string) => void
  /** It has ended, by itself or not; `why` is shown where somebody waited for an answer. */
  readonly ended: (why: string) => void
}

/** A process that was started. */
export interface Channel {
  /** Hands it a line. */
  readonly send: (line: string) => void
  /** Kills it on the spot: it does nothing more, writes nothing more, and says no goodbye. Resolves when it is gone. */
  readonly kill: () => Promise<void>
}

/** Starts a process that shares no memory with this one. */
export type Start = (listener: Listener) => Channel | Promise<Channel>

/** What is asked of a driver over there. */
export interface Call {
  readonly number: number
  readonly driver: number
  readonly half: "documents" | "journal" | "store"
  readonly operation: string
  readonly given: readonly unknown[]
}

/** Calls that are begun one turn after the other; after the answer to `lastWords` the process stands still. */
export interface Request {
  readonly calls: readonly Call[]
  readonly lastWords?: number
}

/** What became of a call. */
export type Answer = { readonly number: number } & (
  | { readonly value?: unknown }
  | { readonly error: { readonly adapter: string; readonly operation: string; readonly reason: unknown } }
)

declare const setTimeout: (run: () => void, milliseconds: number) => unknown

/**
 * Answers over there, with drivers that `open` opens.
 *
 * @param say - hands a line to the process that asks. The line must be on its way when `say` returns: the next thing that this
 *   process does may be to stand still until it is killed.
 * @returns takes each line that was sent here.
 *
 * @example
 * A worker that is one of two tabs:
 * ```ts
 * import { MemoryStorage } from "@logframe/core"
 * import { OtherProcess } from "@logframe/testkit"
 *
 * const said: string[] = []
 * const hear = OtherProcess.serve(({ now }) => MemoryStorage.make({ now }), (line) => said.push(line))
 * // globalThis.onmessage = ({ data }) => hear(data)
 * ```
 */
export const serve = (open: Open, say: (line: string) => void): ((line: string) => void) => {
  const drivers = new Map<number, Promise<StorageDriver.StorageDriver>>()
  const run = async ({ driver: number, half, operation, given }: Call): Promise<unknown> => {
    if (half === "store" && operation === "open") {
      const [place] = given as [{ readonly store: string; readonly tenant: string }]
      const opened = (async () => open({ ...place, now: clock }))()
      drivers.set(number, opened)
      const { manifest, documents, journal } = await opened
      return { manifest, documents: waysOf(documents), journal: waysOf(journal) }
    }
    const driver = await drivers.get(number)
    if (half === "store") return driver?.close()
    const ways = driver?.[half] as unknown as Readonly<
      Record<string, (...given: readonly unknown[]) => unknown>
    >
    return ways[operation]?.(...given)
  }
  return (line) => {
    const { calls, lastWords }: Request = JSON.parse(line)
    const answer = (answer: Answer): void => {
      say(JSON.stringify(answer))
      if (answer.number === lastWords) standStill()
    }
    const begin = async (call: Call): Promise<void> => {
      const { number } = call
      const done = await run(call).then(
        (value): Answer => ({ number, value }),
        (cause: unknown): Answer => ({ number, error: told(cause) })
      )
      answer(done)
    }
    void inTurn(calls, begin)
  }
}

const clock = (): Instant.Instant => Instant.make(new Date().toISOString())

/** Every call is begun, whether or not the one before it is done. */
const inTurn = async (calls: readonly Call[], begin: (call: Call) => Promise<void>): Promise<void> => {
  for (const [n, call] of calls.entries()) {
    if (n > 0) await new Promise<void>((resolve) => setTimeout(resolve, 0))
    void begin(call)
  }
}

/** What the half can do, by name. */
const waysOf = (half: StorageDriver.Documents | StorageDriver.Journal | undefined) =>
  half === undefined
    ? undefined
    : ["list", "get", "write", "revisions", "append", "read", "head", "fold", "erase"].filter(
        (name) => typeof (half as unknown as Readonly<Record<string, unknown>>)[name] === "function"
      )

const told = (cause: unknown) =>
  StorageError.isStorageError(cause)
    ? { adapter: cause.adapter, operation: cause.operation, reason: plain(cause.reason) }
    : { adapter: "", operation: "", reason: { _tag: "Unexpected", cause: String(cause) } }

const plain = (reason: StorageError.Reason) =>
  "cause" in reason ? { ...reason, cause: String(reason.cause) } : reason

/** Nothing of this process goes on: no timer, no promise, nothing that waits to be written. It ends by being killed. */
const standStill = (): never => {
  for (;;);
}
