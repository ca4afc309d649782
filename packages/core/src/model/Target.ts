/**
 * A promise about an indicator: what is expected, by when, of whom or where.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { optionalId } from "./derivedIds.ts"
import { Expectation } from "./Expectation.ts"
import * as Scope from "./Scope.ts"
import { Source } from "./Source.ts"
import { plainText } from "./shapes.ts"
import { Text } from "./Text.ts"
import { When } from "./When.ts"

/**
 * What the number of a target refers to: the `value` itself, a `shareOfTotal` of the same period in per cent ("at least
 * 50 % women"), or a change from the baseline of the same scope, in per cent or in units ("+ 10 points").
 */
export const Basis = /* @__PURE__ */ define(() =>
  Schema.Literals(["value", "shareOfTotal", "changeInPercent", "changeInUnits"])
)
export type Basis = typeof Basis.Type

/** A target; without `when` it is for the life of the project. */
export const Target = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: optionalId("target"),
    expectation: Expectation,
    when: Schema.optionalKey(When),
    /** Absent: the value itself. */
    basis: Schema.optionalKey(Basis),
    /** What the column was called: "Milestone 1". */
    label: Schema.optionalKey(plainText(200)),
    ...Scope.fields,
    note: Schema.optionalKey(Text),
    source: Schema.optionalKey(Source)
  })
)
export interface Target extends Schema.Schema.Type<typeof Target> {}
