/**
 * Measures, and the values and promises that fit them.
 *
 * @internal
 */
import type { Logframe } from "@logframe/core"
import fc from "fast-check"
import { decimal, positive, some, text, words } from "./basics.ts"

type IndicatorInput = NonNullable<Logframe.Input["indicators"]>[number]
type Measure = IndicatorInput["measure"]
type Value = NonNullable<IndicatorInput["baselines"]>[number]["value"]
type Expectation = NonNullable<IndicatorInput["targets"]>[number]["expectation"]

const steps = fc
  .integer({ min: 2, max: 5 })
  .map((length) => Array.from({ length }, (_, i) => ({ id: `s${i + 1}`, name: { en: `Step ${i + 1}` } })))

const unit = fc.constantFrom(
  { name: { en: "people" } },
  { name: { en: "hectares" }, symbol: "ha" },
  { currency: "EUR" }
)

/** Every kind of measure. */
export const measure: fc.Arbitrary<Measure> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        _tag: fc.constant("Quantity" as const),
        unit,
        facts: fc.constantFrom("increment" as const, "runningTotal" as const, "level" as const),
        counts: fc.constantFrom("contacts" as const, "people" as const),
        negative: fc.constant(true as const)
      },
      { requiredKeys: ["_tag", "unit", "facts"] }
    )
  },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        _tag: fc.constant("Ratio" as const),
        numerator: text,
        denominator: text,
        factor: fc.constantFrom("1", "100", "1000"),
        facts: fc.constantFrom("increment" as const, "level" as const),
        shown: fc.constantFrom("percent" as const, "oneTo" as const, "decimal" as const),
        annualised: fc.constant(true as const)
      },
      { requiredKeys: ["_tag", "numerator", "denominator", "factor", "facts", "shown"] }
    )
  },
  { weight: 2, arbitrary: fc.record({ _tag: fc.constant("Milestone" as const), stages: steps }) },
  { weight: 2, arbitrary: fc.record({ _tag: fc.constant("Scale" as const), labels: steps }) },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("Qualitative" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      _tag: fc.constant("Composite" as const),
      of: fc.constantFrom("progress" as const, "reading" as const)
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      _tag: fc.constant("Calculated" as const),
      formula: fc.constantFrom(
        "a + b",
        "100 * a / b",
        "(a - previous(b)) / 2",
        "if(a > 0 and not b = 1, mean(a, b), yearToDate(a))"
      )
    })
  },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("Unclassified" as const) }) }
)

const step = fc.integer({ min: 1, max: 5 }).map((rank) => `s${rank}`)

const number = fc.record({ _tag: fc.constant("Number" as const), value: decimal })
const stage = fc.record({ _tag: fc.constant("Stage" as const), stage: step })
const label = fc.record({ _tag: fc.constant("Label" as const), label: step })
const narrative = fc.record({ _tag: fc.constant("Narrative" as const), text })
const written = fc.record({ _tag: fc.constant("Written" as const), text: words })
const open = fc.record({
  _tag: fc.constant("Open" as const),
  why: fc.constantFrom("toBeDetermined" as const, "notApplicable" as const, "notAvailable" as const)
})
const parts = fc.record({
  _tag: fc.constant("Parts" as const),
  numerator: decimal,
  denominator: fc.oneof({ weight: 6, arbitrary: positive }, { weight: 1, arbitrary: decimal })
})

const anyValue: fc.Arbitrary<Value> = fc.oneof(number, parts, stage, label, narrative, written, open)

/** A value of the measure; now and then one that does not fit, as happens when a measure changes. */
export const valueOf = (measure: Measure): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 8, arbitrary: fitting(measure) }, { weight: 1, arbitrary: anyValue })

const fitting = (measure: Measure): fc.Arbitrary<Value> => {
  switch (measure._tag) {
    case "Ratio":
      return fc.oneof({ weight: 4, arbitrary: parts }, { weight: 1, arbitrary: number })
    case "Milestone":
      return stage
    case "Scale":
      return label
    case "Qualitative":
      return narrative
    case "Quantity":
    case "Composite":
    case "Calculated":
    case "Unclassified":
      return number
  }
}

/** A promise about an indicator of that measure. */
export const expectationOf = (measure: Measure): fc.Arbitrary<Expectation> => {
  switch (measure._tag) {
    case "Milestone":
      return fc.oneof(stage, open)
    case "Scale":
      return fc.oneof(label, open)
    case "Qualitative":
      return fc.oneof(narrative, written)
    case "Quantity":
    case "Ratio":
    case "Composite":
    case "Calculated":
    case "Unclassified":
      return fc.oneof(
        fc.record({
          _tag: fc.constantFrom("AtLeast" as const, "AtMost" as const, "Exactly" as const, "UpTo" as const),
          value: decimal
        }),
        fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })).map(([low, width]) => ({
          _tag: "Between" as const,
          low: String(low),
          high: String(low + width)
        })),
        written,
        open
      )
  }
}

/** Dimensions that logframes of the kit have, with a category that is not stated. */
export const dimensions = [
  {
    id: "sex",
    name: { en: "Sex" },
    categories: [
      { id: "f", name: { en: "Women" } },
      { id: "m", name: { en: "Men" } }
    ]
  },
  {
    id: "age",
    name: { en: "Age" },
    categories: [
      { id: "young", name: { en: "Under 25" } },
      { id: "old", name: { en: "25 and over" } }
    ]
  },
  {
    id: "topic",
    name: { en: "Topic" },
    categories: [
      { id: "law", name: { en: "Law" } },
      { id: "police", name: { en: "Police" } }
    ],
    overlapping: true as const
  }
]

/** A cell of one or more of these dimensions. */
export const cell: fc.Arbitrary<Record<string, string>> = fc
  .tuple(some(dimensions, 1), fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }))
  .map(([chosen, picks]) =>
    Object.fromEntries(
      chosen.map(({ id, categories }, i) => [id, categories[picks[i] ?? 0]?.id ?? "notStated"])
    )
  )
