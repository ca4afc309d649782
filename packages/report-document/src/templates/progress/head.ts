/**
 * The terms at the head of a progress report, and what it was made from.
 *
 * @internal
 */
import { type Document, Instant } from "@logframe/core"
import * as Context from "../Context.ts"
import { budget, duration, implementation } from "../summary/keyBlock.ts"
import type { ProgressContext } from "./ProgressContext.ts"

/** What a reader must know before the first number. */
export const head = (context: ProgressContext): Document.Facts => {
  const { logframe, words, snapshot } = context
  const { progress, summary } = words
  const rows: readonly (readonly [string, Document.Line])[] = [
    [progress.reference, logframe.code === undefined ? [] : [Context.run(logframe.code)]],
    [summary.duration, logframe.period === undefined ? [] : [Context.run(duration(words, logframe.period))]],
    [words.titles.budget, budget(words, logframe)],
    [summary.implementation, implementation(context)],
    [progress.asOf, [{ is: "value", value: { is: "day", day: snapshot.evaluation.question.asOf } }]]
  ]
  return {
    is: "facts",
    items: rows.flatMap(([term, description]) =>
      description.length === 0 ? [] : [{ term: [Context.run(term)], description }]
    )
  }
}

/** Which state of the logframe and of the journal the report was made from, so that it can be made again. */
export const basis = ({ words, snapshot }: ProgressContext): readonly Document.Line[] => {
  const { question } = snapshot.evaluation
  const { progress } = words
  const { watermark } = snapshot
  const line = (term: string, said: string): Document.Line => [Context.run(`${term}${words.colon} ${said}`)]
  return [
    line(
      progress.watermark,
      watermark === undefined
        ? progress.noStore
        : progress.watermarkOf(String(watermark.revision), String(watermark.seq))
    ),
    line(
      progress.knownAt,
      question.knownAt === undefined ? progress.everythingRecorded : Instant.normalise(question.knownAt)
    ),
    line(
      progress.included,
      (question.include ?? ["approved" as const]).map((status) => words.factStatus[status]).join(", ")
    )
  ]
}
