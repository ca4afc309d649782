import { Evaluation, Fraction, Score } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { journal, levels, logframeOf, type Row, stages } from "../support.ts"

const year = "2024-12-31"
const from = (value: string) => [{ id: "b", value: { _tag: "Number", value } as const }]
const milestone = (id: string, value: string, more: object = {}) => ({
  id,
  when: year,
  expectation: { _tag: "AtLeast", value } as const,
  ...more
})

/** What is proposed for an output with one indicator, by the end of the first year. */
const proposal = (indicator: object, ...rows: readonly Row[]) => {
  const results = [{ id: "r", level: "output", statement: { en: "Output" }, weight: "100" }]
  const logframe = logframeOf({ measure: levels, ...indicator }, { results })
  const [one] = Score.proposals(Evaluation.make(logframe, journal(...rows), { asOf: year as never }))
  return one
}
const proposed = (...args: Parameters<typeof proposal>) => {
  const one = proposal(...args)
  const achieved = one?.milestones.map(({ target, achieved: by }) => [
    target,
    by.known ? Fraction.format(by.value) : by.reason
  ])
  return [one?.letter, one?.mean && Fraction.format(one.mean), ...(achieved ?? [])]
}

describe("the letter that an output proposes", () => {
  it("is that of what was reached over the milestone, where more is better", () => {
    expect(proposed({ baselines: from("50"), targets: [milestone("t", "100")] }, { value: "90" })).toEqual([
      "B",
      "0.9",
      ["t", "0.9"]
    ])
  })

  it("is that of the way covered, where less is better", () => {
    const targets = [milestone("t", "0", { expectation: { _tag: "AtMost", value: "20" } })]
    expect(proposed({ baselines: from("80"), targets }, { value: "26" })).toEqual(["B", "0.9", ["t", "0.9"]])
  })

  it("is that of the steps reached of the steps promised, from where they began", () => {
    const baselines = [{ id: "b", value: { _tag: "Stage", stage: "draft" } }]
    const targets = [milestone("t", "", { expectation: { _tag: "Stage", stage: "inForce" } })]
    expect(proposed({ measure: stages, baselines, targets }, { stage: "adopted" })).toEqual([
      "C",
      "0.5",
      ["t", "0.5"]
    ])
  })

  it("is none where the milestone that is due has no data, or promises no more than there was", () => {
    expect(proposed({ targets: [milestone("t", "100")] })).toEqual([
      undefined,
      undefined,
      ["t", "NothingMeasured"]
    ])
    expect(proposed({ baselines: from("100"), targets: [milestone("t", "100")] }, { value: "90" })).toEqual([
      undefined,
      undefined,
      ["t", "TargetEqualsBaseline"]
    ])
    expect(proposal({ targets: [] }, { value: "90" })?.milestones).toEqual([])
  })

  it("looks at the last milestone of the whole that is due, whatever the order in the document", () => {
    const targets = [
      milestone("later", "300", { when: "2025-01-01" }),
      milestone("due", "100"),
      milestone("same", "200"),
      milestone("place", "400", { place: "A" }),
      milestone("before", "50", { when: "2024-06-30" })
    ]
    expect(proposed({ targets }, { value: "100" })).toEqual(["A", "1", ["due", "1"]])
  })

  it("does not look at what has no day, where nobody says when the project ends", () => {
    const output = { id: "r", level: "output", statement: { en: "Output" }, weight: "100" }
    const targets = [{ id: "t", expectation: { _tag: "AtLeast", value: "1" } as const }]
    const { period: _, ...logframe } = logframeOf({ measure: levels, targets }, { results: [output] })
    const [one] = Score.proposals(Evaluation.make(logframe, journal({ value: "1" }), { asOf: year as never }))
    expect(one?.milestones).toEqual([])
  })
})
