/**
 * How the numbers of each indicator came about: the rule, the arithmetic, the reports used and those left out, with the
 * reason.
 *
 * @internal
 */
import type { Conventions, Document, Explanation, Fraction, Reading } from "@logframe/core"
import * as Show from "../../Show.ts"
import * as Context from "../Context.ts"
import { arithmetic } from "./arithmetic.ts"
import { settled } from "./conventions.ts"
import { share } from "./numbers.ts"
import { all, type Row, type Told } from "./Told.ts"
import { inline, isMeasurable, label, reading, shortened, status } from "./values.ts"

/** A list of terms for each indicator with reports or a target; the others are named together. */
export const explanations = (told: Told): readonly Document.Block[] => {
  const { words } = told
  const rows = all(told)
  const silent = rows.filter(isSilent)
  return rows.length === 0
    ? []
    : [
        {
          is: "section",
          id: "explanations",
          title: [Context.run(words.progress.how)],
          body: [
            ...rows.filter((row) => !isSilent(row)).map((row) => explanation(told, row)),
            ...(silent.length === 0
              ? []
              : [
                  Context.paragraph(Context.run(words.progress.nothingToExplain)),
                  Context.list(silent.map(({ indicator }) => [Context.paragraph(...label(told, indicator))]))
                ])
          ]
        }
      ]
}

const isSilent = ({ evaluation }: Row): boolean =>
  !evaluation.actual.known &&
  evaluation.target === undefined &&
  Object.keys(evaluation.explanation.leftOut).length === 0

const explanation = (told: Told, row: Row): Document.Section => {
  const { words } = told
  const { indicator, evaluation } = row
  const [value, expected, progress] = evaluation.explanation.steps
  const items: readonly (readonly [string, Document.Line])[] = [
    [words.progress.actual, [...inline(reading(told, row, evaluation.actual)), ...because(told, value)]],
    [words.progress.marks, marks(told, row)],
    [
      words.progress.expected,
      isMeasurable(row)
        ? [...inline(reading(told, row, evaluation.expected)), ...because(told, expected)]
        : []
    ],
    [
      words.progress.progress,
      evaluation.progress.known
        ? [
            { is: "value", value: share(evaluation.progress.value, evaluation.conventions) },
            ...because(told, progress, " ")
          ]
        : []
    ],
    [
      words.progress.status,
      evaluation.target === undefined ? [] : [...inline(status(row)), ...ratio(told, row)]
    ],
    [words.progress.reports, reports(told, evaluation.explanation)],
    [words.progress.choices, choices(told, row)],
    [
      words.progress.verification,
      indicator.verification === undefined ? [] : [shortened(Context.text(told, indicator.verification))]
    ]
  ]
  return {
    is: "section",
    id: `explanation-${indicator.id}`,
    title: label(told, indicator),
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
const because = ({ words }: Told, step: Explanation.Step | undefined, between = " – "): Document.Line => {
  if (step === undefined) return []
  const over =
    step.over === undefined
      ? []
      : [words.progress.over(step.over.reports, words.conventions.overPlaces.options[step.over.by])]
  const sum = step.calculation === undefined ? undefined : arithmetic(words, step.calculation)
  const said = [words.progress.rules[step.by], ...over].join(", ")
  return [Context.run(`${between}${said}${sum === undefined ? "" : `${words.colon} ${sum}`}`)]
}

const ratio = ({ words }: Told, { evaluation }: Row): Document.Line => {
  const { ratio } = evaluation.status
  return ratio === undefined
    ? []
    : [
        Context.run(" "),
        { is: "value", value: share(ratio, evaluation.conventions) },
        Context.run(` ${words.progress.ofExpected}`)
      ]
}

const reports = ({ words }: Told, { used, leftOut }: Explanation.Explanation): Document.Line => {
  const reasons = Object.entries(leftOut) as [Explanation.LeftOutReason, number][]
  if (used === 0 && reasons.length === 0) return []
  const list = reasons.map(([reason, count]) => `${words.leftOut[reason]} (${count})`).join(", ")
  const said = [words.progress.used(used), ...(list === "" ? [] : [words.progress.leftOut(list)])]
  return [Context.run(said.join(" "))]
}

/** What a reader must know beside the number. */
const marks = (told: Told, row: Row): Document.Line => {
  const { words } = told
  const said = row.evaluation.actual.marks.map((mark): string => {
    switch (mark._tag) {
      case "MayDoubleCount":
        return words.marks.mayDoubleCount(shown(told, row, mark.low), shown(told, row, mark.high))
      case "Completeness":
        return words.marks.completeness(String(mark.present), String(mark.of))
      case "Preview":
        return words.marks.preview
      case "DerivedTotal":
        return words.marks.derivedTotal
      case "DerivedRest":
        return words.marks.derivedRest
      case "CellsDisagree":
        return words.marks.cellsDisagree
      case "CarriedOver":
        return words.marks.carriedOver
      case "Renormalised":
        return words.marks.renormalised(String(mark.present), String(mark.of))
    }
  })
  return said.length === 0 ? [] : [Context.run(said.join("; "))]
}

const shown = (told: Told, row: Row, exact: Fraction.Fraction): string => {
  const cell = reading(told, row, numberReading(exact))
  return cell.is === "number" ? Show.value(told.words, cell) : ""
}

const numberReading = (value: Fraction.Fraction): Reading.Reading => ({
  known: true,
  content: { _tag: "Number", value },
  marks: []
})

/** The choices made for this indicator alone. */
const choices = (told: Told, { indicator }: Row): Document.Line => {
  const own: Conventions.Conventions = indicator.conventions ?? {}
  const said = settled(told.words, own)
  return said.length === 0 ? [] : [Context.run(said.join("; "))]
}
