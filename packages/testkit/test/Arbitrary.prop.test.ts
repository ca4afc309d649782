import { Evaluation, Fact, Instant, Logframe } from "@logframe/core"
import { Arbitrary } from "@logframe/testkit"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const journey = Arbitrary.logframe.chain((logframe) =>
  fc.record({
    logframe: fc.constant(logframe),
    history: Arbitrary.history(logframe),
    question: Arbitrary.question
  })
)

describe("arbitraries", () => {
  it("make logframes that are read back from their own JSON", () => {
    fc.assert(
      fc.property(Arbitrary.logframe, (logframe) => {
        const json = Logframe.toJson(logframe)
        expect(Logframe.toJson(Result.getOrThrow(Logframe.fromJson(json)))).toBe(json)
      })
    )
  })

  it("make facts that are read back from their own line", () => {
    fc.assert(
      fc.property(journey, ({ history }) => {
        for (const fact of history.flatMap(({ facts }) => facts)) {
          expect(Result.getOrThrow(Fact.fromNdjson(Fact.toJson(fact)))).toEqual([fact])
        }
      })
    )
  })

  it("make moments that never decrease", () => {
    fc.assert(
      fc.property(journey, ({ history }) => {
        const moments = history.map(({ recorded }) => Instant.normalise(recorded))
        expect(moments).toEqual([...moments].sort())
      })
    )
  })

  it("make questions that have an answer, and cover what is hard", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(journey, ({ logframe, history, question }) => {
        const facts = Arbitrary.storedFacts(history)
        const evaluation = Evaluation.make(logframe, facts, question)
        expect(evaluation.indicators).toHaveLength(logframe.indicators.length)
        for (const { actual } of evaluation.indicators) seen.add(actual.known ? "known" : actual.reason)
        for (const { fact, root } of facts) {
          if (root !== fact.id) seen.add("correction")
          if (fact._tag === "Review") seen.add("review")
          if (fact._tag === "Measurement" && fact.value === undefined && fact.cells.length === 0)
            seen.add("withdrawal")
        }
        facts.forEach(({ fact }, i) => {
          const corrected = facts.findIndex((other) => other.fact.id === fact.supersedes)
          if (corrected > i) seen.add("late beginning")
        })
      }),
      { seed: 1, numRuns: 100 }
    )
    for (const hard of ["known", "correction", "review", "withdrawal", "late beginning"])
      expect(seen).toContain(hard)
  })
})
