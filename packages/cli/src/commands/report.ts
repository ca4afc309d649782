import { Artifact, type Document, type Renderer, type Snapshot } from "@logframe/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { exitCode, Failure } from "../Failure.ts"
import * as files from "../files.ts"
import * as flags from "../flags.ts"
import { snapshot } from "../snapshot.ts"
import * as terminal from "../terminal.ts"

/** Loaded when they are asked for, as all is that only one command needs, so that every command starts sooner. */
const templates = {
  "progress-report": async () => (await import("@logframe/report-document")).ProgressReport.template,
  "coe-summary": async () => (await import("@logframe/report-document")).CoeSummary.template
} as const

const written =
  <Options>({ render, defaults }: Renderer.Renderer<Options>) =>
  (document: Document.Document): Artifact.Artifact =>
    render(document, defaults)

const formats = {
  html: {
    extension: "html",
    write: async () => written((await import("@logframe/report-html")).HtmlRenderer.renderer)
  },
  markdown: {
    extension: "md",
    write: async () => written((await import("@logframe/report-markdown")).MarkdownRenderer.renderer)
  }
} as const

const options = {
  template: Flag.Literals("template", ["progress-report", "coe-summary"]).pipe(
    Flag.withDescription("What is told: the progress, or the summary of the Council of Europe"),
    Flag.withDefault("progress-report" as const)
  ),
  format: Flag.Literals("format", ["html", "markdown"]).pipe(
    Flag.withDescription("How it is written"),
    Flag.withDefault("html" as const)
  ),
  language: flags.language,
  out: Flag.String("out").pipe(
    Flag.withMetavar("FILE"),
    Flag.withDescription("Where it is written; named after template and format when it is left out"),
    Flag.optional
  ),
  store: flags.store,
  logframe: flags.logframe,
  ...flags.question
}

/** `logframe report`: what a donor is handed. */
export const reportCommand = Command.make("report", options, (input) =>
  Effect.gen(function* () {
    const { template, format, language } = input
    const path = Option.getOrElse(input.out, () => `${template}.${formats[format].extension}`)
    const taken = yield* snapshot(input)
    const bytes = yield* rendered(taken, template, format, Option.getOrUndefined(language))
    yield* files.write(path, bytes)
    yield* terminal.tell(`${path} written, as of ${taken.evaluation.question.asOf}.`)
  })
).pipe(
  Command.withDescription("Writes a report as one file"),
  Command.withExamples([
    { command: "logframe report --out report.html", description: "A progress report, as of today" },
    {
      command: "logframe report --template coe-summary --format markdown --out summary.md",
      description: "The signed summary back again"
    },
    {
      command: "logframe report --language fr --as-of 2019-04-22 --known-at 2019-04-22",
      description: "A report of the past, in French"
    }
  ])
)

const rendered = (
  taken: Snapshot.Snapshot,
  template: keyof typeof templates,
  format: keyof typeof formats,
  language: "en" | "fr" | undefined
): Effect.Effect<Uint8Array, Failure> =>
  Effect.tryPromise({
    try: async () => {
      const { document, defaults } = await templates[template]()
      const write = await formats[format].write()
      const params = language === undefined ? defaults : { ...defaults, language }
      const [file] = await Artifact.collect(write(document(taken, params)))
      if (file === undefined) throw new Error(`The format ${format} wrote no file.`)
      return file.bytes
    },
    catch: (cause) =>
      new Failure({ exit: exitCode.fault, text: cause instanceof Error ? cause.message : String(cause) })
  })
