/**
 * Which cells are hidden because their count is small enough to point at people.
 *
 * Small counts first. Then, wherever the total of a line is shown, others of the line until what is hidden can not be found by
 * subtraction: at least two cells, together at least the limit. Then others until it can not be found from several lines
 * together either. All kinds read the same.
 *
 * @internal
 */
import type * as Conventions from "../../model/Conventions.ts"
import type * as Id from "../../model/Id.ts"
import * as Scope from "../../model/Scope.ts"
import * as Amount from "../numbers/Amount.ts"
import * as Fraction from "../numbers/Fraction.ts"
import * as Reading from "../numbers/Reading.ts"
import * as Breakdown from "../rules/Breakdown.ts"
import { deducible, type Equation } from "./deducible.ts"
import type { Observed } from "./Observed.ts"

/** The cells with those that must be hidden reading as `Suppressed`; all as they are when nothing is to be hidden. */
export const suppressed = (
  cells: readonly Breakdown.CellReading[],
  conventions: Conventions.Complete,
  overlapping: Breakdown.Overlapping
): readonly Breakdown.CellReading[] => {
  const isSmall = smallness(conventions)
  if (isSmall === undefined) return cells
  const table: Table = {
    counts: new Map(),
    hidden: new Set(),
    limit: Fraction.fromInt(conventions.suppressBelow ?? 0)
  }
  for (const { cell, reading } of cells) {
    const key = Scope.cellKey(cell)
    const own = countsOf(Amount.ofReading(reading))
    table.counts.set(key, own)
    if (own.some(isSmall)) table.hidden.add(key)
  }
  const lines = linesOf(cells, overlapping)
  while (lines.some((line) => extend(line, table, 0) || extend(line, table, 1)) || blur(lines, table));
  return cells.map((one) =>
    table.hidden.has(Scope.cellKey(one.cell)) ? { ...one, reading: Reading.noData("Suppressed") } : one
  )
}

/**
 * Whether any report that is known, counting or not, has a small cell, or leaves a small rest. Where none does, sums of cells
 * are not small either, whatever they are subtracted from.
 */
export const hasSmallCells = ({ indicator, conventions, known, overlapping }: Observed): boolean => {
  const isSmall = smallness(conventions)
  if (isSmall === undefined) return false
  const { measure } = indicator
  const isUnsafe = (count: Fraction.Fraction) => Fraction.sign(count) < 0 || isSmall(count)
  return known.some(
    ({ fact }) =>
      fact._tag === "Measurement" &&
      (fact.cells.some(({ value }) => countsOf(Amount.of(measure, value)).some(isUnsafe)) ||
        Breakdown.comparisons(measure, fact, overlapping).some(
          ({ sum, total }) => measure._tag === "Ratio" || isUnsafe(Fraction.subtract(total, sum))
        ))
  )
}

/** Whether a count is small enough to point at people; nothing when all may be shown. */
const smallness = ({ suppressBelow, suppressedZero }: Conventions.Complete) => {
  if (suppressBelow === undefined) return undefined
  const limit = Fraction.fromInt(suppressBelow)
  return (count: Fraction.Fraction): boolean =>
    Fraction.isZero(count)
      ? suppressedZero === "hidden"
      : Fraction.sign(count) > 0 && Fraction.compare(count, limit) < 0
}

/** The people that an amount counts: of a percentage those it is of, and the others. */
const countsOf = (amount: Amount.Amount | undefined): readonly Fraction.Fraction[] =>
  amount?._tag === "Number"
    ? [amount.value]
    : amount?._tag === "Parts"
      ? [amount.numerator, Fraction.subtract(amount.denominator, amount.numerator)]
      : []

interface Table {
  readonly counts: Map<string, readonly Fraction.Fraction[]>
  readonly hidden: Set<string>
  readonly limit: Fraction.Fraction
}

/** Cells that differ in one dimension alone, and the coarser cell that is their total. */
interface Line {
  readonly total: string
  readonly cells: readonly string[]
}

/** First the rows of a crossed table, then its columns. */
const linesOf = (
  cells: readonly Breakdown.CellReading[],
  overlapping: Breakdown.Overlapping
): readonly Line[] => {
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

/** Hides one more cell of a line where what is hidden could be found by subtraction; says whether it did. */
const extend = (line: Line, table: Table, side: number): boolean => {
  const { counts, hidden, limit } = table
  const own = line.cells.filter((cell) => hidden.has(cell))
  const sum = Fraction.sum(own.flatMap((cell) => counts.get(cell)?.[side] ?? []))
  const isTotalHidden = hidden.has(line.total)
  const unknown = own.length + (isTotalHidden ? 1 : 0)
  const isEnough = unknown > 1 && (isTotalHidden || Fraction.compare(sum, limit) >= 0)
  return unknown > 0 && !isEnough && hideNext(line, table, side, unknown === 1)
}

/** Hides one more cell where a hidden one follows from all lines together, in one of its lines if it can; says whether it did. */
const blur = (lines: readonly Line[], table: Table): boolean => {
  const found = deducible(lines.map((line) => equationOf(line, table.hidden)))
  const own = lines.filter(({ total, cells }) => [total, ...cells].some((cell) => found.has(cell)))
  return found.size > 0 && [...own, ...lines].some((line) => hideNext(line, table, 0, true))
}

/**
 * Hides one more cell of a line; says whether there was one. The next smallest above zero goes first; then, where even that
 * may go, a zero, then the total itself, unless it is the whole.
 */
const hideNext = (
  { total, cells }: Line,
  { counts, hidden }: Table,
  side: number,
  evenZero: boolean
): boolean => {
  const shown = cells
    .flatMap((cell) => {
      const count = hidden.has(cell) ? undefined : counts.get(cell)?.[side]
      return count === undefined ? [] : [{ cell, count }]
    })
    .sort((a, b) => Fraction.compare(a.count, b.count))
  const next =
    shown.find(({ count }) => Fraction.sign(count) > 0) ??
    (evenZero ? (shown[0] ?? (counts.has(total) ? { cell: total } : undefined)) : undefined)
  if (next === undefined || hidden.has(next.cell)) return false
  hidden.add(next.cell)
  return true
}

/** What a line says of the cells that are hidden: they add up, less their total where it is hidden too. */
const equationOf = ({ total, cells }: Line, hidden: ReadonlySet<string>): Equation =>
  new Map([...cells, total].flatMap((cell) => (hidden.has(cell) ? [[cell, cell === total ? -1 : 1]] : [])))
