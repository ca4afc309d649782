/**
 * One connection to a file: statements prepared once, changes in transactions, errors of the engine classified.
 *
 * @internal
 */
import type { SQLInputValue, StatementSync } from "node:sqlite"
import { StorageError } from "@logframe/core"
import { classify } from "./classify.ts"
import { openFile } from "./openFile.ts"
import { placeOf } from "./Place.ts"

/** How long a call waits for a file that somebody else is writing, in milliseconds. */
const busyTimeout = 2_000

/** How much of the file is held in memory at most, in KiB: enough to fold a million measurements without a temporary file. */
const cacheSize = 65_536

/** A row as it comes from the engine. */
export type ResultRow = Readonly<Record<string, unknown>>

/** By name, as in `:name`. */
export type Named = Readonly<Record<string, SQLInputValue>>

/** By name or by number, as in `?1`, which is faster. */
type Parameters = Named | readonly SQLInputValue[]

const isList = (parameters: Parameters): parameters is readonly SQLInputValue[] => Array.isArray(parameters)

/** An open file. */
export interface Connection {
  /** Does it as one of the operations of the port: an error of the engine becomes one of the port, with that name. */
  readonly attempt: <A>(operation: string, run: () => A) => Promise<A>
  /** An error of the engine as one of the port, with the name of the operation. */
  readonly failed: (operation: string, cause: unknown) => StorageError.StorageError
  /** An error of this store. */
  readonly error: (operation: string, reason: StorageError.Reason) => StorageError.StorageError
  /** Does all of it or nothing, while nobody else writes; nothing when the file is no longer under its name. */
  readonly transaction: <A>(run: () => A) => A
  /** Reads all of it as it is at one moment, whatever others write. */
  readonly moment: <A>(run: () => A) => A
  readonly all: (sql: string, parameters: Parameters) => readonly ResultRow[]
  /** The rows as lists of their columns, for statements that are asked in no other way. */
  readonly lists: (sql: string, parameters: Named) => readonly (readonly unknown[])[]
  readonly first: (sql: string, parameters: Parameters) => ResultRow | undefined
  /** How many rows it changed. */
  readonly run: (sql: string, parameters: Parameters) => number
  /** Statements without parameters and without an answer. */
  readonly exec: (sql: string) => void
  /**
   * Writes the file anew, so that nothing of what was replaced or removed is left in it or beside it.
   *
   * @throws StorageError when somebody still reads what was there before.
   */
  readonly rewrite: (operation: string) => void
  /** Does nothing while the file is found under its name. @throws Moved */
  readonly stillThere: () => void
  readonly close: () => void
}

/** Opens the file and prepares it, or leaves it closed. @throws StorageError */
export const connect = (filename: string, prepare: (connection: Connection) => void): Connection => {
  const error: Connection["error"] = (operation, reason) =>
    new StorageError.StorageError("sqlite", operation, reason)
  const failed: Connection["failed"] = (operation, cause) =>
    StorageError.isStorageError(cause) ? cause : error(operation, classify(cause, filename))
  const classified = <A>(operation: string, run: () => A): A => {
    try {
      return run()
    } catch (cause) {
      throw failed(operation, cause)
    }
  }
  const db = classified("open", () => openFile(filename, { timeout: busyTimeout }))
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  let stillThere = () => {}
  const within = <A>(kind: "IMMEDIATE" | "DEFERRED", run: () => A): A => {
    db.exec(`BEGIN ${kind}`)
    try {
      const result = run()
      if (kind === "IMMEDIATE") stillThere()
      db.exec("COMMIT")
      return result
    } catch (cause) {
      // some errors of the engine have rolled back already
      if (db.isTransaction) db.exec("ROLLBACK")
      throw cause
    }
  }
  const connection: Connection = {
    failed,
    attempt: async (operation, run) => classified(operation, run),
    error,
    transaction: (run) => within("IMMEDIATE", run),
    moment: (run) => within("DEFERRED", run),
    all: (sql, parameters) =>
      isList(parameters) ? prepared(sql).all(...parameters) : prepared(sql).all(parameters),
    first: (sql, parameters) =>
      isList(parameters) ? prepared(sql).get(...parameters) : prepared(sql).get(parameters),
    run: (sql, parameters) => {
      const statement = prepared(sql)
      const { changes } = isList(parameters) ? statement.run(...parameters) : statement.run(parameters)
      return Number(changes)
    },
    lists: (sql, parameters) => {
      const statement = prepared(sql)
      statement.setReturnArrays(true)
      // each row is a list then, which the types of Node do not say
      return statement.all(parameters) as unknown as readonly (readonly unknown[])[]
    },
    exec: (sql) => db.exec(sql),
    stillThere: () => stillThere(),
    rewrite: (operation) => {
      db.exec("PRAGMA secure_delete = ON; VACUUM")
      const busy = connection.first("PRAGMA wal_checkpoint(TRUNCATE)", [])?.busy
      if (busy === 1) throw error(operation, stillRead(filename))
    },
    close: () => {
      if (db.isOpen) db.close()
    }
  }
  try {
    classified("open", () => {
      db.exec(`PRAGMA cache_size = -${cacheSize}`)
      prepare(connection)
      stillThere = placeOf(filename)
    })
  } catch (cause) {
    connection.close()
    throw cause
  }
  return connection
}

const stillRead = (filename: string): StorageError.Reason => ({
  _tag: "Unavailable",
  what: `It is erased, but somebody still reads the file "${filename}" as it was before; ask again when they have finished`
})
