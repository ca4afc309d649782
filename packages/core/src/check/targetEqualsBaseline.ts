import * as Baseline from "../model/Baseline.ts"
import * as Expectation from "../model/Expectation.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A target is the same as its baseline. */
export const targetEqualsBaseline: OwnRule = {
  code: "TargetEqualsBaseline",
  severity: "info",
  about: "A target is the same as its baseline.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) =>
      indicator.targets.flatMap((target) => {
        const promised = target.basis === undefined ? Expectation.number(target.expectation) : undefined
        const baseline = Baseline.ofScope(indicator.baselines, target).at(-1)?.value
        if (promised === undefined || baseline?._tag !== "Number" || baseline.value !== promised) return []
        return [
          {
            place: inIndicator(indicator.id, { targets: [target.id] }),
            ...said("Baseline and target are both {}: there is no way to cover.", promised),
            hint: "Nothing to do when the promise is to hold the level; else correct one of the two."
          }
        ]
      })
    )
}
