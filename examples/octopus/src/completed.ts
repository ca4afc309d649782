import { Logframe } from "@logframe/core"

const dimensions = [
  {
    id: "standing",
    name: { en: "Standing" },
    categories: [
      { id: "party", name: { en: "Parties" } },
      { id: "invited", name: { en: "Invited to accede" } }
    ]
  },
  {
    id: "sex",
    name: { en: "Sex" },
    categories: [
      { id: "female", name: { en: "Women" } },
      { id: "male", name: { en: "Men" } }
    ]
  }
]

const breakdowns: Readonly<Record<string, string>> = { i1: "standing", i6a: "sex" }

/**
 * The logframe with what its document leaves open and the project decided: which numbers are reported by category.
 *
 * @throws InvalidInput when the document has none of these indicators.
 */
export const completed = (logframe: Logframe.Logframe): Logframe.Logframe =>
  Logframe.make({
    ...logframe,
    dimensions,
    indicators: logframe.indicators.map((indicator) => {
      const dimension = breakdowns[indicator.id]
      return dimension === undefined ? indicator : { ...indicator, breakdowns: [[dimension]] }
    })
  })
