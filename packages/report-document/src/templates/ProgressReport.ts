/**
 * The progress report: what was promised, what was reached, what it cost, and how each number came about.
 *
 * A summary first, for those who read one page: what is on track, what is not, what nobody can say and why. Then result by
 * result, the money, what needs attention, and at the end how the numbers were made.
 *
 * @module
 */
import type { Document, Template } from "@logframe/core"
import * as Context from "./Context.ts"
import { conventions } from "./progress/conventions.ts"
import { explanations } from "./progress/explanations.ts"
import { findings } from "./progress/findings.ts"
import { funding } from "./progress/funding.ts"
import { glance } from "./progress/glance.ts"
import { basis, head } from "./progress/head.ts"
import { results } from "./progress/results.ts"
import * as Told from "./progress/Told.ts"

export type { Params } from "./Context.ts"

/** Progress report. */
export const template: Template.Template<Context.Params> = {
  name: "progress-report",
  defaults: {},
  document: (snapshot, params) => document(Told.make(snapshot, params))
}

const document = (told: Told.Told): Document.Document => ({
  title: [Context.text(told, told.logframe.title)],
  subtitle: [Context.run(told.words.progress.title)],
  language: told.words.language,
  asOf: told.snapshot.evaluation.question.asOf,
  conventions: [...basis(told), ...conventions(told)],
  body: [head(told), glance(told), ...results(told), funding(told), findings(told), ...explanations(told)]
})
