import { Logframe } from "@logframe/core"

const sex = {
  id: "sex",
  name: { en: "Sex" },
  categories: [
    { id: "female", name: { en: "Women" } },
    { id: "male", name: { en: "Men" } }
  ]
}

/**
 * The logframe with what its document leaves open and the project decided: participants are reported by sex.
 *
 * @throws InvalidInput when what comes out is no logframe.
 */
export const completed = (logframe: Logframe.Logframe): Logframe.Logframe =>
  Logframe.make({
    ...logframe,
    dimensions: [...logframe.dimensions, sex],
    indicators: logframe.indicators.map((indicator) =>
      indicator.id === "i6a" ? { ...indicator, breakdowns: [...indicator.breakdowns, [sex.id]] } : indicator
    )
  })
