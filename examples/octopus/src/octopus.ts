/**
 * The main job, from the signed document to what a donor is handed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import {
  Artifact,
  CalendarDate,
  Evaluation,
  Fact,
  type Finding,
  Instant,
  Logframe,
  PromiseStorage,
  Reporter,
  type Snapshot
} from "@logframe/core"
import { ImportDocument } from "@logframe/import-document"
import { CoeSummary, ProgressReport } from "@logframe/report-document"
import { DocxRenderer } from "@logframe/report-docx"
import { HtmlRenderer } from "@logframe/report-html"
import { MarkdownRenderer } from "@logframe/report-markdown"
import { PdfRenderer } from "@logframe/report-pdf"
import { Picture } from "@logframe/report-picture"
import { XlsxRenderer } from "@logframe/report-xlsx"
import { SqliteDriver } from "@logframe/storage-sqlite"
import * as Result from "effect/Result"
import { completed } from "./completed.ts"
import { batches } from "./tables.ts"

/** What came out of it. */
export interface Done {
  readonly logframe: Logframe.Logframe
  /** What the importer was unsure of. */
  readonly findings: readonly Finding.Finding[]
  readonly snapshot: Snapshot.Snapshot
  /** How many facts the store keeps. */
  readonly facts: number
  /** The files in `out`, in the order in which they were written. */
  readonly files: readonly string[]
}

/** The day up to which the report looks, and the last moment whose records it knows. */
export const asOf = CalendarDate.make("2019-04-22")
export const knownAt = Instant.endOf(asOf)

/** The document of this example. */
export const ownDocument = new URL("../cybercrime-summary.md", import.meta.url).pathname

const reports = (snapshot: Snapshot.Snapshot) => {
  const { template: progress } = ProgressReport
  const { template: summary } = CoeSummary
  const { renderer: html } = HtmlRenderer
  const { renderer: markdown } = MarkdownRenderer
  const plain = { template: {}, renderer: {} }
  return [
    { name: "progress-report.html", report: Reporter.of(progress, html).render(snapshot, plain) },
    { name: "progress-report.md", report: Reporter.of(progress, markdown).render(snapshot, plain) },
    {
      name: "rapport-d-avancement.html",
      report: Reporter.of(progress, html).render(snapshot, { template: { language: "fr" }, renderer: {} })
    },
    {
      name: "progress-report.docx",
      report: Reporter.of(progress, DocxRenderer.renderer).render(snapshot, {
        template: {},
        renderer: { picture: Picture.png }
      })
    },
    {
      name: "progress-report.xlsx",
      report: Reporter.of(progress, XlsxRenderer.renderer).render(snapshot, plain)
    },
    {
      name: "progress-report.pdf",
      report: Reporter.of(progress, PdfRenderer.renderer).render(snapshot, plain)
    },
    { name: "summary.docx", report: Reporter.of(summary, DocxRenderer.renderer).render(snapshot, plain) },
    { name: "summary.html", report: Reporter.of(summary, html).render(snapshot, plain) },
    { name: "summary.md", report: Reporter.of(summary, markdown).render(snapshot, plain) }
  ]
}

/** Reads the document, records the facts of the tables, evaluates and writes everything into the folder. */
export const octopus = async (document: string, out: string): Promise<Done> => {
  mkdirSync(out, { recursive: true })
  const files: string[] = []
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(out, name), content)
    files.push(name)
  }

  // 1. The document becomes a typed logframe. What the importer was unsure of, it says.
  const read = ImportDocument.read(readFileSync(document), { name: basename(document) })
  const imported = Result.getOrThrowWith(read, (invalid) => invalid)
  const logframe = completed(imported.logframe)
  write("logframe.json", Logframe.toJson(logframe))

  // 2. Promise and facts go into one SQLite file. Its clock is ours: a past is rebuilt, moment by moment.
  let now = Instant.make("2014-01-15T09:00:00Z")
  const database = join(out, "octopus.sqlite")
  for (const suffix of ["", "-wal", "-shm"]) rmSync(database + suffix, { force: true })
  await using storage = PromiseStorage.make(SqliteDriver.open({ filename: database, now: () => now }))
  files.push(basename(database))
  await storage.saveLogframe(logframe, { expected: 0, by: "m-and-e", note: "As signed" })
  for (const batch of batches(logframe)) {
    now = batch.recorded
    await storage.append(logframe.id, batch.facts)
  }
  const { seq } = await storage.head(logframe.id)
  const lines: string[] = []
  for await (const { fact } of storage.facts({ logframes: [{ id: logframe.id, upTo: seq }] })) {
    lines.push(`${Fact.toJson(fact)}\n`)
  }
  write("facts.ndjson", lines.join(""))

  // 3. What was known on that day is evaluated, and frozen.
  const snapshot = await storage.snapshot(logframe.id, { asOf, knownAt })
  if (snapshot === undefined) throw new Error("The store did not know the logframe on that day.")
  write("evaluation.json", Evaluation.toJson(snapshot.evaluation))

  // 4. The same snapshot, told in several ways.
  for (const { name, report } of reports(snapshot)) {
    for (const { bytes } of await Artifact.collect(report)) write(name, bytes)
  }
  return { logframe, findings: imported.findings, snapshot, facts: lines.length, files }
}
