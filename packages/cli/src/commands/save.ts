import { Logframe } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { ofProblems, ofStorageError } from "../Failure.ts"
import * as flags from "../flags.ts"
import { readLogframe } from "../readLogframe.ts"
import { open } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  file: Argument.String("logframe").pipe(Argument.withDescription("The logframe, as JSON")),
  store: flags.store,
  by: Flag.String("by").pipe(Flag.withMetavar("NAME"), Flag.withDescription("Who saves"), Flag.optional),
  note: Flag.String("note").pipe(Flag.withMetavar("WORDS"), Flag.withDescription("Why"), Flag.optional)
}

/** `logframe save`: the promise as its next revision. */
export const saveCommand = Command.make("save", options, ({ file, store, by, note }) =>
  Effect.gen(function* () {
    const logframe = yield* readLogframe(file)
    yield* open(store, (storage) =>
      Effect.gen(function* () {
        const last = yield* storage.logframe(logframe.id)
        const revisions = yield* Stream.runLast(storage.revisions(logframe.id))
        const expected = Option.isSome(revisions) ? revisions.value.revision : 0
        if (Option.isSome(last) && Logframe.toJson(last.value.logframe) === Logframe.toJson(logframe))
          return yield* terminal.tell(`${store} keeps it already, as revision ${expected} of ${logframe.id}.`)
        const written = yield* storage.saveLogframe(logframe, {
          expected,
          ...(Option.isSome(by) ? { by: by.value } : {}),
          ...(Option.isSome(note) ? { note: note.value } : {})
        })
        yield* terminal.tell(`${store} keeps it as revision ${written.revision} of ${logframe.id}.`)
      }).pipe(
        Effect.catchTag("StorageError", (error) => Effect.fail(ofStorageError(error))),
        Effect.catchTag("InvalidInput", (invalid) => Effect.fail(ofProblems(file, invalid)))
      )
    )
  })
).pipe(
  Command.withDescription("Keeps a logframe in the store, as its next revision"),
  Command.withExamples([
    { command: "logframe save logframe.json --store project.db", description: "Keep it, or its next edition" }
  ])
)
