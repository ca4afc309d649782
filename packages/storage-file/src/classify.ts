/**
 * What the errors of the file system mean to the callers of a store, by their code.
 *
 * @internal
 */
import type { StorageError } from "@logframe/core"

/** The reason of an error that came from the file system or from elsewhere. */
export const classify = (cause: unknown, folder: string): StorageError.Reason => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return reason === undefined ? { _tag: "Unexpected", cause } : { ...reason(folder), cause }
}

type Caused = Extract<StorageError.Reason, { readonly _tag: "Unavailable" | "Denied" }>

const denied = (what: (folder: string) => string) => (folder: string) => ({
  _tag: "Denied" as const,
  what: what(folder)
})
const unavailable = (what: (folder: string) => string) => (folder: string) => ({
  _tag: "Unavailable" as const,
  what: what(folder)
})

const notAllowed = denied((folder) => `Access to the folder "${folder}" is not allowed`)
const noFolder = denied((folder) => `"${folder}" cannot be used: a part of it is there and is no folder`)
const full = unavailable((folder) => `There is no room on the disk for the folder "${folder}"`)
const busy = unavailable((folder) => `The computer cannot open more files in "${folder}" now`)

const reasons: Readonly<Record<string, (folder: string) => Caused>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: denied((folder) => `The folder "${folder}" can only be read`),
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  ENOSPC: full,
  EDQUOT: full,
  EMFILE: busy,
  ENFILE: busy,
  EBUSY: busy,
  EAGAIN: busy
}
