/**
 * A promised rate: one conference per 18 months.
 *
 * Only the rate; the total ("5 in total") is the target for the life of the project, so that it is written once.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Decimal from "./Decimal.ts"
import { define } from "./define.ts"
import { wholeNumber } from "./shapes.ts"

const count = () =>
  Decimal.Decimal.check(
    Schema.makeFilter((text: string) =>
      text !== "0" && !text.startsWith("-") ? undefined : "a count above zero"
    )
  )
const length = () => wholeNumber(1, 36_600)

/** How many in each interval of months or days. */
export const Cadence = /* @__PURE__ */ define(() =>
  Schema.Union([
    Schema.Struct({ count: count(), months: length() }),
    Schema.Struct({ count: count(), days: length() })
  ]).annotate({ message: 'a rate as {"count": "1", "months": 18} or {"count": "1", "days": 10}' })
)
export type Cadence = typeof Cadence.Type
