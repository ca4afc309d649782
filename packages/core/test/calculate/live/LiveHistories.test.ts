import { Evaluation, type Fact, Instant, Journal, Period } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Live from "../../../src/calculate/live/Live.ts"
import {
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  runningTotals,
  text
} from "../support.ts"
import { follows, inParts } from "./following.ts"

type Question = Parameters<typeof Live.make>[1]

const question = { asOf: "2024-12-31" } as Question
const targets = [{ id: "t", when: "2024-12-31", expectation: { _tag: "AtLeast", value: "20" } }] as const

/** The facts as a store has them after each that came, whatever came before what it corrects. */
const arriving = (...rows: readonly Row[]): readonly (readonly Fact.Stored[])[] => {
  const facts = rows.flatMap((row, i) =>
    journal({ id: `f${i + 1}`, ...row }).map((stored) => ({ ...stored, seq: i + 1 }))
  )
  return facts.map((_, n) => {
    const known = facts.slice(0, n + 1)
    const rootOf = ({ fact }: Fact.Stored): Fact.Stored["root"] => {
      const before = known.find((one) => one.fact.id === fact.supersedes)
      return before === undefined ? fact.id : rootOf(before)
    }
    return known.map((stored) => ({ ...stored, root: rootOf(stored) }))
  })
}

const measures = [
  ["increments", increments, {}],
  ["levels", levels, {}],
  ["running totals", runningTotals, {}],
  ["largest values", levels, { overTime: "max", overPlaces: "max" }],
  ["ratios of sums", percentage("increment"), {}]
] as const

const rowsOf = (measure: { readonly _tag: string }, rows: readonly Row[]): readonly Row[] =>
  measure._tag === "Quantity" ? rows : inParts(rows)

describe.each(measures)("%s that arrive one by one", (_, measure, conventions) => {
  const logframe = logframeOf({
    measure,
    conventions,
    targets: measure._tag === "Quantity" ? targets : []
  } as never)

  it("are read by quarter and to date, while reports move from one quarter to another and go", () => {
    const periods = Period.split(Period.make("2024-01-01", "2024-12-31"), 3)
    const facts = arriving(
      ...rowsOf(measure, [
        { on: "2024-02-01", place: "A", value: "10" },
        { on: "2024-05-01", place: "A", value: "3" },
        { on: "2024-05-01", place: "B", value: "4" },
        { on: "2024-08-01", place: "A", value: "12" },
        { on: "2024-02-03", place: "A", value: "13", supersedes: "f4" },
        { on: "2024-11-01", place: "A", value: "2", supersedes: "f2" },
        { on: "2024-11-02", place: "B", value: "9" },
        { on: "2024-11-01", place: "A", supersedes: "f6" },
        { review: [["f3"], "rejected"] },
        { on: "2024-11-02", place: "B", value: "8.5", supersedes: "f7" },
        { review: [["f3"], "approved"] },
        { review: [["f7", "f10"], "rejected"] }
      ])
    )
    for (const begin of [0, 4, 9]) {
      follows(logframe, { ...question, periods }, facts, begin)
      follows(logframe, { asOf: "2024-08-31", periods } as Question, facts, begin)
    }
  })

  it("are those known at an instant: what was recorded or decided after it changes nothing", () => {
    const facts = arriving(
      ...rowsOf(measure, [
        { on: "2024-02-01", value: "10" },
        { on: "2024-03-01", value: "4", status: "draft" },
        { review: [["f2"], "approved"], recorded: "2024-04-01" },
        { on: "2024-02-01", value: "11", supersedes: "f1", recorded: "2024-06-01" },
        { review: [["f1", "f2"], "rejected"], recorded: "2024-07-01" },
        { on: "2024-05-01", value: "70", recorded: "2024-08-01" }
      ])
    )
    for (const day of ["2024-03-15", "2024-04-15", "2024-06-15", "2024-09-01"]) {
      const knownAt = Instant.make(`${day}T00:00:00Z`)
      for (const begin of [0, 3, 5]) follows(logframe, { ...question, knownAt }, facts, begin)
    }
  })

  it("follow a chain whose beginning comes late, and chains that wait for what never comes", () => {
    const facts = arriving(
      ...rowsOf(measure, [
        { id: "c", on: "2024-02-01", value: "12", supersedes: "b" },
        { id: "d", on: "2024-02-09", value: "3" },
        { id: "e", on: "2024-03-09", value: "5", supersedes: "gone" },
        { id: "b", on: "2024-02-01", value: "11", supersedes: "a", status: "draft" },
        { id: "f", on: "2024-02-09", value: "4", supersedes: "d" },
        { id: "a", on: "2024-02-01", value: "10" },
        { id: "g", on: "2024-02-01", supersedes: "c", status: "draft" },
        { review: [["g"], "approved"] },
        { review: [["g", "c"], "rejected"] }
      ])
    )
    for (const begin of [0, 2, 5]) follows(logframe, question, facts, begin)
  })

  it("find room for many who report, and for reports with other decimal places", () => {
    const rows = Array.from({ length: 150 }, (_, n) => ({
      on: `2024-0${1 + (n % 9)}-0${1 + (n % 7)}`,
      party: `p${n % 75}`,
      value: n === 140 ? "0.125" : String(n)
    }))
    const live = Live.make(logframe, question)
    const facts = journal(...rowsOf(measure, rows))
    const told = facts.flatMap((stored) => live.apply(stored).map(({ fact, counts }) => `${fact} ${counts}`))
    expect(told).toEqual(facts.map(({ fact }) => `${fact.id} true`))
    const row = Evaluation.indicator(Evaluation.make(logframe, facts, question), "i")
    expect([text(live.toDate("i")), live.status("i")]).toEqual([row && text(row.actual), row?.status.code])
  })
})

describe("what is told", () => {
  const told = (rows: readonly Row[], asked: Question = question) => {
    const live = Live.make(logframeOf({ measure: increments }), asked)
    return arriving(...rows).map((facts) =>
      live
        .apply(facts.at(-1) as Fact.Stored)
        .map(({ fact, counts }) => `${counts ? "+" : "-"}${fact}`)
        .join(" ")
    )
  }

  it("of a chain that begins late is only what changes", () => {
    expect(
      told([
        { id: "b", value: "12", supersedes: "a" },
        { id: "a", value: "10" },
        { id: "d", value: "5", supersedes: "c", status: "draft" },
        { id: "c", value: "4" }
      ])
    ).toEqual(["+b", "", "", "+c"])
  })

  it("of what is not known at the instant is nothing", () => {
    const rows = [
      { value: "10" },
      { value: "12", supersedes: "f1", recorded: "2024-06-01" },
      { review: [["f1"], "rejected"], recorded: "2024-06-01" }
    ] as const
    expect(told(rows, { ...question, knownAt: Instant.make("2024-03-01T00:00:00Z") })).toEqual([
      "+f1",
      "",
      ""
    ])
    expect(told(rows)).toEqual(["+f1", "-f1 +f2", ""])
  })

  it("of a correction that brings more decimal places is that it takes the place of the other", () => {
    expect(
      told([
        { value: "10" },
        { value: "9.75", supersedes: "f1" },
        { value: "0.5" },
        { value: "1.125", status: "draft" }
      ])
    ).toEqual(["+f1", "-f1 +f2", "+f3", ""])
  })

  it("of a report that comes after later ones is that it counts, of a review that comes late nothing", () => {
    const [first, second, third, fourth] = journal(
      { value: "1" },
      { value: "2" },
      { review: [["f2"], "rejected"] },
      { value: "4" }
    )
    const live = Live.make(logframeOf({ measure: increments }), question)
    const said = [second, fourth, first, third].map((stored) =>
      live.apply(stored as Fact.Stored).map(({ fact, counts }) => `${fact} ${counts}`)
    )
    expect(said).toEqual([["f2 true"], ["f4 true"], ["f1 true"], []])
    expect(text(live.toDate("i"))).toBe("5")
  })
})

describe("a judgement", () => {
  const described = [
    { id: "t", when: "2024-06-30", expectation: { _tag: "Narrative", text: { en: "Better." } } }
  ] as const
  const kept = (is: boolean) => ["t", { _tag: "Kept", kept: is }] as const

  it("decides the status of a target in words from the moment it comes until it is rejected", () => {
    const logframe = logframeOf({ measure: { _tag: "Qualitative" }, targets: described } as never)
    const facts = journal(
      { words: "Better." },
      { judged: kept(false), on: "2024-07-01" },
      { judged: kept(true), on: "2024-08-01" },
      { review: [["f3"], "rejected"] },
      { review: [["f2"], "rejected"] }
    )
    for (let begin = 0; begin < facts.length; begin++) {
      const live = Live.make(logframe, question, facts.slice(0, begin))
      for (let n = begin; n < facts.length; n++) {
        live.apply(facts[n] as Fact.Stored)
        const row = Evaluation.indicator(Evaluation.make(logframe, facts.slice(0, n + 1), question), "i")
        expect([n, live.status("i"), live.standing("i")?.kept]).toEqual([
          n,
          row?.status.code,
          row?.target?.kept
        ])
      }
      expect(live.standing("i")?.kept).toBeUndefined()
    }
  })

  it("of whether a result is on track decides the words of a total that goes on changing", () => {
    const logframe = logframeOf({ measure: increments, targets })
    const facts = arriving(
      { value: "1" },
      { judged: ["i", { _tag: "OnTrack", track: "onTrack" }], on: "2024-07-01" },
      { value: "2" },
      { judged: ["i", { _tag: "OnTrack", track: "offTrack" }], on: "2024-08-01" },
      { value: "30" },
      { review: [["f2", "f4"], "rejected"] },
      { value: "1" }
    )
    follows(logframe, question, facts)
    follows(logframe, question, facts, 3)
  })
})

it("facts of another logframe say nothing, also when they are of the same indicator", () => {
  const live = Live.make(logframeOf({ measure: increments }), question)
  const [one, two] = journal({ value: "1" }, { value: "2" })
  if (one === undefined || two === undefined) throw new Error("two facts")
  expect(live.apply({ ...one, fact: { ...one.fact, logframe: "q" as never } })).toEqual([])
  expect(live.apply(two)).toEqual([{ indicator: "i", fact: "f2", counts: true }])
  expect([...live.facts()]).toEqual([two])
  expect(Journal.resolve([two], question).counting).toHaveLength(1)
})
