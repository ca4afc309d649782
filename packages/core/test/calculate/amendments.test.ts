import {
  Check,
  Evaluation,
  type Fact,
  Fraction,
  InForce,
  Logframe,
  Rollup,
  Score,
  Totals
} from "@logframe/core"
import { describe, expect, it } from "vitest"
import { increments, journal, levels, logframeOf, type Row, text } from "./support.ts"

const day = (text: string) => text as never
const target = (id: string, value: string, when?: string) => ({
  id,
  expectation: { _tag: "AtLeast", value } as const,
  ...(when === undefined ? {} : { when })
})

/** Wells dug until the end of 2024, wells in use from 2025 on. */
const wells = logframeOf(
  { id: "dug", statement: { en: "Wells dug" }, targets: [target("t1", "100")] },
  {
    indicators: [
      {
        id: "used",
        under: ["r"],
        statement: { en: "Wells in use" },
        measure: levels,
        replaces: { indicator: "dug", from: "2025-01-01", reason: { en: "Dug says nothing of use" } },
        baselines: [{ id: "b", value: { _tag: "Number", value: "10" }, when: "2024-12-31" }],
        targets: [target("t2", "60")]
      }
    ]
  }
)
const reports: readonly Row[] = [
  { indicator: "dug", on: "2024-06-30", value: "30" },
  { indicator: "dug", on: "2024-12-31", value: "10" },
  { indicator: "used", on: "2025-06-30", value: "35" }
]
const evaluate = (logframe: Logframe.Logframe, asOf: string, rows: readonly Row[] = reports) =>
  Evaluation.make(logframe, journal(...rows), { asOf: day(asOf) })
const of = (evaluation: Evaluation.Evaluation, id: string) =>
  Evaluation.indicator(evaluation, id) as Evaluation.IndicatorEvaluation
const percent = (evaluation: Evaluation.Evaluation, result = "r") => {
  const { progress, counted } = evaluation.results.find(
    ({ id }) => id === result
  ) as Evaluation.ResultEvaluation
  return [progress.known ? Fraction.format(progress.value) : progress.reason, counted]
}
const codes = (evaluation: Evaluation.Evaluation) => evaluation.findings.map(({ code }) => code)

describe("an indicator that another one replaces", () => {
  it("is read as on its last day, and says what replaces it", () => {
    const dug = of(evaluate(wells, "2025-12-31"), "dug")
    expect(text(dug.actual)).toBe("40")
    expect(dug.amended).toEqual({ through: "2024-12-31", isInForce: false, replacedBy: ["used"] })
    expect(dug.status).toEqual(of(evaluate(wells, "2024-12-31"), "dug").status)
    expect(dug.periods.map(({ period }) => period.from)).toEqual(["2024-01-01"])
    expect(of(evaluate(wells, "2025-12-31"), "used").amended).toEqual({
      from: "2025-01-01",
      isInForce: true,
      replaces: "dug",
      replacedBy: []
    })
  })

  it("counts in its result until its last day, the new one from the next", () => {
    expect(percent(evaluate(wells, "2024-12-31"))).toEqual(["0.4", { present: 1, of: 1 }])
    expect(percent(evaluate(wells, "2025-01-01"))).toEqual(["NothingMeasured", { present: 0, of: 1 }])
    expect(percent(evaluate(wells, "2025-06-30"))).toEqual(["0.5", { present: 1, of: 1 }])
  })

  it("may have lost its row: its facts are history, and no finding of this edition", () => {
    const { indicators, ...rest } = wells
    const without = Logframe.make({ ...rest, indicators: indicators.slice(1) } as Logframe.Input)
    expect(codes(evaluate(without, "2025-12-31"))).toEqual([])
    expect(codes(evaluate(without, "2025-12-31", [{ indicator: "gone", value: "1" }]))).toEqual([
      "UnknownIndicator"
    ])
    expect(Check.findings(without).map(({ code }) => code)).toContain("ReplacesUnknown")
  })

  it("takes no report of later days, and says which it did not take", () => {
    const late = evaluate(wells, "2025-12-31", [
      ...reports,
      { indicator: "dug", from: "2024-12-01", on: "2025-01-31", value: "99" }
    ])
    expect(text(of(late, "dug").actual)).toBe("40")
    expect(of(late, "dug").explanation.leftOut).toEqual({ afterRetirement: 1 })
    expect(codes(late)).toContain("FactAfterRetirement")
  })

  it("with its parts, and a part by itself", () => {
    const part = (id: string, more: object = {}) => ({
      id,
      partOf: "i",
      statement: { en: id },
      measure: increments,
      weight: "1",
      ...more
    })
    const composite = (more: object = {}) =>
      logframeOf(
        { measure: { _tag: "Composite", of: "reading" }, ...more },
        {
          indicators: [
            part("p"),
            part("q", { retired: { from: "2025-01-01" } }),
            part("s", { replaces: { indicator: "q", from: "2025-01-01" } })
          ]
        }
      )
    const rows: readonly Row[] = [
      { indicator: "p", on: "2024-02-01", value: "10" },
      { indicator: "q", on: "2024-02-01", value: "30" },
      { indicator: "s", on: "2025-02-01", value: "70" }
    ]
    expect(text(of(evaluate(composite(), "2024-12-31", rows), "i").actual)).toBe("20")
    expect(text(of(evaluate(composite(), "2025-12-31", rows), "i").actual)).toBe("40")
    const ended = composite({ retired: { from: "2025-07-01" } })
    expect([...InForce.spans(ended).indicators].map(([id, { through }]) => [id, through])).toEqual([
      ["s", "2025-06-30"],
      ["i", "2025-06-30"],
      ["p", "2025-06-30"],
      ["q", "2024-12-31"]
    ])
  })
})

describe("a row that is retired", () => {
  const result = (id: string, more: object = {}) =>
    ({ id, level: "output", statement: { en: id }, weight: "50", ...more }) as const
  const indicator = (id: string, under: readonly string[], more: object = {}) =>
    ({
      id,
      under,
      statement: { en: id },
      measure: increments,
      targets: [target(`t${id}`, "10", "2024-12-31")],
      ...more
    }) as const
  const two = Logframe.make({
    format: 1,
    id: "p",
    title: { en: "P" },
    language: "en",
    scheme: "un",
    period: { from: "2024-01-01", through: "2026-12-31" },
    results: [result("a", { retired: { from: "2025-07-01" } }), result("b")],
    indicators: [indicator("x", ["a"]), indicator("y", ["b"]), indicator("z", ["a", "b"])],
    activities: [
      { id: "only", under: ["a"], statement: { en: "only" } },
      { id: "both", under: ["a", "b"], statement: { en: "both" } }
    ],
    assumptions: [{ id: "h", under: ["only"], kind: "assumption", statement: { en: "h" } }]
  })
  const rows: readonly Row[] = [
    { indicator: "x", on: "2024-03-31", value: "5" },
    { indicator: "y", on: "2024-03-31", value: "8" },
    { indicator: "z", on: "2024-03-31", value: "10" },
    { judged: ["h", { _tag: "AssumptionState", state: "failed" }], on: "2024-04-01" }
  ]

  it("ends what stands under nothing else", () => {
    const { results, indicators, activities, assumptions } = InForce.on(two, day("2025-07-01"))
    expect([results, indicators, activities, assumptions].map((list) => list.map(({ id }) => id))).toEqual([
      ["b"],
      ["y", "z"],
      ["both"],
      []
    ])
    expect(indicators[1]?.under).toEqual(["b"])
    expect(InForce.on(two, day("2025-06-30"))).toEqual(two)
  })

  it("stands as it stood on its last day", () => {
    const later = evaluate(two, "2026-12-31", rows)
    expect(later.results.find(({ id }) => id === "a")).toMatchObject({
      amended: { through: "2025-06-30", isInForce: false },
      counted: { present: 2, of: 2 }
    })
    expect(percent(later, "a")).toEqual(percent(evaluate(two, "2025-06-30", rows), "a"))
  })

  it("has no score, and is in no total", () => {
    expect(Score.proposals(evaluate(two, "2025-06-30", rows)).map(({ result }) => result)).toEqual(["a", "b"])
    expect(Score.proposals(evaluate(two, "2026-06-30", rows)).map(({ result }) => result)).toEqual(["b"])
    const count = (asOf: string) =>
      [...Totals.statuses([evaluate(two, asOf, rows)]).values()].reduce((a, b) => a + b, 0)
    expect([count("2025-06-30"), count("2026-06-30")]).toEqual([3, 2])
  })

  it("breaks no chain as an assumption that failed before", () => {
    const chain = Logframe.make({
      ...two,
      assumptions: [
        { id: "h", under: ["b"], kind: "assumption", statement: { en: "h" }, retired: { from: "2025-01-01" } }
      ]
    } as Logframe.Input)
    const broken = (asOf: string) => evaluate(chain, asOf, rows).results.map(({ chainBroken }) => chainBroken)
    expect([broken("2024-12-31"), broken("2025-01-01")]).toEqual([
      [false, true],
      [false, false]
    ])
  })
})

describe("over projects", () => {
  const child = Logframe.make({
    ...wells,
    id: "c",
    indicators: wells.indicators.map((row) => ({ ...row, measure: increments }))
  } as Logframe.Input)
  const parent = logframeOf({ id: "all", measure: increments })
  const projects = (asOf: string) =>
    new Map([
      ["p", { logframe: parent, facts: [], question: { asOf: day(asOf) } }],
      [
        "c",
        {
          logframe: child,
          facts: journal(...reports).map((stored) => ({
            ...stored,
            fact: { ...stored.fact, logframe: "c" } as Fact.Fact
          })),
          question: { asOf: day(asOf) }
        }
      ]
    ])
  const from = (indicator: string) =>
    ({ child: { logframe: "c", indicator }, parent: { logframe: "p", indicator: "all" } }) as never
  const total = (asOf: string, ...contributions: readonly never[]) =>
    Rollup.of({ logframe: "p", indicator: "all" } as never, contributions, projects(asOf))

  it("the indicator that is in force on the day is the one that contributes", () => {
    expect(text(total("2024-12-31", from("dug")).reading)).toBe("40")
    expect(total("2025-12-31", from("dug")).from).toEqual([{ logframe: "c", indicator: "used" }])
    expect(total("2025-12-31", from("dug"), from("used")).from).toEqual([
      { logframe: "c", indicator: "used" }
    ])
    expect(total("2024-12-31", from("dug"), from("used")).from).toEqual([{ logframe: "c", indicator: "dug" }])
  })

  it("one that nothing replaces contributes no longer, and that is said", () => {
    const dropped = Logframe.make({
      ...child,
      indicators: child.indicators.slice(0, 1).map((row) => ({ ...row, retired: { from: "2025-01-01" } }))
    } as Logframe.Input)
    const all = new Map(projects("2025-12-31"))
    const before = all.get("c")
    if (before !== undefined) all.set("c", { ...before, logframe: dropped })
    const { reading, findings } = Rollup.of({ logframe: "p", indicator: "all" } as never, [from("dug")], all)
    expect(text(reading)).toBe("—NothingMeasured")
    expect(findings.map(({ code }) => code)).toEqual(["ContributionRetired"])
  })
})
