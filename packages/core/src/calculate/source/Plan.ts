/**
 * What must be folded to answer a question: which series by which fold, over which windows.
 *
 * Windows are disjoint, so a fact is in one of them. What is read to date, or for a year of quarters, is merged from several.
 * A rule that does not merge (a mean weighed by days, a choice of places that met on one day) is read from the facts instead.
 *
 * @module
 */
import * as CalendarDate from "../../model/CalendarDate.ts"
import * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as InForce from "../../model/InForce.ts"
import type { Logframe } from "../../model/Logframe.ts"
import * as Period from "../../model/Period.ts"
import * as ReferenceSheet from "../../model/ReferenceSheet.ts"
import * as reckoning from "../../model/reckoning.ts"
import * as When from "../../model/When.ts"
import { holdQuestion } from "../holdQuestion.ts"
import type { Question } from "../Question.ts"
import * as overPlaces from "../rules/overPlaces.ts"
import * as overTime from "../rules/overTime.ts"
import type { FoldWire } from "./FoldWire.ts"

/** What is needed for one indicator. */
export interface PlannedIndicator {
  readonly indicator: Indicator
  readonly conventions: Conventions.Complete
  readonly rule: overTime.Rule
  readonly placeRule: overPlaces.Rule
  /** The fold of its series; absent: its facts must be read. */
  readonly fold?: FoldWire["fold"]
}

/** What must be folded. */
export interface Plan {
  readonly logframe: Logframe
  readonly question: Question
  /** Disjoint and ascending, without a gap from the first day there is to the last. */
  readonly windows: readonly Period.Period[]
  readonly indicators: readonly PlannedIndicator[]
}

/** The plan that answers the question. */
export const make = (logframe: Logframe, question: Question): Plan => {
  holdQuestion(question)
  const spans = InForce.spans(logframe).indicators
  const indicators = logframe.indicators.map((indicator) => {
    const { fold, ...row } = planned(logframe, question, indicator)
    const { through } = spans.get(indicator.id) ?? {}
    // what comes after its last day is left out report by report
    const isHistory = through !== undefined && through < question.asOf
    return fold === undefined || isHistory ? row : { ...row, fold }
  })
  const split = splitting(logframe.period)
  const starts = new Set([
    CalendarDate.first,
    ...indicators.flatMap((row) => cuts(logframe, question, row, split))
  ])
  const ordered = [...starts].sort()
  return {
    logframe,
    question,
    windows: ordered.map((from, i) => {
      const next = ordered[i + 1]
      return { from, through: next === undefined ? CalendarDate.last : reckoning.addDays(next, -1) }
    }),
    indicators
  }
}

const planned = (logframe: Logframe, question: Question, indicator: Indicator): PlannedIndicator => {
  const conventions = Conventions.complete(logframe.conventions, indicator.conventions, question.conventions)
  const rule = overTime.ruleOf(indicator.measure, conventions)
  const row = { indicator, conventions, rule, placeRule: overPlaces.ruleOf(indicator.measure, conventions) }
  const fold = foldOf(row, question)
  return fold === undefined ? row : { ...row, fold }
}

/** The fold that carries the rule, where one does. */
const foldOf = (
  { indicator: { measure }, conventions, rule }: PlannedIndicator,
  { include = ["approved"] }: Question
): FoldWire["fold"] | undefined => {
  const isPreview = include.some((status) => status !== "approved") || include.length === 0
  const isPeople = measure._tag === "Quantity" && measure.counts === "people"
  const isAnnual = measure._tag === "Ratio" && measure.annualised === true
  const isNumber =
    measure._tag === "Quantity" || measure._tag === "Composite" || measure._tag === "Calculated"
  if (isPreview || isPeople || isAnnual || !(isNumber || measure._tag === "Ratio")) return undefined
  switch (rule) {
    case "sum":
    case "ratioOfSums":
      if (conventions.spanCrossing !== "endDay") return undefined
      return measure._tag === "Ratio" ? "ratio" : "sum"
    case "latest":
      return conventions.placesMeet === "eachLatest" ? "latest" : undefined
    case "runningTotal":
      return "latest"
    case "mean":
    case "count":
      return isNumber ? "sum" : undefined
    case "max":
    case "min":
      return isNumber ? rule : undefined
    case "timeWeighted":
    case "distinct":
      return undefined
  }
}

/** The days on which a window of the indicator begins, or the day after one on which it ends. */
const cuts = (
  logframe: Logframe,
  { asOf, periods }: Question,
  { indicator, conventions }: PlannedIndicator,
  split: ReturnType<typeof splitting>
): readonly CalendarDate.CalendarDate[] => {
  const project = logframe.period
  const asked =
    typeof periods === "object"
      ? periods
      : split(periods ?? indicator.sheet?.frequency ?? "yearly", conventions.yearBeginsIn)
  const targets = indicator.targets.flatMap(({ when }) =>
    when === undefined ? [] : (When.toPeriod(when, project) ?? [])
  )
  const spans = [...asked, ...targets, ...(project === undefined ? [] : [project])]
  return [after(asOf), ...spans.flatMap(({ from, through }) => [from, after(through)])].flat()
}

/** The project in pieces by frequency; many indicators share few frequencies. */
const splitting = (project: Period.Period | undefined) => {
  const done = new Map<string, readonly Period.Period[]>()
  return (
    frequency: ReferenceSheet.Frequency,
    yearBeginsIn: number | undefined
  ): readonly Period.Period[] => {
    if (project === undefined) return []
    const key = `${frequency} ${yearBeginsIn}`
    const months = ReferenceSheet.months(frequency) ?? 12
    const pieces =
      done.get(key) ??
      (yearBeginsIn === undefined
        ? Period.split(project, months)
        : Period.splitByCalendar(project, months, yearBeginsIn))
    done.set(key, pieces)
    return pieces
  }
}

const after = (day: CalendarDate.CalendarDate): readonly CalendarDate.CalendarDate[] =>
  day < CalendarDate.last ? [reckoning.addDays(day, 1)] : []

/**
 * The windows, from the first to before the second number, of which a span is made; nothing when it cuts through one. Before
 * the project begins, the span to date ends before it begins: no window is in it.
 */
export const windowsOf = (
  { windows }: Plan,
  {
    from = CalendarDate.first,
    through
  }: { readonly from?: CalendarDate.CalendarDate; readonly through: CalendarDate.CalendarDate }
): readonly [begin: number, end: number] | undefined => {
  const begin = windows.findIndex((window) => window.from === from)
  const end = windows.findIndex((window) => window.through === through) + 1
  return begin >= 0 && end > 0 ? [begin, end] : undefined
}
