import { type Artifact, Reporter } from "@logframe/core"
import { CoeSummary, ProgressReport } from "@logframe/report-document"
import { XlsxRenderer } from "@logframe/report-xlsx"
import { reporterConformance, type Seen } from "@logframe/testkit"
import { describe, it } from "vitest"
import { parts, runsOf, shownText } from "./reopened.ts"

/** What a spreadsheet finds in the file: its cells as it shows them, its formulas and addresses. */
const read = (files: readonly Artifact.Whole[]): Seen => {
  const opened = files.map(({ bytes }) => parts(bytes))
  return {
    text: opened.map(shownText).join("\n"),
    runs: opened.flatMap(runsOf)
  }
}

for (const template of [ProgressReport.template, CoeSummary.template]) {
  const tellsReadings = template !== CoeSummary.template
  const reporter = Reporter.of(template, XlsxRenderer.renderer)
  reporterConformance(
    { describe, it },
    {
      name: reporter.manifest.reporter,
      reporter,
      tellsReadings,
      read,
      knownGaps: { "document/links": "A cell has the words of a link and not its address." }
    }
  )
}
