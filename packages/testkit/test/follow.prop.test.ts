import { Evaluation, type Fact, Instant, Live, MemoryStorage, PromiseStorage } from "@logframe/core"
import { Arbitrary } from "@logframe/testkit"
import fc from "fast-check"
import { expect, it } from "vitest"

const journey = Arbitrary.logframe.chain((logframe) =>
  fc.record({
    logframe: fc.constant(logframe),
    history: Arbitrary.history(logframe),
    question: Arbitrary.question.map(({ knownAt: _, ...question }) => question)
  })
)

it("a live evaluation that follows a journal stands where an evaluation of the store stands, after every batch", async () => {
  await fc.assert(
    fc.asyncProperty(journey, async ({ logframe, history, question }) => {
      const now = () => Instant.make("2026-03-31T09:15:00Z")
      await using storage = PromiseStorage.make(MemoryStorage.make({ now }))
      await storage.saveLogframe(logframe, { expected: 0 })
      const live = Live.make(logframe, question)
      const following = storage.follow(logframe.id)[Symbol.asyncIterator]()
      let seen: Fact.Stored | undefined
      for (const { facts } of history) {
        const { seq } = await storage.append(logframe.id, facts)
        while ((seen?.seq ?? 0) < seq) {
          const next = await following.next()
          if (next.done) throw new Error("A journal has no end.")
          seen = next.value
          live.apply(seen)
        }
        const evaluation = await storage.evaluate(logframe.id, question)
        if (evaluation === undefined) throw new Error("There is no logframe.")
        for (const { id } of logframe.indicators) {
          const { actual, expected, progress, status } = Evaluation.indicator(evaluation, id) ?? {}
          // that cells disagree with a stated total is remarked by an evaluation of all reports alone
          const { marks: _, ...value } = actual ?? { marks: [] }
          expect(live.standing(id)).toMatchObject({ actual: value, expected, progress, status })
        }
      }
      await following.return?.()
    }),
    { numRuns: Math.min(fc.readConfigureGlobal()?.numRuns ?? 40, 500), endOnFailure: true }
  )
})
