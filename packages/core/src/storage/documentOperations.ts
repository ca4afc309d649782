/**
 * What an application asks of the half that keeps logframes.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Instant from "../model/Instant.ts"
import type * as Logframe from "../model/Logframe.ts"
import type { Lift } from "./lift.ts"
import type { At } from "./Query.ts"
import * as records from "./records.ts"
import type { Shape } from "./Shape.ts"
import type { Documents, LogframeRecord, Written } from "./StorageDriver.ts"
import { isRetryable, type StorageError } from "./StorageError.ts"

/** The operations on logframes. */
export interface DocumentOperations
  extends Pick<Shape, "headings" | "logframe" | "revisions" | "removeLogframe"> {
  /** Writes an edition that is known to be one. */
  readonly writeLogframe: (
    logframe: Logframe.Logframe,
    revision: number,
    author: records.Authorship
  ) => Effect.Effect<Written, StorageError>
}

/** The operations, with the driver's half; without it they are `Unsupported`. */
export const documentOperations = (lift: Lift, half: Documents | undefined): DocumentOperations => {
  const documents = (operation: string) => lift.half(operation, "documents", half)

  const get = Effect.fnUntraced(function* (operation: string, id: string, at: At | undefined) {
    const from = yield* documents(operation)
    return yield* lift.call(operation, () => from.get(id, exactly(at)))
  })

  const write = (operation: string, record: LogframeRecord) =>
    Effect.flatMap(documents(operation), (to) => writeOnce(lift, operation, to, record))

  return {
    headings: (where) =>
      Stream.unwrap(
        Effect.map(documents("headings"), (from) =>
          lift.pages("headings", (page) => from.list(where, page), records.heading)
        )
      ),

    logframe: Effect.fn("Storage.logframe")(function* (id, at) {
      const record = yield* get("logframe", id, at)
      if (record === undefined) return Option.none()
      return Option.fromNullishOr(yield* lift.check("logframe", records.storedLogframe(record)))
    }),

    revisions: (id) =>
      Stream.unwrap(
        Effect.map(documents("revisions"), (from) =>
          lift.pages("revisions", (page) => from.revisions(id, page), Result.succeed)
        )
      ),

    writeLogframe: (logframe, revision, author) =>
      write("saveLogframe", records.logframeRecord(logframe, revision, author)),

    removeLogframe: Effect.fn("Storage.removeLogframe")(function* (id, saving) {
      const { expected, ...author } = yield* Effect.fromResult(records.decodeSaving(saving))
      const last = yield* get("removeLogframe", id, undefined)
      if (last === undefined) return yield* Effect.fail(conflict(lift, id, expected, 0))
      return yield* write("removeLogframe", records.removalRecord(last, expected + 1, author))
    })
  }
}

/** The same state, its instant written so that text order is the order of time. */
export const exactly = <A extends At>(at: A | undefined): A | undefined =>
  at !== undefined && "knownAt" in at ? { ...at, knownAt: Instant.normalise(at.knownAt) } : at

const conflict = (lift: Lift, logframe: string, expected: number, head: number): StorageError =>
  lift.error("removeLogframe", { _tag: "Conflict", on: "revision", logframe, expected, head })

/**
 * Writes, and after an attempt whose answer was lost asks whether it was written after all: the second attempt of the
 * same writer must not read as somebody else's revision.
 */
const writeOnce = (
  lift: Lift,
  operation: string,
  documents: Documents,
  record: LogframeRecord
): Effect.Effect<Written, StorageError> =>
  Effect.suspend(() => {
    let answerLost = false
    const attempt = Effect.tapError(
      lift.once(operation, () => documents.write(record)),
      (error) => Effect.sync(() => (answerLost ||= isRetryable(error)))
    )
    const written = Effect.fnUntraced(function* (error: StorageError) {
      const { id, revision } = record
      const there = answerLost
        ? yield* lift.call(operation, () => documents.get(id, { revision }))
        : undefined
      if (there === undefined || !isSame(there, record)) return yield* Effect.fail(error)
      return { revision, recorded: there.recorded }
    })
    return lift
      .retrying(attempt)
      .pipe(Effect.catch((error) => (error.reason._tag === "Conflict" ? written(error) : Effect.fail(error))))
  })

const isSame = (a: LogframeRecord, b: LogframeRecord): boolean =>
  a.body === b.body && a.heading === b.heading && a.by === b.by && a.note === b.note
