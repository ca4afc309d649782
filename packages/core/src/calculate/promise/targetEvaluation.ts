/**
 * One target, held against what was read for its scope and time.
 *
 * @internal
 */
import * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type * as Period from "../../model/Period.ts"
import * as reckoning from "../../model/reckoning.ts"
import type { Target } from "../../model/Target.ts"
import * as When from "../../model/When.ts"
import type { Context, Reader, TargetEvaluation } from "../answer/Evaluated.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Observed from "../reading/Observed.ts"
import * as overTime from "../rules/overTime.ts"
import * as LifeTarget from "./lifeTarget.ts"
import * as Promised from "./Promised.ts"

/**
 * Evaluates one target.
 *
 * @param life - the value to date, for the target of the life of the project.
 */
export const targetEvaluation = (
  context: Context,
  observed: Observed.Observed,
  read: Reader,
  target: Target,
  life?: { readonly actual: Reading.Reading; readonly derived: boolean }
): TargetEvaluation => {
  const { logframe, question, judgements } = context
  const { indicator, conventions } = observed
  const derived = life?.derived === true
  const due = Promised.due(target, logframe.period)
  const promised = Promised.promised(indicator, target)
  const actual = life?.actual ?? actualOf(context, observed, read, target)
  const held = heldAgainst(indicator, conventions, { target, promised, derived }, actual)
  const judged = judgements[target.id]?.says ?? judgements[indicator.id]?.says
  const isDue = due !== undefined && question.asOf >= due
  const kept = Promised.kept(held, isDue, judged?._tag === "Kept" ? judged.kept : undefined)
  return {
    target,
    ...(derived ? { derived: true } : {}),
    promised,
    actual,
    progress: Promised.progress(held, { span: spanOf(logframe, observed, held, due), isDue }),
    ...(kept === undefined ? {} : { kept }),
    ...(due === undefined ? {} : { due })
  }
}

/** A value held against a target that was evaluated. */
export const heldAgainst = (
  indicator: Indicator,
  conventions: Conventions.Complete,
  {
    target,
    promised,
    derived
  }: Pick<TargetEvaluation, "target" | "promised"> & { readonly derived?: boolean },
  actual: Reading.Reading
): Promised.Held => {
  const toDate = derived === true || !speaksOfItsPeriod(indicator, target)
  return { indicator, conventions, target, promised, actual, toDate }
}

/** The span that a target speaks of: its period, else from the project's first day to the day it is due. */
const spanOf = (
  logframe: Logframe,
  observed: Observed.Observed,
  { target, toDate }: Promised.Held,
  due: CalendarDate.CalendarDate | undefined
): Period.Period | undefined => {
  const own = target.when === undefined ? undefined : When.toPeriod(target.when, logframe.period)
  const from = toDate || own === undefined ? observed.start : startOf(logframe, observed, target, own.from)
  return from === undefined || due === undefined || due < from ? undefined : { from, through: due }
}

const speaksOfItsPeriod = (indicator: Indicator, { when }: Target): boolean =>
  when !== undefined &&
  (LifeTarget.isSpan(indicator, when) || LifeTarget.isByOccasion(indicator)) &&
  LifeTarget.says(indicator) === "perPeriod"

/** What was reached for the scope and the time of a target. */
const actualOf = (
  { logframe, question }: Context,
  observed: Observed.Observed,
  read: Reader,
  target: Target
): Reading.Reading => {
  const perPeriod = speaksOfItsPeriod(observed.indicator, target)
  const span = target.when === undefined ? undefined : When.toPeriod(target.when, logframe.period)
  if (target.when !== undefined && span === undefined) return Reading.noData("NotDueYet")
  const from = span === undefined || !perPeriod ? undefined : startOf(logframe, observed, target, span.from)
  if (span !== undefined && (from ?? span.from) > question.asOf) return Reading.noData("NotDueYet")
  const through = span === undefined ? question.asOf : CalendarDate.min(span.through, question.asOf)
  const window: overTime.Window =
    from === undefined || span === undefined
      ? Observed.toDate(observed, through)
      : overTime.periodTo({ from, through: span.through }, through)
  return target.basis === "shareOfTotal" ? shareOf(read, window, target) : read(window, target)
}

/** A midline stands for what was reached since the project began, an endline for what was reached since. */
const startOf = (
  { period }: Logframe,
  { indicator, start }: Observed.Observed,
  { when }: Target,
  from: CalendarDate.CalendarDate
): CalendarDate.CalendarDate => {
  if (LifeTarget.isSpan(indicator, when)) return from
  const before = LifeTarget.periodic(indicator)
    .flatMap((other) => Promised.due(other, period) ?? [])
    .filter((day) => day < from)
    .reduce<CalendarDate.CalendarDate | undefined>(
      (latest, day) => (latest === undefined || day > latest ? day : latest),
      undefined
    )
  return before === undefined ? (start ?? from) : reckoning.addDays(before, 1)
}

/** The cell as per cent of the whole of the same place, party and time. */
const shareOf = (read: Reader, window: overTime.Window, target: Target): Reading.Reading => {
  const { place, party } = target
  const part = read(window, target)
  const whole = read(window, {
    ...(place === undefined ? {} : { place }),
    ...(party === undefined ? {} : { party })
  })
  const [a, b] = [Reading.number(part), Reading.number(whole)]
  if (a === undefined) return part.known ? Reading.noData("NotNumeric") : part
  if (b === undefined) return whole.known ? Reading.noData("NotNumeric") : whole
  const share = Fraction.divide(Fraction.multiply(a, Fraction.fromInt(100)), b)
  return share === undefined
    ? Reading.noData("ZeroDenominator")
    : Reading.ofNumber(share, [...part.marks, ...whole.marks])
}
