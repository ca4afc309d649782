import { CalendarDate, Conventions, Instant, type Question } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Facts from "../../../src/calculate/columns/Facts.ts"
import * as Journal from "../../../src/calculate/journal/Journal.ts"
import * as Cells from "../../../src/calculate/reading/Cells.ts"
import * as Observed from "../../../src/calculate/reading/Observed.ts"
import type { Window } from "../../../src/calculate/rules/overTime.ts"
import * as Plan from "../../../src/calculate/source/Plan.ts"
import { spans, stories } from "../histories.ts"

const questions: fc.Arbitrary<Question.Question> = fc
  .record(
    {
      asOf: fc.constantFrom("2024-08-10", "2025-03-31", "2026-12-31").map(CalendarDate.make),
      knownAt: fc.constantFrom("2025-06-01T12:00:00Z", "2025-06-01T23:00:00Z").map(Instant.make),
      include: fc.constantFrom(["approved"], ["approved", "draft", "submitted"], [])
    },
    { requiredKeys: ["asOf"] }
  )
  .map((question) => ({ ...question, periods: spans }) as Question.Question)

const scopes = [
  {},
  { place: "A" },
  { place: "B" },
  { party: "P" },
  { place: "A", party: "P" },
  { cell: { sex: "f" } },
  { cell: { sex: "f", age: "young" } },
  { place: "A", cell: { sex: "m" } },
  { cell: { channel: "radio" } }
] as readonly Parameters<typeof Observed.read>[2][]

const windows = (asOf: CalendarDate.CalendarDate, from: CalendarDate.CalendarDate): readonly Window[] => [
  { is: "toDate", from, through: asOf },
  { is: "toDate", through: asOf },
  ...spans.flatMap(({ from: start, through }): readonly Window[] => {
    const end = CalendarDate.min(through, asOf)
    return start > asOf
      ? []
      : [
          { is: "period", from: start, through: end },
          { is: "toDate", from, through: end }
        ]
  }),
  { is: "period", from: CalendarDate.make("2024-02-15"), through: CalendarDate.make("2024-03-15") }
]

describe("cells", () => {
  it("read as the facts themselves do, for every span, place, party and cell", () => {
    fc.assert(
      fc.property(stories, questions, ({ logframe, history }, question) => {
        const cells = Cells.of(Plan.make(logframe, question), Facts.of(logframe.id, history))
        const group = Observed.byIndicator(Journal.resolve(history, question), logframe)
        const start = CalendarDate.make("2024-01-01")
        for (const indicator of logframe.indicators) {
          const own = Conventions.complete(logframe.conventions, indicator.conventions, question.conventions)
          const observed = group(indicator, own)
          for (const window of windows(question.asOf, start)) {
            for (const scope of scopes) {
              const read = Cells.read(cells, indicator.id, window, scope)
              expect({ window, scope, read }).toEqual({
                window,
                scope,
                read: Observed.read(observed, window, scope).reading
              })
            }
          }
        }
      })
    )
  })
})
