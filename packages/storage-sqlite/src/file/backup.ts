/**
 * Copies of a file that others write meanwhile.
 *
 * @internal
 */
import { existsSync, renameSync, rmSync } from "node:fs"
import { backup as copy } from "node:sqlite"
import { StorageError } from "@logframe/core"
import { classify } from "./classify.ts"
import { openFile } from "./openFile.ts"

/** How many pages are copied before others have a turn. */
const pagesAtATime = 1_000

/**
 * Copies a file as it is at one moment, while others read and write it. The copy is one file, complete by itself; it
 * appears under its name when it is whole, and takes the place of an older one.
 *
 * @example
 * ```ts
 * import { SqliteDriver } from "@logframe/storage-sqlite"
 *
 * const driver = SqliteDriver.open({ filename: "project.sqlite" })
 * await SqliteDriver.backup("project.sqlite", "copy.sqlite")
 * await driver.close()
 * ```
 *
 * Rejects with a `StorageError` when one of the files cannot be read or written.
 */
export const backup = async (filename: string, to: string): Promise<void> => {
  const unfinished = `${to}.unfinished`
  try {
    rmSync(unfinished, { force: true })
    const db = openFile(filename, { readOnly: true })
    try {
      // as long as this is read the copy is of this moment, and need not begin again when somebody writes
      db.exec("BEGIN; SELECT count(*) FROM sqlite_schema")
      await copy(db, unfinished, { rate: pagesAtATime })
    } finally {
      db.close()
    }
    // what an older copy may have had beside it is not of the new one
    for (const ending of ["-wal", "-shm"]) rmSync(`${to}${ending}`, { force: true })
    renameSync(unfinished, to)
  } catch (cause) {
    if (existsSync(unfinished)) rmSync(unfinished, { force: true })
    throw new StorageError.StorageError("sqlite", "backup", classify(cause, filename))
  }
}
