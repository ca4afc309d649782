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
import * as Score from "../status/Score.ts"

/** A standard indicator over all projects that refer to it. */
export interface SharedTotal {
  readonly vocabulary: string
  readonly code: string
  /** The sum; a percentage in its parts. No data when units differ, or when one of them may not be added up. */
  readonly reading: Reading.Reading
  readonly indicators: number
}

interface Row {
  readonly indicator: Indicator
  readonly evaluation: IndicatorEvaluation
}

const rowsOf = (evaluations: readonly Evaluation[]): readonly Row[] =>
  evaluations.flatMap(({ logframe, indicators }) =>
    logframe.indicators.flatMap((indicator) => {
      const evaluation = indicators.find(({ id }) => id === indicator.id)
      return evaluation === undefined ? [] : [{ indicator, evaluation }]
    })
  )

/** The totals of the standard indicators (SDG, a donor's catalogue) that the projects refer to. */
export const shared = (evaluations: readonly Evaluation[]): readonly SharedTotal[] => {
  const groups = new Map<
    string,
    { readonly vocabulary: string; readonly code: string; readonly rows: Row[] }
  >()
  for (const row of rowsOf(evaluations)) {
    for (const { vocabulary, code } of row.indicator.references) {
      const key = `${vocabulary}\n${code}`
      const group = groups.get(key) ?? { vocabulary, code, rows: [] }
      group.rows.push(row)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ vocabulary, code, rows }) => ({
    vocabulary,
    code,
    indicators: rows.length,
    reading: totalOf(rows)
  }))
}

const totalOf = (rows: readonly Row[]): Reading.Reading => {
  const [first] = rows
  const units = new Set(rows.map(({ indicator }) => unitOf(indicator)))
  if (first === undefined) return Reading.noData("NothingMeasured")
  if (units.size > 1 || rows.some(({ indicator }) => indicator.aggregable === false)) {
    return Reading.noData("NotAggregable")
  }
  const known = rows.filter(({ evaluation }) => evaluation.actual.known)
  if (known.length === 0) return first.evaluation.actual
  const amounts = known.flatMap(({ evaluation }) => Amount.ofReading(evaluation.actual) ?? [])
  const sum = amounts.length < known.length ? undefined : Amount.sum(amounts)
  if (sum === undefined) return Reading.noData("NotAggregable")
  const reading = Amount.reading(first.indicator.measure, sum)
  return known.length === rows.length
    ? reading
    : Reading.marked(reading, { _tag: "Completeness", present: known.length, of: rows.length })
}

/** What must be the same for two indicators to add up over projects. */
export const unitOf = ({ measure }: Indicator): string => {
  if (measure._tag === "Ratio") return `Ratio × ${measure.factor}`
  if (measure._tag !== "Quantity") return measure._tag
  return "currency" in measure.unit
    ? measure.unit.currency
    : (Object.values(measure.unit.name)[0] ?? "").toLowerCase()
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
  readonly total?: Flows & { readonly currency: Currency }
}

/** Adds up the money of the projects; each sum converts at the rate of the day of its question. */
export const money = (
  evaluations: readonly Evaluation[],
  rates: readonly Rate[] = [],
  to?: Currency
): MoneyTotals => {
  const sums = evaluations.flatMap(({ funding, question }) =>
    funding.sums.map((one) => ({ ...one, day: question.asOf }))
  )
  const flows = (choose: (of: keyof Flows) => Fraction.Fraction | undefined): Flows | undefined => {
    const [pledged, committed, received, spent] = [
      choose("pledged"),
      choose("committed"),
      choose("received"),
      choose("spent")
    ]
    return pledged && committed && received && spent && { pledged, committed, received, spent }
  }
  const byCurrency = new Map<Currency, Flows>()
  for (const currency of new Set(sums.map((one) => one.currency))) {
    const own = sums.filter((one) => one.currency === currency)
    const added = flows((of) => Fraction.sum(own.map((one) => one[of])))
    if (added !== undefined) byCurrency.set(currency, added)
  }
  const total =
    to === undefined
      ? undefined
      : flows((of) =>
          MoneyMath.total(
            sums.map(({ currency, day, [of]: amount }) => ({ amount, currency, day })),
            to,
            rates
          )
        )
  return {
    byCurrency,
    ...(total === undefined || to === undefined ? {} : { total: { ...total, currency: to } })
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
