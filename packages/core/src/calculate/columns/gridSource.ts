/**
 * Cells from facts that are held as columns.
 *
 * @internal
 */
import * as CalendarDate from "../../model/CalendarDate.ts"
import * as Decimal from "../../model/Decimal.ts"
import type * as Id from "../../model/Id.ts"
import * as Instant from "../../model/Instant.ts"
import type * as Amount from "../Amount.ts"
import type { Facts } from "../Facts.ts"
import * as Fraction from "../Fraction.ts"
import type { FoldWire } from "../fold/Fold.ts"
import type { Plan, PlannedIndicator } from "../Plan.ts"
import { type Columns, kind, noCell, type Wide } from "./Columns.ts"
import { effective, knownInstants } from "./effective.ts"
import { fits } from "./fits.ts"
import { fill, foldCode, type Grid, maxGroups, windowTable } from "./Grid.ts"
import { observedOf } from "./observedOf.ts"
import type { Series, Source } from "./Source.ts"
import { dayNumber } from "./writeFact.ts"

/** A source with the arrays behind it. */
export interface GridSource extends Source {
  readonly grid: Grid
  /** The series of each planned indicator, by code. */
  readonly codes: readonly (readonly number[])[]
}

/** Folds the facts as the plan asks. */
export const gridSource = (plan: Plan, facts: Facts): GridSource => {
  const { columns } = facts
  const { asOf, knownAt } = plan.question
  columns.settle()
  const all = seriesByIndicator(columns)
  const series = Array.from({ length: columns.series.length }, (_, code) => seriesOf(columns, code))
  const codes = plan.indicators.map(({ indicator }) => all[columns.indicators.find(indicator.id)] ?? [])
  const isTooMuch = columns.series.length * plan.windows.length > maxGroups
  const of = (indicator: number) => (codes[indicator] ?? []).map((code) => series[code] as Series)
  const even = plan.indicators.map(
    (row, i) => !isTooMuch && isNumeric(columns, row) && fits(row, plan.logframe, of(i))
  )
  const folds = new Uint8Array(columns.series.length)
  for (const [i, { fold }] of plan.indicators.entries()) {
    if (!even[i] || fold === undefined) continue
    for (const series of codes[i] ?? []) folds[series] = foldCode[fold] ?? 0
  }
  const mask = effective(columns, facts.others, plan.question)
  const grid = fill(columns, { mask, folds, windows: isTooMuch ? [] : plan.windows, asOf })
  let counts: Counts | undefined
  return {
    grid,
    codes,
    seriesOf: of,
    isUneven: (indicator) => even[indicator] !== true,
    part: (indicator, series, begin, end) => {
      const row = plan.indicators[indicator]
      return row === undefined ? undefined : part(columns, grid, row, series, begin, end)
    },
    wire: (indicator, series, window) => {
      const fold = plan.indicators[indicator]?.fold
      return fold === undefined ? undefined : wire(columns, grid, fold, series, window)
    },
    known: (series, window) => {
      counts ??= count(plan, columns, knownAt)
      const group = window * columns.series.length + series
      return { seen: counts.seen[group] ?? 0, reaching: counts.reaching[group] ?? 0 }
    },
    observed: (indicator) => observedOf(plan, facts, indicator)
  }
}

/** The series of each indicator, by code. */
const seriesByIndicator = ({ series }: Columns): readonly (readonly number[])[] => {
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
  const { stride, used, winner } = grid
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
      last = winner[group] as number
      continue
    }
    const next = exactGroup(grid, group)
    sum = sum === undefined ? next : merged(fold, sum, next)
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
  const group = window * grid.stride + series
  if (grid.used[group] === 0) return undefined
  const scale = columns.scaleOf[columns.series.first[series] as number] as number
  const text = (coefficient: bigint) => Decimal.formatScaled({ coefficient, scale })
  if (fold === "latest") {
    const row = (grid.winner[group] as number) - 1
    const { value, denominator } = columns.exact(row)
    const [a, b] = [text(value), text(denominator)] as [Decimal.Decimal, Decimal.Decimal]
    return {
      fold,
      end: CalendarDate.fromEpochDays(columns.last[row] as number),
      recorded: Instant.normalise(columns.recordedAt(row) as Instant.Instant),
      seq: columns.seqOf(row),
      value:
        columns.kind[row] === kind.parts
          ? { _tag: "Parts", numerator: a, denominator: b }
          : { _tag: "Number", value: a }
    }
  }
  const { value, denominator } = exactGroup(grid, group)
  if (fold === "ratio") return { fold, n: text(value), d: text(denominator) }
  return fold === "sum"
    ? { fold, sum: text(value) }
    : { fold: fold === "max" ? "max" : "min", value: text(value) }
}

const exactGroup = ({ value, denominator, large }: Grid, group: number): Wide =>
  large.get(group) ?? {
    value: BigInt(value[group] as number),
    denominator: BigInt(denominator[group] ?? 0)
  }

const merged = (fold: PlannedIndicator["fold"], a: Wide, b: Wide): Wide =>
  fold === "max"
    ? a.value >= b.value
      ? a
      : b
    : fold === "min"
      ? a.value <= b.value
        ? a
        : b
      : { value: a.value + b.value, denominator: a.denominator + b.denominator }

interface Counts {
  readonly seen: Int32Array
  readonly reaching: Int32Array
}

/** Known facts by series and window, whether they count or not: asked for only where there is no data. */
const count = ({ windows }: Plan, columns: Columns, knownAt: Plan["question"]["knownAt"]): Counts => {
  const stride = columns.series.length
  const seen = new Int32Array(stride * windows.length)
  const reaching = new Int32Array(stride * windows.length)
  const asOf = "2099-12-31" as CalendarDate.CalendarDate
  const table = windowTable(columns, { windows, asOf })
  const starts = windows.map(({ from }) => dayNumber(from))
  const known = knownAt === undefined ? undefined : knownInstants(columns, knownAt)
  for (let row = 0; row < columns.rows; row++) {
    if (known !== undefined && known[columns.recorded?.[row] ?? 0] !== true) continue
    const series = columns.seriesOf[row] as number
    const window = table[(columns.last[row] as number) - columns.firstDay] as number
    seen[window * stride + series] = (seen[window * stride + series] as number) + 1
    const from = columns.first[row] as number
    for (let before = window - 1; before >= 0 && from < (starts[before + 1] as number); before--) {
      reaching[before * stride + series] = (reaching[before * stride + series] as number) + 1
    }
  }
  return { seen, reaching }
}
