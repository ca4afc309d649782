/**
 * What a target promises, as a number or a step, held against what was reached.
 *
 * @module
 */
import * as Baseline from "../../model/Baseline.ts"
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as Measure from "../../model/Measure.ts"
import * as Period from "../../model/Period.ts"
import type * as Scope from "../../model/Scope.ts"
import type { Target } from "../../model/Target.ts"
import * as When from "../../model/When.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Direction from "../rules/Direction.ts"
import * as overTime from "../rules/overTime.ts"
import * as Progress from "./Progress.ts"

/** The baseline of the same place, party and cell; of several the one with the latest day, then with the smallest id. */
export const baselineOf = (indicator: Indicator, scope: Scope.Scope): Baseline.Baseline | undefined =>
  baselinesOf(indicator, scope).at(-1)

/** All baselines of the same place, party and cell, the one that counts last. */
export const baselinesOf = (indicator: Indicator, scope: Scope.Scope): readonly Baseline.Baseline[] =>
  Baseline.ofScope(indicator.baselines, scope)

/** The baseline as a number in the units that are shown, a step as its rank. */
export const baselineNumber = (
  indicator: Indicator,
  baseline: Baseline.Baseline | undefined
): Fraction.Fraction | undefined => {
  const amount = baseline === undefined ? undefined : Amount.of(indicator.measure, baseline.value)
  return amount === undefined ? undefined : Reading.number(Amount.reading(indicator.measure, amount))
}

/** The last day by which the target is due: its own, or the last of the project. */
export const due = (target: Target, project: Period.Period | undefined): CalendarDate | undefined =>
  target.when === undefined ? project?.through : When.lastDay(target.when, project)

/** What is promised; no data when it is words, left open, or a change from a baseline that is not there. */
export const promised = (indicator: Indicator, target: Target): Reading.Reading => {
  const { expectation } = target
  switch (expectation._tag) {
    case "AtLeast":
    case "AtMost":
    case "Exactly":
    case "UpTo":
      return changed(indicator, target, Fraction.fromDecimal(expectation.value))
    case "Between":
      return changed(indicator, target, Fraction.fromDecimal(expectation.low))
    case "Stage":
      return step(indicator, expectation.stage)
    case "Label":
      return step(indicator, expectation.label)
    case "Narrative":
      return Reading.of({ _tag: "Narrative", text: expectation.text })
    case "Written":
      return Reading.noData("NotNumeric")
    case "Open":
      return Reading.noData("NoTarget")
  }
}

const step = (indicator: Indicator, id: string): Reading.Reading => {
  const rank = Measure.stepsOf(indicator.measure).findIndex((candidate) => candidate.id === id)
  return Amount.reading(indicator.measure, { _tag: "Step", rank })
}

/** A change is reckoned from the baseline of the same scope first. */
const changed = (indicator: Indicator, target: Target, value: Fraction.Fraction): Reading.Reading => {
  if (!isChange(target)) return Reading.ofNumber(value)
  const baseline = baselineNumber(indicator, baselineOf(indicator, target))
  if (baseline === undefined) return Reading.noData("NoBaseline")
  const change =
    target.basis === "changeInUnits"
      ? value
      : Fraction.multiply(Fraction.abs(baseline), Fraction.multiply(value, Fraction.make(1n, 100n)))
  return Reading.ofNumber(Fraction.add(baseline, change))
}

const isChange = ({ basis }: Target): boolean => basis === "changeInPercent" || basis === "changeInUnits"

/** What is asked of the progress towards one target. */
export interface Held {
  readonly indicator: Indicator
  readonly target: Target
  readonly promised: Reading.Reading
  readonly actual: Reading.Reading
  readonly conventions: Conventions.Complete
  /** The target speaks of everything to date, not of a single period. */
  readonly toDate: boolean
}

/** When a target is to be held: the span it speaks of, and whether its last day has come. */
export interface Timing {
  readonly span: Period.Period | undefined
  readonly isDue: boolean
}

/**
 * Whether more is better, or less: the expectation says so, whatever the direction of the indicator. An exact number is
 * reached from the baseline, without one in the direction of the indicator.
 */
export const better = (indicator: Indicator, target: Target): "more" | "less" => {
  const { expectation } = target
  if (expectation._tag === "AtMost") return "less"
  const b = baselineNumber(indicator, baselineOf(indicator, target))
  const t = Reading.number(promised(indicator, target))
  const isBelow = b !== undefined && t !== undefined && Fraction.compare(t, b) < 0
  if (isChange(target)) return isBelow ? "less" : "more"
  if (expectation._tag !== "Exactly") return "more"
  return (
    b === undefined || Measure.isFlow(indicator.measure)
      ? Direction.of(indicator) === "falling"
      : isBelow
  )
    ? "less"
    : "more"
}

/** Whether values of an indicator add up from period to period, so that a year is the sum of its quarters. */
export const isAdding = (indicator: Indicator, conventions: Conventions.Complete): boolean => {
  const { measure } = indicator
  const rule = measure._tag === "Quantity" ? overTime.ruleOf(measure, conventions) : undefined
  return Measure.isFlow(measure) && (rule === "sum" || rule === "runningTotal")
}

/** A promise of at most so many that happen: it can be kept only when its time is over. */
export const isCeiling = (indicator: Indicator, target: Target, conventions: Conventions.Complete): boolean =>
  target.expectation._tag !== "UpTo" &&
  target.basis !== "shareOfTotal" &&
  isAdding(indicator, conventions) &&
  better(indicator, target) === "less"

/** The ends of a range that is to be held. */
export const rangeOf = ({
  indicator,
  target
}: Held): { readonly low: Fraction.Fraction; readonly high: Fraction.Fraction } | undefined => {
  const { expectation } = target
  if (expectation._tag !== "Between") return undefined
  const [low, high] = [expectation.low, expectation.high].map((end) =>
    Reading.number(changed(indicator, target, Fraction.fromDecimal(end)))
  )
  return low && high && { low, high }
}

/** How far the reading has come towards the target, by the default of the measure or the named convention. */
export const progress = (held: Held, timing: Timing): Progress.Progress => {
  const { actual } = held
  if (!actual.known) return Progress.unknown(actual.reason)
  const a = Reading.number(actual)
  if (a === undefined) return Progress.unknown("NotNumeric")
  if (!held.promised.known) return Progress.unknown(held.promised.reason)
  const t = Reading.number(held.promised)
  if (t === undefined) return Progress.unknown("NotNumeric")
  return Progress.limited(towards(held, timing, a, t), held.conventions)
}

const towards = (
  held: Held,
  timing: Timing,
  a: Fraction.Fraction,
  t: Fraction.Fraction
): Progress.Progress => {
  const { indicator, target, conventions } = held
  const { expectation, basis } = target
  const b = basis === "shareOfTotal" ? undefined : baselineNumber(indicator, baselineOf(indicator, target))
  const range = rangeOf(held)
  if (expectation._tag === "UpTo") return Progress.delivery(a, t)
  if (range !== undefined) return Progress.hold(a, range.low, range.high, b)
  if (expectation._tag === "Stage" || expectation._tag === "Label") {
    const from = b ?? Fraction.zero
    return Fraction.compare(from, t) > 0
      ? Progress.unknown("TargetMetAtBaseline")
      : Progress.steps(a, from, t)
  }
  if (b !== undefined && Fraction.equals(b, t)) return Progress.unknown("TargetEqualsBaseline")
  const carried = reached(held) ?? a
  if (conventions.progress === "achievement") return Progress.achievement(carried, t)
  if (isCeiling(indicator, target, conventions) && !timing.isDue) return Progress.unknown("NotDueYet")
  const isLess = better(indicator, target) === "less"
  if (b === undefined) {
    if (conventions.progress === "wayCovered" && basis !== "shareOfTotal")
      return Progress.unknown("NoBaseline")
    return isLess
      ? Progress.fallingWithoutBaseline(a, t, conventions.fallingWithoutBaseline)
      : shareOfTarget(a, t)
  }
  if (!isLess && isFlowToDate(held) && !isCarried(held) && conventions.progress !== "wayCovered") {
    return shareOfTarget(a, t)
  }
  const isMet = expectation._tag !== "Exactly" && Fraction.compare(b, t) === (isLess ? -1 : 1)
  if (isMet) return Progress.unknown("TargetMetAtBaseline")
  if (isCeiling(indicator, target, conventions) && !isCarried(held) && !isOfSuchSpan(held, timing)) {
    return Progress.unknown("BaselineOfOtherSpan")
  }
  return Fraction.isZero(b) && !isLess && conventions.progress !== "wayCovered"
    ? Progress.achievement(carried, t)
    : Progress.wayCovered(carried, b, t)
}

/** Of less than nothing no share can be told without a start. */
const shareOfTarget = (a: Fraction.Fraction, t: Fraction.Fraction): Progress.Progress =>
  Fraction.sign(t) < 0 ? Progress.unknown("NoBaseline") : Progress.achievement(a, t)

/** Whether the baseline counts what happened in a span as long as that of the target, a day more or less for leap years. */
const isOfSuchSpan = ({ indicator, target }: Held, { span }: Timing): boolean => {
  const when = baselineOf(indicator, target)?.when
  const own = when === undefined ? undefined : When.toPeriod(when)
  return own !== undefined && span !== undefined && Math.abs(Period.days(own) - Period.days(span)) <= 1
}

const isCarried = (held: Held): boolean =>
  held.conventions.flowBaseline === "carryBaseline" && isFlowToDate(held)

/** What is held against the promise: the reading, for a flow that counts from its baseline the two together. */
export const reached = (held: Held): Fraction.Fraction | undefined => {
  const a = Reading.number(held.actual)
  const b = baselineNumber(held.indicator, baselineOf(held.indicator, held.target))
  return a !== undefined && b !== undefined && isCarried(held) ? Fraction.add(b, a) : a
}

/** A flow to date with a baseline is ambiguous: the baseline may be where counting starts, or what came before. */
const isFlowToDate = ({ indicator, toDate }: Pick<Held, "indicator" | "toDate">): boolean =>
  toDate && indicator.measure._tag === "Quantity" && Measure.isFlow(indicator.measure)

/**
 * Whether the promise is kept as things stand; nothing when that cannot be said.
 *
 * A funded ceiling is kept once it is due and was not passed; words are kept when somebody says so.
 */
export const kept = (held: Held, isDue: boolean, judged: boolean | undefined): boolean | undefined => {
  const { expectation } = held.target
  if (expectation._tag === "Narrative") return judged
  if (Direction.of(held.indicator) === "none") return undefined
  const a = reached(held)
  const t = Reading.number(held.promised)
  if (a === undefined || t === undefined) return undefined
  const order = Fraction.compare(a, t)
  // what may still happen cannot be told: a limit is kept when its time is over
  if (!isDue && isCeiling(held.indicator, held.target, held.conventions)) return undefined
  switch (expectation._tag) {
    case "AtMost":
      return order <= 0
    case "Exactly":
      return order === 0
    case "UpTo":
      return isDue ? order <= 0 : undefined
    case "Between":
      return order >= 0 && Fraction.compare(a, rangeOf(held)?.high ?? a) <= 0
    case "AtLeast":
    case "Stage":
    case "Label":
    case "Written":
    case "Open":
      return isChange(held.target) && better(held.indicator, held.target) === "less" ? order <= 0 : order >= 0
  }
}
