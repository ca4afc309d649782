import type { Fact } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Live from "../../../src/calculate/live/Live.ts"
import { increments, journal, levels, logframeOf, percentage, type Row, runningTotals } from "../support.ts"
import { follows, inParts } from "./following.ts"

const question = { asOf: "2024-12-31" as never }
const targets = [{ id: "t", when: "2024-12-31", expectation: { _tag: "AtLeast", value: "20" } }] as const

/** Reports, corrections of corrections, drafts, withdrawals and reviews of one indicator in two places. */
const rows: readonly Row[] = [
  { on: "2024-02-01", place: "A", value: "10" },
  { on: "2024-02-01", place: "B", value: "-3" },
  { on: "2024-02-09", place: "A", value: "25" },
  { on: "2024-03-01", place: "A", value: "7", status: "draft" },
  { on: "2024-02-09", place: "A", value: "12", supersedes: "f3", status: "draft" },
  { review: [["f5"], "approved"] },
  { on: "2024-02-09", place: "A", supersedes: "f5" },
  { review: [["f7"], "rejected"] },
  { review: [["f4"], "approved"] },
  { on: "2024-03-01", place: "B", value: "7.25" },
  { on: "2025-02-01", place: "B", value: "99" },
  { on: "2024-03-01", place: "B", supersedes: "f10" },
  { on: "2024-03-01", place: "B", value: "8", supersedes: "f12" },
  { review: [["f2", "gone"], "rejected"] },
  { on: "2024-04-01", place: "A", value: "9007199254740991" },
  { on: "2024-04-02", place: "A", value: "9007199254740991" },
  { on: "2024-04-03", place: "A", value: "999999999999999999.5" },
  { on: "2024-04-03", place: "A", supersedes: "f17" },
  { on: "2024-04-01", place: "A", supersedes: "f15" },
  { on: "2024-04-02", place: "A", value: "1", supersedes: "f16" },
  { review: [["f2"], "approved"] },
  { review: [["f1", "f2"], "rejected"] }
]

/** The last row first: an import that comes late, and everything is arranged anew. */
const orders: readonly (readonly [string, (all: readonly Fact.Stored[]) => readonly Fact.Stored[]])[] = [
  ["as they were recorded", (all) => all],
  ["one of them late", (all) => [...all.slice(0, 4), ...all.slice(5), ...all.slice(4, 5)]]
]

describe.each([
  ["increments", increments, {}],
  ["levels", levels, {}],
  ["running totals", runningTotals, {}],
  ["means", increments, { overTime: "mean" }],
  ["largest values", levels, { overTime: "max", overPlaces: "max" }],
  ["smallest values", levels, { overTime: "min", overPlaces: "min" }],
  ["numbers of reports", increments, { overTime: "count" }],
  ["ratios of sums", percentage("increment"), {}],
  ["latest ratios", percentage("level"), {}]
] as const)("%s that arrive one by one", (_, measure, conventions) => {
  const isRatio = measure._tag === "Ratio"
  const logframe = logframeOf({ measure, conventions, targets: isRatio ? [] : targets } as never)

  it.each(orders)("read after each as all so far do, %s", (_, arrange) => {
    const arriving = arrange(journal(...(isRatio ? inParts(rows) : rows)))
    const states = arriving.map((_, n) => arriving.slice(0, n + 1))
    for (const begin of [0, 3, 9]) follows(logframe, question, states, begin)
  })
})

it("a change is told once for each report that begins or ceases to count", () => {
  const live = Live.make(logframeOf({ measure: increments }), question)
  const told = journal(...rows).map((stored) =>
    live
      .apply(stored)
      .map(({ fact, counts }) => `${counts ? "+" : "-"}${fact}`)
      .join(" ")
  )
  expect(told).toEqual([
    "+f1",
    "+f2",
    "+f3",
    "",
    "",
    "-f3 +f5",
    "-f5",
    "+f5",
    "+f4",
    "+f10",
    "+f11",
    "-f10",
    "+f13",
    "-f2",
    "+f15",
    "+f16",
    "+f17",
    "-f17",
    "-f15",
    "-f16 +f20",
    "+f2",
    "-f1 -f2"
  ])
})

it("a decision about several versions of one report is told by what it changes, not by the way there", () => {
  const live = Live.make(logframeOf({ measure: increments }), question)
  const told = journal(
    { on: "2024-02-01", value: "10" },
    { on: "2024-02-01", value: "12", supersedes: "f1" },
    { review: [["f2", "f1"], "rejected"] },
    { review: [["f1", "f2"], "approved"] }
  ).map((stored) => live.apply(stored).map(({ fact, counts }) => `${counts ? "+" : "-"}${fact}`))
  expect(told).toEqual([["+f1"], ["-f1", "+f2"], ["-f2"], ["+f2"]])
})
