import { StorageError } from "@logframe/core"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { watch } from "../src/journal/watch.ts"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] })
})
afterEach(() => {
  vi.useRealTimers()
})

const { signal } = new AbortController()

const failed = (cause: unknown) =>
  StorageError.isStorageError(cause)
    ? cause
    : new StorageError.StorageError("sqlite", "wait", { _tag: "Unexpected", cause })
const busy = new StorageError.StorageError("sqlite", "wait", { _tag: "Unavailable", what: "busy" })

it("a wait is told of whatever the head shows, with no other sign of a change", async () => {
  let seq = 5
  const { wait } = watch(() => seq, failed)
  const grown = wait("p", 5, signal)
  vi.advanceTimersByTime(100)
  seq = 6
  vi.advanceTimersByTime(100)
  expect(await grown).toBe(6)
})

it("a file that is busy for a moment ends no wait", async () => {
  const heads = [busy, busy, 7]
  const { wait } = watch(() => {
    const head = heads.shift()
    if (typeof head === "number") return head
    throw head
  }, failed)
  const grown = wait("p", 5, signal)
  vi.advanceTimersByTime(100)
  expect(await grown).toBe(7)
})

it("an error that stays ends every wait with it", async () => {
  const { wait } = watch(() => {
    throw new Error("gone")
  }, failed)
  await expect(wait("p", 0, signal)).rejects.toMatchObject({ reason: { _tag: "Unexpected" } })
})

it("only journals that somebody waits for are looked at, and none when nobody waits", async () => {
  const looked: string[] = []
  const { wait, tell } = watch((logframe) => {
    looked.push(logframe)
    return 0
  }, failed)
  const [p, q] = [wait("p", 0, signal), wait("q", 0, signal)]
  tell("p", 1)
  expect(await p).toBe(1)
  looked.length = 0
  vi.advanceTimersByTime(50)
  expect(new Set(looked)).toEqual(new Set(["q"]))
  tell("q", 1)
  expect(await q).toBe(1)
  looked.length = 0
  vi.advanceTimersByTime(1_000)
  expect(looked).toEqual([])
})
