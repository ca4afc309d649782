import * as InForce from "../model/InForce.ts"
import * as When from "../model/When.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A dated target is due after the indicator was retired or replaced. */
export const targetAfterRetirement: OwnRule = {
  code: "TargetAfterRetirement",
  severity: "info",
  about: "A dated target is due after the indicator was retired or replaced.",
  reads: "allEditions",
  check: (logframe) => {
    const spans = InForce.spans(logframe).indicators
    return logframe.indicators.flatMap(({ id, targets }) => {
      const { through } = spans.get(id) ?? {}
      return targets.flatMap((target) => {
        const due = target.when === undefined ? undefined : When.lastDay(target.when, logframe.period)
        if (due === undefined || through === undefined || due <= through) return []
        return [
          {
            place: inIndicator(id, { targets: [target.id] }),
            ...said(
              "It is due by {}, after the last day of the indicator, {}: nobody will hold anything against it.",
              due,
              through
            ),
            hint: "Nothing to do when it shows what was once promised; else correct the day of the amendment."
          }
        ]
      })
    })
  }
}
