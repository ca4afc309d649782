import { Diff, Evaluation, Fact, Instant, Journal, Logframe, Merge } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

type Row = NonNullable<NonNullable<Logframe.Input["indicators"]>[number]["targets"]>[number]

const atLeast = (value: string): Row["expectation"] => ({ _tag: "AtLeast", value })
const quantity = { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" } as const

const logframe = (targets: readonly Row[], more: readonly Row[] = []) =>
  Logframe.make({
    format: 1,
    id: "p",
    title: { en: "Wells" },
    language: "en",
    scheme: "un",
    places: [{ id: "north", name: { en: "North" } }],
    dimensions: [{ id: "sex", name: { en: "Sex" }, categories: [{ id: "female", name: { en: "Women" } }] }],
    results: [{ id: "r", level: "output", statement: { en: "Water" } }],
    indicators: [
      {
        id: "wells",
        under: ["r"],
        statement: { en: "Wells" },
        measure: quantity,
        baselines: [{ value: { _tag: "Number", value: "0" }, when: "2023" }],
        targets: [...targets]
      },
      { id: "pumps", under: ["r"], statement: { en: "Pumps" }, measure: quantity, targets: [...more] }
    ]
  })

const ids = (of: Logframe.Logframe) =>
  of.indicators.map(({ targets }) => targets.map(({ id }) => id as string))

describe("a target without an id", () => {
  it("is named after its indicator, its time and its part", () => {
    const rows: readonly Row[] = [
      { expectation: atLeast("9") },
      { expectation: atLeast("3"), when: "2025" },
      { expectation: atLeast("3"), when: { projectYear: 2 } },
      { expectation: atLeast("3"), when: { from: "2025-01-01", through: "2025-06-30" } },
      { expectation: atLeast("1"), when: "2025", place: "north", cell: { sex: "female" } }
    ]
    expect(ids(logframe(rows, [{ expectation: atLeast("9") }]))).toEqual([
      [
        "wells.target",
        "wells.target-2025",
        "wells.target-y2",
        "wells.target-2025-01-01-2025-06-30",
        "wells.target-2025-north-female"
      ],
      ["pumps.target"]
    ])
    expect(logframe([]).indicators[0]?.baselines[0]?.id).toBe("wells.baseline-2023")
  })

  it("keeps its name whatever its number, its words and its siblings become", () => {
    const years = fc.uniqueArray(fc.integer({ min: 2020, max: 2030 }), { minLength: 1 })
    const row = (year: number, value: string): Row => ({
      when: `${year}`,
      expectation: atLeast(value),
      label: `for ${value}`
    })
    fc.assert(
      fc.property(years, years, fc.nat().map(String), (some, others, value) => {
        const before = Object.fromEntries(
          logframe(some.map((year) => row(year, "1"))).indicators[0]?.targets.map((t) => [t.when, t.id]) ?? []
        )
        const after = logframe(others.map((year) => row(year, value)))
        for (const { when, id } of after.indicators[0]?.targets ?? [])
          if (before[when as string] !== undefined) expect(id).toBe(before[when as string])
      })
    )
  })

  it("never takes an id that another row was given, and is numbered beside its like", () => {
    const life = { expectation: atLeast("1") }
    expect(ids(logframe([life, life, life], [{ ...life, id: "wells.target-2" }]))).toEqual([
      ["wells.target", "wells.target-3", "wells.target-4"],
      ["wells.target-2"]
    ])
  })

  it("has an id of the usual length, and one of its own, however long its parts are", () => {
    const long = "x".repeat(64)
    const read = Logframe.make({
      ...JSON.parse(Logframe.toJson(logframe([]))),
      indicators: [1, 2].map((n) => ({
        id: `${long.slice(1)}${n}`,
        under: ["r"],
        statement: { en: "x" },
        measure: quantity,
        targets: [{ expectation: atLeast("1") }, { expectation: atLeast("1"), when: "2025" }]
      }))
    })
    const all = read.indicators.flatMap(({ targets }) => targets.map(({ id }) => id))
    expect(new Set(all).size).toBe(4)
    for (const id of all) expect(id).toMatch(/^x{50}\.[0-9a-f]{8}$/)
  })

  it("is written with its id, which stays", () => {
    const read = logframe([{ expectation: atLeast("9"), when: "2025" }])
    const json = Logframe.toJson(read)
    expect(json).toContain('"id": "wells.target-2025"')
    expect(Logframe.make(JSON.parse(json))).toEqual(read)
  })

  it("is found by what refers to it: assessments, changes and merges", () => {
    const words = { _tag: "Narrative", text: { en: "A plan is agreed." } } as const
    const before = logframe([{ expectation: words }])
    const kept = Fact.make({
      _tag: "Assessment",
      id: "a",
      logframe: "p",
      status: "approved",
      of: "wells.target",
      day: "2025-01-01",
      says: { _tag: "Kept", kept: true }
    })
    const stored = Journal.stored([kept], Instant.make("2025-01-01T00:00:00Z"))
    const evaluation = Evaluation.make(before, stored, { asOf: "2025-12-31" as never })
    expect(evaluation.indicators[0]?.targets[0]?.kept).toBe(true)
    const ours = logframe([{ expectation: atLeast("9") }, { expectation: atLeast("3"), when: "2025" }])
    const base = logframe([{ expectation: atLeast("5") }])
    const theirs = { ...base, title: { en: "Wells and pumps" } }
    expect(Diff.between(base, ours)).toHaveLength(2)
    const merged = Merge.threeWay({ base, mine: ours, theirs })
    expect(JSON.stringify(merged)).toContain("wells.target-2025")
    expect(JSON.stringify(merged)).toContain("Wells and pumps")
  })
})
