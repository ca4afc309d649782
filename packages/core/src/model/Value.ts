/**
 * What a baseline or a measurement says.
 *
 * A value that does not fit the measure of its indicator is a finding, never a refusal: measures change, old facts stay.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Decimal } from "./Decimal.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { plainText } from "./shapes.ts"
import { maxLength, Text } from "./Text.ts"

/** A number: a quantity, a bare percentage (37 means 37 %), a calculated value reported from outside. */
export const Number = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Number"), value: Decimal })
)
/** A ratio with its parts; a denominator of zero is legal and reads as no data. */
export const Parts = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Parts"), numerator: Decimal, denominator: Decimal })
)
/** The stage of a milestone that was reached. */
export const Stage = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Stage"), stage: Id.Row })
)
/** A label of a scale. */
export const Label = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Label"), label: Id.Row })
)
/** Words: what a qualitative indicator holds, or a note in place of a number. */
export const Narrative = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Narrative"), text: Text })
)
/** Something that was written but is no value of this measure ("N=35;P=55"): kept, never calculated with. */
export const Written = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Written"), text: plainText(maxLength) })
)
/** Said on purpose to be open; neither an absent row, which says nothing, nor zero. */
export const Open = /* @__PURE__ */ define(() =>
  Schema.Struct({
    _tag: Schema.Literal("Open"),
    why: Schema.Literals(["toBeDetermined", "notApplicable", "notAvailable"])
  })
)

/** What a baseline or a measurement says. */
export const Value = /* @__PURE__ */ define(() =>
  Schema.Union([Number, Parts, Stage, Label, Narrative, Written, Open])
)
export type Value = typeof Value.Type
