/**
 * A logframe and its facts, calculated: the answer to one question.
 *
 * Plain and synchronous. The same logframe, facts and question give the same evaluation, wherever the facts were kept.
 *
 * @module
 */
import type { Finding } from "../check/Finding.ts"
import { found, said } from "../check/found.ts"
import type { Baseline } from "../model/Baseline.ts"
import type { CalendarDate } from "../model/CalendarDate.ts"
import * as Conventions from "../model/Conventions.ts"
import type * as Fact from "../model/Fact.ts"
import type * as Id from "../model/Id.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { Period } from "../model/Period.ts"
import type { Cell } from "../model/Scope.ts"
import type { Target } from "../model/Target.ts"
import { type Source, sources } from "./calculated/indicatorValue.ts"
import type { Explanation, FactQuery } from "./explanation/Explanation.ts"
import * as FundingPosition from "./funding/FundingPosition.ts"
import { indicatorEvaluation } from "./indicatorEvaluation.ts"
import * as Journal from "./journal/Journal.ts"
import { judgementsOf } from "./journal/judgements.ts"
import * as Fraction from "./numbers/Fraction.ts"
import type { Reading } from "./numbers/Reading.ts"
import type { Progress } from "./promise/Progress.ts"
import type { Question } from "./Question.ts"
import * as Observed from "./reading/Observed.ts"
import { resultEvaluations } from "./status/resultEvaluation.ts"
import type { Status } from "./status/Status.ts"

/** Everything that was calculated. */
export interface Evaluation {
  readonly logframe: Logframe
  readonly question: Question
  /** One for each indicator, in the order of the document. */
  readonly indicators: readonly IndicatorEvaluation[]
  /** One for each result, in the order of the document. */
  readonly results: readonly ResultEvaluation[]
  readonly funding: FundingPosition.FundingPosition
  /** The latest judgement of each row that somebody judged, by the id of the row. */
  readonly judgements: Readonly<Record<string, Judged>>
  readonly findings: readonly Finding[]
}

/** A judgement that counts, with the day it was made. */
export interface Judged {
  readonly says: Fact.Judgement
  readonly day: CalendarDate
  readonly fact: Id.Fact
}

/** One indicator. */
export interface IndicatorEvaluation {
  readonly id: Id.Indicator
  /** The choices in force for it. */
  readonly conventions: Conventions.Complete
  /** The baseline of the whole, if it has one. */
  readonly baseline?: Baseline
  /** The target that the progress is measured against: the one for the life of the project, stated or derived. */
  readonly target?: TargetEvaluation
  /** All targets as stated. */
  readonly targets: readonly TargetEvaluation[]
  /** The value to date, of the whole. */
  readonly actual: Reading
  /** The value to date, by place. */
  readonly places: readonly { readonly place: Id.Place; readonly reading: Reading }[]
  /** The value to date, by cell of the disaggregation, marginal totals and the rest that is not stated included. */
  readonly cells: readonly { readonly cell: Cell; readonly reading: Reading }[]
  /** Period by period, those that have begun by the day of the question. */
  readonly periods: readonly PeriodEvaluation[]
  /** Where it should be by the day of the question. */
  readonly expected: Reading
  readonly progress: Progress
  /** Whether the target is kept as things stand; absent when that cannot be said. */
  readonly kept?: boolean
  readonly status: Status
  /** How the value to date, the expectation, the progress and the status came about. */
  readonly explanation: Explanation
}

/** One target, held against what was read for its scope and time. */
export interface TargetEvaluation {
  readonly target: Target
  /** Not stated as such: derived from the targets of periods. */
  readonly derived?: true
  /** What is promised, as a number or a step; no data when it is open or lacks its baseline. */
  readonly promised: Reading
  /** What was reached for the target's scope and time. */
  readonly actual: Reading
  readonly progress: Progress
  readonly kept?: boolean
  /** The last day by which it is due, when that is known. */
  readonly due?: CalendarDate
}

/** One period. */
export interface PeriodEvaluation {
  readonly period: Period
  /** What the period itself says. */
  readonly actual: Reading
  /** The value to date at the end of the period. */
  readonly toDate: Reading
  readonly target?: TargetEvaluation
}

/** One result, from its indicators. */
export interface ResultEvaluation {
  readonly id: Id.Result
  /** The mean progress of its indicators. */
  readonly progress: Progress
  /** How many of its indicators have a progress, of how many. */
  readonly counted: { readonly present: number; readonly of: number }
  /** A failed assumption stands between this result and the one above. */
  readonly chainBroken: boolean
}

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
  const sourceOf = sources(logframe, (indicator) =>
    group(indicator, Conventions.complete(logframe.conventions, indicator.conventions, question.conventions))
  )
  const byId = new Map<string, Source>(logframe.indicators.map((row) => [row.id, sourceOf(row)]))
  const done = logframe.indicators.map((indicator) => {
    const source = sourceOf(indicator)
    const all = withInputs(source, byId)
    const ids = all.map(({ observed }) => observed.indicator.id)
    return indicatorEvaluation({ logframe, question, judgements }, source, {
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
    results: resultEvaluations(logframe, indicators, judgements, conventions),
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

/** The source and everything it is calculated from, each once. */
const withInputs = (source: Source, byId: ReadonlyMap<string, Source>): readonly Source[] => {
  const found = new Set([source])
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
  const ids = new Set<string>(logframe.indicators.map((indicator) => indicator.id))
  return journal.counting.flatMap(({ fact }) =>
    fact._tag !== "Measurement" || ids.has(fact.indicator)
      ? []
      : found(
          "warning",
          "UnknownIndicator",
          `fact ${fact.id}`,
          said("It measures {}, which this edition does not have.", fact.indicator)
        )
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
