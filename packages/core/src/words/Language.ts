/**
 * What a language must say: a word that is missing does not compile.
 *
 * One thing has one wording: explanations, findings, differences, the terminal and reports take it from here.
 *
 * @internal
 */
import type { LeftOutReason, Note, RuleName } from "../calculate/answer/Explained.ts"
import type { StatusCode } from "../calculate/answer/Progressed.ts"
import type { NoDataReason } from "../calculate/numbers/Reading.ts"
import type { Rule as PlaceRule } from "../calculate/rules/overPlaces.ts"
import type { FindingPlace } from "../check/FindingPlace.ts"
import type { Status as FactStatus, Judgement } from "../model/Fact.ts"
import type { Value } from "../model/Value.ts"
import type { ChangeWords } from "./ChangeWords.ts"
import type { ConventionWords } from "./ConventionWords.ts"
import type { ExplanationWords } from "./ExplanationWords.ts"
import type { Forms } from "./grammar.ts"
import type { LevelKey } from "./LevelKey.ts"
import type { Messages, TermWords, Wordings } from "./Messages.ts"

/** How a language writes numbers. */
export interface Numerals {
  /** Between whole and fraction. */
  readonly decimal: string
  /** Between groups of three digits. */
  readonly group: string
  /** The fewest digits of a whole number that is written in groups. */
  readonly groupedFrom: number
  readonly percent: (number: string) => string
  readonly money: (number: string, currency: string) => string
  /** A number that rounding alone would have made whole. */
  readonly moreThan: (number: string) => string
  readonly lessThan: (number: string) => string
}

/** The names of what is promised and measured, as titles of columns and terms of lists. */
export interface Titles {
  readonly indicator: string
  readonly baseline: string
  readonly target: string
  readonly expected: string
  readonly actual: string
  readonly progress: string
  readonly status: string
  readonly verification: string
  readonly budget: string
  readonly pledged: string
  readonly committed: string
  readonly received: string
  readonly spent: string
}

/** What a reader must know beside a number; bounds come in already shown. */
export type MarkWords = {
  readonly [Tag in Note["_tag"]]: (note: Extract<Note, { _tag: Tag }>) => string
}

/** What a target promises. */
export interface ExpectationWords {
  readonly atLeast: (value: string) => string
  readonly atMost: (value: string) => string
  readonly exactly: (value: string) => string
  readonly upTo: (value: string) => string
  readonly between: (low: string, high: string) => string
  readonly shareOfTotal: (value: string) => string
  readonly changeInPercent: (value: string) => string
  readonly changeInUnits: (value: string) => string
  readonly cadence: (count: string, length: string) => string
  readonly projectYear: (year: number) => string
  /** A promise that is no number, where a column has no room for it. */
  readonly inWords: string
}

/** Where a finding is. */
export type PlaceWords = {
  readonly [Tag in FindingPlace["_tag"]]: (place: Extract<FindingPlace, { _tag: Tag }>) => string
}

/** What findings say, and the terms that complete it. */
export interface FindingWords {
  readonly terms: TermWords
  readonly messages: Wordings<Messages>
}

/** The words of one language. */
export interface Language {
  /** Its tag: "en". */
  readonly tag: string
  readonly numerals: Numerals
  /** January to December. */
  readonly months: readonly string[]
  /** A day written out: "22 April 2019". */
  readonly day: (dayOfMonth: number, month: string, year: string) => string
  /** A month of a year: "April 2019". */
  readonly month: (month: string, year: string) => string
  /** First to last day. */
  readonly span: (from: string, through: string) => string
  readonly monthsLong: (count: number) => string
  readonly daysLong: (count: number) => string
  /** Between a term and what is said of it, and between the words of a sentence and its list. */
  readonly colon: string
  /** Between the values of a list. */
  readonly listed: string
  /** Two names: "sex and age". */
  readonly both: (one: string, other: string) => string
  /** A name, a code, words as they were written. */
  readonly quoted: (words: string) => string
  /** What is counted, in the form that goes with the count: "2 errors". */
  readonly counted: (count: number, forms: Forms) => string

  readonly titles: Titles
  /** Why there is no value; each stands alone in a cell. */
  readonly noData: Readonly<Record<NoDataReason, string>>
  readonly status: Readonly<Record<StatusCode, string>>
  readonly severity: Readonly<Record<"error" | "warning" | "info", Forms>>
  readonly factStatus: Readonly<Record<FactStatus, string>>
  readonly leftOut: Readonly<Record<LeftOutReason, string>>
  readonly assumptionState: Readonly<Record<Extract<Judgement, { _tag: "AssumptionState" }>["state"], string>>
  readonly activityState: Readonly<Record<Extract<Judgement, { _tag: "ActivityState" }>["state"], string>>
  readonly track: Readonly<Record<Extract<Judgement, { _tag: "OnTrack" }>["track"], string>>
  readonly kept: Readonly<Record<"yes" | "no", string>>
  /** Left open on purpose. */
  readonly open: Readonly<Record<Extract<Value, { _tag: "Open" }>["why"], string>>
  readonly notStated: string
  readonly marks: MarkWords
  readonly expectation: ExpectationWords
  /** How a value came about, as a noun: it stands behind a value or by itself. */
  readonly rules: Readonly<Record<RuleName, string>>
  /** The rule of an expectation that is due on the last day alone. */
  readonly dueOnLastDay: string
  /** How the values of places or partners become one. */
  readonly placeRules: Readonly<Record<PlaceRule, string>>
  readonly conventions: ConventionWords
  /** The levels of the built-in schemes. */
  readonly levels: Readonly<Record<LevelKey, string>>

  readonly explanation: ExplanationWords
  readonly places: PlaceWords
  /** What findings say. English findings are said as they are written. */
  readonly findings: FindingWords | "asWritten"
  readonly noFindings: string
  /** Above findings about facts. */
  readonly doubts: string
  /** How editions differ, and where they clash. */
  readonly changes: ChangeWords
}
