/**
 * An amount in a currency.
 *
 * Amounts of two currencies are never added; converting needs a table of rates and a day.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Decimal from "./Decimal.ts"
import { define } from "./define.ts"
import { pattern } from "./shapes.ts"

/** An ISO 4217 code such as `EUR`, or three to five capitals that the logframe declares (a token, a unit of account). */
export const Currency = /* @__PURE__ */ define(() =>
  pattern(/^[A-Z]{3,5}$/, 'a currency code of capitals such as "EUR"').pipe(Schema.brand("Currency"))
)
export type Currency = typeof Currency.Type

/** An amount in a currency; a refund is negative. */
export const Money = /* @__PURE__ */ define(() =>
  Schema.Struct({ amount: Decimal.Decimal, currency: Currency })
)
export interface Money extends Schema.Schema.Type<typeof Money> {}

/** The amount in the currency; for money in source code. @throws RangeError when the amount is no decimal. */
export const make = (amount: string | number | bigint, currency: string): Money => ({
  amount: Decimal.make(amount),
  currency: currency as Currency
})
