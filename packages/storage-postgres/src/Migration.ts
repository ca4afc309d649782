/**
 * One change of the tables.
 *
 * @internal
 */
import type { Connection, Transaction } from "./connect.ts"

/** Brings the tables one form further; `table` quotes a name with its schema. */
export type Migration = (on: Transaction, table: Connection["table"]) => Promise<void>
