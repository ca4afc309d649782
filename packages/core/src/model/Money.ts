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

/** Money of which the compiler knows the currency. */
export interface Of<Code extends string> extends Money {
  readonly currency: Currency & Code
}

/**
 * The amount in the currency; for money in source code.
 *
 * @throws RangeError when the amount is no decimal.
 */
export const make = <const Code extends string>(
  amount: string | number | bigint,
  currency: Code
): Of<Code> => ({
  amount: Decimal.make(amount),
  currency: currency as Currency & Code
})

/**
 * The sum of two amounts of one currency, exact; adding two currencies does not compile.
 *
 * @example
 * ```ts
 * import { Money } from "@logframe/core"
 *
 * Money.add(Money.make("0.10", "EUR"), Money.make("0.20", "EUR")).amount // "0.3"
 * ```
 *
 * @throws RangeError when currencies that the compiler did not know turn out to differ.
 */
export const add = <Code extends string>(a: Of<Code>, b: Of<NoInfer<Code>>): Of<Code> => {
  if (a.currency !== b.currency)
    throw new RangeError(`${a.currency} and ${b.currency} have no sum without a rate.`)
  return { ...a, amount: Decimal.sum([a.amount, b.amount]) }
}
