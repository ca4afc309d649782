import { Logframe, Merge, type Storage } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { type Failure, ofInput, ofProblems, ofStorageError } from "../Failure.ts"
import * as flags from "../flags.ts"
import { readLogframe } from "../readLogframe.ts"
import { open, revisionOf } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  file: Argument.String("logframe").pipe(Argument.withDescription("The logframe, as JSON")),
  base: Flag.Int("base").pipe(
    Flag.withMetavar("REVISION"),
    Flag.withDescription(
      "The revision that the file was made from: what others saved since is kept, or the clashes are named"
    ),
    Flag.optional
  ),
  store: flags.store,
  accept: flags.accept,
  by: Flag.String("by").pipe(Flag.withMetavar("NAME"), Flag.withDescription("Who saves"), Flag.optional),
  note: Flag.String("note").pipe(Flag.withMetavar("WORDS"), Flag.withDescription("Why"), Flag.optional)
}

/** `logframe save`: the promise as its next revision. */
export const saveCommand = Command.make("save", options, ({ file, base, store, accept, by, note }) =>
  Effect.gen(function* () {
    const mine = yield* readLogframe(file)
    yield* open(store, (storage) =>
      Effect.gen(function* () {
        const last = yield* storage.logframe(mine.id)
        const revisions = yield* Stream.runLast(storage.revisions(mine.id))
        const expected = Option.isSome(revisions) ? revisions.value.revision : 0
        const logframe = Option.isNone(base) ? mine : yield* merged(storage, mine, base.value, last, expected)
        if (Option.isSome(last) && Logframe.toJson(last.value.logframe) === Logframe.toJson(logframe))
          return yield* terminal.tell(`${store} keeps it already, as revision ${expected} of ${logframe.id}.`)
        const written = yield* storage.saveLogframe(logframe, {
          expected,
          accept,
          ...(Option.isSome(by) ? { by: by.value } : {}),
          ...(Option.isSome(note) ? { note: note.value } : {})
        })
        yield* terminal.tell(`${store} keeps it as revision ${written.revision} of ${logframe.id}.`)
        if (logframe !== mine)
          yield* terminal.tell(
            `It has what was saved since revision ${Option.getOrUndefined(base)} too: "logframe export" writes both together.`
          )
      }).pipe(
        Effect.catchTag("StorageError", (error) => Effect.fail(ofStorageError(error))),
        Effect.catchTag("InvalidInput", (invalid) => Effect.fail(ofProblems(file, invalid)))
      )
    )
  })
).pipe(
  Command.withDescription("Keeps a logframe in the store, as its next revision"),
  Command.withExamples([
    {
      command: "logframe save logframe.json --store project.db",
      description: "Keep it, or its next edition"
    },
    {
      command: "logframe save logframe.json --base 2",
      description: "Made from revision 2: what others saved since is kept too"
    },
    {
      command: "logframe save logframe.json --accept i4",
      description: "The facts of i4 may mean something else from now on"
    }
  ])
)

/** The file together with what was saved since the revision that it was made from. */
const merged = (
  storage: Storage.Shape,
  mine: Logframe.Logframe,
  base: number,
  last: Option.Option<Storage.StoredLogframe>,
  head: number
): Effect.Effect<Logframe.Logframe, Failure> =>
  Effect.gen(function* () {
    const began = yield* revisionOf(storage, mine.id, base)
    if (base === head) return mine
    if (Option.isNone(last)) {
      return yield* ofInput(
        `${mine.id} was removed since revision ${base}. To bring it back, save without --base.`
      )
    }
    const editions = { base: began, mine, theirs: last.value.logframe }
    const result = Merge.threeWay(editions)
    if (Result.isSuccess(result)) return result.success
    const clashes = Merge.text(editions, result.failure, mine.language).map((clash) => `  - ${clash}`)
    return yield* ofInput(
      [
        `The file and what was saved since revision ${base} cannot both be had. Nothing was saved.`,
        ...clashes,
        `Settle it in the file, then save it with --base ${head}.`
      ].join("\n")
    )
  })
