import { Evaluation, Explanation, type Fact, type Logframe, type Question, Rollup } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { increments, journal, levels, logframeOf, percentage, type Row, runningTotals } from "../support.ts"

const end = "2024-12-31" as Question.Question["asOf"]
const conventions = { suppressBelow: 5 } as const

/** Small counts and what they take with them, each written as nothing else is. */
const [small, next, whole] = ["3.0071", "40.0013", "43.0084"]
const secrets = [
  small,
  next,
  // the double and the half of both, and their shares of the whole in per cent
  "6.0142",
  "80.0026",
  "6.99"
]
/** In a third report, a place or a year, that the table does not show. */
const aside = "61.0033"

const at = (value: string) => ({ _tag: "AtLeast", value }) as const
const targets = [
  { id: "life", expectation: at("100") },
  { id: "f", expectation: at("50"), cell: { sex: "f" } },
  { id: "share", expectation: at("50"), cell: { sex: "f" }, basis: "shareOfTotal" },
  { id: "year", expectation: at("50"), cell: { sex: "f" }, when: { from: "2024-01-01", through: end } },
  { id: "place", expectation: at("50"), cell: { sex: "f" }, place: "A" },
  {
    id: "half",
    expectation: at("50"),
    cell: { sex: "m" },
    when: { from: "2024-01-01", through: "2024-06-30" }
  }
]
const over = (id: string, measure: object, more: object = {}) =>
  ({
    id,
    under: ["r"],
    statement: { en: id },
    measure,
    targets: targets.map((row) => ({ ...row, id: `${id}-${row.id}` })),
    ...more
  }) as never

const evaluated = (measure: object, facts: readonly Fact.Stored[], more: object = {}) => {
  const logframe = logframeOf({ measure: measure as never, targets, ...more } as never, {
    indicators: [
      over("double", { _tag: "Calculated", formula: "i + i" }),
      over("before", { _tag: "Calculated", formula: "previous(i)" }),
      over(
        "places",
        { _tag: "Calculated", formula: "2 * i" },
        { conventions: { calculated: "perCell", overPlaces: "sum" } }
      ),
      over("mix", { _tag: "Composite", of: "reading" }),
      {
        id: "part",
        partOf: "mix",
        statement: { en: "part" },
        measure: { _tag: "Calculated", formula: "i" }
      } as never
    ]
  })
  return Evaluation.make(logframe, facts, { asOf: end, conventions, periods: "quarterly" })
}

/** All that leaves an evaluation, as JSON and in words. */
const told = (evaluation: Evaluation.Evaluation) =>
  [
    Evaluation.toJson(evaluation),
    ...evaluation.indicators.flatMap(({ explanation }) =>
      (["en", "fr"] as const).map((language) => Explanation.text(explanation, language, evaluation.logframe))
    )
  ].join("\n")

const both = { "sex=f": small, "sex=m": next }
const reports: readonly (readonly [string, readonly Row[]])[] = [
  ["a total with its cells", [{ value: whole, cells: both }]],
  ["cells without a total", [{ cells: both }]],
  ["cells at a place", [{ cells: both, place: "A" }]],
  ["cell by cell", [{ cells: { "sex=f": small } }, { cells: { "sex=m": next }, on: "2024-02-01" }]],
  [
    "cell by cell, the larger first",
    [{ cells: { "sex=m": next } }, { cells: { "sex=f": small }, on: "2024-02-01" }]
  ],
  ["a total with one cell", [{ value: whole, cells: { "sex=f": small } }]],
  ["a total with the other cell", [{ value: whole, cells: { "sex=m": next } }]],
  [
    "drafts and corrections",
    [
      { value: whole, cells: { "sex=f": "20", "sex=m": "23.0084" } },
      { value: whole, cells: both, status: "draft" },
      { value: "80", cells: both, on: "2025-06-30" },
      { id: "old", value: whole, cells: both, on: "2024-03-01" },
      { value: whole, cells: { "sex=f": "20", "sex=m": "23.0084" }, on: "2024-03-01", supersedes: "old" }
    ]
  ],
  ["people by name", [{ cells: both, identities: ["person-one", "person-two"] }]]
]
const measures = [
  ["increments", increments],
  ["people", { ...increments, counts: "people" }],
  ["levels", levels],
  ["running totals", runningTotals]
] as const
const rules = ["default", "mean", "max"] as const

describe.each(measures)("where small counts of %s are hidden", (_, measure) => {
  it.each(reports)("nothing of an evaluation tells them: %s", (__, rows) => {
    for (const overTime of rules) {
      const output = told(evaluated(measure, journal(...rows), { conventions: { overTime } }))
      expect(secrets.filter((secret) => output.includes(secret))).toEqual([])
      expect(output).not.toContain("person-one")
    }
  })
})

describe("beside a table with something hidden", () => {
  it("no part of a shown cell is read, since its difference would tell", () => {
    const facts = journal(
      { cells: { "sex=f": aside, "sex=m": "70" }, place: "A" },
      { cells: { "sex=f": small, "sex=m": "70" }, place: "B" }
    )
    expect(told(evaluated(increments, facts))).not.toContain(aside)
  })
  it("where no report has a small cell, its parts are told", () => {
    const facts = journal(
      { cells: { "sex=f": aside, "sex=m": "70" }, place: "A" },
      { cells: { "sex=f": "33", "sex=m": "70" }, place: "B" }
    )
    const { indicators } = evaluated(increments, facts)
    const known = (id: string) => indicators[0]?.targets.find(({ target }) => target.id === id)?.actual.known
    expect([known("place"), known("year"), known("share")]).toEqual([true, true, true])
  })
  it("what was recorded later hides nothing of what was known, and is told without its cells", () => {
    const safe = { cells: { "sex=f": "20.0013", "sex=m": "40.0013" }, recorded: "2024-02-01" }
    const later = { cells: both, on: "2024-03-01", recorded: "2024-04-01" }
    const logframe = logframeOf({ measure: increments, targets } as never)
    const question = { asOf: end, conventions, knownAt: "2024-03-01T00:00:00Z" } as Question.Question
    const then = Evaluation.make(logframe, journal(safe, later), question)
    expect(then.indicators[0]?.cells.map(({ reading }) => reading.known)).toEqual([true, true])
    expect(then.indicators[0]?.targets.map(({ actual }) => actual)).toEqual(
      Evaluation.make(logframe, journal(safe), question).indicators[0]?.targets.map(({ actual }) => actual)
    )
    expect(then.indicators[0]?.explanation.leftOut).toEqual({ recordedLater: 1 })
    expect(Evaluation.toJson(then)).not.toContain(small)
  })
  it("what disagrees is said without the numbers", () => {
    const { findings } = evaluated(increments, journal({ value: "47", cells: both }))
    expect(findings.find(({ code }) => code === "CellsDisagree")?.sentence).toBe(
      "The cells by sex add up to less than the reported total; the rest is shown as not stated."
    )
  })
  it("a percentage takes another with it, by those it is of and by the others", () => {
    const cell = (sex: string, numerator: string) => ({
      cell: { sex },
      value: { _tag: "Parts", numerator, denominator: "50" }
    })
    const [stored] = journal({ parts: ["83.0084", "150"] })
    const cells = [cell("f", small), cell("m", next), cell("young", "40")]
    const fact = { ...stored, fact: { ...stored?.fact, cells } } as never as Fact.Stored
    const output = told(evaluated(percentage("increment"), [fact]))
    expect([small, "6.0142"].filter((secret) => output.includes(secret))).toEqual([])
  })
  it("a parent of several projects hides what a child hides", () => {
    const evaluation = (id: string, rows: readonly Row[]) => {
      const logframe = { ...logframeOf({ measure: increments }), id } as Logframe.Logframe
      const facts = journal(...rows).map((stored) => ({ ...stored, fact: { ...stored.fact, logframe: id } }))
      return [id, { logframe, facts: facts as never, question: { asOf: end, conventions } }] as const
    }
    const of = (logframe: string) => ({ logframe, indicator: "i" }) as never
    const { cells } = Rollup.of(
      of("parent"),
      [{ child: of("child"), parent: of("parent") } as never],
      new Map([
        evaluation("parent", [{ cells: { "sex=f": "20", "sex=m": "30" } }]),
        evaluation("child", [{ cells: both }])
      ])
    )
    expect(cells.map(({ reading }) => !reading.known && reading.reason)).toEqual(["Suppressed", "Suppressed"])
  })
})
