import * as When from "../model/When.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A target is due before the project starts or after it ends. */
export const targetOutsideProject: OwnRule = {
  code: "TargetOutsideProject",
  severity: "warning",
  about: "A target is due before the project starts or after it ends.",
  check: ({ period, indicators }) =>
    period === undefined
      ? []
      : indicators.flatMap((indicator) =>
          indicator.targets.flatMap((target) => {
            const span = target.when === undefined ? undefined : When.toPeriod(target.when, period)
            const late =
              typeof target.when === "string" && target.when.length < 10 ? span?.from : span?.through
            if (
              span === undefined ||
              late === undefined ||
              (span.through >= period.from && late <= period.through)
            )
              return []
            return [
              {
                place: inIndicator(indicator.id, { targets: [target.id] }),
                ...said(
                  "It is due by {}; the project runs from {} to {}.",
                  span.through,
                  period.from,
                  period.through
                ),
                hint: "Correct the day of the target, or the period of the project."
              }
            ]
          })
        )
}
