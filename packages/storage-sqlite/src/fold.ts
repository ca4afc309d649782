/**
 * Facts folded by the engine: sums, extremes and latest values of each series in each window, exact to the last digit.
 *
 * Numbers are whole counts of units of a power of ten, and are grouped by that power, so that nothing is rescaled. Sums are
 * taken of the upper and the lower 32 bits apart, where no sum overflows, and put together here.
 *
 * @internal
 */
import { type Cells, Decimal, type Query } from "@logframe/core"
import type { Connection, Row } from "./connect.ts"

type FoldedRow = Cells.FoldedRow
type Series = Query.FoldQuery["series"][number]
type Part = NonNullable<FoldedRow["part"]>

/** The rows that the query asks for. */
export const fold = ({ all, first }: Connection, query: Query.FoldQuery): readonly FoldedRow[] => {
  const { logframe, upTo, asOf, windows, series } = query
  const starts = JSON.stringify(windows.map(({ from }) => from))
  const of = (which: (one: Series) => boolean) =>
    JSON.stringify(series.filter(which).map(({ indicator }) => indicator))
  const within = { logframe, upTo, starts }
  const groups = new Groups()
  const everything = { ...within, indicators: of(() => true), ratios: of((one) => one.of === "parts") }
  for (const row of all(known, everything)) groups.see(row)
  // the roots of chains that began late are not in their column for a query that ends before: the facts are read
  if (first(lateBeginnings, { logframe, upTo }) !== undefined) return groups.unfolded()
  const folds = new Map(series.map(({ indicator, fold }) => [indicator, fold]))
  const isLatest = { ...within, asOf, indicators: of(({ fold }) => fold === "latest") }
  const isNot = { ...within, asOf, indicators: of(({ fold }) => fold !== "latest") }
  for (const row of all(numbers, isNot)) groups.add(row, folds.get(String(row.indicator)))
  for (const row of all(latest, isLatest)) groups.win(row)
  return groups.folded()
}

interface Group {
  readonly key: Pick<FoldedRow, "indicator" | "place" | "party" | "cell" | "window">
  used: number
  seen: number
  reaching: number
  wide: number
  part: Part | null
}

/** The groups as they are put together from the rows of several statements. */
class Groups {
  readonly #groups = new Map<string, Group>()

  #at(row: Row, window: number): Group {
    const { indicator, place, party, cell } = row
    const key = { indicator, place, party, cell, window } as Group["key"]
    const name = JSON.stringify([indicator, place, party, cell, window])
    const group = this.#groups.get(name) ?? { key, used: 0, seen: 0, reaching: 0, wide: 0, part: null }
    this.#groups.set(name, group)
    return group
  }

  /** Counts known facts: seen where they end, reaching into every window from the one where they begin. */
  see(row: Row): void {
    const [begins, ends, n] = [Number(row.begins), Number(row.ends), Number(row.n)]
    const end = this.#at(row, ends)
    end.seen += n
    end.wide += Number(row.wide)
    for (let window = begins; window < ends; window++) this.#at(row, window).reaching += n
  }

  /** Adds the facts of one scale. */
  add(row: Row, fold: Series["fold"] | undefined): void {
    const group = this.#at(row, Number(row.ends))
    group.used += Number(row.n)
    const part = partOf(row, fold)
    group.part = part === null || group.part === null ? (part ?? group.part) : merged(group.part, part)
  }

  /** Takes the latest value. */
  win(row: Row): void {
    const group = this.#at(row, Number(row.ends))
    const [numerator, denominator] = [
      textOf(row.number, row.scale),
      textOf(row.denominator, row.denominator_scale)
    ]
    group.used = Number(row.n)
    if (numerator === undefined) return
    group.part = {
      fold: "latest",
      end: String(row.last_day),
      recorded: String(row.recorded),
      seq: Number(row.seq),
      value:
        denominator === undefined
          ? { _tag: "Number", value: numerator }
          : { _tag: "Parts", numerator, denominator }
    }
  }

  folded(): readonly FoldedRow[] {
    return [...this.#groups.values()].map(({ key, ...counts }) => ({ ...key, ...counts }))
  }

  /** The same without a fold: all that was seen is to be read. */
  unfolded(): readonly FoldedRow[] {
    return this.folded().map((row) => ({ ...row, wide: row.seen + row.reaching }))
  }
}

const partOf = (row: Row, fold: Series["fold"] | undefined): Part | null => {
  const sum = (high: unknown, low: unknown, scale: unknown) =>
    textOf((BigInt(String(high)) << 32n) + BigInt(String(low)), scale)
  if (fold === "sum") {
    const total = sum(row.high, row.low, row.scale)
    return total === undefined ? null : { fold, sum: total }
  }
  if (fold === "ratio") {
    const n = sum(row.high, row.low, row.scale)
    const d =
      row.denominator_scale === null
        ? undefined
        : sum(row.denominator_high, row.denominator_low, row.denominator_scale)
    return n === undefined || d === undefined ? null : { fold, n, d }
  }
  if (fold !== "min" && fold !== "max") return null
  const value = textOf(fold === "min" ? row.least : row.most, row.scale)
  return value === undefined ? null : { fold, value }
}

/** Parts of two scales as one. */
const merged = (a: Part, b: Part): Part => {
  if (a.fold === "sum" && b.fold === "sum") return { fold: "sum", sum: plus(a.sum, b.sum) }
  if (a.fold === "ratio" && b.fold === "ratio") return { fold: "ratio", n: plus(a.n, b.n), d: plus(a.d, b.d) }
  if (a.fold === "min" && b.fold === "min") return compare(a.value, b.value) <= 0 ? a : b
  return a.fold === "max" && b.fold === "max" && compare(a.value, b.value) >= 0 ? a : b
}

const textOf = (coefficient: unknown, scale: unknown): Decimal.Decimal | undefined =>
  coefficient === null || coefficient === undefined || scale === null
    ? undefined
    : (Decimal.formatScaled({
        coefficient: BigInt(String(coefficient)),
        scale: Number(scale)
      }) as Decimal.Decimal)

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

const lateBeginnings = "SELECT 1 FROM former_root WHERE logframe = :logframe AND until > :upTo LIMIT 1"

const window = (day: string) => `(SELECT max(n) FROM windows WHERE start <= ${day})`

/** The status of a fact: that of the last review that is known, else the one it was born with. */
const status = (fact: string) => `coalesce(
  (SELECT becomes FROM decision WHERE decision.logframe = :logframe AND decision.fact = ${fact}.id
     AND decision.seq <= :upTo ORDER BY decision.seq DESC LIMIT 1), ${fact}.status)`

const withWindows = `
  WITH windows AS MATERIALIZED (SELECT key AS n, value AS start FROM json_each(:starts))`

const measurements = `
  FROM fact LEFT JOIN value ON value.logframe = fact.logframe AND value.seq = fact.seq
  WHERE fact.logframe = :logframe AND fact.seq <= :upTo AND fact.kind = 'Measurement'
    AND fact.indicator IN (SELECT value FROM json_each(:indicators))`

const known = `${withWindows}
  SELECT indicator, place, party, cell, ${window("first_day")} AS begins, ${window("last_day")} AS ends, count(*) AS n,
    sum(cell IS NOT NULL AND (typeof(number) <> 'integer'
      OR typeof(denominator) <> iif(indicator IN (SELECT value FROM json_each(:ratios)), 'integer', 'null'))) AS wide
  ${measurements}
  GROUP BY indicator, place, party, cell, begins, ends`

/**
 * Approved, and no later version of its chain is: one that corrects, or the beginning where that came late.
 */
const counting = `${measurements} AND cell IS NOT NULL AND last_day <= :asOf
    AND ${status("fact")} = 'approved'
    AND NOT EXISTS (
      SELECT 1 FROM fact AS later INDEXED BY fact_root
      WHERE later.logframe = :logframe AND later.root = fact.root AND later.supersedes IS NOT NULL
        AND later.seq > fact.seq AND later.seq <= :upTo AND ${status("later")} = 'approved')
    AND (fact.root = fact.id OR NOT EXISTS (
      SELECT 1 FROM fact AS later
      WHERE later.logframe = :logframe AND later.id = fact.root
        AND later.seq > fact.seq AND later.seq <= :upTo AND ${status("later")} = 'approved'))`

const integer = (column: string) => `iif(typeof(${column}) = 'integer', ${column}, NULL)`

const halves = (column: string, name: string) =>
  `CAST(coalesce(sum(${integer(column)} >> 32), 0) AS TEXT) AS ${name}high,
   CAST(coalesce(sum(${integer(column)} & 4294967295), 0) AS TEXT) AS ${name}low`

const numbers = `${withWindows}
  SELECT indicator, place, party, cell, ${window("last_day")} AS ends, scale, denominator_scale, count(*) AS n,
    ${halves("number", "")}, ${halves("denominator", "denominator_")},
    CAST(min(${integer("number")}) AS TEXT) AS least, CAST(max(${integer("number")}) AS TEXT) AS most
  ${counting}
  GROUP BY indicator, place, party, cell, ends, scale, denominator_scale`

/** The columns without a function are those of the row with the largest `at`: day first, then place in the journal. */
const latest = `${withWindows}
  SELECT indicator, place, party, cell, ${window("last_day")} AS ends, count(*) AS n,
    CAST(max(unixepoch(last_day) / 86400 * 1099511627776 + fact.seq) AS TEXT) AS at, fact.seq AS seq, last_day, recorded,
    CAST(${integer("number")} AS TEXT) AS number, scale, CAST(${integer("denominator")} AS TEXT) AS denominator,
    denominator_scale
  ${counting}
  GROUP BY indicator, place, party, cell, ends`
