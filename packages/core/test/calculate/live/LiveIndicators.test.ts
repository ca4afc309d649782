import { Evaluation, Facts } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Live from "../../../src/calculate/live/Live.ts"
import { increments, journal, levels, logframeOf, type Row, stages, text } from "../support.ts"

const question = { asOf: "2024-12-31" as never }
const indicator = (id: string, measure: object, more: object = {}) => ({
  id,
  under: ["r"],
  statement: { en: id },
  measure,
  ...more
})
const target = (value: string) => ({
  targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "AtLeast", value } }]
})

const logframe = logframeOf(
  { measure: increments, ...target("10") } as never,
  {
    indicators: [
      indicator("held", levels),
      indicator(
        "share",
        { _tag: "Calculated", formula: "100 * i / held" },
        { targets: [{ ...target("50").targets[0], id: "s" }] }
      ),
      indicator("index", { _tag: "Composite", of: "reading" }),
      { ...indicator("a", levels), under: [], partOf: "index", weight: "1" },
      { ...indicator("b", { _tag: "Calculated", formula: "i" }), under: [], partOf: "index", weight: "3" },
      indicator("step", stages, {
        targets: [{ id: "m", when: "2024-12-31", expectation: { _tag: "Stage", stage: "draft" } }]
      })
    ]
  } as never
)

const rows: readonly Row[] = [
  { value: "3", on: "2024-02-01", place: "A" },
  { indicator: "held", value: "20", on: "2024-03-01" },
  { indicator: "a", value: "8", on: "2024-03-01" },
  { value: "5", on: "2024-04-01", place: "B" },
  { indicator: "step", stage: "draft", on: "2024-05-01" },
  { value: "9", on: "2024-04-01", place: "B", supersedes: "f4" },
  { indicator: "held", on: "2024-03-01", supersedes: "f2" },
  { review: [["f7"], "rejected"] },
  { value: "1", on: "2024-06-01", place: "A", identities: ["x"] }
]
const facts = journal(...rows)

describe("every indicator of a live evaluation", () => {
  it("stands where an evaluation of the same facts has it, formulas and composites with what they are made of", () => {
    const live = Live.make(logframe, question)
    facts.forEach((stored, n) => {
      live.apply(stored)
      const evaluation = Evaluation.make(logframe, facts.slice(0, n + 1), question)
      for (const { id, actual, expected, progress, status } of evaluation.indicators) {
        const standing = live.standing(id)
        const of = `${id} after ${n + 1}`
        expect([of, text(live.toDate(id)), live.status(id)]).toEqual([of, text(actual), status.code])
        expect([of, standing?.actual, standing?.expected, standing?.progress, standing?.status.code]).toEqual(
          [of, live.toDate(id), expected, progress, status.code]
        )
      }
    })
    expect(["i", "share", "index", "step"].map((id) => text(live.toDate(id)))).toEqual([
      "13",
      "65",
      "11.75",
      "draft"
    ])
    expect(["i", "share", "step"].map((id) => live.standing(id)?.kept)).toEqual([true, true, true])
    expect(text(live.toDate("i", { place: "A" as never }))).toBe("4")
  })

  it("is read from the facts that there were, and from those that come", () => {
    for (let n = 0; n <= facts.length; n++) {
      const [before, after] = [facts.slice(0, n), facts.slice(n)]
      for (const begun of [before, Facts.of(logframe.id, before)]) {
        const live = Live.make(logframe, question, begun)
        for (const stored of after) live.apply(stored)
        expect([n, ...["i", "share", "index", "held"].map((id) => text(live.toDate(id)))]).toEqual([
          n,
          "13",
          "65",
          "11.75",
          "20"
        ])
        expect([n, live.status("i"), live.status("share")]).toEqual([n, "kept", "kept"])
        expect([...live.facts()]).toEqual(facts)
      }
    }
  })

  it("that the logframe does not have has no value, no standing and no status", () => {
    const live = Live.make(logframe, question, facts)
    expect(text(live.toDate("gone"))).toBe("—NothingMeasured")
    expect([live.standing("gone"), live.status("gone")]).toEqual([undefined, undefined])
  })

  it("follows in a project without a time of its own", () => {
    const { period: _, ...timeless } = logframe
    const live = Live.make(timeless, question)
    const told = facts.flatMap((stored) =>
      live.apply(stored).map(({ indicator: of, fact, counts }) => `${of} ${fact} ${counts}`)
    )
    expect([text(live.toDate("i")), live.status("i")]).toEqual([
      "13",
      Evaluation.indicator(Evaluation.make(timeless, facts, question), "i")?.status.code
    ])
    expect(told).toEqual([
      "i f1 true",
      "held f2 true",
      "a f3 true",
      "i f4 true",
      "step f5 true",
      "i f4 false",
      "i f6 true",
      "held f2 false",
      "held f2 true",
      "i f9 true"
    ])
  })
})
