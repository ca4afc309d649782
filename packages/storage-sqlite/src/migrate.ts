/**
 * Brings a file to the newest form, all of it or nothing.
 *
 * @internal
 */
import type { StorageError } from "@logframe/core"
import type { Connection } from "./file/connect.ts"
import { tables } from "./file/tables.ts"
import { retell } from "./retell.ts"

/** Marks a file as one of ours: the bytes `lgfr`. */
const applicationId = 0x6c676672

/**
 * The form of the tables. In form 1 values stood in the order of the journal by name and day, and what counts was worked out
 * whenever it was asked.
 */
const newestForm = 2

/** Migrates the file. @throws StorageError when it is of another program or a newer version. */
export const migrate = (connection: Connection, filename: string): void => {
  const { transaction, first, exec, error } = connection
  const number = (sql: string): number => Number(Object.values(first(sql, []) ?? {})[0])
  /** The form of the file, 0 when it is empty. */
  const formOf = (): number => {
    const [owner, form] = [number("PRAGMA application_id"), number("PRAGMA user_version")]
    if (owner === 0 && number("SELECT count(*) FROM sqlite_schema") === 0) return 0
    if (owner !== applicationId) throw error("open", ofAnotherProgram(filename))
    if (form > newestForm) throw error("open", newer(filename, form))
    return form
  }
  if (formOf() === newestForm) return
  // readers do not wait for the writer, nor it for them; the setting stays with the file
  exec("PRAGMA journal_mode = WAL")
  transaction(() => {
    const form = formOf()
    if (form === 0) exec(tables)
    if (form === 1) retell(connection)
    exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newestForm}`)
  })
}

const ofAnotherProgram = (filename: string): StorageError.Reason => ({
  _tag: "Incompatible",
  what: `The file "${filename}"`,
  found: "the tables of another program",
  understood: "its own",
  hint: "Name another file."
})

const newer = (filename: string, form: number): StorageError.Reason => ({
  _tag: "Incompatible",
  what: `The file "${filename}"`,
  found: `form ${form}`,
  understood: `up to form ${newestForm}`,
  hint: "Upgrade the library, or open the file with the version that wrote it."
})
