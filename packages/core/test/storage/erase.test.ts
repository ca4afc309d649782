import {
  CalendarDate,
  Decision,
  Evaluation,
  Fact,
  Instant,
  Logframe,
  PromiseStorage,
  StorageDriver,
  StorageManifest
} from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { all, logframe, memory, reasonOf, wells } from "./support.ts"

const everything = [{ id: "water", upTo: Number.MAX_SAFE_INTEGER }]

const factsOf = async (storage: PromiseStorage.PromiseStorage) =>
  (await all(storage.facts({ logframes: everything }))).map(({ fact }) => fact)

describe("erasing personal data", () => {
  it("removes who recorded and who was counted, from these facts alone, and counts them", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const counted = { recordedBy: "Ana", identities: ["k1", "k2"] }
    await storage.append("water", [wells("f1", "1", counted), wells("f2", "2"), wells("f3", "3", counted)])
    expect(await storage.erase("water", ["f1", "f2"])).toBe(1)
    expect(await factsOf(storage)).toEqual([wells("f1", "1"), wells("f2", "2"), wells("f3", "3", counted)])
    expect(await storage.erase("water", ["f1", "f2"])).toBe(0)
    expect((await storage.head("water")).seq).toBe(3)
  })

  it("removes who decided from a review, and the decision stands", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const review = Fact.make({
      _tag: "Review",
      id: "r1",
      logframe: "water",
      status: "approved",
      recordedBy: "Ben",
      of: ["f1"],
      becomes: "approved"
    })
    await storage.append("water", [wells("f1", "10", { status: "submitted" }), review])
    await storage.erase("water", ["r1"])
    const evaluation = await storage.evaluate("water", { asOf: CalendarDate.make("2024-12-31") })
    expect(evaluation && Evaluation.indicator(evaluation, "wells")?.actual.known).toBe(true)
    expect(JSON.stringify(await factsOf(storage))).not.toContain("Ben")
  })

  it("refuses ids that are not there, all of them named, and erases nothing", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "1", { recordedBy: "Ana" })])
    await expect(storage.erase("water", ["f1", "g1", "g2"])).rejects.toMatchObject({
      problems: [
        { path: "facts[1]", found: '"g1"' },
        { path: "facts[2]", found: '"g2"' }
      ]
    })
    expect(await factsOf(storage)).toMatchObject([{ recordedBy: "Ana" }])
  })

  it("is kept erased: what brings the old text back is a conflict, the erased one is there already", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    const before = wells("f1", "1", { recordedBy: "Ana" })
    await storage.append("water", [before])
    await storage.erase("water", ["f1"])
    const reason = await reasonOf(storage.append("water", [wells("f2", "2"), before]))
    expect(reason).toMatchObject({ _tag: "Conflict", on: "facts", ids: ["f1"] })
    expect((await storage.append("water", [wells("f1", "1")])).added).toBe(0)
  })

  it("makes an exact count of people a sum that says that it may count a person twice", async () => {
    await using storage = PromiseStorage.make(memory())
    const people = Logframe.make({
      ...(JSON.parse(Logframe.toJson(logframe)) as Logframe.Input),
      indicators: [
        {
          id: "wells",
          under: ["r"],
          statement: { en: "People trained" },
          measure: {
            _tag: "Quantity",
            unit: { name: { en: "people" } },
            facts: "increment",
            counts: "people"
          }
        }
      ]
    })
    await storage.saveLogframe(people, { expected: 0 })
    const later = { from: "2024-04-01", through: "2024-06-30" }
    await storage.append("water", [
      wells("f1", "2", { identities: ["k1", "k2"] }),
      Fact.make({ ...wells("f2", "2", { identities: ["k2", "k3"] }), period: later } as Fact.Input)
    ])
    const actual = async () => {
      const evaluation = await storage.evaluate("water", { asOf: CalendarDate.make("2024-12-31") })
      return evaluation && Evaluation.indicator(evaluation, "wells")?.actual
    }
    expect(await actual()).toMatchObject({ content: { value: { numerator: 3n } } })
    await storage.erase("water", ["f1"])
    expect(await actual()).toMatchObject({
      content: { value: { numerator: 4n } },
      marks: [{ _tag: "MayDoubleCount" }]
    })
  })

  it("leaves four eyes nothing to compare: who recorded is not known, so approval is refused", async () => {
    await using storage = PromiseStorage.make(memory())
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "1", { status: "submitted", recordedBy: "Ana" })])
    await storage.erase("water", ["f1"])
    const known = await all(storage.facts({ logframes: everything }))
    const decision = Decision.review(known, {
      id: "r1",
      logframe: logframe.id,
      of: ["f1"],
      becomes: "approved",
      by: "Ben",
      at: Instant.make("2024-05-01T08:00:00Z"),
      fourEyes: true
    })
    expect(Result.isFailure(decision) && decision.failure.message).toContain("nobody knows who recorded it")
  })

  it("is refused by a store that cannot, with what to do instead", async () => {
    const { journal, ...driver } = memory()
    if (journal === undefined) throw new Error("no journal")
    const { erase: _, ...rest } = journal
    const instead = StorageManifest.impossible("Make a new store.")
    const manifest = { ...driver.manifest, claims: { ...driver.manifest.claims, erase: instead } }
    const storage = PromiseStorage.make({ ...driver, manifest, journal: rest })
    const reason = await reasonOf(storage.erase("water", []))
    expect(reason).toEqual({ _tag: "Unsupported", what: "Erasing personal data", support: instead })
  })

  it("is the journal's where two stores are combined", async () => {
    const storage = PromiseStorage.make(StorageDriver.combine(memory(), memory()))
    expect(storage.manifest.claims).toMatchObject({ wait: { is: "supported" }, erase: { is: "supported" } })
    await storage.saveLogframe(logframe, { expected: 0 })
    await storage.append("water", [wells("f1", "1", { recordedBy: "Ana" })])
    expect(await storage.erase("water", ["f1"])).toBe(1)
  })
})
