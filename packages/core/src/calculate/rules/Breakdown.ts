/**
 * The cells of a report: what they say of a total, of a coarser cell, and of the rest that is not stated.
 *
 * Two breakdowns side by side ("by sex" and "by age") are two views of one total and never add up across. The cells of
 * one breakdown add up, unless a category may overlap with another of its dimension.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import * as Id from "../../model/Id.ts"
import type { Measure } from "../../model/Measure.ts"
import * as Scope from "../../model/Scope.ts"
import type { Value } from "../../model/Value.ts"
import { grouped } from "../grouped.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"

/** One cell of a report with its value. */
export type ReportedCell = Fact.Measurement["cells"][number]

/** A cell with its reading. */
export interface CellReading {
  readonly cell: Scope.Cell
  readonly reading: Reading.Reading
}

/** The dimensions whose categories overlap, so that they never add up. */
export type Overlapping = ReadonlySet<string>

/** What a report says of a cell and of the cells in it; of the whole, all its cells. */
export const rowsIn = (fact: Fact.Measurement, cell: Scope.Cell): readonly ReportedCell[] => {
  const wanted = Object.entries(cell)
  return fact.cells.filter((row) => wanted.every(([key, value]) => row.cell[key as Id.Dimension] === value))
}

/** Whether a report speaks of a cell at all; of the whole every report speaks. */
export const says = (fact: Fact.Measurement, cell: Scope.Cell): boolean =>
  Scope.cellKey(cell) === "" || rowsIn(fact, cell).length > 0

/** The dimensions of a cell as one text: "age+sex". */
const dimensionsOf = (cell: Scope.Cell): string => Object.keys(cell).sort().join("+")

/** The rows by the dimensions they use. */
const byDimensions = <A>(rows: readonly A[], cell: (row: A) => Scope.Cell) =>
  grouped(rows, (row) => dimensionsOf(cell(row)))

/** The cells of the report that no finer cell lies in. */
const finest = (fact: Fact.Measurement): readonly ReportedCell[] =>
  fact.cells.filter((row) => rowsIn(fact, row.cell).length === 1)

/** The breakdowns of a report whose cells add up to a coarser cell, or to the whole, by their dimensions. */
export const adding = (
  fact: Fact.Measurement,
  cell: Scope.Cell,
  overlapping: Overlapping
): ReadonlyMap<string, readonly ReportedCell[]> => {
  const inside = rowsIn({ ...fact, cells: finest(fact) }, cell)
  const groups = byDimensions(inside, (row) => row.cell)
  return new Map(
    [...groups].filter(([dimensions]) =>
      dimensions.split("+").every((dimension) => dimension in cell || !overlapping.has(dimension))
    )
  )
}

const sumOf = (measure: Measure, rows: readonly ReportedCell[]): Amount.Amount | undefined =>
  Amount.sum(rows.flatMap((row) => Amount.of(measure, row.value) ?? []))

/** The largest of several views of one total. */
export const largest = (amounts: readonly (Amount.Amount | undefined)[]): Amount.Amount | undefined => {
  const weight = (amount: Amount.Amount) =>
    amount._tag === "Parts" ? amount.denominator : (Amount.size(amount) ?? Fraction.zero)
  return amounts.reduce(
    (best, next) =>
      best === undefined || (next !== undefined && Fraction.compare(weight(next), weight(best)) > 0)
        ? next
        : best,
    undefined
  )
}

/** What a report states of a cell, or of the whole. */
export const stated = (fact: Fact.Measurement, cell: Scope.Cell): Value | undefined => {
  const key = Scope.cellKey(cell)
  return key === "" ? fact.value : fact.cells.find((row) => Scope.cellKey(row.cell) === key)?.value
}

/** The amount of a cell in one report: as it states it, or added up from the finer cells, the larger of several views. */
export const amountOf = (
  measure: Measure,
  fact: Fact.Measurement,
  cell: Scope.Cell,
  overlapping: Overlapping
): Amount.Amount | undefined => {
  const value = stated(fact, cell)
  return value === undefined
    ? largest([...adding(fact, cell, overlapping).values()].map((rows) => sumOf(measure, rows)))
    : Amount.of(measure, value)
}

/** Every cell that the reports speak of, marginal cells included, by key. */
export const cellsOf = (facts: Iterable<Fact.Measurement>): readonly Scope.Cell[] => {
  const cells = new Map<string, Scope.Cell>()
  for (const fact of facts) {
    for (const { cell } of fact.cells) for (const part of subsets(cell)) cells.set(Scope.cellKey(part), part)
  }
  return [...cells.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}

/** Every part of a cell: the cell itself and the marginal cells it lies in. */
const subsets = (cell: Scope.Cell): readonly Scope.Cell[] => {
  let parts: readonly (readonly [string, string])[][] = [[]]
  for (const entry of Object.entries(cell)) parts = parts.flatMap((part) => [part, [...part, entry]])
  return parts.filter((part) => part.length > 0).map((part) => Object.fromEntries(part) as Scope.Cell)
}

/** How the cells of a breakdown stand to the total. */
export interface Comparison {
  readonly dimensions: string
  readonly sum: Fraction.Fraction
  readonly total: Fraction.Fraction
  /** The categories overlap: the total may lie anywhere from the largest cell to the sum. */
  readonly overlapping: boolean
}

/**
 * The breakdowns that disagree with the total: a sum that is another number, or, where categories overlap, a total
 * outside of the largest cell and the sum.
 */
export const disagreements = (
  cells: readonly { readonly cell: Scope.Cell; readonly value: Fraction.Fraction }[],
  total: Fraction.Fraction,
  overlapping: Overlapping
): readonly Comparison[] =>
  [...byDimensions(cells, ({ cell }) => cell)].flatMap(([dimensions, rows]) => {
    const values = rows.map(({ value }) => value)
    const sum = Fraction.sum(values)
    const overlaps = Object.keys(rows[0]?.cell ?? {}).some((dimension) => overlapping.has(dimension))
    const agrees = overlaps
      ? Fraction.compare(total, sum) <= 0 && values.every((value) => Fraction.compare(value, total) <= 0)
      : Fraction.equals(sum, total)
    return agrees ? [] : [{ dimensions, sum, total, overlapping: overlaps }]
  })

/** The breakdowns of one report that disagree with the total that it states, of a ratio in each of its parts. */
export const comparisons = (
  measure: Measure,
  fact: Fact.Measurement,
  overlapping: Overlapping
): readonly Comparison[] => {
  const sides = (value: Value | undefined): readonly Fraction.Fraction[] => {
    const amount = value === undefined ? undefined : Amount.of(measure, value)
    return amount?._tag === "Number"
      ? [amount.value]
      : amount?._tag === "Parts"
        ? [amount.numerator, amount.denominator]
        : []
  }
  return sides(fact.value).flatMap((total, side) => {
    const rows = fact.cells.flatMap((row) => {
      const value = sides(row.value)[side]
      return value === undefined ? [] : [{ cell: row.cell, value }]
    })
    return disagreements(rows, total, overlapping)
  })
}

/** By dimension the rest between the total and its categories, when it is above zero and nobody reported it. */
export const rests = (
  measure: Measure,
  cells: readonly CellReading[],
  total: Amount.Amount,
  overlapping: Overlapping
): readonly CellReading[] =>
  [...byDimensions(cells, ({ cell }) => cell)].flatMap(([name, rows]) => {
    const dimension = name as Id.Dimension
    if (name.includes("+") || overlapping.has(name)) return []
    if (rows.some(({ cell }) => cell[dimension] === Id.notStated)) return []
    const sum = Amount.sum(rows.flatMap(({ reading }) => Amount.ofReading(reading) ?? []))
    const rest = sum && Amount.sum([total, Amount.times(sum, Fraction.fromInt(-1))])
    const size = rest?._tag === "Parts" ? rest.denominator : rest && Amount.size(rest)
    if (rest === undefined || size === undefined || Fraction.sign(size) <= 0) return []
    const reading = Reading.marked(Amount.reading(measure, rest), { _tag: "DerivedRest" })
    return [{ cell: { [dimension]: Id.notStated }, reading }]
  })
