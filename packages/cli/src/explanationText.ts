import { type Evaluation, Explanation, type Fact, type Indicator, Text } from "@logframe/core"
import { Words } from "@logframe/report-document"
import { styled } from "./terminal.ts"

/** Why the numbers of an indicator are what they are, for a terminal: each step with its rule, then the facts. */
export const explanationText = (
  { logframe, question }: Evaluation.Evaluation,
  indicator: Indicator.Indicator,
  { explanation }: Evaluation.IndicatorEvaluation
): string => {
  const words = Words.forLanguage("en")
  const name = `${indicator.code ?? indicator.id}  ${Text.read(indicator.statement, logframe.language)}`
  const { used, sample, leftOut, leftOutSample } = explanation
  const reasons = Object.entries(leftOut).map(
    ([reason, count]) => `${count} ${words.leftOut[reason as Explanation.LeftOutReason]}`
  )
  const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0)
  const known = question.knownAt === undefined ? "" : `, as known at ${question.knownAt}`
  return [
    styled(process.stdout, "bold", name),
    `as of ${question.asOf}${known}`,
    ...explanation.steps.map(stepText),
    facts(`${used} ${used === 1 ? "fact" : "facts"} used`, used, sample.map(factText)),
    facts(
      left === 0 ? "None left out" : `${left} left out: ${reasons.join(", ")}`,
      left,
      leftOutSample.map(({ fact, reason }) => `${factText(fact)}  ${words.leftOut[reason]}`)
    ),
    conventions(explanation)
  ]
    .filter((part) => part !== "")
    .join("\n\n")
}

const stepText = (step: Explanation.Step): string =>
  [
    `${step.name}: ${styled(process.stdout, "bold", step.result)}`,
    `    ${Explanation.sentence(step, "en")}`,
    ...(step.arithmetic === "" ? [] : [`    ${step.arithmetic}`])
  ].join("\n")

const facts = (title: string, all: number, shown: readonly string[]): string =>
  [
    title,
    ...shown.map((line) => `    ${line}`),
    ...(all > shown.length ? [`    … and ${all - shown.length} more`] : [])
  ].join("\n")

const factText = ({ fact, recorded }: Fact.Stored): string => {
  const said =
    fact._tag === "Measurement"
      ? [`${fact.period.from} – ${fact.period.through}`, fact.place ?? "", valueText(fact)]
      : [fact._tag]
  return [fact.id, ...said, `recorded ${recorded}`].filter((text) => text !== "").join("  ")
}

const valueText = ({ value, cells }: Fact.Measurement): string => {
  switch (value?._tag) {
    case undefined:
      return cells.length === 0 ? "withdrawn" : `${cells.length} cells`
    case "Number":
      return value.value
    case "Parts":
      return `${value.numerator} / ${value.denominator}`
    case "Stage":
      return value.stage
    case "Label":
      return value.label
    case "Narrative":
      return "in words"
    case "Written":
      return JSON.stringify(value.text)
    case "Open":
      return value.why
  }
}

const conventions = (explanation: Explanation.Explanation): string => {
  const chosen = Object.entries(explanation.conventions)
  return chosen.length === 0
    ? ""
    : ["Conventions other than the usual", ...chosen.map(([key, value]) => `    ${key}: ${value}`)].join("\n")
}
