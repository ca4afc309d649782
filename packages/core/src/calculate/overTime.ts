/**
 * How the facts of one place and cell become one value over a span of time.
 *
 * @module
 */
import * as CalendarDate from "../model/CalendarDate.ts"
import type * as Conventions from "../model/Conventions.ts"
import type * as Fact from "../model/Fact.ts"
import type * as Measure from "../model/Measure.ts"
import * as Period from "../model/Period.ts"
import * as Amount from "./Amount.ts"
import * as Fraction from "./Fraction.ts"

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
}

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

/** What came of it: the value, the observations that made it, and the bounds when people may be counted twice. */
export interface Folded {
  readonly amount: Amount.Amount
  readonly used: readonly Observation[]
  /** More than one observation was added up. */
  readonly added: boolean
}

/** The rule for the measure when none is chosen: sums for increments, the latest for levels, words and steps. */
export const ruleOf = (measure: Measure.Measure, conventions: Conventions.Complete): Rule => {
  const chosen = conventions.overTime
  if (chosen === "mean") return conventions.mean === "timeWeighted" ? "timeWeighted" : "mean"
  if (chosen !== "default") return chosen
  if (measure._tag === "Quantity") {
    return measure.facts === "increment"
      ? "sum"
      : measure.facts === "runningTotal"
        ? "runningTotal"
        : "latest"
  }
  return measure._tag === "Ratio" && measure.facts === "increment" ? "ratioOfSums" : "latest"
}

/** Whether the observation's last day lies in the window. */
export const inWindow = (window: Window, period: Period.Period): boolean =>
  (window.from === undefined || window.from <= period.through) && period.through <= window.through

/** By last day, then by the moment of recording, then by the order of the journal: a total order. */
const later = (a: Observation, b: Observation): number =>
  a.period.through !== b.period.through
    ? a.period.through < b.period.through
      ? -1
      : 1
    : a.stored.recorded !== b.stored.recorded
      ? a.stored.recorded < b.stored.recorded
        ? -1
        : 1
      : a.stored.seq - b.stored.seq

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
      return conventions.spanCrossing === "prorateByDays" ? prorated(observations, window) : added(inside)
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
      return extreme(inside, rule === "max" ? 1 : -1)
    case "count":
      return inside.length === 0 ? undefined : counted(inside, BigInt(inside.length))
    case "distinct":
      return distinct(inside)
  }
}

const number = (value: Fraction.Fraction): Amount.Amount => ({ _tag: "Number", value })

const added = (inside: readonly Observation[]): Folded | undefined => {
  const bare = inside.filter((one) => one.amount._tag === "Number")
  const parts = inside.filter((one) => one.amount._tag === "Parts")
  if (bare.length > 0 && parts.length > 0) return latest(inside)
  const amount = Amount.sum(inside.map((one) => one.amount))
  return amount === undefined ? latest(inside) : { amount, used: inside, added: inside.length > 1 }
}

const latest = (inside: readonly Observation[]): Folded | undefined => {
  const winner = [...inside].sort(later).at(-1)
  return winner === undefined ? undefined : { amount: winner.amount, used: [winner], added: false }
}

/** To date the latest total; in a period the latest in it less the latest before it. */
const runningTotal = (
  observations: readonly Observation[],
  inside: readonly Observation[],
  window: Window
): Folded | undefined => {
  const now = latest(inside)
  if (now === undefined || window.is === "toDate" || now.amount._tag !== "Number") return now
  const before = latest(
    observations.filter((one) => window.from !== undefined && one.period.through < window.from)
  )
  if (before === undefined || before.amount._tag !== "Number") return now
  return {
    amount: number(Fraction.subtract(now.amount.value, before.amount.value)),
    used: [...before.used, ...now.used],
    added: false
  }
}

const numbers = (inside: readonly Observation[]): readonly { one: Observation; value: Fraction.Fraction }[] =>
  inside.flatMap((one) =>
    one.amount._tag === "Number"
      ? [{ one, value: one.amount.value }]
      : one.amount._tag === "Step"
        ? [{ one, value: Fraction.fromInt(one.amount.rank) }]
        : []
  )

/** Over the facts, each once; periods without a fact do not count as zero. */
const mean = (inside: readonly Observation[]): Folded | undefined => {
  const all = numbers(inside)
  const value = Fraction.divide(Fraction.sum(all.map(({ value }) => value)), Fraction.fromInt(all.length))
  return value === undefined
    ? undefined
    : { amount: number(value), used: all.map(({ one }) => one), added: false }
}

/**
 * A level holds from the end of its day to the end of the day of the next, or of the window; time before the first is
 * left out; a span weighs its days.
 */
const timeWeighted = (inside: readonly Observation[], window: Window): Folded | undefined => {
  const all = numbers([...inside].sort(later))
  const weighted = all.map(({ one, value }, i) => {
    const until = all[i + 1]?.one.period.through ?? window.through
    const span = Period.days(one.period)
    const days = span > 1 ? span : CalendarDate.daysBetween(one.period.through, until)
    return { value, days: Fraction.fromInt(days) }
  })
  const total = Fraction.sum(weighted.map(({ value, days }) => Fraction.multiply(value, days)))
  const value = Fraction.divide(total, Fraction.sum(weighted.map(({ days }) => days)))
  if (value === undefined) return mean(inside)
  return { amount: number(value), used: all.map(({ one }) => one), added: false }
}

const extreme = (inside: readonly Observation[], sign: 1 | -1): Folded | undefined => {
  const winner = numbers(inside).reduce<{ one: Observation; value: Fraction.Fraction } | undefined>(
    (best, next) => (best === undefined || Fraction.compare(next.value, best.value) === sign ? next : best),
    undefined
  )
  return winner === undefined ? undefined : { amount: winner.one.amount, used: [winner.one], added: false }
}

const counted = (used: readonly Observation[], count: bigint): Folded => ({
  amount: number(Fraction.fromInt(count)),
  used,
  added: false
})

const identitiesOf = (one: Observation): readonly string[] =>
  one.stored.fact._tag === "Measurement" ? one.stored.fact.identities : []

/** How many different people, by the pseudonyms that the reports carry. */
const distinct = (inside: readonly Observation[]): Folded | undefined => {
  const people = new Set(inside.flatMap(identitiesOf))
  return people.size === 0 ? added(inside) : counted(inside, BigInt(people.size))
}

/** Whether every report says who was counted. */
export const allHaveIdentities = (inside: readonly Observation[]): boolean =>
  inside.length > 0 && inside.every((one) => identitiesOf(one).length > 0)

/** Each fact gives the share of its days that lie in the window, first and last day included. */
const prorated = (observations: readonly Observation[], window: Window): Folded | undefined => {
  const shares = observations.flatMap((one) => {
    const from = window.from ?? one.period.from
    const common =
      from <= window.through ? Period.intersection(one.period, { from, through: window.through }) : undefined
    if (common === undefined) return []
    const share = Fraction.make(BigInt(Period.days(common)), BigInt(Period.days(one.period)))
    return [{ ...one, amount: times(one.amount, share) }]
  })
  return added(shares)
}

const times = (amount: Amount.Amount, share: Fraction.Fraction): Amount.Amount =>
  amount._tag === "Number"
    ? number(Fraction.multiply(amount.value, share))
    : amount._tag === "Parts"
      ? {
          _tag: "Parts",
          numerator: Fraction.multiply(amount.numerator, share),
          denominator: Fraction.multiply(amount.denominator, share)
        }
      : amount
