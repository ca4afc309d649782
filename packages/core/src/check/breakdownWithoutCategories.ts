import type { Rule } from "./Rule.ts"

/** An indicator is broken down by a dimension that has no categories. */
export const breakdownWithoutCategories: Rule = {
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
          place: `indicator ${indicator.id}`,
          sentence: `It is broken down by ${dimension}, which has no categories.`,
          hint: "Name the categories of the dimension."
        }))
    )
  }
}
