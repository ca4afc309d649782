/**
 * How an indicator is measured, which decides what may be calculated from its facts.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Decimal from "./Decimal.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { distinct, plainText, size } from "./shapes.ts"
import { Text } from "./Text.ts"
import { Unit } from "./Unit.ts"

const step = () => Schema.Struct({ id: Id.Row, name: Text })
const steps = () =>
  Schema.Array(step()).check(
    size(2, 100, "2 to 100 steps"),
    distinct((row: { id: string }) => row.id, "steps with different ids")
  )

/** A named step of a milestone or a scale. */
export interface Step {
  readonly id: Id.Row
  readonly name: Text
}

/**
 * A number with a unit.
 *
 * What one fact says: an `increment` of a flow (people trained in a span; increments add up), a `runningTotal` of a
 * flow (trained so far; the latest counts), or the `level` of a stock on a day (Parties to a treaty).
 */
export const Quantity = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Quantity"),
    unit: Unit,
    facts: Schema.Literals(["increment", "runningTotal", "level"]),
    /** `people` are counted once each, so that a sum over periods may count one twice; `contacts` are not. */
    counts: Schema.optionalKey(Schema.Literals(["contacts", "people"])),
    /** Negative values are legal, not only as corrections. */
    negative: Schema.optionalKey(Schema.Literal(true))
  })
)
export interface Quantity extends Schema.Schema.Type<typeof Quantity> {}

/** Numerator over denominator, times a factor: a percentage has factor 100, a rate per 1000 has factor 1000. */
export const Ratio = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Ratio"),
    numerator: Text,
    denominator: Text,
    factor: Decimal.Decimal.check(
      Schema.makeFilter((factor: string) =>
        factor !== "0" && !factor.startsWith("-") ? undefined : "a factor above zero"
      )
    ),
    facts: Schema.Literals(["increment", "level"]),
    shown: Schema.Literals(["percent", "oneTo", "decimal"]),
    /** Times 365 over the days of the span, 365 also in leap years. */
    annualised: Schema.optionalKey(Schema.Literal(true))
  })
)
export interface Ratio extends Schema.Schema.Type<typeof Ratio> {}

/** Ordered stages, the first of which is "nothing reached yet"; "available: no, yes" is the shortest. */
export const Milestone = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Milestone"), stages: steps() })
)
export interface Milestone extends Schema.Schema.Type<typeof Milestone> {}

/** Ordered labels, the worst first. */
export const Scale = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Scale"), labels: steps() })
)
export interface Scale extends Schema.Schema.Type<typeof Scale> {}

/** Words; no number is ever derived from them. */
export const Qualitative = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Qualitative") })
)

/**
 * The weighted mean of its parts, which are the indicators whose `partOf` is this one.
 *
 * `progress` averages what each part has covered of its own way; `reading` averages their readings, where the step
 * of a milestone or a scale enters as (rank − 1) / (n − 1).
 */
export const Composite = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Composite"), of: Schema.Literals(["progress", "reading"]) })
)
export interface Composite extends Schema.Schema.Type<typeof Composite> {}

/** A formula over the readings of other indicators. */
export const Calculated = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Calculated"),
    formula: plainText(10_000),
    unit: Schema.optionalKey(Unit)
  })
)
export interface Calculated extends Schema.Schema.Type<typeof Calculated> {}

/** Nobody has said yet how it is measured; with parts below it, it is a heading. */
export const Unclassified = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Unclassified") })
)

/** How an indicator is measured. */
export const Measure = /* @__PURE__ */ define(() =>
  Schema.Union([Quantity, Ratio, Milestone, Scale, Qualitative, Composite, Calculated, Unclassified])
)
export type Measure = typeof Measure.Type

/** Whether facts count something that happens during a span, so that spans may add up. */
export const isFlow = (measure: Measure): boolean =>
  (measure._tag === "Quantity" && measure.facts !== "level") ||
  (measure._tag === "Ratio" && measure.facts === "increment")

/** Whether each fact states how things are on a day. */
export const isStock = (measure: Measure): boolean =>
  (measure._tag === "Quantity" || measure._tag === "Ratio") && measure.facts === "level"

/** The ordered steps of a milestone or a scale, worst or first one first; none for other measures. */
export const stepsOf = (measure: Measure): readonly Step[] =>
  measure._tag === "Milestone" ? measure.stages : measure._tag === "Scale" ? measure.labels : []
