import {
  CalendarDate,
  Cells,
  Evaluation,
  Fraction,
  Instant,
  InvalidInput,
  Logframe,
  PromiseStorage,
  problemSentence,
  type Query,
  StorageDriver
} from "@logframe/core"
import { describe, expect, it } from "vitest"
import { all, logframe, memory, reasonOf, wells } from "./support.ts"

const asOf = CalendarDate.make("2024-12-31")

const problemsOf = async (promise: Promise<unknown>): Promise<readonly string[]> => {
  const error = await promise.catch((error: unknown) => error)
  if (!(error instanceof InvalidInput)) throw error
  return error.problems.map(problemSentence)
}

const actual = (evaluation: Evaluation.Evaluation | undefined): string => {
  const reading = evaluation && Evaluation.indicator(evaluation, "wells")?.actual
  if (reading === undefined || !reading.known) return `no data: ${reading?.reason}`
  return reading.content._tag === "Number" ? Fraction.format(reading.content.value) : reading.content._tag
}

describe("a store without Effect", () => {
  it("keeps a logframe and its facts, and evaluates them", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0, by: "Ana", note: "signed" })
    await storage.append("water", [wells("f1", "10"), wells("f2", "12.5")])
    expect(actual(await storage.evaluate("water", { asOf }))).toBe("22.5")
    expect((await storage.snapshot("water", { asOf }))?.watermark).toEqual({ revision: 1, seq: 2 })
    expect(await storage.logframe("water")).toMatchObject({
      logframe,
      revision: 1,
      by: "Ana",
      note: "signed"
    })
  })

  it("gives the numbers without their facts", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "10"), wells("f2", "12.5")])
    const cells = await storage.cells("water", { asOf, periods: "quarterly" })
    const first = CalendarDate.make("2024-03-31")
    const read = (is: "toDate" | "period", through: CalendarDate.CalendarDate) =>
      cells && Cells.read(cells, "wells", { is, from: CalendarDate.make("2024-01-01"), through })
    expect(read("toDate", asOf)).toMatchObject({ content: { value: Fraction.make(45n, 2n) } })
    expect(read("period", first)).toMatchObject({ content: { value: Fraction.make(45n, 2n) } })
    expect(await storage.cells("elsewhere", { asOf })).toBeUndefined()
  })

  it("closes the driver when it goes out of scope", async () => {
    const driver = memory()
    let closed = 0
    {
      await using storage = PromiseStorage.make({
        ...driver,
        close: async () => {
          closed++
        }
      })
      expect(storage.manifest.adapter).toBe("memory")
    }
    expect(closed).toBe(1)
  })

  it("says nothing of what is not there", async () => {
    await using storage = PromiseStorage.make(memory())
    expect(await storage.logframe("nobody")).toBeUndefined()
    expect(await storage.evaluate("nobody", { asOf })).toBeUndefined()
    expect(await storage.watermark("nobody")).toBeUndefined()
    expect(await storage.head("nobody")).toEqual({ seq: 0 })
    expect(await all(storage.headings({}))).toEqual([])
  })

  it("answers a change to an old revision with the head", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.saveLogframe(logframe, { expected: 1 })
    expect(await reasonOf(storage.saveLogframe(logframe, { expected: 1 }))).toEqual({
      _tag: "Conflict",
      on: "revision",
      logframe: "water",
      expected: 1,
      head: 2
    })
    expect(await reasonOf(storage.removeLogframe("nobody", { expected: 0 }))).toMatchObject({ head: 0 })
  })

  it("removes a logframe and brings it back, its past as it was", async () => {
    await using storage = PromiseStorage.make(memory("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"))
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.removeLogframe("water", { expected: 1, by: "Ben" })
    expect(await storage.logframe("water")).toBeUndefined()
    expect(await all(storage.headings({}))).toEqual([])
    const then: Query.At = { knownAt: Instant.make("2026-01-01T12:00:00Z") }
    expect((await storage.logframe("water", then))?.revision).toBe(1)
    await storage.saveLogframe(logframe, { expected: 2 })
    const heads = await all(storage.revisions("water"))
    expect(heads.map(({ revision, removed, by }) => [revision, removed, by])).toEqual([
      [1, false, undefined],
      [2, true, "Ben"],
      [3, false, undefined]
    ])
  })

  it("records the same facts once, however often they are sent", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const facts = [wells("f1", "10"), wells("f2", "5")]
    expect(await storage.append("water", facts)).toMatchObject({ seq: 2, added: 2 })
    expect(await storage.append("water", facts)).toMatchObject({ seq: 2, added: 0 })
    expect(await reasonOf(storage.append("water", [wells("f1", "11")]))).toMatchObject({
      on: "facts",
      ids: ["f1"]
    })
  })

  it("refuses facts that refer to nothing, all problems at once, and records none", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const problems = await problemsOf(
      storage.append("water", [
        wells("f1", "10"),
        wells("f2", "10", { indicator: "well" }),
        wells("f3", "10", { place: "south" }),
        wells("f4", "10", { cells: [{ cell: { sex: "x" }, value: { _tag: "Number", value: "1" } }] }),
        { ...wells("f5", "1"), logframe: "fire" as Logframe.Logframe["id"] }
      ])
    )
    expect(problems).toEqual([
      expect.stringContaining("facts[4].logframe"),
      expect.stringMatching(/facts\[1\]\.indicator.*"well".*Did you mean "wells"/),
      expect.stringMatching(/facts\[2\]\.place.*"south"/),
      expect.stringMatching(/facts\[3\]\.cells\[0\]\.cell\.sex.*"sex=x"/)
    ])
    expect(await storage.head("water")).toEqual({ seq: 0 })
    expect(await problemsOf(storage.append("fire", []))).toEqual([
      expect.stringContaining("Save the logframe first")
    ])
  })

  it("lets facts refer to what the logframe once had", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const indicators = logframe.indicators.filter(({ id }) => id !== "wells")
    await storage.saveLogframe({ ...logframe, indicators }, { expected: 1 })
    expect(await storage.append("water", [wells("f1", "10")])).toMatchObject({ added: 1 })
  })

  it("refuses a correction that moves a fact to another indicator", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "10")])
    const moved = wells("f2", "10", { supersedes: "f1", indicator: "users" })
    expect(await problemsOf(storage.append("water", [moved]))).toEqual([
      expect.stringContaining("facts[0].supersedes")
    ])
  })

  it("refuses what cannot be kept beside a revision", async () => {
    await using storage = PromiseStorage.make(memory())
    const saving = { expected: -1, by: "", note: "half a pair: \ud800" }
    expect(await problemsOf(storage.saveLogframe(logframe, saving))).toHaveLength(3)
    expect(await storage.logframe("water")).toBeUndefined()
  })

  it("gives the report of before a correction as it was then", async () => {
    await using storage = PromiseStorage.make(
      memory("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z")
    )
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "10")])
    const before = await storage.snapshot("water", { asOf })
    await storage.append("water", [wells("f2", "7", { supersedes: "f1" })])
    expect(actual(await storage.evaluate("water", { asOf }))).toBe("7")
    expect(
      actual(await storage.evaluate("water", { asOf, knownAt: Instant.make("2026-01-02T00:00:00Z") }))
    ).toBe("10")
    const watermark = before?.watermark ?? { revision: 0, seq: 0 }
    expect(await storage.snapshot("water", { asOf, watermark })).toEqual(before)
  })

  it("refuses a watermark beyond the store, saying both", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const watermark = { revision: 2, seq: 9 }
    expect(await problemsOf(storage.evaluate("water", { asOf, watermark }))).toEqual([
      expect.stringContaining("watermark.seq"),
      expect.stringContaining("watermark.revision")
    ])
  })

  it("answers a watermark and an instant together with the earlier of the two", async () => {
    await using storage = PromiseStorage.make(
      memory("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z", "2026-01-04T00:00:00Z")
    )
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "10")])
    await storage.saveLogframe(logframe, { expected: 1 })
    await storage.append("water", [wells("f2", "5")])
    const pinned = async (seq: number, revision: number, day: string) =>
      (
        await storage.snapshot("water", {
          asOf,
          watermark: { seq, revision },
          knownAt: Instant.make(`${day}T12:00:00Z`)
        })
      )?.watermark
    expect(await pinned(2, 2, "2026-01-02")).toEqual({ seq: 1, revision: 1 })
    expect(await pinned(1, 1, "2026-01-04")).toEqual({ seq: 1, revision: 1 })
    expect(await pinned(1, 2, "2026-01-03")).toEqual({ seq: 1, revision: 2 })
    expect(await pinned(2, 2, "2025-01-01")).toBeUndefined()
  })
})

describe("what a driver gives back", () => {
  /** A driver whose logframe comes back changed. */
  const tampered = (
    change: (record: StorageDriver.StoredLogframeRecord) => StorageDriver.StoredLogframeRecord
  ) => {
    const driver = memory()
    const { documents } = driver
    if (documents === undefined) throw new Error("no documents")
    return PromiseStorage.make({
      ...driver,
      documents: {
        ...documents,
        get: async (id, at) => {
          const record = await documents.get(id, at)
          return record && change(record)
        }
      }
    })
  }

  it("is refused when a newer version wrote it", async () => {
    await using storage = tampered((record) => ({ ...record, format: 2 }))
    await storage.saveLogframe(logframe, { expected: 0 })
    expect(await reasonOf(storage.logframe("water"))).toMatchObject({
      _tag: "Incompatible",
      found: "format 2",
      understood: "up to format 1"
    })
  })

  it("is refused when it is damaged, or has keys that are not known", async () => {
    for (const body of ["{", "[]", `{"newer":1,${Logframe.toJson(logframe).slice(1)}`]) {
      await using storage = tampered((record) => ({ ...record, body }))
      await storage.saveLogframe(logframe, { expected: 0 })
      expect(await reasonOf(storage.logframe("water"))).toMatchObject({ _tag: "Corrupt" })
    }
  })
})

describe("two stores used as one", () => {
  const half = (name: "documents" | "journal"): StorageDriver.StorageDriver => {
    const { documents, journal, ...driver } = memory()
    const both = { documents, journal }
    return { ...driver, manifest: { ...driver.manifest, halves: [name] }, [name]: both[name] }
  }

  it("keep logframes in one and facts in the other", async () => {
    const driver = StorageDriver.combine(half("documents"), half("journal"))
    expect(driver.manifest).toMatchObject({ adapter: "memory and memory", halves: ["documents", "journal"] })
    await using storage = PromiseStorage.make(driver)
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "3")])
    expect(actual(await storage.evaluate("water", { asOf }))).toBe("3")
  })

  it("say what a half cannot do by itself", async () => {
    await using facts = PromiseStorage.make(half("journal"))
    expect(await facts.append("water", [wells("f1", "3")])).toMatchObject({ added: 1 })
    expect(await reasonOf(facts.evaluate("water", { asOf }))).toMatchObject({ _tag: "Unsupported" })
    await using logframes = PromiseStorage.make(half("documents"))
    expect(await reasonOf(logframes.append("water", []))).toMatchObject({ _tag: "Unsupported" })
  })

  it("have the halves that they were given", () => {
    expect(StorageDriver.combine(half("documents"), half("documents")).manifest.halves).toEqual(["documents"])
  })
})
