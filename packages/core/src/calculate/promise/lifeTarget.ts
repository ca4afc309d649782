/**
 * The target for the life of the project: stated, derived from the targets of periods, or the only one there is.
 *
 * @internal
 */
import type { Finding } from "../../check/Finding.ts"
import { inIndicator } from "../../check/FindingPlace.ts"
import { found, said } from "../../check/found.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type { Decimal } from "../../model/Decimal.ts"
import type { Expectation } from "../../model/Expectation.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as Measure from "../../model/Measure.ts"
import type * as Period from "../../model/Period.ts"
import * as Scope from "../../model/Scope.ts"
import type { Target } from "../../model/Target.ts"
import * as When from "../../model/When.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Promised from "./Promised.ts"

/** The life-of-project target. */
export interface LifeTarget {
  readonly target: Target
  /** Absent from the logframe: derived. */
  readonly derived: boolean
  readonly findings: readonly Finding[]
}

/** The targets of the whole that state a value; of two for one time the one with the smaller id. */
export const wholeTargets = (indicator: Indicator): readonly Target[] => {
  const whole = indicator.targets.filter((target) => Scope.isWhole(target) && target.basis !== "shareOfTotal")
  const counting = new Map<string, Target>()
  for (const target of whole) {
    const key = timeOf(indicator, target)
    const before = counting.get(key)
    if (before === undefined || target.id < before.id) counting.set(key, target)
  }
  return whole.filter((target) => counting.get(timeOf(indicator, target)) === target)
}

/** The time that a target speaks of: its span, else the day by which it is due. */
const timeOf = (indicator: Indicator, { when }: Target): string => {
  if (when === undefined) return ""
  const span = When.toPeriod(when)
  if (span === undefined) return JSON.stringify(when)
  return isSpan(indicator, when) ? `${span.from}/${span.through}` : span.through
}

/**
 * Whether a target speaks of a span: a period, a year of the project. A year or a month by itself does where targets are said
 * to be per period; otherwise it is the day by which something is due.
 */
export const isSpan = (indicator: Indicator, when: When.When | undefined): when is When.When =>
  when !== undefined &&
  (typeof when !== "string" ||
    (indicator.targetsSay === "perPeriod" && !isByOccasion(indicator) && when.length < 10))

/** The first day of the period that a target speaks of. */
export const beginOf = ({ when }: Target, project: Period.Period | undefined): string | undefined =>
  when === undefined ? project?.from : When.toPeriod(when, project)?.from

/** Midline and endline, and events: each target stands for what was reached since the one before. */
export const isByOccasion = ({ sheet }: Indicator): boolean =>
  sheet?.frequency === "midlineEndline" || sheet?.frequency === "event"

/** Whether a periodic target speaks of its own period or of everything to date. */
export const says = (indicator: Indicator): "perPeriod" | "toDate" => {
  if (indicator.targetsSay !== undefined) return indicator.targetsSay
  const isPeriodic = ({ when }: Target) =>
    isSpan(indicator, when) || (isByOccasion(indicator) && when !== undefined)
  return indicator.measure._tag === "Quantity" &&
    Measure.isFlow(indicator.measure) &&
    indicator.targets.some(isPeriodic)
    ? "perPeriod"
    : "toDate"
}

/** The periodic targets: those written for a span, and those of an occasion. */
export const periodic = (indicator: Indicator): readonly Target[] => {
  const whole = wholeTargets(indicator)
  if (isByOccasion(indicator)) return whole.filter((target) => target.when !== undefined)
  return whole.filter(
    ({ when }) =>
      isSpan(indicator, when) &&
      (says(indicator) === "perPeriod" || whole.length > 1 || "from" in (when as object))
  )
}

/**
 * Whether the targets of periods add up to one for all of them: only of what adds up itself. What should be reached is the
 * last of them everywhere else, and a limit for each period is judged period by period.
 */
export const addUp = (indicator: Indicator, conventions: Conventions.Complete): boolean =>
  says(indicator) === "perPeriod" &&
  Promised.isAdding(indicator, conventions) &&
  !periodic(indicator).some((target) => Promised.isCeiling(indicator, target, conventions))

/** The target for the life of the project. Stated wins over derived; a difference is a finding. */
export const of = (
  indicator: Indicator,
  project: Period.Period | undefined,
  conventions: Conventions.Complete
): LifeTarget | undefined => {
  const all = wholeTargets(indicator)
  const stated = all.find((target) => target.when === undefined)
  const derived = derive(indicator, project, conventions)
  if (stated === undefined) return derived
  return { target: stated, derived: false, findings: differs(indicator, stated, derived, project) }
}

const derive = (
  indicator: Indicator,
  project: Period.Period | undefined,
  conventions: Conventions.Complete
): LifeTarget | undefined => {
  const spans = [...periodic(indicator)].sort((a, b) => (isLater(a, b, project) ? 1 : -1))
  const [first] = spans
  if (addUp(indicator, conventions) && first !== undefined && spans.length > 1) {
    const { when: _, label: __, ...rest } = first
    const expectation = added(spans.map((target) => target.expectation))
    return { target: { ...rest, expectation }, derived: true, findings: [] }
  }
  const timed = wholeTargets(indicator).filter((target) => target.when !== undefined)
  const last = timed.reduce<Target | undefined>(
    (best, next) => (best === undefined || isLater(next, best, project) ? next : best),
    undefined
  )
  return last === undefined ? undefined : { target: last, derived: timed.length > 1, findings: [] }
}

/** By the day it is due, then by the smaller id: no order of a document decides. */
const isLater = (a: Target, b: Target, project: Period.Period | undefined): boolean => {
  const [x, y] = [dueDay(a, project), dueDay(b, project)]
  return x === y ? a.id < b.id : x > y
}

const dueDay = (target: Target, project: Period.Period | undefined): string =>
  Promised.due(target, project) ?? ""

/** The promises of all periods as one; open when one of them is no number. */
const added = (all: readonly Expectation[]): Expectation => {
  const [first] = all
  const sum = (end: (expectation: Expectation) => Decimal | undefined): Decimal | undefined => {
    const values = all.flatMap((expectation) => end(expectation) ?? [])
    return values.length < all.length
      ? undefined
      : (Fraction.format(Fraction.sum(values.map(Fraction.fromDecimal))) as Decimal)
  }
  const value = sum((expectation) => ("value" in expectation ? expectation.value : undefined))
  if (first !== undefined && "value" in first && value !== undefined) return { ...first, value }
  const low = sum((expectation) => ("low" in expectation ? expectation.low : undefined))
  const high = sum((expectation) => ("high" in expectation ? expectation.high : undefined))
  return low === undefined || high === undefined
    ? { _tag: "Open", why: "toBeDetermined" }
    : { _tag: "Between", low, high }
}

/** A milestone before the project's last day may well differ from the target for its life. */
const differs = (
  indicator: Indicator,
  stated: Target,
  derived: LifeTarget | undefined,
  project: Period.Period | undefined
): readonly Finding[] => {
  if (derived === undefined) return []
  if (project !== undefined && dueDay(derived.target, project) < project.through) return []
  const a = Reading.number(Promised.promised(indicator, stated))
  const b = Reading.number(Promised.promised(indicator, derived.target))
  if (a === undefined || b === undefined || Fraction.equals(a, b)) return []
  return found(
    "warning",
    "LifeTargetDiffers",
    inIndicator(indicator.id),
    said(
      "The target for the life of the project is {}, the targets of the periods come to {}; the first counts.",
      Fraction.format(a),
      Fraction.format(b)
    )
  )
}
