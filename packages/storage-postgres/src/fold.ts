/**
 * Facts folded by the engine: sums, extremes and latest values of each series in each window, exact to the last digit.
 *
 * One statement reads the measurements once, without their texts. Numbers are `numeric`, which rounds no sum. The root of
 * each fact is the one it had where the query ends. Which version counts where one came after its correction is found before.
 *
 * @internal
 */
import { CalendarDate, type Cells, type Decimal, type Query } from "@logframe/core"
import type { Connection, TableRow, Transaction } from "./connect.ts"
import { tangledChains } from "./tangledChains.ts"

type FoldedRow = Cells.FoldedRow
type Series = Query.FoldQuery["series"][number]
type Part = NonNullable<FoldedRow["part"]>

/** The rows that the query asks for. */
export const fold = async (
  { tenant, table }: Connection,
  on: Transaction,
  { logframe, upTo, asOf, windows, series }: Query.FoldQuery
): Promise<readonly FoldedRow[]> => {
  const { anew, settings } = on
  await settings(ofFolds)
  const { roots, counting } = await tangledChains(on, tangledVersions(table), [tenant, logframe, upTo])
  const rows = await anew(foldedSeries(table), [
    tenant,
    logframe,
    upTo,
    asOf,
    windows.map(({ from }) => from),
    series.map(({ indicator }) => indicator),
    series.map(({ fold }) => code(fold)),
    series.map(({ of }) => of === "parts"),
    roots,
    counting
  ])
  return rows.flatMap((row) => {
    const asked = series[Number(row.n) - 1]
    return asked === undefined ? [] : rowsOf(asked, row)
  })
}

/** The windows of one series. */
const rowsOf = (
  { indicator, fold, of }: Series,
  { place, party, cell, told }: TableRow
): readonly FoldedRow[] => {
  const key = { indicator, place, party, cell } as Pick<FoldedRow, "indicator" | "place" | "party" | "cell">
  const rows: FoldedRow[] = []
  const reaching = new Map<number, number>()
  for (const text of String(told).split(";")) {
    const [window = "", used, seen, wide, said = "", begins = ""] = text.split(" ")
    const counts = { used: Number(used), seen: Number(seen), reaching: 0, wide: Number(wide) }
    rows.push({ ...key, window: Number(window), ...counts, part: partOf(fold, of, said) })
    if (begins === "") continue
    for (const begin of begins.split(",")) {
      for (let before = Number(begin); before < Number(window); before++) {
        reaching.set(before, (reaching.get(before) ?? 0) + 1)
      }
    }
  }
  if (reaching.size === 0) return rows
  const there = new Set(rows.map(({ window }) => window))
  const others = [...reaching.keys()].filter((window) => !there.has(window))
  const none = { used: 0, seen: 0, reaching: 0, wide: 0, part: null }
  return [...rows, ...others.map((window) => ({ ...key, window, ...none }))].map((row) => ({
    ...row,
    reaching: reaching.get(row.window) ?? 0
  }))
}

/** The numbers of a fold, in the order in which the statement gives them. */
const partOf = (fold: Series["fold"], of: Series["of"], said: string): Part | null => {
  const [a = "", b = "", c = "", d = "", e = ""] = said.split(",")
  if (a === "") return null
  switch (fold) {
    case "sum":
      return { fold, sum: a }
    case "ratio":
      return { fold, n: a, d: b }
    case "min":
    case "max":
      return { fold, value: a }
    case "latest": {
      const value =
        of === "number"
          ? { _tag: "Number" as const, value: d as Decimal.Decimal }
          : { _tag: "Parts" as const, numerator: d as Decimal.Decimal, denominator: e as Decimal.Decimal }
      const end = CalendarDate.addDays(epoch, Number(a))
      return { fold, end, recorded: new Date(Number(c)).toISOString(), seq: Number(b), value }
    }
  }
}

const epoch = CalendarDate.make("1970-01-01")

/**
 * What the engine expects of a tenant's rows is far too few, since both the statement and the policy name the tenant: left
 * alone it would look up each fact among all corrections. It expects too many groups, and would sort the facts by what it can
 * hash. What is switched off so costs 10^10 in its reckoning, for which it would compile every fold before it runs it (JIT).
 * Groups need more room than a connection usually has. Both statements see the same moment.
 */
const ofFolds = [
  "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
  "SET LOCAL enable_nestloop = off",
  "SET LOCAL enable_sort = off",
  "SET LOCAL jit = off",
  "SET LOCAL work_mem = '64MB'"
]

/** The folds as numbers, which are quicker to compare. */
const names: readonly Series["fold"][] = ["sum", "ratio", "min", "max", "latest"]
const code = (fold: Series["fold"]): number => names.indexOf(fold)

const within = "tenant = $1 AND logframe = $2"

/** Whether a fact is approved: by the last review that is known, else as it was recorded. */
const decided = (decision: string) => `
  SELECT DISTINCT ON (fact) fact, approves FROM ${decision} WHERE ${within} AND seq <= $3 ORDER BY fact, seq DESC`

/** The roots that facts had where the query ends, of those that have another now. */
const former = (formerRoot: string) => `
  SELECT DISTINCT ON (seq) seq, root FROM ${formerRoot} WHERE ${within} AND until > $3 ORDER BY seq, until`

/** Corrections that are known, with their roots where the query ends and whether they are approved. */
const corrections = (fact: string) => `
  SELECT coalesce(former.root, fact.root) AS root, fact.seq, id, supersedes, kind,
    coalesce(decided.approves, status = 'approved') AS approved
  FROM ${fact} AS fact
  LEFT JOIN former ON former.seq = fact.seq
  LEFT JOIN decided ON decided.fact = fact.id
  WHERE ${within} AND fact.seq <= $3 AND supersedes IS NOT NULL`

const asKnown = (table: Connection["table"]) => `
  decided AS MATERIALIZED (${decided(table("decision"))}),
  former AS MATERIALIZED (${former(table("former_root"))}),
  correction AS MATERIALIZED (${corrections(table("fact"))})`

/** The versions of chains that begin with a correction, or with a fact that came later than its corrections. */
const tangledVersions = (table: Connection["table"]): string => `
  WITH ${asKnown(table)},
  late AS (SELECT DISTINCT until FROM ${table("former_root")} WHERE ${within} AND until <= $3),
  tangled AS MATERIALIZED (
    SELECT root FROM correction WHERE id = root
    UNION SELECT root FROM correction WHERE seq IN (SELECT until FROM late)
    UNION SELECT id FROM ${table("fact")} WHERE ${within} AND seq = ANY (ARRAY (SELECT until FROM late))
      AND supersedes IS NULL)
  SELECT root, seq, id, supersedes, approved FROM correction
  WHERE root IN (SELECT root FROM tangled) AND kind <> 'Review'
  UNION ALL
  SELECT id, seq, id, supersedes, coalesce(decided.approves, status = 'approved')
  FROM ${table("fact")} AS fact LEFT JOIN decided ON decided.fact = fact.id
  WHERE ${within} AND seq <= $3 AND supersedes IS NULL AND kind <> 'Review'
    AND id = ANY (ARRAY (SELECT root FROM tangled))
  ORDER BY seq`

const windowOf = (day: string) => `greatest(width_bucket(${day}, $5::date[]) - 1, 0)`

/** Of each series the text of its windows: number, used, seen, wide, what the fold says, and where each that began before began. */
const foldedSeries = (table: Connection["table"]): string => `
  WITH asked AS (
    SELECT * FROM unnest($6::text[], $7::smallint[], $8::boolean[]) WITH ORDINALITY AS asked (indicator, fold, parts, n)),
  ${asKnown(table)},
  last AS MATERIALIZED (
    SELECT root, max(seq) AS seq FROM correction WHERE approved AND root <> ALL ($9::text[]) GROUP BY root
    UNION ALL SELECT * FROM unnest($9::text[], $10::bigint[])),
  known AS (
    SELECT asked.n, asked.fold, place, party, cell, value, denominator, last_day, measurement.seq, recorded,
      ${windowOf("first_day")} AS begins, ${windowOf("last_day")} AS ends,
      cell IS NOT NULL AND (value IS NULL OR (denominator IS NULL) = parts) AS wide,
      cell IS NOT NULL AND last_day <= $4::date AND coalesce(decided.approves, approved)
        AND (last.root IS NULL OR last.seq = measurement.seq) AS counts
    FROM ${table("measurement")} AS measurement
    JOIN asked ON asked.indicator = measurement.indicator COLLATE "C"
    LEFT JOIN former ON former.seq = measurement.seq
    LEFT JOIN decided ON decided.fact = measurement.id
    LEFT JOIN last ON last.root = coalesce(former.root, measurement.root)
    WHERE tenant = $1 AND logframe = $2 AND measurement.seq <= $3 AND measurement.indicator = ANY ($6)),
  folded AS (
    SELECT n, place, party, cell, ends, count(*) AS seen, count(*) FILTER (WHERE counts) AS used,
      count(*) FILTER (WHERE wide) AS wide,
      CASE fold
        WHEN ${code("sum")} THEN trim_scale(sum(value) FILTER (WHERE counts))::text
        WHEN ${code("ratio")} THEN trim_scale(sum(value) FILTER (WHERE counts)) || ',' ||
          trim_scale(sum(denominator) FILTER (WHERE counts))
        WHEN ${code("min")} THEN trim_scale(min(value) FILTER (WHERE counts AND fold = ${code("min")}))::text
        WHEN ${code("max")} THEN trim_scale(max(value) FILTER (WHERE counts AND fold = ${code("max")}))::text
        ELSE array_to_string(max(ARRAY[last_day - date '1970-01-01', seq, extract(epoch FROM recorded) * 1000, value,
          denominator]) FILTER (WHERE counts AND fold = ${code("latest")}), ',', '')
      END AS said,
      array_to_string(array_agg(begins) FILTER (WHERE begins < ends), ',') AS begins
    FROM known GROUP BY n, fold, place, party, cell, ends)
  SELECT n::integer AS n, place, party, cell,
    string_agg(concat(ends, ' ', used, ' ', seen, ' ', wide, ' ', said, ' ', begins), ';') AS told
  FROM folded GROUP BY n, place, party, cell`
