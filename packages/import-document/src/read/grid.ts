/**
 * A table as a grid: a cell that covers several places continues in each of them.
 *
 * @internal
 */
import type { Cell, Row } from "./Block.ts"
import { DocumentTooLarge, maxCells } from "./limits.ts"

/** Cells with their places while a table is read. */
export class Grid {
  readonly #lines: Cell[][] = []
  readonly #at: string[] = []
  #cells = 0

  /** Begins a row; gives its number from 0. */
  row(at: string): number {
    this.#at.push(at)
    this.#line(this.#at.length - 1)
    return this.#at.length - 1
  }

  /** The first free place of the row. */
  free(y: number, from = 0): number {
    const line = this.#line(y)
    let x = from
    while (line[x] !== undefined) x++
    return x
  }

  /** The cell at the place. */
  at(x: number, y: number): Cell | undefined {
    return this.#lines[y]?.[x]
  }

  /** Puts the cell there, over so many columns and rows. */
  put(cell: Cell, x: number, y: number, width: number, height: number): void {
    this.#cells += width * height
    refuseCells(this.#cells)
    for (let dy = 0; dy < height; dy++) {
      const line = this.#line(y + dy)
      for (let dx = 0; dx < width; dx++)
        line[x + dx] = dx === 0 && dy === 0 ? cell : { ...cell, continued: dy > 0 ? "above" : "left" }
    }
  }

  /** The rows, all of the same width; empty where no cell was put. */
  rows(): readonly Row[] {
    const width = this.#lines.reduce((most, line) => Math.max(most, line.length), 0)
    refuseCells(width * this.#at.length)
    return this.#at.map((at, y) => ({
      at,
      cells: Array.from(
        { length: width },
        (_, x) => this.#lines[y]?.[x] ?? { blocks: [], header: false, at: `${at}, cell ${x + 1}` }
      )
    }))
  }

  #line(y: number): Cell[] {
    const line = this.#lines[y] ?? []
    this.#lines[y] = line
    return line
  }
}

const refuseCells = (cells: number): void => {
  if (cells > maxCells) throw new DocumentTooLarge(`a table of more than ${maxCells} cells`)
}
