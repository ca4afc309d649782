import { Conventions, Evaluation, Expectation, Fact, Instant, Logframe, Measure, Value } from "@logframe/core"
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

  const drawn = fc.sample(Arbitrary.logframe, { seed: 1, numRuns: 1_500 })
  const indicators = drawn.flatMap((logframe) => logframe.indicators)
  const kinds = (rows: readonly { readonly _tag: string }[]) => new Set(rows.map(({ _tag }) => _tag))
  const tags = (union: {
    readonly members: readonly { readonly fields: { readonly _tag: { literal: string } } }[]
  }) => new Set(union.members.map(({ fields }) => fields._tag.literal))

  it.each(Object.entries(Conventions.choices))(
    "draw every option of the choice %s, in questions and documents",
    (key, options) => {
      const optionsIn = (all: readonly Conventions.Conventions[]) =>
        new Set(all.flatMap((one) => one[key as keyof typeof Conventions.choices] ?? []))
      const questions = fc.sample(Arbitrary.question, { seed: 1, numRuns: 3_000 })
      expect(optionsIn(questions.map(({ conventions = {} }) => conventions))).toEqual(new Set(options))
      expect(optionsIn(indicators.map(({ conventions = {} }) => conventions))).toEqual(new Set(options))
    }
  )

  it("draw every number among the choices", () => {
    const chosen = indicators.flatMap(({ conventions = {} }) => Object.keys(conventions))
    expect([...new Set(chosen)].sort()).toEqual(Object.keys(Conventions.Conventions.fields).sort())
  })

  it("draw every measure, every promise and every value", () => {
    expect(kinds(indicators.map(({ measure }) => measure))).toEqual(tags(Measure.Measure))
    const targets = indicators.flatMap((row) => row.targets)
    expect(kinds(targets.map(({ expectation }) => expectation))).toEqual(tags(Expectation.Expectation))
    const baselines = indicators.flatMap((row) => row.baselines)
    expect(kinds(baselines.map(({ value }) => value))).toEqual(tags(Value.Value))
  })
})
