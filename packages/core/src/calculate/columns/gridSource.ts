/**
 * Cells from facts that are held as columns.
 *
 * @internal
 */
import type * as CalendarDate from "../../model/CalendarDate.ts"
import type * as Id from "../../model/Id.ts"
import type * as Amount from "../Amount.ts"
import * as Facts from "../Facts.ts"
import * as Fraction from "../Fraction.ts"
import * as Journal from "../Journal.ts"
import * as Observed from "../Observed.ts"
import type { Plan, PlannedIndicator } from "../Plan.ts"
import type { Columns, Wide } from "./Columns.ts"
import { noCell } from "./Columns.ts"
import { effective, knownInstants } from "./effective.ts"
import { fits, seriesByIndicator } from "./fits.ts"
import { fill, foldCode, type Grid, maxGroups, windowTable } from "./Grid.ts"
import type { Series, Source } from "./Source.ts"
import { dayNumber } from "./writeFact.ts"

/** A source with the arrays behind it. */
export interface GridSource extends Source {
  readonly grid: Grid
  /** The series of each planned indicator, by code. */
  readonly codes: readonly (readonly number[])[]
}

/** Folds the facts as the plan asks. */
export const gridSource = (plan: Plan, facts: Facts.Facts): GridSource => {
  const { columns } = facts
  const { asOf, knownAt } = plan.question
  columns.settle()
  const all = seriesByIndicator(columns)
  const codes = plan.indicators.map(({ indicator }) => all[columns.indicators.find(indicator.id)] ?? [])
  const isTooMuch = columns.series.length * plan.windows.length > maxGroups
  const even = plan.indicators.map(
    (row, i) => !isTooMuch && fits(columns, codes[i] ?? [], row, plan.logframe)
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
    seriesOf: (indicator) => (codes[indicator] ?? []).map((code) => seriesOf(columns, code)),
    isUneven: (indicator) => even[indicator] !== true,
    part: (indicator, series, begin, end) => {
      const row = plan.indicators[indicator]
      return row === undefined ? undefined : part(columns, grid, row, series, begin, end)
    },
    known: (series, window) => {
      counts ??= count(plan, columns, knownAt)
      const group = window * columns.series.length + series
      return { seen: counts.seen[group] ?? 0, reaching: counts.reaching[group] ?? 0 }
    },
    observed: (indicator) => observed(plan, facts, indicator, codes[indicator] ?? [])
  }
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
  { stride, used, value, denominator, winner, large }: Grid,
  { fold }: PlannedIndicator,
  series: number,
  begin: number,
  end: number
): { amount: Amount.Amount; used: number } | undefined => {
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
    const next = large.get(group) ?? {
      value: BigInt(value[group] as number),
      denominator: fold === "ratio" ? BigInt(denominator[group] as number) : 0n
    }
    sum = sum === undefined ? next : merged(fold, sum, next)
  }
  const found = fold === "latest" && last > 0 ? columns.exact(last - 1) : sum
  if (found === undefined) return undefined
  const number = Fraction.make(found.value, unit)
  const isParts = fold === "ratio" || (fold === "latest" && columns.kind[last - 1] === 1)
  return {
    used: count,
    amount: isParts
      ? { _tag: "Parts", numerator: number, denominator: Fraction.make(found.denominator, unit) }
      : { _tag: "Number", value: number }
  }
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

/** The facts of one indicator, as they are read one by one. */
const observed = (
  { logframe, question, indicators }: Plan,
  facts: Facts.Facts,
  indicator: number,
  codes: readonly number[]
): Observed.Observed => {
  const { columns, others } = facts
  const row = indicators[indicator] as PlannedIndicator
  const own = new Set(codes)
  const stored = []
  for (let at = 0; at < columns.rows; at = columns.endOf(at)) {
    if (own.has(columns.seriesOf[at] as number)) stored.push(Facts.at(facts, at))
  }
  const reviews = others.filter(({ fact }) => fact._tag === "Review")
  const journal = Journal.resolve([...stored, ...reviews], question)
  return Observed.byIndicator(journal, logframe)(row.indicator, row.conventions)
}
