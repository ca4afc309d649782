/// <reference lib="esnext.disposable" preserve="true" />
/**
 * A store for applications that do not use Effect: what `Storage` does, as promises.
 *
 * What is not there is `undefined`. Failures reject with the `StorageError` or the `InvalidInput` itself.
 *
 * @example
 * ```ts
 * import { CalendarDate, Instant, Logframe, MemoryStorage, PromiseStorage } from "@logframe/core"
 *
 * const driver = MemoryStorage.make({ now: () => Instant.make(new Date().toISOString()) })
 * await using storage = PromiseStorage.make(driver)
 * const logframe = Logframe.make({ format: 1, id: "p", title: { en: "P" }, language: "en", scheme: "un" })
 * await storage.saveLogframe(logframe, { expected: 0 })
 * await storage.append(logframe.id, []) // facts
 * const evaluation = await storage.evaluate("p", { asOf: CalendarDate.make("2019-04-22") })
 * ```
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Storage from "./Storage.ts"
import type { StorageDriver } from "./StorageDriver.ts"

/** An operation of `Storage` as a plain function: a promise for an effect, an async iterable for a stream. */
export type Plain<F> = F extends (...inputs: infer I) => Effect.Effect<infer A, unknown>
  ? (...inputs: I) => Promise<A extends Option.Option<infer Some> ? Some | undefined : A>
  : F extends (...inputs: infer I) => Stream.Stream<infer A, unknown>
    ? (...inputs: I) => AsyncIterable<A>
    : F

/** The operations of `Storage`, with promises for effects and async iterables for streams. */
export type PromiseStorage = {
  readonly [K in keyof Storage.Shape]: Plain<Storage.Shape[K]>
} & AsyncDisposable & {
    /** Closes the driver. */
    readonly close: () => Promise<void>
  }

const maybe = <A>(effect: Effect.Effect<Option.Option<A>, unknown>): Promise<A | undefined> =>
  Effect.runPromise(Effect.map(effect, Option.getOrUndefined))

/** A store that uses the driver and closes it with itself. */
export const make = (driver: StorageDriver, options: Storage.Options = {}): PromiseStorage => {
  const storage = Storage.make(driver, options)
  const close = () => driver.close()
  return {
    manifest: storage.manifest,
    headings: (where) => Stream.toAsyncIterable(storage.headings(where)),
    logframe: (id, at) => maybe(storage.logframe(id, at)),
    revisions: (id) => Stream.toAsyncIterable(storage.revisions(id)),
    saveLogframe: (logframe, saving) => Effect.runPromise(storage.saveLogframe(logframe, saving)),
    removeLogframe: (id, saving) => Effect.runPromise(storage.removeLogframe(id, saving)),
    append: (id, facts, expect) => Effect.runPromise(storage.append(id, facts, expect)),
    doubts: (id, facts) => Effect.runPromise(storage.doubts(id, facts)),
    facts: (query) => Stream.toAsyncIterable(storage.facts(query)),
    follow: (id, after) => Stream.toAsyncIterable(storage.follow(id, after)),
    erase: (id, facts) => Effect.runPromise(storage.erase(id, facts)),
    head: (id, at) => Effect.runPromise(storage.head(id, at)),
    watermark: (id, at) => maybe(storage.watermark(id, at)),
    evaluate: (id, question) => maybe(storage.evaluate(id, question)),
    cells: (id, question) => maybe(storage.cells(id, question)),
    snapshot: (id, question) => maybe(storage.snapshot(id, question)),
    close,
    [Symbol.asyncDispose]: close
  }
}
