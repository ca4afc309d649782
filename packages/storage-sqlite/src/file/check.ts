/**
 * Whether a file is whole.
 *
 * @internal
 */
import type { DatabaseSync } from "node:sqlite"
import { StorageError } from "@logframe/core"
import { classify } from "./classify.ts"
import { invariants } from "./invariants.ts"
import { openFile } from "./openFile.ts"

/**
 * Reads the whole file and says what is wrong with it, a sentence for each problem; none when it is sound. First what the
 * engine finds (pages, indexes, types), then what this library relies on.
 *
 * The file is not changed. It takes about as long as reading the file twice, and others may use the file meanwhile.
 *
 * @example
 * ```ts
 * import { SqliteDriver } from "@logframe/storage-sqlite"
 *
 * await SqliteDriver.open({ filename: "project.sqlite" }).close()
 * SqliteDriver.check("project.sqlite") // []
 * ```
 *
 * @throws StorageError when the file cannot be opened or is no SQLite database.
 */
export const check = (filename: string): readonly string[] => {
  try {
    const db = openFile(filename, { readOnly: true })
    try {
      db.exec("BEGIN")
      const damage = engineProblems(db)
      return damage.length > 0 ? damage : ownProblems(db)
    } finally {
      db.close()
    }
  } catch (cause) {
    throw new StorageError.StorageError("sqlite", "check", classify(cause, filename))
  }
}

const engineProblems = (db: DatabaseSync): readonly string[] => {
  try {
    return db
      .prepare("PRAGMA integrity_check")
      .all()
      .map((row) => String(row.integrity_check))
      .filter((text) => text !== "ok")
  } catch (cause) {
    // damage that keeps the engine from looking any further
    if (cause instanceof Error && "errcode" in cause && cause.errcode === 11) return [cause.message]
    throw cause
  }
}

const ownProblems = (db: DatabaseSync): readonly string[] =>
  invariants.flatMap(({ found, says }) =>
    db
      .prepare(`${found} LIMIT 100`)
      .all()
      .map(({ logframe, at }) => `${says} (logframe "${logframe}", ${at}).`)
  )
