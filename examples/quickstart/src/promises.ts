/** The whole way with promises: keep the logframe, record facts, evaluate, explain, report. */
import { Artifact, CalendarDate, Explanation, PromiseStorage, Reporter } from "@logframe/core"
import { ProgressReport } from "@logframe/report-document"
import { MarkdownRenderer } from "@logframe/report-markdown"
import { SqliteDriver } from "@logframe/storage-sqlite"
import { facts } from "./facts.ts"
import { logframe } from "./logframe.ts"

export const run = async (filename: string) => {
  await using storage = PromiseStorage.make(SqliteDriver.open({ filename }))
  await storage.saveLogframe(logframe, { expected: 0, by: "Amina", note: "As signed" })
  await storage.append(logframe.id, facts)

  const snapshot = await storage.snapshot(logframe.id, { asOf: CalendarDate.make("2026-03-01") })
  if (snapshot === undefined) throw new Error("The logframe is not in the store.")

  const reporter = Reporter.of(ProgressReport.template, MarkdownRenderer.renderer)
  const [report] = await Artifact.collect(reporter.render(snapshot, reporter.defaults))
  const explained = snapshot.evaluation.indicators.map(({ explanation }) =>
    Explanation.text(explanation, "en", logframe)
  )
  return { explained, report: new TextDecoder().decode(report?.bytes) }
}

if (import.meta.main) {
  const { explained, report } = await run(":memory:")
  console.log(explained.join("\n"))
  console.log(report)
}
