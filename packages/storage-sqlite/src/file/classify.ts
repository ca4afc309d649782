/**
 * What the engine's errors mean to the callers of a store, by SQLite's primary result code.
 *
 * @internal
 */
import type { StorageError } from "@logframe/core"
import { Moved } from "./Place.ts"

/** The reason of an error that came from `node:sqlite` or from elsewhere. */
export const classify = (cause: unknown, filename: string): StorageError.Reason => {
  if (cause instanceof Moved) return { ...moved(filename), cause }
  const code = cause instanceof Error && "errcode" in cause ? cause.errcode : undefined
  const reason = typeof code === "number" ? reasons[code & 0xff] : undefined
  return reason === undefined ? { _tag: "Unexpected", cause } : { ...reason(filename), cause }
}

type Caused = Extract<StorageError.Reason, { readonly cause?: unknown }>

const unavailable = (what: (filename: string) => string) => (filename: string) => ({
  _tag: "Unavailable" as const,
  what: what(filename)
})
const denied = (what: (filename: string) => string) => (filename: string) => ({
  _tag: "Denied" as const,
  what: what(filename)
})
const corrupt = (what: (filename: string) => string, hint: string) => (filename: string) => ({
  _tag: "Corrupt" as const,
  what: what(filename),
  hint
})

const moved = denied(
  (file) =>
    `The file "${file}" was removed, renamed or replaced while it was open, so nothing more is recorded in it: put it back or restore a copy, and open it again`
)

const reasons: Readonly<Record<number, (filename: string) => Caused>> = {
  /** PERM */
  3: denied((file) => `Access to the file "${file}" is not allowed`),
  /** BUSY */
  5: unavailable((file) => `The file "${file}" is being written by somebody else`),
  /** LOCKED */
  6: unavailable((file) => `The file "${file}" is being written by somebody else`),
  /** READONLY */
  8: denied((file) => `The file "${file}" can only be read`),
  /** CORRUPT */
  11: corrupt(
    (file) => `The file "${file}" is damaged`,
    "Restore it from a copy, or let the `sqlite3` tool recover what it can (`.recover`)."
  ),
  /** FULL */
  13: unavailable((file) => `There is no room on the disk for the file "${file}"`),
  /** CANTOPEN */
  14: denied((file) => `The file "${file}" cannot be opened: is its folder there, and may it be used?`),
  /** AUTH */
  23: denied((file) => `Access to the file "${file}" is not allowed`),
  /** NOTADB */
  26: corrupt(
    (file) => `The file "${file}" is no SQLite database`,
    "Name another file, or restore this one from a copy if it once was one."
  )
}
