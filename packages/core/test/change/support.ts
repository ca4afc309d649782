import { Logframe } from "@logframe/core"

type Indicator = NonNullable<Logframe.Input["indicators"]>[number]

/** Two outputs, two indicators with a target each, two activities. */
export const input = {
  format: 1,
  id: "water",
  title: { en: "Water", fr: "Eau" },
  language: "en",
  scheme: "un",
  period: { from: "2024-01-01", through: "2026-12-31" },
  places: [{ id: "north", name: { en: "North" } }],
  results: [
    { id: "r1", level: "output", code: "1", statement: { en: "Wells in use" } },
    { id: "r2", level: "output", code: "2", statement: { en: "Committees trained" } }
  ],
  indicators: [
    {
      id: "i1",
      under: ["r1"],
      code: "1.1",
      statement: { en: "Number of wells in use" },
      measure: { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "level" },
      targets: [{ id: "t1", expectation: { _tag: "AtLeast", value: "30" }, when: "2025-06-30" }]
    },
    {
      id: "i2",
      under: ["r2"],
      code: "2.1",
      statement: { en: "Law on water" },
      measure: {
        _tag: "Milestone",
        stages: [
          { id: "s0", name: { en: "none" } },
          { id: "s1", name: { en: "drafted" } },
          { id: "s2", name: { en: "adopted" } }
        ]
      },
      targets: [{ id: "t2", expectation: { _tag: "Stage", stage: "s1" } }]
    }
  ],
  activities: [
    { id: "a1", under: ["r1"], code: "A1", statement: { en: "Drill wells" } },
    { id: "a2", under: ["r2"], code: "A2", statement: { en: "Train committees" } }
  ],
  funding: { budget: [{ id: "b1", amount: { amount: "500000", currency: "EUR" }, bound: "ceiling" }] }
} as const satisfies Logframe.Input

export const base: Logframe.Logframe = Logframe.make(input)

/** The logframe with other fields in the first indicator. */
export const withIndicator = (fields: Partial<Indicator>): Logframe.Logframe =>
  Logframe.make({ ...input, indicators: [{ ...input.indicators[0], ...fields }, input.indicators[1]] })

/** The logframe with another first target. */
export const withTarget = (fields: Partial<NonNullable<Indicator["targets"]>[number]>): Logframe.Logframe =>
  withIndicator({ targets: [{ ...input.indicators[0].targets[0], ...fields }] })

/** The logframe with other fields of its own. */
export const withFields = (fields: Partial<Logframe.Input>): Logframe.Logframe =>
  Logframe.make({ ...input, ...fields })
