/**
 * The charts of the field, as data: what they show and not how they look.
 *
 * Where a value is absent there is no data, and nothing is drawn for it.
 *
 * @module
 */
import type { Fraction } from "../calculate/numbers/Fraction.ts"
import type { Code } from "../calculate/status/Status.ts"
import type { CalendarDate } from "../model/CalendarDate.ts"
import type { Currency } from "../model/Money.ts"
import type { NumberFormat } from "./NumberFormat.ts"

export type Chart = Bullet | Trend | Stacked | Strip | FundingBars

/** How far an indicator is: actual against baseline, expectation to date and target. */
export interface Bullet {
  readonly chart: "bullet"
  readonly format: NumberFormat
  readonly baseline?: Fraction
  readonly expected?: Fraction
  readonly actual?: Fraction
  readonly target?: Fraction
}

/** Target and actual over time. */
export interface Trend {
  readonly chart: "trend"
  readonly format: NumberFormat
  /** What is promised: it holds from its day until the next. */
  readonly target: readonly Point[]
  readonly actual: readonly Point[]
}

/** A value on a day; without a value the line is broken there. */
export interface Point {
  readonly day: CalendarDate
  readonly value?: Fraction
}

/** What a total consists of, bar by bar: women and men, period by period. */
export interface Stacked {
  readonly chart: "stacked"
  readonly format: NumberFormat
  readonly parts: readonly string[]
  /** One bar; `values` has a place for each of the parts. Parts below zero are not drawn. */
  readonly bars: readonly { readonly label: string; readonly values: readonly (Fraction | undefined)[] }[]
}

/** How many indicators have which status. */
export interface Strip {
  readonly chart: "strip"
  readonly counts: readonly { readonly status: Code; readonly count: number }[]
}

/** How much of a budget is pledged, committed, received and spent, in one currency. */
export interface FundingBars {
  readonly chart: "funding"
  readonly currency: Currency
  readonly budget?: Fraction
  /** The sums under their names, in the order in which they are drawn. */
  readonly sums: readonly { readonly label: string; readonly amount: Fraction }[]
}
