/**
 * Which way is better for an indicator.
 *
 * @module
 */

import * as Expectation from "../../model/Expectation.ts"
import type { Direction, Indicator } from "../../model/Indicator.ts"
import * as Measure from "../../model/Measure.ts"
import * as Scope from "../../model/Scope.ts"
import * as Fraction from "../numbers/Fraction.ts"

/**
 * The stated direction; else that of the targets: at most falls, a range is to be held, everything else rises, unless a
 * change is negative, or an exact target of what does not add up lies below the baseline.
 */
export const of = (indicator: Indicator): Direction => {
  if (indicator.direction !== undefined) return indicator.direction
  const target = indicator.targets.find(Scope.isWhole) ?? indicator.targets[0]
  if (target === undefined) return "rising"
  const { expectation } = target
  if (expectation._tag === "AtMost") return "falling"
  if (expectation._tag === "Between") return "hold"
  const promised = Expectation.number(expectation)
  if (target.basis === "changeInPercent" || target.basis === "changeInUnits") {
    return promised?.startsWith("-") === true ? "falling" : "rising"
  }
  const baseline = indicator.baselines.find(Scope.isWhole)?.value
  const isExact = expectation._tag === "Exactly" && !Measure.isFlow(indicator.measure)
  if (!isExact || promised === undefined || baseline?._tag !== "Number") return "rising"
  const difference = Fraction.compare(Fraction.fromDecimal(promised), Fraction.fromDecimal(baseline.value))
  return difference < 0 ? "falling" : "rising"
}
