/**
 * The values at which the status of an indicator may change.
 *
 * @internal
 */
import type * as Conventions from "../../model/Conventions.ts"
import type { Indicator } from "../../model/Indicator.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import { isByOccasion } from "../promise/lifeTarget.ts"
import * as Promised from "../promise/Promised.ts"
import type { Standing } from "./indicatorStanding.ts"

const hundredths = (n: number): Fraction.Fraction => Fraction.make(BigInt(n), 100n)

const two = Fraction.fromInt(2)

/** By scheme the shares of what is expected, or promised, at which its word changes. */
const sharesOf = (conventions: Conventions.Complete): readonly Fraction.Fraction[] =>
  ({
    ours: [Fraction.fromDecimal(conventions.onTrackFrom), Fraction.fromDecimal(conventions.behindFrom)],
    tola15: [hundredths(85), hundredths(115)],
    usaid10: [hundredths(90), hundredths(110)],
    undp: [hundredths(85), hundredths(70)]
  })[conventions.statusScheme]

/**
 * Every value at which the status of a quantity may change, and perhaps others; nothing when it depends on more than the
 * value to date.
 */
export const statusChangesAt = (
  indicator: Indicator,
  conventions: Conventions.Complete,
  { target, expected }: Standing
): readonly Fraction.Fraction[] | undefined => {
  const { expectation } = target?.target ?? {}
  const isRange = expectation?._tag === "Between"
  const isFalling = target !== undefined && Promised.better(indicator, target.target) === "less"
  // what other targets say, and limits of periods, are read from more than the total
  const isAlone = indicator.targets.length <= 1 && target?.counted === undefined
  if (isByOccasion(indicator) || isRange || !isAlone) return undefined
  const promised = target === undefined ? undefined : Reading.number(target.promised)
  const baseline = Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {}))
  const start = baseline ?? Fraction.zero
  const shares = sharesOf(conventions)
  const goals = [Reading.number(expected.reading), promised].filter((goal) => goal !== undefined)
  const changes = goals.flatMap((goal) => [
    goal,
    ...shares.flatMap((share) => [
      Fraction.multiply(goal, share),
      // a limit that is used up is held against what is left of it, or by choice over what is used
      ...(isFalling
        ? [Fraction.multiply(goal, Fraction.subtract(two, share)), Fraction.divide(goal, share) ?? goal]
        : []),
      Fraction.add(start, Fraction.multiply(Fraction.subtract(goal, start), share))
    ])
  ])
  const all = [Fraction.zero, start, ...changes]
  // a flow that is counted on from its baseline reaches each of them so much earlier
  return conventions.flowBaseline === "carryBaseline" && baseline !== undefined
    ? [...all, ...all.map((value) => Fraction.subtract(value, baseline))]
    : all
}
