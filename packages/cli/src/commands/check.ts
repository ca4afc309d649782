import { Check, Finding } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { exitCode, Failure } from "../Failure.ts"
import * as flags from "../flags.ts"
import { readLogframe } from "../readLogframe.ts"
import * as terminal from "../terminal.ts"

const file = Argument.String("logframe").pipe(Argument.withDescription("The logframe, as JSON"))

const language = Flag.Literals("language", ["en", "fr"]).pipe(
  Flag.withDescription("The language of what is told; English when it is left out"),
  Flag.withDefault("en" as const)
)

const options = { file, language, format: flags.format }

/** `logframe check`: what a careful reader would point at. */
export const checkCommand = Command.make("check", options, ({ file, language, format }) =>
  Effect.gen(function* () {
    const findings = Check.findings(yield* readLogframe(file))
    yield* terminal.print(
      format === "json"
        ? JSON.stringify(findings, null, 2)
        : terminal.findings(process.stdout, findings, language)
    )
    if (Finding.hasErrors(findings))
      return yield* new Failure({ exit: exitCode.input, text: `${file} has errors; they are listed above.` })
  })
).pipe(
  Command.withDescription(
    "Holds a logframe against the rules of good design; ends with 1 when there are errors"
  ),
  Command.withExamples([
    { command: "logframe check logframe.json", description: "List what was found" },
    { command: "logframe check logframe.json --language fr", description: "The same in French" },
    { command: "logframe check logframe.json --format json", description: "The same for a program" }
  ])
)
