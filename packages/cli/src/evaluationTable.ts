import {
  type CalendarDate,
  type Evaluation,
  Fraction,
  type Indicator,
  Language,
  type Logframe,
  Measure,
  type Reading,
  type Snapshot,
  Text,
  type Value
} from "@logframe/core"
import { Words as ReportWords, Show } from "@logframe/report-document"
import { type Column, shortened, table } from "./terminal.ts"

type Words = Language.Language

const columns = ({ titles }: Words): readonly Column[] => [
  { title: titles.indicator },
  { title: titles.baseline, numeric: true },
  { title: titles.target, numeric: true },
  { title: titles.expected, numeric: true },
  { title: titles.actual, numeric: true },
  { title: titles.progress, numeric: true },
  { title: titles.status }
]

/** The evaluation as a table for a terminal: a row for each indicator, parts below their whole. */
export const evaluationTable = ({ evaluation }: Snapshot.Snapshot, words: Words, width: number): string => {
  const rows = evaluation.logframe.indicators.flatMap((indicator, i) => {
    const row = evaluation.indicators[i]
    return row === undefined
      ? []
      : [cellsOf({ words, logframe: evaluation.logframe, indicator, row }, evaluation.question.asOf)]
  })
  return table(columns(words), rows, width)
}

/** An indicator of a logframe with its numbers, told in words. */
interface ToldIndicator {
  readonly words: Words
  readonly logframe: Logframe.Logframe
  readonly indicator: Indicator.Indicator
  readonly row: Evaluation.IndicatorEvaluation
}

const cellsOf = (told: ToldIndicator, asOf: CalendarDate.CalendarDate): readonly string[] => {
  const { words, indicator, row } = told
  const { rounding, nearWhole } = row.conventions
  const isHeading = indicator.measure._tag === "Unclassified"
  const said = ReportWords.edition(ReportWords.forLanguage(words.tag), row.amended, asOf)
  const edition = said === undefined ? "" : `${said}${words.colon} `
  const name = `${indicator.partOf === undefined ? "" : "  "}${indicator.code ?? indicator.id}  ${edition}${read(told, indicator.statement)}`
  return [
    name,
    row.baseline === undefined ? "–" : valueText(told, row.baseline.value),
    row.target === undefined ? "–" : targetText(told, row.target),
    row.target === undefined ? "–" : readingText(told, row.expected),
    isHeading ? "–" : readingText(told, row.actual),
    row.progress.known
      ? Show.number(words, row.progress.value, { as: "percent", decimals: 1, rounding, nearWhole })
      : "–",
    isHeading ? "" : statusText(words, row)
  ]
}

/** Words of the logframe in the language of the table. */
const read = ({ words, logframe }: ToldIndicator, text: Text.Text): string =>
  Text.read(text, words.tag, logframe.language)

/** An indicator that has data and no target is told by what it lacks. */
const statusText = (words: Words, { actual, status }: Evaluation.IndicatorEvaluation): string =>
  status.code === "noData" && actual.known && status.reason !== undefined
    ? words.noData[status.reason]
    : words.status[status.code]

const stepName = (told: ToldIndicator, id: string): string => {
  const step = Measure.stepsOf(told.indicator.measure).find((one) => one.id === id)
  return step === undefined ? id : read(told, step.name)
}

const numberText = (
  { words, indicator: { measure }, row }: ToldIndicator,
  exact: Fraction.Fraction
): string => {
  const shown = Show.number(words, exact, {
    as: "decimal",
    decimals: 2,
    rounding: row.conventions.rounding
  })
  return measure._tag === "Ratio" && measure.shown === "percent" ? words.numerals.percent(shown) : shown
}

const readingText = (told: ToldIndicator, reading: Reading.Reading): string => {
  const { words } = told
  if (!reading.known) return words.noData[reading.reason]
  const { content } = reading
  switch (content._tag) {
    case "Number":
    case "Parts":
      return numberText(told, content.value)
    case "Step":
      return stepName(told, content.step)
    case "Distribution":
      return content.counts.map(({ step, count }) => `${stepName(told, step)} ${count}`).join(", ")
    case "Narrative":
      return shortened(read(told, content.text), 24)
  }
}

const targetText = (told: ToldIndicator, { target, promised }: Evaluation.TargetEvaluation): string => {
  const { words } = told
  const { expectation } = target
  const shown = readingText(told, promised)
  switch (expectation._tag) {
    case "AtLeast":
      return `≥ ${shown}`
    case "AtMost":
      return `≤ ${shown}`
    case "Exactly":
      return `= ${shown}`
    case "UpTo":
      return words.expectation.upTo(shown)
    case "Between": {
      const [low, high] = [expectation.low, expectation.high].map((end) =>
        numberText(told, Fraction.fromDecimal(end))
      )
      return `${low}–${high}`
    }
    case "Narrative":
      return words.expectation.inWords
    case "Stage":
    case "Label":
    case "Written":
    case "Open":
      return shown
  }
}

const valueText = (told: ToldIndicator, value: Value.Value): string => {
  const { words } = told
  switch (value._tag) {
    case "Number":
      return numberText(told, Fraction.fromDecimal(value.value))
    case "Parts":
      return [value.numerator, value.denominator].map((part) => Language.number(words, part)).join("/")
    case "Stage":
      return stepName(told, value.stage)
    case "Label":
      return stepName(told, value.label)
    case "Narrative":
      return shortened(read(told, value.text), 24)
    case "Written":
      return shortened(value.text, 24)
    case "Open":
      return words.open[value.why]
  }
}
