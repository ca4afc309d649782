import type { Baseline } from "../model/Baseline.ts"
import type { Indicator } from "../model/Indicator.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"

/** An indicator that states a level, or falls, has no baseline. */
export const noBaseline: OwnRule = {
  code: "NoBaseline",
  severity: "info",
  about: "An indicator that states a level, or falls, has no baseline.",
  check: (logframe) =>
    logframe.indicators
      .filter((indicator) => needsBaseline(indicator) && indicator.baselines.every(isOpen))
      .map(({ id, baselines }) => ({
        place: inIndicator(id),
        sentence:
          baselines.length === 0
            ? "It has no baseline, so nobody can say how far it has come."
            : "Its baseline is still to be determined, so nobody can say how far it has come.",
        hint: "Add the value before the project, with its day."
      }))
}

const isOpen = ({ value }: Baseline): boolean => value._tag === "Open" && value.why !== "notApplicable"

const needsBaseline = ({ measure, direction }: Indicator): boolean =>
  direction === "falling" ||
  ((measure._tag === "Quantity" || measure._tag === "Ratio") && measure.facts === "level") ||
  measure._tag === "Scale"
