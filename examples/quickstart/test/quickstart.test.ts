import { expect, it } from "@effect/vitest"
import {
  CalendarDate,
  Check,
  Evaluation,
  Fraction,
  Instant,
  Journal,
  Logframe,
  Reading
} from "@logframe/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as effects from "../src/effect.ts"
import { facts } from "../src/facts.ts"
import { logframe } from "../src/logframe.ts"
import * as promises from "../src/promises.ts"

it("the logframe is its own JSON and passes its check", () => {
  expect(Result.getOrThrow(Logframe.fromJson(Logframe.toJson(logframe)))).toEqual(logframe)
  expect(Check.findings(logframe)).toEqual([])
})

it("the correction counts and the draft does not: 9 and 12 are 21 of 30", () => {
  const stored = Journal.stored(facts, Instant.make("2026-03-01T09:00:00Z"))
  const evaluation = Evaluation.make(logframe, stored, { asOf: CalendarDate.make("2026-03-01") })
  const built = Evaluation.indicator(evaluation, "built")
  expect(built && Reading.number(built.actual)).toEqual(Fraction.fromInt(21))
  expect(built?.progress).toEqual({ known: true, kind: "achievement", value: Fraction.make(7n, 10n) })
  expect(built?.status.code).toBe("onTrack")
  expect(built?.explanation.leftOut).toEqual({ superseded: 1, draft: 1 })
})

it.effect("promises and Effect say and write the same", () =>
  Effect.gen(function* () {
    const plain = yield* Effect.promise(() => promises.run(":memory:"))
    expect(yield* effects.run(":memory:")).toEqual(plain)
    const [households, built] = plain.explained
    expect(households).toContain("(actual 60 − baseline 40) / (target 70 − baseline 40) = 2/3")
    expect(built).toContain("Arithmetic: 9 + 12 = 21")
    expect(built).toContain("Left out: corrected by a later report (1), draft (1)")
    expect(plain.report).toContain("# Safe water for Lakeside District")
  })
)
