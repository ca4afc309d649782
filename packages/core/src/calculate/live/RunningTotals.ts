/**
 * Running totals to date of the indicators whose series simply add up: what an update must know at once.
 *
 * @internal
 */

import { besideAt, foldCode } from "../columns/Grid.ts"
import { lowHalf } from "../status/Ladder.ts"
import type { LiveGrid } from "./LiveGrid.ts"

/** Totals by the number of the indicator in the plan, in units of its smallest decimal place. */
export class RunningTotals {
  /** The totals in two halves, so that they stay exact to 2^79: `high` times {@link lowHalf}, and `low` from 0 to below it. */
  readonly high: Float64Array
  readonly low: Float64Array
  readonly #live: LiveGrid
  readonly #begin: number
  readonly #end: number
  readonly #used: Int32Array
  /** How many series each total is made of; −1 where series do not simply add up. */
  readonly #series: Int32Array
  /** Of series whose latest value counts, the row that does, counted from 1. */
  #winner = new Int32Array(0)

  /** @param windows - those that are to date, from the first to before the second. */
  constructor(live: LiveGrid, [begin, end]: readonly [number, number]) {
    const { length } = live.plan.indicators
    this.#live = live
    this.#begin = begin
    this.#end = end
    this.#used = new Int32Array(length)
    this.high = new Float64Array(length)
    this.low = new Float64Array(length)
    this.#series = new Int32Array(length)
    this.restart()
  }

  /** Whether there is a total of the indicator; without it is read from its series. */
  knows(indicator: number): boolean {
    return (this.#series[indicator] as number) >= 0 && this.#used[indicator] !== 0
  }

  /** Follows a row that began or ceased to count; the folds follow it already. */
  follow(row: number, counts: boolean): void {
    const { source, facts } = this.#live
    const { columns } = facts
    const series = columns.seriesOf[row] as number
    const indicator = source.numberOf(columns.series.first[series] as number)
    if (indicator < 0) return
    if (this.#series[indicator] !== source.codes[indicator]?.length || source.isUneven(indicator)) {
      this.#addUp(indicator)
      return
    }
    const window = this.#live.windowOf(row)
    if (window < this.#begin || window >= this.#end) return
    if (source.folds[series] === foldCode.latest) {
      this.#replace(indicator, series)
      return
    }
    const sign = counts ? 1 : -1
    this.#used[indicator] = (this.#used[indicator] as number) + sign
    this.#add(indicator, sign * (columns.value[row] as number))
    if (!Number.isSafeInteger(this.high[indicator])) this.#addUp(indicator)
  }

  /** Adds everything up anew, after the folds were made anew. */
  restart(): void {
    this.#winner = new Int32Array(this.#live.source.grid.stride)
    for (let indicator = 0; indicator < this.#used.length; indicator++) this.#addUp(indicator)
  }

  #addUp(indicator: number): void {
    const { source } = this.#live
    const { grid } = source
    const codes = source.codes[indicator] ?? []
    this.#used[indicator] = 0
    this.high[indicator] = 0
    this.low[indicator] = 0
    this.#series[indicator] = this.#isPlain(indicator) ? codes.length : -1
    if ((this.#series[indicator] as number) < 0) return
    const isLatest = this.#live.plan.indicators[indicator]?.fold === "latest"
    for (const series of codes) {
      if (isLatest) {
        this.#winner[series] = 0
        this.#replace(indicator, series)
        continue
      }
      for (let window = this.#begin; window < this.#end; window++) {
        const group = window * grid.stride + series
        this.#used[indicator] = (this.#used[indicator] as number) + (grid.used[group] as number)
        const large = grid.large.get(group)
        if (large === undefined) this.#add(indicator, grid.value[group] as number)
        else {
          this.#addHalves(indicator, Number(large.value >> 26n), Number(large.value & BigInt(lowHalf - 1)))
        }
      }
    }
    if (!Number.isSafeInteger(this.high[indicator])) this.#series[indicator] = -1
  }

  #add(indicator: number, value: number): void {
    const high = Math.floor(value / lowHalf)
    this.#addHalves(indicator, high, value - high * lowHalf)
  }

  #addHalves(indicator: number, high: number, low: number): void {
    const sum = (this.low[indicator] as number) + low
    const carried = sum >= lowHalf ? 1 : 0
    this.high[indicator] = (this.high[indicator] as number) + high + carried
    this.low[indicator] = sum - carried * lowHalf
  }

  /** Puts what is the latest value of a series now in the place of what was. */
  #replace(indicator: number, series: number): void {
    const { grid } = this.#live.source
    const { value } = this.#live.facts.columns
    const was = this.#winner[series] as number
    let window = this.#end - 1
    while (window >= this.#begin && grid.used[window * grid.stride + series] === 0) window--
    const now = window < this.#begin ? 0 : (grid.beside[besideAt(grid, series, window)] as number)
    this.#winner[series] = now
    this.#used[indicator] = (this.#used[indicator] as number) + (now === 0 ? 0 : 1) - (was === 0 ? 0 : 1)
    if (was !== 0) this.#add(indicator, -(value[was - 1] as number))
    if (now !== 0) this.#add(indicator, value[now - 1] as number)
    if (!Number.isSafeInteger(this.high[indicator])) this.#series[indicator] = -1
  }

  /** Whether the total is the sum of all series, whoever reports. */
  #isPlain(indicator: number): boolean {
    const { plan, source } = this.#live
    const row = plan.indicators[indicator]
    if (row === undefined || source.isUneven(indicator) || row.indicator.measure._tag !== "Quantity")
      return false
    const rules = ["sum", "latest", "runningTotal"]
    const reporters = new Set(
      source.seriesOf(indicator).map(({ place, party }) => `${place ?? ""}|${party ?? ""}`)
    )
    return (
      rules.includes(row.rule) && (reporters.size < 2 || (row.placeRule === "sum" && !reporters.has("|")))
    )
  }
}
