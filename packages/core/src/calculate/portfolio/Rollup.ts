/**
 * What the indicators of child projects give to those of their parents.
 *
 * The value of a parent is its own and those of the children that contribute, each over the same span and recursively; a child
 * without a value is passed over, which is not zero. Percentages add up in their parts. A child that is reached on two paths
 * counts once. What can not be added up over projects, because its unit is another or because it says so, makes the whole
 * no data: a sum without it would be taken for all.
 *
 * @module
 */
import type { Finding } from "../../check/Finding.ts"
import { found, said } from "../../check/found.ts"
import type { Sentence } from "../../check/said.ts"
import type * as Id from "../../model/Id.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { Logframe } from "../../model/Logframe.ts"
import type { Contribution } from "../../model/Portfolio.ts"
import type { Cell } from "../../model/Scope.ts"
import * as Scope from "../../model/Scope.ts"
import * as Evaluation from "../Evaluation.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Totals from "./Totals.ts"

/** An indicator of one of the projects. */
export interface End {
  readonly logframe: Id.Logframe
  readonly indicator: Id.Indicator
}

/** What an indicator reads with everything that its children contribute. */
export interface Contributed {
  readonly reading: Reading.Reading
  readonly cells: readonly { readonly cell: Cell; readonly reading: Reading.Reading }[]
  /** The children whose value was counted, directly or through others. */
  readonly from: readonly End[]
  readonly findings: readonly Finding[]
}

const keyOf = ({ logframe, indicator }: End): string => `${logframe}/${indicator}`

/**
 * The value to date of an indicator with what its children contribute.
 *
 * @param evaluations - of all projects, as of the same day: contributions are over the same span.
 */
export const of = (
  end: End,
  contributions: readonly Contribution[],
  evaluations: ReadonlyMap<string, Evaluation.Evaluation>
): Contributed => {
  const state: State = {
    contributions,
    evaluations,
    seen: new Set(),
    open: new Set(),
    findings: [],
    refused: []
  }
  const total = totalOf(end, state)
  const measure = indicatorOf(end, evaluations)?.indicator.measure
  if (state.refused.length > 0) {
    return { reading: Reading.noData("NotAggregable"), cells: [], from: [], findings: state.findings }
  }
  const read = (amount: Amount.Amount | undefined, reason: Reading.NoDataReason) =>
    amount === undefined || measure === undefined ? Reading.noData(reason) : Amount.reading(measure, amount)
  return {
    reading: read(total.amount, total.reason),
    cells: [...total.cells.values()].map(({ cell, amount }) => ({
      cell,
      reading: amount === "Suppressed" ? Reading.noData(amount) : read(amount, "NotAggregable")
    })),
    from: total.from,
    findings: state.findings
  }
}

interface State {
  readonly contributions: readonly Contribution[]
  readonly evaluations: ReadonlyMap<string, Evaluation.Evaluation>
  readonly seen: Set<string>
  readonly open: Set<string>
  readonly findings: Finding[]
  readonly refused: End[]
}

/** Where one project hides its part of a cell, the sum is hidden: the parts of the others would be taken for all. */
interface CellAmount {
  readonly cell: Cell
  readonly amount: Amount.Amount | "Suppressed"
}

interface Total {
  readonly amount: Amount.Amount | undefined
  readonly reason: Reading.NoDataReason
  readonly cells: ReadonlyMap<string, CellAmount>
  readonly places: ReadonlyMap<string, Amount.Amount>
  readonly from: readonly End[]
}

const indicatorOf = (
  { logframe, indicator }: End,
  evaluations: ReadonlyMap<string, Evaluation.Evaluation>
): { readonly logframe: Logframe; readonly indicator: Indicator } | undefined => {
  const of = evaluations.get(logframe)?.logframe
  const row = of?.indicators.find(({ id }) => id === indicator)
  return of === undefined || row === undefined ? undefined : { logframe: of, indicator: row }
}

const none: Total = {
  amount: undefined,
  reason: "NothingMeasured",
  cells: new Map(),
  places: new Map(),
  from: []
}

const ownOf = (end: End, state: State): Total => {
  const evaluation = state.evaluations.get(end.logframe)
  const row = evaluation && Evaluation.indicator(evaluation, end.indicator)
  if (row === undefined) return none
  return {
    amount: Amount.ofReading(row.actual),
    reason: row.actual.known ? "NotAggregable" : row.actual.reason,
    cells: new Map(
      row.cells.flatMap(({ cell, reading }) => {
        const isHidden = !reading.known && reading.reason === "Suppressed"
        const amount = isHidden ? "Suppressed" : Amount.ofReading(reading)
        return amount === undefined ? [] : [[Scope.cellKey(cell), { cell, amount }] as const]
      })
    ),
    places: new Map(
      row.places.flatMap(({ place, reading }) => {
        const amount = Amount.ofReading(reading)
        return amount === undefined ? [] : [[place, amount] as const]
      })
    ),
    from: []
  }
}

const totalOf = (end: End, state: State): Total => {
  state.open.add(keyOf(end))
  let total = ownOf(end, state)
  for (const contribution of state.contributions) {
    if (keyOf(contribution.parent) !== keyOf(end)) continue
    const child = childOf(contribution, end, state)
    if (child !== undefined) total = together(total, child, contribution)
  }
  state.open.delete(keyOf(end))
  return total
}

/** What one child gives, in its share and in the parent's words; nothing when it does not count. */
const childOf = (contribution: Contribution, parent: End, state: State): Total | undefined => {
  const { child } = contribution
  const key = keyOf(child)
  const place = `indicator ${keyOf(parent)}`
  const tell = (code: string, what: Sentence) => state.findings.push(...found("warning", code, place, what))
  if (state.open.has(key)) {
    tell("ContributionRing", said("{} would contribute to itself; this contribution is not counted.", key))
    return undefined
  }
  if (state.seen.has(key)) {
    tell("TwoPaths", said("{} is reached on two paths; it counts once.", key))
    return undefined
  }
  state.seen.add(key)
  const given = totalOf(child, state)
  if (given.amount === undefined) return undefined
  const refused = whyNot(child, parent, state)
  if (refused !== undefined) {
    tell("NotAggregable", said(refused, key))
    state.refused.push(child)
    return undefined
  }
  return shared(given, contribution, child)
}

/** Units must be the same, and neither of the two may forbid it. */
const whyNot = (child: End, parent: End, { evaluations }: State) => {
  const [a, b] = [indicatorOf(child, evaluations), indicatorOf(parent, evaluations)]
  if (a === undefined || b === undefined) return undefined
  if (a.indicator.aggregable === false)
    return "{} does not add up: it says that it may not be added up over projects."
  if (b.indicator.aggregable === false)
    return "{} does not add up: the parent says that it may not be added up over projects."
  return Totals.unitOf(a.indicator) === Totals.unitOf(b.indicator)
    ? undefined
    : "{} does not add up: its unit is another."
}

const shared = (given: Total, { share, categories }: Contribution, child: End): Total => {
  const factor =
    share === undefined
      ? Fraction.one
      : Fraction.multiply(Fraction.fromDecimal(share), Fraction.make(1n, 100n))
  const cells = new Map<string, CellAmount>()
  for (const { cell, amount } of given.cells.values()) {
    const mapped = categories === undefined ? cell : mappedCell(cell, categories)
    const key = Scope.cellKey(mapped)
    const scaled = amount === "Suppressed" ? amount : Amount.times(amount, factor)
    cells.set(key, { cell: mapped, amount: cellSum(cells.get(key)?.amount, scaled) ?? scaled })
  }
  return {
    ...given,
    amount: given.amount && Amount.times(given.amount, factor),
    cells,
    places: new Map([...given.places].map(([place, amount]) => [place, Amount.times(amount, factor)])),
    from: [child, ...given.from]
  }
}

/** A category that the parent has no word for is not stated. */
const mappedCell = (cell: Cell, categories: NonNullable<Contribution["categories"]>): Cell =>
  Object.fromEntries(
    Object.entries(cell).map(([dimension, category]) => [
      dimension,
      (categories as Readonly<Record<string, string>>)[category] ?? "notStated"
    ])
  ) as Cell

const added = (a: Amount.Amount | undefined, b: Amount.Amount | undefined): Amount.Amount | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Amount.sum([a, b])

const cellSum = (a: CellAmount["amount"] | undefined, b: CellAmount["amount"]) =>
  a === "Suppressed" || b === "Suppressed" ? "Suppressed" : added(a, b)

const together = (own: Total, child: Total, { mode }: Contribution): Total => {
  if (mode === "replace" && own.from.length === 0) return child
  if (mode === "maxPerPlace") return perPlace(own, child)
  const cells = new Map(own.cells)
  for (const [key, { cell, amount }] of child.cells) {
    const sum = cellSum(cells.get(key)?.amount, amount)
    if (sum !== undefined) cells.set(key, { cell, amount: sum })
  }
  const places = new Map(own.places)
  for (const [place, amount] of child.places) places.set(place, added(places.get(place), amount) ?? amount)
  return {
    ...own,
    amount: added(own.amount, child.amount),
    cells,
    places,
    from: [...own.from, ...child.from]
  }
}

/** The same people in the same place, reported by several: of each place the largest counts; where none is named, of the whole. */
const perPlace = (own: Total, child: Total): Total => {
  const places = new Map(byPlace(own))
  for (const [place, amount] of byPlace(child)) {
    const before = places.get(place)
    const [a, b] = [before && Amount.size(before), Amount.size(amount)]
    if (a === undefined || (b !== undefined && Fraction.compare(b, a) > 0)) places.set(place, amount)
  }
  return {
    ...own,
    amount: Amount.sum([...places.values()]),
    cells: new Map(),
    places,
    from: [...own.from, ...child.from]
  }
}

const byPlace = ({ amount, places }: Total): Total["places"] =>
  places.size > 0 || amount === undefined ? places : new Map([["", amount]])
