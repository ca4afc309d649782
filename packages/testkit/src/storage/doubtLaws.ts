/**
 * Laws of doubts: what is said of facts and editions before they are kept, wherever they are kept.
 *
 * @internal
 */
import { Fact, InvalidInput, Logframe, PromiseStorage, Recording } from "@logframe/core"
import { fail, same } from "./expectations.ts"
import type { Bench, Law } from "./Law.ts"

const logframe = (facts: "increment" | "runningTotal") =>
  Logframe.make({
    format: 1,
    id: "doubts",
    title: { en: "Doubts" },
    language: "en",
    scheme: "un",
    period: { from: "2024-01-01", through: "2026-12-31" },
    places: ["n", "s"].map((id) => ({ id, name: { en: id } })),
    results: [{ id: "r", level: "output", statement: { en: "Water" } }],
    indicators: ["wells", "pumps"].map((id) => ({
      id,
      under: ["r"],
      statement: { en: id },
      measure: { _tag: "Quantity" as const, unit: { name: { en: id } }, facts }
    }))
  })

const report = (id: string, indicator: string, month: number, value: string, more: object = {}): Fact.Fact =>
  Fact.make({
    _tag: "Measurement",
    id,
    logframe: "doubts",
    status: "approved",
    indicator,
    period: { from: `2024-0${month}-01`, through: `2024-0${month}-28` },
    value: { _tag: "Number", value },
    ...more
  })

const review = (id: string, of: string): Fact.Fact =>
  Fact.make({ _tag: "Review", id, logframe: "doubts", status: "approved", of: [of], becomes: "rejected" })

/** Reports of two indicators and two places, one of which is rejected and one moved. */
const recorded = [
  report("w1", "wells", 1, "40", { place: "n" }),
  report("w2", "wells", 2, "50", { place: "n" }),
  report("w3", "wells", 3, "45", { place: "s" }),
  report("w4", "wells", 4, "45", { place: "n" }),
  review("r4", "w4"),
  report("w5", "wells", 5, "45", { place: "n" }),
  report("w6", "wells", 5, "45", { place: "s", supersedes: "w5" }),
  report("p1", "pumps", 1, "4")
]

/** What is asked about: each by itself, then all together. */
const asked = [
  report("n1", "wells", 1, "41", { place: "n" }),
  report("n2", "wells", 3, "45", { place: "n" }),
  report("n3", "wells", 6, "4500", { place: "n" }),
  report("n4", "wells", 4, "45", { place: "n" }),
  report("n5", "wells", 5, "45", { place: "n" }),
  report("n6", "pumps", 1, "4"),
  report("n7", "pumps", 1, "5", { supersedes: "p1" })
]

const opened = async ({ fresh }: Bench) => {
  const [driver] = await fresh(1)
  const storage = PromiseStorage.make(driver, { retries: 0 })
  await storage.saveLogframe(logframe("increment"), { expected: 0 })
  for (const fact of recorded) await storage.append("doubts", [fact])
  return storage
}

const asWithoutAStore = async (bench: Bench): Promise<void> => {
  const storage = await opened(bench)
  const before = []
  for await (const stored of storage.facts({ logframes: [{ id: "doubts", upTo: recorded.length }] }))
    before.push(stored)
  for (const batch of [...asked.map((fact) => [fact]), asked]) {
    const expected = Recording.doubts(logframe("increment"), batch, before)
    same(`of ${batch.map(({ id }) => id).join(", ")}`, await storage.doubts("doubts", batch), expected)
  }
  same("the journal", (await storage.head("doubts")).seq, recorded.length)
  const { findings } = await storage.append("doubts", asked.slice(0, 1))
  same(
    "told with the answer",
    findings.map(({ code }) => code),
    ["ReportedTwice"]
  )
  await storage.close()
}

const meaningStays = async (bench: Bench): Promise<void> => {
  const storage = await opened(bench)
  const next = logframe("runningTotal")
  const problems = await storage.saveLogframe(next, { expected: 1 }).then(
    () => fail("an edition was kept by which increments became running totals"),
    (error: unknown) => (error instanceof InvalidInput ? error.problems : fail(`rejected with ${error}`))
  )
  same(
    "the problems",
    problems.map(({ path }) => path),
    ["indicators[0].measure.facts", "indicators[1].measure.facts"]
  )
  same("the last revision", (await storage.logframe("doubts"))?.revision, 1)
  const { revision } = await storage.saveLogframe(next, { expected: 1, accept: ["wells", "pumps"] })
  same("the revision that was accepted", revision, 2)
  await storage.close()
}

export const doubtLaws: readonly Law[] = [
  {
    key: "doubts/as-without-a-store",
    says: "what is doubtful about facts is said before they are recorded, as it is without a store",
    needs: ["documents", "journal"],
    holds: asWithoutAStore
  },
  {
    key: "doubts/meaning-stays",
    says: "an edition by which recorded facts would mean something else is refused, unless it is accepted by name",
    needs: ["documents", "journal"],
    holds: meaningStays
  }
]
