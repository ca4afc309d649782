import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"

/** Nobody has said how an indicator is measured. */
export const unclassified: OwnRule = {
  code: "MeasureUnknown",
  severity: "warning",
  about: "Nobody has said how an indicator is measured.",
  check: (logframe) => {
    const wholes = new Set(logframe.indicators.flatMap((indicator) => indicator.partOf ?? []))
    return logframe.indicators
      .filter((indicator) => indicator.measure._tag === "Unclassified" && !wholes.has(indicator.id))
      .map((indicator) => ({
        place: inIndicator(indicator.id),
        sentence: "It has no unit and no measure: nothing can be calculated.",
        hint: "Say whether it is a number with a unit, a percentage, a milestone, a scale or words."
      }))
  }
}
