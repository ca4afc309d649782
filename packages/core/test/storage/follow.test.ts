import { expect, it } from "@effect/vitest"
import {
  CalendarDate,
  Evaluation,
  type Fact,
  Live,
  PromiseStorage,
  Storage,
  type StorageDriver,
  StorageError
} from "@logframe/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { describe } from "vitest"
import { logframe, memory, wells } from "./support.ts"

const asOf = CalendarDate.make("2024-12-31")

/** The same driver without a way to wait, and how often its head was asked for. */
const withoutWaiting = (driver: StorageDriver.StorageDriver) => {
  const { journal } = driver
  if (journal === undefined) throw new Error("no journal")
  const { wait: _, ...asked } = journal
  let heads = 0
  const head: typeof journal.head = (id, at) => {
    heads++
    return journal.head(id, at)
  }
  return { heads: () => heads, driver: { ...driver, journal: { ...asked, head } } }
}

const idsOf = (facts: Iterable<Fact.Stored>) => [...facts].map(({ fact }) => fact.id)

describe("following a journal", () => {
  it.effect("gives what is there, then each fact as it is recorded, from the number on that is named", () =>
    Effect.gen(function* () {
      const storage = Storage.make(memory())
      yield* storage.saveLogframe(logframe, { expected: 0 })
      yield* storage.append("water", [wells("f1", "1"), wells("f2", "2")])
      const four = yield* Effect.forkChild(Stream.runCollect(Stream.take(storage.follow("water"), 4)))
      const two = yield* Effect.forkChild(Stream.runCollect(Stream.take(storage.follow("water", 2), 2)))
      yield* Effect.yieldNow
      yield* storage.append("water", [wells("f3", "3")])
      yield* storage.append("water", [wells("f4", "4")])
      expect(idsOf(yield* Fiber.join(four))).toEqual(["f1", "f2", "f3", "f4"])
      expect(idsOf(yield* Fiber.join(two))).toEqual(["f3", "f4"])
    })
  )

  it.effect("asks a store that cannot wait, at an interval", () =>
    Effect.gen(function* () {
      const { driver, heads } = withoutWaiting(memory())
      const storage = Storage.make(driver, { askEvery: "10 seconds" })
      yield* storage.saveLogframe(logframe, { expected: 0 })
      const following = yield* Effect.forkChild(Stream.runCollect(Stream.take(storage.follow("water"), 1)))
      yield* TestClock.adjust("31 seconds")
      expect(heads()).toBe(4)
      yield* storage.append("water", [wells("f1", "1")])
      yield* TestClock.adjust("10 seconds")
      expect(idsOf(yield* Fiber.join(following))).toEqual(["f1"])
    })
  )

  it.effect("is tried again while the store is out of reach", () =>
    Effect.gen(function* () {
      const { journal, ...rest } = memory()
      if (journal === undefined) throw new Error("no journal")
      let calls = 0
      const wait: StorageDriver.Journal["wait"] = async (...asked) => {
        if (++calls === 1)
          throw new StorageError.StorageError("memory", "wait", { _tag: "Unavailable", what: "Away" })
        return journal.wait?.(...asked) ?? 0
      }
      const storage = Storage.make({ ...rest, journal: { ...journal, wait } })
      yield* storage.saveLogframe(logframe, { expected: 0 })
      yield* storage.append("water", [wells("f1", "1")])
      const following = yield* Effect.forkChild(Stream.runCollect(Stream.take(storage.follow("water"), 1)))
      yield* TestClock.adjust("1 second")
      expect(idsOf(yield* Fiber.join(following))).toEqual(["f1"])
    })
  )

  it("is left by leaving the loop, or by return() while nothing comes", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "1")])
    for await (const { fact } of storage.follow("water")) {
      expect(fact.id).toBe("f1")
      break
    }
    const following = storage.follow("water", 1)[Symbol.asyncIterator]()
    const next = following.next()
    await following.return?.()
    expect((await next).done).toBe(true)
  })

  it("ends with an error when the store is closed", async () => {
    const storage = PromiseStorage.make(memory())
    const next = storage.follow("water")[Symbol.asyncIterator]().next()
    await new Promise((resolve) => setTimeout(resolve, 0))
    await storage.close()
    await expect(next).rejects.toThrow(/closed/)
  })

  it("feeds a live evaluation, which stands where an evaluation of the store stands", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const batches = [
      [wells("late", "7", { supersedes: "early" }), wells("draft", "4", { status: "draft" })],
      [wells("early", "5"), wells("more", "10.5")],
      [wells("correction", "9", { supersedes: "more" })],
      [wells("other", "3")]
    ]
    await storage.append("water", batches[0] ?? [])
    const live = Live.make(logframe, { asOf })
    const seen: string[] = []
    for await (const stored of storage.follow("water")) {
      live.apply(stored)
      seen.push(stored.fact.id)
      const { seq } = await storage.head("water")
      if (stored.seq < seq) continue
      const evaluation = await storage.evaluate("water", { asOf })
      if (evaluation === undefined) throw new Error("no evaluation")
      const { actual, status } = Evaluation.indicator(evaluation, "wells") ?? {}
      expect(live.standing("wells")).toMatchObject({ actual, status })
      const next = batches[seen.length === 2 ? 1 : seen.length === 4 ? 2 : 3]
      if (seen.length === 6) break
      await storage.append("water", next ?? [])
    }
    expect(seen).toEqual(["late", "draft", "early", "more", "correction", "other"])
  })
})
