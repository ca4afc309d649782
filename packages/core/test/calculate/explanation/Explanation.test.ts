import { Arithmetic, Evaluation, Explanation, type Fact, Fraction, type Logframe } from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  scale,
  stages
} from "../support.ts"

const explain = (logframe: Logframe.Logframe, facts: readonly Fact.Stored[], asOf: string) => {
  const evaluation = Evaluation.make(logframe, facts, { asOf: asOf as never })
  const explanation = evaluation.indicators[0]?.explanation
  if (explanation === undefined) throw new Error("no indicator")
  return explanation
}

const conferences = logframeOf(
  {
    cadence: { count: "1", months: 18 },
    targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "5" } }]
  },
  { period: { from: "2014-01-01", through: "2020-12-31" } }
)
const held: readonly Row[] = [
  { value: "1", on: "2015-06-18" },
  { value: "1", status: "draft", on: "2016-11-18" }
]

describe("an explanation", () => {
  it("tells how the status was decided, also where a progress is shown that decides none", () => {
    const households = logframeOf(
      {
        measure: levels,
        baselines: [{ id: "b", value: { _tag: "Number", value: "20" }, when: "2024-12-31" }],
        targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "100" } }],
        conventions: { progress: "achievement", statusScheme: "undp" }
      },
      { period: { from: "2025-01-01", through: "2025-12-31" } }
    )
    const [row] = Evaluation.make(households, journal({ value: "60", on: "2025-12-31" }), {
      asOf: "2025-12-31" as never
    }).indicators
    const status = row?.explanation.steps.find(({ name }) => name === "status")
    // shown is 60 of 100; decided by (60 - 20) of (100 - 20)
    expect(row?.progress).toMatchObject({ kind: "achievement", value: Fraction.make(3n, 5n) })
    expect(row?.status.ratio).toEqual(Fraction.make(1n, 2n))
    expect(status?.calculation && Arithmetic.evaluate(status.calculation)).toEqual(Fraction.make(1n, 2n))
  })

  it("can be followed by hand, from the facts to the status", () => {
    expect(Explanation.text(explain(conferences, journal(...held), "2017-05-15"), "en", conferences)).toBe(
      `Actual: 1
  Rule: the sum of all reports to date, negative corrections included
  Source: over time (as in Akvo RSR, UNICEF PRP, TolaData)
Expected to date: 2
  Rule: the promised rate for as many intervals as have ended, the total on the last day
  Source: targets (a choice of this library)
  Arithmetic: min(per interval 1 × intervals that have ended 2, target 5) = 2
Progress: 20\u00a0%
  Rule: the share of the target
  Source: progress (as in Akvo RSR, TolaData)
  Arithmetic: actual 1 / target 5 = 0.2
Status: off track
  Rule: actual over expected to date, as kept, on track, behind or off track
  Source: status schemes (a choice of this library)
  Arithmetic: actual 1 / expected 2 = 0.5
  on track from 0.9, behind from 0.7
1 report used
  f1, 2015-06-18, 1
Left out: draft (1)
  f2, 2016-11-18, 1: draft
All of them: measurements of i and reviews, in the journal of p up to entry 2.
Conventions: the defaults
`
    )
  })

  it("is told in French, numbers with a comma", () => {
    const told = Explanation.text(explain(conferences, journal(...held), "2017-05-15"), "fr", conferences)
    expect(told).toContain("Calcul\u00a0: min(par intervalle 1 × intervalles achevés 2\u00a0; cible 5) = 2")
    expect(told).toContain("Calcul\u00a0: réalisé 1 / cible 5 = 0,2")
    expect(told).toContain("Laissés de côté\u00a0: brouillon (1)")
  })

  it("keeps the parts of a percentage, and says how places came together", () => {
    const logframe = logframeOf({ measure: percentage("level") })
    const facts = journal({ parts: ["40", "130"], place: "A" }, { parts: ["1", "2"], place: "B" })
    const [value] = explain(logframe, facts, "2024-12-31").steps
    expect(value).toMatchObject({
      by: "latest",
      over: { by: "ratioOfSums", reports: 2 },
      outcome: { _tag: "Number", value: "1025/33" }
    })
    expect(value?.calculation && Arithmetic.format(value.calculation)).toBe("(40 + 1) / (130 + 2) × 100")
  })

  it("names the steps of a milestone and where they lead", () => {
    const logframe = logframeOf({
      measure: stages,
      targets: [{ id: "t", expectation: { _tag: "Stage", stage: "inForce" } }]
    })
    const explanation = explain(logframe, journal({ stage: "draft" }), "2024-12-31")
    const told = Explanation.text(explanation, "en", logframe)
    expect(told).toContain("Actual: draft (step 2 of 4)")
    expect(told).toContain(
      "Arithmetic: (actual 1 − baseline 0) / (target 3 − baseline 0) = 1/3, about 0.3333"
    )
  })

  it("shows how far out of a range the value is, and no data with its reason", () => {
    const logframe = logframeOf({
      measure: levels,
      baselines: [{ id: "b", value: { _tag: "Number", value: "80" } }],
      targets: [{ id: "t", expectation: { _tag: "Between", low: "40", high: "60" } }]
    })
    const [, , progress] = explain(logframe, journal({ value: "70" }), "2024-12-31").steps
    expect([progress?.calculation && Arithmetic.format(progress.calculation), progress?.outcome]).toEqual([
      "1 − (70 − 60) / (80 − 60)",
      { _tag: "Share", value: "0.5" }
    ])
    expect(Explanation.text(explain(logframe, [], "2024-12-31"), "en")).toContain(
      "Actual: no data (nothing measured)"
    )
  })

  it("lists fifty facts one by one and the others as their sum", () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ value: String(i + 1) }))
    const explanation = explain(logframeOf({}), journal(...rows), "2024-12-31")
    const calculation = explanation.steps[0]?.calculation
    const operands = calculation === undefined ? [] : Arithmetic.operands(calculation)
    expect([explanation.used, explanation.sample.length, operands.length]).toEqual([60, 50, 51])
    expect(operands.at(-1)).toEqual({ value: "555", is: "rest", count: 10 })
    const sum = calculation && Arithmetic.evaluate(calculation)
    expect(sum && Fraction.format(sum)).toBe("1830")
    expect(Explanation.text(explanation, "en")).toContain("+ 555 from 10 more reports = 1830")
  })

  it("tells the parts of a composite by their codes and weights", () => {
    const part = (id: string, weight: string) =>
      ({ id, code: id.toUpperCase(), partOf: "i", weight, statement: { en: id }, measure: levels }) as never
    const logframe = logframeOf(
      { measure: { _tag: "Composite", of: "reading" } },
      { indicators: [part("x", "1"), part("y", "3")] }
    )
    const facts = journal({ indicator: "x", value: "40" }, { indicator: "y", value: "60" })
    const explanation = explain(logframe, facts, "2024-12-31")
    expect(explanation.inputs).toEqual(["x", "y"])
    expect(Explanation.text(explanation, "en", logframe)).toContain(
      "Arithmetic: (weight 1 × “X” 40 + weight 3 × “Y” 60) / (weight 1 + weight 3) = 55"
    )
  })
})

describe("an explanation as a programme officer reads it", () => {
  const told = (
    indicator: Parameters<typeof logframeOf>[0],
    facts: readonly Fact.Stored[],
    question: Parameters<typeof evaluate>[3] = {},
    language: "en" | "fr" = "en"
  ) => {
    const logframe = logframeOf(indicator)
    return Explanation.text(evaluate(logframe, facts, "2024-12-31", question).explanation, language, logframe)
  }
  const most = (value: string, when?: string) => [
    { id: "t", expectation: { _tag: "AtMost", value } as const, ...(when && { when }) }
  ]

  it("says beside a value what must be known of it", () => {
    const people = { measure: { ...increments, counts: "people" } } as const
    const facts = journal(
      { value: "40.5", on: "2024-03-31", status: "draft", place: "A" },
      { value: "55", on: "2024-06-30", status: "draft", place: "B" }
    )
    const preview = { include: ["draft"] } as const
    expect(told(people, facts, preview)).toContain("Note: includes reports that are not approved")
    expect(told(people, facts, preview, "fr")).toContain("entre 55 et 95,5 personnes différentes")
  })
  it("says when a share is turned round for a falling indicator, in the progress and in the status", () => {
    const facts = journal({ value: "25" })
    const of = (fallingWithoutBaseline: "inverse" | "mirror" | "tola", language?: "fr") =>
      told(
        { measure: levels, targets: most("20", "2024-12-31") },
        facts,
        { conventions: { fallingWithoutBaseline, schedule: "stepped" } },
        language
      )
    expect(of("inverse").match(/the other way round, since it is meant to fall/g)).toHaveLength(2)
    expect(of("mirror")).toContain("taken from 2")
    expect(of("tola")).not.toContain("taken from 2")
    expect(of("inverse", "fr")).toContain("à l’envers")
  })
  it("begins a flow at nothing, not at a baseline of zero that nobody stated", () => {
    const targets = [{ id: "t", expectation: { _tag: "AtLeast", value: "500" }, when: "2026-12-31" }] as const
    const baselines = [{ id: "b", value: { _tag: "Number", value: "120" } }] as const
    const text = told({ targets, baselines } as never, journal({ value: "95" }))
    expect(text).not.toContain("baseline 0")
    expect(text).toContain("Arithmetic: 0 + (target 500 − 0) × (days 366 / days 1096)")
  })
  it("tells a scale in its steps, and what was left open in words", () => {
    const facts = journal({ label: "low", place: "A" }, { label: "high", place: "B" })
    expect(told({ measure: scale }, facts)).toContain("median(low, high) = low")
    expect(told({ measure: scale }, facts, {}, "fr")).toContain("médiane(low\u00a0; high) = low")
    const [open] = journal({ value: "1" })
    const fact = { ...open, fact: { ...open?.fact, value: { _tag: "Open", why: "notAvailable" } } } as never
    expect(told({}, [fact])).toContain("f1, 2024-01-01, not available: does not fit the indicator")
  })
  it("says no reason twice", () => {
    const life = { targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "500" } }] } as const
    expect(told(life as never, journal({ value: "95" }))).toContain("Status: not due\n")
  })
})

describe("arithmetic", () => {
  it("brackets what must be reckoned first", () => {
    const n = (value: number) => Arithmetic.operand("constant", Fraction.fromInt(value))
    const { apply } = Arithmetic
    const cases = [
      [apply("difference", n(1), apply("sum", n(2), n(3))), "1 − (2 + 3)"],
      [apply("difference", apply("difference", n(1), n(2)), n(3)), "1 − 2 − 3"],
      [apply("quotient", n(1), apply("product", n(2), n(3))), "1 / (2 × 3)"],
      [apply("product", n(1), apply("quotient", n(2), n(3))), "1 × (2 / 3)"],
      [apply("product", apply("quotient", n(1), n(2)), n(3)), "1 / 2 × 3"],
      [apply("sum", n(-1), apply("largest", n(2), apply("sum", n(1), n(1)))), "(-1) + max(2, 1 + 1)"]
    ] as const
    for (const [arithmetic, written] of cases) expect(Arithmetic.format(arithmetic)).toBe(written)
  })
})
