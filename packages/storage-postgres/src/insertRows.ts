/**
 * Many rows in one statement: a list for each column, which the engine reads as rows.
 *
 * `COPY` would be the engine's own way, and is refused to whoever is bound by row-level security.
 *
 * @internal
 */
import type { TableRow, Transaction } from "./connect.ts"

/** Columns by name, with their types. */
export type Columns = Readonly<Record<string, string>>

/** Where rows of a journal go, whose head is held: their columns, and for those that say so the instant of the batch. */
export interface Target {
  readonly table: string
  readonly head: string
  readonly recorded?: string
  readonly columns: Columns
}

/** What the rows of a batch have in common. */
export type Batch = readonly [tenant: string, logframe: string, recorded: string]

/** How many rows one statement brings: enough that the call does not weigh. */
const rowsAtATime = 5_000

/** Inserts the rows of a batch. */
export const insertRows = async (
  { all }: Transaction,
  target: Target,
  batch: Batch,
  rows: readonly TableRow[]
): Promise<void> => {
  const sql = statement(target)
  const same = target.recorded === undefined ? batch.slice(0, 2) : batch
  for (const lists of listsOf(target.columns, rows)) await all(sql, [...same, ...lists])
}

/** The rows as lists, one for each column, so many rows at a time. */
export const listsOf = (columns: Columns, rows: readonly TableRow[]): readonly (readonly unknown[])[][] => {
  const names = Object.keys(columns)
  return Array.from({ length: Math.ceil(rows.length / rowsAtATime) }, (_, i) => {
    const some = rows.slice(i * rowsAtATime, (i + 1) * rowsAtATime)
    return names.map((name) => some.map((row) => row[name] ?? null))
  })
}

/**
 * Each row beside the head, which is there once: a statement that reads no table of the journal would be carried out
 * elsewhere by a server whose tables are spread over many, and refused.
 */
const statement = ({ table, head, recorded, columns }: Target): string => {
  const fixed = ["tenant", "logframe", ...(recorded === undefined ? [] : ["recorded"])]
  const instant = recorded === undefined ? "" : `$3::${recorded}, `
  const lists = Object.values(columns).map((type, i) => `$${fixed.length + i + 1}::${type}[]`)
  return `
  INSERT INTO ${table} (${[...fixed, ...Object.keys(columns)].join(", ")})
  SELECT held.tenant, held.logframe, ${instant}rows.*
  FROM ${head} AS held CROSS JOIN unnest(${lists.join(", ")}) AS rows
  WHERE held.tenant = $1 AND held.logframe = $2`
}
