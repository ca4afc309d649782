/**
 * How an indicator stands, in the word of the scheme that its conventions name.
 *
 * @internal
 */
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { TargetEvaluation } from "../answer/Evaluated.ts"
import type { Progress } from "../answer/Progressed.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Promised from "../promise/Promised.ts"
import { heldAgainst } from "../promise/targetEvaluation.ts"
import * as Direction from "../rules/Direction.ts"
import * as Status from "./Status.ts"

/** Where an indicator stands. */
export interface Standing {
  readonly indicator: Indicator
  readonly conventions: Conventions.Complete
  readonly actual: Reading.Reading
  readonly progress: Progress
  readonly expected: Reading.Reading
  readonly target: TargetEvaluation | undefined
  /** Whether the target is due on the day of the question. */
  readonly isDue: boolean
}

/** The status in the words of the scheme. */
export const indicatorStatus = (standing: Standing): Status.Status => {
  const { indicator, conventions, actual, expected, target } = standing
  const scheme = conventions.statusScheme
  const none = (code: Status.Code, reason: Reading.NoDataReason): Status.Status => ({ scheme, code, reason })
  if (scheme === "ours") return ours(standing)
  const a = target && Promised.reached(heldAgainst(indicator, conventions, target, actual))
  const e = Reading.number(expected)
  if (a === undefined || target === undefined) {
    const reason = !actual.known ? actual.reason : target === undefined ? "NoTarget" : "NotNumeric"
    return none(scheme === "tola15" ? "notReporting" : "noData", reason)
  }
  if (Direction.of(indicator) === "none") return none("noData", "NotNumeric")
  if (scheme === "usaid10") {
    const t = e ?? Reading.number(target.promised)
    if (t !== undefined) return Status.usaid10(a, t)
    return none("noData", target.promised.known ? "NotNumeric" : target.promised.reason)
  }
  const isFalling =
    Direction.of(indicator) === "falling" || Promised.better(indicator, target.target) === "less"
  const ratio =
    scheme === "undp" ? ratioToExpected(standing) : e === undefined ? undefined : Fraction.divide(a, e)
  if (ratio === undefined) {
    const reason = expected.known ? "NotDueYet" : expected.reason
    return none(scheme === "tola15" ? "notReporting" : reason === "NotDueYet" ? "notDue" : "noData", reason)
  }
  return scheme === "undp" ? Status.undp(ratio) : Status.tola15(ratio, isFalling)
}

const ours = (standing: Standing): Status.Status => {
  const { indicator, conventions, actual, progress, expected, target, isDue } = standing
  const say = (code: Status.Code, reason?: Reading.NoDataReason): Status.Status => ({
    scheme: "ours",
    code,
    ...(reason === undefined ? {} : { reason })
  })
  if (target === undefined) return say("noData", actual.known ? "NoTarget" : actual.reason)
  const { expectation } = target.target
  if (target.kept === true) return say("kept")
  if (expectation._tag === "Narrative") {
    return target.kept === false ? say("offTrack") : say("noData", "NotNumeric")
  }
  if (!actual.known && target.counted === undefined) return say("noData", actual.reason)
  if (Direction.of(indicator) === "none") return say("noData", "NotNumeric")
  if (Promised.isCeiling(indicator, target.target, conventions) && isPassed(standing)) return say("offTrack")
  const ratio = ratioToExpected(standing)
  if (ratio === undefined) {
    if (isDue && target.kept === false) return say("offTrack")
    if (progress.known) return say("notDue", expected.known ? "NotDueYet" : expected.reason)
    return say(onlyKept.has(progress.reason) ? "notDue" : "noData", progress.reason)
  }
  const status = Status.ours(
    ratio,
    Fraction.fromDecimal(conventions.onTrackFrom),
    Fraction.fromDecimal(conventions.behindFrom)
  )
  return expectation._tag === "UpTo" && status.code === "offTrack" ? { ...status, code: "behind" } : status
}

/** Where only kept is said, and the target is not due yet. */
const onlyKept: ReadonlySet<Reading.NoDataReason> = new Set([
  "TargetEqualsBaseline",
  "TargetMetAtBaseline",
  "NotDueYet"
])

/** What adds up never falls again: a limit that was broken, or passed before its time is over, stays so. */
const isPassed = ({ indicator, conventions, target, actual }: Standing): boolean => {
  if (target === undefined || target.kept === false) return target !== undefined
  const a = Promised.reached(heldAgainst(indicator, conventions, target, actual))
  const t = Reading.number(target.promised)
  return a !== undefined && t !== undefined && target.counted === undefined && Fraction.compare(a, t) > 0
}

/**
 * What is reached over what was expected: from the baseline where the progress is the way covered, in the sense of the
 * named option for a falling indicator without one.
 */
const ratioToExpected = (standing: Standing): Fraction.Fraction | undefined => {
  const { indicator, conventions, progress, expected, target, actual } = standing
  if (!progress.known || target === undefined) return undefined
  if (progress.kind === "hold") return progress.value
  const e = Reading.number(expected)
  const a = Promised.reached(heldAgainst(indicator, conventions, target, actual))
  if (a === undefined || e === undefined) return undefined
  if (progress.kind === "wayCovered" || progress.kind === "steps") {
    const b = Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {})) ?? Fraction.zero
    const [way, all] = [Fraction.subtract(e, b), Fraction.subtract(Reading.number(target.promised) ?? e, b)]
    // a milestone on the other side of the baseline is no part of the way
    if (Fraction.sign(way) * Fraction.sign(all) <= 0) return undefined
    return Fraction.divide(Fraction.subtract(a, b), way)
  }
  if (Fraction.sign(e) <= 0) return undefined
  if (progress.kind === "delivery" || Promised.better(indicator, target.target) === "more") {
    return Fraction.divide(a, e)
  }
  if (conventions.fallingWithoutBaseline === "inverse") return Fraction.divide(e, a)
  const used = Fraction.divide(a, e)
  return used && Fraction.subtract(Fraction.fromInt(2), used)
}
