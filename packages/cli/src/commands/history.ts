import type { StorageDriver } from "@logframe/core"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { ofStorageError } from "../Failure.ts"
import * as flags from "../flags.ts"
import { chosen, openExisting } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = { store: flags.store, logframe: flags.logframe, format: flags.format }

/** `logframe history`: the revisions of a logframe. */
export const historyCommand = Command.make("history", options, ({ store, logframe, format }) =>
  openExisting(store, (storage) =>
    Effect.gen(function* () {
      const { logframe: last } = yield* chosen(storage, logframe)
      const revisions = yield* Effect.mapError(Stream.runCollect(storage.revisions(last.id)), ofStorageError)
      yield* terminal.print(
        format === "json"
          ? JSON.stringify(revisions, null, 2)
          : terminal.table(columns, [...revisions].reverse().map(row), process.stdout.columns ?? 140)
      )
    })
  )
).pipe(
  Command.withDescription("Lists the revisions of a logframe, the last one first: when, who and why"),
  Command.withExamples([
    { command: "logframe history", description: "What was saved when, and by whom" },
    { command: "logframe history --format json", description: "The same for a program" }
  ])
)

const columns = [
  { title: "Note" },
  { title: "By" },
  { title: "Saved" },
  { title: "Revision", numeric: true }
] as const

const row = ({ revision, recorded, by, note, removed }: StorageDriver.RevisionHead): readonly string[] => [
  removed ? `removed${note === undefined ? "" : `: ${note}`}` : (note ?? ""),
  by ?? "",
  `${recorded.slice(0, 10)} ${recorded.slice(11, 16)}`,
  String(revision)
]
