import {
  Conventions,
  Decimal,
  Evaluation,
  type Fact,
  Facts,
  Fraction,
  type Logframe,
  type Question
} from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Journal from "../../src/calculate/journal/Journal.ts"
import * as Live from "../../src/calculate/live/Live.ts"
import * as Cells from "../../src/calculate/reading/Cells.ts"
import * as Observed from "../../src/calculate/reading/Observed.ts"
import type { Window } from "../../src/calculate/rules/overTime.ts"
import * as Plan from "../../src/calculate/source/Plan.ts"
import {
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  runningTotals,
  text
} from "./support.ts"

/** What happens to reports, told once for every kind of indicator. */
const histories: Readonly<Record<string, readonly Row[]>> = {
  "reports that are corrected, withdrawn and decided on": [
    { value: "10", on: "2024-02-01", place: "A" },
    { value: "60", on: "2024-05-01", place: "B" },
    { value: "12", on: "2024-02-01", place: "A", supersedes: "f1" },
    { value: "99", on: "2024-02-01", place: "A", supersedes: "f3", status: "draft" },
    { review: [["f4"], "approved"], recorded: "2024-07-01" },
    { on: "2024-05-01", place: "B", supersedes: "f2" },
    { review: [["f6"], "rejected"] },
    { review: [["f4", "f3"], "rejected"] },
    { value: "5", on: "2024-02-09", status: "draft" },
    { review: [["f9"], "approved"] },
    { review: [["gone", "f9"], "draft"] },
    { value: "7", on: "2024-08-01", place: "A", supersedes: "f4" }
  ],
  "values that are found again when the one on top goes": [
    { value: "-8", on: "2024-02-01" },
    { value: "-3", on: "2024-02-10" },
    { value: "-5", on: "2024-02-20", recorded: "2024-03-02" },
    { value: "-3", on: "2024-02-20", recorded: "2024-03-01" },
    { value: "-9", on: "2024-02-20", recorded: "2024-03-02" },
    { on: "2024-02-20", supersedes: "f5" },
    { on: "2024-02-10", supersedes: "f2" },
    { value: "4", on: "2024-05-10", supersedes: "f3" },
    { on: "2024-02-01", supersedes: "f1" },
    { value: "0", on: "2024-02-20", supersedes: "f4" },
    { on: "2024-05-10", supersedes: "f8" }
  ],
  "sizes beyond floats, and back": [
    { value: "9007199254740991", on: "2024-02-01" },
    { value: "7", on: "2024-02-02" },
    { value: "-9007199254740991", on: "2024-02-03" },
    { value: "0.25", on: "2024-02-04" },
    { value: "999999999999999999", on: "2024-05-01" },
    { value: "999999999999999999.9999999999", on: "2024-05-02" },
    { on: "2024-02-01", supersedes: "f1" },
    { value: "1", on: "2024-05-02", supersedes: "f6" },
    { on: "2024-02-03", supersedes: "f3" },
    { on: "2024-05-01", supersedes: "f5" },
    { value: "-0.5", on: "2024-05-03" },
    { on: "2024-05-02", supersedes: "f8" }
  ],
  "days on which a window begins and ends, and those beyond the question": [
    { value: "1", on: "2024-01-01" },
    { value: "2", on: "2024-03-31" },
    { value: "4", on: "2024-04-01" },
    { value: "8", on: "2024-12-31" },
    { value: "16", on: "2025-01-01" },
    { value: "32", from: "2023-12-01", on: "2024-02-01" },
    { value: "64", from: "2024-06-01", on: "2024-07-10" },
    { value: "128", on: "2023-12-31" },
    { value: "3", on: "2024-12-31", supersedes: "f5" },
    { value: "5", on: "2025-06-30", supersedes: "f4" },
    { on: "2023-12-31", supersedes: "f8" }
  ],
  "reporters that are new, round by round": Array.from(
    { length: 40 },
    (_, n): Row => ({
      value: String(n % 7),
      on: `2024-0${1 + Math.floor(n / 8)}-15`,
      place: ["A", "B", "C", "D"][n % 4] ?? "A",
      ...(n % 3 === 0 ? { party: "P" } : {}),
      ...(n % 10 === 9 ? { supersedes: `f${n - 3}` } : {})
    })
  ).concat(Array.from({ length: 90 }, (_, n): Row => ({ value: "1", on: "2024-10-01", place: `N${n}` })))
}

const byCell: Readonly<Record<string, readonly Row[]>> = {
  "cells that are corrected, all together": [
    { cells: { "sex=f": "1", "sex=m": "2" }, on: "2024-02-01", place: "A" },
    { cells: { "sex=m": "4" }, on: "2024-02-02", place: "A" },
    { cells: { "sex=f": "8" }, on: "2024-05-01", place: "B" },
    { cells: { "sex=m": "16.5", "sex=f": "32" }, on: "2024-02-01", place: "A", supersedes: "f1" },
    { on: "2024-02-02", place: "A", supersedes: "f2" },
    { cells: { "sex=f": "64" }, on: "2024-08-01", place: "A", supersedes: "f4" },
    { review: [["f6"], "rejected"] }
  ],
  "a whole that comes to stand beside cells": [
    { cells: { "sex=f": "1", "sex=m": "2" }, on: "2024-02-01" },
    { value: "9", on: "2024-05-01" },
    { on: "2024-05-01", supersedes: "f2" }
  ]
}

interface Rule {
  readonly name: string
  readonly measure: object
  readonly conventions?: object
}

const rules: readonly Rule[] = [
  { name: "sums", measure: increments },
  { name: "latest values", measure: levels },
  { name: "running totals", measure: runningTotals },
  { name: "ratios of sums", measure: percentage("increment") },
  { name: "latest ratios", measure: percentage("level") },
  { name: "largest values", measure: increments, conventions: { overTime: "max" } },
  { name: "smallest values", measure: levels, conventions: { overTime: "min" } },
  { name: "means", measure: increments, conventions: { overTime: "mean" } },
  { name: "counts", measure: increments, conventions: { overTime: "count" } },
  { name: "means weighed by time", measure: levels, conventions: { overTime: "mean", mean: "timeWeighted" } },
  { name: "latest values, the largest of places", measure: levels, conventions: { overPlaces: "max" } }
]

const quarters = ["01-01/03-31", "04-01/06-30", "07-01/09-30", "10-01/12-31"].map((span) => {
  const [from, through] = span.split("/")
  return { from: `2024-${from}`, through: `2024-${through}` }
}) as never as NonNullable<Exclude<Question.Question["periods"], string>>
const base = { asOf: "2024-12-31", periods: quarters } as never as Question.Question
const toDate = { is: "toDate", from: "2024-01-01", through: "2024-12-31" } as never as Window
const windows = [toDate, ...quarters.map((quarter): Window => ({ is: "period", ...quarter }))]
const cell = { sex: "f" } as never

const logframeFor = (measure: object, conventions: object): Logframe.Logframe =>
  logframeOf({
    measure,
    conventions,
    targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "AtLeast", value: "50" } }]
  } as never)

/** The history in the terms of the measure: a number, or that much of seven. */
const told = (measure: object, rows: readonly Row[]) =>
  journal(
    ...rows.map((row): Row => {
      if (!("factor" in measure) || row.value === undefined) return row
      const { value, ...rest } = row
      return { ...rest, parts: [value, "7"] }
    })
  )

/** The facts read one by one: what every other path must say. */
const naive = (logframe: Logframe.Logframe, facts: readonly Fact.Stored[], question: Question.Question) => {
  const [indicator] = logframe.indicators
  if (indicator === undefined) throw new Error("no indicator")
  const own = Conventions.complete(logframe.conventions, indicator.conventions, question.conventions)
  const observed = Observed.byIndicator(Journal.resolve(facts, question), logframe)(indicator, own)
  return (window: Window, scope: object) => Observed.read(observed, window, scope).reading
}

const scopes = [{}, { place: "A" }, { cell }] as readonly object[]

/** Which facts count, whatever their day. */
const counting = (facts: readonly Fact.Stored[], question: Question.Question) =>
  new Set(
    Journal.resolve(facts, { ...question, asOf: "2099-12-31" as never }).counting.map(
      ({ fact }) => fact.id as string
    )
  )

/** What counts after the changes that were told; each of them is one. */
const changed = (before: ReadonlySet<string>, changes: readonly Live.Change[]): ReadonlySet<string> => {
  const now = new Set(before)
  for (const { fact, counts } of changes)
    expect([fact, counts ? !now.has(fact) && now.add(fact) !== undefined : now.delete(fact)]).toEqual([
      fact,
      true
    ])
  return now
}

const follow = (
  logframe: Logframe.Logframe,
  facts: readonly Fact.Stored[],
  question: Question.Question,
  every: number
) => {
  const live = Live.make(logframe, question)
  let counts: ReadonlySet<string> = new Set()
  facts.forEach((stored, n) => {
    counts = changed(counts, live.apply(stored))
    if (n % every !== 0) return
    const soFar = facts.slice(0, n + 1)
    expect([n, ...[...counts].sort()]).toEqual([n, ...[...counting(soFar, question)].sort()])
    const read = naive(logframe, soFar, question)
    for (const window of windows)
      for (const scope of scopes)
        expect([n, window, scope, live.read("i", window, scope)]).toEqual([
          n,
          window,
          scope,
          read(window, scope)
        ])
    const row = Evaluation.indicator(Evaluation.make(logframe, soFar, question), "i")
    expect([n, text(live.toDate("i")), live.status("i")]).toEqual([
      n,
      text(row?.actual as never),
      row?.status.code
    ])
  })
}

const fromCells = (
  logframe: Logframe.Logframe,
  facts: readonly Fact.Stored[],
  question: Question.Question
) => {
  const plan = Plan.make(logframe, question)
  const held = Facts.of(logframe.id, facts)
  const cells = Cells.of(plan, held)
  const rows = [...Cells.rows(cells)]
  const again = Cells.unfolded(cells).length > 0 ? undefined : Cells.fromRows(plan, rows)
  if (again !== undefined) expect([...Cells.rows(again)]).toEqual(rows)
  const read = naive(logframe, facts, question)
  for (const window of windows) {
    for (const scope of scopes) {
      const expected = [window, scope, read(window, scope)]
      expect([window, scope, Cells.read(cells, "i", window, scope)]).toEqual(expected)
      if (again !== undefined)
        expect([window, scope, Cells.read(again, "i", window, scope)]).toEqual(expected)
    }
  }
}

describe.each(rules)("$name", ({ measure, conventions = {} }) => {
  const all = { ...histories, ...("factor" in measure ? {} : byCell) }
  it.each(Object.keys(all))(
    "of %s are the same read one by one, folded, told by a store, and live",
    (name) => {
      const logframe = logframeFor(measure, conventions)
      const facts = told(measure, all[name] ?? [])
      fromCells(logframe, facts.slice(0, facts.length / 2), base)
      fromCells(logframe, facts, base)
      follow(logframe, facts, base, facts.length > 20 ? 16 : 1)
    }
  )

  it("are the same in whatever order the reports arrive", () => {
    const logframe = logframeFor(measure, conventions)
    const facts = told(measure, histories["values that are found again when the one on top goes"] ?? [])
    const late = [facts[1], facts[0], ...facts.slice(3), facts[2]].flatMap((one) => one ?? [])
    const live = Live.make(logframe, base)
    let counts: ReadonlySet<string> = new Set()
    late.forEach((stored, n) => {
      counts = changed(counts, live.apply(stored))
      expect([n, ...[...counts].sort()]).toEqual([n, ...[...counting(late.slice(0, n + 1), base)].sort()])
      const read = naive(logframe, late.slice(0, n + 1), base)
      expect([n, ...windows.map((window) => text(live.read("i", window, {})))]).toEqual([
        n,
        ...windows.map((window) => text(read(window, {})))
      ])
    })
  })
})

describe("the word of a live status", () => {
  const some = [
    { name: "sums", measure: increments },
    { name: "latest values", measure: levels },
    { name: "running totals", measure: runningTotals }
  ]
  describe.each(some)("of $name", ({ measure }) => {
    it.each(Object.keys(histories))("is that of the exact total, not of a hair more, through %s", (name) => {
      const facts = told(measure, histories[name] ?? [])
      for (let n = 1; n <= facts.length; n += facts.length > 20 ? 16 : 1) {
        const soFar = facts.slice(0, n)
        const reading = naive(logframeFor(measure, {}), soFar, base)(toDate, {})
        const total =
          reading.known && reading.content._tag === "Number" ? reading.content.value : Fraction.zero
        for (const hair of [Fraction.zero, Fraction.make(1n, 10n ** 9n)]) {
          const target = Decimal.parse(Fraction.format(Fraction.add(total, hair)))
          if (target === undefined || Fraction.sign(total) <= 0) continue
          const expectation = { _tag: "AtLeast", value: target }
          const logframe = logframeOf({
            measure,
            targets: [{ id: "t", when: "2024-12-31", expectation }]
          } as never)
          const live = Live.make(logframe, base)
          for (const stored of soFar) live.apply(stored)
          const row = Evaluation.indicator(Evaluation.make(logframe, soFar, base), "i")
          expect([n, target, live.status("i")]).toEqual([n, target, row?.status.code])
        }
      }
    })
  })
})
