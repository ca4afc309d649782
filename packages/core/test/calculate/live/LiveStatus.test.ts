import { describe, expect, it } from "vitest"
import * as Live from "../../../src/calculate/live/Live.ts"
import { increments, journal, levels, logframeOf, runningTotals } from "../support.ts"

const schemes = ["ours", "tola15", "usaid10", "undp"] as const
const directions = ["rising", "falling", undefined] as const
const kinds = [increments, runningTotals, levels]
const values = Array.from({ length: 31 }, (_, i) => String(i * 10)).concat([
  "121",
  "107.5",
  "133",
  "138",
  "171",
  "172",
  "-7"
])

/** One report after the other, each in the place of the one before. */
const corrections = journal(
  ...values.map((value, i) => ({ on: "2025-01-12", value, ...(i > 0 && { supersedes: `f${i}` }) }))
)

/** Due in part by the day of the question, so that expectation and promise are two numbers. */
const targets = (["AtLeast", "AtMost", "Exactly", "UpTo"] as const).map((_tag) => [
  { id: "t1", when: { from: "2024-02-10", through: "2024-11-20" }, expectation: { _tag, value: "120" } },
  { id: "t2", when: { from: "2025-01-01", through: "2025-12-31" }, expectation: { _tag, value: "130" } }
])

const baselines = [{ id: "b", value: { _tag: "Number" as const, value: "50" } }]

const speaksAsItStands = (indicator: Parameters<typeof logframeOf>[0]) => {
  const live = Live.make(logframeOf(indicator), { asOf: "2025-03-31" as never })
  for (const stored of corrections) {
    live.apply(stored)
    expect([stored, live.status("i")]).toEqual([stored, live.standing("i")?.status.code])
  }
}

describe.each(schemes)("the word of a status by %s", (statusScheme) => {
  it.each(directions)("is that of the standing, for every value, promise and baseline: %s", (direction) => {
    for (const measure of kinds) {
      for (const promised of targets) {
        for (const start of [[], baselines]) {
          speaksAsItStands({
            measure,
            targets: promised,
            baselines: start,
            conventions: { statusScheme },
            ...(direction === undefined ? {} : { direction })
          })
        }
      }
    }
  })

  it.each(["inverse", "tola", "mirror"] as const)("is that of the standing, by choice: %s", (choice) => {
    const conventions = { statusScheme, schedule: "stepped", fallingWithoutBaseline: choice } as const
    for (const promised of targets) {
      speaksAsItStands({ measure: levels, targets: promised, direction: "falling", conventions })
    }
  })

  it("is that of the standing, where a flow counts from its baseline", () => {
    const conventions = { statusScheme, flowBaseline: "carryBaseline" } as const
    for (const promised of targets) {
      for (const start of [[], baselines]) {
        speaksAsItStands({ measure: increments, targets: promised, baselines: start, conventions })
      }
    }
  })

  it("is that of the standing, though progress is cut at both ends", () => {
    const conventions = { statusScheme, progressCap: "capAtOne", progressFloor: "floorAtZero" } as const
    for (const promised of targets)
      speaksAsItStands({ measure: levels, targets: promised, baselines, conventions })
  })

  it("is that of the standing, for a range and for what is reported at midline and endline", () => {
    const range = {
      id: "t",
      when: "2025-12-31",
      expectation: { _tag: "Between", low: "70", high: "90" }
    } as const
    const conventions = { statusScheme, progressCap: "capAtOne", progressFloor: "floorAtZero" } as const
    speaksAsItStands({ measure: levels, targets: [range], baselines, conventions })
    const [survey = []] = targets
    const sheet = { frequency: "midlineEndline" } as const
    speaksAsItStands({ measure: levels, targets: survey, baselines, sheet, conventions: { statusScheme } })
  })
})
