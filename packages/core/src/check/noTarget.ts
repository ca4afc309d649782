import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"

/** An indicator promises nothing. */
export const noTarget: OwnRule = {
  code: "NoTarget",
  severity: "info",
  about: "An indicator promises nothing.",
  check: (logframe) => {
    const wholes = new Set(logframe.indicators.flatMap((indicator) => indicator.partOf ?? []))
    return logframe.indicators
      .filter(
        ({ id, measure, targets }) =>
          targets.length === 0 && measure._tag !== "Qualitative" && !wholes.has(id)
      )
      .map((indicator) => ({
        place: inIndicator(indicator.id),
        sentence: "It has no target.",
        hint: "Add what is promised and by when, or say that it is only watched."
      }))
  }
}
