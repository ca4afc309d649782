/**
 * Laws of what a report must tell: whatever changes what a number means changes what is read.
 *
 * The kit knows no words of a report. It changes one thing of the evaluation and nothing else, and looks whether the report
 * reads otherwise. What a report leaves out on purpose it says; then it must read the same.
 *
 * @internal
 */
import type { Evaluation, Reading, Snapshot } from "@logframe/core"
import { truly } from "../storage/expectations.ts"
import { statusesOf } from "./documentWalk.ts"
import type { Press, ReporterLaw, Telling } from "./ReporterLaw.ts"
import { asOfDay, precise, stories, told } from "./snapshots.ts"
import { plain, saysDay, saysNumber } from "./texts.ts"

/** Two snapshots that differ in one thing, in a few words. */
type Change = readonly [what: string, from: Snapshot.Snapshot, to: Snapshot.Snapshot]

/** A law about changes: each changes the report, or none where it is said to be left out. */
const differs = (key: Telling, says: string, changes: () => readonly Change[]): ReporterLaw => ({
  key: `told/${key}`,
  says,
  holds: async (press) => {
    if (!press.tellsReadings) return
    for (const [what, from, to] of changes()) {
      const [before, after] = [plain((await press.see(from)).text), plain((await press.see(to)).text)]
      if (press.leavesOut.includes(key))
        truly(before === after, `${what} changes the report, which is said to leave out "${key}"`)
      else truly(before !== after, `${what} changes nothing of the report`)
    }
  }
})

/** The snapshot with its only indicator changed. */
const indicator = (
  change: (one: Evaluation.IndicatorEvaluation) => Partial<Evaluation.IndicatorEvaluation>,
  from = told()
): Snapshot.Snapshot => ({
  ...from,
  evaluation: {
    ...from.evaluation,
    indicators: from.evaluation.indicators.map((one) => ({ ...one, ...change(one) }))
  }
})

const codes = [
  "kept",
  "onTrack",
  "behind",
  "offTrack",
  "over",
  "onTarget",
  "under",
  "green",
  "yellow",
  "red"
] as const

const half = { numerator: 1n, denominator: 2n }
const marks = {
  MayDoubleCount: { _tag: "MayDoubleCount", low: half, high: half },
  Completeness: { _tag: "Completeness", present: 3, of: 7 },
  Preview: { _tag: "Preview" },
  DerivedTotal: { _tag: "DerivedTotal" },
  DerivedRest: { _tag: "DerivedRest" },
  CellsDisagree: { _tag: "CellsDisagree" },
  CarriedOver: { _tag: "CarriedOver" },
  Renormalised: { _tag: "Renormalised", present: 2, of: 5 }
} satisfies { readonly [Tag in Reading.Mark["_tag"]]: Extract<Reading.Mark, { readonly _tag: Tag }> }

const marked = (mark: Reading.Mark): Snapshot.Snapshot =>
  indicator(({ actual }) => ({ actual: { ...actual, marks: [...actual.marks, mark] } }))

const asked = (question: Partial<Snapshot.Snapshot["evaluation"]["question"]>): Snapshot.Snapshot => {
  const from = told()
  return {
    ...from,
    evaluation: { ...from.evaluation, question: { ...from.evaluation.question, ...question } }
  }
}

const judged = (state: "holds" | "failed"): Snapshot.Snapshot => {
  const from = told()
  const judgement = { says: { _tag: "AssumptionState", state }, day: "2025-02-03", fact: "j" }
  return {
    ...from,
    evaluation: { ...from.evaluation, judgements: { a: judgement as unknown as Evaluation.Judged } }
  }
}

export const toldLaws: readonly ReporterLaw[] = [
  differs("statuses", "every status is told, and each reads otherwise than the others", () =>
    codes.flatMap((code, n) =>
      codes.slice(n + 1).map((other): Change => {
        const as = (code: (typeof codes)[number]) =>
          indicator(({ status }) => ({ status: { ...status, code } }))
        return [`the status ${other} instead of ${code}`, as(code), as(other)]
      })
    )
  ),
  {
    key: "told/status-of-each",
    says: "a document says the status of an indicator at least as often as there are indicators that have it",
    holds: async ({ documentOf, tellsReadings, leavesOut }) => {
      if (documentOf === undefined || !tellsReadings || leavesOut.includes("statuses")) return
      for (const snapshot of stories()) {
        const said = statusesOf(documentOf(snapshot))
        for (const code of codes) {
          const has = snapshot.evaluation.indicators.filter(({ status }) => status.code === code).length
          const found = said.filter((one) => one === code).length
          truly(found >= has, `${has} indicators are "${code}", and the document says so ${found} times`)
        }
        const all = new Set<string>(snapshot.evaluation.indicators.map(({ status }) => status.code))
        const other = said.find((code) => !all.has(code))
        truly(other === undefined, `the document says "${other}", and no indicator is`)
      }
    }
  },
  differs("marks", "whatever a reader must know beside a number is told", () =>
    Object.values(marks).map((mark) => [`the mark ${mark._tag}`, told(), marked(mark)])
  ),
  differs("conventions", "the choices by which the numbers were made are told", () => [
    ["another rounding", asked({}), asked({ conventions: { rounding: "halfEven" } })],
    ["a small count that is hidden", asked({}), asked({ conventions: { suppressBelow: 5 } })],
    ["another border of on track", asked({}), asked({ conventions: { onTrackFrom: "0.95" as never } })]
  ]),
  differs("unapproved", "it is told that reports are included that nobody approved", () => [
    ["a draft that counts", asked({}), asked({ include: ["approved", "draft"] })]
  ]),
  differs("assumptions", "an assumption that has failed is told", () => [
    ["an assumption that has failed", judged("holds"), judged("failed")]
  ]),
  differs("targets", "the target is told: how much, and whether at least or at most", () => {
    const promise = (expectation: { readonly _tag: "AtLeast" | "AtMost"; readonly value: string }) =>
      indicator(({ target, targets }) => {
        const as = <A extends Evaluation.TargetEvaluation>(one: A): A => ({
          ...one,
          target: { ...one.target, expectation: expectation as never }
        })
        return { targets: targets.map(as), ...(target === undefined ? {} : { target: as(target) }) }
      })
    return [
      [
        "a target of 9 instead of 8",
        promise({ _tag: "AtLeast", value: "8" }),
        promise({ _tag: "AtLeast", value: "9" })
      ],
      [
        "at most instead of at least",
        promise({ _tag: "AtLeast", value: "8" }),
        promise({ _tag: "AtMost", value: "8" })
      ]
    ]
  }),
  {
    key: "told/as-of",
    says: "the day up to which the report looks stands in it",
    holds: async ({ see, tellsReadings, leavesOut }: Press) => {
      if (!tellsReadings || leavesOut.includes("asOf")) return
      for (const day of ["2025-06-23", "2025-10-19"]) {
        const { text } = await see(asOfDay(day))
        truly(saysDay(text, day), `the report is as of ${day}, and does not say so`)
      }
    }
  },
  {
    key: "told/as-precise-as-reported",
    says: "a number of up to two decimals is shown with all of them, in the actual value and in the target",
    holds: async ({ see, tellsReadings }: Press) => {
      if (!tellsReadings) return
      for (const [actual, target] of [
        ["0.4", "0.6"],
        ["12.25", "40.75"],
        ["0.05", "0.5"],
        ["7000.5", "8000.25"]
      ] as const) {
        const { text } = await see(precise(actual, target))
        for (const number of [actual, target])
          truly(
            saysNumber(text, number),
            `${actual} of ${target} was reported, and ${number} is not in the report`
          )
      }
    }
  }
]
