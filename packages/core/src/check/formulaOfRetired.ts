import * as Formula from "../model/Formula.ts"
import * as InForce from "../model/InForce.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A formula names an indicator that ends before the one that is calculated. */
export const formulaOfRetired: OwnRule = {
  code: "FormulaOfRetired",
  severity: "warning",
  about: "A formula names an indicator that ends before the one that is calculated.",
  reads: "allEditions",
  check: (logframe) => {
    const spans = InForce.spans(logframe).indicators
    return logframe.indicators.flatMap(({ id, measure }) => {
      const formula = measure._tag === "Calculated" ? Formula.read(measure.formula) : undefined
      const inputs = formula !== undefined && "is" in formula ? [...Formula.inputs(formula).keys()] : []
      const own = spans.get(id)?.through
      return inputs.flatMap((input) => {
        const through = spans.get(input)?.through
        if (through === undefined || (own !== undefined && own <= through)) return []
        return [
          {
            place: inIndicator(id),
            ...said(
              "The formula names {}, which is no longer in force after {}: its value stands still from then on.",
              input,
              through
            ),
            hint: "Name in the formula the indicator that replaces it."
          }
        ]
      })
    })
  }
}
