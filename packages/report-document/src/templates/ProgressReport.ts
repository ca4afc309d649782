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
import * as ProgressContext from "./progress/ProgressContext.ts"
import { results } from "./progress/results.ts"

export type { Params } from "./Context.ts"

/** Progress report. */
export const template: Template.Template<Context.Params> = {
  name: "progress-report",
  defaults: {},
  document: (snapshot, params) => document(ProgressContext.make(snapshot, params))
}

const document = (context: ProgressContext.ProgressContext): Document.Document => ({
  title: [Context.text(context, context.logframe.title)],
  subtitle: [Context.run(context.words.progress.title)],
  language: context.words.tag,
  asOf: context.snapshot.evaluation.question.asOf,
  conventions: [...basis(context), ...conventions(context)],
  body: [
    head(context),
    glance(context),
    ...results(context),
    funding(context),
    findings(context),
    ...explanations(context)
  ]
})
