/**
 * What an amendment says of a row: since when it is retired, or which indicator it replaces.
 *
 * The row stays in the logframe. What was promised and measured under it is history, which can be read again.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "./CalendarDate.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { Text } from "./Text.ts"

/** The first day on which a row is no longer in force, and why. */
export const Retirement = /* @__PURE__ */ define(() =>
  Schema.Struct({ from: CalendarDate, reason: Schema.optionalKey(Text) })
)
export interface Retirement extends Schema.Schema.Type<typeof Retirement> {}

/** The indicator in whose place another one stands, from its first day on, and why. */
export const Replacement = /* @__PURE__ */ define(() =>
  Schema.Struct({ indicator: Id.Indicator, from: CalendarDate, reason: Schema.optionalKey(Text) })
)
export interface Replacement extends Schema.Schema.Type<typeof Replacement> {}
