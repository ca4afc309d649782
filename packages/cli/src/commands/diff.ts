import { Diff, type Logframe, type Storage } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Failure } from "../Failure.ts"
import * as flags from "../flags.ts"
import { readLogframe } from "../readLogframe.ts"
import { chosen, openExisting, revisionOf } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  from: Argument.String("from").pipe(
    Argument.withDescription("The earlier edition: the number of a revision in the store, or a JSON file")
  ),
  to: Argument.String("to").pipe(
    Argument.withDescription("The later edition; the last revision in the store when it is left out"),
    Argument.optional
  ),
  store: flags.store,
  logframe: flags.logframe,
  language: flags.language,
  format: flags.format
}

/** `logframe diff`: what is different between two editions. */
export const diffCommand = Command.make("diff", options, ({ from, to, language, format, ...where }) =>
  Effect.gen(function* () {
    const before = yield* read(from, where)
    const after = yield* Option.match(to, {
      onNone: () => inStore(where, (_, last) => Effect.succeed(last)),
      onSome: (name) => read(name, where)
    })
    if (format === "json") return yield* terminal.print(JSON.stringify(Diff.between(before, after), null, 2))
    const words = flags.wordsFor(language, after)
    const sentences = Diff.text(before, after, words)
    if (sentences.length === 0) return yield* terminal.tell(words.changes.noChanges)
    yield* terminal.print(sentences.join("\n"))
  })
).pipe(
  Command.withDescription("Says what is different between two editions of a logframe"),
  Command.withExamples([
    { command: "logframe diff 1", description: "Since the first revision" },
    { command: "logframe diff 2 3 --language fr", description: "Between two revisions, in French" },
    {
      command: "logframe diff signed.json amended.json --format json",
      description: "Between two files, for a program"
    }
  ])
)

interface Where {
  readonly store: string
  readonly logframe: Option.Option<string>
}

const read = (name: string, where: Where): Effect.Effect<Logframe.Logframe, Failure> =>
  /^\d+$/.test(name) ? revision(Number(name), where) : readLogframe(name)

const revision = (number: number, where: Where): Effect.Effect<Logframe.Logframe, Failure> =>
  inStore(where, (storage, { id }) => revisionOf(storage, id, number))

/** What the store says of the logframe that is asked for, whose last revision is handed in. */
const inStore = <A>(
  { store, logframe }: Where,
  use: (storage: Storage.Shape, last: Logframe.Logframe) => Effect.Effect<A, Failure>
): Effect.Effect<A, Failure> =>
  openExisting(store, (storage) =>
    Effect.flatMap(chosen(storage, logframe), (last) => use(storage, last.logframe))
  )
