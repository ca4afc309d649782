import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"

/** A target is words, or left open, where the measure is a number. */
export const targetNotMeasurable: OwnRule = {
  code: "TargetNotMeasurable",
  severity: "warning",
  about: "A target is words, or left open, where the measure is a number.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) =>
      indicator.targets
        .filter(
          ({ expectation }) => unmeasurable.has(expectation._tag) && numeric.has(indicator.measure._tag)
        )
        .map((target) => ({
          place: inIndicator(indicator.id, { targets: [target.id] }),
          sentence:
            target.expectation._tag === "Open"
              ? "The target is left open, the measure is a number: nothing can be held against it."
              : "The target is words, the measure is a number: nothing can be held against it.",
          hint: "State a number, or make the indicator qualitative."
        }))
    )
}

const unmeasurable: ReadonlySet<string> = new Set(["Written", "Open", "Narrative"])
const numeric: ReadonlySet<string> = new Set(["Quantity", "Ratio"])
