import { Evaluation, type Fact } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { inOrder } from "../../src/calculate/journal/inOrder.ts"
import { evaluate, increments, journal, levels, logframeOf, percentage, type Row, text } from "./support.ts"

const end = "2024-12-31"
const evaluationOf = (rows: readonly Row[], indicator: object = {}) =>
  Evaluation.make(logframeOf(indicator), journal(...rows), { asOf: end as never })

describe("an evaluation", () => {
  it("is of the facts of its logframe alone", () => {
    const [own, other] = journal({ value: "3" }, { value: "4" }) as [Fact.Stored, Fact.Stored]
    const foreign = { ...other, fact: { ...other.fact, logframe: "q" } } as never
    expect(text(evaluate(logframeOf({}), [own, foreign], end).actual)).toBe("3")
  })

  it("points at measurements of indicators that the document does not have, and at nothing else", () => {
    const { findings } = evaluationOf([
      { value: "1" },
      { indicator: "gone", value: "2" },
      { judged: ["i", { _tag: "Kept", kept: true }] }
    ])
    expect(findings).toEqual([
      {
        code: "UnknownIndicator",
        severity: "warning",
        place: { _tag: "Fact", id: "f2" },
        sentence: "It measures gone, which this edition does not have.",
        said: { message: "It measures {}, which this edition does not have.", values: ["gone"] }
      }
    ])
  })

  it("is JSON with exact numbers as text, the document by its id", () => {
    const json = Evaluation.toJson(evaluationOf([{ parts: ["1", "3"] }], { measure: percentage("level") }))
    expect(json.endsWith("}\n")).toBe(true)
    const { logframe, question, indicators } = JSON.parse(json)
    expect([logframe, question, indicators[0].actual.content]).toEqual([
      "p",
      { asOf: end },
      { _tag: "Parts", numerator: "1", denominator: "3", value: "100/3" }
    ])
  })

  it("names where its facts are found: the measurements of the indicator and of its inputs, and the reviews", () => {
    const input = { id: "A", under: ["r"], statement: { en: "A" }, measure: increments }
    const formula = { ...input, id: "B", measure: { _tag: "Calculated", formula: "A" } }
    const logframe = logframeOf({ measure: { _tag: "Calculated", formula: "B + A" } }, {
      indicators: [formula, input]
    } as never)
    const [row] = Evaluation.make(logframe, journal({ indicator: "A", value: "2" }), {
      asOf: end as never
    }).indicators
    const logframes = [{ id: "p", upTo: 1 }]
    expect(row?.explanation.queries).toEqual([
      { logframes, kinds: ["Measurement"], indicators: ["i", "B", "A"] },
      { logframes, kinds: ["Review"] }
    ])
  })
})

describe("why there is no value", () => {
  const why = (rows: readonly Row[], asOf = end, measure: object = levels) =>
    text(evaluate(logframeOf({ measure } as never), journal(...rows), asOf).actual)

  it.each([
    ["nothing was reported", [], "—NothingMeasured"],
    [
      "what was reported begins later",
      [{ value: "1", from: "2025-01-01", on: "2025-01-31" }],
      "—NothingMeasured"
    ],
    [
      "what was reported begins and ends later",
      [{ value: "1", from: "2024-12-31", on: "2025-01-31" }],
      "—OnlyOutsidePeriod"
    ],
    ["nothing was approved", [{ value: "1", status: "draft" }], "—NothingApproved"],
    ["no value fits", [{ stage: "draft" }], "—NotNumeric"],
    [
      "a value does not fit, though its cells do",
      [{ stage: "draft", cells: { "sex=f": "1" } }],
      "—NotNumeric"
    ]
  ] as const)("is told: %s", (_, rows, as) => {
    expect(why(rows)).toBe(as)
  })

  it("is that cells do not add up, where one of them has a number", () => {
    const heard = { "channel=radio": "6", "channel=tv": "5" }
    const channels = ["radio", "tv"].map((id) => ({ id, name: { en: id } }))
    const dimensions = [{ id: "channel", name: { en: "Channel" }, overlapping: true, categories: channels }]
    const logframe = logframeOf({}, { dimensions } as never)
    const of = (...rows: readonly Row[]) => text(evaluate(logframe, journal(...rows), end).actual)
    expect(of({ cells: heard })).toBe("—NotAggregable")
    const [stored] = journal({ cells: heard }) as [Fact.Stored]
    const step = { cell: { channel: "tv" }, value: { _tag: "Stage", stage: "draft" } }
    const fact = { ...(stored.fact as Fact.Measurement) }
    const mixed = { ...stored, fact: { ...fact, cells: [fact.cells[0], step] } } as never
    expect(text(evaluate(logframe, [mixed], end).actual)).toBe("—NotAggregable")
  })
})

describe("versions in their order", () => {
  const order = (...pairs: readonly (readonly [id: string, corrects?: string])[]) =>
    inOrder(pairs, ([, corrected]) => pairs.find(([id]) => id === corrected)).map(([id]) => id)

  it("are each after the one they correct, else as they came", () => {
    expect(order(["c", "b"], ["x"], ["a"], ["b", "a"])).toEqual(["a", "b", "c", "x"])
    expect(order(["b", "gone"], ["a"])).toEqual(["b", "a"])
  })

  it("stay as they came where they correct each other in a ring", () => {
    expect(order(["a", "c"], ["b", "a"], ["c", "b"], ["x"])).toEqual(["a", "b", "c", "x"])
  })
})
