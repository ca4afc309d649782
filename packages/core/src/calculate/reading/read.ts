/**
 * The value of an indicator for a span and a part of the whole, from its reports as they are arranged once.
 *
 * It is what {@link Observed.read} reads by going through the reports one by one, to the last mark. What does not fold (a mean
 * weighed by days, shares of spans, annual rates, people by their names) is read that way.
 *
 * @internal
 */
import * as CalendarDate from "../../model/CalendarDate.ts"
import * as Scope from "../../model/Scope.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Breakdown from "../rules/Breakdown.ts"
import * as overPlaces from "../rules/overPlaces.ts"
import * as overTime from "../rules/overTime.ts"
import * as standing from "../rules/standing.ts"
import * as Observed from "./Observed.ts"
import { type Reporter, Reports } from "./Reports.ts"
import { type Entry, firstWhere, has, isAll, type Part, type Series } from "./Series.ts"

/** A reading with the rule over time that made it. */
export interface Quick {
  readonly reading: Reading.Reading
  readonly by: overTime.Rule
}

const arranged = new WeakMap<Observed.Observed, Reports>()

/** The reports of the indicator, arranged when they are first asked for. */
export const reportsOf = (observed: Observed.Observed): Reports => {
  const reports = arranged.get(observed) ?? new Reports(observed)
  arranged.set(observed, reports)
  return reports
}

/** The value for a window and a part of the whole. */
export const read = (observed: Observed.Observed, asked: overTime.Window, scope: Scope.Scope = {}): Quick => {
  const window = Observed.whileInForce(observed, asked)
  const reports = reportsOf(observed)
  const quick = folds(reports) ? folded(reports, window, scope) : undefined
  if (quick !== undefined) return quick
  const { reading, reported } = Observed.read(observed, window, scope)
  return { reading, by: reported[0]?.rule ?? reports.rule }
}

const folds = ({ observed, rule, isNamed }: Reports): boolean => {
  const { indicator, conventions } = observed
  const { measure } = indicator
  if (measure._tag === "Unclassified" || (measure._tag === "Ratio" && measure.annualised === true))
    return false
  if (rule === "timeWeighted" || rule === "distinct" || (isNamed && Observed.countsPeople(indicator)))
    return false
  return conventions.spanCrossing !== "prorateByDays" || (rule !== "sum" && rule !== "ratioOfSums")
}

/** What the reports of one reporter come to. */
interface Value {
  readonly amount: Amount.Amount
  readonly by: overTime.Rule
  /** The last day of what made it, where the latest counts. */
  readonly day: CalendarDate.CalendarDate
  readonly isPreview: boolean
  /** A report that made it states no total. */
  readonly isUntotalled: boolean
  /** The numbers that were added. */
  readonly added?: Pick<Part, "largest" | "negative" | "numerator"> & { readonly count: number }
}

interface Reported extends Value, standing.Reporter {}

/** Nothing where only the reports themselves say why there is no value. */
const folded = (reports: Reports, window: overTime.Window, scope: Scope.Scope): Quick | undefined => {
  const { observed, rule } = reports
  const { indicator, conventions } = observed
  const key = Scope.cellKey(scope.cell)
  const counting = reports.counting(scope)
  const speaking = counting.reporters.flatMap((reporter) => {
    const span = spanOf(reporter, key, window)
    return span === undefined ? [] : [{ reporter, span }]
  })
  if (rule === "ratioOfSums" && isMixed(speaking))
    return { reading: Reading.noData("NotAggregable"), by: rule }
  const all = speaking.flatMap(({ reporter, span }): readonly Reported[] => {
    const value = valueOf(reporter, span, rule, window)
    return value === undefined ? [] : [{ ...value, place: reporter.place, party: reporter.party }]
  })
  const reported = meet(
    observed,
    rule,
    counting.isApart || counting.adds ? all : standingOf(reports, all, scope)
  )
  const [first] = reported
  if (first === undefined) {
    if (speaking.length > 0) return undefined
    const reason = counting.covers(window) ? "OnlyOutsidePeriod" : whyNothing(reports, window, scope)
    return { reading: Reading.noData(reason), by: rule }
  }
  const amounts = reported.map(({ amount }) => amount)
  const reading = overPlaces.fold(
    overPlaces.ruleOf(indicator.measure, conventions),
    indicator.measure,
    amounts
  )
  return { reading: Reading.marked(reading, ...marks(reports, reported, scope)), by: first.by }
}

/** The reports of a series whose last day lies in a window, at least one, folded. */
interface Span {
  readonly series: Series
  readonly begin: number
  readonly end: number
  readonly part: Part
}

const spanOf = (reporter: Reporter, key: string, window: overTime.Window): Span | undefined => {
  const series = reporter.series(key)
  if (series === undefined) return undefined
  const [begin, end] = series.between(window)
  return begin === end ? undefined : { series, begin, end, part: series.part(begin, end) }
}

/** Percentages with and without their parts. */
const isMixed = (speaking: readonly { readonly span: Span }[]): boolean =>
  speaking.some(({ span }) => has(span.part, "Parts")) &&
  speaking.some(({ span }) => has(span.part, "Number"))

/** A cell, or the whole, of one reporter over time. */
const valueOf = (
  reporter: Reporter,
  span: Span,
  rule: overTime.Rule,
  window: overTime.Window
): Value | undefined => {
  const { series, begin, end, part } = span
  switch (rule) {
    case "sum":
    case "ratioOfSums":
      return added(part, rule) ?? latest(series.latest(begin, end))
    case "latest":
    case "runningTotal":
    case "mean":
    case "max":
    case "min":
    case "count":
    case "timeWeighted":
    case "distinct":
      return part.stated === 0 ? fromFiner(reporter, part, rule, window) : ofStated(span, rule, window)
  }
}

const used = ({ previews, untotalled }: Part["values"][number]) => ({
  day: noDay,
  isPreview: previews > 0,
  isUntotalled: untotalled > 0
})

const added = (part: Part, by: "sum" | "ratioOfSums"): Value | undefined => {
  const [all] = part.values
  if (isAll(part, "Parts")) {
    const { numerator, denominator } = part
    return { amount: { _tag: "Parts", numerator, denominator }, by, ...used(all) }
  }
  return by === "sum" && isAll(part, "Number")
    ? { amount: number(part.numerator), by, ...used(all), added: { ...part, count: all.count } }
    : undefined
}

const number = (value: Fraction.Fraction): Amount.Amount => ({ _tag: "Number", value })

const latest = (entry: Entry | undefined, by: overTime.Rule = "latest"): Value | undefined =>
  entry?.amount && {
    amount: entry.amount,
    by,
    day: entry.report.stored.fact.period.through,
    isPreview: entry.report.isPreview,
    isUntotalled: entry.report.stored.fact.value === undefined
  }

/** Where a report states the cell. */
const ofStated = (
  { series, begin, end, part }: Span,
  rule: Exclude<overTime.Rule, "sum" | "ratioOfSums">,
  window: overTime.Window
): Value | undefined => {
  const all = part.values[has(part, "Parts") ? 1 : 0]
  switch (rule) {
    case "latest":
      return latest(series.latest(begin, end))
    case "runningTotal": {
      const now = latest(series.latest(begin, end), rule)
      const before = window.is === "period" && window.from !== undefined ? series.latest(0, begin) : undefined
      return now?.amount._tag === "Number" && before?.amount?._tag === "Number"
        ? { ...now, amount: number(Fraction.subtract(now.amount.value, before.amount.value)) }
        : now
    }
    case "mean": {
      const value = Fraction.divide(all.sizes, Fraction.fromInt(all.count))
      const isRatio = has(part, "Parts")
      return (
        value && {
          amount: isRatio ? { _tag: "Parts", numerator: value, denominator: Fraction.one } : number(value),
          by: rule,
          ...used(all)
        }
      )
    }
    case "max":
    case "min":
      return all.best?.entry.amount && { amount: all.best.entry.amount, by: rule, ...used(all) }
    case "count": {
      const [every] = part.values
      return every.count === 0
        ? undefined
        : { amount: number(Fraction.fromInt(every.count)), by: rule, ...used(every) }
    }
    case "timeWeighted":
    case "distinct":
      return undefined
  }
}

/** Nobody reported the cell itself: each finer one is folded over time by itself, then those of a breakdown add up. */
const fromFiner = (
  reporter: Reporter,
  { unstated }: Part,
  rule: overTime.Rule,
  window: overTime.Window
): Value | undefined => {
  const groups = new Map<string, Set<string>>()
  for (const [{ breakdowns }] of [...unstated].sort(([, a], [, b]) => a - b)) {
    for (const { dimensions, finer } of breakdowns) {
      const keys = groups.get(dimensions) ?? new Set()
      for (const { key } of finer) keys.add(key)
      groups.set(dimensions, keys)
    }
  }
  const sums = [...groups.values()].map((keys) => {
    const values = [...keys].sort().flatMap((key) => {
      const span = spanOf(reporter, key, window)
      return (span && valueOf(reporter, span, rule, window)) ?? []
    })
    return { amount: Amount.sum(values.map(({ amount }) => amount)), values }
  })
  const amount = Breakdown.largest(sums.map((sum) => sum.amount))
  const values = sums.find((sum) => sum.amount === amount)?.values
  if (amount === undefined || values === undefined) return undefined
  return {
    amount,
    by: rule,
    day: lastDay(values),
    isPreview: values.some(({ isPreview }) => isPreview),
    isUntotalled: values.some(({ isUntotalled }) => isUntotalled)
  }
}

const noDay = "" as CalendarDate.CalendarDate

const lastDay = (values: readonly Value[]): CalendarDate.CalendarDate =>
  values.reduce((last, { day }) => (day > last ? day : last), noDay)

/** Who stands in a window: of the latest the latest complete statement, of all others whoever reports for the rest. */
const standingOf = (reports: Reports, all: readonly Reported[], scope: Scope.Scope): readonly Reported[] => {
  const { above } = reports.observed
  return overTime.makes[reports.rule] === "oneOfAll"
    ? standing.uncovered(all, above).standing
    : standing.latestComplete(
        all,
        reports.slots.filter((one) => Observed.isIn(reports.observed, one, scope)),
        above
      ).standing
}

/** Each place with its own latest, or only those whose latest is on the latest day of all. */
const meet = (
  { conventions }: Observed.Observed,
  rule: overTime.Rule,
  all: readonly Reported[]
): readonly Reported[] => {
  if (conventions.placesMeet === "eachLatest" || rule !== "latest") return all
  const last = lastDay(all)
  return all.filter(({ day }) => day === last)
}

/** Why nobody who counts says anything, from all that are known. */
const whyNothing = (
  reports: Reports,
  { from = CalendarDate.first, through }: overTime.Window,
  scope: Scope.Scope
): Reading.NoDataReason => {
  const known = reports.known(scope)
  const inside = known[firstWhere(known, (one) => one.through >= from)]
  if (inside !== undefined && inside.through <= through) return "NothingApproved"
  const later = known[firstWhere(known, (one) => one.through > through)]
  return later !== undefined && later.from <= through ? "OnlyOutsidePeriod" : "NothingMeasured"
}

/** The marks of a reading. */
const marks = (
  reports: Reports,
  reported: readonly Reported[],
  scope: Scope.Scope
): readonly Reading.Mark[] => {
  const result: Reading.Mark[] = []
  if (reported.some(({ isPreview }) => isPreview)) result.push({ _tag: "Preview" })
  const whole = reported.some(({ place, party }) => place === undefined && party === undefined)
  if (!whole && scope.place === undefined) {
    const places = reports.smallestPlaces
    const own = new Set(reported.map(({ place }) => place))
    const { above } = reports.observed
    const present = places.filter((place) => own.has(place) || above(place).some((up) => own.has(up))).length
    if (places.length > present) result.push({ _tag: "Completeness", present, of: places.length })
  }
  if (Scope.isWhole({ ...scope }) && reported.some(({ isUntotalled }) => isUntotalled)) {
    result.push({ _tag: "DerivedTotal" })
  }
  const { indicator, conventions } = reports.observed
  const bounds = Observed.countsPeople(indicator)
    ? doubleCount(reported, conventions.suppressBelow !== undefined)
    : undefined
  return bounds === undefined ? result : [...result, bounds]
}

/** A sum of several counts of people may count a person again: at least the largest of them, at most all of them. */
const doubleCount = (reported: readonly Reported[], isHiding: boolean): Reading.Mark | undefined => {
  if (reported.some(({ by }) => by === "count")) return undefined
  const counts = reported.flatMap(({ amount, added }) =>
    added ? [added] : amount._tag === "Number" ? [one(amount.value)] : []
  )
  if (counts.reduce((all, { count }) => all + count, 0) < 2) return undefined
  const largest = counts.map((one) => one.largest).reduce(Fraction.max, Fraction.zero)
  const negative = Fraction.sum(counts.map((one) => one.negative))
  const isUntold = isHiding && reported.some(({ isUntotalled }) => isUntotalled)
  return {
    _tag: "MayDoubleCount",
    low: isUntold ? Fraction.zero : Fraction.max(Fraction.zero, Fraction.add(largest, negative)),
    high: Fraction.sum(counts.map(({ numerator }) => numerator))
  }
}

const one = (value: Fraction.Fraction): NonNullable<Value["added"]> => ({
  count: 1,
  numerator: value,
  largest: Fraction.max(value, Fraction.zero),
  negative: Fraction.min(value, Fraction.zero)
})
