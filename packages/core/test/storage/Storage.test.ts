import { expect, it } from "@effect/vitest"
import { CalendarDate, Evaluation, Storage, type StorageDriver, StorageError } from "@logframe/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { logframe, memory, wells } from "./support.ts"

const asOf = CalendarDate.make("2024-12-31")

it.effect("keeps a logframe and its facts, and evaluates them", () =>
  Effect.gen(function* () {
    const storage = yield* Storage.Storage
    yield* storage.saveLogframe(logframe, { expected: 0 })
    yield* storage.append("water", [wells("f1", "10")])
    const evaluation = Option.getOrThrow(yield* storage.evaluate("water", { asOf }))
    expect(Evaluation.indicator(evaluation, "wells")?.actual.known).toBe(true)
    const facts = yield* Stream.runCollect(storage.facts({ logframes: [{ id: "water", upTo: 1 }] }))
    expect(facts.map(({ fact, seq, root }) => [fact.id, seq, root])).toEqual([["f1", 1, "f1"]])
  }).pipe(Effect.provide(Storage.layer(memory())))
)

it.effect("a correction that is listed above what it corrects counts all the same", () =>
  Effect.gen(function* () {
    const storage = Storage.make(memory())
    yield* storage.saveLogframe(logframe, { expected: 0 })
    yield* storage.append("water", [
      wells("third", "15", { supersedes: "second" }),
      wells("other", "1"),
      wells("second", "12", { supersedes: "first" }),
      wells("first", "10")
    ])
    const evaluation = Option.getOrThrow(yield* storage.evaluate("water", { asOf }))
    expect(Evaluation.indicator(evaluation, "wells")?.actual).toMatchObject({
      content: { value: { numerator: 16n } }
    })
  })
)

it.effect("has one error, whose reasons are caught by name", () =>
  Effect.gen(function* () {
    const storage = Storage.make(memory())
    yield* storage.saveLogframe(logframe, { expected: 0 })
    const head = yield* storage.saveLogframe(logframe, { expected: 0 }).pipe(
      Effect.map(({ revision }) => revision),
      Effect.catchReason("StorageError", "Conflict", (conflict) => Effect.succeed(-conflict.head))
    )
    expect(head).toBe(-1)
  })
)

/** A driver that says where a journal stands as it is told to. */
const withHead = (head: StorageDriver.Journal["head"]): StorageDriver.StorageDriver => {
  const { journal, ...driver } = memory()
  if (journal === undefined) throw new Error("no journal")
  return { ...driver, journal: { ...journal, head } }
}

/** A driver that fails so often before it works, and how often it was called. */
const failing = (times: number, reason: StorageError.Reason) => {
  let calls = 0
  const driver = withHead(async () => {
    if (++calls <= times) throw new StorageError.StorageError("memory", "head", reason)
    return { seq: 7 }
  })
  return { calls: () => calls, driver }
}

const away: StorageError.Reason = { _tag: "Unavailable", what: "The store is out of reach" }

it.effect("tries again while the store is unavailable, with longer and longer pauses", () =>
  Effect.gen(function* () {
    const { driver, calls } = failing(3, away)
    const asked = yield* Effect.forkChild(Storage.make(driver).head("water"))
    yield* TestClock.adjust("1 millis")
    expect(calls()).toBe(1)
    yield* TestClock.adjust("1 minute")
    expect(yield* Fiber.join(asked)).toEqual({ seq: 7 })
    expect(calls()).toBe(4)
  })
)

it.effect("gives up after as many tries as it was told", () =>
  Effect.gen(function* () {
    const { driver, calls } = failing(9, away)
    const asked = yield* Effect.forkChild(Effect.flip(Storage.make(driver, { retries: 2 }).head("water")))
    yield* TestClock.adjust("1 minute")
    expect((yield* Fiber.join(asked)).reason).toEqual(away)
    expect(calls()).toBe(3)
  })
)

it.effect("does not try again what will not get better", () =>
  Effect.gen(function* () {
    const { driver, calls } = failing(9, { _tag: "Denied", what: "The file can only be read" })
    const error = yield* Effect.flip(Storage.make(driver).head("water"))
    expect(error.reason._tag).toBe("Denied")
    expect(calls()).toBe(1)
  })
)

it.effect("names what was not expected, with its cause", () =>
  Effect.gen(function* () {
    const broken = withHead(() => Promise.reject(new TypeError("boom")))
    const error = yield* Effect.flip(Storage.make(broken).head("water"))
    expect(error).toMatchObject({ operation: "head", adapter: "memory", reason: { _tag: "Unexpected" } })
    expect(error.message).toContain("boom")
  })
)

it.effect("opens a driver for its scope, and says why it could not", () =>
  Effect.gen(function* () {
    let closed = 0
    const driver = { ...memory(), close: async () => void closed++ }
    const used = Effect.map(Storage.Storage, ({ manifest }) => manifest.adapter)
    expect(
      yield* Effect.provide(
        used,
        Storage.layerScoped(() => driver)
      )
    ).toBe("memory")
    expect(closed).toBe(1)
    const failed = Storage.layerScoped(() => {
      throw new StorageError.StorageError("sqlite", "open", away)
    })
    expect((yield* Effect.flip(Effect.provide(used, failed))).reason).toEqual(away)
  })
)
