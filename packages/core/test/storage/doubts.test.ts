import {
  Evaluation,
  Fact,
  InvalidInput,
  Logframe,
  PromiseStorage,
  type Query,
  Recording
} from "@logframe/core"
import { describe, expect, it } from "vitest"
import { logframe, memory, wells } from "./support.ts"

const share = {
  id: "share",
  under: ["r"],
  statement: { en: "Households with water" },
  measure: {
    _tag: "Ratio",
    numerator: { en: "with water" },
    denominator: { en: "asked" },
    factor: "100",
    facts: "level",
    shown: "percent"
  }
} as const

const edition = (change: (input: Logframe.Input) => object = () => ({})) => {
  const input = JSON.parse(Logframe.toJson(logframe)) as Logframe.Input
  return Logframe.make({ ...input, indicators: [...(input.indicators ?? []), share], ...change(input) })
}

const store = async (facts: readonly Fact.Fact[] = [], promised = edition()) => {
  const driver = memory()
  const storage = PromiseStorage.make(driver)
  await storage.saveLogframe(promised, { expected: 0 })
  await storage.append("water", facts)
  return { driver, storage }
}

const quarter = (n: number) => ({
  period: { from: `2024-0${3 * n - 2}-01`, through: `2024-0${3 * n}-${n === 1 ? "31" : "30"}` }
})
const percent = (id: string, value: string, n: number) =>
  wells(id, value, { indicator: "share", ...quarter(n) } as never)

const told = (findings: readonly { code: string; place: object }[]) =>
  findings.map(({ code, place }) => `${code} ${"fact" in place ? place.fact : "id" in place ? place.id : ""}`)

describe("what is recorded", () => {
  it.each([
    ["the same days again", [wells("f1", "10")], wells("f2", "25"), ["ReportedTwice f2"]],
    [
      "a half year after one of its quarters",
      [wells("f1", "10")],
      wells("f2", "25", { period: { from: "2024-01-01", through: "2024-06-30" } } as never),
      ["SpansOverlap f2"]
    ],
    ["the quarter after", [wells("f1", "10")], wells("f2", "25", quarter(2) as never), []],
    ["a correction", [wells("f1", "10")], wells("f2", "25", { supersedes: "f1" }), []],
    [
      "a draft of the same days",
      [wells("f1", "10")],
      wells("f2", "25", { status: "draft" }),
      ["ReportedTwice f2"]
    ],
    ["what is there already", [wells("f1", "10")], wells("f1", "10"), []],
    [
      "4850 after 48.5 and 51",
      [percent("f1", "48.5", 1), percent("f2", "51", 2)],
      percent("f3", "4850", 3),
      ["OutOfRange f3", "LooksScaled f3"]
    ],
    [
      "days before the project",
      [],
      wells("f1", "1", { period: { from: "2023-01-01", through: "2023-12-31" } } as never),
      ["FactOutsideProject f1"]
    ],
    ["half a well", [], wells("f1", "0.5"), ["NotWhole f1"]],
    [
      "cells that do not add up",
      [],
      wells("f1", "3", { cells: [{ cell: { sex: "f" }, value: { _tag: "Number", value: "5" } }] } as never),
      ["CellsDisagree f1"]
    ]
  ] as const)("is asked about: %s", async (_, before, fact, expected) => {
    const { storage } = await store(before)
    const doubts = await storage.doubts("water", [fact])
    expect(told(doubts)).toEqual(expected)
    expect((await storage.head("water")).seq).toBe(before.length)
    const { findings, added } = await storage.append("water", [fact])
    expect(findings).toEqual(doubts)
    expect(added).toBe(before.some(({ id }) => id === fact.id) ? 0 : 1)
  })

  it("is asked about within one batch", async () => {
    const { storage } = await store()
    expect(told((await storage.append("water", [wells("f1", "10"), wells("f2", "25")])).findings)).toEqual([
      "ReportedTwice f2"
    ])
  })

  it("raises no doubt beside a report that was rejected, or moved to another place", async () => {
    const reject = Fact.make({
      _tag: "Review",
      id: "r1",
      logframe: "water",
      status: "approved",
      of: ["f1"],
      becomes: "rejected"
    })
    const { storage } = await store([wells("f1", "10"), reject])
    expect(await storage.doubts("water", [wells("f2", "10")])).toEqual([])
    const moved = await store([
      wells("f1", "10", { place: "north" }),
      wells("f2", "10", { supersedes: "f1" })
    ])
    expect(await moved.storage.doubts("water", [wells("f3", "10", { place: "north" })])).toEqual([])
  })

  it("is asked about places and cells that this edition has no more", async () => {
    const { storage } = await store()
    await storage.saveLogframe(
      edition(() => ({ places: [], dimensions: [] })),
      { expected: 1 }
    )
    const cells = [{ cell: { sex: "f" }, value: { _tag: "Number", value: "4" } }]
    expect(
      told(await storage.doubts("water", [wells("f1", "10", { place: "north", cells } as never)]))
    ).toContain("UnknownPlace f1")
    expect(told(await storage.doubts("water", [wells("f1", "10", { cells } as never)]))).toContain(
      "UnknownCell f1"
    )
  })

  it("is told by an evaluation in the same words", async () => {
    const before = [percent("f1", "48.5", 1), percent("f2", "51", 2)]
    const { storage } = await store(before)
    const { findings } = await storage.append("water", [percent("f3", "4850", 3)])
    const evaluation = await storage.evaluate("water", { asOf: "2024-12-31" as never })
    expect(evaluation?.findings).toEqual(expect.arrayContaining([...findings]))
    expect(evaluation === undefined ? "" : Evaluation.toJson(evaluation)).toContain("LooksScaled")
  })

  it("reads only what is recorded of the same indicators, and of the same places where it can", async () => {
    const { driver } = await store([wells("f1", "10", { place: "north" }), percent("f2", "50", 1)])
    const queries: Query.FactQuery[] = []
    const { journal } = driver
    if (journal === undefined) throw new Error("no journal")
    const watched = {
      ...journal,
      read: (query: Query.FactQuery, page: Query.Paging) => {
        queries.push(query)
        return journal.read(query, page)
      }
    }
    const storage = PromiseStorage.make({ ...driver, journal: watched })
    await storage.append("water", [wells("f3", "10", { place: "north", ...quarter(2) } as never)])
    expect(queries).toEqual([
      {
        logframes: [{ id: "water", upTo: 2 }],
        kinds: ["Measurement"],
        indicators: ["wells"],
        places: ["north"]
      }
    ])
  })

  it("is asked about without a store too", () => {
    expect(told(Recording.doubts(logframe, [wells("f1", "10"), wells("f2", "10")]))).toEqual([
      "ReportedTwice f2"
    ])
  })
})

describe("an edition by which recorded facts would mean something else", () => {
  const withWells = (change: object) =>
    edition(({ indicators = [] }) => ({
      indicators: [...indicators.map((row) => (row.id === "wells" ? { ...row, ...change } : row)), share]
    }))
  const measure = { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" } as const
  const without = edition(({ indicators = [] }) => ({
    indicators: [...indicators.filter(({ id }) => id !== "wells"), share]
  }))

  it.each([
    [
      "an increment that becomes a running total",
      withWells({ measure: { ...measure, facts: "runningTotal" } }),
      "indicators[0].measure.facts",
      '"increment", as the 1 fact recorded of "wells" means'
    ],
    [
      "another unit",
      withWells({ measure: { ...measure, unit: { name: { en: "litres" } } } }),
      "indicators[0].measure.unit",
      undefined
    ],
    [
      "another measure",
      withWells({ measure: { _tag: "Qualitative" }, targets: [] }),
      "indicators[0].measure._tag",
      undefined
    ],
    ["an indicator that is gone", without, "indicators", "the indicator of which 1 fact is recorded"]
  ])("is refused: %s", async (_, next, path, expected) => {
    const { storage } = await store([wells("f1", "10"), percent("f2", "50", 1)])
    const error = await storage.saveLogframe(next, { expected: 1 }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(InvalidInput)
    const [problem, ...others] = (error as InvalidInput).problems
    expect([problem?.path, others]).toEqual([path, []])
    if (expected !== undefined) expect(problem?.expected).toBe(expected)
    expect(problem?.hint).toContain("--accept wells")
    expect((await storage.logframe("water"))?.revision).toBe(1)
    expect(await storage.saveLogframe(next, { expected: 1, accept: ["wells"] })).toMatchObject({
      revision: 2
    })
  })

  it.each([
    [
      "nothing is recorded of it",
      [percent("f2", "50", 1)],
      withWells({ measure: { ...measure, facts: "level" } })
    ],
    ["its words change", [wells("f1", "10")], withWells({ statement: { en: "Wells dug" } })],
    [
      "its unit is said in another language too",
      [wells("f1", "10")],
      withWells({ measure: { ...measure, unit: { name: { en: "Wells", fr: "puits" } } } })
    ],
    ["its target changes", [wells("f1", "10")], withWells({ targets: [] })]
  ] as const)("is kept where %s", async (_, facts, next) => {
    const { storage } = await store(facts)
    expect(await storage.saveLogframe(next, { expected: 1 })).toMatchObject({ revision: 2 })
  })

  it("is refused when an indicator comes back as something else", async () => {
    const { storage } = await store([wells("f1", "10")])
    await storage.saveLogframe(without, { expected: 1, accept: ["wells"] })
    const back = withWells({ measure: { ...measure, facts: "level" } })
    await expect(storage.saveLogframe(back, { expected: 2 })).rejects.toThrow("measure.facts")
    expect(await storage.saveLogframe(edition(), { expected: 2 })).toMatchObject({ revision: 3 })
  })

  it("is refused after the logframe was removed too", async () => {
    const { storage } = await store([wells("f1", "10")])
    await storage.removeLogframe("water", { expected: 1 })
    await expect(storage.saveLogframe(without, { expected: 2 })).rejects.toThrow("is recorded")
  })

  it("is a conflict where somebody else was first", async () => {
    const { storage } = await store([wells("f1", "10")])
    await expect(storage.saveLogframe(without, { expected: 0 })).rejects.toMatchObject({
      reason: { _tag: "Conflict" }
    })
  })
})
