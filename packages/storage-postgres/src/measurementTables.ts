/**
 * The second form of the tables: what a fold needs, and no texts.
 *
 * A fold reads every measurement, and without the texts it reads a third. The rows are made from the texts of the facts that
 * are there. The total moves with them, so a program of the version before can no longer add facts that folds would miss.
 *
 * @internal
 */
import { CalendarDate, Decimal } from "@logframe/core"
import type { Connection, TableRow, Transaction } from "./connect.ts"
import { type Columns, listsOf } from "./insertRows.ts"
import type { Migration } from "./Migration.ts"
import { ofOwnTenant, partitionsOf } from "./tableForms.ts"

/** Makes the tables, and their rows. */
export const measurementTables: Migration = async (on, table) => {
  const fact = table("fact")
  // nobody writes meanwhile, and the owner sees the rows of every tenant until the policies are enforced again
  await on.script(`ALTER TABLE ${fact} NO FORCE ROW LEVEL SECURITY`)
  await on.script(tables(table))
  for (let after: readonly unknown[] = ["", "", 0]; ; ) {
    const rows = await on.all(nextFacts(fact), after)
    const last = rows.at(-1)
    if (last === undefined) break
    await insert(on, table("measurement"), measurementColumns, rows.flatMap(measurementsOf))
    await insert(on, table("decision"), decisionColumns, rows.flatMap(decisionsOf))
    after = [last.tenant, last.logframe, last.seq]
  }
  await on.script(`
    ${["measurement", "decision"].map((name) => ofOwnTenant(table, name)).join("\n")}
    ALTER TABLE ${fact} FORCE ROW LEVEL SECURITY;`)
}

const tables = (table: Connection["table"]) => `
  CREATE TABLE ${table("measurement")} (
    tenant text COLLATE "C" NOT NULL,
    logframe text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    recorded timestamptz NOT NULL,
    id text COLLATE "C" NOT NULL,
    root text COLLATE "C" NOT NULL,           -- as in the fact
    approved boolean NOT NULL,                -- when it was recorded
    indicator text COLLATE "C" NOT NULL,
    place text COLLATE "C",
    party text COLLATE "C",
    cell text COLLATE "C",                    -- empty: the whole; absent: it withdraws
    first_day date NOT NULL,
    last_day date NOT NULL,
    value numeric,                            -- absent: it is no number
    denominator numeric,
    CONSTRAINT measurement_once UNIQUE NULLS NOT DISTINCT (tenant, logframe, indicator, seq, cell),
    -- one of these would take the sum of all others with it
    CONSTRAINT measurement_is_number CHECK (
      value NOT IN ('NaN', 'Infinity', '-Infinity') AND denominator NOT IN ('NaN', 'Infinity', '-Infinity'))
  ) PARTITION BY HASH (logframe);
  ${partitionsOf(table, "measurement")}

  -- whether a fact is approved from a review on
  CREATE TABLE ${table("decision")} (
    tenant text COLLATE "C" NOT NULL,
    logframe text COLLATE "C" NOT NULL,
    fact text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    approves boolean NOT NULL,
    PRIMARY KEY (tenant, logframe, fact, seq)
  ) PARTITION BY HASH (logframe);
  ${partitionsOf(table, "decision")}

  -- with what a fold asks of corrections
  DROP INDEX ${table("fact_root")};
  CREATE INDEX fact_root ON ${table("fact")} (tenant, logframe, root) INCLUDE (seq, id, kind, status, supersedes)
    WHERE supersedes IS NOT NULL;

  ALTER TABLE ${table("fact")} DROP COLUMN value, DROP COLUMN denominator;`

const insert = async ({ all }: Transaction, table: string, columns: Columns, rows: readonly TableRow[]) => {
  const lists = Object.values(columns).map((type, i) => `$${i + 1}::${type}[]`)
  const sql = `INSERT INTO ${table} (${Object.keys(columns).join(", ")}) SELECT * FROM unnest(${lists.join(", ")})`
  for (const values of listsOf(columns, rows)) await all(sql, values)
}

const nextFacts = (fact: string) => `
  SELECT tenant, logframe, seq, recorded, id, root, status, kind, indicator, place, first_day, last_day, body FROM ${fact}
  WHERE (tenant, logframe, seq) > ($1, $2, $3) AND kind IN ('Measurement', 'Review')
  ORDER BY tenant, logframe, seq LIMIT 5000`

const measurementColumns = {
  tenant: "text",
  logframe: "text",
  seq: "bigint",
  recorded: "timestamptz",
  id: "text",
  root: "text",
  approved: "boolean",
  indicator: "text",
  place: "text",
  party: "text",
  cell: "text",
  first_day: "date",
  last_day: "date",
  value: "numeric",
  denominator: "numeric"
} as const

const decisionColumns = {
  tenant: "text",
  logframe: "text",
  fact: "text",
  seq: "bigint",
  approves: "boolean"
} as const

interface Said {
  readonly [key: string]: unknown
}

/** The text of a fact in format 1; one that cannot be read says nothing that can be folded, and is refused when it is read. */
const parsed = (body: unknown): Said => {
  try {
    return Object(JSON.parse(String(body))) as Said
  } catch {
    return {}
  }
}

const measurementsOf = ({ status, kind, ...row }: TableRow): readonly TableRow[] => {
  const isOurs = row.indicator !== null && [row.first_day, row.last_day].every(CalendarDate.isCalendarDate)
  if (kind !== "Measurement" || !isOurs) return []
  const { party, value, cells, identities } = parsed(row.body)
  // who was counted by name is counted once, which no fold of a store can see
  const numbers = listOf(identities).length > 0 ? () => ({}) : numbersOf
  const said: readonly TableRow[] = [
    ...(value === undefined ? [] : [{ cell: "", ...numbers(value) }]),
    ...listOf(cells).map((one) => {
      const { cell, value } = Object(one) as Said
      return { cell: cellKey(cell), ...numbers(value) }
    })
  ]
  const whole = { ...row, party, approved: status === "approved" }
  // of a cell that is there twice no number: whoever folds reads the fact
  const byCell = new Map<unknown, TableRow>()
  for (const one of said) byCell.set(one.cell, byCell.has(one.cell) ? { cell: one.cell } : one)
  return byCell.size === 0 ? [whole] : [...byCell.values()].map((values) => ({ ...whole, ...values }))
}

const decisionsOf = ({ kind, tenant, logframe, seq, body }: TableRow): readonly TableRow[] => {
  if (kind !== "Review") return []
  const { of, becomes } = parsed(body)
  return [...new Set(listOf(of))].map((fact) => ({
    tenant,
    logframe,
    fact,
    seq,
    approves: becomes === "approved"
  }))
}

const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : [])

const numbersOf = (one: unknown): TableRow => {
  const said = Object(one) as Said
  const [value, denominator] =
    said._tag === "Number" ? [said.value] : said._tag === "Parts" ? [said.numerator, said.denominator] : []
  return { value: decimal(value), denominator: decimal(denominator) }
}

const decimal = (text: unknown): unknown => (Decimal.isDecimal(text) ? text : undefined)

const cellKey = (cell: unknown): string =>
  Object.entries(Object(cell) as Said)
    .map(([dimension, category]) => [dimension, String(category)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join("="))
    .join("&")
