/**
 * Many rows in one statement: a list for each column, which the engine reads as rows.
 *
 * `COPY` would be the engine's own way, and is refused to whoever is bound by row-level security.
 *
 * @internal
 */
import type { Row, Transaction } from "./connect.ts"

/** Columns by name, with their types. */
type Columns = Readonly<Record<string, string>>

/** Where rows go: the columns that are the same for all of them, and those that are not. */
export interface Target {
  readonly table: string
  readonly same: Columns
  readonly columns: Columns
}

/** How many rows one statement brings: enough that the call does not weigh. */
const rowsAtATime = 5_000

/** Inserts the rows; `same` has the values of the columns that are the same for all, in their order. */
export const insertRows = async (
  { all }: Transaction,
  { table, same, columns }: Target,
  values: readonly unknown[],
  rows: readonly Row[]
): Promise<void> => {
  const sql = statement(table, same, columns)
  for (let i = 0; i < rows.length; i += rowsAtATime) {
    const some = rows.slice(i, i + rowsAtATime)
    await all(sql, [...values, ...Object.keys(columns).map((name) => some.map((row) => row[name] ?? null))])
  }
}

const statement = (table: string, same: Columns, columns: Columns): string => {
  const fixed = Object.values(same).map((type, i) => `$${i + 1}::${type}, `)
  const lists = Object.values(columns).map((type, i) => `$${fixed.length + i + 1}::${type}[]`)
  return `
  INSERT INTO ${table} (${[...Object.keys(same), ...Object.keys(columns)].join(", ")})
  SELECT ${fixed.join("")}rows.* FROM unnest(${lists.join(", ")}) AS rows`
}
