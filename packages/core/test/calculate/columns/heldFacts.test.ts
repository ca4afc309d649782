import { Evaluation, Fact, Facts, type Id, Instant } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { Codes, Triples } from "../../../src/calculate/columns/Codes.ts"
import { Columns, kind } from "../../../src/calculate/columns/Columns.ts"
import { Lines } from "../../../src/calculate/columns/ndjson/Lines.ts"
import * as Cells from "../../../src/calculate/reading/Cells.ts"
import * as Plan from "../../../src/calculate/source/Plan.ts"
import { cellOf, increments, journal, levels, logframeOf, percentage, type Row, text } from "../support.ts"

const logframe = "p" as Id.Logframe
const held = (stored: readonly Fact.Stored[]) => [...Facts.stored(Facts.of(logframe, stored))]
const plain = journal({ value: "1", on: "2024-03-01", place: "A" })[0] as Fact.Stored

describe("a fact in columns is the fact as it was", () => {
  const number = { _tag: "Number", value: "1" }
  const cell = cellOf("sex=f")
  it.each<readonly [string, object]>([
    ["a place", {}],
    ["a party", { party: "P" }],
    ["neither", { place: undefined }],
    ["a span", { period: { from: "2024-01-01", through: "2024-03-01" } }],
    ["another status", { status: "submitted" }],
    [
      "cells beside the whole",
      {
        cells: [
          { cell, value: number },
          { cell: cellOf("sex=m"), value: number }
        ]
      }
    ],
    [
      "cells of two breakdowns",
      {
        value: undefined,
        cells: [
          { cell, value: number },
          { cell: cellOf("age=old&sex=m"), value: number }
        ]
      }
    ],
    ["a correction of something unknown", { supersedes: "gone" }],
    ["a withdrawal", { supersedes: "gone", value: undefined }],
    ["when it was reported", { reportedAt: "2024-04-01T00:00:00Z" }],
    ["who wrote it down", { recordedBy: "somebody" }],
    ["a remark", { remark: { en: "counted twice" } }],
    ["a source", { source: { page: 3 } }],
    ["extensions", { extensions: { x: 1 } }],
    ["evidence", { evidence: [{ title: { en: "list" } }] }],
    ["the people counted", { identities: ["a", "b"] }],
    ["a stage", { value: { _tag: "Stage", stage: "draft" } }],
    ["a stage in a cell", { cells: [{ cell, value: { _tag: "Label", label: "low" } }] }],
    ["words", { value: { _tag: "Narrative", text: { en: "well" } } }],
    ["a ratio", { value: { _tag: "Parts", numerator: "1.5", denominator: "-4" } }]
  ])("with %s", (_, more) => {
    const given = Object.fromEntries(
      Object.entries({ ...plain.fact, ...more }).filter(([, value]) => value !== undefined)
    )
    const stored = [
      plain,
      { ...plain, fact: { ...given, id: "b" }, seq: 2, root: "b" } as never as Fact.Stored
    ]
    expect(held(stored)).toEqual(stored)
    expect(held(stored.slice(1))).toEqual(stored.slice(1))
  })

  it("with its place in the journal, and when it was recorded", () => {
    const [a, b, c] = journal({ value: "1" }, { value: "2" }, { value: "3" }) as [
      Fact.Stored,
      Fact.Stored,
      Fact.Stored
    ]
    const later = Instant.make("2024-05-01T00:00:00Z")
    for (const stored of [
      [a, { ...b, seq: 5 }, { ...c, seq: 9, recorded: later }],
      [
        { ...a, seq: 7 },
        { ...b, seq: 8, recorded: later },
        { ...c, seq: 9 }
      ],
      [a, b, { ...c, seq: 4 }]
    ]) {
      expect(held(stored)).toEqual(stored)
      expect(Facts.of(logframe, stored).columns.moments).toEqual([
        ...new Set(stored.map(({ recorded }) => Date.parse(recorded)))
      ])
    }
  })

  it("three times with the same id, each a version", () => {
    const stored = [1, 2, 3].map((seq) => ({
      ...plain,
      seq,
      fact: { ...plain.fact, value: { _tag: "Number", value: `${seq}` } }
    }))
    expect(held(stored as never)).toEqual(stored)
    const row = Facts.of(logframe, stored as never)
    expect([...row.columns.twins]).toEqual([[0, [1, 2]]])
  })

  it("also of another logframe's, reviews and money among them, in the order of the journal", () => {
    const other = {
      ...plain,
      seq: 2,
      fact: { ...plain.fact, id: "q" as Id.Fact, logframe: "q" as Id.Logframe }
    }
    const [review] = journal({ review: [["f1"], "rejected"] }) as [Fact.Stored]
    const money = Fact.make({
      _tag: "Transaction",
      id: "m",
      logframe: "p",
      status: "approved",
      kind: "pledge",
      day: "2024-01-01",
      money: { amount: "1", currency: "EUR" }
    })
    const entry = (fact: Fact.Fact, seq: number) => ({ ...plain, fact, root: fact.id, seq })
    const last = entry({ ...plain.fact, id: "z" as Id.Fact }, 4)
    const own = [plain, entry(review.fact, 3), last, entry(money, 6)]
    expect(held([own[3], own[1], other, own[0], last] as never)).toEqual(own)
    expect(Facts.size(Facts.of(logframe, own))).toBe(4)
  })
})

describe("numbers in columns are exact, in whatever order they come", () => {
  const values = (...all: readonly (string | readonly [string, string])[]) => {
    const rows = all.map((value): Row => (typeof value === "string" ? { value } : { parts: value }))
    const facts = Facts.of(logframe, journal(...rows))
    const shown = () =>
      [...Facts.stored(facts)].map(({ fact }) => {
        if (fact._tag !== "Measurement" || fact.value === undefined) return "none"
        return fact.value._tag === "Number"
          ? fact.value.value
          : fact.value._tag === "Parts"
            ? [fact.value.numerator, fact.value.denominator]
            : "none"
      })
    const before = shown()
    const isSettled = facts.columns.isSettled
    facts.columns.settle()
    expect(shown()).toEqual(before)
    expect(facts.columns.isSettled).toBe(true)
    facts.columns.settle()
    expect(shown()).toEqual(before)
    return { before, isSettled, largest: facts.columns.largestOf[0] }
  }
  // the largest is in units of the smallest decimal place
  it.each<readonly [readonly (string | readonly [string, string])[], boolean, number]>([
    [["1", "2.5", "-0.25"], false, 250],
    [["0.25", "2.5", "-1"], true, 250],
    [["0", "0", "0.5"], true, 5],
    [["9007199254740991", "-9007199254740991"], true, 9007199254740991],
    [["9007199254740992", "1"], true, Number.POSITIVE_INFINITY],
    [["1", "-9007199254740993"], true, Number.POSITIVE_INFINITY],
    [["9007199254740993", "0.1", "7"], false, Number.POSITIVE_INFINITY],
    [["0.0000000001", "999999999999999999", "12"], true, Number.POSITIVE_INFINITY],
    [["900719925474099.1", "-90071992547409.91", "1"], false, Number.POSITIVE_INFINITY],
    [
      [
        ["1", "3"],
        ["0.5", "2"],
        ["4", "0.25"]
      ],
      false,
      400
    ],
    [
      [
        ["9007199254740993", "3"],
        ["1", "9007199254740993"],
        ["2", "7.5"]
      ],
      false,
      Number.POSITIVE_INFINITY
    ],
    [["5", ["1", "3"], "6"], true, 6]
  ])("%j", (all, isSettled, largest) => {
    const seen = values(...all)
    expect(seen.before).toEqual(all)
    expect(seen.isSettled).toBe(isSettled)
    expect(seen.largest).toBe(largest)
  })

  it("beyond the room that was asked for", () => {
    const rows = Array.from(
      { length: 60 },
      (_, n): Row =>
        n % 3 === 0
          ? { parts: [`${n}`, "7"], place: "A" }
          : { value: `${n}.5`, on: `2024-01-${10 + (n % 20)}` }
    )
    const stored = journal(...rows)
    const facts = Facts.empty(logframe, 0)
    for (const [n, one] of stored.entries()) {
      expect(
        Facts.append(facts, { ...one, seq: one.seq * 2, recorded: stored[n % 5]?.recorded ?? one.recorded })
      ).toBe(n)
    }
    expect([...Facts.stored(facts)].map(({ fact }) => fact)).toEqual(stored.map(({ fact }) => fact))
    expect([...Facts.stored(facts)].map(({ seq }) => seq)).toEqual(stored.map(({ seq }) => seq * 2))
    expect([...Facts.stored(facts)].map(({ recorded }) => recorded)).toEqual(
      stored.map((_, n) => stored[n % 5]?.recorded)
    )
  })

  it("of each indicator in units of its own, and of each what kinds of values there are", () => {
    const facts = Facts.of(
      logframe,
      journal(
        { indicator: "i", value: "1.25" },
        { indicator: "j", value: "7" },
        { indicator: "k", parts: ["1", "2"] },
        { indicator: "l", stage: "draft" },
        { indicator: "l", supersedes: "gone" },
        { indicator: "j", value: "8", identities: ["a"] }
      )
    )
    expect(facts.columns.scaleOf).toEqual([2, 0, 0, 0])
    expect(facts.columns.largestOf).toEqual([125, 8, 2, 0])
    const bit = (...kinds: readonly (keyof typeof kind)[]) =>
      kinds.reduce((sum, one) => sum + 2 ** kind[one], 0)
    expect(facts.columns.kindsOf).toEqual([
      bit("number"),
      bit("number") + 128,
      bit("parts"),
      bit("other", "nothing")
    ])
  })

  it("and so are sums of numbers with ever more decimal places", () => {
    const read = (measure: object, ...rows: readonly Row[]) => {
      const project = logframeOf({ measure } as never)
      const asOf = "2024-12-31" as never
      const cells = Cells.of(Plan.make(project, { asOf }), Facts.of(project.id, journal(...rows)))
      const reading = text(
        Cells.read(cells, "i", { is: "toDate", from: "2024-01-01" as never, through: asOf })
      )
      expect(text(Evaluation.make(project, journal(...rows), { asOf }).indicators[0]?.actual as never)).toBe(
        reading
      )
      return reading
    }
    expect(read(increments, { value: "1" }, { value: "2.5" }, { value: "-0.25" })).toBe("3.25")
    expect(read(increments, { value: "900719925474099.1" }, { value: "0.00001" })).toBe(
      "900719925474099.10001"
    )
    expect(read(percentage("increment"), { parts: ["1", "4"] }, { parts: ["0.5", "2"] })).toBe("25")
    expect(read(levels, { value: "1", on: "2024-02-01" }, { value: "2.5", on: "2024-01-01" })).toBe("1")
  })
})

describe("the days that columns hold", () => {
  it("begin with the earliest last day and end with the latest", () => {
    const columns = new Columns(0)
    expect([columns.firstDay, columns.lastDay]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    const facts = Facts.of(
      logframe,
      journal(
        { value: "1", on: "1970-01-11" },
        { value: "1", from: "1970-01-01", on: "1970-01-03" },
        { value: "1", on: "1970-02-01" }
      )
    )
    expect([facts.columns.firstDay, facts.columns.lastDay]).toEqual([2, 31])
  })
})

describe("words and threes as numbers", () => {
  it("have each their own, the same whenever they come", () => {
    const codes = new Codes()
    const words = Array.from({ length: 50 }, (_, n) => `w${n}`)
    expect([words.map((word) => codes.of(word)), words.map((word) => codes.of(word))]).toEqual([
      words.map((_, n) => n),
      words.map((_, n) => n)
    ])
    expect([codes.find("w7"), codes.find("x"), codes.words[49]]).toEqual([7, -1, "w49"])
  })

  it("in the order of before, in another, and with one of the three changed", () => {
    const triples = new Triples()
    const all = Array.from(
      { length: 1000 },
      (_, n) => [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) - 1] as const
    )
    const numbers = all.map((_, n) => n)
    expect(all.map((one) => triples.of(...one))).toEqual(numbers)
    expect(all.map((one) => triples.of(...one))).toEqual(numbers)
    expect([...all].reverse().map((one) => triples.of(...one))).toEqual([...numbers].reverse())
    expect([triples.length, triples.of(0, 0, -1), triples.of(99, 0, -1), triples.of(0, 0, -1)]).toEqual([
      1000, 0, 1000, 0
    ])
    expect([triples.of(1, 0, 77), triples.of(1, 88, -1), triples.of(1, 0, -1)]).toEqual([1001, 1002, 1])
    expect([triples.first, triples.second, triples.third].map((column) => column[1])).toEqual([1, 0, -1])
  })
})

describe("lines of bytes", () => {
  it("are the same wherever the bytes are cut, and none where they are no UTF-8", () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("one\n\nzwölf\n"),
      0xff,
      10,
      ...new TextEncoder().encode("last")
    ])
    for (let size = 1; size <= bytes.length; size++) {
      const seen: (string | undefined)[] = []
      const lines = new Lines((line) => seen.push(line))
      for (let at = 0; at < bytes.length; at += size) lines.push(bytes.slice(at, at + size))
      lines.end()
      lines.end()
      expect(seen).toEqual(["one", "", "zwölf", undefined, "last"])
    }
  })
})
