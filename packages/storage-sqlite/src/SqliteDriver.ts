/**
 * A store in one SQLite file: the one to take unless there is a reason for another.
 *
 * The engine comes with Node, so there is nothing to install. Many processes may read the file while one writes; a
 * second writer waits its turn. What was acknowledged is on the disk. A file that is in use is copied with `backup`, since
 * the newest entries may still be in the file beside it that ends in `-wal`.
 *
 * @module
 */
import { Instant, type StorageDriver, StorageManifest } from "@logframe/core"
import { documents } from "./documents.ts"
import { connect } from "./file/connect.ts"
import { journal, lastOf } from "./journal/journal.ts"
import { watch } from "./journal/watch.ts"
import { migrate } from "./migrate.ts"

export { backup } from "./file/backup.ts"
export { check } from "./file/check.ts"

/** Which file, and what time it is. */
export interface Options {
  /** The file, made when it is not there; `":memory:"` for one that ends with the process. */
  readonly filename: string
  /** The time now, asked whenever something is recorded; absent: the clock of this computer. */
  readonly now?: () => Instant.Instant
}

/**
 * Opens the file, or makes it, and brings it to the newest form.
 *
 * @example
 * ```ts
 * import { PromiseStorage, Storage } from "@logframe/core"
 * import { SqliteDriver } from "@logframe/storage-sqlite"
 *
 * const layer = Storage.layerScoped(() => SqliteDriver.open({ filename: "project.sqlite" })) // with Effect
 * await using storage = PromiseStorage.make(SqliteDriver.open({ filename: "project.sqlite" })) // without
 * ```
 *
 * @throws StorageError when the file is damaged, belongs to another program, was written by a newer version, or may not
 *   be opened.
 */
export const open = ({ filename, now = clock }: Options): StorageDriver.StorageDriver => {
  const connection = connect(filename, (opened) => migrate(opened, filename))
  const { error, failed, stillThere } = connection
  const headOf = (logframe: string) => {
    stillThere()
    return lastOf(connection, logframe).seq
  }
  const watching = watch(headOf, (cause) => failed("wait", cause))
  return {
    manifest: manifest(filename),
    documents: documents(connection, now),
    journal: journal(connection, now, watching),
    close: async () => {
      watching.end(error("wait", { _tag: "Unexpected", cause: new Error("the store was closed") }))
      connection.close()
    }
  }
}

const clock = () => Instant.make(new Date().toISOString())

const { impossible, supported } = StorageManifest

const manifest = (filename: string): StorageManifest.StorageManifest => {
  const inFile =
    filename === ":memory:" ? impossible('Name a file: ":memory:" ends with the process.') : supported
  return {
    adapter: "sqlite",
    contract: 1,
    halves: ["documents", "journal"],
    folds: ["sum", "ratio", "min", "max", "latest"],
    claims: {
      fold: supported,
      wait: supported,
      erase: supported,
      durable: inFile,
      concurrentWriters: inFile,
      tenants: impossible("Make one file for each tenant: files share nothing.")
    }
  }
}
