import { CalendarDate, Conventions, type Fact, Instant, type Logframe, type Question } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../../testkit/src/index.ts"
import * as Journal from "../../../src/calculate/journal/Journal.ts"
import * as Observed from "../../../src/calculate/reading/Observed.ts"
import { read } from "../../../src/calculate/reading/read.ts"
import type { Window } from "../../../src/calculate/rules/overTime.ts"
import * as Scope from "../../../src/model/Scope.ts"
import { spans, stories } from "../histories.ts"

interface World {
  readonly logframe: Logframe.Logframe
  readonly history: readonly Fact.Stored[]
  readonly question: Question.Question
}

const questions: fc.Arbitrary<Question.Question> = fc.record(
  {
    asOf: fc.constantFrom("2024-08-10", "2025-03-31", "2026-12-31").map(CalendarDate.make),
    knownAt: fc.constantFrom("2025-06-01T12:00:00Z", "2025-06-01T23:00:00Z").map(Instant.make),
    include: fc.constantFrom(["approved"], ["approved", "draft", "submitted"], [])
  },
  { requiredKeys: ["asOf"] }
) as fc.Arbitrary<Question.Question>

const told: fc.Arbitrary<World> = fc
  .tuple(stories, questions)
  .map(([story, question]) => ({ ...story, question }))

const drawn: fc.Arbitrary<World> = Arbitrary.logframe.chain((logframe) =>
  fc.record({
    logframe: fc.constant(logframe),
    history: Arbitrary.history(logframe).map(Arbitrary.storedFacts),
    question: Arbitrary.question
  })
)

/** Spans in any order: those that are long before those that are short, that overlap, that begin before the project. */
const windowsOf = ({ logframe, history, question: { asOf } }: World): readonly Window[] => {
  const from = logframe.period?.from
  const days = history.flatMap(({ fact }) => (fact._tag === "Measurement" ? [fact.period] : []))
  const periods = [...spans, ...days.slice(0, 3)]
  const ends = periods.map(({ through }) => through)
  const toDate = [asOf, ...ends].flatMap((through): readonly Window[] => [
    { is: "toDate", through },
    ...(from === undefined ? [] : [{ is: "toDate" as const, from, through }])
  ])
  return [...toDate, ...periods.map((period): Window => ({ is: "period", ...period }))]
}

const scopesOf = (observed: Observed.Observed): readonly Scope.Scope[] => {
  const facts = observed.known.map(({ fact }) => fact)
  const above = facts.flatMap(({ place }) => (place === undefined ? [] : observed.above(place)))
  const places = [...facts.map(({ place }) => place), ...above].map((place) => ({ place }))
  const parties = facts.map(({ party }) => ({ party }))
  const cells = facts
    .flatMap((fact) => fact.cells)
    .flatMap(({ cell }) => {
      const [first] = Object.entries(cell)
      return [{ cell }, { cell: Object.fromEntries(first === undefined ? [] : [first]) }]
    })
  const all = [
    {},
    ...places,
    ...parties,
    ...cells,
    { ...places[0], ...cells[0] },
    { ...parties[0], ...cells.at(-1) }
  ]
  return [
    ...new Map(
      all.map((scope) => {
        const known = Object.fromEntries(
          Object.entries(scope).filter(([, one]) => one !== undefined)
        ) as Scope.Scope
        return [Scope.key(known), known] as const
      })
    ).values()
  ]
}

describe("a reading from arranged reports", () => {
  it.each([
    ["written histories", told],
    ["any history", drawn]
  ])("is what going through them one by one reads: %s", (_, worlds) => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { logframe, history, question } = world
        const group = Observed.byIndicator(Journal.resolve(history, question), logframe)
        for (const indicator of logframe.indicators) {
          const conventions = Conventions.complete(
            logframe.conventions,
            indicator.conventions,
            question.conventions
          )
          const observed = group(indicator, conventions)
          for (const scope of scopesOf(observed)) {
            for (const window of windowsOf(world)) {
              const { reading, by } = read(observed, window, scope)
              const plain = Observed.read(observed, window, scope)
              const { measure } = indicator
              const told = { measure, conventions: Conventions.deviations(conventions), window, scope }
              expect({ ...told, reading, by: plain.reported.length > 0 ? by : undefined }).toEqual({
                ...told,
                reading: plain.reading,
                by: plain.reported[0]?.rule
              })
            }
          }
        }
      })
    )
  })
})
