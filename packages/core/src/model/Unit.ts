/**
 * What is counted.
 *
 * Per cent is not a unit: a percentage is a ratio, whose numerator and denominator are kept apart.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { Currency } from "./Money.ts"
import { plainText } from "./shapes.ts"
import { Text } from "./Text.ts"

/** A named unit ("workshops", "hectares", symbol "ha"), or a currency. */
export const Unit = /* @__PURE__ */ define(() =>
  Schema.Union([
    Schema.Struct({ name: Text, symbol: Schema.optionalKey(plainText(32)) }),
    Schema.Struct({ currency: Currency })
  ]).annotate({ message: 'a unit as {"name": {"en": "…"}} or {"currency": "EUR"}' })
)
export type Unit = typeof Unit.Type
