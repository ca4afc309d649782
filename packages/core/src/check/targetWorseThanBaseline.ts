import * as Decimal from "../model/Decimal.ts"
import * as Expectation from "../model/Expectation.ts"
import * as Scope from "../model/Scope.ts"
import type { Rule } from "./Rule.ts"

/** A target lies on the worse side of its baseline. */
export const targetWorseThanBaseline: Rule = {
  code: "TargetWorseThanBaseline",
  severity: "warning",
  about: "A target lies on the worse side of its baseline.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) =>
      indicator.targets.flatMap((target) => {
        const promised = target.basis === undefined ? Expectation.number(target.expectation) : undefined
        const baseline = indicator.baselines.find((row) => Scope.key(row) === Scope.key(target))?.value
        if (promised === undefined || baseline?._tag !== "Number" || target.expectation._tag === "UpTo")
          return []
        const falling = indicator.direction === "falling" || target.expectation._tag === "AtMost"
        const rising = indicator.direction === "rising" || target.expectation._tag === "AtLeast"
        const order = Decimal.compare(promised, baseline.value)
        if (
          !(falling && indicator.direction !== "rising" && order > 0) &&
          !(rising && indicator.direction !== "falling" && order < 0)
        )
          return []
        return [
          {
            place: `indicator ${indicator.id}, target ${target.id}`,
            sentence: `The target ${promised} lies on the worse side of the baseline ${baseline.value} for an indicator that should be ${order < 0 ? "rising" : "falling"}.`,
            hint: "Check the numbers, or state the direction."
          }
        ]
      })
    )
}
