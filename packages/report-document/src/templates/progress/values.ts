/**
 * What an indicator said at its start, promises and has reached, as cells of a table.
 *
 * Where there is nothing, the reason stands.
 *
 * @internal
 */
import {
  type Baseline,
  type Conventions,
  type Document,
  type Expectation,
  Fraction,
  type Indicator,
  Measure,
  type Period,
  type Reading,
  type Target,
  type Text,
  type When
} from "@logframe/core"
import * as Show from "../../Show.ts"
import * as Words from "../../Words.ts"
import * as Context from "../Context.ts"
import { number } from "./numbers.ts"
import type { ReportedIndicator } from "./ProgressContext.ts"

/** No words of a logframe fill more of a report than this; they are whole in the logframe. */
const longest = 240

/** The beginning of a long text. */
export const shortened = (run: Document.TextRun, most: number = longest): Document.TextRun => {
  if (run.text.length <= most) return run
  const cut = [...run.text.slice(0, most)].slice(0, -1).join("")
  return { ...run, text: `${cut.replace(/\s+\S*$/, "")} …` }
}

/** The cell with its words short enough for a column among others. */
export const brief = (cell: Document.Cell): Document.Cell =>
  cell.is === "text"
    ? { ...cell, text: cell.text.map((inline) => (inline.is === "text" ? shortened(inline, 60) : inline)) }
    : cell

/** What the indicator is called: code and statement, and the unit when neither names it. */
export const label = (context: Context.Context, indicator: Indicator.Indicator): Document.Line => {
  const statement = shortened(Context.coded(context, indicator))
  const unit = unitOf(context, indicator.measure)
  return unit === undefined || statement.text.toLowerCase().includes(unit.text.toLowerCase())
    ? [statement]
    : [statement, Context.run(" ("), unit, Context.run(")")]
}

const unitOf = (context: Context.Context, measure: Measure.Measure): Document.TextRun | undefined =>
  (measure._tag === "Quantity" || measure._tag === "Calculated") &&
  measure.unit !== undefined &&
  "name" in measure.unit &&
  measure.unit.symbol === undefined
    ? Context.text(context, measure.unit.name)
    : undefined

/** The content of a cell in a line. */
export const inline = (cell: Document.Cell): Document.Line =>
  cell.is === "text" ? cell.text : cell.is === "blocks" ? [] : [{ is: "value", value: cell }]

/** What was read, or why there is nothing. */
export const reading = (
  context: Context.Context,
  row: ReportedIndicator,
  reading: Reading.Reading
): Document.Cell => {
  if (!reading.known) return { is: "noData", reason: reading.reason }
  const { content } = reading
  switch (content._tag) {
    case "Number":
    case "Parts":
      return numberOf(context, row, content.value)
    case "Step":
      return Context.cell(step(context, row.indicator, content.step))
    case "Distribution":
      return Context.cell(
        ...content.counts.flatMap(({ step: id, count }, n) => [
          ...(n === 0 ? [] : [Context.run(", ")]),
          step(context, row.indicator, id),
          Context.run(` ${count}`)
        ])
      )
    case "Narrative":
      return Context.cell(words(context, content.text))
  }
}

/** A number in the units of the indicator. */
export const numberOf = (
  { logframe }: Context.Context,
  {
    indicator,
    evaluation
  }: {
    readonly indicator: Indicator.Indicator
    readonly evaluation: { readonly conventions: Conventions.Complete }
  },
  exact: Fraction.Fraction
): Extract<Document.Value, { is: "number" }> => number(logframe, indicator, evaluation.conventions, exact)

const words = (context: Context.Context, text: Text.Text): Document.TextRun =>
  shortened(Context.text(context, text))

const step = (context: Context.Context, { measure }: Indicator.Indicator, id: string): Document.TextRun => {
  const found = Measure.stepsOf(measure).find((one) => one.id === id)
  return found === undefined ? Context.run(id) : words(context, found.name)
}

/** The number of a baseline, where it is one. */
export const baselineNumber = ({
  indicator,
  evaluation
}: ReportedIndicator): Fraction.Fraction | undefined => {
  const value = evaluation.baseline?.value
  return value === undefined ? undefined : numberIn(indicator, value)
}

/** The number that a value says, in the units in which readings are given. */
const numberIn = (
  { measure }: Indicator.Indicator,
  value: Baseline.Baseline["value"]
): Fraction.Fraction | undefined => {
  if (value._tag === "Number") return Fraction.fromDecimal(value.value)
  if (value._tag !== "Parts") return undefined
  const parts = Fraction.divide(
    Fraction.fromDecimal(value.numerator),
    Fraction.fromDecimal(value.denominator)
  )
  const factor = measure._tag === "Ratio" ? Fraction.fromDecimal(measure.factor) : Fraction.one
  return parts === undefined ? undefined : Fraction.multiply(parts, factor)
}

/** The baseline with its time: "44 (2013)". */
export const baseline = (context: Context.Context, row: ReportedIndicator): Document.Cell => {
  const { baseline } = row.evaluation
  if (baseline === undefined) return { is: "noData", reason: "NoBaseline" }
  const value = valueOf(context, row, baseline.value)
  return baseline.when === undefined
    ? (onlyValue(value) ?? Context.cell(...value))
    : Context.cell(...value, Context.run(` (${time(context, baseline.when)})`))
}

const onlyValue = (line: Document.Line): Document.Value | undefined =>
  line.length === 1 && line[0]?.is === "value" ? line[0].value : undefined

const valueOf = (
  context: Context.Context,
  row: ReportedIndicator,
  value: Baseline.Baseline["value"]
): Document.Line => {
  switch (value._tag) {
    case "Number":
    case "Parts": {
      const exact = numberIn(row.indicator, value)
      return [
        {
          is: "value",
          value:
            exact === undefined ? { is: "noData", reason: "ZeroDenominator" } : numberOf(context, row, exact)
        }
      ]
    }
    case "Stage":
      return [step(context, row.indicator, value.stage)]
    case "Label":
      return [step(context, row.indicator, value.label)]
    case "Narrative":
      return [words(context, value.text)]
    case "Written":
      return [shortened(Context.run(value.text))]
    case "Open":
      return [Context.run(context.words.open[value.why])]
  }
}

const exactly = (
  context: Context.Context,
  row: ReportedIndicator,
  decimal: Parameters<typeof Fraction.fromDecimal>[0]
): Document.InlineValue => ({
  is: "value",
  value: numberOf(context, row, Fraction.fromDecimal(decimal))
})

/** The target for the life of the project: "at least 25", "up to 30", "one of three steps". */
export const target = (context: Context.Context, row: ReportedIndicator): Document.Cell => {
  const { target } = row.evaluation
  return target === undefined
    ? { is: "noData", reason: "NoTarget" }
    : Context.cell(...promise(context, row, target.target))
}

/** Whether there is a target that is more than words. */
export const isMeasurable = ({ evaluation: { target } }: ReportedIndicator): boolean =>
  target !== undefined && !["Narrative", "Written", "Open"].includes(target.target.expectation._tag)

/** What is expected to date; words have no such value. */
export const expected = (context: Context.Context, row: ReportedIndicator): Document.Cell =>
  row.evaluation.target !== undefined && !isMeasurable(row)
    ? Context.cell(Context.run("–"))
    : reading(context, row, row.evaluation.expected)

/** What a target promises, in words. */
const promise = (
  context: Context.Context,
  row: ReportedIndicator,
  { expectation, basis }: Target.Target
): Document.Line => {
  const { words } = context
  if (basis !== undefined && basis !== "value") {
    const plain = plainNumber(context, row, expectation, basis)
    return [Context.run(plain === undefined ? "" : words.expectation[basis](plain))]
  }
  const shown = (decimal: Parameters<typeof Fraction.fromDecimal>[0]): string =>
    Show.value(words, exactly(context, row, decimal).value)
  switch (expectation._tag) {
    case "AtLeast":
      return [Context.run(words.expectation.atLeast(shown(expectation.value)))]
    case "AtMost":
      return [Context.run(words.expectation.atMost(shown(expectation.value)))]
    case "Exactly":
      return [Context.run(words.expectation.exactly(shown(expectation.value)))]
    case "UpTo":
      return [Context.run(words.expectation.upTo(shown(expectation.value)))]
    case "Between":
      return [Context.run(words.expectation.between(shown(expectation.low), shown(expectation.high)))]
    case "Stage":
      return [step(context, row.indicator, expectation.stage)]
    case "Label":
      return [step(context, row.indicator, expectation.label)]
    case "Narrative":
      return [shortened(Context.text(context, expectation.text))]
    case "Written":
      return [shortened(Context.run(expectation.text))]
    case "Open":
      return [Context.run(words.open[expectation.why])]
  }
}

/** A share or a change: per cent, or units of the indicator, with its sign. */
const plainNumber = (
  context: Context.Context,
  row: ReportedIndicator,
  expectation: Expectation.Expectation,
  basis: Exclude<Target.Basis, "value">
): string | undefined => {
  if (!("value" in expectation)) return undefined
  const exact = Fraction.fromDecimal(expectation.value)
  const sign = basis !== "shareOfTotal" && Fraction.sign(exact) > 0 ? "+" : ""
  const { rounding } = row.evaluation.conventions
  const plain = Show.number(context.words, exact, { as: "decimal", decimals: 2, rounding })
  return basis === "changeInUnits" ? `${sign}${plain}` : `${sign}${context.words.numerals.percent(plain)}`
}

/** When a baseline was taken or a target is due, as precisely as it was written. */
const time = ({ words }: Context.Context, when: When.When): string => {
  if (typeof when === "object")
    return "from" in when ? period(words, when) : words.expectation.projectYear(when.projectYear)
  if (when.length === 4) return when
  return when.length === 7
    ? Words.month(words, Number(when.slice(5)), when.slice(0, 4))
    : Words.day(words, when as Period.Period["from"])
}

/** A period by its days; a calendar year by its number. */
export const period = (words: Words.Words, { from, through }: Period.Period): string =>
  from.endsWith("-01-01") && through === `${from.slice(0, 4)}-12-31`
    ? from.slice(0, 4)
    : words.span(Words.day(words, from), Words.day(words, through))

/** The status as a word; where none can be told, the reason. */
export const status = ({ evaluation }: ReportedIndicator): Document.Cell => {
  const { code, reason } = evaluation.status
  return code === "noData" && reason !== undefined ? { is: "noData", reason } : { is: "status", code }
}
