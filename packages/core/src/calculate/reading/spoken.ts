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

/** The shapes of reports, each made once for the dimensions that overlap. */
export const shaping = (overlapping: Breakdown.Overlapping): ((fact: Fact.Measurement) => Shape) => {
  const own = shapes.get(overlapping) ?? new Map<string, Shape>()
  shapes.set(overlapping, own)
  return (fact) => {
    let written = ""
    for (const { cell } of fact.cells) {
      for (const dimension in cell) written += `${dimension}=${cell[dimension as keyof Scope.Cell]}&`
      written += "|"
    }
    const shape = own.get(written)
    if (shape !== undefined) return shape
    const made = madeOf(fact, overlapping)
    own.set(written, made)
    return made
  }
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

/** Whether the report states the cell; else it is added up from the finer cells. */
export const isStated = ({ row, key }: Spoken, fact: Fact.Measurement): boolean =>
  row !== undefined || (key === "" && fact.value !== undefined)

/** What the report says of each cell of its shape: as it states it, or added up, the larger of several views. */
export const amountsOf = (
  measure: Measure,
  fact: Fact.Measurement,
  shape: Shape
): readonly (Amount.Amount | undefined)[] => {
  const rows = fact.cells.map(({ value }) => Amount.of(measure, value))
  return shape.map(({ row, key, breakdowns }) => {
    if (row !== undefined) return rows[row]
    if (key === "" && fact.value !== undefined) return Amount.of(measure, fact.value)
    return Breakdown.largest(breakdowns.map(({ finer }) => sumOf(rows, finer)))
  })
}

const sumOf = (
  rows: readonly (Amount.Amount | undefined)[],
  finer: Adding["finer"]
): Amount.Amount | undefined => {
  const [only] = finer
  return only !== undefined && finer.length === 1
    ? rows[only.row]
    : Amount.sum(finer.flatMap(({ row }) => rows[row] ?? []))
}
