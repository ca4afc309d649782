/** The whole way with Effect: keep the logframe, record facts, evaluate, explain, report. */
import { Artifact, CalendarDate, Explanation, Reporter, Storage } from "@logframe/core"
import { ProgressReport } from "@logframe/report-document"
import { MarkdownRenderer } from "@logframe/report-markdown"
import { SqliteDriver } from "@logframe/storage-sqlite"
import * as Effect from "effect/Effect"
import { facts } from "./facts.ts"
import { logframe } from "./logframe.ts"

const program = Effect.gen(function* () {
  const storage = yield* Storage.Storage
  yield* storage.saveLogframe(logframe, { expected: 0, by: "Amina", note: "As signed" })
  yield* storage.append(logframe.id, facts)

  const question = { asOf: CalendarDate.make("2026-03-01") }
  const snapshot = yield* Effect.flatMap(storage.snapshot(logframe.id, question), Effect.fromOption)

  const reporter = Reporter.of(ProgressReport.template, MarkdownRenderer.renderer)
  const artifact = reporter.render(snapshot, reporter.defaults)
  const [report] = yield* Effect.promise(() => Artifact.collect(artifact))
  const explained = snapshot.evaluation.indicators.map(({ explanation }) =>
    Explanation.text(explanation, "en", logframe)
  )
  return { explained, report: new TextDecoder().decode(report?.bytes) }
})

export const run = (filename: string) =>
  program.pipe(Effect.provide(Storage.layerScoped(() => SqliteDriver.open({ filename }))))

if (import.meta.main) {
  const { explained, report } = await Effect.runPromise(run(":memory:"))
  console.log(explained.join("\n"))
  console.log(report)
}
