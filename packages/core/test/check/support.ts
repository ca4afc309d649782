import type { Finding, Logframe } from "@logframe/core"

type Rows<Key extends keyof Logframe.Input> = NonNullable<Logframe.Input[Key]>
type IndicatorInput = Rows<"indicators">[number]

/** A logframe on which one rule speaks, and everything that the rule says about it. */
export interface Fixture {
  readonly logframe: Logframe.Input
  readonly findings: readonly Finding.Finding[]
}

const indicator = (id: string, under: string): IndicatorInput => ({
  id,
  under: [under],
  statement: { en: `Measure of ${under}` },
  measure: { _tag: "Quantity", unit: { name: { en: "people" } }, facts: "level" },
  direction: "rising",
  baselines: [{ id: `${id}-b`, value: { _tag: "Number", value: "10" }, when: "2023" }],
  targets: [{ id: `${id}-t`, expectation: { _tag: "AtLeast", value: "100" } }],
  verification: { en: "Register of the districts" }
})

const assumption = (id: string, under: string): Rows<"assumptions">[number] => ({
  id,
  under: [under],
  kind: "assumption",
  statement: { en: `What must hold for ${under}` },
  probability: 2,
  impact: 3
})

/** A logframe that a careful reader has nothing to say about. */
export const healthy = {
  format: 1,
  id: "water",
  title: { en: "Clean water" },
  language: "en",
  scheme: "fcdo",
  period: { from: "2024-01-01", through: "2026-12-31" },
  parties: [{ id: "fund", name: { en: "The Fund" }, roles: ["donor"] }],
  dimensions: [
    {
      id: "sex",
      name: { en: "Sex" },
      categories: [
        { id: "f", name: { en: "Women" } },
        { id: "m", name: { en: "Men" } }
      ]
    }
  ],
  results: [
    { id: "im", level: "impact", statement: { en: "Healthier people" } },
    { id: "oc", level: "outcome", under: ["im"], statement: { en: "Safe water at home" } },
    { id: "o1", level: "output", under: ["oc"], code: "1", statement: { en: "Wells dug" }, weight: "60" },
    { id: "o2", level: "output", under: ["oc"], code: "2", statement: { en: "Pumps kept" }, weight: "40" }
  ],
  indicators: [indicator("i0", "im"), indicator("i1", "oc"), indicator("i2", "o1"), indicator("i3", "o2")],
  activities: [
    { id: "a1", under: ["o1"], statement: { en: "Dig wells" } },
    { id: "a2", under: ["o2"], statement: { en: "Train caretakers" } }
  ],
  assumptions: [assumption("x0", "oc"), assumption("x1", "o1"), assumption("x2", "o2")],
  funding: {
    budget: [
      { id: "total", amount: { amount: "1000", currency: "EUR" }, bound: "ceiling" },
      { id: "wells", amount: { amount: "600", currency: "EUR" }, bound: "estimate", for: ["o1"] },
      { id: "pumps", amount: { amount: "400", currency: "EUR" }, bound: "estimate", for: ["o2"] }
    ]
  }
} as const satisfies Logframe.Input

/** The healthy logframe with the indicator of its first output changed. */
export const withIndicator = (change: Partial<IndicatorInput>): Logframe.Input => ({
  ...healthy,
  indicators: healthy.indicators.map((row) => (row.id === "i2" ? { ...row, ...change } : row))
})

/** The healthy logframe with one row of a list changed. */
export const withRow = <Key extends "results" | "activities" | "assumptions">(
  list: Key,
  id: string,
  change: Partial<Rows<Key>[number]>
): Logframe.Input => ({
  ...healthy,
  [list]: healthy[list].map((row) => (row.id === id ? { ...row, ...change } : row))
})

/** The healthy logframe with another budget. */
export const withBudget = (
  ...budget: readonly NonNullable<Rows<"funding">["budget"]>[number][]
): Logframe.Input => ({
  ...healthy,
  funding: { budget }
})

/** A target of the indicator of the first output. */
export const target = (
  id: string,
  value: string,
  more: object = {}
): NonNullable<IndicatorInput["targets"]>[number] => ({
  id,
  expectation: { _tag: "AtLeast", value },
  ...more
})
