import { Check, Finding } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { exitCode, Failure } from "../Failure.ts"
import * as flags from "../flags.ts"
import { readLogframe } from "../readLogframe.ts"
import * as terminal from "../terminal.ts"

const file = Argument.String("logframe").pipe(Argument.withDescription("The logframe, as JSON"))

/** `logframe check`: what a careful reader would point at. */
export const checkCommand = Command.make("check", { file, format: flags.format }, ({ file, format }) =>
  Effect.gen(function* () {
    const findings = Check.findings(yield* readLogframe(file))
    yield* terminal.print(
      format === "json" ? JSON.stringify(findings, null, 2) : terminal.findings(process.stdout, findings)
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
    { command: "logframe check logframe.json --format json", description: "The same for a program" }
  ])
)
