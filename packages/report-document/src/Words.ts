/**
 * Everything that a report says in its own words, in one language.
 *
 * The names of levels, units and stages come from the logframe itself. A language is complete or does not compile:
 * a word that is missing here is an error there. The words of a reader's language that is not built in can be
 * handed to templates and renderers as a value of this type.
 *
 * @module
 */
import type {
  CalendarDate,
  Conventions,
  Explanation,
  Fact,
  Finding,
  Progress,
  Reading,
  Status
} from "@logframe/core"
import { english } from "./words/english.ts"
import { french } from "./words/french.ts"

/** How a language writes numbers. */
export interface Numerals {
  /** Between whole and fraction. */
  readonly decimal: string
  /** Between groups of three digits. */
  readonly group: string
  readonly percent: (number: string) => string
  readonly money: (number: string, currency: string) => string
  /** A number that rounding alone would have made whole. */
  readonly moreThan: (number: string) => string
  readonly lessThan: (number: string) => string
}

/** The choices that are words, without those that are numbers. */
export type Choices = Omit<
  Conventions.Complete,
  "yearBeginsIn" | "suppressBelow" | "onTrackFrom" | "behindFrom"
>

/** The choices on which the field disagrees, each with its name and its options in words. */
export type ConventionWords = {
  readonly [Key in keyof Choices]: {
    readonly name: string
    readonly options: Readonly<Record<Choices[Key], string>>
  }
} & {
  readonly yearBeginsIn: (month: string) => string
  readonly suppressBelow: (count: string) => string
  readonly onTrackFrom: (share: string) => string
  readonly behindFrom: (share: string) => string
}

/** The words of one language. */
export interface Words {
  readonly language: string
  readonly numerals: Numerals
  /** January to December. */
  readonly months: readonly string[]
  /** A day written out. */
  readonly day: (dayOfMonth: number, month: string, year: string) => string
  /** First to last day. */
  readonly span: (from: string, through: string) => string
  /** Between a term and what is said of it, and between the words of a sentence and its list. */
  readonly colon: string
  readonly and: string
  /** Why there is no value; each stands alone in a cell. */
  readonly noData: Readonly<Record<Reading.NoDataReason, string>>
  readonly status: Readonly<Record<Status.Code, string>>
  readonly severity: Readonly<Record<Finding.Severity, string>>
  readonly factStatus: Readonly<Record<Fact.Status, string>>
  readonly leftOut: Readonly<Record<Explanation.LeftOutReason, string>>
  readonly progressKind: Readonly<Record<Progress.Kind, string>>
  readonly assumptionState: Readonly<Record<"holds" | "atRisk" | "failed" | "notAssessed", string>>
  readonly activityState: Readonly<Record<"notStarted" | "underWay" | "done" | "late" | "cancelled", string>>
  readonly track: Readonly<Record<"onTrack" | "atRisk" | "offTrack", string>>
  readonly kept: Readonly<Record<"yes" | "no", string>>
  readonly open: Readonly<Record<"toBeDetermined" | "notApplicable" | "notAvailable", string>>
  /** What a reader must know beside a number. */
  readonly marks: {
    readonly mayDoubleCount: (low: string, high: string) => string
    readonly completeness: (present: string, of: string) => string
    readonly preview: string
    readonly derivedTotal: string
    readonly derivedRest: string
    readonly cellsDisagree: string
    readonly carriedOver: string
    readonly renormalised: (present: string, of: string) => string
  }
  /** What a target promises. */
  readonly expectation: {
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
  }
  readonly notStated: string
  readonly monthsLong: (count: number) => string
  readonly daysLong: (count: number) => string
  /** What a page needs around the content. */
  readonly page: {
    readonly skip: string
    readonly contents: string
    readonly conventions: string
    readonly numbers: string
    readonly figure: string
    readonly asOf: string
    readonly warning: string
    readonly note: string
  }
  readonly chart: {
    readonly baseline: string
    readonly expected: string
    readonly target: string
    readonly actual: string
    readonly budget: string
    readonly count: string
    readonly status: string
    readonly day: string
  }
  readonly summary: SummaryWords
  readonly progress: ProgressWords
  readonly conventions: ConventionWords
}

/** The words of the project summary. */
export interface SummaryWords {
  readonly project: (title: string) => string
  readonly summary: string
  readonly version: (edition: string) => string
  readonly projectTitle: string
  readonly area: string
  readonly duration: string
  readonly budget: string
  readonly upTo: (amount: string) => string
  readonly about: (amount: string) => string
  readonly funding: string
  readonly implementation: string
  readonly background: string
  readonly matrix: string
  readonly matrixColumns: readonly [level: string, content: string]
  readonly indicators: string
  readonly assumption: string
  readonly assumptions: string
  readonly risk: string
  readonly risks: string
  readonly activity: string
  readonly contact: string
}

/** The words of the progress report. */
export interface ProgressWords {
  readonly title: string
  readonly reference: string
  readonly duration: string
  readonly implementation: string
  readonly asOf: string
  readonly knownAt: string
  readonly everythingRecorded: string
  readonly watermark: string
  readonly watermarkOf: (revision: string, entry: string) => string
  readonly noStore: string
  readonly included: string
  readonly glance: string
  readonly elapsed: (share: string) => string
  readonly noIndicators: string
  readonly statusChart: string
  readonly results: string
  readonly indicator: string
  readonly baseline: string
  readonly target: string
  readonly expected: string
  readonly actual: string
  readonly progress: string
  readonly status: string
  readonly verification: string
  readonly resultProgress: (present: string, of: string) => string
  readonly chainBroken: string
  readonly bulletChart: string
  readonly trendChart: string
  readonly toDate: string
  readonly value: string
  readonly how: string
  readonly used: (count: number) => string
  readonly leftOut: (list: string) => string
  readonly statement: string
  readonly lastJudged: string
  readonly notJudged: string
  readonly judgedOn: (state: string, day: string) => string
  readonly score: (scheme: string, score: string) => string
  readonly wholeProject: string
  readonly funding: string
  readonly budget: string
  readonly pledged: string
  readonly committed: string
  readonly received: string
  readonly spent: string
  readonly gap: string
  readonly unfundedShare: string
  readonly burnRate: string
  readonly absorption: string
  readonly burnIndex: string
  readonly fundingChart: (currency: string) => string
  readonly sums: string
  readonly amount: string
  readonly funder: string
  readonly unnamedFunder: string
  readonly notStatedBudget: string
  readonly fullyFunded: string
  readonly notFullyFunded: string
  readonly noMoney: string
  readonly findings: string
  readonly noFindings: string
  readonly severity: string
  readonly where: string
  readonly finding: string
  readonly hint: string
  readonly attention: string
  readonly onTrack: string
  readonly undecided: string
  readonly more: (count: number) => string
  readonly morePlaces: (count: number) => string
  readonly moneyGlance: (budget: string, committed: string, share: string, spent: string) => string
  readonly failedAssumptions: string
  readonly indicatorsOf: string
  readonly actualChart: string
  readonly by: (dimension: string) => string
  readonly nothingToExplain: string
  readonly marks: string
  readonly reports: string
  readonly choices: string
  readonly ofExpected: string
  readonly over: (count: number, rule: string) => string
  readonly place: string
  readonly byPlace: string
  /** The values in a list, of which one is taken. */
  readonly of: Readonly<Record<"largest" | "smallest" | "median", (list: string) => string>>
  /** The sum of reports that are not listed one by one. */
  readonly rest: (sum: string, count: number) => string
  readonly notDefault: string
  readonly conditionsOf: string
  readonly kind: string
  /** Below a table whose rows all lack it. */
  readonly allLack: Readonly<Record<"NoBaseline" | "NoTarget", string>>
  readonly fundersIn: (currency: string) => string
  readonly findingsTable: string
  /** How a value was found, by the name of the rule; each stands behind the value. */
  readonly rules: Readonly<Record<Explanation.RuleName, string>>
}

/** The languages that are built in. */
export const builtIn: Readonly<Record<"en" | "fr", Words>> = { en: english, fr: french }

/** The words of that language or of its base language ("fr-CA": French), English when there are none. */
export const forLanguage = (language: string): Words => (language.split("-")[0] === "fr" ? french : english)

/** The day written out: "22 April 2019". */
export const day = (words: Words, day: CalendarDate.CalendarDate): string =>
  words.day(Number(day.slice(8)), words.months[Number(day.slice(5, 7)) - 1] ?? "", day.slice(0, 4))
