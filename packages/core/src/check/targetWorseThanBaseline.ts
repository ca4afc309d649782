import * as Baseline from "../model/Baseline.ts"
import * as Decimal from "../model/Decimal.ts"
import * as Expectation from "../model/Expectation.ts"
import type { Indicator } from "../model/Indicator.ts"
import * as Measure from "../model/Measure.ts"
import type { Target } from "../model/Target.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { type Sentence, said } from "./said.ts"

/** A target lies on the worse side of its baseline. */
export const targetWorseThanBaseline: OwnRule = {
  code: "TargetWorseThanBaseline",
  severity: "warning",
  about: "A target lies on the worse side of its baseline.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) =>
      indicator.targets.flatMap((target) => {
        const worse = target.basis === undefined ? worseSide(indicator, target) : undefined
        if (worse === undefined) return []
        return [
          {
            place: inIndicator(indicator.id, { targets: [target.id] }),
            ...worse,
            hint: "Check target and baseline, or state the direction."
          }
        ]
      })
    )
}

const worseSide = (indicator: Indicator, target: Target): Sentence | undefined => {
  const baseline = Baseline.ofScope(indicator.baselines, target).at(-1)?.value
  const { expectation } = target
  const steps = Measure.stepsOf(indicator.measure).map(({ id }) => id)
  const from =
    baseline?._tag === "Stage" ? baseline.stage : baseline?._tag === "Label" ? baseline.label : undefined
  const to =
    expectation._tag === "Stage"
      ? expectation.stage
      : expectation._tag === "Label"
        ? expectation.label
        : undefined
  if (from !== undefined && to !== undefined && steps.includes(to) && steps.indexOf(to) < steps.indexOf(from))
    return said('The target "{}" lies on the worse side of the baseline "{}".', to, from)
  const promised = Expectation.number(expectation)
  if (promised === undefined || baseline?._tag !== "Number" || expectation._tag === "UpTo") return undefined
  const better = indicator.direction ?? (expectation._tag === "AtMost" ? "falling" : "rising")
  const order = Decimal.compare(promised, baseline.value)
  if (!(better === "rising" && order < 0) && !(better === "falling" && order > 0)) return undefined
  if (indicator.direction === undefined && expectation._tag === "Exactly") return undefined
  return said(
    "The target {} lies on the worse side of the baseline {}, for an indicator that should be {}.",
    promised,
    baseline.value,
    better
  )
}
