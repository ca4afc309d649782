/**
 * What many projects come to together: indicators that several of them share, how many stand where, money, risks.
 *
 * @module
 */
import type { Assumption } from "../../model/Assumption.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { Currency } from "../../model/Money.ts"
import type { Rate } from "../../model/Portfolio.ts"
import type { Evaluation, IndicatorEvaluation } from "../answer/Evaluated.ts"
import type { StatusCode as Code } from "../answer/Progressed.ts"
import type { Flows } from "../funding/FundingPosition.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as MoneyMath from "../numbers/MoneyMath.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Progress from "../promise/Progress.ts"
import * as Promised from "../promise/Promised.ts"
import * as Score from "../status/Score.ts"
import { sameUnit, whyAlone } from "./additive.ts"

/** A standard indicator over all projects that refer to it. */
export interface SharedTotal {
  readonly vocabulary: string
  readonly code: string
  /** The sum; a percentage in its parts. No data when units differ, or when one of them may not be added up. */
  readonly reading: Reading.Reading
  /** What is reached of what is promised, over the projects that have both: Σ actual / Σ target, of what falls the way. */
  readonly achievement: Progress.Progress
  /** How many of the indicators have all that it takes, of how many. */
  readonly targets: { readonly present: number; readonly of: number }
  /** How many count: of each project one. */
  readonly indicators: number
}

interface Row {
  readonly logframe: string
  readonly indicator: Indicator
  readonly evaluation: IndicatorEvaluation
}

/** The indicators that are in force on the day of the question. */
const rowsOf = (evaluations: readonly Evaluation[]): readonly Row[] =>
  evaluations.flatMap(({ logframe, indicators }) =>
    logframe.indicators.flatMap((indicator) => {
      const evaluation = indicators.find(({ id }) => id === indicator.id)
      return evaluation === undefined || evaluation.amended?.isInForce === false
        ? []
        : [{ logframe: logframe.id, indicator, evaluation }]
    })
  )

/**
 * The totals of the standard indicators (SDG, a donor's catalogue) that the projects refer to. A project that refers to one twice
 * counts once: by the whole before its parts, then by the smaller id.
 */
export const shared = (evaluations: readonly Evaluation[]): readonly SharedTotal[] => {
  const groups = new Map<
    string,
    { readonly vocabulary: string; readonly code: string; readonly rows: Map<string, Row> }
  >()
  for (const row of rowsOf(evaluations)) {
    for (const { vocabulary, code } of row.indicator.references) {
      const key = `${vocabulary}\n${code}`
      const group = groups.get(key) ?? { vocabulary, code, rows: new Map() }
      const before = group.rows.get(row.logframe)
      if (before === undefined || rank(row) < rank(before)) group.rows.set(row.logframe, row)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ vocabulary, code, rows }) => ({
    vocabulary,
    code,
    indicators: rows.size,
    reading: totalOf([...rows.values()]),
    ...achievementOf([...rows.values()])
  }))
}

const rank = ({ indicator }: Row): string => `${indicator.partOf === undefined ? 0 : 1}${indicator.id}`

const totalOf = (rows: readonly Row[]): Reading.Reading => {
  const [first] = rows
  if (first === undefined) return Reading.noData("NothingMeasured")
  if (!addUp(rows)) return Reading.noData("NotAggregable")
  const known = rows.filter(({ evaluation }) => evaluation.actual.known)
  if (known.length === 0) return first.evaluation.actual
  const amounts = known.flatMap(({ evaluation }) => Amount.ofReading(evaluation.actual) ?? [])
  const isBare =
    first.indicator.measure._tag === "Ratio" &&
    amounts.some(({ _tag }) => _tag !== "Parts") &&
    known.length > 1
  const sum = isBare || amounts.length < known.length ? undefined : Amount.sum(amounts)
  if (sum === undefined) return Reading.noData("NotAggregable")
  const reading = known.length === 1 ? (known[0] as Row).evaluation.actual : readingOf(first.indicator, sum)
  return Reading.marked({ ...reading, marks: [] }, ...marksOf(known, rows.length, sum))
}

/** A rate of a year has no span over projects: each of them has its own. */
const readingOf = ({ measure }: Indicator, sum: Amount.Amount): Reading.Reading =>
  measure._tag === "Ratio" && measure.annualised === true
    ? Reading.noData("NotAggregable")
    : Amount.reading(measure, sum)

const addUp = (rows: readonly Row[]): boolean =>
  rows.every(
    ({ indicator }) =>
      (whyAlone(indicator) === undefined || rows.length === 1) && indicator.aggregable !== false
  ) && rows.every((one) => rows.every((other) => one === other || sameUnit(one.indicator, other.indicator)))

/** What a project does not know stays said of the sum: people may be counted by several projects. */
const marksOf = (known: readonly Row[], of: number, sum: Amount.Amount): readonly Reading.Mark[] => {
  const all = known.flatMap(({ evaluation }) => evaluation.actual.marks)
  const own = all.filter(({ _tag }) => _tag !== "MayDoubleCount" && _tag !== "Completeness")
  const missing = known.length < of
  const isPeople = known.some(
    ({ indicator: { measure } }) => measure._tag === "Quantity" && measure.counts === "people"
  )
  const bounds = known.map(({ evaluation: { actual } }) => {
    const value = Reading.number(actual) ?? Fraction.zero
    const mark = actual.marks.find(({ _tag }) => _tag === "MayDoubleCount")
    return mark?._tag === "MayDoubleCount" ? mark : { low: value, high: value }
  })
  const low = bounds.map((one) => one.low).reduce(Fraction.max, Fraction.zero)
  const high = Fraction.sum(bounds.map((one) => one.high))
  const isOpen = isPeople && sum._tag === "Number" && !Fraction.equals(low, high)
  return [
    ...new Map(own.map((mark) => [mark._tag, mark])).values(),
    ...(missing
      ? [{ _tag: "Completeness", present: known.length, of } as const]
      : all.filter(({ _tag }) => _tag === "Completeness").slice(0, 1)),
    ...(isOpen ? [{ _tag: "MayDoubleCount", low, high } as const] : [])
  ]
}

const achievementOf = (rows: readonly Row[]): Pick<SharedTotal, "achievement" | "targets"> => {
  const isAdding = addUp(rows) && rows.every(({ indicator }) => indicator.measure._tag === "Quantity")
  const ways = new Set(
    rows.flatMap(({ indicator, evaluation: { target } }) =>
      target === undefined ? [] : [Promised.better(indicator, target.target)]
    )
  )
  const isLess = ways.has("less")
  const complete = rows.flatMap(({ indicator, evaluation: { target } }) => {
    const a = target && Reading.number(target.actual)
    const t = target && Reading.number(target.promised)
    const b = Promised.baselineNumber(indicator, Promised.baselineOf(indicator, {}))
    return a === undefined || t === undefined || (isLess && b === undefined)
      ? []
      : [{ a, t, b: b ?? Fraction.zero }]
  })
  const targets = { present: complete.length, of: rows.length }
  if (!isAdding || ways.size > 1) return { achievement: Progress.unknown("NotAggregable"), targets }
  if (complete.length === 0) {
    return {
      achievement: Progress.unknown(ways.size === 0 ? "NoTarget" : isLess ? "NoBaseline" : "NothingMeasured"),
      targets
    }
  }
  const [a, t, b] = (["a", "t", "b"] as const).map((side) =>
    Fraction.sum(complete.map((one) => one[side]))
  ) as [Fraction.Fraction, Fraction.Fraction, Fraction.Fraction]
  if (!isLess)
    return {
      achievement: Fraction.sign(t) < 0 ? Progress.unknown("NoBaseline") : Progress.achievement(a, t),
      targets
    }
  return {
    achievement:
      Fraction.compare(b, t) < 0 ? Progress.unknown("TargetMetAtBaseline") : Progress.wayCovered(a, b, t),
    targets
  }
}

/** How many indicators of all projects stand at each word. */
export const statuses = (evaluations: readonly Evaluation[]): ReadonlyMap<Code, number> => {
  const counts = new Map<Code, number>()
  for (const { evaluation } of rowsOf(evaluations)) {
    const { code } = evaluation.status
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

/** The money of all projects, by currency, and in one currency when a table of rates has them all. */
export interface MoneyTotals {
  readonly byCurrency: ReadonlyMap<Currency, Flows>
  /** Absent where one of the amounts has no rate: a total without it would be taken for all. */
  readonly total?: Flows & { readonly currency: Currency }
  /** The rates that were used, each with its day. */
  readonly rates: readonly Rate[]
  /** The amounts for which there is none: the pair, the day, and the nearest rate that there is. */
  readonly missing: readonly MoneyMath.MissingRate[]
}

/** Adds up the money of the projects; each fact converts at the rate of its own day, or of its month, or of the period. */
export const money = (
  evaluations: readonly Evaluation[],
  rates: readonly Rate[] = [],
  to?: Currency,
  rule?: MoneyMath.RateRule
): MoneyTotals => {
  const facts = evaluations.flatMap(({ funding }) => funding.moved)
  const sumsOf = (own: typeof facts, amountOf: (one: (typeof facts)[number]) => Fraction.Fraction): Flows => {
    const sum = (kind: keyof Flows) => Fraction.sum(own.filter((one) => one.kind === kind).map(amountOf))
    return {
      pledged: sum("pledged"),
      committed: sum("committed"),
      received: sum("received"),
      spent: sum("spent")
    }
  }
  const currencies = [...new Set(facts.map(({ currency }) => currency))]
  const byCurrency = new Map(
    currencies.map((currency) => [
      currency,
      sumsOf(
        facts.filter((one) => one.currency === currency),
        ({ amount }) => amount
      )
    ])
  )
  if (to === undefined) return { byCurrency, rates: [], missing: [] }
  const found = new Map(facts.map((one) => [one, MoneyMath.rateFor(one, to, rates, rule)]))
  const used = [...found.values()].flatMap((one) => (one !== undefined && "rate" in one ? one.used : []))
  const missing = [...found.values()].flatMap((one) => ("rate" in one ? [] : [one]))
  const converted = (one: (typeof facts)[number]) => {
    const rate = found.get(one)
    return rate !== undefined && "rate" in rate ? Fraction.multiply(one.amount, rate.rate) : Fraction.zero
  }
  return {
    byCurrency,
    ...(missing.length > 0 ? {} : { total: { ...sumsOf(facts, converted), currency: to } }),
    rates: [...new Set(used)].sort((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : a.from < b.from ? -1 : 1
    ),
    missing: [...new Map(missing.map((one) => [`${one.from} ${one.day}`, one])).values()]
  }
}

/** One field of the grid of risks. */
export interface HeatCell {
  readonly probability: number
  readonly impact: number
  readonly band: Score.Band
  readonly count: number
}

/** How many assumptions and risks lie in each field of probability and impact; never the mean of their products. */
export const heat = (assumptions: readonly Assumption[]): readonly HeatCell[] =>
  [1, 2, 3, 4, 5].flatMap((probability) =>
    [1, 2, 3, 4, 5].map((impact) => ({
      probability,
      impact,
      band: Score.risk(probability, impact).band,
      count: assumptions.filter((one) => one.probability === probability && one.impact === impact).length
    }))
  )
