import { basename } from "node:path"
import { Check, Logframe } from "@logframe/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { ofInput, ofProblems } from "../Failure.ts"
import * as files from "../files.ts"
import { titleOf } from "../store.ts"
import * as terminal from "../terminal.ts"

const flags = {
  file: Argument.String("document").pipe(
    Argument.withDescription("The signed document: Markdown or HTML, whatever its name; - for standard input")
  ),
  out: Flag.String("out").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("Where the typed logframe is written; to stdout when it is left out"),
    Flag.optional
  ),
  force: Flag.Boolean("force").pipe(
    Flag.withDescription("Write over a file that is already there"),
    Flag.withDefault(false)
  ),
  id: Flag.String("id").pipe(
    Flag.withMetavar("ID"),
    Flag.withDescription("The id of the logframe; made from the title when it is left out"),
    Flag.optional
  ),
  language: Flag.String("language").pipe(
    Flag.withMetavar("TAG"),
    Flag.withDescription(
      'The language of the document, such as "en"; told from its labels when it is left out'
    ),
    Flag.optional
  )
}

/** `logframe import`: from the signed document to a typed logframe. */
export const importCommand = Command.make("import", flags, ({ file, out, force, id, language }) =>
  Effect.gen(function* () {
    if (Option.isSome(out) && !force) yield* files.refuseExisting(out.value)
    const document = yield* file === "-" ? files.readStandardInput : files.read(file)
    const options = {
      name: file === "-" ? "" : basename(file),
      ...(Option.isSome(language) ? { language: language.value } : {})
    }
    const { ImportDocument } = yield* Effect.promise(() => import("@logframe/import-document"))
    const read = ImportDocument.read(document, options)
    if (Result.isFailure(read)) return yield* ofProblems(file === "-" ? "standard input" : file, read.failure)
    const { findings } = read.success
    const logframe = yield* named(read.success.logframe, id)
    const json = Logframe.toJson(logframe)
    if (Option.isNone(out)) yield* terminal.print(json)
    else {
      yield* files.write(out.value, json)
      yield* terminal.tell(summary(logframe, out.value))
    }
    if (findings.length > 0)
      yield* terminal.tell(`\nPlease look at what was read:\n${terminal.findings(process.stderr, findings)}`)
    const checked = Check.findings(logframe).length
    if (Option.isSome(out) && checked > 0)
      yield* terminal.tell(
        `\nThe check has ${checked} remark${checked === 1 ? "" : "s"}: logframe check ${out.value}`
      )
  })
).pipe(
  Command.withDescription("Reads a logframe from the document it was signed in"),
  Command.withExamples([
    { command: "logframe import summary.md --out logframe.json", description: "Read a summary" },
    {
      command: "logframe import - < page.html",
      description: "Read what another program hands over"
    },
    {
      command: "logframe import cadre.html --language fr --out cadre.json",
      description: "Read a French page"
    }
  ])
)

const named = (logframe: Logframe.Logframe, id: Option.Option<string>) => {
  if (Option.isNone(id)) return Effect.succeed(logframe)
  const renamed = Logframe.decode({ ...logframe, id: id.value })
  return Result.isSuccess(renamed)
    ? Effect.succeed(renamed.success)
    : Effect.fail(ofInput(`--id: ${renamed.failure.message}`))
}

const summary = (logframe: Logframe.Logframe, out: string): string => {
  const counts = (["results", "indicators", "activities", "assumptions"] as const).map(
    (list) => `${logframe[list].length} ${list}`
  )
  return `${titleOf(logframe)}: ${counts.join(", ")}\nwritten to ${out}`
}
