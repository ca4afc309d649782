import { basename, join } from "node:path"
import { Check, Fact, type Finding, Logframe, Portfolio } from "@logframe/core"
import type { Iati } from "@logframe/iati"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { ofInput, ofProblems } from "../Failure.ts"
import * as files from "../files.ts"
import { isIati, overActivities } from "../iatiFile.ts"
import { titleOf } from "../store.ts"
import * as terminal from "../terminal.ts"

const flags = {
  file: Argument.String("document").pipe(
    Argument.withDescription(
      "The signed document: Word, Excel, Markdown or HTML, whatever its name, or a file of IATI; - for standard input"
    )
  ),
  out: Flag.String("out").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription(
      "Where the typed logframe is written; to stdout when it is left out. A folder, with a slash at its end, for the activities of a file of IATI"
    ),
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
    const folder = Option.isSome(out) && /[/\\]$/.test(out.value)
    if (Option.isSome(out) && !force && !folder) yield* files.refuseExisting(out.value)
    if (file !== "-" && (yield* isIati(file))) return yield* importIati(file, out, id)
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
    { command: "logframe import annex.docx --out logframe.json", description: "Read a Word document" },
    {
      command: "logframe import - < page.html",
      description: "Read what another program hands over"
    },
    {
      command: "logframe import cadre.html --language fr --out cadre.json",
      description: "Read a French page"
    },
    { command: "logframe import activities.xml --out published/", description: "Read activities of IATI" }
  ])
)

/** The activities of a file: one as a document is, several as files of a folder, with their facts and the portfolio. */
const importIati = (file: string, out: Option.Option<string>, id: Option.Option<string>) =>
  Effect.gen(function* () {
    const { Iati } = yield* Effect.promise(() => import("@logframe/iati"))
    const folder = Option.isSome(out) && /[/\\]$/.test(out.value) ? out.value : undefined
    const ids: string[] = []
    let only: Iati.Activity | undefined
    yield* overActivities(file, Iati.activities, (activity) =>
      Effect.gen(function* () {
        ids.push(activity.logframe.id)
        if (folder === undefined) {
          if (ids.length > 1)
            return yield* ofInput(
              `${file} has several activities. Name a folder for them, with a slash at its end: --out ${basename(file, ".xml")}/`
            )
          only = activity
        } else {
          yield* files.write(join(folder, `${activity.logframe.id}.json`), Logframe.toJson(activity.logframe))
          yield* files.write(
            join(folder, `${activity.logframe.id}.facts.ndjson`),
            activity.facts.map((fact) => `${Fact.toJson(fact)}\n`).join("")
          )
          yield* looked(activity.findings)
        }
      })
    )
    if (folder !== undefined) {
      const portfolio = Portfolio.make({
        format: 1,
        id: "published",
        name: { und: basename(file) },
        logframes: [...new Set(ids)]
      })
      yield* files.write(join(folder, "portfolio.json"), Portfolio.toJson(portfolio))
      return yield* terminal.tell(
        `${ids.length} ${ids.length === 1 ? "activity" : "activities"} written to ${folder}, with their facts and portfolio.json`
      )
    }
    if (only === undefined) return yield* ofInput(`${file} has no activity.`)
    const logframe = yield* named(only.logframe, id)
    if (Option.isNone(out)) yield* terminal.print(Logframe.toJson(logframe))
    else {
      yield* files.write(out.value, Logframe.toJson(logframe))
      yield* terminal.tell(summary(logframe, out.value))
    }
    yield* looked(only.findings)
    if (only.facts.length > 0)
      yield* terminal.tell(
        `\nIts ${only.facts.length} facts are not in the logframe: "logframe copy ${file}" keeps both in a store.`
      )
  })

const looked = (findings: readonly Finding.Finding[]): Effect.Effect<void> =>
  findings.length === 0
    ? Effect.void
    : terminal.tell(`\nPlease look at what was read:\n${terminal.findings(process.stderr, findings)}`)

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
