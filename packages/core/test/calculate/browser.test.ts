import { afterAll, describe, expect, it } from "vitest"
import * as Plan from "../../src/calculate/Plan.ts"
import { calculatedIn, launch } from "./browser.ts"
import { answersFromRows } from "./fromCells.ts"
import { generator, isThere, logframeOf, questionOf, reference } from "./octopus.ts"

const browser = isThere ? await launch() : undefined
const skipped = isThere
  ? " (skipped: no Chromium starts here; LOGFRAME_CHROMIUM may name one)"
  : " (skipped: ../shared/bench is not beside the repository)"

afterAll(async () => {
  await browser?.close()
})

describe.skipIf(browser === undefined)(
  `core in a browser${browser === undefined ? skipped : ""}`,
  { timeout: 60_000 },
  () => {
    it("gives the reference answers of 5 thousand facts, with nothing of Node in it", async () => {
      if (browser === undefined) return
      const { rows, code } = await calculatedIn(browser, "T")
      const plan = generator.plan("T")
      const { windows } = Plan.make(logframeOf(plan), questionOf(plan))
      expect(answersFromRows(plan, windows, rows)).toBe(reference.answers("T").csv)
      expect(code).not.toMatch(/\brequire\(|["']node:/)
    })
  }
)
