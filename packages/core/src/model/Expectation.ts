/**
 * What a target promises.
 *
 * "Up to 30 workshops" is a funded ceiling: reaching it is full delivery, passing it is a finding, staying below is no
 * failure. On a ratio the numbers are in the units that are shown: 70 is 70 %.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Decimal from "./Decimal.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { plainText } from "./shapes.ts"
import { maxLength, Text } from "./Text.ts"
import { Open } from "./Value.ts"

/** Kept when the reading is not below the value. */
export const AtLeast = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("AtLeast"), value: Decimal.Decimal })
)
/** Kept when the reading is not above the value. */
export const AtMost = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("AtMost"), value: Decimal.Decimal })
)
/** Kept when the reading is the value. */
export const Exactly = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Exactly"), value: Decimal.Decimal })
)
/** A ceiling that is paid for: full delivery at the value, no failure below it, a finding above it. */
export const UpTo = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("UpTo"), value: Decimal.Decimal })
)
/** Kept when the reading is in the range, its ends included. */
export const Between = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Between"), low: Decimal.Decimal, high: Decimal.Decimal }).check(
    Schema.makeFilter(
      (range: { low: Decimal.Decimal; high: Decimal.Decimal }) =>
        Decimal.compare(range.low, range.high) <= 0 || {
          path: ["high"],
          issue: "a high end that is not below the low"
        }
    )
  )
)
/** Kept when the milestone has reached the stage. */
export const Stage = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Stage"), stage: Id.Row })
)
/** Kept when the scale has reached the label. */
export const Label = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Label"), label: Id.Row })
)
/** Kept when somebody says so in an assessment. */
export const Narrative = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Narrative"), text: Text })
)
/** Written, but not understood as a promise: kept, never calculated with. */
export const Written = /* @__PURE__ */ define(() =>
  Schema.Struct({ _tag: Schema.Literal("Written"), text: plainText(maxLength) })
)

/** What a target promises. */
export const Expectation = /* @__PURE__ */ define(() =>
  Schema.Union([AtLeast, AtMost, Exactly, UpTo, Between, Stage, Label, Narrative, Written, Open])
)
export type Expectation = typeof Expectation.Type

/** The one number that is promised, if it is one number. */
export const number = (expectation: Expectation): Decimal.Decimal | undefined =>
  "value" in expectation ? expectation.value : undefined
