import { inIndicator } from "./FindingPlace.ts"
import { type OwnRule, repeated } from "./Rule.ts"

/** A composite has no parts, or a single one. */
export const wholeWithOnePart: OwnRule = {
  code: "WholeWithOnePart",
  severity: "info",
  about: "A composite has no parts, or a single one.",
  check: (logframe) => {
    const parts = repeated(logframe.indicators, (indicator) => indicator.partOf)
    return logframe.indicators
      .filter((indicator) => indicator.measure._tag === "Composite" && !parts.has(indicator.id))
      .map((indicator) => ({
        place: inIndicator(indicator.id),
        sentence: "It is made of parts and has fewer than two.",
        hint: "Add the parts as indicators whose `partOf` names it."
      }))
  }
}
