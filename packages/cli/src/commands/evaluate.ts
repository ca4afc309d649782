import { Evaluation } from "@logframe/core"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as flags from "../flags.ts"
import { snapshot } from "../snapshot.ts"
import * as terminal from "../terminal.ts"

const options = {
  store: flags.store,
  logframe: flags.logframe,
  ...flags.question,
  language: flags.language,
  format: flags.format
}

/** `logframe evaluate`: where every indicator stands. */
export const evaluateCommand = Command.make("evaluate", options, (input) =>
  Effect.gen(function* () {
    const taken = yield* snapshot(input)
    if (input.format === "json") return yield* terminal.print(Evaluation.toJson(taken.evaluation))
    const { evaluationTable } = yield* Effect.promise(() => import("../evaluationTable.ts"))
    const words = flags.wordsFor(input.language, taken.evaluation.logframe)
    yield* terminal.print(evaluationTable(taken, words, process.stdout.columns ?? 140))
    const { findings } = taken.evaluation
    if (findings.length > 0) yield* terminal.tell("")
    yield* terminal.doubts(findings, words)
  })
).pipe(
  Command.withDescription("Calculates every indicator: actual, expected to date, progress, status"),
  Command.withExamples([
    { command: "logframe evaluate", description: "As of today" },
    {
      command: "logframe evaluate --as-of 2019-04-22 --known-at 2019-04-22",
      description: "As it was known on that day"
    },
    { command: "logframe evaluate --language fr", description: "The same in French" },
    { command: "logframe evaluate --include draft --format json", description: "A preview, for a program" }
  ])
)
