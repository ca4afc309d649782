/**
 * The cells that a report speaks of, by its shape: worked out once for all reports that have the same cells.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import type { Measure } from "../../model/Measure.ts"
import * as Scope from "../../model/Scope.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Breakdown from "../rules/Breakdown.ts"

/** A cell that reports of one shape speak of; the whole has no row. */
export interface Spoken {
  readonly cell: Scope.Cell
  readonly key: string
  /** The row that states it. */
  readonly row?: number
  /** The breakdowns that add up to it, each by the rows of its cells. */
  readonly breakdowns: readonly Adding[]
}

interface Adding {
  readonly dimensions: string
  readonly finer: readonly { readonly key: string; readonly cell: Scope.Cell; readonly row: number }[]
}

/** What reports with the same cells speak of, the whole first. */
export type Shape = readonly Spoken[]

const shapes = new WeakMap<Breakdown.Overlapping, Map<string, Shape>>()

/** The shape of a report. */
export const shapeOf = (fact: Fact.Measurement, overlapping: Breakdown.Overlapping): Shape => {
  const own = shapes.get(overlapping) ?? new Map<string, Shape>()
  shapes.set(overlapping, own)
  let written = ""
  for (const { cell } of fact.cells) {
    for (const dimension in cell) written += `${dimension}=${cell[dimension as keyof Scope.Cell]}&`
    written += "|"
  }
  const shape = own.get(written) ?? madeOf(fact, overlapping)
  own.set(written, shape)
  return shape
}

const madeOf = (fact: Fact.Measurement, overlapping: Breakdown.Overlapping): Shape =>
  [{}, ...Breakdown.cellsOf([fact])].map((cell): Spoken => {
    const key = Scope.cellKey(cell)
    const row = key === "" ? -1 : fact.cells.findIndex((one) => Scope.cellKey(one.cell) === key)
    const adding = [...Breakdown.adding(fact, cell, overlapping)]
    return {
      cell,
      key,
      ...(row < 0 ? {} : { row }),
      breakdowns: adding.map(([dimensions, rows]) => ({
        dimensions,
        finer: rows.map((one) => ({
          key: Scope.cellKey(one.cell),
          cell: one.cell,
          row: fact.cells.indexOf(one)
        }))
      }))
    }
  })

/** What a report says of a cell: as it states it, or added up from the finer cells, the larger of several views. */
export interface Said {
  readonly amount: Amount.Amount | undefined
  readonly isStated: boolean
}

/** What the report says of each cell of its shape, in that order. */
export const saidBy = (measure: Measure, fact: Fact.Measurement, shape: Shape): readonly Said[] => {
  const rows = fact.cells.map(({ value }) => Amount.of(measure, value))
  return shape.map(({ row, breakdowns }, i) => {
    if (row !== undefined) return { amount: rows[row], isStated: true }
    if (i === 0 && fact.value !== undefined) {
      return { amount: Amount.of(measure, fact.value), isStated: true }
    }
    const sums = breakdowns.map(({ finer }) => Amount.sum(finer.flatMap((one) => rows[one.row] ?? [])))
    return { amount: Breakdown.largest(sums), isStated: false }
  })
}
