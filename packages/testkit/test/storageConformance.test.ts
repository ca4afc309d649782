import { MemoryStorage } from "@logframe/core"
import { laws, type Subject, storageConformance } from "@logframe/testkit"
import { describe, expect, it } from "vitest"
import { mutants } from "./mutants/mutants.ts"

/** The tests that the kit defines for an adapter, run one after the other: what became of each. */
const run = async (subject: Subject): Promise<ReadonlyMap<string, string>> => {
  const tests: [string, () => Promise<void>][] = []
  storageConformance({ describe: (_, body) => body(), it: (name, body) => tests.push([name, body]) }, subject)
  const outcomes = new Map<string, string>()
  for (const [name, body] of tests.filter(([name]) => !/^(history|evaluation|fold)\//.test(name))) {
    outcomes.set(
      name,
      await body().then(
        () => "passed",
        (error: Error) => error.message
      )
    )
  }
  return outcomes
}

const memory: Subject = { name: "memory", open: ({ now }) => MemoryStorage.make({ now }) }

/** A driver that lists what was removed: one law does not hold. */
const { caughtBy, subject } = mutants["lists what was removed"] ?? { caughtBy: "", subject: memory }
const failed = (outcomes: ReadonlyMap<string, string>) =>
  [...outcomes].filter(([, outcome]) => outcome !== "passed").map(([name, outcome]) => `${name} → ${outcome}`)

describe("the conformance of a store", () => {
  it("is one test for each law, named by its key", async () => {
    const names = [...(await run(memory)).keys()]
    for (const name of names) expect(laws.map(({ key, says }) => `${key}: ${says}`)).toContain(name)
    expect(new Set(laws.map(({ key }) => key)).size).toBe(laws.length)
    for (const { key } of laws) expect(key).toMatch(/^[a-z]+\/[a-z-]+$/)
  })

  it("lets a known gap be open, and says its reason", async () => {
    const outcomes = await run({ ...subject, knownGaps: { [caughtBy]: "waits for the next release" } })
    expect(outcomes.get(`${caughtBy}: a known gap (waits for the next release)`)).toBe("passed")
  })

  it("wants a gap that has closed taken out of the list", async () => {
    const outcomes = await run({ ...memory, knownGaps: { [caughtBy]: "waits" } })
    expect(failed(outcomes)).toEqual([expect.stringContaining("take it out of the known gaps")])
  })

  it("wants a gap that no law knows taken out of the list", async () => {
    const outcomes = await run({ ...memory, knownGaps: { "headings/unheard-of": "?" } })
    expect(failed(outcomes)).toEqual([expect.stringContaining('There is no law "headings/unheard-of"')])
  })

  it("of half a store is proven for that half, and that the other is refused", async () => {
    const half: Subject = {
      name: "half",
      open: ({ now }) => {
        const { documents: _, ...driver } = MemoryStorage.make({ now })
        return { ...driver, manifest: { ...driver.manifest, halves: ["journal"] } }
      }
    }
    expect(failed(await run(half))).toEqual([])
  })
})
