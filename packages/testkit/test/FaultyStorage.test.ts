import {
  CalendarDate,
  Fact,
  Instant,
  Logframe,
  MemoryStorage,
  PromiseStorage,
  StorageError
} from "@logframe/core"
import { FaultyStorage } from "@logframe/testkit"
import { describe, expect, it } from "vitest"

const logframe = Logframe.make({
  format: 1,
  id: "p",
  title: { en: "Project" },
  language: "en",
  scheme: "un",
  results: [{ id: "r", level: "output", statement: { en: "Output" } }],
  indicators: [{ id: "i", under: ["r"], statement: { en: "Indicator" }, measure: { _tag: "Qualitative" } }]
})

const fact = (id: string): Fact.Fact =>
  Fact.make({
    _tag: "Measurement",
    id,
    logframe: "p",
    status: "approved",
    indicator: "i",
    period: { from: "2024-01-01", through: "2024-01-01" },
    value: { _tag: "Narrative", text: { en: "went well" } }
  })

const memory = () => MemoryStorage.make({ now: () => Instant.make("2026-01-01T00:00:00Z") })

/** A store whose first calls of an operation fail in that way. */
const faulty = (operation: FaultyStorage.Call["operation"], times: number, fault: FaultyStorage.Fault) => {
  let left = times
  const driver = FaultyStorage.make(memory(), (call) =>
    call.operation === operation && left-- > 0 ? fault : undefined
  )
  return PromiseStorage.make(driver)
}

const { unavailable } = FaultyStorage
const away = { is: "fails", reason: unavailable } as const
const answerLost = { is: "answerLost", reason: unavailable } as const

describe("what an application sees of a store with faults", () => {
  it("nothing, while it is away for a moment", async () => {
    for (const operation of ["write", "get", "append", "head", "read", "revisions", "list"] as const) {
      await using storage = faulty(operation, 2, away)
      await storage.saveLogframe(logframe, { expected: 0 })
      await storage.append("p", [fact("f1"), fact("f2")])
      expect(await storage.evaluate("p", { asOf: CalendarDate.make("2025-01-01") })).toBeDefined()
      for await (const { id } of storage.headings({})) expect(id).toBe("p")
      for await (const { revision } of storage.revisions("p")) expect(revision).toBe(1)
    }
  })

  it("its own revision, when the answer to saving was lost", async () => {
    await using storage = faulty("write", 1, answerLost)
    expect(await storage.saveLogframe(logframe, { expected: 0, by: "Ana" })).toMatchObject({ revision: 1 })
    expect((await storage.logframe("p"))?.by).toBe("Ana")
  })

  it("a conflict, when somebody else saved while it was away", async () => {
    const driver = memory()
    await using other = PromiseStorage.make(driver)
    let first = true
    await using storage = PromiseStorage.make(
      FaultyStorage.make(driver, ({ operation }) => {
        if (operation !== "write" || !first) return undefined
        first = false
        return { is: "fails", reason: unavailable }
      })
    )
    await other.saveLogframe(logframe, { expected: 0, by: "Ben" })
    const saving = storage.saveLogframe(logframe, { expected: 0, by: "Ana" })
    await expect(saving).rejects.toMatchObject({ reason: { _tag: "Conflict", head: 1 } })
    expect((await storage.logframe("p"))?.by).toBe("Ben")
  })

  it("its facts once, when the answer to appending was lost", async () => {
    await using storage = faulty("append", 1, answerLost)
    await storage.saveLogframe(logframe, { expected: 0 })
    expect(await storage.append("p", [fact("f1")], { head: 0 })).toMatchObject({ seq: 1 })
    expect(await storage.head("p")).toMatchObject({ seq: 1 })
  })

  it("the error, when it stays away", async () => {
    await using storage = faulty("head", 99, away)
    await expect(storage.head("p")).rejects.toBeInstanceOf(StorageError.StorageError)
  })

  it("what is slow, when it comes", async () => {
    let arrive = () => {}
    const until = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const driver = FaultyStorage.make(memory(), () => ({ is: "delayed", until }))
    const asked = PromiseStorage.make(driver).head("p")
    const early = await Promise.race([asked, Promise.resolve("not yet")])
    expect(early).toBe("not yet")
    arrive()
    expect(await asked).toEqual({ seq: 0 })
  })

  it("half a batch, when a store tears it: sending it again completes it", async () => {
    await using storage = faulty("append", 1, {
      is: "torn",
      after: 1,
      reason: { _tag: "Denied", what: "No" }
    })
    await storage.saveLogframe(logframe, { expected: 0 })
    const facts = [fact("f1"), fact("f2"), fact("f3")]
    await expect(storage.append("p", facts)).rejects.toMatchObject({ reason: { _tag: "Denied" } })
    expect(await storage.head("p")).toMatchObject({ seq: 1 })
    expect(await storage.append("p", facts)).toMatchObject({ seq: 3, added: 2 })
  })
})
