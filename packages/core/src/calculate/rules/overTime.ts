/**
 * How the facts of one place and cell become one value over a span of time.
 *
 * @module
 */
import type * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import * as Instant from "../../model/Instant.ts"
import type * as Measure from "../../model/Measure.ts"
import * as Period from "../../model/Period.ts"
import * as reckoning from "../../model/reckoning.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"

/** One value of one fact. */
export interface Observation {
  readonly stored: Fact.Stored
  readonly period: Period.Period
  readonly amount: Amount.Amount
}

/** The span that is asked for; `toDate` begins with the project, `period` is a piece of it. */
export interface Window {
  readonly is: "toDate" | "period"
  readonly from?: CalendarDate.CalendarDate
  readonly through: CalendarDate.CalendarDate
  /** The last day of the period, where it is cut at the day of the question. */
  readonly until?: CalendarDate.CalendarDate
}

/** A period up to a day in it. */
export const periodTo = ({ from, through }: Period.Period, day: CalendarDate.CalendarDate): Window => ({
  is: "period",
  from,
  through: day,
  ...(day < through ? { until: through } : {})
})

/** The rules by name. */
export type Rule =
  | "sum"
  | "latest"
  | "runningTotal"
  | "mean"
  | "timeWeighted"
  | "max"
  | "min"
  | "count"
  | "ratioOfSums"
  | "distinct"

/**
 * What a rule makes: `sums`, so that the cells of a breakdown add up to the total that is folded in the same way and the
 * parts of a ratio stay apart; `oneOfAll`, one value from the values of all reports, a ratio taken as a whole; `counts`.
 */
export const makes = {
  sum: "sums",
  latest: "sums",
  runningTotal: "sums",
  ratioOfSums: "sums",
  mean: "oneOfAll",
  timeWeighted: "oneOfAll",
  max: "oneOfAll",
  min: "oneOfAll",
  count: "counts",
  distinct: "counts"
} as const satisfies Readonly<Record<Rule, "sums" | "oneOfAll" | "counts">>

/** What came of it: the value, and the observations that made it. */
export interface Folded {
  readonly amount: Amount.Amount
  readonly used: readonly Observation[]
  /** The rule that was applied: values that do not add up are not added, the latest counts. */
  readonly rule: Rule
  /** Of each observation used: the days for which it held, or the share of it that lies in the window. */
  readonly weights?: readonly Fraction.Fraction[]
}

/**
 * The rule in force: sums for increments, the latest for levels, words and steps, unless another is chosen. A ratio is
 * never added but in its parts, and nothing else has parts.
 */
export const ruleOf = (measure: Measure.Measure, conventions: Conventions.Complete): Rule => {
  const chosen = conventions.overTime
  const isRatio = measure._tag === "Ratio"
  if (chosen === "mean") return conventions.mean === "timeWeighted" ? "timeWeighted" : "mean"
  if (chosen === "sum" && isRatio) return "ratioOfSums"
  if (chosen !== "default" && (chosen !== "ratioOfSums" || isRatio)) return chosen
  if (isRatio) return measure.facts === "increment" ? "ratioOfSums" : "latest"
  if (measure._tag !== "Quantity" || measure.facts === "level") return "latest"
  return measure.facts === "increment" ? "sum" : "runningTotal"
}

/**
 * Whether the values add up over time: values, parts, reports or people. Steps, words and percentages without their parts do
 * not, the latest counts.
 */
export const addsUp = (rule: Rule, measure: Measure.Measure, hasParts: () => boolean): boolean => {
  switch (rule) {
    case "count":
      return true
    case "sum":
    case "ratioOfSums":
    case "distinct":
      return measure._tag === "Ratio"
        ? hasParts()
        : measure._tag === "Quantity" || measure._tag === "Composite" || measure._tag === "Calculated"
    case "latest":
    case "runningTotal":
    case "mean":
    case "timeWeighted":
    case "max":
    case "min":
      return false
  }
}

/** Whether the observation's last day lies in the window. */
export const inWindow = (window: Window, period: Period.Period): boolean =>
  (window.from === undefined || window.from <= period.through) && period.through <= window.through

/** Whether any of its days lies in the window. */
export const touches = (window: Window, period: Period.Period): boolean =>
  (window.from === undefined || window.from <= period.through) && period.from <= window.through

/** By last day, then by the moment of recording, then by the order of the journal: a total order. */
export const later = (a: Observation, b: Observation): number =>
  order(a.period.through, b.period.through) ||
  order(Instant.normalise(a.stored.recorded), Instant.normalise(b.stored.recorded)) ||
  a.stored.seq - b.stored.seq

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Folds the observations of one series. Those before the window are needed by running totals. */
export const fold = (
  rule: Rule,
  observations: readonly Observation[],
  window: Window,
  conventions: Conventions.Complete
): Folded | undefined => {
  const inside = observations.filter((one) => inWindow(window, one.period))
  switch (rule) {
    case "sum":
    case "ratioOfSums":
      return (
        (conventions.spanCrossing === "prorateByDays"
          ? prorated(rule, observations, window)
          : added(rule, inside)) ?? latest(inside)
      )
    case "runningTotal":
      return runningTotal(observations, inside, window)
    case "latest":
      return latest(inside)
    case "mean":
      return mean(inside)
    case "timeWeighted":
      return timeWeighted(inside, window)
    case "max":
    case "min":
      return extreme(rule, inside)
    case "count":
      return counted(rule, inside, inside.length)
    case "distinct":
      return distinct(inside)
  }
}

const number = (value: Fraction.Fraction): Amount.Amount => ({ _tag: "Number", value })

/** Nothing for values that do not add up, as steps, words and percentages without their parts: these read as the latest. */
const added = (
  rule: "sum" | "ratioOfSums",
  inside: readonly Observation[],
  weights?: readonly Fraction.Fraction[]
): Folded | undefined => {
  const kinds = rule === "sum" ? ["Number", "Parts"] : ["Parts"]
  const amounts = inside.map(({ amount }, i) => Amount.times(amount, weights?.[i] ?? Fraction.one))
  const amount = amounts.every(({ _tag }) => kinds.includes(_tag)) ? Amount.sum(amounts) : undefined
  return amount && { amount, used: inside, rule, ...(weights && { weights }) }
}

const latest = (inside: readonly Observation[]): Folded | undefined => {
  const winner = lastOf(inside)
  return winner === undefined ? undefined : { amount: winner.amount, used: [winner], rule: "latest" }
}

const lastOf = (inside: readonly Observation[]): Observation | undefined =>
  inside.reduce<Observation | undefined>(
    (best, next) => (best === undefined || later(next, best) > 0 ? next : best),
    undefined
  )

/** To date the latest total; in a period the latest in it less the latest before it. */
const runningTotal = (
  observations: readonly Observation[],
  inside: readonly Observation[],
  window: Window
): Folded | undefined => {
  const now = lastOf(inside)
  if (now === undefined) return undefined
  const own: Folded = { amount: now.amount, used: [now], rule: "runningTotal" }
  if (window.is === "toDate" || now.amount._tag !== "Number") return own
  const before = lastOf(
    observations.filter((one) => window.from !== undefined && one.period.through < window.from)
  )
  if (before === undefined || before.amount._tag !== "Number") return own
  return { ...own, amount: number(Fraction.subtract(now.amount.value, before.amount.value)) }
}

interface Sized {
  readonly one: Observation
  readonly value: Fraction.Fraction
}

/** The observations that have a size; a ratio of nothing has none, a bare percentage none among ratios. */
const sized = (inside: readonly Observation[]): readonly Sized[] => {
  const isRatio = inside.some(({ amount }) => amount._tag === "Parts")
  return inside.flatMap((one) => {
    const value = isRatio && one.amount._tag !== "Parts" ? undefined : Amount.size(one.amount)
    return value === undefined ? [] : [{ one, value }]
  })
}

/** Over the facts, each once; periods without a fact do not count as zero. */
const mean = (inside: readonly Observation[]): Folded | undefined => weighed("mean", sized(inside))

/**
 * A level holds from the end of its day to the end of the day of the next, or of the window; time before the first is
 * left out; a span weighs its days.
 */
const timeWeighted = (inside: readonly Observation[], window: Window): Folded | undefined => {
  const all = sized([...inside].sort(later))
  const days = all.map(({ one }, i) => {
    const until = all[i + 1]?.one.period.through ?? window.through
    const span = Period.days(one.period)
    return Fraction.fromInt(span > 1 ? span : reckoning.daysBetween(one.period.through, until))
  })
  return weighed("timeWeighted", all, days) ?? mean(inside)
}

/** A mean of ratios is a ratio again; nothing when there is nothing to weigh. */
const weighed = (
  rule: Rule,
  all: readonly Sized[],
  weights?: readonly Fraction.Fraction[]
): Folded | undefined => {
  const of = (i: number) => weights?.[i] ?? Fraction.one
  const total = Fraction.sum(all.map(({ value }, i) => Fraction.multiply(value, of(i))))
  const value = Fraction.divide(total, Fraction.sum(all.map((_, i) => of(i))))
  if (value === undefined) return undefined
  const isRatio = all.some(({ one }) => one.amount._tag === "Parts")
  const amount: Amount.Amount = isRatio
    ? { _tag: "Parts", numerator: value, denominator: Fraction.one }
    : number(value)
  return { amount, used: all.map(({ one }) => one), rule, ...(weights === undefined ? {} : { weights }) }
}

const extreme = (rule: "max" | "min", inside: readonly Observation[]): Folded | undefined => {
  const all = sized(inside)
  const wanted = rule === "max" ? 1 : -1
  const winner = all.reduce<Sized | undefined>(
    (best, next) => (best === undefined || Fraction.compare(next.value, best.value) === wanted ? next : best),
    undefined
  )
  return winner && { amount: winner.one.amount, used: all.map(({ one }) => one), rule }
}

const counted = (rule: Rule, used: readonly Observation[], count: number): Folded | undefined =>
  used.length === 0 ? undefined : { amount: number(Fraction.fromInt(count)), used, rule }

/** The pseudonyms that a report carries. */
export const identitiesOf = (one: Observation): readonly string[] =>
  one.stored.fact._tag === "Measurement" ? one.stored.fact.identities : []

/** How many different people, by the pseudonyms that the reports carry. */
export const distinct = (inside: readonly Observation[]): Folded | undefined => {
  const people = new Set(inside.flatMap(identitiesOf))
  return people.size === 0
    ? (added("sum", inside) ?? latest(inside))
    : counted("distinct", inside, people.size)
}

/** Each fact gives the share of its days that lie in the window, first and last day included. */
const prorated = (
  rule: "sum" | "ratioOfSums",
  observations: readonly Observation[],
  window: Window
): Folded | undefined => {
  const shares = observations.flatMap((one) => {
    const from = window.from ?? one.period.from
    const common =
      from <= window.through ? Period.intersection(one.period, { from, through: window.through }) : undefined
    return common === undefined
      ? []
      : [{ one, share: Fraction.make(BigInt(Period.days(common)), BigInt(Period.days(one.period))) }]
  })
  return added(
    rule,
    shares.map(({ one }) => one),
    shares.map(({ share }) => share)
  )
}
