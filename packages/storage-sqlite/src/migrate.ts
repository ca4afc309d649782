/**
 * Brings a file to the newest form: every migration that it has not seen, all of them or none.
 *
 * @internal
 */
import type { DatabaseSync } from "node:sqlite"
import type { StorageError } from "@logframe/core"
import type { Connection } from "./connect.ts"
import { migrations } from "./migrations.ts"

/** Marks a file as one of ours: the bytes `lgfr`. */
const applicationId = 0x6c676672

/** Migrates the file. @throws StorageError when it is of another program or a newer version. */
export const migrate = (
  db: DatabaseSync,
  { transaction, first, error }: Connection,
  filename: string
): void => {
  const number = (sql: string): number => Number(Object.values(first(sql, {}) ?? {})[0])
  /** How many migrations the file has seen. */
  const version = (): number => {
    const [owner, seen] = [number("PRAGMA application_id"), number("PRAGMA user_version")]
    if (owner === 0 && number("SELECT count(*) FROM sqlite_schema") === 0) return 0
    if (owner !== applicationId) throw error("open", ofAnotherProgram(filename))
    if (seen > migrations.length) throw error("open", newer(filename, seen))
    return seen
  }
  if (version() === migrations.length) return
  // readers do not wait for the writer, nor it for them; the setting stays with the file
  db.exec("PRAGMA journal_mode = WAL")
  transaction(() => {
    for (const migration of migrations.slice(version())) db.exec(migration)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`)
  })
}

const ofAnotherProgram = (filename: string): StorageError.Reason => ({
  _tag: "Incompatible",
  what: `The file "${filename}"`,
  found: "the tables of another program",
  understood: "its own",
  hint: "Name another file."
})

const newer = (filename: string, seen: number): StorageError.Reason => ({
  _tag: "Incompatible",
  what: `The file "${filename}"`,
  found: `form ${seen}`,
  understood: `up to form ${migrations.length}`,
  hint: "Upgrade the library, or open the file with the version that wrote it."
})
