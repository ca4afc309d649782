/**
 * Proves that a reporter is honest, safe, and gives the same bytes for the same snapshot.
 *
 * @module
 */
import { Artifact } from "@logframe/core"
import { conformance, type Runner } from "../conformance.ts"
import type { Press, ReporterLaw, ReporterSubject, Seen } from "./ReporterLaw.ts"
import { reporterLaws } from "./reporterLaws.ts"
import { decoded } from "./texts.ts"

/**
 * Runs every law on the reporter, one test for each.
 *
 * @example
 * ```ts
 * import { Artifact, Evaluation, Reading, type Reporter } from "@logframe/core"
 * import { reporterConformance } from "@logframe/testkit"
 * import { describe, it } from "vitest"
 *
 * const numbers: Reporter.Reporter<object> = {
 *   manifest: { reporter: "numbers", contract: 1 },
 *   defaults: {},
 *   render: ({ evaluation }) =>
 *     Artifact.ofText("numbers.txt", "text/plain", function* () {
 *       for (const { id, actual } of evaluation.indicators)
 *         yield `${id} ${actual.known ? Reading.number(actual)?.numerator : actual.reason}\n`
 *     })
 * }
 * reporterConformance({ describe, it }, { name: "numbers", reporter: numbers })
 * ```
 */
export const reporterConformance = <Options>(runner: Runner, subject: ReporterSubject<Options>): void =>
  conformance(runner, `reporter conformance: ${subject.name}`, reporterLaws, subject.knownGaps, (law) =>
    proveReporter(law, subject)
  )

/** Proves one law on the reporter. Rejects with the key of the law, what was found and what was expected. */
export const proveReporter = async <Options>(
  law: ReporterLaw,
  subject: ReporterSubject<Options>
): Promise<void> => {
  try {
    await law.holds(pressOf(subject))
  } catch (cause) {
    throw new Error(`${law.key}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

const pressOf = <Options>({
  reporter,
  options = reporter.defaults,
  tellsReadings = true,
  leavesOut = [],
  read = asText
}: ReporterSubject<Options>): Press => {
  const render: Press["render"] = (snapshot) => reporter.render(snapshot, options)
  const print: Press["print"] = async (snapshot) => Artifact.collect(render(snapshot))
  const see: Press["see"] = async (snapshot) => read(await print(snapshot))
  const press = { manifest: reporter.manifest, tellsReadings, leavesOut, render, print, see }
  const { byDocument } = reporter
  return byDocument === undefined
    ? press
    : {
        ...press,
        documentOf: (snapshot) => byDocument.document(snapshot, options),
        write: async (document) => read(await Artifact.collect(byDocument.write(document, options)))
      }
}

const asText = (files: readonly Artifact.Whole[]): Seen => ({
  text: files.map(({ path, bytes }) => decoded(path, bytes)).join("\n"),
  runs: []
})
