/**
 * The store of a project: one SQLite file, or a folder for git, opened for as long as a command runs.
 */
import { existsSync, statSync } from "node:fs"
import { type Logframe, Storage, type StorageDriver, StorageError } from "@logframe/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { type Failure, ofInput, ofStorageError, ofStore } from "./Failure.ts"

/** A folder is one that is there, or a name with a slash at its end. */
const driverOf = async (store: string): Promise<StorageDriver.StorageDriver> => {
  if (/[/\\]$/.test(store) || statSync(store, { throwIfNoEntry: false })?.isDirectory() === true) {
    const { FileDriver } = await import("@logframe/storage-file")
    return FileDriver.open({ folder: store })
  }
  const { SqliteDriver } = await import("@logframe/storage-sqlite")
  return SqliteDriver.open({ filename: store })
}

/** Opens the store, which is made when it is not there, for one piece of work. */
export const open = <A, E, R>(
  file: string,
  use: (storage: Storage.Shape) => Effect.Effect<A, E, R>
): Effect.Effect<A, E | Failure, R> =>
  Effect.acquireUseRelease(
    Effect.tryPromise({
      try: () => driverOf(file),
      catch: (cause) =>
        StorageError.isStorageError(cause)
          ? ofStorageError(cause)
          : ofStore(`${file} cannot be opened: ${String(cause)}`)
    }),
    (driver) => use(Storage.make(driver)),
    (driver) => Effect.promise(() => driver.close())
  )

/** Opens a store that is there: reading never makes a new one. */
export const openExisting = <A, E, R>(
  file: string,
  use: (storage: Storage.Shape) => Effect.Effect<A, E, R>
): Effect.Effect<A, E | Failure, R> =>
  Effect.suspend(() =>
    existsSync(file)
      ? open(file, use)
      : Effect.fail(
          ofStore(
            `There is no store ${file}. Keep a logframe with "logframe save logframe.json --store ${file}", or name the right file with --store.`
          )
        )
  )

/** The logframe that is asked for; the only one of the store when none is named. */
export const chosen = (
  storage: Storage.Shape,
  id: Option.Option<string>
): Effect.Effect<Storage.StoredLogframe, Failure> =>
  Effect.gen(function* () {
    const headings = yield* Stream.runCollect(storage.headings({}))
    const ids = headings.map((heading): string => heading.id)
    const wanted = Option.getOrElse(id, () => (ids.length === 1 ? (ids[0] ?? "") : ""))
    if (wanted === "" && ids.length > 1)
      return yield* ofInput(
        `The store keeps ${ids.length} logframes. Name one with --logframe: ${ids.join(", ")}.`
      )
    const stored = wanted === "" ? Option.none() : yield* storage.logframe(wanted)
    if (Option.isSome(stored)) return stored.value
    return yield* ofInput(
      ids.length === 0
        ? 'The store keeps no logframe yet. Keep one with "logframe save logframe.json".'
        : `The store keeps no logframe "${wanted}". It keeps: ${ids.join(", ")}.`
    )
  }).pipe(Effect.catchTag("StorageError", (error) => Effect.fail(ofStorageError(error))))

/** The logframe as a revision had it. */
export const revisionOf = (
  storage: Storage.Shape,
  id: string,
  revision: number
): Effect.Effect<Logframe.Logframe, Failure> =>
  Effect.flatMap(
    Effect.mapError(storage.logframe(id, { revision }), ofStorageError),
    Option.match({
      onNone: () =>
        Effect.fail(
          ofInput(
            `The store keeps no revision ${revision} of ${id}, or one that removed it. See "logframe history".`
          )
        ),
      onSome: ({ logframe }) => Effect.succeed(logframe)
    })
  )

/** The title in the language of the logframe, with its printed reference. */
export const titleOf = ({ title, code, language }: Logframe.Logframe): string => {
  const words = title[language] ?? Object.values(title)[0] ?? ""
  return code === undefined ? words : `${words} (${code})`
}
