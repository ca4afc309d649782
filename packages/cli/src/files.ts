/**
 * Files as the commands read and write them: whole, or not at all.
 */
import { randomUUID } from "node:crypto"
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { buffer } from "node:stream/consumers"
import * as Effect from "effect/Effect"
import { type Failure, ofInput, ofStore } from "./Failure.ts"

/** The bytes of a file. */
export const read = (path: string): Effect.Effect<Uint8Array, Failure> =>
  Effect.tryPromise({
    try: () => readFile(path),
    catch: (cause) => ofStore(unreadable(path, cause))
  })

/** The bytes that another program hands over. */
export const readStandardInput: Effect.Effect<Uint8Array, Failure> = Effect.tryPromise({
  try: async () => new Uint8Array(await buffer(process.stdin)),
  catch: (cause) => ofStore(`Standard input cannot be read: ${reasonOf(cause)}.`)
})

/** Fails when the file is there: what somebody wrote is not written over unasked. */
export const refuseExisting = (path: string): Effect.Effect<void, Failure> =>
  Effect.flatMap(
    Effect.promise(() =>
      access(path).then(
        () => true,
        () => false
      )
    ),
    (exists) =>
      exists
        ? Effect.fail(ofInput(`${path} is already there. Name another file, or write over it with --force.`))
        : Effect.void
  )

/** The text of a file in UTF-8. */
export const readText = (path: string): Effect.Effect<string, Failure> =>
  Effect.flatMap(read(path), (bytes) =>
    Effect.try({
      try: () => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      catch: () => ofStore(`${path} cannot be read: it is not text in UTF-8.`)
    })
  )

/** Writes a file beside its place and moves it there when it is complete; folders are made where they are missing. */
export const write = (path: string, body: string | Uint8Array): Effect.Effect<void, Failure> =>
  Effect.tryPromise({
    try: async () => {
      await mkdir(dirname(path), { recursive: true })
      const unfinished = `${path}.${randomUUID()}.part`
      try {
        await writeFile(unfinished, body, { flush: true })
        await rename(unfinished, path)
      } catch (cause) {
        await rm(unfinished, { force: true })
        throw cause
      }
    },
    catch: (cause) => ofStore(`${path} cannot be written: ${reasonOf(cause)}.`)
  })

/** Why a file cannot be read, in a sentence. */
export const unreadable = (path: string, cause: unknown): string =>
  `${path} cannot be read: ${reasonOf(cause)}.`

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  EACCES: "this user may not",
  EPERM: "this user may not",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full"
}

const reasonOf = (cause: unknown): string => {
  const code = (cause as { code?: unknown } | null)?.code
  return (typeof code === "string" ? reasons[code] : undefined) ?? String(cause)
}
