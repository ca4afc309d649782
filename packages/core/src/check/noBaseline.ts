import type { Indicator } from "../model/Indicator.ts"
import type { Rule } from "./Rule.ts"

/** An indicator that states a level, or falls, has no baseline. */
export const noBaseline: Rule = {
  code: "NoBaseline",
  severity: "info",
  about: "An indicator that states a level, or falls, has no baseline.",
  check: (logframe) =>
    logframe.indicators
      .filter((indicator) => needsBaseline(indicator) && indicator.baselines.length === 0)
      .map((indicator) => ({
        place: `indicator ${indicator.id}`,
        sentence: "It has no baseline, so nobody can say how far it has come.",
        hint: "Add the value before the project, with its day."
      }))
}

const needsBaseline = ({ measure, direction }: Indicator): boolean =>
  direction === "falling" ||
  ((measure._tag === "Quantity" || measure._tag === "Ratio") && measure.facts === "level") ||
  measure._tag === "Scale"
