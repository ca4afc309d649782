import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"

/** A baseline does not say when it held. */
export const baselineWithoutDate: OwnRule = {
  code: "BaselineWithoutDate",
  severity: "info",
  about: "A baseline does not say when it held.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) =>
      indicator.baselines
        .filter((baseline) => baseline.when === undefined && baseline.value._tag !== "Open")
        .map((baseline) => ({
          place: inIndicator(indicator.id, { baseline: baseline.id }),
          sentence: "It has no year; what is expected in between is reckoned from the project's start.",
          hint: "Add `when`: a day, a month or a year."
        }))
    )
}
