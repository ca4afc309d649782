/**
 * Between the rows of the engine and the records of the port.
 *
 * @internal
 */
import type { ResultRow } from "./connect.ts"

/** The row as a record: what is null there is absent here. The tables are strict, so each column has its type. */
export const recordOf = <A>(row: ResultRow): A =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as A

/** A list as one parameter, read by `json_each`; null asks for everything. */
export const listOf = (texts: readonly string[] | undefined): string | null =>
  texts === undefined ? null : JSON.stringify(texts)
