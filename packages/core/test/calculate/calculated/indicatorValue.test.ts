import { Arithmetic, Evaluation, Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { evaluate, increments, journal, levels, logframeOf, type Row, text } from "../support.ts"

const end = "2024-12-31"
const part = (id: string, more: object = {}) => ({
  id,
  partOf: "i",
  statement: { en: id },
  measure: levels,
  ...more
})
const input = (id: string, more: object = {}) => ({
  id,
  under: ["r"],
  statement: { en: id },
  measure: increments,
  ...more
})
const reading = { measure: { _tag: "Composite", of: "reading" } }
const progress = { measure: { _tag: "Composite", of: "progress" } }
const of = (id: string, value: string, more: Row = {}): Row => ({ indicator: id, value, ...more })

const evaluated = (
  indicator: object,
  others: readonly object[],
  rows: readonly Row[],
  question: object = {}
) => evaluate(logframeOf(indicator, { indicators: others } as never), journal(...rows), end, question)
const value = (...args: Parameters<typeof evaluated>) => text(evaluated(...args).actual)

/** How the value to date came about. */
const told = (...args: Parameters<typeof evaluated>) => {
  const [step] = evaluated(...args).explanation.steps
  return [step?.by, step?.over, step?.calculation && Arithmetic.format(step.calculation)]
}

describe("a composite", () => {
  const rows = [of("x", "40"), of("y", "60")]
  const weights = [part("x", { weight: "1" }), part("y", { weight: "3" })]

  it("weighs its parts as stated, or alike when one has no weight", () => {
    expect(value(reading, weights, rows)).toBe("55")
    expect(value(reading, [part("x", { weight: "3" }), part("y")], rows)).toBe("50")
  })

  it("is made of its own parts only", () => {
    const [x, y] = weights
    const others = [
      x,
      { ...y, partOf: "j" },
      { ...reading, id: "j", under: ["r"], statement: { en: "j" } }
    ] as object[]
    expect(value(reading, others, rows)).toBe("40")
  })

  it("without parts reads what was reported of it", () => {
    expect(value(reading, [], [of("i", "7")])).toBe("7")
    expect(value(progress, [], [])).toBe("—NothingMeasured")
  })

  it("of readings has places as its parts do; of progress it has none, since progress is of the whole", () => {
    const places = rows.map((row) => ({ ...row, place: "A" }))
    const target = { targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "100" } }] }
    const targets = ["x", "y"].map((id) => part(id, { targets: [{ ...target.targets[0], id: `${id}-t` }] }))
    const byPlace = { targets: [{ id: "p", place: "A", expectation: { _tag: "AtLeast", value: "100" } }] }
    const actual = (measured: object) =>
      evaluated({ ...measured, ...byPlace }, targets, places).targets[0]?.actual
    expect([actual(reading), actual(progress)].map((one) => one && text(one))).toEqual(["50", "—MissingPart"])
    expect(value(progress, targets, places)).toBe("0.5")
  })

  it("of progress takes that of each part as the part tells it, also towards the target of an only period", () => {
    const x = part("x", {
      measure: increments,
      conventions: { flowBaseline: "carryBaseline" },
      baselines: [{ id: "b", value: { _tag: "Number", value: "20" } }],
      targets: [
        {
          id: "t",
          when: { from: "2024-01-01", through: "2024-12-31" },
          expectation: { _tag: "AtLeast", value: "120" }
        }
      ]
    })
    const logframe = logframeOf(progress as never, { indicators: [x] } as never)
    const [whole, own] = Evaluation.make(logframe, journal(of("x", "95")), { asOf: end as never }).indicators
    expect([whole && text(whole.actual), own?.progress.known && Fraction.format(own.progress.value)]).toEqual(
      ["0.75", "0.75"]
    )
  })

  it("lacks what a part has no target for, or no data", () => {
    const target = { targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "100" } }] }
    expect(value(progress, [part("x", target), part("y")], rows)).toBe("—MissingPart")
    expect(value(progress, [part("x", target)], [])).toBe("—MissingPart")
    expect(value(progress, [part("x", target)], rows)).toBe("0.4")
  })

  it("takes the progress of a part to date: what adds up is not held against its baseline", () => {
    const flow = part("x", {
      measure: increments,
      baselines: [{ id: "b", value: { _tag: "Number", value: "4" } }],
      targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "80" } }]
    })
    expect(value(progress, [flow], rows)).toBe("0.5")
  })

  it("of one draft is a preview, of other marks none", () => {
    const [x, y] = rows as [Row, Row]
    const one = [{ ...x, status: "draft" as const }, y]
    expect(evaluated(reading, weights, one, { include: ["draft", "approved"] }).actual.marks).toEqual([
      { _tag: "Preview" }
    ])
    const derived = [{ indicator: "x", cells: { "sex=f": "40" } }, y]
    expect(evaluated(reading, weights, derived).actual.marks).toEqual([])
  })

  it("of drafts is a preview", () => {
    const drafts = rows.map((row) => ({ ...row, status: "draft" as const }))
    expect(evaluated(reading, weights, drafts, { include: ["draft"] }).actual.marks).toEqual([
      { _tag: "Preview" }
    ])
    expect(evaluated(reading, weights, rows, { include: ["draft", "approved"] }).actual.marks).toEqual([])
  })

  it("tells the parts that have a value, with their weights", () => {
    expect(told(reading, weights, rows)).toEqual(["weightedMean", undefined, "(1 × 40 + 3 × 60) / (1 + 3)"])
    const renormalised = { conventions: { missingPart: "renormalise" } }
    expect(told(reading, weights, rows.slice(1), renormalised)).toEqual([
      "weightedMean",
      undefined,
      "3 × 60 / 3"
    ])
    expect(told(reading, weights, rows.slice(1))).toEqual(["weightedMean", undefined, undefined])
  })

  it("counts each report once, though two parts are made of it", () => {
    const formula = (id: string) => part(id, { measure: { _tag: "Calculated", formula: "A" } })
    const { actual, explanation } = evaluated(
      reading,
      [input("A"), formula("x"), formula("y")],
      [of("A", "5"), of("A", "6")]
    )
    expect([text(actual), explanation.used]).toEqual(["11", 2])
  })
})

describe("a formula", () => {
  const calculated = (formula: string) => ({ measure: { _tag: "Calculated", formula } })
  const inputs = [input("A"), input("B")]
  const rows = [
    of("A", "10", { place: "A" }),
    of("B", "20", { place: "A" }),
    of("A", "30", { place: "B" }),
    of("B", "30", { place: "B" })
  ]
  const perCell = (overPlaces: string) => ({ conventions: { calculated: "perCell", overPlaces } })

  it("tells what it was reckoned with, over all or place by place", () => {
    expect(told(calculated("100 * A / B"), inputs, rows)).toEqual(["formula", undefined, "100 × 40 / 50"])
    expect(told(calculated("100 * A / B"), inputs, rows, perCell("mean"))).toEqual([
      "formula",
      { by: "mean", reports: 2 },
      "(100 × 10 / 20 + 100 × 30 / 30) / 2"
    ])
    expect(told(calculated("100 * A / B"), inputs, rows, perCell("max"))[1]).toEqual({
      by: "max",
      reports: 2
    })
    expect(told(calculated("100 * A / B"), inputs, rows, perCell("default"))).toEqual([
      "formula",
      { by: "refuse", reports: 2 },
      undefined
    ])
  })

  it("place by place leaves out places without a value, and has their reason when all are", () => {
    const some = rows.slice(0, 3)
    expect(value(calculated("100 * A / B"), inputs, some, perCell("mean"))).toBe("50")
    expect(value(calculated("100 * A / B"), inputs, some.slice(2), perCell("mean"))).toBe("—MissingPart")
    expect(value(calculated("A / B"), inputs, [of("A", "1"), of("B", "4")], perCell("mean"))).toBe("0.25")
    expect(told(calculated("100 * A / B"), inputs, some.slice(0, 2), perCell("default"))).toEqual([
      "formula",
      { by: "refuse", reports: 1 },
      "100 × 10 / 20"
    ])
  })

  it("place by place has each place once, and its cells and theirs", () => {
    const row = evaluated(calculated("A / B"), inputs, rows, perCell("mean"))
    expect(row.places.map(({ place, reading: one }) => [place, text(one)])).toEqual([
      ["A", "0.5"],
      ["B", "1"]
    ])
    expect([row.explanation.used, row.explanation.inputs]).toEqual([4, ["A", "B"]])
  })

  it("takes baselines and targets as they are promised, each with its reason where there is none", () => {
    const held = input("A", {
      measure: levels,
      baselines: [{ id: "b", value: { _tag: "Number", value: "4" } }],
      targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "10" }, basis: "changeInUnits" }]
    })
    expect(value(calculated("target(A) - baseline(A)"), [held], [])).toBe("10")
    expect(value(calculated("baseline(A)"), [input("A")], [])).toBe("—MissingPart")
    expect(value(calculated("target(A)"), [input("A")], [])).toBe("—MissingPart")
  })

  it("of drafts is a preview, and counts the reports that cover others as such", () => {
    const drafts = rows.map((row) => ({ ...row, status: "draft" as const }))
    expect(evaluated(calculated("A / B"), inputs, drafts, { include: ["draft"] }).actual.marks).toEqual([
      { _tag: "Preview" }
    ])
    const whole = [...rows, of("A", "40")]
    const { actual, explanation } = evaluated(calculated("A / B"), inputs, whole)
    expect([text(actual), explanation.used, explanation.leftOut]).toEqual(["0.8", 3, { wholeReported: 2 }])
  })
})

describe("a value of one's own reports", () => {
  it("tells the rule over time, that over places where there are several, and what was reckoned", () => {
    const one = [of("i", "3", { place: "A" }), of("i", "4", { place: "A" })]
    expect(told({}, [], one)).toEqual(["sum", undefined, "3 + 4"])
    expect(told({}, [], [...one, of("i", "5", { place: "B" })])).toEqual([
      "sum",
      { by: "sum", reports: 2 },
      "3 + 4 + 5"
    ])
    expect(told({ measure: levels }, [], [])).toEqual(["latest", undefined, undefined])
  })

  it("leaves out what a report for the whole covers", () => {
    const { explanation } = evaluated({}, [], [of("i", "9"), of("i", "3", { place: "A" })])
    expect([explanation.used, explanation.leftOut]).toEqual([1, { wholeReported: 1 }])
  })
})
