import { type Artifact, Reporter } from "@logframe/core"
import { CoeSummary, ProgressReport } from "@logframe/report-document"
import { DocxRenderer } from "@logframe/report-docx"
import { reporterConformance, type Seen } from "@logframe/testkit"
import { describe, it } from "vitest"
import { parts, runsOf, textOf } from "./reopened.ts"

/** What a word processor finds in the file: its body, its running heads, its addresses and fields. */
const read = (files: readonly Artifact.Whole[]): Seen => {
  const opened = files.flatMap(({ bytes }) => [...parts(bytes)])
  const shown = opened.filter(([name]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name))
  const active = opened.filter(([name]) => name !== "docProps/core.xml" && !name.endsWith("custom.xml"))
  return {
    text: shown.map(([, part]) => textOf(part)).join("\n"),
    runs: active.flatMap(([, part]) => runsOf(part))
  }
}

for (const template of [ProgressReport.template, CoeSummary.template]) {
  const tellsReadings = template !== CoeSummary.template
  const reporter = Reporter.of(template, DocxRenderer.renderer)
  reporterConformance({ describe, it }, { name: reporter.manifest.reporter, reporter, tellsReadings, read })
}
