/**
 * The lock of a folder: a file that says who is writing. It appears with its content in one step, or not at all.
 *
 * A process that was killed leaves its lock behind. On the same computer that is seen, since its process is gone, and
 * the lock is taken over; what was locked on another computer stays locked until somebody deletes the file.
 *
 * @internal
 */
import { randomUUID } from "node:crypto"
import { link, readFile, rm, stat, writeFile } from "node:fs/promises"
import { hostname } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { StorageError } from "@logframe/core"
import { codeOf, ifThere } from "./files.ts"

/** How long a call waits for a folder that somebody else is writing, in milliseconds. */
const patience = 2_000

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
  const card = `${path}.${holder.lock}`
  held.add(holder.lock)
  try {
    await writeFile(card, JSON.stringify(holder))
    await acquire(path, card, operation)
    try {
      return await run()
    } finally {
      await rm(path, { force: true })
    }
  } finally {
    held.delete(holder.lock)
    await rm(card, { force: true })
  }
}

const acquire = async (path: string, card: string, operation: string): Promise<void> => {
  const until = performance.now() + patience
  while (!(await placed(card, path))) {
    const text = await ifThere(() => readFile(path, "utf8"))
    if (text === undefined) continue
    const other = holderOf(text)
    if (isLeftBehind(other)) await takeOver(path, card, text)
    else if (performance.now() < until) await setTimeout(1 + Math.random() * 10)
    else
      throw new StorageError.StorageError("file", operation, {
        _tag: "Unavailable",
        what: sentence(path, other)
      })
  }
}

/** Gives the file that is written already the other name too, unless somebody has it. */
const placed = async (card: string, path: string): Promise<boolean> => {
  try {
    await link(card, path)
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

const isLeftBehind = (holder: Holder | undefined): boolean =>
  holder?.computer === hostname() &&
  (holder.process === process.pid ? !held.has(holder.lock) : !isRunning(holder.process))

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (cause) {
    return codeOf(cause) !== "ESRCH"
  }
}

/** Taking over takes no time; a guard that is older was left behind itself, in milliseconds. */
const oldGuard = 10_000

/** Removes a lock that was left behind, unless somebody did already: of those who try, one at a time looks and removes. */
const takeOver = async (path: string, card: string, text: string): Promise<void> => {
  const guard = `${path}.takeover`
  if (!(await placed(card, guard))) {
    const left = await ifThere(() => stat(guard))
    if (left !== undefined && Date.now() - left.mtimeMs > oldGuard) await rm(guard, { force: true })
    await setTimeout(1)
    return
  }
  try {
    if ((await ifThere(() => readFile(path, "utf8"))) !== text) return
    await rm(path, { force: true })
    const lock = String(holderOf(text)?.lock)
    if (/^[\da-f-]{36}$/.test(lock)) await rm(`${path}.${lock}`, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

const sentence = (path: string, holder: Holder | undefined): string =>
  `The folder is being written by ${
    holder === undefined ? "somebody else" : `process ${holder.process} on ${holder.computer}`
  }. If nobody does, delete the file "${path}"`
