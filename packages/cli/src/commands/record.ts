import { type Fact, type InvalidInput, problemSentence, type StorageError } from "@logframe/core"
import type { ImportTable } from "@logframe/import-table"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type Failure, ofInput, ofProblems, ofStorageError } from "../Failure.ts"
import * as files from "../files.ts"
import * as flags from "../flags.ts"
import { withProgress } from "../progressBar.ts"
import { chosen, openExisting } from "../store.ts"
import * as terminal from "../terminal.ts"

const options = {
  tables: Argument.String("table").pipe(
    Argument.withDescription("Measurements, money, assessments or reviews, as csv"),
    Argument.atLeast(1)
  ),
  store: flags.store,
  logframe: flags.logframe,
  status: Flag.Literals("status", ["draft", "submitted", "approved", "rejected"]).pipe(
    Flag.withDescription("The status of rows that name none"),
    Flag.optional
  ),
  by: Flag.String("by").pipe(
    Flag.withMetavar("NAME"),
    Flag.withDescription("Who recorded, for rows that do not say"),
    Flag.optional
  ),
  dryRun: Flag.Boolean("dry-run").pipe(
    Flag.withDescription("Say what is doubtful about the facts, and record none of them"),
    Flag.withDefault(false)
  ),
  map: Flag.KeyValuePair("map").pipe(
    Flag.withMetavar("HEADER=COLUMN"),
    Flag.withDescription(
      'What a column of the file means, such as "Result achieved=value"; may be given again'
    ),
    Flag.optional
  )
}

/** `logframe record`: facts from tables, all of them or none. */
export const recordCommand = Command.make(
  "record",
  options,
  ({ tables, store, logframe, status, by, dryRun, map }) =>
    openExisting(store, (storage) =>
      Effect.gen(function* () {
        const stored = yield* chosen(storage, logframe)
        const defaults = {
          ...(Option.isSome(status) ? { status: status.value } : {}),
          ...(Option.isSome(by) ? { recordedBy: by.value } : {})
        }
        const asRead: ImportTable.Options = {
          logframe: stored.logframe,
          defaults,
          ...(Option.isSome(map) ? { mapping: map.value } : {})
        }
        const facts = yield* withProgress("reading", (tell) => readAll(tables, asRead, tell))
        const refused = Effect.mapError((error: InvalidInput | StorageError.StorageError) =>
          error._tag === "InvalidInput" ? ofFacts(facts, error) : ofStorageError(error)
        )
        const { id } = stored.logframe
        if (dryRun) {
          yield* terminal.doubts(yield* refused(storage.doubts(id, facts)))
          return yield* terminal.tell("Nothing was recorded: this was a dry run.")
        }
        const { added, findings } = yield* refused(storage.append(id, facts))
        yield* terminal.doubts(findings)
        const known = facts.length - added
        yield* terminal.tell(
          `${added} ${added === 1 ? "fact" : "facts"} recorded${known === 0 ? "" : `, ${known} there already`}.`
        )
      })
    )
).pipe(
  Command.withDescription("Records facts from tables: all of them, or none when one cannot be read"),
  Command.withExamples([
    { command: "logframe record measurements.csv", description: "Record what was measured" },
    {
      command: "logframe record *.csv --status submitted --by 'Ana' --map 'Result achieved=value'",
      description: "Say what the tables leave out"
    },
    { command: "logframe record measurements.csv --dry-run", description: "Only ask what is doubtful" }
  ])
)

/** What the store refuses: each problem once, with the ids of the facts that have it. */
const ofFacts = (facts: readonly Fact.Fact[], { problems }: InvalidInput): Failure => {
  const groups = new Map<string, Set<string>>()
  for (const { path, ...problem } of problems) {
    const [, index = "", field = ""] = /^facts\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    const sentence = problemSentence({ ...problem, path: field.replace(/\[\d+\]/g, "") })
    groups.set(sentence, (groups.get(sentence) ?? new Set()).add(facts[Number(index)]?.id ?? path))
  }
  const lines = [...groups].map(([sentence, ids]) => `  ${sentence}\n    in ${[...ids].join(", ")}`)
  return ofInput(`These facts do not fit the logframe:\n${lines.join("\n")}\nNothing was recorded.`)
}

/** Every table is read before anything is refused, so that all problems of all tables are told at once. */
const readAll = (
  tables: readonly string[],
  options: ImportTable.Options,
  tell: (share: number) => void
): Effect.Effect<readonly Fact.Fact[], Failure> =>
  Effect.gen(function* () {
    const facts: Fact.Fact[] = []
    const problems: string[] = []
    const { ImportTable } = yield* Effect.promise(() => import("@logframe/import-table"))
    for (const [i, path] of tables.entries()) {
      tell(i / tables.length)
      const table = ImportTable.readFacts(yield* files.read(path), options)
      if (Result.isFailure(table)) problems.push(ofProblems(path, table.failure).text)
      else {
        for (const fact of table.success.facts) facts.push(fact)
        if (table.success.findings.length > 0)
          yield* terminal.tell(`${path}:\n${terminal.findings(process.stderr, table.success.findings)}\n`)
      }
    }
    if (problems.length > 0) return yield* ofInput(`${problems.join("\n")}\nNothing was recorded.`)
    return facts
  })
