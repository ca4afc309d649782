import {
  type Evaluation,
  type Expectation,
  type Fraction,
  type Indicator,
  type Reading,
  type Snapshot,
  Text,
  type Value
} from "@logframe/core"
import { Show, Words } from "@logframe/report-document"
import { shortened, table } from "./terminal.ts"

const columns = [
  { title: "Indicator" },
  { title: "Baseline", numeric: true },
  { title: "Target", numeric: true },
  { title: "Expected", numeric: true },
  { title: "Actual", numeric: true },
  { title: "Progress", numeric: true },
  { title: "Status" }
] as const

/** The evaluation as a table for a terminal: a row for each indicator, parts below their whole. */
export const evaluationTable = ({ evaluation }: Snapshot.Snapshot, width: number): string => {
  const rows = evaluation.logframe.indicators.flatMap((indicator, i) => {
    const row = evaluation.indicators[i]
    return row === undefined ? [] : [rowOf(evaluation, indicator, row)]
  })
  return table(columns, rows, width)
}

const rowOf = (
  { logframe }: Evaluation.Evaluation,
  indicator: Indicator.Indicator,
  row: Evaluation.IndicatorEvaluation
): readonly string[] => {
  const words = Words.forLanguage("en")
  const { rounding, nearWhole } = row.conventions
  const number = (exact: Fraction.Fraction): string =>
    Show.number(words, exact, { as: "decimal", decimals: 2, rounding })
  const reading = (read: Reading.Reading): string =>
    readingText(words, logframe.language, indicator, read, number)
  const isHeading = indicator.measure._tag === "Unclassified"
  const name = `${indicator.partOf === undefined ? "" : "  "}${indicator.code ?? indicator.id}  ${Text.read(indicator.statement, logframe.language)}`
  return [
    name,
    row.baseline === undefined ? "–" : valueText(words, logframe.language, indicator, row.baseline.value),
    row.target === undefined ? "–" : targetText(row.target, reading),
    row.target === undefined ? "–" : reading(row.expected),
    isHeading ? "–" : reading(row.actual),
    row.progress.known
      ? Show.number(words, row.progress.value, { as: "percent", decimals: 1, rounding, nearWhole })
      : "–",
    isHeading ? "" : statusText(words, row)
  ]
}

/** An indicator that has data and no target is told by what it lacks. */
const statusText = (words: Words.Words, { actual, status }: Evaluation.IndicatorEvaluation): string =>
  status.code === "noData" && actual.known && status.reason !== undefined
    ? words.noData[status.reason]
    : words.status[status.code]

const stepName = (indicator: Indicator.Indicator, language: Text.LanguageTag, id: string): string => {
  const { measure } = indicator
  const steps = measure._tag === "Milestone" ? measure.stages : measure._tag === "Scale" ? measure.labels : []
  const step = steps.find((one) => one.id === id)
  return step === undefined ? id : Text.read(step.name, language)
}

const readingText = (
  words: Words.Words,
  language: Text.LanguageTag,
  indicator: Indicator.Indicator,
  reading: Reading.Reading,
  number: (exact: Fraction.Fraction) => string
): string => {
  if (!reading.known) return words.noData[reading.reason]
  const { content } = reading
  switch (content._tag) {
    case "Number":
    case "Parts": {
      const { measure } = indicator
      const percent = measure._tag === "Ratio" && measure.shown === "percent"
      return `${number(content.value)}${percent ? " %" : ""}`
    }
    case "Step":
      return stepName(indicator, language, content.step)
    case "Distribution":
      return content.counts
        .map(({ step, count }) => `${stepName(indicator, language, step)} ${count}`)
        .join(", ")
    case "Narrative":
      return shortened(Text.read(content.text, language), 24)
  }
}

const signs: Readonly<Partial<Record<Expectation.Expectation["_tag"], string>>> = {
  AtLeast: "≥ ",
  AtMost: "≤ ",
  Exactly: "= ",
  UpTo: "up to "
}

const targetText = (
  { target, promised }: Evaluation.TargetEvaluation,
  reading: (read: Reading.Reading) => string
): string => {
  const { expectation } = target
  if (expectation._tag === "Between") return `${expectation.low}–${expectation.high}`
  if (expectation._tag === "Narrative") return "in words"
  return `${signs[expectation._tag] ?? ""}${reading(promised)}`
}

const valueText = (
  words: Words.Words,
  language: Text.LanguageTag,
  indicator: Indicator.Indicator,
  value: Value.Value
): string => {
  switch (value._tag) {
    case "Number":
      return value.value
    case "Parts":
      return `${value.numerator}/${value.denominator}`
    case "Stage":
      return stepName(indicator, language, value.stage)
    case "Label":
      return stepName(indicator, language, value.label)
    case "Narrative":
      return shortened(Text.read(value.text, language), 24)
    case "Written":
      return shortened(value.text, 24)
    case "Open":
      return words.open[value.why]
  }
}
