/**
 * What a target promises, as a number or a step, held against what was reached.
 *
 * @module
 */
import type { Baseline } from "../../model/Baseline.ts"
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as Measure from "../../model/Measure.ts"
import type * as Period from "../../model/Period.ts"
import * as Scope from "../../model/Scope.ts"
import type { Target } from "../../model/Target.ts"
import * as When from "../../model/When.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Direction from "../rules/Direction.ts"
import * as Progress from "./Progress.ts"

/** The baseline of the same place, party and cell. */
export const baselineOf = (indicator: Indicator, scope: Scope.Scope): Baseline | undefined =>
  indicator.baselines.find((baseline) => Scope.key(baseline) === Scope.key(scope))

/** The baseline as a number in the units that are shown, a step as its rank. */
export const baselineNumber = (
  indicator: Indicator,
  baseline: Baseline | undefined
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
export const progress = (held: Held): Progress.Progress => {
  const { actual } = held
  if (!actual.known) return Progress.unknown(actual.reason)
  const a = Reading.number(actual)
  if (a === undefined) return Progress.unknown("NotNumeric")
  if (!held.promised.known) return Progress.unknown(held.promised.reason)
  const t = Reading.number(held.promised)
  if (t === undefined) return Progress.unknown("NotNumeric")
  return Progress.limited(towards(held, a, t), held.conventions)
}

const towards = (held: Held, a: Fraction.Fraction, t: Fraction.Fraction): Progress.Progress => {
  const { indicator, target, conventions } = held
  const { expectation, basis } = target
  const b = baselineNumber(indicator, baselineOf(indicator, target))
  const range = rangeOf(held)
  if (expectation._tag === "UpTo") return Progress.delivery(a, t)
  if (range !== undefined) return Progress.hold(a, range.low, range.high, b)
  if (expectation._tag === "Stage" || expectation._tag === "Label") {
    return Progress.steps(a, b ?? Fraction.zero, t)
  }
  if (basis === "shareOfTotal") return Progress.achievement(a, t)
  if (b !== undefined && Fraction.equals(b, t)) return Progress.unknown("TargetEqualsBaseline")
  if (conventions.progress === "achievement") return Progress.achievement(a, t)
  if (b === undefined) {
    if (conventions.progress === "wayCovered") return Progress.unknown("NoBaseline")
    return Direction.of(indicator) === "falling"
      ? Progress.fallingWithoutBaseline(a, t, conventions.fallingWithoutBaseline)
      : Progress.achievement(a, t)
  }
  const carried = reached(held)
  if (conventions.progress === "wayCovered" || isCarried(held)) return Progress.wayCovered(carried ?? a, b, t)
  if (isFlowToDate(held)) return Progress.achievement(a, t)
  return Fraction.isZero(b) && Direction.of(indicator) !== "falling"
    ? Progress.achievement(a, t)
    : Progress.wayCovered(a, b, t)
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
export const isFlowToDate = ({ indicator, toDate }: Pick<Held, "indicator" | "toDate">): boolean =>
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
      return isFallingChange(held, t) ? order <= 0 : order >= 0
  }
}

/** "Minus 10 per cent" asks for at most, not at least. */
const isFallingChange = ({ indicator, target }: Held, t: Fraction.Fraction): boolean => {
  if (!isChange(target)) return false
  const baseline = baselineNumber(indicator, baselineOf(indicator, target))
  return baseline !== undefined && Fraction.compare(t, baseline) < 0
}
