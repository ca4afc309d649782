/**
 * The money of a project: what it may cost, what was promised, what came, what was spent.
 *
 * @module
 */
import type * as Id from "../model/Id.ts"
import type { Currency } from "../model/Money.ts"
import type * as Fraction from "./Fraction.ts"

/** The sums in one currency; amounts of two currencies are never added. */
export interface Sums {
  readonly currency: Currency
  /** The programme's budget, when it is stated. */
  readonly budget?: Fraction.Fraction
  /** Whether the budget is a ceiling ("up to"). */
  readonly ceiling: boolean
  readonly pledged: Fraction.Fraction
  readonly committed: Fraction.Fraction
  readonly received: Fraction.Fraction
  readonly spent: Fraction.Fraction
  /** Budget less what is committed (or pledged, or received, by convention). */
  readonly gap?: Fraction.Fraction
  /** The gap as a share of the budget. */
  readonly unfundedShare?: Fraction.Fraction
  /** Spent over budget. */
  readonly burnRate?: Fraction.Fraction
  /** Spent over received. */
  readonly absorption?: Fraction.Fraction
  /** Burn rate over the elapsed share of the project. */
  readonly burnIndex?: Fraction.Fraction
  readonly funders: readonly FunderSums[]
}

/** The sums of one funder. */
export interface FunderSums {
  /** Absent: money whose funder was not named. */
  readonly party?: Id.Party
  readonly pledged: Fraction.Fraction
  readonly committed: Fraction.Fraction
  readonly received: Fraction.Fraction
  readonly spent: Fraction.Fraction
}

/** The position in each currency that occurs, and what the document itself says. */
export interface FundingPosition {
  readonly sums: readonly Sums[]
  /** What the signed document says of itself; a finding when it contradicts the sums. */
  readonly fullyFunded?: boolean
}
