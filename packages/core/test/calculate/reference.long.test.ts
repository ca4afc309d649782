import { Evaluation, type Fact } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as CsvFacts from "../../src/calculate/columns/csv/CsvFacts.ts"
import * as Live from "../../src/calculate/live/Live.ts"
import * as Cells from "../../src/calculate/reading/Cells.ts"
import * as Plan from "../../src/calculate/source/Plan.ts"
import { answersFromCells } from "./fromCells.ts"
import { answersFromLive, answersFromObserved } from "./fromReadings.ts"
import { csvOptions, generator, isThere, logframeOf, questionOf, reference, storedOf } from "./octopus.ts"

const csvChunks = async (size: string): Promise<readonly Uint8Array[]> => {
  const chunks: Uint8Array[] = []
  await generator.text(size, "csv", (chunk) => chunks.push(new TextEncoder().encode(chunk)))
  return chunks
}

const factsOf = (size: string): Fact.Stored[] => {
  const facts: Fact.Stored[] = []
  storedOf(size, (one) => facts.push(one))
  return facts
}

describe.skipIf(!isThere)(
  `the standard workload${isThere ? "" : " (skipped: ../shared/bench is not beside the repository)"}`,
  { timeout: 900_000 },
  () => {
    it.each(["S", "M"])("of size %s comes out exactly from columns", async (size) => {
      const plan = generator.plan(size)
      const facts = Result.getOrThrow(await CsvFacts.readChunks(await csvChunks(size), csvOptions))
      const cells = Cells.of(Plan.make(logframeOf(plan), questionOf(plan)), facts)
      const { csv, sha256 } = reference.answers(size)
      expect(answersFromCells(plan, cells)).toBe(csv)
      expect(sha256).toBe(
        {
          S: "0c558182ac71001f6c032119e9e9c67c9baa44b19c55b01f37bc2078668bd115",
          M: "9ea076165961cb76e2682dc315a5447772f3cf29a744ee9b7613bb36aee785a3"
        }[size]
      )
    })

    it("of size S comes out exactly from the facts one by one", () => {
      const plan = generator.plan("S")
      expect(answersFromObserved(plan, factsOf("S"))).toBe(reference.answers("S").csv)
    })

    it("of size S comes out exactly from a live evaluation that was told every fact", () => {
      const plan = generator.plan("S")
      const live = Live.make(logframeOf(plan), questionOf(plan))
      storedOf("S", (one) => live.apply(one))
      expect(answersFromLive(plan, live)).toBe(reference.answers("S").csv)
    })

    it("of size XS reads to date by evaluation what the reference adds up", () => {
      const plan = generator.plan("XS")
      const facts = factsOf("XS")
      const evaluation = Evaluation.make(logframeOf(plan), facts, questionOf(plan))
      const live = Live.make(logframeOf(plan), questionOf(plan), facts)
      for (const { id, actual, progress, status } of evaluation.indicators) {
        expect(live.toDate(id)).toEqual({
          ...actual,
          marks: actual.marks.filter(({ _tag }) => _tag !== "CellsDisagree")
        })
        expect(live.standing(id)).toMatchObject({ progress, status })
      }
    })
  }
)
