/**
 * What an explanation says around its values.
 *
 * @internal
 */
import type { OperandKind } from "../calculate/numbers/Arithmetic.ts"

/** The topics of the calculation rules. */
export type Topic =
  | "overTime"
  | "disaggregation"
  | "measures"
  | "targets"
  | "progress"
  | "expectedToDate"
  | "status"

/** What stands between the values of an explanation. */
export interface ExplanationWords {
  readonly topics: Readonly<Record<Topic, string>>
  readonly operands: Readonly<Record<Exclude<OperandKind, "rest">, string>>
  /** The sum of facts that are not listed one by one. */
  readonly rest: (sum: string, count: number) => string
  readonly rule: string
  readonly source: string
  readonly ours: string
  readonly arithmetic: string
  readonly formula: string
  readonly noDataIs: (reason: string) => string
  readonly about: (shown: string) => string
  readonly step: (name: string, rank: number, of: number) => string
  readonly from: (status: string, share: string) => string
  /** Follows the rule over time. */
  readonly over: (reports: number, rule: string) => string
  /** A falling indicator without baseline: the share turned round, or taken from two. */
  readonly turned: Readonly<Record<"inverse" | "mirror", string>>
  readonly median: string
  readonly note: string
  /** The systems that have the same rule. */
  readonly as: (systems: string) => string
  readonly used: (count: number) => string
  readonly left: string
  readonly first: (shown: number, of: number) => string
  readonly find: (indicators: string, logframe: string, upTo: number) => string
  readonly conventions: string
  readonly noConventions: string
  readonly withdrawal: string
  /** A value that is words. */
  readonly words: string
}
