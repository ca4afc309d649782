/**
 * The tables, as changes that are applied in order. A migration that was released is never changed, so it shares nothing
 * with the code that changes.
 *
 * @internal
 */
import type { Connection, Transaction } from "./connect.ts"
import { firstTables } from "./firstTables.ts"
import { measurementTables } from "./measurementTables.ts"

/** Brings the tables one form further; `table` quotes a name with its schema. */
export type Migration = (on: Transaction, table: Connection["table"]) => Promise<void>

/** Form 1, form 2 and so on. */
export const migrations: readonly Migration[] = [firstTables, measurementTables]
