import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as terminal from "../terminal.ts"

const what = Argument.Literals("what", ["logframe", "facts"]).pipe(
  Argument.withDescription("A logframe, or a fact (a line of a file of facts)")
)

/** `logframe schema`: the JSON Schema of what the commands read and write. */
export const schemaCommand = Command.make("schema", { what }, ({ what }) =>
  Effect.gen(function* () {
    const file = fileURLToPath(import.meta.resolve(`@logframe/core/${what}.schema.json`))
    yield* terminal.print(yield* Effect.promise(() => readFile(file, "utf8")))
  })
).pipe(
  Command.withDescription("Prints a JSON Schema, for editors and for other programs"),
  Command.withExamples([
    {
      command: "logframe schema logframe > logframe.schema.json",
      description: "For an editor that completes and checks"
    }
  ])
)
