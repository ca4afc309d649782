/**
 * Measures, and the values and promises that fit them.
 *
 * @internal
 */
import { type Logframe, Measure, Value } from "@logframe/core"
import fc from "fast-check"
import { decimal, positive, some, text, words } from "./basics.ts"

type IndicatorInput = NonNullable<Logframe.Input["indicators"]>[number]
type MeasureInput = IndicatorInput["measure"]
type ValueInput = NonNullable<IndicatorInput["baselines"]>[number]["value"]
type ExpectationInput = NonNullable<IndicatorInput["targets"]>[number]["expectation"]

const steps = fc
  .integer({ min: 2, max: 5 })
  .map((length) => Array.from({ length }, (_, i) => ({ id: `s${i + 1}`, name: { en: `Step ${i + 1}` } })))

const unit = fc.constantFrom(
  { name: { en: "people" } },
  { name: { en: "hectares" }, symbol: "ha" },
  { currency: "EUR" }
)

type Tagged<Union, Tag> = Extract<Union, { readonly _tag: Tag }>

const { Quantity, Ratio, Composite } = Measure

/** Every kind of measure, and how often it is drawn. */
const measures: { readonly [Tag in MeasureInput["_tag"]]: fc.WeightedArbitrary<Tagged<MeasureInput, Tag>> } =
  {
    Quantity: {
      weight: 5,
      arbitrary: fc.record(
        {
          _tag: fc.constant("Quantity"),
          unit,
          facts: fc.constantFrom(...Quantity.fields.facts.literals),
          counts: fc.constantFrom(...Quantity.fields.counts.schema.literals),
          negative: fc.constant(true)
        },
        { requiredKeys: ["_tag", "unit", "facts"] }
      )
    },
    Ratio: {
      weight: 3,
      arbitrary: fc.record(
        {
          _tag: fc.constant("Ratio"),
          numerator: text,
          denominator: text,
          factor: fc.constantFrom("1", "100", "1000"),
          facts: fc.constantFrom(...Ratio.fields.facts.literals),
          shown: fc.constantFrom(...Ratio.fields.shown.literals),
          annualised: fc.constant(true)
        },
        { requiredKeys: ["_tag", "numerator", "denominator", "factor", "facts", "shown"] }
      )
    },
    Milestone: { weight: 2, arbitrary: fc.record({ _tag: fc.constant("Milestone"), stages: steps }) },
    Scale: { weight: 2, arbitrary: fc.record({ _tag: fc.constant("Scale"), labels: steps }) },
    Qualitative: { weight: 1, arbitrary: fc.record({ _tag: fc.constant("Qualitative") }) },
    Composite: {
      weight: 2,
      arbitrary: fc.record({
        _tag: fc.constant("Composite"),
        of: fc.constantFrom(...Composite.fields.of.literals)
      })
    },
    Calculated: {
      weight: 1,
      arbitrary: fc.record(
        {
          _tag: fc.constant("Calculated"),
          formula: fc.constantFrom(
            "a + b",
            "100 * a / b",
            "(a - previous(b)) / 2",
            "if(a > 0 and not b = 1, mean(a, b), yearToDate(a))"
          ),
          unit
        },
        { requiredKeys: ["_tag", "formula"] }
      )
    },
    Unclassified: { weight: 1, arbitrary: fc.record({ _tag: fc.constant("Unclassified") }) }
  }

/** Every kind of measure. */
export const measure: fc.Arbitrary<MeasureInput> = fc.oneof(
  ...(Object.values(measures) as fc.WeightedArbitrary<MeasureInput>[])
)

const step = fc.integer({ min: 1, max: 5 }).map((rank) => `s${rank}`)

/** Every kind of value. */
const values: { readonly [Tag in ValueInput["_tag"]]: fc.Arbitrary<Tagged<ValueInput, Tag>> } = {
  Number: fc.record({ _tag: fc.constant("Number"), value: decimal }),
  Parts: fc.record({
    _tag: fc.constant("Parts"),
    numerator: decimal,
    denominator: fc.oneof({ weight: 6, arbitrary: positive }, { weight: 1, arbitrary: decimal })
  }),
  Stage: fc.record({ _tag: fc.constant("Stage"), stage: step }),
  Label: fc.record({ _tag: fc.constant("Label"), label: step }),
  Narrative: fc.record({ _tag: fc.constant("Narrative"), text }),
  Written: fc.record({ _tag: fc.constant("Written"), text: words }),
  Open: fc.record({ _tag: fc.constant("Open"), why: fc.constantFrom(...Value.Open.fields.why.literals) })
}

const oneOf = <A>(table: Readonly<Record<string, fc.Arbitrary<A>>>): fc.Arbitrary<A> =>
  fc.oneof(...Object.values(table))

/** A value of the measure; now and then one that does not fit, as happens when a measure changes. */
export const valueOf = (of: MeasureInput): fc.Arbitrary<ValueInput> =>
  fc.oneof({ weight: 8, arbitrary: fitting(of) }, { weight: 1, arbitrary: oneOf<ValueInput>(values) })

const fitting = (of: MeasureInput): fc.Arbitrary<ValueInput> => {
  switch (of._tag) {
    case "Ratio":
      return fc.oneof({ weight: 4, arbitrary: values.Parts }, { weight: 1, arbitrary: values.Number })
    case "Milestone":
      return values.Stage
    case "Scale":
      return values.Label
    case "Qualitative":
      return values.Narrative
    case "Quantity":
    case "Composite":
    case "Calculated":
    case "Unclassified":
      return values.Number
  }
}

const bound = <Tag extends string>(tag: Tag) => fc.record({ _tag: fc.constant(tag), value: decimal })

/** Every kind of promise. */
const expectations: {
  readonly [Tag in ExpectationInput["_tag"]]: fc.Arbitrary<Tagged<ExpectationInput, Tag>>
} = {
  AtLeast: bound("AtLeast"),
  AtMost: bound("AtMost"),
  Exactly: bound("Exactly"),
  UpTo: bound("UpTo"),
  Between: fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
    .map(([low, width]) => ({ _tag: "Between", low: String(low), high: String(low + width) })),
  Stage: values.Stage,
  Label: values.Label,
  Narrative: values.Narrative,
  Written: values.Written,
  Open: values.Open
}

/** A promise about an indicator of that measure; now and then one that does not fit. */
export const expectationOf = (of: MeasureInput): fc.Arbitrary<ExpectationInput> =>
  fc.oneof(
    { weight: 12, arbitrary: promised(of) },
    { weight: 1, arbitrary: oneOf<ExpectationInput>(expectations) }
  )

const promised = (of: MeasureInput): fc.Arbitrary<ExpectationInput> => {
  const { AtLeast, AtMost, Exactly, UpTo, Between, Stage, Label, Narrative, Written, Open } = expectations
  switch (of._tag) {
    case "Milestone":
      return fc.oneof(Stage, Open)
    case "Scale":
      return fc.oneof(Label, Open)
    case "Qualitative":
      return fc.oneof(Narrative, Written)
    case "Quantity":
    case "Ratio":
    case "Composite":
    case "Calculated":
    case "Unclassified":
      return fc.oneof(
        { weight: 4, arbitrary: fc.oneof(AtLeast, AtMost, Exactly, UpTo) },
        { weight: 1, arbitrary: Between },
        { weight: 1, arbitrary: Written },
        { weight: 1, arbitrary: Open }
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
