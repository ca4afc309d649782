/**
 * A store in a folder that people keep in git: what changed is seen in a diff, line by line.
 *
 *     logframe-store.json               what the folder is
 *     octopus/revisions/0001.json       the first revision of the logframe "octopus", as it is
 *     octopus/revisions.ndjson          when, by whom and why each revision was kept
 *     octopus/facts.ndjson              its journal: one fact a line, each with a checksum
 *
 * Several processes of one computer may read and write at the same time. What was acknowledged is on the disk. A batch that
 * a crash left half written is moved to a file beside and reported; nothing of it counts. Of the facts that are asked for
 * the texts stay in the file, and some 160 bytes of each are held in memory: for millions of facts take SQLite.
 *
 * @module
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Instant, type StorageDriver, StorageError, StorageManifest } from "@logframe/core"
import { documents } from "./documents.ts"
import { codeOf } from "./files.ts"
import { journal } from "./journal.ts"
import { errorOf, storeOf, type Torn } from "./Store.ts"

export type { Torn } from "./Store.ts"

/** Which folder, and what time it is. */
export interface Options {
  /** The folder, made when it is not there. */
  readonly folder: string
  /** The time now, asked whenever something is recorded; absent: the clock of this computer. */
  readonly now?: () => Instant.Instant
  /** Is told of what a crash left half written; absent: the process prints a warning. */
  readonly onTorn?: (torn: Torn) => void
}

/** What the store says of itself. */
export const manifest: StorageManifest.StorageManifest = {
  adapter: "file",
  contract: 1,
  halves: ["documents", "journal"],
  folds: [],
  claims: {
    fold: StorageManifest.impossible("Facts are read and folded by this library: the same numbers."),
    wait: StorageManifest.notYet(
      "Whoever follows a journal asks for its head again and again: the same facts, a little later."
    ),
    erase: StorageManifest.impossible(
      "The folder's history in git keeps what was. Make a new folder and append the facts to it without the personal data."
    ),
    durable: StorageManifest.supported,
    concurrentWriters: StorageManifest.supported,
    tenants: StorageManifest.impossible("Make one folder for each tenant: folders share nothing.")
  }
}

/**
 * Opens the folder, or makes it.
 *
 * @example
 * ```ts
 * import { PromiseStorage, Storage } from "@logframe/core"
 * import { FileDriver } from "@logframe/storage-file"
 *
 * const layer = Storage.layerScoped(() => FileDriver.open({ folder: "project" })) // with Effect
 * await using storage = PromiseStorage.make(FileDriver.open({ folder: "project" })) // without
 * ```
 *
 * @throws StorageError when the folder belongs to something else, was written by a newer version, or may not be used.
 */
export const open = ({ folder, now = clock, onTorn = warn }: Options): StorageDriver.StorageDriver => {
  try {
    prepare(folder)
  } catch (cause) {
    throw errorOf(folder, "open", cause)
  }
  const store = storeOf(folder, onTorn)
  return { manifest, documents: documents(store, now), journal: journal(store, now), close: store.idle }
}

const clock = () => Instant.make(new Date().toISOString())

const warn = ({ file, bytes, keptIn }: Torn): void =>
  process.emitWarning(
    `The end of "${file}" is no whole batch: ${bytes} bytes, now in "${keptIn}". A process that is stopped while it records leaves such an end behind, and has acknowledged nothing of it. Whatever else may have cut the file, this cannot be known from it: compare it with a copy or with git, if there is one, before you delete the bytes.`,
    "LogframeStorageWarning"
  )

const format = 1
const markerName = "logframe-store.json"

const prepare = (folder: string): void => {
  makeFolder(folder)
  const names = readdirSync(folder).filter((name) => !name.startsWith("."))
  if (names.includes(markerName)) {
    refuseOther(folder, readFileSync(join(folder, markerName), "utf8"))
    return
  }
  if (names.length > 0)
    throw incompatible(folder, "files of something else", "Name an empty folder, or a new one.")
  // git must not change the ends of lines, and has no business with the lock
  writeFileSync(join(folder, ".gitattributes"), "* -text\n")
  writeFileSync(join(folder, ".gitignore"), ".lock*\n*.part\n")
  writeFileSync(join(folder, markerName), `${JSON.stringify({ store: "logframe", format })}\n`, {
    flush: true
  })
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    // on a disk that can only be read Node says that the folder is not there; asked for this one folder it says why
    if (codeOf(cause) === "ENOENT" && existsSync(dirname(folder))) mkdirSync(folder)
    throw cause
  }
}

const refuseOther = (folder: string, text: string): void => {
  const marker = /^\{"store":"logframe","format":(\d{1,9})\}\n?$/.exec(text.trim())
  if (marker === null)
    throw incompatible(folder, `a ${markerName} that cannot be read`, "Bring the file back as it was.")
  if (Number(marker[1]) > format)
    throw incompatible(
      folder,
      `format ${marker[1]}`,
      "Upgrade the library, or use the version that wrote it."
    )
}

const incompatible = (folder: string, found: string, hint: string) => {
  const understood = `up to format ${format}`
  return new StorageError.StorageError("file", "open", {
    _tag: "Incompatible",
    what: `The folder "${folder}"`,
    found,
    understood,
    hint
  })
}
