import { Logframe } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as files from "../files.ts"
import * as flags from "../flags.ts"
import { chosen, openExisting, revisionOf } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  revision: Argument.Int("revision").pipe(
    Argument.withDescription("The number of a revision; the last one when it is left out"),
    Argument.optional
  ),
  out: Flag.String("out").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("Where the logframe is written; to stdout when it is left out"),
    Flag.optional
  ),
  store: flags.store,
  logframe: flags.logframe
}

/** `logframe export`: a logframe of the store, to be changed and saved again. */
export const exportCommand = Command.make("export", options, ({ revision, out, store, logframe }) =>
  openExisting(store, (storage) =>
    Effect.gen(function* () {
      const last = yield* chosen(storage, logframe)
      const number = Option.getOrElse(revision, () => last.revision)
      const json = Logframe.toJson(yield* revisionOf(storage, last.logframe.id, number))
      if (Option.isNone(out)) return yield* terminal.print(json.trimEnd())
      yield* files.write(out.value, json)
      yield* terminal.tell(
        `Revision ${number} of ${last.logframe.id} is written to ${out.value}. Change it, and keep it with "logframe save ${out.value} --base ${number}".`
      )
    })
  )
).pipe(
  Command.withDescription("Writes a logframe of the store as JSON, as it is or was"),
  Command.withExamples([
    { command: "logframe export --out logframe.json", description: "The last revision" },
    { command: "logframe export 1 --out signed.json", description: "As it was signed" }
  ])
)
