import { Evaluation, Fraction, type Logframe } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { journal, levels, logframeOf, type Row } from "../support.ts"

const output = (id: string) => ({ id, level: "output", statement: { en: id } })
const indicator = (id: string, more: object = {}) => ({
  id,
  under: ["a"],
  statement: { en: id },
  measure: levels,
  targets: [{ id: `${id}-t`, expectation: { _tag: "AtLeast", value: "100" } }],
  ...more
})
const part = (id: string, partOf: string, more: object = {}) => ({
  ...indicator(id, more),
  under: [],
  partOf
})
const heading = { measure: { _tag: "Unclassified" }, targets: [] }

const evaluated = (indicators: readonly object[], rows: readonly Row[], more: object = {}) => {
  const logframe = logframeOf({ under: ["b"] }, {
    results: [output("a"), output("b")],
    indicators,
    ...more
  } as Partial<Logframe.Input>)
  return Evaluation.make(logframe, journal(...rows), { asOf: "2026-12-31" as never })
}

/** Mean, and how many were counted, of the result "a". */
const progress = (...args: Parameters<typeof evaluated>) => {
  const result = evaluated(...args).results.find(({ id }) => id === "a")
  const { progress: mean, counted } = result ?? {}
  return [mean?.known ? Fraction.format(mean.value) : mean?.reason, counted?.present, counted?.of]
}
const reached = (indicatorId: string, value: string): Row => ({ indicator: indicatorId, value })

describe("the progress of a result", () => {
  const rows = [reached("x", "50"), reached("y", "80")]

  it("is the mean of its indicators, those of other results left out", () => {
    expect(progress([indicator("x"), indicator("y")], [...rows, { value: "1" }])).toEqual(["0.65", 2, 2])
  })

  it("leaves out what has no data, and counts it", () => {
    expect(progress([indicator("x"), indicator("y")], [reached("x", "50")])).toEqual(["0.5", 1, 2])
    expect(progress([indicator("x")], [])).toEqual(["NothingMeasured", 0, 1])
    expect(progress([], [])).toEqual(["NothingMeasured", 0, 0])
  })

  it("weighs them as stated, or alike when one has no weight", () => {
    const [three, one] = [{ weight: "75" }, { weight: "25" }]
    expect(progress([indicator("x", three), indicator("y", one)], rows)).toEqual(["0.575", 2, 2])
    expect(progress([indicator("x", three), indicator("y")], rows)).toEqual(["0.65", 2, 2])
  })

  it("cuts what is passed to one, unless that is not wanted", () => {
    const passed = [reached("x", "150"), reached("y", "50")]
    const uncapped = { conventions: { resultParts: "uncapped" } }
    expect(progress([indicator("x"), indicator("y")], passed)).toEqual(["0.75", 2, 2])
    expect(progress([indicator("x"), indicator("y")], passed, uncapped)).toEqual(["1", 2, 2])
  })

  it("does not count words", () => {
    const words = indicator("w", { measure: { _tag: "Qualitative" }, targets: [] })
    expect(progress([indicator("x"), words], rows)).toEqual(["0.5", 1, 1])
  })

  it("counts the parts of a heading in its place, however deep", () => {
    const parts = [part("x", "h"), part("inner", "h", heading), part("y", "inner")]
    expect(progress([indicator("h", heading), ...parts], rows)).toEqual(["0.65", 2, 2])
  })

  it("counts what is measured itself, not the parts that it is made of", () => {
    const whole = indicator("whole", { measure: { _tag: "Composite", of: "reading" } })
    expect(progress([whole, part("x", "whole")], rows)).toEqual(["0.5", 1, 1])
  })
})

describe("the chain from a result to the one above", () => {
  const assumptions = [{ id: "s", kind: "assumption", under: ["a"], statement: { en: "Prices hold" } }]
  const broken = (...rows: readonly Row[]) =>
    evaluated([], rows, { assumptions }).results.map(({ chainBroken }) => chainBroken)
  const state = (said: "holds" | "atRisk" | "failed" | "notAssessed", on = "2024-06-30"): Row => ({
    on,
    judged: ["s", { _tag: "AssumptionState", state: said }]
  })

  it("is broken where an assumption has failed, and nowhere else", () => {
    expect(broken(state("failed"))).toEqual([true, false])
    expect(broken()).toEqual([false, false])
    expect((["holds", "atRisk", "notAssessed"] as const).map((said) => broken(state(said))[0])).toEqual([
      false,
      false,
      false
    ])
    expect(broken({ judged: ["s", { _tag: "Score", scheme: "own", score: "failed" }] })).toEqual([
      false,
      false
    ])
  })

  it("is as it was judged last: by day, and of two on a day by the order of the journal", () => {
    expect(broken(state("failed"), state("holds", "2024-06-29"))).toEqual([true, false])
    expect(broken(state("failed"), state("holds", "2024-07-01"))).toEqual([false, false])
    expect(broken(state("failed"), state("holds"))).toEqual([false, false])
    expect(broken(state("holds"), state("failed"))).toEqual([true, false])
  })
})

it("an evaluation tells of each row the judgement that counts, with its day and its fact", () => {
  const kept = { _tag: "Kept", kept: true } as const
  const { judgements } = evaluated(
    [indicator("x")],
    [
      { id: "one", on: "2024-06-30", judged: ["x-t", { ...kept, kept: false }] },
      { id: "two", on: "2024-07-01", judged: ["x-t", kept] },
      { id: "draft", on: "2024-08-01", status: "draft", judged: ["x-t", { ...kept, kept: false }] },
      { id: "three", on: "2024-05-01", judged: ["a", { _tag: "OnTrack", track: "atRisk" }] },
      reached("x", "50")
    ]
  )
  expect(judgements).toEqual({
    "x-t": { says: kept, day: "2024-07-01", fact: "two" },
    a: { says: { _tag: "OnTrack", track: "atRisk" }, day: "2024-05-01", fact: "three" }
  })
})
