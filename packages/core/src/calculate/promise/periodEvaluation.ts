/**
 * Period by period: what each says by itself, and what is read to date at its end.
 *
 * @internal
 */
import * as CalendarDate from "../../model/CalendarDate.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as Period from "../../model/Period.ts"
import * as ReferenceSheet from "../../model/ReferenceSheet.ts"
import * as Scope from "../../model/Scope.ts"
import type { Target } from "../../model/Target.ts"
import * as When from "../../model/When.ts"
import type { Context, PeriodEvaluation, Reader } from "../answer/Evaluated.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Observed from "../reading/Observed.ts"
import * as overTime from "../rules/overTime.ts"
import * as LifeTarget from "./lifeTarget.ts"
import { targetEvaluation } from "./targetEvaluation.ts"

/** The periods that have begun by the day of the question. */
export const periodEvaluations = (
  context: Context,
  observed: Observed.Observed,
  read: Reader
): readonly PeriodEvaluation[] => {
  const { asOf } = context.question
  const { indicator, conventions } = observed
  return periodsOf(context, observed)
    .filter((period) => period.from <= asOf)
    .map((period) => {
      const through = CalendarDate.min(period.through, asOf)
      const actual = read(overTime.periodTo(period, through))
      const toDate = read(Observed.toDate(observed, through))
      const carries = overTime.ruleOf(indicator.measure, conventions) === "runningTotal"
      const target = indicator.targets.find(
        (row) => Scope.isWhole(row) && spanIs(indicator, row, period, context.logframe.period)
      )
      return {
        period,
        actual,
        toDate:
          carries && toDate.known && !actual.known ? Reading.marked(toDate, { _tag: "CarriedOver" }) : toDate,
        ...(target === undefined ? {} : { target: targetEvaluation(context, observed, read, target) })
      }
    })
}

/** The periods of the question, else those of the targets, else those of the frequency, years when there is none. */
const periodsOf = (
  { logframe, question }: Context,
  { indicator, conventions }: Observed.Observed
): readonly Period.Period[] => {
  if (typeof question.periods === "object") return question.periods
  const project = logframe.period
  const targets = LifeTarget.periodic(indicator).flatMap(({ when }) =>
    LifeTarget.isSpan(indicator, when) ? (When.toPeriod(when, project) ?? []) : []
  )
  if (question.periods === undefined && targets.length > 0) {
    return [...targets].sort((a, b) => (a.through < b.through ? -1 : a.through > b.through ? 1 : 0))
  }
  if (project === undefined) return []
  const frequency = question.periods ?? indicator.sheet?.frequency ?? "yearly"
  if (frequency === "lifeOfProject") return [project]
  const months = ReferenceSheet.months(frequency) ?? 12
  return conventions.yearBeginsIn === undefined
    ? Period.split(project, months)
    : Period.splitByCalendar(project, months, conventions.yearBeginsIn)
}

const spanIs = (
  indicator: Indicator,
  { when }: Target,
  period: Period.Period,
  project: Period.Period | undefined
): boolean => {
  const span = LifeTarget.isSpan(indicator, when) ? When.toPeriod(when, project) : undefined
  return span !== undefined && Period.equals(span, period)
}
