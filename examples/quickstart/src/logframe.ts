/** The promise: what was signed. A wrong key or reference would be refused, with every problem in a sentence. */
import { Logframe } from "@logframe/core"

const year = (number: string) => ({ from: `${number}-01-01`, through: `${number}-12-31` })

export const logframe = Logframe.make({
  format: 1,
  id: "safe-water",
  title: { en: "Safe water for Lakeside District" },
  language: "en",
  scheme: "un",
  period: { from: "2024-01-01", through: "2026-12-31" },
  results: [
    { id: "use", level: "outcome", code: "1", statement: { en: "Households drink safe water" } },
    { id: "points", level: "output", under: ["use"], code: "1.1", statement: { en: "Water points work" } }
  ],
  indicators: [
    {
      id: "households",
      under: ["use"],
      code: "1.a",
      statement: { en: "Share of households that use a safe water point" },
      measure: {
        _tag: "Ratio",
        numerator: { en: "households that use one" },
        denominator: { en: "households asked" },
        factor: "100",
        facts: "level",
        shown: "percent"
      },
      baselines: [{ id: "survey", value: { _tag: "Number", value: "40" }, when: "2023-11" }],
      targets: [{ id: "by-the-end", expectation: { _tag: "AtLeast", value: "70" } }],
      verification: { en: "Household survey each November" }
    },
    {
      id: "built",
      under: ["points"],
      code: "1.1.a",
      statement: { en: "Water points built" },
      measure: { _tag: "Quantity", unit: { name: { en: "water points" } }, facts: "increment" },
      targets: [
        { id: "by-2024", expectation: { _tag: "AtLeast", value: "10" }, when: year("2024") },
        { id: "by-2025", expectation: { _tag: "AtLeast", value: "10" }, when: year("2025") },
        { id: "by-2026", expectation: { _tag: "AtLeast", value: "10" }, when: year("2026") }
      ],
      verification: { en: "Handover certificates" }
    }
  ],
  assumptions: [
    {
      id: "rain",
      under: ["points"],
      kind: "assumption",
      statement: { en: "The rains do not fail two years in a row" }
    }
  ]
})
