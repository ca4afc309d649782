/**
 * Measurements folded by the engine: sums, extremes and latest values of each series in each window, exact to the last digit.
 *
 * Each fold is one pass over the narrow rows of a journal, for the series that are folded so. What does not count, or began
 * in an earlier window, is seldom, and counted in a pass of its own.
 *
 * @internal
 */
import { CalendarDate, type Cells, type Query } from "@logframe/core"
import type { Connection, Named } from "./connect.ts"
import { Groups } from "./Groups.ts"

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

/** The rows that the query asks for. */
export const fold = (
  { all, first, lists, run, exec }: Connection,
  query: Query.FoldQuery
): readonly Cells.FoldedRow[] => {
  const { logframe, upTo, windows } = query
  const journal = first("SELECT code FROM journal WHERE logframe = ?1", [logframe])?.code
  if (typeof journal !== "number") return []
  const series = askedOf(query, all(seriesOfJournal, [journal]))
  const folds = new Set(series.map(({ how }) => how))
  const groups = new Groups(series, windows.length)
  exec(temporary)
  run("INSERT INTO temp.span SELECT value, key FROM json_each(?1)", [
    JSON.stringify(windows.map(({ from }) => daysOf(from)))
  ])
  run("INSERT INTO temp.asked SELECT CAST(key AS INTEGER), value FROM json_each(?1)", [
    JSON.stringify(Object.fromEntries(series.map(({ code, how }) => [code, how])))
  ])
  const sql = statements(first("SELECT 1 FROM again WHERE journal = ?1 LIMIT 1", [journal]) !== undefined)
  const at: Named = { journal, upTo, asOf: daysOf(query.asOf) }
  for (const [code, begins, ends, counts, n] of lists(sql.odd, at)) {
    groups.see(Number(code), Number(begins), Number(ends), Number(n), counts === 1)
  }
  if (folds.has("sum") || folds.has("ratio")) {
    for (const [code, window, n, sum, below] of totals(lists, sql, at)) {
      groups.add(Number(code), Number(window), Number(n), sum, below)
    }
  }
  for (const how of ["min", "max"] as const) {
    for (const [code, window, n, value] of folds.has(how) ? lists(sql[how], at) : []) {
      groups.add(Number(code), Number(window), Number(n), value)
    }
  }
  if (folds.has("latest")) {
    for (const row of lists(sql.latest, { ...at, logframe })) groups.win(row)
  }
  return groups.rows()
}

const daysOf = (day: string): number => CalendarDate.toEpochDays(day as CalendarDate.CalendarDate)

/** The series of the indicators that the query names. */
const askedOf = (
  { series }: Query.FoldQuery,
  rows: readonly Readonly<Record<string, unknown>>[]
): readonly AskedSeries[] => {
  const asked = new Map(series.map((one) => [one.indicator, one]))
  return (rows as unknown as readonly (AskedSeries & { readonly scale: number | null })[]).flatMap((row) => {
    const one = asked.get(row.indicator)
    if (one === undefined) return []
    const fits = row.scale !== null && (row.denominatorScale !== null) === (one.of === "parts")
    return [{ ...row, how: fits ? one.fold : "none" }]
  })
}

const seriesOfJournal = `
  SELECT code, indicator, place, party, cell, scale, denominator_scale AS denominatorScale
  FROM series WHERE journal = ?1`

/** What a fold asks for, beside the narrow rows; only this connection sees it. */
const temporary = `
  CREATE TEMP TABLE IF NOT EXISTS span (start INTEGER PRIMARY KEY, n INTEGER NOT NULL);
  CREATE TEMP TABLE IF NOT EXISTS asked (series INTEGER PRIMARY KEY, how TEXT NOT NULL);
  DELETE FROM temp.span;
  DELETE FROM temp.asked`

const spanOf = (column: "n" | "start", day: string) =>
  `(SELECT ${column} FROM temp.span WHERE start <= ${day} ORDER BY start DESC LIMIT 1)`

const standing = "since <= :upTo AND (until IS NULL OR until > :upTo)"

/** The statements; the simple ones do when no measurement ever counted twice. */
export const statements = (countsAgain: boolean) => {
  const again = ` OR EXISTS (
    SELECT 1 FROM again WHERE again.journal = measure.journal AND again.seq = measure.seq
      AND again.since <= :upTo AND (again.until IS NULL OR again.until > :upTo))`
  const counts = countsAgain
    ? `((${standing.replaceAll("since", "measure.since").replaceAll("until", "measure.until")})${again})`
    : `(${standing})`
  const from = `
    FROM measure CROSS JOIN temp.asked ON asked.series = measure.series
    WHERE journal = :journal AND measure.seq <= :upTo`
  const counting = (how: string) => `${from} AND ${how} AND last <= :asOf AND ${counts} GROUP BY 1, 2`
  const group = `SELECT measure.series, ${spanOf("n", "last")}, count(*)`
  return {
    odd: `
    SELECT measure.series, ${spanOf("n", "first")}, ${spanOf("n", "last")}, last <= :asOf AND ${counts} IS TRUE, count(*)
    ${from} AND (how = 'none' OR last > :asOf OR ${counts} IS NOT TRUE
      OR first < last AND first < ${spanOf("start", "last")})
    GROUP BY 1, 2, 3, 4`,
    total: `
    ${group}, CAST(sum(number) AS TEXT), CAST(sum(denominator) AS TEXT)
    ${counting("how IN ('sum', 'ratio')")}`,
    halves: `
    ${group}, CAST(sum(number >> 32) AS TEXT), CAST(sum(number & 4294967295) AS TEXT),
      CAST(sum(denominator >> 32) AS TEXT), CAST(sum(denominator & 4294967295) AS TEXT)
    ${counting("how IN ('sum', 'ratio')")}`,
    min: `${group}, CAST(min(number) AS TEXT) ${counting("how = 'min'")}`,
    max: `${group}, CAST(max(number) AS TEXT) ${counting("how = 'max'")}`,
    // the columns without a function are those of the row with the largest "at": the day first, then the place in the journal
    latest: `
    SELECT series, ends, n, CAST(at AS TEXT), seq, last, CAST(number AS TEXT), CAST(denominator AS TEXT),
      (SELECT recorded FROM fact WHERE fact.logframe = :logframe AND fact.seq = folded.seq)
    FROM (SELECT measure.series AS series, ${spanOf("n", "last")} AS ends, count(*) AS n,
        max(last * 1099511627776 + measure.seq) AS at, measure.seq AS seq, last, number, denominator
      ${counting("how = 'latest'")}) AS folded`
  }
}

type Lists = Connection["lists"]

/** Sums as digits. Where one needs more than 64 bits the engine says so, and the halves of 32 bits are summed apart. */
const totals = (
  lists: Lists,
  { total, halves }: ReturnType<typeof statements>,
  at: Named
): ReturnType<Lists> => {
  try {
    return lists(total, at)
  } catch (cause) {
    if (!(cause instanceof Error && cause.message.includes("integer overflow"))) throw cause
    return lists(halves, at).map(([code, window, n, high, low, belowHigh, belowLow]) => [
      code,
      window,
      n,
      joined(high, low),
      belowHigh === null ? null : joined(belowHigh, belowLow)
    ])
  }
}

const joined = (high: unknown, low: unknown): string =>
  String((BigInt(String(high)) << 32n) + BigInt(String(low)))
