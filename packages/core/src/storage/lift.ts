/**
 * A driver's promises as effects: its errors typed, its pages a stream, tried again where that may help.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { Page, Paging } from "./Query.ts"
import type { StorageDriver } from "./StorageDriver.ts"
import { isRetryable, isStorageError, type Reason, StorageError } from "./StorageError.ts"
import { type Half, impossible } from "./StorageManifest.ts"
import type { Signal } from "./Waiters.ts"

/** Rows asked for at a time: large enough that the call does not weigh, small enough to hold. */
const pageSize = 1_000

/** A call to a driver; the signal aborts when nobody waits for the answer any more. */
type Call<A> = (signal: Signal) => Promise<A>

/** Calls a driver; `operation` is named in the error. */
export interface Lift {
  /** An error of this store. */
  readonly error: (operation: string, reason: Reason) => StorageError
  /** The half of the driver, or that it has none. */
  readonly half: <A>(operation: string, name: Half, half: A | undefined) => Effect.Effect<A, StorageError>
  readonly once: <A>(operation: string, call: Call<A>) => Effect.Effect<A, StorageError>
  /** Tries again while the store is unavailable. */
  readonly retrying: <A>(effect: Effect.Effect<A, StorageError>) => Effect.Effect<A, StorageError>
  /** Calls, and tries again while the store is unavailable. */
  readonly call: <A>(operation: string, call: Call<A>) => Effect.Effect<A, StorageError>
  readonly check: <A>(operation: string, read: Result.Result<A, Reason>) => Effect.Effect<A, StorageError>
  /** All pages, each row read; the first row that cannot be read ends the stream. */
  readonly pages: <Row, A>(
    operation: string,
    page: (paging: Paging) => Promise<Page<Row>>,
    read: (row: Row) => Result.Result<A, Reason>
  ) => Stream.Stream<A, StorageError>
}

/** Calls this driver, trying again up to `retries` times, each time after a longer pause. */
export const lift = ({ manifest: { adapter } }: StorageDriver, retries: number): Lift => {
  const schedule = Schedule.exponential("50 millis").pipe(Schedule.jittered)
  const error: Lift["error"] = (operation, reason) => new StorageError(adapter, operation, reason)
  const once: Lift["once"] = (operation, call) =>
    Effect.tryPromise({
      try: call,
      catch: (cause) => (isStorageError(cause) ? cause : error(operation, { _tag: "Unexpected", cause }))
    })
  const retrying: Lift["retrying"] = Effect.retry({ schedule, times: retries, while: isRetryable })
  const call: Lift["call"] = (operation, run) => retrying(once(operation, run))
  const check: Lift["check"] = (operation, read) =>
    Result.isSuccess(read) ? Effect.succeed(read.success) : Effect.fail(error(operation, read.failure))
  return {
    error,
    half: (operation, name, half) =>
      half === undefined ? Effect.fail(error(operation, missing(name))) : Effect.succeed(half),
    once,
    retrying,
    call,
    check,
    pages: (operation, page, read) =>
      Stream.paginate(Option.none<string>(), (after) =>
        call(operation, () => page(paging(after))).pipe(
          Effect.flatMap(({ rows, next }) =>
            check(operation, Result.all(rows.map(read))).pipe(
              Effect.map((all) => [all, Option.map(Option.fromNullishOr(next), Option.some)] as const)
            )
          )
        )
      )
  }
}

const paging = (after: Option.Option<string>): Paging =>
  Option.isNone(after) ? { limit: pageSize } : { after: after.value, limit: pageSize }

const missing = (half: Half): Reason => ({
  _tag: "Unsupported",
  what: half === "journal" ? "Keeping facts" : "Keeping logframes",
  support: impossible(`Combine this store with one that keeps ${half === "journal" ? "facts" : "logframes"}.`)
})
