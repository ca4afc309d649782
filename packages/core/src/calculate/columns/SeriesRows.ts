/**
 * The rows of each series, from the last to the first: a chain through the rows.
 *
 * @internal
 */
import type { Columns } from "./Columns.ts"

/** Chains of rows by series. */
export class SeriesRows {
  readonly #columns: Columns
  readonly #last: number[] = []
  #before: Int32Array
  #rows = 0

  constructor(columns: Columns) {
    this.#columns = columns
    this.#before = new Int32Array(columns.value.length)
    this.#update()
  }

  /** The rows of a series, the last one first. */
  *of(series: number): Generator<number> {
    this.#update()
    for (let row = this.#last[series] ?? -1; row >= 0; row = this.#before[row] as number) yield row
  }

  /** The first rows of the facts in some series, in the order of the journal. */
  factsOf(series: readonly number[]): readonly number[] {
    const rows = new Set<number>()
    for (const one of series) {
      for (let row of this.of(one)) {
        while (this.#columns.ids.continues(row)) row--
        rows.add(row)
      }
    }
    return [...rows].sort((a, b) => a - b)
  }

  #update(): void {
    const { rows, seriesOf, value } = this.#columns
    if (this.#before.length < rows) {
      const larger = new Int32Array(value.length)
      larger.set(this.#before)
      this.#before = larger
    }
    for (; this.#rows < rows; this.#rows++) {
      const series = seriesOf[this.#rows] as number
      this.#before[this.#rows] = this.#last[series] ?? -1
      this.#last[series] = this.#rows
    }
  }
}
