import type { CalendarDate, Fact, Instant, Snapshot } from "@logframe/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Failure, ofInput, ofStorageError } from "./Failure.ts"
import { asked, today } from "./flags.ts"
import { chosen, openExisting } from "./store.ts"

/** What a command is asked about a logframe in a store. */
export interface SnapshotRequest {
  readonly store: string
  readonly logframe: Option.Option<string>
  readonly asOf: Option.Option<CalendarDate.CalendarDate>
  readonly knownAt: Option.Option<Instant.Instant>
  readonly include: readonly Fact.Status[]
}

/** The logframe of the store with its evaluation and findings. */
export const snapshot = (input: SnapshotRequest): Effect.Effect<Snapshot.Snapshot, Failure> =>
  openExisting(input.store, (storage) =>
    Effect.gen(function* () {
      const { logframe } = yield* chosen(storage, input.logframe)
      const taken = yield* storage.snapshot(logframe.id, asked(input, today()))
      if (Option.isSome(taken)) return taken.value
      return yield* ofInput(`The store did not know ${logframe.id} yet at the moment of --known-at.`)
    }).pipe(
      Effect.catchTag("StorageError", (error) => Effect.fail(ofStorageError(error))),
      Effect.catchTag("InvalidInput", (invalid) => Effect.fail(ofInput(invalid.message)))
    )
  )
