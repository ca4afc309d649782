import { describe, expect, it } from "vitest"
import * as Live from "../../src/calculate/Live.ts"
import { increments, journal, levels, logframeOf, runningTotals } from "./support.ts"

const schemes = ["ours", "tola15", "usaid10", "undp"] as const
const directions = ["rising", "falling", undefined] as const
const kinds = [increments, runningTotals, levels]
const values = Array.from({ length: 31 }, (_, i) => String(i * 10)).concat(["121", "107.5", "138", "-7"])

/** One report after the other, each in the place of the one before. */
const corrections = journal(
  ...values.map((value, i) => ({ on: "2025-01-12", value, ...(i > 0 && { supersedes: `f${i}` }) }))
)

/** Due in part by the day of the question, so that expectation and promise are two numbers. */
const targets = (["AtLeast", "AtMost", "Exactly", "UpTo"] as const).map((_tag) => [
  { id: "t1", when: { from: "2024-02-10", through: "2024-11-20" }, expectation: { _tag, value: "120" } },
  { id: "t2", when: { from: "2025-01-01", through: "2025-12-31" }, expectation: { _tag, value: "130" } }
])

describe.each(schemes)("the word of a status by %s", (statusScheme) => {
  it.each(directions)("is that of the standing, for every value, promise and baseline: %s", (direction) => {
    for (const measure of kinds) {
      for (const promised of targets) {
        for (const baselines of [[], [{ id: "b", value: { _tag: "Number" as const, value: "50" } }]]) {
          const logframe = logframeOf({
            measure,
            targets: promised,
            baselines,
            conventions: { statusScheme },
            ...(direction === undefined ? {} : { direction })
          })
          const live = Live.make(logframe, { asOf: "2025-03-31" as never })
          for (const stored of corrections) {
            live.apply(stored)
            expect([stored, live.status("i")]).toEqual([stored, live.standing("i")?.status.code])
          }
        }
      }
    }
  })
})
