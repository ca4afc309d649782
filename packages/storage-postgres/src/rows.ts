/**
 * Between the rows of the engine and the records of the port.
 *
 * @internal
 */
import { Instant, type Query } from "@logframe/core"
import type { Connection, Row, Transaction } from "./connect.ts"

/** The row as a record: what is null there is absent here, and whole numbers are numbers. */
export const recordOf = <A>(row: Row): A =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, key === "seq" ? Number(value) : value])
  ) as A

/** The page of at most `limit` rows; `rows` has one more when there is a next page, which `cursor` writes down. */
export const pageOf = <A>(
  rows: readonly A[],
  limit: number,
  cursor: (last: A) => Query.Cursor
): Query.Page<A> => {
  const last = rows[limit - 1]
  return rows.length > limit && last !== undefined
    ? { rows: rows.slice(0, limit), next: cursor(last) }
    : { rows }
}

/** The time now, or that of the entry before when the clock went back. */
export const recordingTime = async (
  { now }: Connection,
  { first }: Transaction,
  before: string | undefined
): Promise<string> => {
  const instant = now === undefined ? String((await first(clock, []))?.now) : Instant.normalise(now())
  return before !== undefined && before > instant ? before : instant
}

const clock = `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`
