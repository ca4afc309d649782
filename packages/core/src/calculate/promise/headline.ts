/**
 * The target that an indicator is judged by: the one for the life of the project, or, of limits for each period and where the
 * conventions say so, those of the periods.
 *
 * @internal
 */
import type { Target } from "../../model/Target.ts"
import type { Context, Reader, TargetEvaluation } from "../answer/Evaluated.ts"
import type * as Reading from "../numbers/Reading.ts"
import type * as Observed from "../reading/Observed.ts"
import * as LifeTarget from "./lifeTarget.ts"
import * as Progress from "./Progress.ts"
import * as Promised from "./Promised.ts"
import { targetEvaluation } from "./targetEvaluation.ts"

/** What an indicator is judged by. */
export interface Headline {
  readonly life: LifeTarget.LifeTarget | undefined
  readonly target: TargetEvaluation | undefined
  /** The one target of a period that is judged, where a year is the promise. */
  readonly only?: Target
}

/** The target that the indicator is judged by, held against what was read; `actual` is the value to date. */
export const headline = (
  context: Context,
  observed: Observed.Observed,
  read: Reader,
  actual: Reading.Reading
): Headline => {
  const { indicator, conventions } = observed
  const life = LifeTarget.of(indicator, context.logframe.period, conventions)
  if (life === undefined) return { life, target: undefined }
  const evaluated = (target: Target) => targetEvaluation(context, observed, read, target)
  const periods =
    LifeTarget.says(indicator) === "perPeriod" ? inTime(LifeTarget.periodic(indicator).map(evaluated)) : []
  const one = conventions.headline === "period" ? ofPeriod(context, periods) : undefined
  if (one !== undefined) return { life, target: one, only: one.target }
  const isStated = life.target.when === undefined && !life.derived
  const isLimit = periods.some(({ target }) => Promised.isCeiling(indicator, target, conventions))
  const own =
    isLimit && !isStated
      ? byPeriods(context, periods)
      : targetEvaluation(context, observed, read, life.target, { actual, derived: life.derived })
  // by its day the value to date was its own, and may have been reached only after it
  const isPast = own.due !== undefined && own.due < context.question.asOf
  // what was derived from targets is none of them, though it has the id of one
  const others = indicator.targets.filter(({ id }) => isPast || life.derived || id !== own.target.id)
  return { life, target: besideOthers(context, observed, own, others.map(evaluated)) }
}

/** By the day they are due, then by id. */
const inTime = (all: readonly TargetEvaluation[]): readonly TargetEvaluation[] =>
  [...all].sort((a, b) => {
    const [x, y] = [a.due ?? "", b.due ?? ""]
    return x < y || (x === y && a.target.id < b.target.id) ? -1 : 1
  })

/** The running period, else the last that is over. */
const ofPeriod = (
  { question: { asOf }, logframe }: Context,
  periods: readonly TargetEvaluation[]
): TargetEvaluation | undefined => {
  const begun = periods.filter(({ target }) => {
    const from = LifeTarget.beginOf(target, logframe.period)
    return from !== undefined && from <= asOf
  })
  return begun.find(({ due }) => due !== undefined && due >= asOf) ?? begun.at(-1)
}

const isDueIn = ({ question: { asOf } }: Context, { due }: TargetEvaluation): boolean =>
  due !== undefined && due <= asOf

/**
 * Limits for each period: where it stands is the last period that is over, one that was broken breaks the promise, and after
 * the last it is kept when every period has a report and was kept.
 */
const byPeriods = (context: Context, periods: readonly TargetEvaluation[]): TargetEvaluation => {
  const due = periods.filter((one) => isDueIn(context, one))
  const shown = (due.at(-1) ?? periods[0]) as TargetEvaluation
  const present = due.filter(({ actual }) => actual.known).length
  const isOver = due.length === periods.length
  const isBroken = due.some(({ kept }) => kept === false)
  const kept = isBroken ? false : isOver && due.every((one) => one.kept === true) ? true : undefined
  const progress =
    due.length === 0
      ? Progress.unknown("NotDueYet")
      : isOver && !isBroken && present < periods.length
        ? Progress.unknown("MissingPart")
        : shown.progress
  const { target, promised, actual } = shown
  const last = periods.at(-1)?.due
  return {
    target,
    ...(periods.length > 1 ? { derived: true } : {}),
    promised,
    actual,
    progress,
    ...(kept === undefined ? {} : { kept }),
    ...(last === undefined ? {} : { due: last }),
    counted: { present, of: periods.length }
  }
}

/**
 * A headline never says kept while a target that is due says not kept, be it the same one, reached after its day; a limit that
 * was broken once is broken.
 */
const besideOthers = (
  context: Context,
  { indicator, conventions }: Observed.Observed,
  own: TargetEvaluation,
  all: readonly TargetEvaluation[]
): TargetEvaluation => {
  const isBroken = all.some((one) => one.kept === false && isDueIn(context, one))
  if (!isBroken || own.kept === false) return own
  const { kept, ...rest } = own
  return Promised.isCeiling(indicator, own.target, conventions) ? { ...rest, kept: false } : rest
}
