import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** An indicator is broken down by a dimension that has no categories. */
export const breakdownWithoutCategories: OwnRule = {
  code: "BreakdownWithoutCategories",
  severity: "warning",
  about: "An indicator is broken down by a dimension that has no categories.",
  check: (logframe) => {
    const empty = new Set(
      logframe.dimensions.filter((row) => row.categories.length === 0).map((row) => row.id)
    )
    return logframe.indicators.flatMap((indicator) =>
      indicator.breakdowns
        .flat()
        .filter((dimension) => empty.has(dimension))
        .map((dimension) => ({
          place: inIndicator(indicator.id),
          ...said("It is broken down by {}, which has no categories.", dimension),
          hint: "Name the categories of the dimension."
        }))
    )
  }
}
