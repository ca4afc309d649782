/**
 * A logframe and its facts, calculated: the answer to one question.
 *
 * Plain and synchronous. The same logframe, facts and question give the same evaluation, wherever the facts were kept.
 *
 * @module
 */
import type { Finding } from "../check/Finding.ts"
import * as Conventions from "../model/Conventions.ts"
import type * as Fact from "../model/Fact.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { Evaluation, IndicatorEvaluation } from "./answer/Evaluated.ts"
import type { FactQuery } from "./answer/Explained.ts"
import { readables } from "./calculated/indicatorValue.ts"
import { unknownIndicator } from "./findings/findings.ts"
import * as FundingPosition from "./funding/FundingPosition.ts"
import { indicatorEvaluation } from "./indicatorEvaluation.ts"
import * as Journal from "./journal/Journal.ts"
import { judgementsOf } from "./journal/judgements.ts"
import * as Fraction from "./numbers/Fraction.ts"
import type { Question } from "./Question.ts"
import * as Observed from "./reading/Observed.ts"
import type { Readable } from "./reading/Readable.ts"
import { resultEvaluations } from "./status/resultEvaluation.ts"

export type {
  Amended,
  AmendedIndicator,
  Evaluation,
  IndicatorEvaluation,
  Judged,
  PeriodEvaluation,
  ResultEvaluation,
  TargetEvaluation
} from "./answer/Evaluated.ts"

/**
 * Evaluates the logframe with the facts. Total: whatever is missing reads as no data, with its reason.
 *
 * @param facts - as a store gives them; {@link Journal.stored} arranges plain facts.
 */
export const make = (logframe: Logframe, facts: readonly Fact.Stored[], question: Question): Evaluation => {
  const journal = Journal.resolve(
    facts.filter(({ fact }) => fact.logframe === logframe.id),
    question
  )
  const judgements = judgementsOf(journal)
  const group = Observed.byIndicator(journal, logframe)
  const conventions = Conventions.complete(logframe.conventions, question.conventions)
  const readableOf = readables(logframe, (indicator) =>
    group(indicator, Conventions.complete(logframe.conventions, indicator.conventions, question.conventions))
  )
  const byId = new Map<string, Readable>(logframe.indicators.map((row) => [row.id, readableOf(row)]))
  const done = logframe.indicators.map((indicator) => {
    const readable = readableOf(indicator)
    const all = withInputs(readable, byId)
    const ids = all.map(({ observed }) => observed.indicator.id)
    return indicatorEvaluation({ logframe, question, judgements }, readable, {
      all,
      queries: queriesOf(logframe, ids, journal.last)
    })
  })
  const indicators = done.map(({ evaluation }) => evaluation)
  const transactions = journal.counting.flatMap(({ fact }) => (fact._tag === "Transaction" ? [fact] : []))
  const funding = FundingPosition.of(logframe, transactions, conventions, question.asOf)
  return {
    logframe,
    question,
    indicators,
    results: resultEvaluations({ logframe, question, judgements }, indicators, conventions),
    funding,
    judgements,
    findings: [
      ...journal.findings,
      ...unknownIndicators(logframe, journal),
      ...done.flatMap(({ findings }) => findings),
      ...funding.findings
    ]
  }
}

/** The indicator and every other that it is calculated from, each once. */
const withInputs = (readable: Readable, byId: ReadonlyMap<string, Readable>): readonly Readable[] => {
  const found = new Set([readable])
  for (const { inputs } of found) {
    for (const id of inputs) {
      const input = byId.get(id)
      if (input !== undefined) found.add(input)
    }
  }
  return [...found]
}

const queriesOf = (logframe: Logframe, indicators: readonly string[], upTo: number): readonly FactQuery[] => {
  const logframes = [{ id: logframe.id, upTo }]
  return [
    { logframes, kinds: ["Measurement"], indicators },
    { logframes, kinds: ["Review"] }
  ]
}

const unknownIndicators = (logframe: Logframe, journal: Journal.Journal): readonly Finding[] => {
  // an indicator that is replaced is history, also where its row is gone
  const ids = new Set<string>(
    logframe.indicators.flatMap(({ id, replaces }) =>
      replaces === undefined ? [id] : [id, replaces.indicator]
    )
  )
  return journal.counting.flatMap(({ fact }) =>
    fact._tag !== "Measurement" || ids.has(fact.indicator) ? [] : unknownIndicator(fact)
  )
}

/** The evaluation of the indicator with that id. */
export const indicator = (evaluation: Evaluation, id: string): IndicatorEvaluation | undefined =>
  evaluation.indicators.find((row) => row.id === id)

/** The evaluation as JSON text: exact numbers as text, each with everything that is known about it. */
export const toJson = ({ logframe, ...rest }: Evaluation): string =>
  `${JSON.stringify({ logframe: logframe.id, ...rest }, exact, 2)}\n`

const exact = (_: string, value: unknown): unknown => (isFraction(value) ? Fraction.format(value) : value)

const isFraction = (value: unknown): value is Fraction.Fraction =>
  typeof value === "object" &&
  value !== null &&
  "numerator" in value &&
  "denominator" in value &&
  typeof value.numerator === "bigint" &&
  typeof value.denominator === "bigint"
