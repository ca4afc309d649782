import {
  CalendarDate,
  Evaluation,
  Fact,
  Instant,
  Journal,
  Live,
  Logframe,
  Plan,
  type Question
} from "@logframe/core"
import { describe, expect, it } from "vitest"

const logframe = Logframe.make({
  format: 1,
  id: "p",
  title: { en: "Wells" },
  language: "en",
  scheme: "un",
  period: { from: "2098-01-01", through: "2099-12-31" },
  results: [{ id: "r", level: "output", statement: { en: "Water" } }],
  indicators: [
    {
      id: "wells",
      under: ["r"],
      statement: { en: "Wells" },
      measure: { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" },
      cadence: { count: "1", months: 36_600 },
      targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "4" } }]
    }
  ]
})

const ask = (question: unknown) => question as Question.Question
const asOf = CalendarDate.last

/** Questions that a program without a compiler may ask, and what it is told. */
const wrong: ReadonlyArray<readonly [string, unknown, string]> = [
  ["a day of one digit", { asOf: "2025-6-30" }, 'No such day: "2025-6-30"'],
  ["a month that there is not", { asOf: "2025-13-01" }, 'No such day: "2025-13-01"'],
  ["a day past the calendar", { asOf: "2100-01-01" }, 'No such day: "2100-01-01"'],
  ["no day", {}, 'No such day: "undefined"'],
  ["a day in place of an instant", { asOf, knownAt: "2025-06-30" }, 'No such moment: "2025-06-30"'],
  ["a period of no day", { asOf, periods: [{ from: "2098", through: "2099-01-01" }] }, 'No such day: "2098"'],
  [
    "a period that ends before it starts",
    { asOf, periods: [{ from: "2099-01-01", through: "2098-01-01" }] },
    "The period ends (2098-01-01) before it starts (2099-01-01)."
  ]
]

describe("a question", () => {
  it.each(wrong)("with %s is refused with the day, wherever it is asked", (_, question, sentence) => {
    for (const act of [
      () => Evaluation.make(logframe, [], ask(question)),
      () => Plan.make(logframe, ask(question)),
      () => Journal.resolve([], ask(question)),
      () => Live.make(logframe, ask(question))
    ])
      expect(act).toThrow(
        expect.objectContaining({ name: "RangeError", message: expect.stringContaining(sentence) })
      )
  })

  it("is answered on the last day of the calendar", () => {
    const fact = Fact.make({
      _tag: "Measurement",
      id: "f",
      logframe: "p",
      indicator: "wells",
      status: "approved",
      period: { from: "2099-12-01", through: "2099-12-31" },
      value: { _tag: "Number", value: "4" }
    })
    for (const schedule of ["linear", "cadence", "stepped", "completedPeriods"] as const) {
      const conventions = { schedule, includeRunning: "prorata", cadenceCounting: "linear" } as const
      const { indicators } = Evaluation.make(
        logframe,
        Journal.stored([fact], Instant.make("2099-12-31T00:00:00Z")),
        {
          asOf,
          conventions,
          periods: "quarterly"
        }
      )
      expect(indicators[0]?.kept).toBe(true)
      expect(indicators[0]?.periods.at(-1)?.period.through).toBe("2099-12-31")
    }
  })
})
