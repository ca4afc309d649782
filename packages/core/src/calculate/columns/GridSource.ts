/**
 * Cells from facts that are held as columns.
 *
 * @internal
 */
import * as Decimal from "../../model/Decimal.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import * as Instant from "../../model/Instant.ts"
import * as reckoning from "../../model/reckoning.ts"
import type * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import type { FoldedPart, FoldSource, Known, Series } from "../source/FoldSource.ts"
import type { FoldWire } from "../source/FoldWire.ts"
import { fits } from "../source/fits.ts"
import type { Plan, PlannedIndicator } from "../source/Plan.ts"
import { type Columns, kind, noCell, type Wide } from "./Columns.ts"
import { effective, isKnown } from "./effective.ts"
import type { Facts } from "./Facts.ts"
import { reportsAt } from "./factsOfIndicator.ts"
import { besideAt, exactGroup, fill, foldCode, folded, type Grid, maxGroups } from "./Grid.ts"
import { SeriesRows } from "./SeriesRows.ts"
import { dayNumber } from "./writeFact.ts"

/** How a source is made that will go on changing. */
export interface Room {
  /** Series that may still come. */
  readonly series: number
}

/** Folds of facts in columns. */
export class GridSource implements FoldSource {
  readonly plan: Plan
  readonly facts: Facts
  /** The series by code, and the codes of the series of each planned indicator. */
  readonly series: Series[]
  readonly codes: number[][]
  readonly even: boolean[]
  readonly folds: Uint8Array
  readonly mask: Uint8Array
  readonly grid: Grid
  /** The code of each planned indicator, −1 while it has no facts; the number in the plan by code, −1 for none. */
  readonly #words: number[]
  readonly #numbers: number[]
  /** By code the kinds of values when it was last asked whether the reports of the indicator are even. */
  readonly #kinds: number[]
  #rows: SeriesRows | undefined
  #counts: Counts | undefined

  /** @param room - makes it larger than it must be. */
  constructor(plan: Plan, facts: Facts, room?: Room) {
    const { columns, others } = facts
    this.plan = plan
    this.facts = facts
    columns.settle()
    const all = seriesByIndicator(columns)
    this.series = allSeries(columns)
    this.#words = plan.indicators.map(({ indicator }) => columns.indicators.find(indicator.id))
    this.#numbers = columns.indicators.words.map(() => -1)
    for (const [number, word] of this.#words.entries()) if (word >= 0) this.#numbers[word] = number
    this.#kinds = columns.indicators.words.map(() => -1)
    this.codes = this.#words.map((word) => all[word] ?? [])
    const stride = columns.series.length + (room?.series ?? 0)
    const isTooMuch = stride * plan.windows.length > maxGroups
    this.even = plan.indicators.map((_, i) => !isTooMuch && this.isEven(i))
    this.folds = new Uint8Array(stride)
    for (const [i, { fold }] of plan.indicators.entries()) {
      if (!this.even[i] || fold === undefined) continue
      for (const series of this.codes[i] ?? []) this.folds[series] = foldCode[fold]
    }
    this.mask = effective(columns, others, plan.question)
    this.grid = fill(columns, {
      mask: this.mask,
      folds: this.folds,
      windows: isTooMuch ? [] : plan.windows,
      asOf: plan.question.asOf,
      stride,
      spare: room !== undefined
    })
  }

  /** Takes a series that came after the others; where reports have become uneven, they no longer fold. */
  admit(code: number): void {
    const { columns } = this.facts
    const word = columns.series.first[code] as number
    const isNew = code >= this.series.length
    const kinds = columns.kindsOf[word] as number
    // nothing that the answer depends on has changed since it was given
    if (!isNew && this.#kinds[word] === kinds) return
    this.#kinds[word] = kinds
    const indicator = this.numberOf(word)
    if (isNew) this.series.push(seriesOf(columns, code))
    if (indicator < 0) return
    if (isNew) this.codes[indicator]?.push(code)
    if (!this.even[indicator]) return
    const even = this.isEven(indicator)
    this.even[indicator] = even
    const fold = foldCode[this.plan.indicators[indicator]?.fold ?? "none"]
    for (const series of this.codes[indicator] ?? []) this.folds[series] = even ? fold : foldCode.none
  }

  /** The number in the plan of an indicator by its code, or −1. */
  numberOf(code: number): number {
    const known = this.#numbers[code]
    if (known !== undefined) return known
    const id = this.facts.columns.indicators.words[code]
    const number = this.plan.indicators.findIndex(({ indicator }) => indicator.id === id)
    this.#numbers[code] = number
    return number
  }

  /** The decimal places of the units in which the values of a planned indicator are written. */
  scaleOf(indicator: number): number {
    const { indicators, scaleOf } = this.facts.columns
    if (this.#words[indicator] === -1) {
      this.#words[indicator] = indicators.find(this.plan.indicators[indicator]?.indicator.id ?? "")
    }
    return scaleOf[this.#words[indicator] as number] ?? 0
  }

  /** Whether the indicator folds by series, as far as its facts have come. */
  isEven(indicator: number): boolean {
    const row = this.plan.indicators[indicator] as PlannedIndicator
    return isNumeric(this.facts.columns, row) && fits(row, this.plan.logframe, this.seriesOf(indicator))
  }

  /** The rows of each series. */
  get rows(): SeriesRows {
    this.#rows ??= new SeriesRows(this.facts.columns)
    return this.#rows
  }

  seriesOf(indicator: number): readonly Series[] {
    return (this.codes[indicator] ?? []).map((code) => this.series[code] as Series)
  }

  isUneven(indicator: number): boolean {
    return this.even[indicator] !== true
  }

  part(indicator: number, series: number, begin: number, end: number): FoldedPart | undefined {
    const row = this.plan.indicators[indicator]
    return row === undefined ? undefined : part(this.facts.columns, this.grid, row, series, begin, end)
  }

  wire(indicator: number, series: number, window: number): FoldWire | undefined {
    const fold = this.plan.indicators[indicator]?.fold
    return fold === undefined ? undefined : wire(this.facts.columns, this.grid, fold, series, window)
  }

  known(series: number, window: number): Known {
    this.#counts ??= count(this.plan, this.facts.columns, this.grid.stride)
    const group = window * this.grid.stride + series
    return { seen: this.#counts.seen[group] ?? 0, reaching: this.#counts.reaching[group] ?? 0 }
  }

  /** Counts a row that was added after the others. */
  see(row: number): void {
    if (this.#counts !== undefined) see(this.plan, this.facts.columns, this.#counts, row)
  }

  reports(indicator: number): readonly Fact.Stored[] {
    return reportsAt(this.facts, this.rows.factsOf(this.codes[indicator] ?? []))
  }
}

/** The series of each indicator, by code. */
const seriesByIndicator = ({ series }: Columns): number[][] => {
  const all: number[][] = []
  for (let s = 0; s < series.length; s++) {
    const indicator = series.first[s] as number
    while (all.length <= indicator) all.push([])
    all[indicator]?.push(s)
  }
  return all
}

/** Whether all that was reported are numbers, or parts for a ratio, and nobody counted was named. */
const isNumeric = ({ indicators, kindsOf }: Columns, { indicator }: PlannedIndicator): boolean => {
  const kinds = kindsOf[indicators.find(indicator.id)] ?? 0
  const fitting = indicator.measure._tag === "Ratio" ? kind.parts : kind.number
  return (kinds & ~((1 << fitting) | (1 << kind.nothing))) === 0
}

/** What was told of the series of some columns before: columns only grow. */
const told = new WeakMap<Columns, Series[]>()

const allSeries = (columns: Columns): Series[] => {
  const all = told.get(columns) ?? []
  told.set(columns, all)
  while (all.length < columns.series.length) all.push(seriesOf(columns, all.length))
  return [...all]
}

const seriesOf = ({ series, units, cells }: Columns, code: number): Series => {
  const [place = "", party = ""] = (units.words[series.second[code] as number] ?? "").split("|")
  const cell = series.third[code] as number
  return {
    code,
    ...(place === "" ? {} : { place: place as Id.Place }),
    ...(party === "" ? {} : { party: party as Id.Party }),
    ...(cell === noCell ? {} : { cell: cells.words[cell] ?? "" })
  }
}

/** Windows are ascending, so of the latest values that in the last window is the latest. */
const part = (
  columns: Columns,
  grid: Grid,
  { fold }: PlannedIndicator,
  series: number,
  begin: number,
  end: number
): { amount: Amount.Amount; used: number } | undefined => {
  const { stride, used, beside } = grid
  const indicator = columns.series.first[series] as number
  const unit = 10n ** BigInt(columns.scaleOf[indicator] as number)
  let count = 0
  let sum: Wide | undefined
  let last = 0
  for (let window = begin; window < end; window++) {
    const group = window * stride + series
    if (used[group] === 0) continue
    count += used[group] as number
    if (fold === "latest") {
      last = beside[besideAt(grid, series, window)] as number
      continue
    }
    sum = folded(sum, exactGroup(grid, series, window), foldCode[fold ?? "none"])
  }
  const found = fold === "latest" && last > 0 ? columns.exact(last - 1) : sum
  if (found === undefined) return undefined
  const number = Fraction.make(found.value, unit)
  const isParts = fold === "ratio" || (fold === "latest" && columns.kind[last - 1] === kind.parts)
  return {
    used: count,
    amount: isParts
      ? { _tag: "Parts", numerator: number, denominator: Fraction.make(found.denominator, unit) }
      : { _tag: "Number", value: number }
  }
}

/** The fold of one window as it travels. */
const wire = (
  columns: Columns,
  grid: Grid,
  fold: FoldWire["fold"],
  series: number,
  window: number
): FoldWire | undefined => {
  if (grid.used[window * grid.stride + series] === 0) return undefined
  const scale = columns.scaleOf[columns.series.first[series] as number] as number
  const text = (coefficient: bigint) => Decimal.formatScaled({ coefficient, scale })
  switch (fold) {
    case "latest": {
      const row = (grid.beside[besideAt(grid, series, window)] as number) - 1
      const { value, denominator } = columns.exact(row)
      const [a, b] = [text(value), text(denominator)] as [Decimal.Decimal, Decimal.Decimal]
      return {
        fold,
        end: reckoning.fromEpochDays(columns.last[row] as number),
        recorded: Instant.normalise(columns.recordedAt(row) as Instant.Instant),
        seq: columns.seqOf(row),
        value:
          columns.kind[row] === kind.parts
            ? { _tag: "Parts", numerator: a, denominator: b }
            : { _tag: "Number", value: a }
      }
    }
    case "ratio": {
      const { value, denominator } = exactGroup(grid, series, window)
      return { fold, n: text(value), d: text(denominator) }
    }
    case "sum":
      return { fold, sum: text(exactGroup(grid, series, window).value) }
    case "min":
    case "max":
      return { fold, value: text(exactGroup(grid, series, window).value) }
  }
}

interface Counts {
  readonly stride: number
  readonly seen: Int32Array
  readonly reaching: Int32Array
  /** The first day of each window. */
  readonly starts: readonly number[]
}

/** Known facts by series and window, whether they count or not: asked for only where there is no data. */
const count = (plan: Plan, columns: Columns, stride: number): Counts => {
  const counts: Counts = {
    stride,
    seen: new Int32Array(stride * plan.windows.length),
    reaching: new Int32Array(stride * plan.windows.length),
    starts: plan.windows.map(({ from }) => dayNumber(from))
  }
  for (let row = 0; row < columns.rows; row++) see(plan, columns, counts, row)
  return counts
}

const see = (
  { question }: Plan,
  columns: Columns,
  { stride, seen, reaching, starts }: Counts,
  row: number
): void => {
  if (!isKnown(columns.recordedAt(row), question.knownAt)) return
  const series = columns.seriesOf[row] as number
  const last = columns.last[row] as number
  const first = columns.first[row] as number
  let window = starts.length - 1
  for (; window > 0 && (starts[window] as number) > last; window--) {}
  seen[window * stride + series] = (seen[window * stride + series] as number) + 1
  for (let before = window - 1; before >= 0 && first < (starts[before + 1] as number); before--) {
    reaching[before * stride + series] = (reaching[before * stride + series] as number) + 1
  }
}
