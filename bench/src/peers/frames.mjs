// Data frames. Plain JavaScript: the types of these packages are not installed with the workspace.
import { readFileSync } from "node:fs"
import { installed } from "../installed.ts"
import { generator } from "../workload.ts"

const cellNames = ["f", "m"].flatMap((sex) => ["0-17", "18-59", "60+"].map((age) => `${sex}/${age}`))

/** Places put together in plain JavaScript: few rows are left by then. */
const emitPlaces = (plan, rows, text, emit) => {
  const rules = new Map(plan.indicators.map(({ id, rule }, i) => [id, { rule, i }]))
  const groups = new Map()
  for (const row of rows) {
    const { rule } = rules.get(row.indicator)
    const value = Number(rule === "last" ? row.last : rule === "max" ? row.largest : row.total)
    const below = Number(row.below ?? 0)
    const key = `${row.indicator}|${row.quarter}|${row.cell}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { n: row.n, value, below })
    else {
      group.n += row.n
      group.value = rule === "max" ? Math.max(group.value, value) : group.value + value
      group.below += below
    }
  }
  for (const [key, { n, value, below }] of groups) {
    const [indicator, quarter, cell] = key.split("|")
    const { rule, i } = rules.get(indicator)
    const denominator = rule === "average" ? String(n) : rule === "ratio" ? text(below) : "1"
    emit(i, Number(quarter), cellNames.indexOf(cell), n, text(value), denominator)
  }
}

/** Polars, whole hundredths in 64 bits. */
export const polars = async ({ plan, csv }) => {
  const { default: pl } = await installed("nodejs-polars")
  const { col } = pl
  let facts
  let rows
  return {
    load: () => {
      const names = ["id", "indicator", "start", "place", "sex", "age", "status", "supersedes"]
      const dtypes = Object.fromEntries(names.map((name) => [name, pl.Utf8]))
      const whole = (name) => col(name).multiplyBy(100).round(0).cast(pl.Int64).alias(name)
      const month = col("start").str.slice(5, 2).cast(pl.Int32)
      const year = col("start").str.slice(0, 4).cast(pl.Int32).minus(2019)
      const after = (last) => month.gt(last).cast(pl.Int32)
      facts = pl
        .readCSV(csv, { dtypes: { ...dtypes, value: pl.Float64, denominator: pl.Float64 } })
        .withColumns(
          whole("value"),
          whole("denominator"),
          pl.concatString([col("sex"), col("age")], "/").alias("cell"),
          year.multiplyBy(12).plus(month).alias("month"),
          year.multiplyBy(4).plus(after(3)).plus(after(6)).plus(after(9)).alias("quarter")
        )
    },
    evaluate: () => {
      const approved = facts.filter(col("status").eq(pl.lit("approved")))
      const replaced = approved.filter(col("supersedes").isNotNull()).select(col("supersedes"))
      rows = approved
        .join(replaced, { leftOn: "id", rightOn: "supersedes", how: "anti" })
        .sort("month")
        .groupBy("indicator", "quarter", "cell", "place")
        .agg(
          col("value").count().alias("n"),
          col("value").sum().alias("total"),
          col("value").max().alias("largest"),
          col("value").last().alias("last"),
          col("denominator").sum().alias("below")
        )
    },
    groups: (emit) => emitPlaces(plan, rows.toRecords(), generator.decimal, emit)
  }
}

const quarterOf = (start) =>
  (Number(start.slice(0, 4)) - 2019) * 4 + Math.floor((Number(start.slice(5, 7)) - 1) / 3)

/** Arquero: tables in JavaScript, numbers only. */
export const arquero = async ({ plan, csv }) => {
  const { escape, fromCSV, op } = await installed("arquero")
  let facts
  let rows
  return {
    load: () => {
      facts = fromCSV(readFileSync(csv, "utf8"), { parse: { start: String, supersedes: String } })
    },
    evaluate: () => {
      const approved = facts.filter(escape((row) => row.status === "approved"))
      const replaced = approved.filter(escape((row) => (row.supersedes ?? "") !== "")).select("supersedes")
      rows = approved
        .antijoin(replaced, ["id", "supersedes"])
        .derive({
          quarter: escape((row) => quarterOf(row.start)),
          cell: escape((row) => `${row.sex}/${row.age}`)
        })
        .orderby("start")
        .groupby("indicator", "quarter", "cell", "place")
        .rollup({
          n: op.count(),
          total: op.sum("value"),
          largest: op.max("value"),
          values: op.array_agg("value"),
          below: op.sum("denominator")
        })
    },
    groups: (emit) =>
      emitPlaces(
        plan,
        rows.objects().map((row) => ({ ...row, last: row.values.at(-1) })),
        String,
        emit
      )
  }
}
