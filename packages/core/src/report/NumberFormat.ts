/**
 * How a renderer shows a number.
 *
 * @module
 */
import type { Complete } from "../model/Conventions.ts"
import type { Currency } from "../model/Money.ts"

/** How an exact number is shown. Rounding happens here and nowhere before. */
export type NumberFormat = Shown & {
  /** How the last shown digit is found. */
  readonly rounding: Complete["rounding"]
}

/** In which way it is shown. */
export type Shown =
  /** 12,345.6 with at most so many decimals, and what is counted. */
  | { readonly as: "decimal"; readonly decimals: number; readonly unit?: string }
  /** 0.425 is 42.5 %; `nearWhole` says whether 99.96 % may be shown as 100 % or must read "> 99.9 %". */
  | { readonly as: "percent"; readonly decimals: number; readonly nearWhole: Complete["nearWhole"] }
  /** 12.5 is 1 : 12.5. */
  | { readonly as: "oneTo"; readonly decimals: number }
  /** EUR 4,000,000, with the digits of the currency when there is more than whole units. */
  | { readonly as: "money"; readonly currency: Currency }
