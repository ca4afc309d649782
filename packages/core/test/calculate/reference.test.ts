import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as CsvFacts from "../../src/calculate/columns/csv/CsvFacts.ts"
import * as Facts from "../../src/calculate/columns/Facts.ts"
import * as Cells from "../../src/calculate/reading/Cells.ts"
import * as Plan from "../../src/calculate/source/Plan.ts"
import { answersFromCells, answersFromRows } from "./fromCells.ts"
import { csvOptions, generator, isThere, logframeOf, questionOf, reference, storedOf } from "./octopus.ts"

describe.skipIf(!isThere)(
  `the standard workload${isThere ? "" : " (skipped: ../shared/bench is not beside the repository)"}`,
  () => {
    it.each(["T", "XS"])("of size %s comes out exactly from columns", async (size) => {
      const plan = generator.plan(size)
      const chunks: Uint8Array[] = []
      await generator.text(size, "csv", (chunk) => chunks.push(new TextEncoder().encode(chunk)))
      const facts = Result.getOrThrow(await CsvFacts.readChunks(chunks, csvOptions))
      const cells = Cells.of(Plan.make(logframeOf(plan), questionOf(plan)), facts)
      expect(Cells.unfolded(cells)).toEqual([])
      expect(answersFromCells(plan, cells)).toBe(reference.answers(size).csv)
    })

    it("comes out exactly from facts in memory, and from the rows that a store would give", () => {
      const plan = generator.plan("T")
      const stored: Parameters<typeof storedOf>[1] extends (one: infer S) => void ? S[] : never = []
      storedOf("T", (one) => stored.push(one))
      const question = Plan.make(logframeOf(plan), questionOf(plan))
      const cells = Cells.of(question, Facts.of(csvOptions.logframe, stored))
      const { csv } = reference.answers("T")
      expect(answersFromCells(plan, cells)).toBe(csv)
      const rows = JSON.parse(JSON.stringify([...Cells.rows(cells)]))
      expect(answersFromRows(plan, question.windows, rows)).toBe(csv)
    })
  }
)
