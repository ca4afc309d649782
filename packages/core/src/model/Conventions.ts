/**
 * The choices on which the field disagrees, as data.
 *
 * Every choice that changes a number has a name here. A question overrides the indicator, which overrides the logframe,
 * which overrides the defaults; a report prints what was used. No behaviour hides in code.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Decimal } from "./Decimal.ts"
import { define } from "./define.ts"
import { wholeNumber } from "./shapes.ts"

/**
 * The choices by name, each with its options; the first is the default.
 *
 * @example
 * ```ts
 * import { Conventions } from "@logframe/core"
 *
 * Conventions.choices.rounding // ["halfAwayFromZero", "halfEven", "down"]
 * ```
 */
export const choices = {
  /** How a cadence counts what is due: intervals completed, one due at the start of each, or in proportion to days. */
  cadenceCounting: ["completedIntervals", "dueAtStart", "linear"],
  /** A fact whose span starts before its period: wholly in the period of its last day, or shared out by days. */
  spanCrossing: ["endDay", "prorateByDays"],
  /** How facts of one place and cell become one value over time; `default` by the measure. */
  overTime: ["default", "sum", "latest", "mean", "max", "min", "count", "ratioOfSums", "distinct"],
  /** Whether a mean weighs each fact alike or by the days for which its level held. */
  mean: ["perFact", "timeWeighted"],
  /** How the values of places become one; `default` by the measure. */
  overPlaces: ["default", "sum", "mean", "max", "min", "median", "ratioOfSums", "countPerStep", "refuse"],
  /** Which places take part in a stock's sum: each with its own latest fact, or only those reported on the latest day of all. */
  placesMeet: ["eachLatest", "sameDayOnly"],
  /** Which measure of progress is printed as "progress"; `default` by measure and baseline. */
  progress: ["default", "wayCovered", "achievement"],
  /** What a falling indicator without baseline shows: nothing, t / a, a / t, or 2 − a / t. */
  fallingWithoutBaseline: ["refuse", "inverse", "tola", "mirror"],
  /** Progress below zero, when things got worse. */
  progressFloor: ["none", "floorAtZero"],
  /** Progress above one, when the target is passed. */
  progressCap: ["none", "capAtOne"],
  /** Whether an indicator is judged by its target for the life of the project, or by that of the running or last period. */
  headline: ["life", "period"],
  /** Whether a flow counts from its baseline. */
  flowBaseline: ["baselineExcluded", "carryBaseline"],
  /** A composite or a mean with a part that has no data. */
  missingPart: ["refuse", "renormalise"],
  /** Whether parts above one are cut to one before a composite averages them. */
  compositeParts: ["uncapped", "capAtOne"],
  /** Whether parts above one are cut to one before the progress of a result averages its indicators. */
  resultParts: ["capAtOne", "uncapped"],
  /** Whether a formula is applied to aggregated inputs or per cell and then aggregated. */
  calculated: ["afterAggregation", "perCell"],
  /** A formula with an input that has no data. */
  missingInput: ["refuse", "skipMissing"],
  /** How the expectation to date grows; `default` by the kind of targets. */
  schedule: ["default", "completedPeriods", "stepped", "linear", "cadence", "none"],
  /** Whether the running period counts into the expectation to date, in proportion to its days. */
  includeRunning: ["no", "prorata"],
  /** The scheme that names the status. */
  statusScheme: ["ours", "tola15", "usaid10", "undp"],
  /** How a shown number is rounded. */
  rounding: ["halfAwayFromZero", "halfEven", "down"],
  /** Whether a value that only rounding would show as 0 % or 100 % is marked as more or less. */
  nearWhole: ["marked", "plain"],
  /** Whether a zero in a suppressed table is shown. */
  suppressedZero: ["shown", "hidden"],
  /** Whether a scale may be averaged as if its steps were equally far apart. */
  scaleOverPlaces: ["median", "treatAsInterval"],
  /** From which sum the funding gap is reckoned. */
  gapFrom: ["committed", "pledged", "received"]
} as const

type Choices = { readonly [Key in keyof typeof choices]: (typeof choices)[Key][number] }

const literals = () =>
  Object.fromEntries(
    Object.entries(choices).map(([key, names]) => [key, Schema.optionalKey(Schema.Literals(names))])
  ) as unknown as {
    readonly [Key in keyof Choices]: Schema.optionalKey<Schema.Literals<readonly Choices[Key][]>>
  }

/** Some of the choices; what is absent falls back. */
export const Conventions = /* @__PURE__ */ define(() =>
  Schema.Struct({
    ...literals(),
    /** The month in which reporting years begin, 1 to 12; absent: on the project's first day. */
    yearBeginsIn: Schema.optionalKey(wholeNumber(1, 12)),
    /** Counts above zero and below this are hidden; absent: nothing is hidden. */
    suppressBelow: Schema.optionalKey(wholeNumber(2, 1000)),
    /** Of the expectation to date: from here on track. */
    onTrackFrom: Schema.optionalKey(Decimal),
    /** Of the expectation to date: from here only behind, below it off track. */
    behindFrom: Schema.optionalKey(Decimal)
  })
)
export interface Conventions extends Schema.Schema.Type<typeof Conventions> {}

/** All choices made: what an evaluation works with. */
export interface Complete extends Choices {
  readonly yearBeginsIn?: number
  readonly suppressBelow?: number
  readonly onTrackFrom: Decimal
  readonly behindFrom: Decimal
}

/** The choices when nothing is said. */
export const defaults: Complete = {
  cadenceCounting: "completedIntervals",
  spanCrossing: "endDay",
  overTime: "default",
  mean: "perFact",
  overPlaces: "default",
  placesMeet: "eachLatest",
  progress: "default",
  fallingWithoutBaseline: "refuse",
  progressFloor: "none",
  progressCap: "none",
  headline: "life",
  flowBaseline: "baselineExcluded",
  missingPart: "refuse",
  compositeParts: "uncapped",
  resultParts: "capAtOne",
  calculated: "afterAggregation",
  missingInput: "refuse",
  schedule: "default",
  includeRunning: "no",
  statusScheme: "ours",
  rounding: "halfAwayFromZero",
  nearWhole: "marked",
  suppressedZero: "shown",
  scaleOverPlaces: "median",
  gapFrom: "committed",
  onTrackFrom: "0.9" as Decimal,
  behindFrom: "0.7" as Decimal
}

/** The choices in force: later ones override earlier ones, all override the defaults. */
export const complete = (...overrides: ReadonlyArray<Conventions | undefined>): Complete =>
  Object.assign({}, defaults, ...overrides)

/** The choices that differ from the defaults: what a report must print. */
export const deviations = (conventions: Complete): Conventions =>
  Object.fromEntries(
    Object.entries(conventions).filter(([key, value]) => defaults[key as keyof Complete] !== value)
  )
