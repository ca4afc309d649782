import { readFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { installed } from "../installed.ts"
import type { Emit, Make } from "../Peer.ts"
import type { WorkloadPlan } from "../workload.ts"

const cellNames = ["f", "m"].flatMap((sex) => ["0-17", "18-59", "60+"].map((age) => `${sex}/${age}`))

/** First each place by itself, then places together: a stock is the latest of each, added up. */
const query = (latest: string, quarter: string) => `
  with counting as (
    select f.*, ${quarter} as quarter from facts f
    where f.status = 'approved' and not exists (
      select 1 from facts c where c.supersedes = f.id and c.status = 'approved')),
  places as (
    select indicator, quarter, cell, place, count(*) as n, sum(value) as total, max(value) as largest,
      ${latest} as last, sum(denominator) as below
    from counting group by indicator, quarter, cell, place)
  select p.indicator as indicator, quarter, cell, cast(sum(n) as text) as n,
    cast(case r.rule when 'last' then sum(last) when 'max' then max(largest) else sum(total) end as text) as numerator,
    cast(sum(below) as text) as below
  from places p join rules r on r.indicator = p.indicator group by p.indicator, r.rule, quarter, cell`

interface Row {
  readonly indicator: string
  readonly quarter: number | bigint
  readonly cell: string
  readonly n: string
  readonly numerator: string
  readonly below: string | null
}

const emitRows = (
  plan: WorkloadPlan,
  rows: readonly Row[],
  text: (n: string) => string,
  emit: Emit
): void => {
  const rules = new Map(plan.indicators.map(({ id, rule }, i) => [id, { rule, i }]))
  for (const { indicator, quarter, cell, n, numerator, below } of rows) {
    const { rule, i } = rules.get(indicator) ?? { rule: "sum", i: -1 }
    const denominator = rule === "average" ? n : rule === "ratio" && below !== null ? text(below) : "1"
    emit(i, Number(quarter), cellNames.indexOf(cell), Number(n), text(numerator), denominator)
  }
}

const plain = (decimal: string): string => decimal.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")

const fromHundredths = (digits: string): string => {
  const negative = digits.startsWith("-")
  const padded = (negative ? digits.slice(1) : digits).padStart(3, "0")
  return `${negative ? "-" : ""}${plain(`${padded.slice(0, -2)}.${padded.slice(-2)}`)}`
}

const hundredths = (text: string): number | null => (text === "" ? null : Math.round(Number(text) * 100))

/** SQLite in memory, whole hundredths. */
export const sqlite: Make = ({ plan, csv }) => {
  let database = new DatabaseSync(":memory:")
  let rows: readonly Row[] = []
  return {
    load: () => {
      database = new DatabaseSync(":memory:")
      database.exec(
        "create table facts (id text, indicator text, start text, place text, cell text, value integer, denominator integer, status text, supersedes text); create table rules (indicator text primary key, rule text); begin"
      )
      const rule = database.prepare("insert into rules values (?, ?)")
      for (const { id, rule: name } of plan.indicators) rule.run(id, name)
      const insert = database.prepare("insert into facts values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for (const line of readFileSync(csv, "utf8").trimEnd().split("\n").slice(1)) {
        const [
          id = "",
          indicator = "",
          start = "",
          place = "",
          sex,
          age,
          value = "",
          below = "",
          status = "",
          old = ""
        ] = line.split(",")
        insert.run(
          id,
          indicator,
          start,
          place,
          `${sex}/${age}`,
          hundredths(value),
          hundredths(below),
          status,
          old === "" ? null : old
        )
      }
      database.exec("commit; create index corrections on facts (supersedes) where supersedes is not null")
    },
    evaluate: () => {
      const latest = "cast(substr(max(start || '|' || value), 12) as integer)"
      const quarter =
        "(cast(substr(start, 1, 4) as integer) - 2019) * 4 + (cast(substr(start, 6, 2) as integer) - 1) / 3"
      rows = database.prepare(query(latest, quarter)).all() as unknown as readonly Row[]
    },
    groups: (emit) => emitRows(plan, rows, fromHundredths, emit)
  }
}

interface DuckDb {
  readonly DuckDBInstance: {
    create: (
      path: string,
      options: Record<string, string>
    ) => Promise<{
      connect: () => Promise<{
        run: (sql: string) => Promise<unknown>
        runAndReadAll: (sql: string) => Promise<{ getRowObjectsJS: () => readonly unknown[] }>
      }>
    }>
  }
}

/** DuckDB, DECIMAL(18, 2), two threads. */
export const duckdb: Make = async ({ plan, csv }) => {
  const { DuckDBInstance } = await installed<DuckDb>("@duckdb/node-api")
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect()
  let rows: readonly Row[] = []
  return {
    load: async () => {
      await connection.run("drop table if exists facts; drop table if exists rules")
      await connection.run(
        `create table facts as select id, indicator, start::date as start, place, sex || '/' || age as cell, value::decimal(18,2) as value, denominator::decimal(18,2) as denominator, status, supersedes from read_csv('${csv}', all_varchar = true, header = true)`
      )
      const rules = plan.indicators.map(({ id, rule }) => `('${id}', '${rule}')`)
      await connection.run("create table rules (indicator varchar, rule varchar)")
      await connection.run(`insert into rules values ${rules.join(", ")}`)
    },
    evaluate: async () => {
      const quarter = "(year(start) - 2019) * 4 + quarter(start) - 1"
      const result = await connection.runAndReadAll(query("arg_max(value, start)", quarter))
      rows = result.getRowObjectsJS() as readonly Row[]
    },
    groups: (emit) => emitRows(plan, rows, plain, emit)
  }
}
