import { CsvFacts, type Fact, Facts, type Id, Instant, type Question } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { effective } from "../../src/calculate/columns/effective.ts"
import * as Journal from "../../src/calculate/journal/Journal.ts"
import { journal, type Row } from "./support.ts"

type Asked = Partial<Question.Question>

/** Which facts count by the journal, and why the others do not. */
const byJournal = (stored: readonly Fact.Stored[], asked: Asked) => {
  const { counting, leftOut } = Journal.resolve(stored, { asOf: "2024-12-31", ...asked } as never)
  return {
    counts: counting.map(({ fact }) => fact.id).join(" "),
    leftOut: leftOut.map(({ stored: { fact }, reason }) => `${fact.id} ${reason}`).join(", ")
  }
}

/** Which rows of columns count: what a row begins, and how many rows it has. */
const byColumns = (facts: Facts.Facts, asked: Asked): string => {
  const { columns, others } = facts
  const mask = effective(columns, others, asked as never)
  const ids: string[] = []
  for (let row = 0; row < columns.rows; row = columns.endOf(row)) {
    const own = mask.subarray(row, columns.endOf(row))
    // the rows of a fact count together
    expect(new Set(own).size).toBe(1)
    if (own[0] === 1) ids.push(columns.ids.text(row))
  }
  return ids.join(" ")
}

const cells = { "sex=f": "1", "sex=m": "2" }
const drafts = { include: ["approved", "draft", "submitted"] } as Asked
const fact = (more: Row = {}): Row => ({ value: "10", ...more })
const correction = (supersedes: string, more: Row = {}): Row => ({ value: "12", supersedes, ...more })
const withdrawal = (supersedes: string, more: Row = {}): Row => ({ supersedes, ...more })
const review = (of: string, becomes: Fact.Status, recorded = "2024-01-01"): Row => ({
  review: [[of], becomes],
  recorded
})
const known = (day: string, hour = "23") => ({ knownAt: `${day}T${hour}:00:00Z` }) as Asked

describe("of the versions of a report", () => {
  it.each<readonly [string, readonly Row[], Asked, string, string]>([
    ["none is there", [], {}, "", ""],
    ["the only one counts", [fact()], {}, "f1", ""],
    ["each report has its own", [fact(), fact({ cells })], {}, "f1 f2", ""],
    [
      "none counts that is not approved",
      [fact({ status: "draft" }), fact({ status: "submitted" }), fact({ status: "rejected" })],
      {},
      "",
      "f1 draft, f2 submitted, f3 rejected"
    ],
    [
      "drafts count where they are asked for",
      [fact({ status: "draft" }), fact({ status: "submitted" }), fact({ status: "rejected" })],
      drafts,
      "f1 f2",
      "f3 rejected"
    ],
    [
      "nothing counts where nothing is asked for",
      [fact({ status: "draft" })],
      { include: [] },
      "",
      "f1 draft"
    ],
    ["a correction replaces", [fact(), correction("f1")], {}, "f2", "f1 superseded"],
    [
      "a correction replaces all cells, with all of its own",
      [fact({ cells }), fact({ cells }), correction("f1", { cells })],
      {},
      "f2 f3",
      "f1 superseded"
    ],
    ["S4 a draft replaces nothing", [fact(), correction("f1", { status: "draft" })], {}, "f1", "f2 draft"],
    [
      "a draft that is asked for does",
      [fact(), correction("f1", { status: "draft" })],
      drafts,
      "f2",
      "f1 superseded"
    ],
    [
      "S5 the last of three counts",
      [fact(), correction("f1"), correction("f2")],
      {},
      "f3",
      "f1 superseded, f2 superseded"
    ],
    [
      "S11 a draft in between is replaced too",
      [fact(), correction("f1", { status: "draft" }), correction("f2")],
      {},
      "f3",
      "f1 superseded, f2 superseded"
    ],
    [
      "a draft in between, after another report",
      [fact(), fact(), correction("f2", { status: "draft" }), correction("f3")],
      {},
      "f1 f4",
      "f2 superseded, f3 superseded"
    ],
    [
      "rejected corrections leave the first",
      [fact(), correction("f1", { status: "rejected" }), correction("f1", { status: "rejected" })],
      {},
      "f1",
      "f2 rejected, f3 rejected"
    ],
    [
      "of two corrections the later counts",
      [fact(), correction("f1"), correction("f1")],
      {},
      "f3",
      "f1 superseded, f2 superseded"
    ],
    ["a withdrawal leaves none", [fact(), withdrawal("f1")], {}, "", "f1 superseded, f2 withdrawn"],
    [
      "a withdrawal that is a draft leaves the first",
      [fact(), withdrawal("f1", { status: "draft" })],
      {},
      "f1",
      "f2 draft"
    ],
    [
      "a withdrawal may be corrected",
      [fact(), withdrawal("f1"), correction("f2")],
      {},
      "f3",
      "f1 superseded, f2 superseded"
    ],
    ["a review makes one count", [fact({ status: "draft" }), review("f1", "approved")], {}, "f1", ""],
    [
      "a review makes one count no more, with all its cells",
      [fact({ cells }), fact(), review("f1", "rejected")],
      {},
      "f2",
      "f1 rejected"
    ],
    ["the last review decides", [fact(), review("f1", "rejected"), review("f1", "approved")], {}, "f1", ""],
    ["a review of nothing changes nothing", [fact(), review("gone", "rejected")], {}, "f1", ""],
    [
      "a rejected correction gives the first back",
      [fact(), correction("f1"), review("f2", "rejected")],
      {},
      "f1",
      "f2 rejected"
    ],
    [
      "S10 what was recorded later is not known",
      [fact({ recorded: "2024-03-01" }), correction("f1", { recorded: "2024-05-01" })],
      known("2024-04-30"),
      "f1",
      "f2 recordedLater"
    ],
    [
      "S10 and is from its day on",
      [fact({ recorded: "2024-03-01" }), correction("f1", { recorded: "2024-05-01" })],
      known("2024-05-01"),
      "f2",
      "f1 superseded"
    ],
    [
      "what was recorded at that very moment is known",
      [fact({ recorded: "2024-03-01" })],
      known("2024-03-01", "12"),
      "f1",
      ""
    ],
    [
      "and not a moment before",
      [fact({ recorded: "2024-03-01" })],
      known("2024-03-01", "11"),
      "",
      "f1 recordedLater"
    ],
    [
      "a review that was recorded later is not known",
      [fact(), review("f1", "rejected", "2024-06-01")],
      known("2024-05-01"),
      "f1",
      ""
    ],
    [
      "a review that was known decides",
      [fact(), review("f1", "rejected", "2024-04-01")],
      known("2024-05-01"),
      "",
      "f1 rejected"
    ]
  ])("%s", (_, rows, asked, counts, leftOut) => {
    const stored = journal(...rows)
    expect(byJournal(stored, asked)).toEqual({ counts, leftOut })
    expect(byColumns(Facts.of("p" as Id.Logframe, stored), asked)).toBe(counts)
  })

  it("the winner counts if it happened by the day of the question, and nothing else instead", () => {
    const stored = journal(
      fact({ on: "2024-03-01" }),
      correction("f1", { on: "2025-01-01" }),
      fact({ on: "2024-12-31" })
    )
    expect(byJournal(stored, {})).toEqual({ counts: "f3", leftOut: "f1 superseded, f2 afterAsOf" })
  })

  it("are in the order of the journal, in whatever order they come", () => {
    const stored = journal(
      fact(),
      fact({ status: "draft" }),
      correction("f1"),
      fact(),
      fact({ status: "rejected" })
    )
    const expected = { counts: "f3 f4", leftOut: "f1 superseded, f2 draft, f5 rejected" }
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 4, 0, 3, 1]
    ]) {
      const some = order.flatMap((i) => stored[i] ?? [])
      expect(byJournal(some, {})).toEqual(expected)
      expect(byColumns(Facts.of("p" as Id.Logframe, some), {})).toBe(expected.counts)
    }
    expect(Journal.resolve(stored, { asOf: "2024-12-31" } as never).known.map(({ seq }) => seq)).toEqual([
      1, 2, 3, 4, 5
    ])
  })

  it("known are all but reviews, up to the last entry", () => {
    const seen = Journal.resolve(journal(fact(), review("f1", "rejected")), { asOf: "2024-12-31" } as never)
    expect([seen.known.map(({ fact: { id } }) => id), seen.last]).toEqual([["f1"], 2])
    expect(Journal.resolve([], { asOf: "2024-12-31" } as never).last).toBe(0)
  })
})

describe("of lines that correct one another, in whatever order they stand,", () => {
  /** `b for a` corrects; `b for a draft`, too; nothing after the id is a first version. */
  const read = (lines: readonly string[], quote = ""): Facts.Facts => {
    const text = lines.map((line) => {
      const [id = "", ...rest] = line.split(" ")
      const status = rest.find((word) => ["draft", "rejected"].includes(word)) ?? "approved"
      const of = rest[0] === "for" ? (rest[1] ?? "") : ""
      return `${quote}${id}${quote},i,2024-01-01,${rest.includes("withdrawn") ? "" : "1"},${status},${of}`
    })
    return Result.getOrThrow(
      CsvFacts.read(
        new TextEncoder().encode(`id,indicator,day,value,status,supersedes\n${text.join("\n")}`),
        {
          logframe: "p" as Id.Logframe,
          recorded: Instant.make("2026-01-01T00:00:00Z")
        }
      )
    )
  }

  it.each([
    [["a", "b for a", "c for b"], "c", "a a a"],
    [["b for a", "a"], "b", "a a"],
    [["c for b", "b for a", "a"], "c", "a a a"],
    [["c for b", "a", "b for a"], "c", "a a a"],
    [["b for a", "c for b", "a"], "c", "a a a"],
    [["a", "c for b", "b for a"], "c", "a a a"],
    [["c for b draft", "b for a", "a"], "b", "a a a"],
    [["c for b", "b for a draft", "a"], "c", "a a a"],
    [["b for a rejected", "a"], "a", "a a"],
    [["b for a withdrawn", "a"], "", "a a"],
    [["b for a", "a", "c for b"], "c", "a a a"],
    [["b for a", "c for a", "a"], "c", "a a a"],
    [["b for gone", "x"], "b x", "b x"],
    [["b for gone", "c for gone", "x"], "b c x", "b c x"],
    [["b for a", "x", "d for c", "c", "a", "y"], "b x d y", "a x c c a y"]
  ])("%j, the last counts: %s", (lines, counts, roots) => {
    for (const quote of ["", '"']) {
      const facts = read(lines, quote)
      expect(byColumns(facts, {})).toBe(counts)
      expect([...Facts.stored(facts)].map(({ root }) => root).join(" ")).toBe(roots)
    }
  })
})
