/**
 * Which cells are hidden because their count is small enough to point at people.
 *
 * Small counts first. Then, wherever the total of a line is shown, others of the line until what is hidden can not be found by
 * subtraction: at least two cells, together at least the limit. Both kinds read the same.
 *
 * @internal
 */
import type * as Conventions from "../model/Conventions.ts"
import type * as Id from "../model/Id.ts"
import * as Scope from "../model/Scope.ts"
import type { CellReading, Overlapping } from "./Breakdown.ts"
import * as Fraction from "./Fraction.ts"
import * as Reading from "./Reading.ts"

/** The cells with those that must be hidden reading as `Suppressed`; all as they are when nothing is to be hidden. */
export const suppressed = (
  cells: readonly CellReading[],
  conventions: Conventions.Complete,
  overlapping: Overlapping
): readonly CellReading[] => {
  if (conventions.suppressBelow === undefined) return cells
  const limit = Fraction.fromInt(conventions.suppressBelow)
  const isSmall = (value: Fraction.Fraction): boolean => {
    const sign = Fraction.sign(value)
    return sign === 0
      ? conventions.suppressedZero === "hidden"
      : sign > 0 && Fraction.compare(value, limit) < 0
  }
  const counts = new Map<string, Fraction.Fraction>()
  const hidden = new Set<string>()
  for (const { cell, reading } of cells) {
    const key = Scope.cellKey(cell)
    const content = reading.known ? reading.content : undefined
    if (content?._tag === "Number") {
      counts.set(key, content.value)
      if (isSmall(content.value)) hidden.add(key)
    }
    if (content?._tag === "Parts") {
      const others = Fraction.subtract(content.denominator, content.numerator)
      if (isSmall(content.numerator) || isSmall(others)) hidden.add(key)
    }
  }
  const lines = linesOf(cells, overlapping)
  while (lines.some((line) => extend(line, counts, hidden, limit)));
  return cells.map(({ cell, reading }) =>
    hidden.has(Scope.cellKey(cell)) ? { cell, reading: Reading.noData("Suppressed") } : { cell, reading }
  )
}

/** Cells that differ in one dimension alone, and the coarser cell that is their total. */
interface Line {
  readonly total: string
  readonly cells: readonly string[]
}

/** First the rows of a crossed table, then its columns. */
const linesOf = (cells: readonly CellReading[], overlapping: Overlapping): readonly Line[] => {
  const lines = new Map<string, { readonly total: string; readonly cells: string[] }>()
  for (const { cell } of cells) {
    for (const dimension of Object.keys(cell).sort().reverse() as Id.Dimension[]) {
      if (overlapping.has(dimension)) continue
      const { [dimension]: _, ...rest } = cell
      const total = Scope.cellKey(rest)
      const name = `${dimension}|${total}`
      const line = lines.get(name)
      if (line === undefined) lines.set(name, { total, cells: [Scope.cellKey(cell)] })
      else line.cells.push(Scope.cellKey(cell))
    }
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([, line]) => line)
}

/** Hides one more cell of a line whose hidden cells could be found from its total; says whether it did. */
const extend = (
  { total, cells }: Line,
  counts: ReadonlyMap<string, Fraction.Fraction>,
  hidden: Set<string>,
  limit: Fraction.Fraction
): boolean => {
  const own = cells.filter((cell) => hidden.has(cell))
  if (own.length === 0 || hidden.has(total)) return false
  const sum = Fraction.sum(own.flatMap((cell) => counts.get(cell) ?? []))
  if (own.length > 1 && Fraction.compare(sum, limit) >= 0) return false
  const next = cells
    .flatMap((cell) => {
      const count = counts.get(cell)
      return count === undefined || hidden.has(cell) || Fraction.sign(count) <= 0 ? [] : [{ cell, count }]
    })
    .reduce<{ readonly cell: string; readonly count: Fraction.Fraction } | undefined>(
      (least, one) => (least === undefined || Fraction.compare(one.count, least.count) < 0 ? one : least),
      undefined
    )
  if (next === undefined) return false
  hidden.add(next.cell)
  return true
}
