import { basename, dirname, join } from "node:path"
import { Artifact, type Document, type Language, type Renderer, type Snapshot } from "@logframe/core"
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

/** What a renderer makes of a document, under a name. */
type Write = (document: Document.Document, path: string) => Artifact.Artifact

const written =
  <Options extends { readonly path: string }>({ render, defaults }: Renderer.Renderer<Options>): Write =>
  (document, path) =>
    render(document, { ...defaults, path })

const word = async (): Promise<Write> => {
  const { DocxRenderer } = await import("@logframe/report-docx")
  const { Picture } = await import("@logframe/report-picture")
  return (document, path) => DocxRenderer.renderer.render(document, { path, picture: Picture.png })
}

/** Each format with the ending of its files; the first is the default. */
const formats: Readonly<
  Record<Format, { readonly extension: string; readonly write: () => Promise<Write> }>
> = {
  html: {
    extension: "html",
    write: async () => written((await import("@logframe/report-html")).HtmlRenderer.renderer)
  },
  markdown: {
    extension: "md",
    write: async () => written((await import("@logframe/report-markdown")).MarkdownRenderer.renderer)
  },
  docx: { extension: "docx", write: word },
  xlsx: {
    extension: "xlsx",
    write: async () => written((await import("@logframe/report-xlsx")).XlsxRenderer.renderer)
  },
  pdf: {
    extension: "pdf",
    write: async () => written((await import("@logframe/report-pdf")).PdfRenderer.renderer)
  },
  csv: {
    extension: "csv",
    write: async () => written((await import("@logframe/report-csv")).CsvRenderer.renderer)
  }
}

const formatNames = ["html", "markdown", "docx", "xlsx", "pdf", "csv"] as const

type Format = (typeof formatNames)[number]

const options = {
  template: Flag.Literals("template", ["progress-report", "coe-summary"]).pipe(
    Flag.withDescription("What is told: the progress, or the summary of the Council of Europe"),
    Flag.withDefault("progress-report" as const)
  ),
  format: Flag.Literals("format", formatNames).pipe(
    Flag.withDescription(
      "How it is written: a page, Markdown, Word, Excel, PDF, or a csv file for each table"
    ),
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
    const params = { template, format, language: Option.getOrUndefined(language) }
    const made = yield* rendered(taken, { ...params, path: path === "-" ? "report" : basename(path) })
    if (path === "-") return yield* toOutput(format, made)
    for (const file of made) yield* files.write(join(dirname(path), file.path), file.bytes)
    const [, ...beside] = made
    const more = beside.length === 0 ? "" : `, with ${beside.length} tables beside it`
    yield* terminal.tell(`${path} written${more}, as of ${taken.evaluation.question.asOf}.`)
  })
).pipe(
  Command.withDescription("Writes a report as a page, a Word, Excel or PDF document, Markdown, or csv"),
  Command.withExamples([
    { command: "logframe report --out report.html", description: "A progress report, as of today" },
    { command: "logframe report --format docx", description: "The same for Word" },
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

/** One file goes to standard output as it is. */
const toOutput = (format: Format, made: readonly Artifact.Whole[]): Effect.Effect<void, Failure> => {
  const [only, ...beside] = made
  return only === undefined || beside.length > 0
    ? Effect.fail(
        new Failure({
          exit: exitCode.usage,
          text: `--out - takes one file; ${format} writes ${made.length}. Name a file with --out, or choose another format.`
        })
      )
    : terminal.printBytes(only.bytes)
}

const rendered = (
  taken: Snapshot.Snapshot,
  asked: {
    readonly template: keyof typeof templates
    readonly format: Format
    readonly language: Language.Tag | undefined
    readonly path: string
  }
): Effect.Effect<readonly Artifact.Whole[], Failure> =>
  Effect.tryPromise({
    try: async () => {
      const { document, defaults } = await templates[asked.template]()
      const write = await formats[asked.format].write()
      const params = asked.language === undefined ? defaults : { ...defaults, language: asked.language }
      return Artifact.collect(write(document(taken, params), asked.path))
    },
    catch: (cause) =>
      new Failure({ exit: exitCode.fault, text: cause instanceof Error ? cause.message : String(cause) })
  })
