/**
 * An explanation in words, so that the arithmetic can be followed by hand.
 *
 * Apart from the explanation itself, so that a program which only calculates does not carry the words.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import * as Logframe from "../../model/Logframe.ts"
import * as Measure from "../../model/Measure.ts"
import * as Text from "../../model/Text.ts"
import type { Value } from "../../model/Value.ts"
import { conventions } from "../../words/conventionText.ts"
import type { Language, Titles } from "../../words/Language.ts"
import * as languages from "../../words/languages.ts"
import { mark, number } from "../../words/tell.ts"
import type { Explanation, Note, Outcome, Step } from "../answer/Explained.ts"
import * as Arithmetic from "../numbers/Arithmetic.ts"
import * as Fraction from "../numbers/Fraction.ts"
import { sources } from "./ruleSources.ts"

/** What is told, in which words; without a logframe rows are named by their ids. */
interface Telling {
  readonly words: Language
  readonly explanation: Explanation
  readonly logframe: Logframe.Logframe | undefined
}

/**
 * The explanation as text: each step with its rule, the source of the rule, the arithmetic and the result, then the facts.
 *
 * @param logframe - for the names of steps, places and indicators instead of their ids.
 *
 * @example
 * ```ts
 * import { Evaluation, Explanation, Logframe } from "@logframe/core"
 *
 * const logframe = Logframe.make({
 *   format: 1,
 *   id: "water",
 *   title: { en: "Water" },
 *   language: "en",
 *   scheme: "un",
 *   results: [{ id: "r", level: "output", statement: { en: "Wells" } }],
 *   indicators: [
 *     { id: "i", under: ["r"], statement: { en: "Wells dug" }, measure: { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" } }
 *   ]
 * })
 * const { indicators } = Evaluation.make(logframe, [], { asOf: "2024-12-31" as never })
 * if (indicators[0] !== undefined) Explanation.text(indicators[0].explanation, "fr", logframe)
 * ```
 */
export const text = (
  explanation: Explanation,
  language: Text.LanguageTag | Language,
  logframe?: Logframe.Logframe
): string => {
  const telling: Telling = { words: languages.of(language), explanation, logframe }
  return [
    ...explanation.steps.flatMap((step) => stepLines(telling, step)),
    ...factLines(telling),
    ...conventionLines(telling),
    ""
  ].join("\n")
}

const titleOf = {
  "value to date": "actual",
  "expected to date": "expected",
  progress: "progress",
  status: "status"
} as const satisfies Readonly<Record<Step["name"], keyof Titles>>

/** The rule of a step in a sentence, with the rule over places where there were several. */
export const sentence = (step: Step, language: Text.LanguageTag | Language): string =>
  ruleText(languages.of(language), step)

const ruleText = (words: Language, step: Step): string => {
  const { name, by, over } = step
  const rule = name === "expected to date" && by === "none" ? words.dueOnLastDay : words.rules[by]
  return `${rule}${turn(words, step)}${over === undefined ? "" : words.explanation.over(over.reports, words.placeRules[over.by])}`
}

/** Where the value stands below the line, or the share is taken from two, the rule says so. */
const turn = ({ explanation }: Language, { by, calculation }: Step): string => {
  if (calculation === undefined || !(by === "achievement" || by === "ours" || by === "undp")) return ""
  const operands = Arithmetic.operands(calculation)
  if (operands.some(({ is, value }) => is === "constant" && value === "2")) return explanation.turned.mirror
  const [first] = operands.filter(({ is }) => is !== "constant")
  return first?.is === "target" || first?.is === "expected" ? explanation.turned.inverse : ""
}

const titled = ({ colon }: Language, title: string, rest: string): string => `${title}${colon} ${rest}`

const stepLines = (telling: Telling, step: Step): readonly string[] => {
  const { words } = telling
  const { explanation } = words
  const { topic, as } = sources[step.by]
  const origin = as.length === 0 ? explanation.ours : explanation.as(as.join(", "))
  const limits = (step.thresholds ?? []).map(({ code, from }) =>
    explanation.from(words.status[code], number(words, from))
  )
  return [
    titled(words, words.titles[titleOf[step.name]], outcomeText(telling, step.outcome)),
    ...(step.notes ?? []).map((note) => `  ${titled(words, explanation.note, noteText(words, note))}`),
    ...(saysNothing(step)
      ? []
      : [
          `  ${titled(words, explanation.rule, ruleText(words, step))}`,
          `  ${titled(words, explanation.source, `${explanation.topics[topic]} (${origin})`)}`
        ]),
    ...(step.formula === undefined ? [] : [`  ${titled(words, explanation.formula, step.formula)}`]),
    ...(step.calculation === undefined || isResult(step)
      ? []
      : [`  ${titled(words, explanation.arithmetic, arithmeticText(telling, step, step.calculation))}`]),
    ...(limits.length === 0 || saysNothing(step) ? [] : [`  ${limits.join(words.listed)}`])
  ]
}

const noteText = (words: Language, note: Note): string =>
  mark(
    words,
    note._tag === "MayDoubleCount"
      ? { ...note, low: number(words, note.low), high: number(words, note.high) }
      : note
  )

/** Where nothing was reckoned no rule was followed: without a target, a progress or a ratio. */
const saysNothing = ({ name, by, outcome, calculation }: Step): boolean =>
  calculation === undefined &&
  ((name === "status" && (by !== "usaid10" || (outcome._tag === "Status" && outcome.reason !== undefined))) ||
    (outcome._tag === "NoData" && (name === "progress" || outcome.reason === "NoTarget")))

/** The one fact that counts is the value, the one step that is due is what is expected. */
const isResult = ({ name, calculation, outcome }: Step): boolean =>
  calculation !== undefined && "value" in calculation && (name === "value to date" || outcome._tag === "Step")

/** "(value 53 − baseline 15) / (target 50 − baseline 15) = 38/35". */
const arithmeticText = (telling: Telling, { outcome }: Step, calculation: Arithmetic.Arithmetic): string => {
  const { words } = telling
  // the value of steps is told in steps
  const steps = outcome._tag === "Step" ? stepsOf(telling) : []
  const write: Arithmetic.Writer = ({ is, id, value, count }) => {
    const shown = number(words, value)
    const bare = steps[Number(value)] ?? (/^[\d.,]+$/.test(shown) ? shown : `(${shown})`)
    if (is === "rest") return words.explanation.rest(bare, count ?? 0)
    const name =
      is === "indicator" && id !== undefined ? indicatorName(telling, id) : words.explanation.operands[is]
    return name === "" ? bare : `${name} ${bare}`
  }
  const result = Arithmetic.evaluate(calculation)
  const written = Arithmetic.format(calculation, write, words.listed).replaceAll(
    "median(",
    `${words.explanation.median}(`
  )
  if (result === undefined || "value" in calculation) return written
  if (outcome._tag === "Step") return `${written} = ${ownStep(telling, outcome.step)}`
  const exact = number(words, Fraction.format(result))
  return exact.includes("/")
    ? `${written} = ${exact}, ${words.explanation.about(number(words, rounded(result, 4)))}`
    : `${written} = ${exact}`
}

const indicatorName = ({ words, logframe }: Telling, id: string): string => {
  const row = logframe && Logframe.indicator(logframe, id)
  if (row === undefined) return id
  return words.quoted(row.code ?? Text.read(row.statement, words.tag, logframe?.language))
}

/** Half away from zero to so many places, without trailing zeros; for a reader, beside the exact number. */
const rounded = (value: Fraction.Fraction, places: number): string => {
  const scale = 10n ** BigInt(places)
  const twice = value.numerator * scale * 2n
  const sign = twice < 0n ? -1n : 1n
  const units = (sign * twice + value.denominator) / (2n * value.denominator)
  return Fraction.format(Fraction.make(sign * units, scale))
}

const outcomeText = (telling: Telling, outcome: Outcome): string => {
  const { words } = telling
  switch (outcome._tag) {
    case "Number": {
      const value = Fraction.parse(outcome.value)
      const exact = number(words, outcome.value)
      return value === undefined || !outcome.value.includes("/")
        ? exact
        : `${words.explanation.about(number(words, rounded(value, 2)))} (${exact})`
    }
    case "Share": {
      const value = Fraction.parse(outcome.value)
      if (value === undefined) return outcome.value
      const percent = Fraction.multiply(value, Fraction.fromInt(100))
      const shown = rounded(percent, 1)
      const told = words.numerals.percent(number(words, shown))
      return Fraction.format(percent) === shown
        ? told
        : `${words.explanation.about(told)} (${number(words, outcome.value)})`
    }
    case "Step":
      return words.explanation.step(ownStep(telling, outcome.step), outcome.rank + 1, outcome.of)
    case "Distribution":
      return outcome.counts.map(({ step, count }) => `${ownStep(telling, step)} ${count}`).join(words.listed)
    case "Narrative":
      return Text.read(outcome.text, words.tag, telling.logframe?.language)
    case "NoData":
      return words.explanation.noDataIs(words.noData[outcome.reason])
    case "Status":
      return outcome.reason === undefined || outcome.code === "notDue"
        ? words.status[outcome.code]
        : `${words.status[outcome.code]} (${words.noData[outcome.reason]})`
  }
}

const ownStep = (telling: Telling, id: string): string => stepName(telling, telling.explanation.indicator, id)

/** The names of the indicator's own steps, from the first. */
const stepsOf = ({ logframe, words, explanation }: Telling): readonly string[] => {
  const row = logframe && Logframe.indicator(logframe, explanation.indicator)
  return row === undefined
    ? []
    : Measure.stepsOf(row.measure).map(({ name }) => Text.read(name, words.tag, logframe?.language))
}

const stepName = ({ logframe, words }: Telling, indicator: string, id: string): string => {
  const row = logframe && Logframe.indicator(logframe, indicator)
  const step = row && Measure.stepsOf(row.measure).find((one) => one.id === id)
  return step === undefined ? id : Text.read(step.name, words.tag, logframe?.language)
}

const factLines = (telling: Telling): readonly string[] => {
  const { words, explanation } = telling
  const { used, sample, leftOut, leftOutSample } = explanation
  const cut = used > sample.length ? ` (${words.explanation.first(sample.length, used)})` : ""
  const reasons = Object.entries(leftOut).map(
    ([reason, count]) => `${words.leftOut[reason as keyof typeof leftOut]} (${count})`
  )
  const [query] = explanation.queries
  const [journal] = query?.logframes ?? []
  return [
    `${words.explanation.used(used)}${cut}`,
    ...sample.map((stored) => `  ${factText(telling, stored)}`),
    ...(reasons.length === 0 ? [] : [titled(words, words.explanation.left, reasons.join(words.listed))]),
    ...leftOutSample.map(
      ({ fact, reason }) => `  ${factText(telling, fact)}${words.colon} ${words.leftOut[reason]}`
    ),
    ...(query === undefined || journal === undefined
      ? []
      : [words.explanation.find((query.indicators ?? []).join(words.listed), journal.id, journal.upTo)])
  ]
}

/** "f3, 2024-01-01 to 2024-03-31, North, 12". */
const factText = (telling: Telling, { fact }: Fact.Stored): string => {
  if (fact._tag !== "Measurement") return fact.id
  const { words, logframe, explanation } = telling
  const { from, through } = fact.period
  const place = logframe?.places.find(({ id }) => id === fact.place)
  const where =
    fact.place === undefined
      ? []
      : [place ? Text.read(place.name, words.tag, logframe?.language) : fact.place]
  const value =
    fact.value !== undefined
      ? [valueText(telling, fact.indicator, fact.value)]
      : fact.cells.length === 0
        ? [words.explanation.withdrawal]
        : fact.cells.map(
            ({ cell, value }) =>
              `${Object.values(cell).join(" ")} ${valueText(telling, fact.indicator, value)}`
          )
  const what = fact.indicator === explanation.indicator ? [] : [indicatorName(telling, fact.indicator)]
  return [fact.id, ...what, from === through ? from : words.span(from, through), ...where, ...value].join(
    ", "
  )
}

const valueText = (telling: Telling, indicator: string, value: Value): string => {
  switch (value._tag) {
    case "Number":
      return number(telling.words, value.value)
    case "Parts":
      return `${number(telling.words, value.numerator)} / ${number(telling.words, value.denominator)}`
    case "Stage":
      return stepName(telling, indicator, value.stage)
    case "Label":
      return stepName(telling, indicator, value.label)
    case "Written":
      return telling.words.quoted(value.text)
    case "Open":
      return telling.explanation.conventions.suppressBelow === undefined
        ? telling.words.open[value.why]
        : telling.words.noData.Suppressed
    case "Narrative":
      return telling.words.explanation.words
  }
}

const conventionLines = ({ words, explanation }: Telling): readonly string[] => {
  const chosen = conventions(words, explanation.conventions)
  return chosen.length === 0
    ? [words.explanation.noConventions]
    : [`${words.explanation.conventions}${words.colon}`, ...chosen.map((one) => `  ${one}`)]
}
