/**
 * Cells as small numbers, found by walking from one category to the next: no key is put together for a cell seen before.
 *
 * @internal
 */
import * as Scope from "../../model/Scope.ts"
import type { Codes } from "./Codes.ts"

interface Step {
  readonly next: Map<string, Map<string, Step>>
  code: number
}

/** The codes of cells. */
export class CellCodes {
  readonly #codes: Codes
  readonly #first: Step = { next: new Map(), code: -1 }

  /** @param codes - the codes of cells by their keys. */
  constructor(codes: Codes) {
    this.#codes = codes
  }

  /** The code of the cell, in whatever order its dimensions are written. */
  of(cell: Scope.Cell): number {
    let step = this.#first
    for (const dimension in cell) {
      const category = cell[dimension as keyof Scope.Cell] as string
      const categories = step.next.get(dimension) ?? new Map<string, Step>()
      const next = categories.get(category) ?? { next: new Map(), code: -1 }
      if (next.code < 0) {
        step.next.set(dimension, categories)
        categories.set(category, next)
      }
      step = next
    }
    if (step.code < 0) step.code = this.#codes.of(Scope.cellKey(cell))
    return step.code
  }
}
