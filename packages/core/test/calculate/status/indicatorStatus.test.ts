import { Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  type Row,
  scale,
  share,
  stages
} from "../support.ts"

// Targets are due on the last day of the second of three years. By the last day of the first, 366 of 731 days are over:
// on a straight way of 731, 366 is expected.
const due = "2025-12-31"
const half = "2024-12-31"

const from = (value: string) => ({
  baselines: [{ id: "b", value: { _tag: "Number", value }, when: "2024-01-01" }]
})
const target = (expectation: object, more: object = {}) => ({
  targets: [{ id: "t", when: due, expectation, ...more }]
})
const atLeast = (value: string, more?: object) => target({ _tag: "AtLeast", value }, more)
const atMost = (value: string, more?: object) => target({ _tag: "AtMost", value }, more)
const forLife = (value: string) => ({ targets: [{ id: "t", expectation: { _tag: "AtLeast", value } }] })
const milestones = {
  targets: [
    { id: "t1", when: half, expectation: { _tag: "AtLeast", value: "50" } },
    { id: "t2", when: due, expectation: { _tag: "AtLeast", value: "100" } }
  ]
}
const reached = (value: string): readonly Row[] => [{ value }]
const places: readonly Row[] = [
  { stage: "draft", place: "A" },
  { stage: "none", place: "B" }
]
const judged = (of: string, kept: boolean): readonly Row[] => [{ judged: [of, { _tag: "Kept", kept }] }]

/** The word, with the reason for it where there is one. */
const word = (indicator: object, rows: readonly Row[], asOf: string, conventions: object = {}): string => {
  const logframe = logframeOf({ measure: levels, ...indicator, conventions })
  const { code, reason } = evaluate(logframe, journal(...rows), asOf).status
  return reason === undefined ? code : `${code}: ${reason}`
}

const way = { ...from("0"), ...atLeast("731") }
const wayFrom1000 = { ...from("1000"), ...atLeast("1731") }
const wayDown = { ...from("731"), ...atMost("0") }
const open = target({ _tag: "Open", why: "toBeDetermined" })
const written = target({ _tag: "Written", text: "more" })
const narrative = {
  measure: { _tag: "Qualitative" },
  ...target({ _tag: "Narrative", text: { en: "better" } })
}
const range = target({ _tag: "Between", low: "40", high: "60" })
const ceiling = { measure: increments, ...target({ _tag: "UpTo", value: "731" }) }
const staged = (more: object = {}) => ({
  measure: stages,
  ...target({ _tag: "Stage", stage: "inForce" }),
  ...more
})
const fromDraft = { baselines: [{ id: "b", value: { _tag: "Stage", stage: "draft" } }] }

describe("the status of an indicator", () => {
  it.each([
    ["nothing is promised and nothing measured", {}, [], half, "noData: NothingMeasured"],
    ["nothing is promised", {}, reached("1"), half, "noData: NoTarget"],
    ["nothing is measured", way, [], half, "noData: NothingMeasured"],
    ["the promise is left open", open, reached("1"), half, "noData: NoTarget"],
    ["the promise is words that are no number", written, reached("1"), half, "noData: NotNumeric"],
    [
      "a change has nothing to start from",
      atLeast("10", { basis: "changeInUnits" }),
      reached("1"),
      half,
      "noData: NoBaseline"
    ],
    [
      "a limit of what adds up has nothing to start from",
      { measure: increments, ...atMost("10", { basis: "changeInUnits" }) },
      reached("1"),
      half,
      "noData: NoBaseline"
    ],
    [
      "no way is better, and nothing measured",
      { direction: "none", ...way },
      [],
      half,
      "noData: NothingMeasured"
    ],
    ["places stand at several steps when it is due", staged(), places, due, "noData: NotNumeric"],
    ["no way is better", { direction: "none", ...way }, reached("999"), half, "noData: NotNumeric"],
    ["the promise is kept", way, reached("731"), half, "kept"],
    ["nine tenths of the way that is due are gone", way, reached("329.4"), half, "onTrack"],
    ["a little less", way, reached("329.3"), half, "behind"],
    ["seven tenths", way, reached("256.2"), half, "behind"],
    ["a little less than that", way, reached("256.1"), half, "offTrack"],
    ["the way begins at a baseline, nine tenths", wayFrom1000, reached("1329.4"), half, "onTrack"],
    ["the way begins at a baseline, less", wayFrom1000, reached("1329.3"), half, "behind"],
    ["the way leads down, nine tenths", wayDown, reached("401.6"), half, "onTrack"],
    ["the way leads down, less", wayDown, reached("401.7"), half, "behind"],
    [
      "the target is the baseline, early",
      { ...from("9"), ...atLeast("9") },
      reached("8"),
      half,
      "notDue: TargetEqualsBaseline"
    ],
    ["the target is the baseline, due", { ...from("9"), ...atLeast("9") }, reached("8"), due, "offTrack"],
    [
      "no milestone is due yet",
      { ...from("0"), ...milestones },
      reached("9"),
      "2024-12-30",
      "notDue: NotDueYet"
    ],
    ["the target is for the life of the project", forLife("9"), reached("8"), due, "notDue: NotDueYet"],
    ["the target for the life is due and not kept", forLife("9"), reached("8"), "2026-12-31", "behind"],
    ["nobody knows where the way began, early", atLeast("9"), reached("8"), half, "notDue: NoBaseline"],
    ["nobody knows where the way began, due", atLeast("9"), reached("8"), due, "offTrack"],
    [
      "nobody knows where a way down began, early",
      atMost("8"),
      reached("9"),
      half,
      "noData: FallingWithoutBaseline"
    ],
    ["nobody knows where a way down began, due", atMost("8"), reached("9"), due, "offTrack"],
    ["nobody knows where a way down began, kept", atMost("8"), reached("8"), half, "kept"]
  ])("where %s", (_, indicator, rows, asOf, expected) => {
    expect(word(indicator, rows, asOf)).toBe(expected)
  })

  it.each([
    ["a ceiling is less than what is due", ceiling, reached("256.1"), half, "behind"],
    ["a ceiling is in step", ceiling, reached("329.4"), half, "onTrack"],
    ["a ceiling is due and was not passed", ceiling, reached("1"), due, "kept"],
    [
      "a limit of what adds up is passed",
      { measure: increments, ...atMost("10") },
      reached("11"),
      half,
      "offTrack"
    ],
    [
      "a limit of what adds up is not, and may still be",
      { measure: increments, ...atMost("10") },
      reached("10"),
      half,
      "notDue: NotDueYet"
    ],
    ["a limit of what adds up was not", { measure: increments, ...atMost("10") }, reached("10"), due, "kept"],
    ["a range is near again", { ...from("80"), ...range }, reached("62"), half, "onTrack"],
    ["a range is half as far as it was", { ...from("80"), ...range }, reached("70"), half, "offTrack"],
    ["a range was left from nobody knows where", range, reached("61"), half, "noData: NoBaseline"],
    ["a range was left by the day it is due", range, reached("61"), due, "offTrack"],
    ["words are promised and nobody judged", narrative, [], due, "noData: NotNumeric"],
    ["words are promised, and kept as judged", narrative, judged("t", true), half, "kept"],
    ["words are promised, and not kept as judged", narrative, judged("i", false), half, "offTrack"],
    ["a stage is due, one of three", staged(), [{ stage: "draft" }], due, "offTrack"],
    [
      "a stage is due, one of two from the baseline's",
      staged(fromDraft),
      [{ stage: "adopted" }],
      due,
      "offTrack"
    ],
    ["a stage is reached", staged(), [{ stage: "inForce" }], half, "kept"],
    [
      "a label is due, one step of two",
      { measure: scale, ...target({ _tag: "Label", label: "high" }) },
      [{ label: "medium" }],
      due,
      "offTrack"
    ]
  ] as const)("where %s", (_, indicator, rows, asOf, expected) => {
    expect(word(indicator, rows, asOf)).toBe(expected)
  })

  it("of what adds up starts at zero, or at its baseline where that counts", () => {
    const flow = (goal: string) => ({ measure: increments, ...from("100"), ...atLeast(goal) })
    const carried = { flowBaseline: "carryBaseline" }
    expect(["329.4", "329.3"].map((sum) => word(flow("731"), reached(sum), half))).toEqual([
      "onTrack",
      "behind"
    ])
    expect(["329.4", "329.3"].map((sum) => word(flow("831"), reached(sum), half, carried))).toEqual([
      "onTrack",
      "behind"
    ])
    expect(["731", "730"].map((sum) => word(flow("831"), reached(sum), due, carried))).toEqual([
      "kept",
      "onTrack"
    ])
  })

  it("tells the ratio it is read from: of steps from where they began, of a ceiling by what was delivered", () => {
    const ratio = (indicator: object, rows: readonly Row[], asOf: string) => {
      const { status } = evaluate(logframeOf({ measure: levels, ...indicator }), journal(...rows), asOf)
      return status.ratio && Fraction.format(status.ratio)
    }
    expect(ratio(staged(fromDraft), [{ stage: "adopted" }], due)).toBe("0.5")
    expect(ratio({ direction: "falling", ...ceiling }, reached("183"), half)).toBe("0.5")
    expect(ratio(wayFrom1000, reached("1183"), half)).toBe("0.5")
    expect(ratio(way, reached("731"), half)).toBeUndefined()
  })

  it("goes with a progress that has the reason of the value first, then that of the target", () => {
    const progress = (indicator: object, ...rows: readonly Row[]) =>
      share(evaluate(logframeOf({ measure: levels, ...indicator }), journal(...rows), half).progress)
    expect(progress({})).toBe("—NothingMeasured")
    expect(progress({}, { value: "1" })).toBe("—NoTarget")
    expect(progress({ measure: { _tag: "Qualitative" } }, { words: "well" })).toBe("—NotNumeric")
  })

  it("has thresholds of one's own", () => {
    const own = { onTrackFrom: "0.8", behindFrom: "0.5" }
    // 0.8 and 0.5 of the 366 that are due
    const words = ["292.8", "292.7", "183", "182.9"].map((value) => word(way, reached(value), half, own))
    expect(words).toEqual(["onTrack", "behind", "behind", "offTrack"])
  })

  // by the day it is due 20 is expected, at most
  it.each([
    ["inverse", ["onTrack", "behind", "behind", "offTrack"]], // 20 / a
    ["mirror", ["onTrack", "behind", "offTrack", "offTrack"]], // 2 − a / 20
    // a / 20 grows the wrong way: it is shown, and decides nothing
    ["tola", ["offTrack", "offTrack", "offTrack", "offTrack"]]
  ])("of a way down without a start is told by a named choice: %s", (fallingWithoutBaseline, expected) => {
    const choice = { fallingWithoutBaseline, schedule: "stepped" }
    expect(["22", "26", "28", "29"].map((value) => word(atMost("20"), reached(value), due, choice))).toEqual(
      expected
    )
  })
})

describe("the status by the scheme", () => {
  it.each([
    ["no promise", {}, reached("1"), half, "notReporting: NoTarget", "noData: NoTarget", "noData: NoTarget"],
    [
      "no fact",
      way,
      [],
      half,
      "notReporting: NothingMeasured",
      "noData: NothingMeasured",
      "noData: NothingMeasured"
    ],
    [
      "steps of several places instead of one",
      staged(),
      places,
      half,
      "notReporting: NotNumeric",
      "noData: NotNumeric",
      "noData: NotNumeric"
    ],
    [
      "no better way",
      { direction: "none", ...way },
      reached("366"),
      half,
      "noData: NotNumeric",
      "noData: NotNumeric",
      "noData: NotNumeric"
    ],
    [
      "words promised for a number",
      target({ _tag: "Narrative", text: { en: "well" } }),
      reached("1"),
      half,
      "notReporting: NotNumeric",
      "noData: NotNumeric",
      "noData: NotNumeric"
    ],
    [
      "a promise left open",
      open,
      reached("1"),
      half,
      "notReporting: NoTarget",
      "noData: NoTarget",
      "noData: NoTarget"
    ],
    [
      "a promise that is no number",
      written,
      reached("1"),
      half,
      "notReporting: NotNumeric",
      "noData: NotNumeric",
      "noData: NotNumeric"
    ],
    [
      "a target that is not due yet",
      forLife("100"),
      reached("90"),
      half,
      "notReporting: NotDueYet",
      "withinTolerance",
      "notDue: NotDueYet"
    ],
    [
      "a target that is not due yet, and far away",
      forLife("100"),
      reached("89"),
      half,
      "notReporting: NotDueYet",
      "narrativeRequired",
      "notDue: NotDueYet"
    ],
    [
      "a way whose start nobody knows",
      atLeast("100"),
      reached("110"),
      half,
      "notReporting: NoBaseline",
      "withinTolerance",
      "noData: NoBaseline"
    ],
    [
      "nothing expected so far",
      { ...from("0"), ...milestones },
      reached("9"),
      "2024-06-30",
      "notReporting: NotDueYet",
      "narrativeRequired",
      "notDue: NotDueYet"
    ],
    ["a little more than is due", way, reached("402.6"), half, "onTarget", "withinTolerance", "green"],
    ["much more than is due", way, reached("421"), half, "over", "narrativeRequired", "green"],
    ["a little less than is due", way, reached("311.1"), half, "onTarget", "narrativeRequired", "green"],
    ["less than is due", way, reached("311"), half, "under", "narrativeRequired", "yellow"],
    ["much less than is due", way, reached("256.1"), half, "under", "narrativeRequired", "red"],
    // 1366 is expected: near it by itself, but no step on the way from 1000
    ["a way from far off zero", wayFrom1000, reached("1230"), half, "onTarget", "withinTolerance", "red"],
    // 365 is expected, all of 731 was to be left behind
    ["too much left of a way down", wayDown, reached("419.9"), half, "under", "narrativeRequired", "green"],
    ["little left of a way down", wayDown, reached("310"), half, "over", "narrativeRequired", "green"]
  ] as const)("with %s", (_, indicator, rows, asOf, tola15, usaid10, undp) => {
    const words = ["tola15", "usaid10", "undp"].map((statusScheme) =>
      word(indicator, rows, asOf, { statusScheme })
    )
    expect(words).toEqual([tola15, usaid10, undp])
  })
})
