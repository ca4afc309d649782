import { Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Promised from "../../../src/calculate/promise/Promised.ts"
import type { Indicator } from "../../../src/model/Indicator.ts"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  scale,
  stages,
  text
} from "../support.ts"

const atLeast = (value: string, more: object = {}) => target({ _tag: "AtLeast", value }, more)
const target = (expectation: object, more: object = {}) => ({ targets: [{ id: "t", expectation, ...more }] })
const from = (value: string, more: object = {}) => ({
  baselines: [{ id: "b", value: { _tag: "Number", value }, ...more }]
})
const open = target({ _tag: "Open", why: "toBeDetermined" })
const narrative = target({ _tag: "Narrative", text: { en: "well" } })
const upTo = (value: string) => target({ _tag: "UpTo", value })
const exactly = (value: string) => target({ _tag: "Exactly", value })
const atMost = (value: string, more: object = {}) => target({ _tag: "AtMost", value }, more)
const fromStage = { baselines: [{ id: "b", value: { _tag: "Stage", stage: "draft" } }] }
const reached = (value: string): readonly Row[] => [{ value, on: "2024-06-30" }]

const first = (indicator: object, rows: readonly Row[], conventions: object = {}, asOf = "2025-12-31") => {
  const [row] = evaluate(
    logframeOf({ measure: levels, ...indicator, conventions }),
    journal(...rows),
    asOf
  ).targets
  if (row === undefined) throw new Error("no target")
  return row
}

describe("what is promised", () => {
  const promised = (indicator: object) => text(first(indicator, []).promised)

  it.each([
    ["the value", atLeast("10"), "10"],
    ["the lower end of a range", target({ _tag: "Between", low: "10", high: "20" }), "10"],
    ["a step", { measure: stages, ...target({ _tag: "Stage", stage: "adopted" }) }, "adopted"],
    ["the first step", { measure: scale, ...target({ _tag: "Label", label: "low" }) }, "low"],
    ["words", narrative, "well"],
    ["no number, where nobody understood it", target({ _tag: "Written", text: "some" }), "—NotNumeric"],
    ["nothing, where it is open", open, "—NoTarget"],
    ["a change in units", { ...from("50"), ...atLeast("10", { basis: "changeInUnits" }) }, "60"],
    ["a change in per cent", { ...from("50"), ...atLeast("10", { basis: "changeInPercent" }) }, "55"],
    [
      "a change in per cent of what is below zero",
      { ...from("-50"), ...atLeast("10", { basis: "changeInPercent" }) },
      "-45"
    ],
    ["a share, as it is", { ...from("50"), ...atLeast("10", { basis: "shareOfTotal" }) }, "10"],
    ["a change from nothing", atLeast("10", { basis: "changeInUnits" }), "—NoBaseline"],
    [
      "a change of one place, from its own baseline",
      { ...from("50", { place: "A" }), ...atLeast("10", { basis: "changeInUnits", place: "A" }) },
      "60"
    ],
    [
      "a change of one place, not from another's",
      { ...from("50", { place: "B" }), ...atLeast("10", { basis: "changeInUnits", place: "A" }) },
      "—NoBaseline"
    ]
  ] as const)("is %s", (_, indicator, as) => {
    expect(promised(indicator)).toBe(as)
  })

  it("is no step where the measure does not have it", () => {
    const indicator = logframeOf({ measure: stages }).indicators[0] as Indicator
    const strange = { id: "t", expectation: { _tag: "Stage", stage: "elsewhere" } } as never
    expect(text(Promised.promised(indicator, strange))).toBe("—NotNumeric")
  })

  it("is due by its own day, else by the project's last, if anybody says", () => {
    const project = logframeOf({}).period
    const of = (when?: string) => ({ id: "t", expectation: { _tag: "Open" }, ...(when && { when }) }) as never
    expect([
      Promised.due(of("2025"), project),
      Promised.due(of(), project),
      Promised.due(of(), undefined)
    ]).toEqual(["2025-12-31", "2026-12-31", undefined])
  })
})

describe("progress towards a target", () => {
  const progress = (indicator: object, rows: readonly Row[], conventions?: object) => {
    const { progress: one } = first(indicator, rows, conventions)
    return one.known ? `${one.kind} ${Fraction.format(one.value)}` : one.reason
  }
  const year = { when: { from: "2024-01-01", through: "2024-12-31" } }
  const words = { measure: { _tag: "Qualitative" } }

  it.each([
    ["nothing is measured", { ...from("0"), ...atLeast("9") }, [], "NothingMeasured"],
    ["words are measured", { ...words, ...narrative }, [], "NothingMeasured"],
    ["words are promised for a number", narrative, reached("1"), "NotNumeric"],
    ["the promise is open", open, reached("1"), "NoTarget"],
    [
      "places stand at steps and the promise is open",
      { measure: stages, ...open },
      [
        { stage: "draft", place: "A" },
        { stage: "none", place: "B" }
      ],
      "NotNumeric"
    ],
    ["a change has no baseline", atLeast("9", { basis: "changeInUnits" }), reached("1"), "NoBaseline"],
    ["levels have no baseline", atLeast("8"), reached("2"), "achievement 0.25"],
    ["levels have a baseline", { ...from("4"), ...atLeast("8") }, reached("5"), "wayCovered 0.25"],
    ["levels rise from zero", { ...from("0"), ...atLeast("8") }, reached("2"), "achievement 0.25"],
    ["levels fall from zero", { ...from("0"), ...atMost("-8") }, reached("-2"), "wayCovered 0.25"],
    ["levels fall from nobody knows where", atMost("8"), reached("9"), "FallingWithoutBaseline"],
    [
      "what adds up has a baseline",
      { measure: increments, ...from("4"), ...atLeast("8") },
      reached("2"),
      "achievement 0.25"
    ],
    [
      "what adds up has a baseline and speaks of a year",
      { measure: increments, ...from("4"), ...atLeast("8", year) },
      reached("5"),
      "wayCovered 0.25"
    ],
    [
      "percentages have a baseline",
      { measure: percentage("increment"), ...from("40"), ...atLeast("80") },
      [{ parts: ["1", "2"] as [string, string] }],
      "wayCovered 0.25"
    ],
    ["a ceiling has a baseline", { ...from("4"), ...upTo("8") }, reached("2"), "delivery 0.25"],
    [
      "a share has a baseline",
      {
        ...from("4", { cell: { sex: "f" } }),
        ...atLeast("50", { basis: "shareOfTotal", cell: { sex: "f" } })
      },
      [{ cells: { "sex=f": "1", "sex=m": "3" } }],
      "achievement 0.5"
    ],
    [
      "a range is near",
      { ...from("80"), ...target({ _tag: "Between", low: "40", high: "60" }) },
      reached("65"),
      "hold 0.75"
    ],
    [
      "a stage is reached from the baseline's",
      { measure: stages, ...fromStage, ...target({ _tag: "Stage", stage: "inForce" }) },
      [{ stage: "adopted" }],
      "steps 0.5"
    ],
    [
      "a label is reached from the first",
      { measure: scale, ...target({ _tag: "Label", label: "high" }) },
      [{ label: "medium" }],
      "steps 0.5"
    ],
    ["the target is the baseline", { ...from("8"), ...atLeast("8") }, reached("9"), "TargetEqualsBaseline"],
    [
      "the baseline is another place's",
      { ...from("4", { place: "A" }), ...atLeast("8") },
      reached("2"),
      "achievement 0.25"
    ]
  ] as const)("where %s", (_, indicator, rows, as) => {
    expect(progress(indicator, rows)).toBe(as)
  })

  it("is the share of the target by choice, but not where the target is the baseline", () => {
    const achievement = { progress: "achievement" }
    expect(progress({ ...from("4"), ...atLeast("8") }, reached("6"), achievement)).toBe("achievement 0.75")
    expect(progress(atMost("8"), reached("6"), achievement)).toBe("achievement 0.75")
    expect(progress({ ...from("8"), ...atLeast("8") }, reached("6"), achievement)).toBe(
      "TargetEqualsBaseline"
    )
  })

  it("is the way covered by choice, of what adds up too, but not from nowhere", () => {
    const wayCovered = { progress: "wayCovered" }
    expect(progress({ measure: increments, ...from("4"), ...atLeast("8") }, reached("5"), wayCovered)).toBe(
      "wayCovered 0.25"
    )
    expect(progress({ ...from("0"), ...atLeast("8") }, reached("2"), wayCovered)).toBe("wayCovered 0.25")
    expect(progress(atLeast("8"), reached("2"), wayCovered)).toBe("NoBaseline")
  })

  it("of what adds up counts from the baseline by choice, where there is one", () => {
    const carried = { flowBaseline: "carryBaseline" }
    const flow = { measure: increments, ...atLeast("8") }
    expect(progress({ ...from("4"), ...flow }, reached("1"), carried)).toBe("wayCovered 0.25")
    expect(progress(flow, reached("2"), carried)).toBe("achievement 0.25")
    expect(progress({ ...from("4"), ...atLeast("8") }, reached("5"), carried)).toBe("wayCovered 0.25")
    expect(
      progress({ measure: increments, ...from("4"), ...atLeast("8", year) }, reached("5"), carried)
    ).toBe("wayCovered 0.25")
  })
})

describe("a promise is kept", () => {
  const kept = (indicator: object, value: string, asOf?: string) =>
    first(indicator, reached(value), {}, asOf).kept
  const around = (indicator: object, values = ["9", "10", "11"]) =>
    values.map((value) => kept(indicator, value))
  const change = (value: string) => ({ ...from("20"), ...atLeast(value, { basis: "changeInUnits" }) })

  it.each([
    ["at least", atLeast("10"), [false, true, true]],
    ["at least, below the baseline too", { ...from("20"), ...atLeast("10") }, [false, true, true]],
    ["at most", atMost("10"), [true, true, false]],
    ["exactly", exactly("10"), [false, true, false]],
    ["between", target({ _tag: "Between", low: "10", high: "10" }), [false, true, false]],
    ["by a fall of so much or more", change("-10"), [true, true, false]],
    [
      "by a rise of so much or more",
      { ...from("5"), ...atLeast("5", { basis: "changeInUnits" }) },
      [false, true, true]
    ],
    ["by no fall", { ...from("10"), ...atLeast("0", { basis: "changeInUnits" }) }, [false, true, true]],
    [
      "by nothing that has no better way",
      { direction: "none", ...atLeast("10") },
      [undefined, undefined, undefined]
    ],
    ["by nothing while it is open", open, [undefined, undefined, undefined]],
    ["up to a ceiling, when it is due", { ...upTo("10"), measure: levels }, [undefined, undefined, undefined]]
  ] as const)("%s", (_, indicator, as) => {
    expect(around(indicator)).toEqual(as)
  })

  it("by a ceiling that was not passed, once it is due", () => {
    const due = (value: string) => kept(upTo("10"), value, "2026-12-31")
    expect([due("9"), due("10"), due("11")]).toEqual([true, true, false])
  })

  it("by steps, from the one that was promised on", () => {
    const staged = (stage: string) =>
      first({ measure: stages, ...target({ _tag: "Stage", stage: "adopted" }) }, [{ stage }]).kept
    expect([staged("draft"), staged("adopted"), staged("inForce")]).toEqual([false, true, true])
  })
})
