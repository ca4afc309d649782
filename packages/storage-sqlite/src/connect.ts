/**
 * One connection to a file: statements prepared once, changes in transactions, errors of the engine classified.
 *
 * @internal
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import { StorageError } from "@logframe/core"
import { classify } from "./classify.ts"
import { migrate } from "./migrate.ts"

/** How long a call waits for a file that somebody else is writing, in milliseconds. */
const busyTimeout = 2_000

/** A row as it comes from the engine. */
export type Row = Readonly<Record<string, unknown>>

/** An open file. */
export interface Connection {
  /** Does it as one of the operations of the port: an error of the engine becomes one of the port, with that name. */
  readonly attempt: <A>(operation: string, run: () => A) => Promise<A>
  /** An error of this store. */
  readonly error: (operation: string, reason: StorageError.Reason) => StorageError.StorageError
  /** Does all of it or nothing, while nobody else writes. */
  readonly transaction: <A>(run: () => A) => A
  /** Reads all of it as it is at one moment, whatever others write. */
  readonly moment: <A>(run: () => A) => A
  readonly all: (sql: string, parameters: Parameters) => readonly Row[]
  readonly first: (sql: string, parameters: Parameters) => Row | undefined
  /** How many rows it changed. */
  readonly run: (sql: string, parameters: Parameters) => number
  readonly close: () => void
}

/** By name, as in `:name`. */
export type Parameters = Readonly<Record<string, SQLInputValue>>

/** Opens the file and brings it to the newest form. @throws StorageError */
export const connect = (filename: string): Connection => {
  const error: Connection["error"] = (operation, reason) =>
    new StorageError.StorageError("sqlite", operation, reason)
  const classified = <A>(operation: string, run: () => A): A => {
    try {
      return run()
    } catch (cause) {
      throw StorageError.isStorageError(cause) ? cause : error(operation, classify(cause, filename))
    }
  }
  const db = classified("open", () => new DatabaseSync(filename, { timeout: busyTimeout }))
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const within = <A>(kind: "IMMEDIATE" | "DEFERRED", run: () => A): A => {
    db.exec(`BEGIN ${kind}`)
    try {
      const result = run()
      db.exec("COMMIT")
      return result
    } catch (cause) {
      // some errors of the engine have rolled back already
      if (db.isTransaction) db.exec("ROLLBACK")
      throw cause
    }
  }
  const connection: Connection = {
    attempt: async (operation, run) => classified(operation, run),
    error,
    transaction: (run) => within("IMMEDIATE", run),
    moment: (run) => within("DEFERRED", run),
    all: (sql, parameters) => prepared(sql).all(parameters),
    first: (sql, parameters) => prepared(sql).get(parameters),
    run: (sql, parameters) => Number(prepared(sql).run(parameters).changes),
    close: () => {
      if (db.isOpen) db.close()
    }
  }
  try {
    classified("open", () => migrate(db, connection, filename))
  } catch (cause) {
    connection.close()
    throw cause
  }
  return connection
}
