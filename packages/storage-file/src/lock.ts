/**
 * The lock of a folder: whoever made the file writes, and removes it afterwards.
 *
 * A process that was killed leaves its lock behind. On the same computer that is seen, since its process is gone, and
 * the lock is taken over; what was locked on another computer stays locked until somebody deletes the file.
 *
 * @internal
 */
import { randomUUID } from "node:crypto"
import { readFile, rm, stat, writeFile } from "node:fs/promises"
import { hostname } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { StorageError } from "@logframe/core"
import { codeOf, ifThere } from "./files.ts"

/** How long a call waits for a folder that somebody else is writing, in milliseconds. */
const patience = 2_000

/** How long a lock may be half made; making one takes no time at all. */
const halfMade = 10_000

interface Holder {
  readonly process: number
  readonly computer: string
  readonly lock: string
}

/** The locks of this process: one with its number that is not among them is of a process before it. */
const held = new Set<string>()

/** Runs it while nobody else writes in the folder. @throws StorageError when somebody else does for too long. */
export const withLock = async <A>(folder: string, operation: string, run: () => Promise<A>): Promise<A> => {
  const path = join(folder, ".lock")
  const holder: Holder = { process: process.pid, computer: hostname(), lock: randomUUID() }
  held.add(holder.lock)
  try {
    await acquire(path, operation, holder)
    try {
      return await run()
    } finally {
      await rm(path, { force: true })
    }
  } finally {
    held.delete(holder.lock)
  }
}

const acquire = async (path: string, operation: string, holder: Holder): Promise<void> => {
  const until = performance.now() + patience
  while (!(await made(path, holder))) {
    const text = await ifThere(() => readFile(path, "utf8"))
    if (text === undefined) continue
    const other = holderOf(text)
    if (await isLeftBehind(path, other)) await takeOver(path, text, holder)
    else if (performance.now() < until) await setTimeout(1 + Math.random() * 10)
    else
      throw new StorageError.StorageError("file", operation, {
        _tag: "Unavailable",
        what: sentence(path, other)
      })
  }
}

const made = async (path: string, holder: Holder): Promise<boolean> => {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: "wx" })
    return true
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false
    throw cause
  }
}

const holderOf = (text: string): Holder | undefined => {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

const isLeftBehind = async (path: string, holder: Holder | undefined): Promise<boolean> => {
  if (holder === undefined) {
    const made = await ifThere(() => stat(path))
    return made !== undefined && Date.now() - made.mtimeMs > halfMade
  }
  if (holder.computer !== hostname()) return false
  return holder.process === process.pid ? !held.has(holder.lock) : !isRunning(holder.process)
}

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (cause) {
    return codeOf(cause) !== "ESRCH"
  }
}

/** Removes a lock that was left behind, unless somebody did already: of those who try, one at a time looks and removes. */
const takeOver = async (path: string, text: string, holder: Holder): Promise<void> => {
  const guard = `${path}.takeover`
  if (!(await made(guard, holder))) {
    const left = await ifThere(() => stat(guard))
    if (left !== undefined && Date.now() - left.mtimeMs > halfMade) await rm(guard, { force: true })
    await setTimeout(1)
    return
  }
  try {
    if ((await ifThere(() => readFile(path, "utf8"))) === text) await rm(path, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

const sentence = (path: string, holder: Holder | undefined): string =>
  `The folder is being written by ${
    holder === undefined ? "somebody else" : `process ${holder.process} on ${holder.computer}`
  }. If nobody does, delete the file "${path}"`
