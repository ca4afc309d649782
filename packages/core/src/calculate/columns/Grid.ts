/**
 * Folds of every series in every window, in typed arrays: one pass over the columns.
 *
 * Sums are floats for as long as they are exact. That is proved after the pass, by the largest size of a value of the
 * indicator times the number of facts in the fullest of its groups; where the proof fails, the indicator is added up again in
 * two halves of 26 bits, and where a single value is too large for a float, in big integers. So nothing is rounded, and nobody
 * pays for the large who has only small.
 *
 * @internal
 */
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type { FoldWire } from "../source/FoldWire.ts"
import type { Columns, Wide } from "./Columns.ts"
import { dayNumber } from "./writeFact.ts"

/** Folds by number, as the pass asks for them. */
export const foldCode = {
  none: 0,
  sum: 1,
  ratio: 2,
  max: 3,
  min: 4,
  latest: 5
} as const satisfies Readonly<Record<FoldWire["fold"] | "none", number>>

/** The number of a fold. */
export type FoldCode = (typeof foldCode)[keyof typeof foldCode]

/** The folds: of series `s` in window `w` at `w * stride + s`. */
export interface Grid {
  readonly stride: number
  readonly used: Int32Array
  /** The sum, the numerator or the extreme, in units of the indicator's smallest decimal place; where the latest counts, its day. */
  readonly value: Float64Array
  /** Of a ratio the denominator; where the latest counts, its row, counted from 1, and 0 for none. Found by {@link besideAt}. */
  readonly beside: Float64Array
  /** By series its place among those that have something beside; −1 for none: fresh memory is what costs most. */
  readonly besideOf: Int32Array
  readonly besides: number
  /** The groups whose sums or extremes are too large for floats. */
  readonly large: Map<number, Wide>
}

/** What the pass needs beside the columns. */
export interface Pass {
  /** 1 for each row that counts. */
  readonly mask: Uint8Array
  /** By series the code of its fold. */
  readonly folds: Uint8Array
  /** First and last day of each window. */
  readonly windows: readonly { readonly from: CalendarDate; readonly through: CalendarDate }[]
  /** Facts of later days do not count. */
  readonly asOf: CalendarDate
  /** How many series there is room for; at least as many as there are. */
  readonly stride: number
  /** Room for folds that no series has yet. */
  readonly spare: boolean
}

/** Where something stands beside the value of a series in a window. */
export const besideAt = ({ besides, besideOf }: Grid, series: number, window: number): number =>
  window * besides + (besideOf[series] as number)

/** The fold of a group that has a sum, a ratio or an extreme. */
export const exactGroup = (grid: Grid, series: number, window: number): Wide => {
  const group = window * grid.stride + series
  const at = besideAt(grid, series, window)
  return (
    grid.large.get(group) ?? {
      value: BigInt(grid.value[group] as number),
      denominator: BigInt((grid.besideOf[series] as number) < 0 ? 0 : (grid.beside[at] as number))
    }
  )
}

/** More groups than this are not held at once. */
export const maxGroups = 1 << 24

/** By day, from the first day of the facts, the window it is in; −1 for none. */
const windowTable = (columns: Columns, { windows, asOf }: Pick<Pass, "windows" | "asOf">): Int32Array => {
  const { firstDay, lastDay } = columns
  const table = new Int32Array(columns.rows === 0 ? 0 : lastDay - firstDay + 1).fill(-1)
  const until = Math.min(lastDay, dayNumber(asOf))
  for (const [w, { from, through }] of windows.entries()) {
    const begin = Math.max(firstDay, dayNumber(from))
    const end = Math.min(until, dayNumber(through))
    if (begin <= end) table.fill(w, begin - firstDay, end - firstDay + 1)
  }
  return table
}

/** Folds everything. The columns must be settled. */
export const fill = (columns: Columns, pass: Pass): Grid => {
  const { mask, folds, windows, stride, spare } = pass
  const size = stride * windows.length
  let besides = 0
  const besideOf = new Int32Array(stride)
  for (let series = 0; series < stride; series++) {
    besideOf[series] =
      spare || folds[series] === foldCode.ratio || folds[series] === foldCode.latest ? besides++ : -1
  }
  const grid: Grid = {
    stride,
    used: new Int32Array(size),
    value: new Float64Array(size),
    beside: new Float64Array(besides * windows.length),
    besideOf,
    besides,
    large: new Map()
  }
  const { used, value, beside } = grid
  const table = windowTable(columns, pass)
  const { seriesOf, last, value: values, denominator: denominators, firstDay, rows, moments } = columns
  let most = 0
  for (let row = 0; row < rows; row++) {
    if (mask[row] === 0) continue
    const window = table[(last[row] as number) - firstDay] as number
    if (window < 0) continue
    const series = seriesOf[row] as number
    const group = window * stride + series
    const v = values[row] as number
    switch (folds[series] as FoldCode) {
      case foldCode.none:
        continue
      case foldCode.ratio: {
        const at = window * besides + (besideOf[series] as number)
        beside[at] = (beside[at] as number) + ((denominators as Float64Array)[row] as number)
        value[group] = (value[group] as number) + v
        break
      }
      case foldCode.sum:
        value[group] = (value[group] as number) + v
        break
      case foldCode.max:
        if (used[group] === 0 || v > (value[group] as number)) value[group] = v
        break
      case foldCode.min:
        if (used[group] === 0 || v < (value[group] as number)) value[group] = v
        break
      case foldCode.latest: {
        // the day of the latest stands here, since its row lies far back
        const day = last[row] as number
        const at = window * besides + (besideOf[series] as number)
        const before = (beside[at] as number) - 1
        const latest = value[group] as number
        if (before < 0 || day > latest || (day === latest && isLater(columns, moments, row, before))) {
          beside[at] = row + 1
          value[group] = day
        }
      }
    }
    const times = (used[group] as number) + 1
    used[group] = times
    if (times > most) most = times
  }
  // where even the fullest group has few enough values, none need be looked for
  if (columns.largestOf.every((_, indicator) => most <= proved(columns, indicator))) return grid
  for (const indicator of unproved(columns, pass, grid)) addLarge(columns, pass, grid, table, indicator)
  return grid
}

/** Whether a row is the later of two: by its last day, by the moment of recording, by its place in the journal. */
export const isLater = (
  { last, recorded }: Columns,
  moments: readonly number[],
  row: number,
  before: number
): boolean => {
  const days = (last[row] as number) - (last[before] as number)
  if (days !== 0 || recorded === undefined) return days > 0 || (days === 0 && row > before)
  const moment = (at: number) => moments[recorded[at] as number] as number
  return moment(row) > moment(before) || (moment(row) === moment(before) && row > before)
}

/** How many values of the indicator may be added in a float and stay exact, for certain. */
export const proved = (columns: Columns, indicator: number): number => {
  const largest = columns.largestOf[indicator] as number
  return largest === 0 ? 0x7fffffff : Math.min(0x7fffffff, Math.floor(Number.MAX_SAFE_INTEGER / largest))
}

/** The indicators with a group for which floats are not proved to be exact. */
const unproved = (columns: Columns, { folds }: Pass, { used, stride }: Grid): ReadonlySet<number> => {
  const { first: indicatorOf } = columns.series
  const limits = Int32Array.from({ length: stride }, (_, series) => {
    if (series >= columns.series.length) return 0x7fffffff
    const code = folds[series] as FoldCode
    const adds = code === foldCode.sum || code === foldCode.ratio
    const isWide = columns.largestOf[indicatorOf[series] as number] === Number.POSITIVE_INFINITY
    return adds
      ? proved(columns, indicatorOf[series] as number)
      : isWide && code !== foldCode.latest
        ? 0
        : 0x7fffffff
  })
  const found = new Set<number>()
  for (let group = 0, series = 0; group < used.length; group++) {
    if ((used[group] as number) > (limits[series] as number)) found.add(indicatorOf[series] as number)
    if (++series === stride) series = 0
  }
  return found
}

/** Folds one indicator again, in numbers of any size. */
const addLarge = (
  columns: Columns,
  { mask, folds }: Pass,
  { stride, large }: Grid,
  table: Int32Array,
  indicator: number
): void => {
  const { first: indicatorOf } = columns.series
  const halves = new Map<number, Halves>()
  // two halves are exact for as many values as a half has room for
  const isWide = columns.largestOf[indicator] === Number.POSITIVE_INFINITY || columns.rows >= half
  for (let row = 0; row < columns.rows; row++) {
    const series = columns.seriesOf[row] as number
    if (mask[row] === 0 || indicatorOf[series] !== indicator || folds[series] === foldCode.none) continue
    const window = table[(columns.last[row] as number) - columns.firstDay] as number
    if (window < 0) continue
    const group = window * stride + series
    if (isWide) large.set(group, folded(large.get(group), columns.exact(row), folds[series] as FoldCode))
    else {
      const sums = halves.get(group) ?? { high: 0, low: 0, denominatorHigh: 0, denominatorLow: 0 }
      halves.set(group, sums)
      addHalves(sums, columns.value[row] as number, columns.denominator?.[row] ?? 0)
    }
  }
  for (const [group, sums] of halves) large.set(group, whole(sums))
}

/** Two big integers folded. */
export const folded = (before: Wide | undefined, next: Wide, code: FoldCode): Wide => {
  if (before === undefined) return next
  switch (code) {
    case foldCode.max:
      return next.value > before.value ? next : before
    case foldCode.min:
      return next.value < before.value ? next : before
    case foldCode.sum:
    case foldCode.ratio:
      return { value: before.value + next.value, denominator: before.denominator + next.denominator }
    case foldCode.none:
    case foldCode.latest:
      return before
  }
}

/** A sum in two floats, each exact for 2^26 values. */
interface Halves {
  high: number
  low: number
  denominatorHigh: number
  denominatorLow: number
}

const half = 2 ** 26

const addHalves = (sums: Halves, value: number, denominator: number): void => {
  const high = Math.floor(value / half)
  const denominatorHigh = Math.floor(denominator / half)
  sums.high += high
  sums.low += value - high * half
  sums.denominatorHigh += denominatorHigh
  sums.denominatorLow += denominator - denominatorHigh * half
}

const whole = (sums: Halves): Wide => ({
  value: BigInt(sums.high) * BigInt(half) + BigInt(sums.low),
  denominator: BigInt(sums.denominatorHigh) * BigInt(half) + BigInt(sums.denominatorLow)
})
