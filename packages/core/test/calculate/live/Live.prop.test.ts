import { CalendarDate, Conventions, Evaluation, type Fact, Instant, type Question } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Journal from "../../../src/calculate/journal/Journal.ts"
import * as Live from "../../../src/calculate/live/Live.ts"
import * as Observed from "../../../src/calculate/reading/Observed.ts"
import type { Window } from "../../../src/calculate/rules/overTime.ts"
import { spans, stories } from "../histories.ts"

const questions: fc.Arbitrary<Question.Question> = fc
  .record(
    {
      asOf: fc.constantFrom("2024-08-10", "2025-03-31", "2026-12-31").map(CalendarDate.make),
      knownAt: fc.constantFrom("2025-06-01T12:00:00Z").map(Instant.make)
    },
    { requiredKeys: ["asOf"] }
  )
  .map((question) => ({ ...question, periods: spans }))

const scopes = [
  {},
  { cell: { sex: "f" } },
  { cell: { sex: "f", age: "young" } },
  { place: "A", party: "P" }
] as readonly Parameters<typeof Observed.read>[2][]

const windows = (asOf: CalendarDate.CalendarDate): readonly Window[] => [
  { is: "toDate", from: CalendarDate.make("2024-01-01"), through: asOf },
  ...spans
    .slice(2)
    .flatMap(({ from, through }): readonly Window[] =>
      from > asOf ? [] : [{ is: "period", from, through: CalendarDate.min(through, asOf) }]
    )
]

/** The histories in another order of arrival for a few of their facts: an import that comes late. */
const late = (history: readonly Fact.Stored[], moved: number): readonly Fact.Stored[] => {
  const at = moved % Math.max(history.length, 1)
  return moved > 200
    ? [...history.slice(0, at), ...history.slice(at + 1), ...history.slice(at, at + 1)]
    : history
}

describe("a live evaluation", () => {
  it("reads and judges, after each fact, as an evaluation of all facts so far", () => {
    fc.assert(
      fc.property(
        stories,
        questions,
        fc.nat(20),
        fc.nat(250),
        ({ logframe, history }, question, begin, moved) => {
          const arriving = late(history, moved)
          const live = Live.make(logframe, question, arriving.slice(0, begin))
          const told: Live.Change[] = []
          live.subscribe((change) => told.push(change))
          for (let n = Math.min(begin, arriving.length); n <= arriving.length; n++) {
            const next = arriving[n]
            // every eighth state is looked at, and the last one
            if (next !== undefined && n % 8 !== 7) {
              live.apply(next)
              continue
            }
            const soFar = arriving.slice(0, n)
            const group = Observed.byIndicator(Journal.resolve(soFar, question), logframe)
            const evaluation = Evaluation.make(logframe, soFar, question)
            for (const indicator of logframe.indicators) {
              const own = Conventions.complete(
                logframe.conventions,
                indicator.conventions,
                question.conventions
              )
              const observed = group(indicator, own)
              for (const window of windows(question.asOf)) {
                for (const scope of scopes) {
                  const read = live.read(indicator.id, window, scope)
                  expect({ window, scope, read }).toEqual({
                    window,
                    scope,
                    read: Observed.read(observed, window, scope).reading
                  })
                }
              }
              const { progress, expected, kept, status } =
                Evaluation.indicator(evaluation, indicator.id) ?? {}
              const standing = live.standing(indicator.id)
              expect({
                progress: standing?.progress,
                expected: standing?.expected,
                kept: standing?.kept,
                status: standing?.status
              }).toEqual({ progress, expected, kept, status })
              expect(live.status(indicator.id)).toBe(status?.code)
            }
            if (next !== undefined) live.apply(next)
          }
          expect([...live.facts()]).toEqual([...arriving].sort((a, b) => a.seq - b.seq))
          expect(told.every(({ indicator }) => logframe.indicators.some(({ id }) => id === indicator))).toBe(
            true
          )
        }
      )
    )
  })
})
