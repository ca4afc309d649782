/**
 * The fold of every series in every window: all that is needed of the facts to read an indicator.
 *
 * Made in one pass from facts that are held as columns, or from rows that a store has folded. A reading from cells is the
 * reading from the facts themselves, to the last digit and mark; where reports are not even enough to fold by series, and
 * for a span that cuts through a window of the plan, the facts of that indicator are read.
 *
 * @module
 */
import type * as Id from "../../model/Id.ts"
import * as Scope from "../../model/Scope.ts"
import * as Facts from "../columns/Facts.ts"
import { hasReports, reportsOf } from "../columns/factsOfIndicator.ts"
import { GridSource } from "../columns/GridSource.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as overPlaces from "../rules/overPlaces.ts"
import type { Window } from "../rules/overTime.ts"
import type { FoldedPart, FoldSource, Series } from "../source/FoldSource.ts"
import { type Plan, type PlannedIndicator, windowsOf } from "../source/Plan.ts"
import { type FoldedRow, rowSource } from "../source/rowSource.ts"
import * as Observed from "./Observed.ts"
import { observedOf } from "./observedOf.ts"

export type { Window } from "../rules/overTime.ts"
export type { FoldWire } from "../source/FoldWire.ts"
export type { FoldedRow } from "../source/rowSource.ts"

/** Folds by series and window. */
export interface Cells {
  readonly plan: Plan
  /** For the modules of this library. */
  readonly source: FoldSource
  /** What an indicator is read from where it is not folded, by its number in the plan. For the modules of this library. */
  readonly observed: (indicator: number) => Observed.Observed
}

/** The cells that the plan asks for, from the facts. */
export const of = (plan: Plan, facts: Facts.Facts): Cells => {
  const source = new GridSource(plan, facts)
  const made = new Map<number, Observed.Observed>()
  const observed = (indicator: number): Observed.Observed => {
    const found = made.get(indicator) ?? observedOf(plan, indicator, source.reports(indicator))
    made.set(indicator, found)
    return found
  }
  return { plan, source, observed }
}

/**
 * The cells from rows that a store has folded, and the facts of the indicators that must be read ({@link unfolded}).
 *
 * Without the facts of an indicator, a span that cuts through a window of the plan, and a rule that does not fold, throw a
 * RangeError: nothing measured and nothing read are two statements.
 *
 * @param facts - all facts of the indicators that are unfolded; absent while nobody has read any.
 */
export const fromRows = (plan: Plan, rows: Iterable<FoldedRow>, facts?: Facts.Facts): Cells => {
  const held = facts ?? Facts.empty(plan.logframe.id, 0)
  const idOf = (indicator: number) => plan.indicators[indicator]?.indicator.id ?? ""
  const source = rowSource(plan, rows, {
    has: (indicator) => hasReports(held, idOf(indicator)),
    of: (indicator) => reportsOf(held, idOf(indicator))
  })
  const made = new Map<number, Observed.Observed>()
  const observed = (index: number): Observed.Observed => {
    const found = made.get(index) ?? observedOf(plan, index, source.reports(index))
    made.set(index, found)
    const isReported = source
      .seriesOf(index)
      .some(({ code }) => plan.windows.some((_, window) => source.known(code, window).seen > 0))
    if (found.known.length === 0 && (isReported || facts === undefined)) {
      throw new RangeError(
        `The facts of indicator ${found.indicator.id} were not read, and its folds do not answer this: hand its facts to Cells.fromRows, or put the span into the periods of the question.`
      )
    }
    return found
  }
  return { plan, source, observed }
}

/** The cells as rows, as a store gives them that folds; without those of indicators whose facts must be read. */
export function* rows({ plan, source }: Cells): Generator<FoldedRow> {
  for (const [i, { indicator }] of plan.indicators.entries()) {
    if (source.isUneven(i)) continue
    for (const { code, place, party, cell } of source.seriesOf(i)) {
      for (const window of plan.windows.keys()) {
        const { seen, reaching } = source.known(code, window)
        if (seen + reaching === 0) continue
        const part = source.part(i, code, window, window + 1)
        yield {
          indicator: indicator.id,
          place: place ?? null,
          party: party ?? null,
          cell: cell ?? null,
          window,
          used: part?.used ?? 0,
          seen,
          reaching,
          wide: 0,
          part: source.wire(i, code, window) ?? null
        }
      }
    }
  }
}

/** The indicators that folds cannot tell: a store folds none of them, their facts are read. */
export const unfolded = ({ plan, source }: Cells): readonly Id.Indicator[] =>
  plan.indicators.flatMap(({ indicator }, i) => (source.isUneven(i) ? [indicator.id] : []))

/** The number of an indicator in the plan, by its id; −1 when there is none. */
export const indexOf = ({ plan }: Cells, id: string): number =>
  plan.indicators.findIndex(({ indicator }) => indicator.id === id)

/** The reading of an indicator's facts for a span and a part of the whole. */
export const read = (cells: Cells, id: string, window: Window, scope: Scope.Scope = {}): Reading.Reading => {
  const index = indexOf(cells, id)
  const planned = cells.plan.indicators[index]
  if (planned === undefined) return Reading.noData("NothingMeasured")
  const { source, plan } = cells
  const span = windowsOf(plan, window)
  const key = Scope.cellKey(scope.cell)
  const series = source.seriesOf(index)
  const isCut = span === undefined || window.through > plan.question.asOf
  if (isCut || source.isUneven(index)) {
    return Observed.read(cells.observed(index), window, scope).reading
  }
  const own = series.filter((one) => matches(one, scope))
  const reported = reporters(own).flatMap(({ place, party, all }) => {
    const amount = folded(source, index, planned, within(all, key), window, span)
    return amount === undefined ? [] : [{ place, party, amount }]
  })
  if (reported.length === 0) return Reading.noData(whyNothing(source, own, key, span))
  const amounts = reported.map(({ amount }) => amount)
  const reading = overPlaces.fold(planned.placeRule, planned.indicator.measure, amounts)
  const isWhole = reported.some(({ place, party }) => place === undefined && party === undefined)
  const present = new Set(reported.flatMap(({ place }) => place ?? []))
  return Reading.marked(
    reading,
    ...(isWhole || scope.place !== undefined ? [] : completeness(cells, planned, series, present)),
    ...(Scope.isWhole({ ...scope }) && series.some(({ cell }) => cell !== undefined && cell !== "")
      ? [{ _tag: "DerivedTotal" } as const]
      : [])
  )
}

const matches = (series: Series, { place, party }: Scope.Scope): boolean =>
  (place === undefined || series.place === place) && (party === undefined || series.party === party)

interface Reporter {
  readonly place: Series["place"]
  readonly party: Series["party"]
  readonly all: readonly Series[]
}

const reporters = (series: readonly Series[]): readonly Reporter[] => {
  const groups = new Map<string, Series[]>()
  for (const one of series) {
    const key = `${one.place ?? ""}|${one.party ?? ""}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].map((all) => ({ place: all[0]?.place, party: all[0]?.party, all }))
}

/** The series that say the cell, or a part of it. */
const within = (series: readonly Series[], key: string): readonly Series[] => {
  const wanted = key === "" ? [] : key.split("&")
  return series.filter(({ cell }) => {
    if (cell === undefined) return false
    const own = cell.split("&")
    return wanted.every((part) => own.includes(part))
  })
}

/** Each series over time, then all of them together. */
const folded = (
  source: FoldSource,
  index: number,
  { rule }: PlannedIndicator,
  series: readonly Series[],
  window: Window,
  [begin, end]: readonly [number, number]
): Amount.Amount | undefined =>
  Amount.sum(
    series.flatMap(({ code }) => {
      const part = source.part(index, code, begin, end)
      if (part === undefined) return []
      const before =
        rule === "runningTotal" && window.is === "period" ? source.part(index, code, 0, begin) : undefined
      return [finished(rule, part, before)]
    })
  )

const finished = (
  rule: PlannedIndicator["rule"],
  { amount, used }: FoldedPart,
  before: FoldedPart | undefined
): Amount.Amount => {
  const number = amount._tag === "Number" ? amount.value : undefined
  switch (rule) {
    case "count":
      return { _tag: "Number", value: Fraction.fromInt(used) }
    case "mean": {
      const value = number && Fraction.divide(number, Fraction.fromInt(used))
      return value === undefined ? amount : { _tag: "Number", value }
    }
    case "runningTotal":
      return number && before?.amount._tag === "Number"
        ? { _tag: "Number", value: Fraction.subtract(number, before.amount.value) }
        : amount
    case "sum":
    case "ratioOfSums":
    case "latest":
    case "max":
    case "min":
    case "timeWeighted":
    case "distinct":
      return amount
  }
}

const whyNothing = (
  source: FoldSource,
  own: readonly Series[],
  key: string,
  [begin, end]: readonly [number, number]
): Reading.NoDataReason => {
  const series = key === "" ? own : within(own, key)
  for (const { code } of series) {
    for (let window = begin; window < end; window++) {
      if (source.known(code, window).seen > 0) return "NothingApproved"
    }
  }
  return series.some(({ code }) => source.known(code, end - 1).reaching > 0)
    ? "OnlyOutsidePeriod"
    : "NothingMeasured"
}

const completeness = (
  { plan, source }: Cells,
  { indicator }: PlannedIndicator,
  series: readonly Series[],
  present: ReadonlySet<string>
): readonly Reading.Mark[] => {
  const isKnown = ({ code }: Series) =>
    plan.question.knownAt === undefined || plan.windows.some((_, w) => source.known(code, w).seen > 0)
  const places = new Set([
    ...series.filter(isKnown).flatMap(({ place }) => place ?? []),
    ...[...indicator.baselines, ...indicator.targets].flatMap(({ place }) => place ?? [])
  ])
  return places.size > present.size ? [{ _tag: "Completeness", present: present.size, of: places.size }] : []
}
