/**
 * Opens a database file.
 *
 * @internal
 */
import { accessSync, constants, statSync } from "node:fs"
import { DatabaseSync, type DatabaseSyncOptions } from "node:sqlite"
import { pathToFileURL } from "node:url"

/** Opens the file; one that was closed by its last writer and then put where nothing can be written is only read. */
export const openFile = (filename: string, options: DatabaseSyncOptions): DatabaseSync => {
  const db = new DatabaseSync(filename, options)
  try {
    db.exec("PRAGMA schema_version")
    return db
  } catch (cause) {
    db.close()
    if (!isAtRest(filename)) throw cause
    const url = pathToFileURL(filename)
    // nobody can change it there, so that the engine may do without the files beside it by which processes agree
    url.searchParams.set("immutable", "1")
    return new DatabaseSync(url, { ...options, readOnly: true })
  }
}

const isAtRest = (filename: string): boolean => {
  if (statSync(`${filename}-wal`, { throwIfNoEntry: false })?.size) return false
  try {
    accessSync(filename, constants.R_OK)
  } catch {
    return false
  }
  try {
    accessSync(filename, constants.W_OK)
    return false
  } catch {
    return true
  }
}
