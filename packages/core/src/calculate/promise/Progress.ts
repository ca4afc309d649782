/**
 * How far an indicator has come.
 *
 * @module
 */
import type { ProgressKind as Kind, Progress } from "../answer/Progressed.ts"
import * as Fraction from "../numbers/Fraction.ts"
import type { NoDataReason } from "../numbers/Reading.ts"

export type { Progress, ProgressKind as Kind } from "../answer/Progressed.ts"

/** A share. */
export const of = (kind: Kind, value: Fraction.Fraction): Progress => ({ known: true, kind, value })

/** No progress, for that reason. */
export const unknown = (reason: NoDataReason): Progress => ({ known: false, reason })

/**
 * The share of the way from baseline to target that `actual` has covered.
 *
 * Zero at the baseline, one at the target, more when the target is passed, below zero when things got worse. A falling
 * indicator needs no flag: its target lies below its baseline.
 *
 * @example
 * ```ts
 * import { Fraction, Progress } from "@logframe/core"
 *
 * // baseline 80, target 20, now 50: half the way
 * Progress.wayCovered(Fraction.fromInt(50), Fraction.fromInt(80), Fraction.fromInt(20))
 * ```
 */
export const wayCovered = (
  actual: Fraction.Fraction,
  baseline: Fraction.Fraction,
  target: Fraction.Fraction
): Progress => way("wayCovered", actual, baseline, target)

const way = (
  kind: Kind,
  actual: Fraction.Fraction,
  from: Fraction.Fraction,
  to: Fraction.Fraction
): Progress => {
  const value = Fraction.divide(Fraction.subtract(actual, from), Fraction.subtract(to, from))
  return value === undefined ? unknown("TargetEqualsBaseline") : of(kind, value)
}

const quotient = (kind: Kind, a: Fraction.Fraction, b: Fraction.Fraction): Progress => {
  const value = Fraction.divide(a, b)
  return value === undefined ? unknown("ZeroDenominator") : of(kind, value)
}

/** Actual over target: "per cent of target". */
export const achievement = (actual: Fraction.Fraction, target: Fraction.Fraction): Progress =>
  quotient("achievement", actual, target)

/** Actual over a funded ceiling: 1 is full delivery. */
export const delivery = (actual: Fraction.Fraction, ceiling: Fraction.Fraction): Progress =>
  quotient("delivery", actual, ceiling)

/**
 * A falling indicator whose start nobody knows: target over actual, actual over target, or two less the latter, as the
 * convention says; nothing by default, since no share of an unknown way can be told.
 */
export const fallingWithoutBaseline = (
  actual: Fraction.Fraction,
  target: Fraction.Fraction,
  option: "refuse" | "inverse" | "tola" | "mirror"
): Progress => {
  // of limits and values below zero these shares would grow the wrong way
  const isTold = Fraction.sign(target) >= 0 && Fraction.sign(actual) >= 0
  if (option === "refuse" || !isTold) return unknown("FallingWithoutBaseline")
  if (option === "inverse") return achievement(target, actual)
  const share = achievement(actual, target)
  if (option === "tola" || !share.known) return share
  return of("achievement", Fraction.subtract(Fraction.fromInt(2), share.value))
}

/**
 * Nearness to a range that is to be held: 1 inside; outside it the share of the way back from a baseline that lies
 * outside too; 0 when it left a range in which it started.
 */
export const hold = (
  actual: Fraction.Fraction,
  low: Fraction.Fraction,
  high: Fraction.Fraction,
  baseline: Fraction.Fraction | undefined
): Progress => {
  const now = distance(actual, low, high)
  if (Fraction.isZero(now)) return of("hold", Fraction.one)
  if (baseline === undefined) return unknown("NoBaseline")
  const left = Fraction.divide(now, distance(baseline, low, high))
  return of("hold", left === undefined ? Fraction.zero : Fraction.subtract(Fraction.one, left))
}

const distance = (
  value: Fraction.Fraction,
  low: Fraction.Fraction,
  high: Fraction.Fraction
): Fraction.Fraction =>
  Fraction.max(Fraction.zero, Fraction.max(Fraction.subtract(low, value), Fraction.subtract(value, high)))

/** Steps reached of steps promised, both from the step of the baseline (none: the first of the list). */
export const steps = (
  actual: Fraction.Fraction,
  baseline: Fraction.Fraction,
  promised: Fraction.Fraction
): Progress => way("steps", actual, baseline, promised)

/** The progress cut to at least 0 and at most 1, as far as the conventions say so. */
export const limited = (
  progress: Progress,
  { progressFloor, progressCap }: { progressFloor: "none" | "floorAtZero"; progressCap: "none" | "capAtOne" }
): Progress => {
  if (!progress.known) return progress
  const floored =
    progressFloor === "floorAtZero" ? Fraction.max(Fraction.zero, progress.value) : progress.value
  return { ...progress, value: progressCap === "capAtOne" ? Fraction.min(Fraction.one, floored) : floored }
}

/** A progress with its weight. */
export interface Weighted {
  readonly progress: Progress
  readonly weight: Fraction.Fraction
}

/** A mean, and how many of the parts it could count. */
export interface Mean {
  readonly progress: Progress
  readonly present: number
  readonly of: number
}

/**
 * The weighted mean of several progresses. Parts above one are cut to one first, unless uncapped: one over-achiever must
 * not hide a failure. Parts below zero are cut to zero; parts without data are left out and counted.
 */
export const mean = (parts: readonly Weighted[], capped: "capAtOne" | "uncapped" = "capAtOne"): Mean => {
  const limits = {
    progressFloor: "floorAtZero",
    progressCap: capped === "capAtOne" ? "capAtOne" : "none"
  } as const
  const present = parts.flatMap(({ progress, weight }) => {
    const cut = limited(progress, limits)
    return cut.known ? [{ value: cut.value, weight }] : []
  })
  const value = Fraction.divide(
    Fraction.sum(present.map(({ value, weight }) => Fraction.multiply(value, weight))),
    Fraction.sum(present.map(({ weight }) => weight))
  )
  return {
    progress: value === undefined ? unknown("NothingMeasured") : of("achievement", value),
    present: present.length,
    of: parts.length
  }
}
