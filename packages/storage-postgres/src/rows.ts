/**
 * Between the rows of the engine and the records of the port.
 *
 * @internal
 */
import { Instant, StorageDriver } from "@logframe/core"
import type { Connection, TableRow, Transaction } from "./connect.ts"

/** The row as a record: what is null there is absent here, and whole numbers are numbers. */
export const recordOf = <A>(row: TableRow): A =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, key === "seq" ? Number(value) : value])
  ) as A

/** The time now, or that of the entry before when the clock went back. */
export const recordingTime = async (
  { now }: Connection,
  { first }: Transaction,
  before: string | undefined
): Promise<string> => {
  const instant = now === undefined ? Instant.make(String((await first(clock, []))?.now)) : now()
  return StorageDriver.instantAfter(before, instant)
}

const clock = `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`
