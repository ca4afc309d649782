import { afterAll, describe, expect, it } from "vitest"
import * as Plan from "../../src/calculate/source/Plan.ts"
import { calculatedIn, launch } from "./browser.ts"
import { answersFromRows } from "./fromCells.ts"
import { generator, isThere, logframeOf, questionOf, reference } from "./octopus.ts"

const browser = isThere ? await launch() : undefined
const skipped = isThere
  ? " (skipped: no Chromium starts here; LOGFRAME_CHROMIUM may name one)"
  : " (skipped: ../shared/bench is not beside the repository)"

/** Core in a browser gives the reference answers of that size of the standard workload. */
export const givesReferenceAnswers = (size: "T" | "S", facts: string, timeout: number): void => {
  afterAll(async () => {
    await browser?.close()
  })

  describe.skipIf(browser === undefined)(
    `core in a browser${browser === undefined ? skipped : ""}`,
    { timeout },
    () => {
      it(`gives the reference answers of ${facts} facts, with nothing of Node in it`, async () => {
        if (browser === undefined) return
        const { rows, code } = await calculatedIn(browser, size)
        const plan = generator.plan(size)
        const { windows } = Plan.make(logframeOf(plan), questionOf(plan))
        expect(answersFromRows(plan, windows, rows)).toBe(reference.answers(size).csv)
        expect(code).not.toMatch(/\brequire\(|["']node:/)
      })
    }
  )
}
