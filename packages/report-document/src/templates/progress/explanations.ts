/**
 * How the numbers of each indicator came about: the rule, the arithmetic, the reports used and those left out, with the
 * reason.
 *
 * @internal
 */
import {
  type Conventions,
  type Document,
  Explanation,
  type Fraction,
  Language,
  type Reading
} from "@logframe/core"
import * as Show from "../../Show.ts"
import * as Context from "../Context.ts"
import { arithmetic } from "./arithmetic.ts"
import { dated } from "./edition.ts"
import { share } from "./numbers.ts"
import { all, type ProgressContext, type ReportedIndicator } from "./ProgressContext.ts"
import { inline, isMeasurable, label, reading, shortened, status } from "./values.ts"

/** A list of terms for each indicator with reports or a target; the others are named together. */
export const explanations = (context: ProgressContext): readonly Document.Block[] => {
  const { words } = context
  const rows = all(context)
  const silent = rows.filter(isSilent)
  return rows.length === 0
    ? []
    : [
        {
          is: "section",
          id: "explanations",
          title: [Context.run(words.progress.how)],
          body: [
            ...rows.filter((row) => !isSilent(row)).map((row) => explanation(context, row)),
            ...(silent.length === 0
              ? []
              : [
                  Context.paragraph(Context.run(words.progress.nothingToExplain)),
                  Context.list(
                    silent.map(({ indicator }) => [Context.paragraph(...label(context, indicator))])
                  )
                ])
          ]
        }
      ]
}

const isSilent = ({ evaluation }: ReportedIndicator): boolean =>
  !evaluation.actual.known &&
  evaluation.target === undefined &&
  Object.keys(evaluation.explanation.leftOut).length === 0

const explanation = (context: ProgressContext, row: ReportedIndicator): Document.Section => {
  const { words } = context
  const { indicator, evaluation } = row
  const [value, expected, progress] = evaluation.explanation.steps
  const items: readonly (readonly [string, Document.Line])[] = [
    [words.titles.actual, [...inline(reading(context, row, evaluation.actual)), ...because(context, value)]],
    [words.progress.marks, marks(context, row)],
    [
      words.titles.expected,
      isMeasurable(row)
        ? [...inline(reading(context, row, evaluation.expected)), ...because(context, expected)]
        : []
    ],
    [
      words.titles.progress,
      evaluation.progress.known
        ? [
            { is: "value", value: share(evaluation.progress.value, evaluation.conventions) },
            ...because(context, progress)
          ]
        : []
    ],
    [
      words.titles.status,
      evaluation.target === undefined ? [] : [...inline(status(row)), ...ratio(context, row)]
    ],
    [words.progress.reports, reports(context, evaluation.explanation)],
    [words.progress.choices, choices(context, row)],
    [
      words.titles.verification,
      indicator.verification === undefined ? [] : [shortened(Context.text(context, indicator.verification))]
    ]
  ]
  return {
    is: "section",
    id: `explanation-${indicator.id}`,
    title: dated(context, context.spans.indicators.get(indicator.id), label(context, indicator)),
    body: [
      {
        is: "facts",
        items: items.flatMap(([term, description]) =>
          description.length === 0 ? [] : [{ term: [Context.run(term)], description }]
        )
      }
    ]
  }
}

/** The rule of a step, and its arithmetic where it is short enough to be followed. */
const because = ({ words }: ProgressContext, step: Explanation.Step | undefined): Document.Line => {
  if (step === undefined) return []
  const sum = step.calculation === undefined ? undefined : arithmetic(words, step.calculation)
  const rule = Explanation.sentence(step, words)
  return [Context.run(` – ${rule}${sum === undefined ? "" : `${words.colon} ${sum}`}`)]
}

const ratio = ({ words }: ProgressContext, { evaluation }: ReportedIndicator): Document.Line => {
  const { ratio } = evaluation.status
  return ratio === undefined
    ? []
    : [
        Context.run(" "),
        { is: "value", value: share(ratio, evaluation.conventions) },
        Context.run(` ${words.progress.ofExpected}`)
      ]
}

const reports = ({ words }: ProgressContext, { used, leftOut }: Explanation.Explanation): Document.Line => {
  const reasons = Object.entries(leftOut) as [Explanation.LeftOutReason, number][]
  if (used === 0 && reasons.length === 0) return []
  const { explanation, colon, listed } = words
  const list = reasons.map(([reason, count]) => `${words.leftOut[reason]} (${count})`).join(listed)
  const said = [explanation.used(used), ...(list === "" ? [] : [`${explanation.left}${colon} ${list}`])]
  return [Context.run(said.map((one) => `${one}.`).join(" "))]
}

/** What a reader must know beside the number. */
const marks = (context: ProgressContext, row: ReportedIndicator): Document.Line => {
  const { words } = context
  const said = row.evaluation.actual.marks.map((mark) =>
    Language.mark(
      words,
      mark._tag === "MayDoubleCount"
        ? { ...mark, low: shown(context, row, mark.low), high: shown(context, row, mark.high) }
        : mark
    )
  )
  return said.length === 0 ? [] : [Context.run(said.join("; "))]
}

const shown = (context: ProgressContext, row: ReportedIndicator, exact: Fraction.Fraction): string => {
  const cell = reading(context, row, numberReading(exact))
  return cell.is === "number" ? Show.value(context.words, cell) : ""
}

const numberReading = (value: Fraction.Fraction): Reading.Reading => ({
  known: true,
  content: { _tag: "Number", value },
  marks: []
})

/** The choices made for this indicator alone. */
const choices = (context: ProgressContext, { indicator }: ReportedIndicator): Document.Line => {
  const own: Conventions.Conventions = indicator.conventions ?? {}
  const said = Language.conventions(context.words, own)
  return said.length === 0 ? [] : [Context.run(said.join("; "))]
}
