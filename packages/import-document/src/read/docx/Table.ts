/**
 * A table of Word while it is read: columns of a grid that cells span, cells that go on below.
 *
 * @internal
 */
import type { Block } from "../Block.ts"
import { Grid } from "../grid.ts"
import { Room } from "./Room.ts"

/** A cell while it is read. */
export interface OpenCell {
  readonly x: number
  readonly at: string
  readonly room: Room
  width: number
  /** It goes on from the cell above, or from the one on its left. */
  goesOn?: "above" | "left"
}

const maxSpan = 1_000

/** Collects rows. */
export class Table {
  readonly at: string
  readonly #grid = new Grid()
  #x = 0
  #y = -1
  #rowAt = ""
  #rows = 0
  #isHeader = false
  /** The row was deleted. */
  isGone = false
  cell: OpenCell | undefined

  constructor(at: string) {
    this.at = at
  }

  beginRow(): void {
    this.#rows++
    this.#rowAt = `${this.at}, row ${this.#rows}`
    this.#x = 0
    this.#y = -1
    this.#isHeader = false
    this.isGone = false
  }

  /** The row comes back on each page. */
  header(): void {
    this.#isHeader = true
  }

  /** Columns before the first cell that have none. */
  leave(columns: number): void {
    this.#x += Math.min(columns, maxSpan)
  }

  beginCell(): OpenCell {
    const cell = { x: this.#x, at: `${this.#rowAt}, cell ${this.#x + 1}`, room: new Room(), width: 1 }
    this.cell = cell
    return cell
  }

  endCell(): void {
    const { cell } = this
    this.cell = undefined
    if (cell === undefined) return
    const width = Math.max(1, Math.min(cell.width, maxSpan))
    this.#x = cell.x + width
    if (this.isGone) return
    if (this.#y < 0) this.#y = this.#grid.row(this.#rowAt)
    const y = this.#y
    const from =
      cell.goesOn === "above"
        ? this.#grid.at(cell.x, y - 1)
        : cell.goesOn === "left"
          ? this.#grid.at(cell.x - 1, y)
          : undefined
    const own = { blocks: cell.room.blocks(), header: this.#isHeader, at: cell.at }
    if (from === undefined) this.#grid.put(own, cell.x, y, width, 1)
    else
      for (let x = cell.x; x < this.#x; x++)
        this.#grid.put({ ...from, continued: cell.goesOn === "left" ? "left" : "above" }, x, y, 1, 1)
  }

  block(): Block | undefined {
    const rows = this.#grid.rows()
    return rows.length === 0 ? undefined : { is: "table", rows, at: this.at }
  }
}
