import { type Artifact, Reporter } from "@logframe/core"
import { CsvRenderer } from "@logframe/report-csv"
import { CoeSummary, ProgressReport } from "@logframe/report-document"
import { reporterConformance, type Seen } from "@logframe/testkit"
import { parse } from "csv-parse/sync"
import { describe, it } from "vitest"

/** What a program that knows csv finds in the files; the apostrophe before a would-be formula is a sign to it, no text. */
const read = (files: readonly Artifact.Whole[]): Seen => {
  const fields = files.flatMap(({ bytes }) =>
    parse(bytes as Uint8Array<ArrayBuffer>, { bom: true, relax_column_count: true }).flat()
  )
  return {
    text: fields.map((field) => field.replace(/^'/, "")).join("\n"),
    runs: fields.filter((field) => /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(field) && !/^-?[\d.]+%?$/.test(field))
  }
}

for (const template of [ProgressReport.template, CoeSummary.template]) {
  const tellsReadings = template !== CoeSummary.template
  const reporter = Reporter.of(template, CsvRenderer.renderer)
  reporterConformance({ describe, it }, { name: reporter.manifest.reporter, reporter, tellsReadings, read })
}
