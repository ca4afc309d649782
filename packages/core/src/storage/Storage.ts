/**
 * Where an application keeps logframes and facts.
 *
 * Made from a driver: checks and encodes what goes in, reads and checks what comes out, tries again where that may help.
 * Only promises and facts are kept, never a number that was calculated, so any report of the past can be made again: name
 * the watermark that it was made with, or the instant whose knowledge is wanted. Whoever does not use Effect takes
 * `PromiseStorage`: the same, as promises.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { cellsOperation } from "./cellsOperation.ts"
import { derivedOperations } from "./derivedOperations.ts"
import { documentOperations } from "./documentOperations.ts"
import { journalOperations } from "./journalOperations.ts"
import { lift } from "./lift.ts"
import type { Shape } from "./Shape.ts"
import type { StorageDriver } from "./StorageDriver.ts"
import { isStorageError, StorageError } from "./StorageError.ts"
import { savingOperation } from "./savingOperation.ts"

export type { Authorship, Heading, Saving, StoredLogframe } from "./records.ts"
export type { Recorded, Shape, StorageQuestion } from "./Shape.ts"

/** How a store is used. */
export interface Options {
  /** How often a call is tried again while the store is unavailable, each time after a longer pause; absent: 4 times. */
  readonly retries?: number
  /** How often a store that cannot wait is asked whether a journal that is followed has grown; absent: every second. */
  readonly askEvery?: Duration.Input
}

/** The store of an application. */
export class Storage extends /* @__PURE__ */ Context.Service<Storage, Shape>()("@logframe/core/Storage") {}

/** A store that uses the driver and leaves it open. */
export const layer = (driver: StorageDriver, options: Options = {}): Layer.Layer<Storage> =>
  Layer.succeed(Storage, make(driver, options))

/** A store that opens a driver, and closes it when the scope of the layer ends. */
export const layerScoped = (
  open: () => StorageDriver | Promise<StorageDriver>,
  options: Options = {}
): Layer.Layer<Storage, StorageError> =>
  Layer.effect(
    Storage,
    Effect.map(
      Effect.acquireRelease(opening(open), (driver) => Effect.promise(() => driver.close())),
      (driver) => make(driver, options)
    )
  )

const opening = (open: () => StorageDriver | Promise<StorageDriver>) =>
  Effect.tryPromise({
    try: async () => open(),
    catch: (cause) =>
      isStorageError(cause) ? cause : new StorageError("storage", "open", { _tag: "Unexpected", cause })
  })

/** A store that uses the driver. */
export const make = (driver: StorageDriver, options: Options = {}): Shape => {
  const lifted = lift(driver, options.retries ?? 4)
  const documents = documentOperations(lifted, driver.documents)
  const journal = journalOperations(
    lifted,
    driver,
    driver.documents === undefined ? undefined : documents,
    options.askEvery ?? "1 second"
  )
  const derived = derivedOperations(documents, journal, cellsOperation(lifted, driver, journal))
  const { headings, logframe, revisions, removeLogframe } = documents
  return {
    manifest: driver.manifest,
    headings,
    logframe,
    revisions,
    removeLogframe,
    saveLogframe: savingOperation(documents, driver.journal === undefined ? undefined : journal),
    ...journal,
    ...derived
  }
}
