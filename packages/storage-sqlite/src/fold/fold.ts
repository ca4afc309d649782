/**
 * Measurements folded by the engine: sums, extremes and latest values of each series in each window, exact to the last digit.
 *
 * Each fold is one pass over the narrow rows of a journal, for the series that are folded so. What does not count, or began
 * in an earlier window, is seldom; where there may be some it is counted in a pass of its own.
 *
 * @internal
 */
import { CalendarDate, type Cells, type Query } from "@logframe/core"
import type { Connection, Named, ResultRow } from "../file/connect.ts"
import { type AskedSeries, Groups } from "./Groups.ts"

/** The rows that the query asks for. */
export const fold = (
  { all, first, lists, run, exec }: Connection,
  query: Query.FoldQuery
): readonly Cells.FoldedRow[] => {
  const { logframe, upTo, windows } = query
  const journal = first("SELECT code FROM journal WHERE logframe = ?1", [logframe])?.code
  if (typeof journal !== "number") return []
  const series = askedOf(query, all(seriesOfJournal, [journal]))
  const spans = placed(query, all("SELECT code, first, last FROM span WHERE journal = ?1", [journal]))
  exec(temporary)
  run(fillAsked, [JSON.stringify(series.map(({ code, how }) => [code, how]))])
  run(fillPlaced, [JSON.stringify(spans.map(Object.values))])
  const groups = new Groups(series, windows.length)
  const hows = new Set(series.map(({ how }) => how))
  const at: Named = { journal, upTo }
  const sql = statements(first("SELECT 1 FROM again WHERE journal = ?1 LIMIT 1", [journal]) !== undefined)
  const see = (rows: ReturnType<Lists>) => {
    for (const [code, window, n] of rows) groups.see(Number(code), Number(window), Number(n))
  }
  if (spans.some(({ begins, ends }) => begins < ends)) {
    for (const [code, begins, ends, n] of lists(sql.reaching, at)) {
      groups.reach(Number(code), Number(begins), Number(ends), Number(n))
    }
  }
  if (hows.has("none")) see(lists(sql.unfoldable, at))
  see(lists(sql.idle, at))
  if (spans.some(({ happened }) => !happened)) see(lists(sql.ahead, at))
  if (hows.has("sum") || hows.has("ratio")) {
    for (const [code, window, n, sum, below] of totals(lists, sql, at)) {
      groups.add(Number(code), Number(window), Number(n), sum, below)
    }
  }
  for (const how of ["min", "max"] as const) {
    for (const [code, window, n, value] of hows.has(how) ? lists(sql[how], at) : []) {
      groups.add(Number(code), Number(window), Number(n), value)
    }
  }
  if (hows.has("latest")) {
    for (const row of lists(sql.latest, at)) groups.win(row)
  }
  return groups.rows()
}

const daysOf = (day: string): number => CalendarDate.toEpochDays(day as CalendarDate.CalendarDate)

/** The series of the indicators that the query names. */
const askedOf = ({ series }: Query.FoldQuery, rows: readonly ResultRow[]): readonly AskedSeries[] => {
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

/** The spans of days of a journal, each with the windows in which it begins and ends. */
const placed = ({ windows, asOf }: Query.FoldQuery, rows: readonly ResultRow[]) => {
  const starts = windows.map(({ from }) => daysOf(from))
  const windowOf = (day: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= day)
    )
  const today = daysOf(asOf)
  return rows.map(({ code, first, last }) => ({
    code: Number(code),
    begins: windowOf(Number(first)),
    ends: windowOf(Number(last)),
    last: Number(last),
    happened: Number(last) <= today
  }))
}

/** What a fold asks for, beside the narrow rows; only this connection sees it. */
const temporary = `
  CREATE TEMP TABLE IF NOT EXISTS asked (series INTEGER PRIMARY KEY, how TEXT NOT NULL);
  CREATE TEMP TABLE IF NOT EXISTS placed (
    span INTEGER PRIMARY KEY, begins INTEGER, ends INTEGER, last INTEGER, happened INTEGER);
  DELETE FROM temp.asked;
  DELETE FROM temp.placed`

const fillAsked = "INSERT INTO temp.asked SELECT value ->> 0, value ->> 1 FROM json_each(?1)"
const fillPlaced = `
  INSERT INTO temp.placed SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?1)`

const standing = "measure.since <= :upTo AND (measure.until IS NULL OR measure.until > :upTo)"
const standingAgain = `EXISTS (
    SELECT 1 FROM again WHERE again.journal = measure.journal AND again.seq = measure.seq
      AND again.since <= :upTo AND (again.until IS NULL OR again.until > :upTo))`

/** The statements; the simple ones do when no measurement ever counted, did not, and counted again. */
export const statements = (countsAgain: boolean) => {
  const counts = countsAgain ? `(${standing} OR ${standingAgain})` : `(${standing})`
  const from = (condition: string, index = "") => `
    FROM measure ${index}
    CROSS JOIN temp.asked ON asked.series = measure.series
    CROSS JOIN temp.placed ON placed.span = measure.span
    WHERE measure.journal = :journal AND measure.seq <= :upTo AND ${condition}`
  const counting = (how: string) => `${from(`${counts} AND ${how} AND happened`)} GROUP BY 1, 2`
  const seen = (condition: string, index?: string) =>
    `SELECT measure.series, ends, count(*) ${from(condition, index)} GROUP BY 1, 2`
  const group = "SELECT measure.series, ends, count(*)"
  return {
    reaching: `SELECT measure.series, begins, ends, count(*) ${from("begins < ends")} GROUP BY 1, 2, 3`,
    unfoldable: seen("how = 'none'"),
    idle: seen(
      `(since IS NOT 0 OR until IS NOT NULL) AND ${counts} IS NOT TRUE AND how <> 'none'`,
      "INDEXED BY measure_idle"
    ),
    ahead: seen(`${counts} AND how <> 'none' AND NOT happened`),
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
      (SELECT recorded FROM moment WHERE moment.journal = :journal AND moment.seq <= folded.seq
       ORDER BY moment.seq DESC LIMIT 1)
    FROM (SELECT measure.series AS series, ends, count(*) AS n,
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
