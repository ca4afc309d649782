/**
 * What the words of an explanation must be in a language.
 *
 * @internal
 */

import type { Value } from "../../model/Value.ts"
import type { LeftOutReason, Note, RuleName, Step } from "../answer/Explained.ts"
import type { StatusCode as Code } from "../answer/Progressed.ts"
import type { OperandKind } from "../numbers/Arithmetic.ts"
import type { NoDataReason } from "../numbers/Reading.ts"
import type * as overPlaces from "../rules/overPlaces.ts"
import type { RuleSource } from "./ruleSources.ts"

/** The words of one language. */
export interface ExplanationWords {
  readonly steps: Readonly<Record<Step["name"], string>>
  readonly rules: Readonly<Record<RuleName, string>>
  /** The rule of an expectation that is due on the last day alone. */
  readonly dueOnLastDay: string
  readonly placeRules: Readonly<Record<overPlaces.Rule, string>>
  readonly topics: Readonly<Record<RuleSource["topic"], string>>
  readonly operands: Readonly<Record<OperandKind, string>>
  readonly leftOut: Readonly<Record<LeftOutReason, string>>
  readonly noData: Readonly<Record<NoDataReason, string>>
  readonly status: Readonly<Record<Code, string>>
  /** Between the whole and the decimals, and between the values of a list. */
  readonly point: string
  readonly listed: string
  readonly colon: string
  readonly rule: string
  readonly source: string
  readonly ours: string
  readonly arithmetic: string
  readonly formula: string
  readonly noDataIs: (reason: string) => string
  readonly about: (shown: string) => string
  readonly percent: (shown: string) => string
  readonly step: (name: string, rank: number, of: number) => string
  readonly from: (status: string, share: string) => string
  /** Follows the rule over time. */
  readonly over: (reports: number, rule: string) => string
  /** A falling indicator without baseline: the share turned round, or taken from two. */
  readonly turned: Readonly<Record<"inverse" | "mirror", string>>
  readonly median: string
  /** A name, a code, words as they were written. */
  readonly note: string
  readonly notes: { readonly [Tag in Note["_tag"]]: (note: Extract<Note, { _tag: Tag }>) => string }
  readonly quoted: (words: string) => string
  /** The systems that have the same rule. */
  readonly as: (systems: string) => string
  readonly rest: (count: number) => string
  readonly used: (count: number) => string
  readonly left: string
  readonly first: (shown: number, of: number) => string
  readonly find: (indicators: string, logframe: string, upTo: number) => string
  readonly conventions: string
  readonly noConventions: string
  readonly span: (from: string, through: string) => string
  readonly withdrawal: string
  readonly words: string
  /** Left open on purpose. */
  readonly open: Readonly<Record<Extract<Value, { _tag: "Open" }>["why"], string>>
}
