/**
 * Groups as they are put together from the rows of several statements, and from series of several scales.
 *
 * @internal
 */
import { CalendarDate, type Cells, Decimal, type Query } from "@logframe/core"
import { decimalOf } from "./counts.ts"

type Part = NonNullable<Cells.FoldedRow["part"]>
type Group = { -readonly [K in keyof Cells.FoldedRow]: Cells.FoldedRow[K] }

/** A series that is asked for, and how it is to be folded. */
export interface AskedSeries {
  readonly code: number
  readonly indicator: string
  readonly place: string | null
  readonly party: string | null
  readonly cell: string | null
  readonly scale: number
  readonly denominatorScale: number | null
  /** `none`: without numbers that could be folded. */
  readonly how: Query.FoldQuery["series"][number]["fold"] | "none"
}

interface Series extends AskedSeries {
  /** The number of what it has in common with the same series in other scales. */
  readonly key: number
}

/** The groups of the series that are asked for, in so many windows. */
export class Groups {
  readonly #series = new Map<number, Series>()
  readonly #groups = new Map<number, Group>()
  readonly #windows: number

  constructor(series: readonly AskedSeries[], windows: number) {
    this.#windows = windows
    const keys = new Map<string, number>()
    for (const one of series) {
      const name = JSON.stringify([one.indicator, one.place, one.party, one.cell])
      const key = keys.get(name) ?? keys.size
      keys.set(name, key)
      this.#series.set(one.code, { ...one, key })
    }
  }

  #of(code: number): Series {
    const series = this.#series.get(code)
    if (series === undefined) throw new Error(`The engine folded series ${code}, which nobody asked for.`)
    return series
  }

  #at({ key, indicator, place, party, cell }: Series, window: number): Group {
    const number = key * this.#windows + window
    const known = this.#groups.get(number)
    if (known !== undefined) return known
    const counts = { used: 0, seen: 0, reaching: 0, wide: 0 }
    const group = { indicator, place, party, cell, window, ...counts, part: null }
    this.#groups.set(number, group)
    return group
  }

  /** Counts what ends in a window and is not folded. */
  see(code: number, window: number, n: number): void {
    const series = this.#of(code)
    const group = this.#at(series, window)
    group.seen += n
    if (series.how === "none" && series.cell !== null) group.wide += n
  }

  /** Counts what reaches into the windows from the one where it begins to before the one where it ends. */
  reach(code: number, begins: number, ends: number, n: number): void {
    const series = this.#of(code)
    for (let window = begins; window < ends; window++) this.#at(series, window).reaching += n
  }

  /** Adds what was folded of one scale. */
  add(code: number, window: number, n: number, value: unknown, below?: unknown): void {
    const series = this.#of(code)
    const group = this.#at(series, window)
    group.used += n
    group.seen += n
    const part = partOf(series, String(value), below)
    group.part = group.part === null ? part : merged(group.part, part)
  }

  /** Takes the latest value of one scale: its row of the statement. */
  win([code, window, n, , seq, last, number, denominator, recorded]: readonly unknown[]): void {
    const series = this.#of(Number(code))
    const group = this.#at(series, Number(window))
    group.used += Number(n)
    group.seen += Number(n)
    const text = decimalOf(String(number), series.scale) as Decimal.Decimal
    const part: Part = {
      fold: "latest",
      end: CalendarDate.fromEpochDays(Number(last)),
      recorded: String(recorded),
      seq: Number(seq),
      value:
        series.denominatorScale === null
          ? { _tag: "Number", value: text }
          : {
              _tag: "Parts",
              numerator: text,
              denominator: decimalOf(String(denominator), series.denominatorScale) as Decimal.Decimal
            }
    }
    group.part = group.part === null ? part : merged(group.part, part)
  }

  rows(): readonly Cells.FoldedRow[] {
    return [...this.#groups.values()]
  }
}

const partOf = ({ how, scale, denominatorScale }: Series, digits: string, below: unknown): Part => {
  const value = decimalOf(digits, scale)
  if (how === "min" || how === "max") return { fold: how, value }
  return how === "ratio"
    ? { fold: "ratio", n: value, d: decimalOf(String(below), denominatorScale ?? 0) }
    : { fold: "sum", sum: value }
}

/** Parts of two scales as one. */
const merged = (a: Part, b: Part): Part => {
  if (a.fold === "sum" && b.fold === "sum") return { fold: "sum", sum: plus(a.sum, b.sum) }
  if (a.fold === "ratio" && b.fold === "ratio") return { fold: "ratio", n: plus(a.n, b.n), d: plus(a.d, b.d) }
  if (a.fold === "min" && b.fold === "min") return compare(a.value, b.value) <= 0 ? a : b
  if (a.fold === "max" && b.fold === "max") return compare(a.value, b.value) >= 0 ? a : b
  if (a.fold !== "latest" || b.fold !== "latest") return a
  return a.end > b.end || (a.end === b.end && a.seq > b.seq) ? a : b
}

const aligned = (a: string, b: string): readonly [bigint, bigint, number] => {
  const [x, y] = [Decimal.toScaled(a as Decimal.Decimal), Decimal.toScaled(b as Decimal.Decimal)]
  const scale = Math.max(x.scale, y.scale)
  return [
    x.coefficient * 10n ** BigInt(scale - x.scale),
    y.coefficient * 10n ** BigInt(scale - y.scale),
    scale
  ]
}

const plus = (a: string, b: string): string => {
  const [x, y, scale] = aligned(a, b)
  return Decimal.formatScaled({ coefficient: x + y, scale })
}

const compare = (a: string, b: string): number => {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}
