import { Evaluation, type Fact, Finding, type Id, type Logframe, Rollup } from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  increments,
  journal,
  levels,
  logframeOf,
  type Moved,
  moneyJournal,
  type Row,
  runningTotals,
  scale
} from "../support.ts"

const end = "2024-12-31" as never

/** The finding, of which everything is said in French as well. */
const inFrenchToo = (finding: Finding.Finding): Finding.Finding => {
  const { language, place, sentence } = Finding.text(finding, "fr")
  expect(language).toBe("fr")
  expect(place).not.toBe(Finding.text(finding, "en").place)
  expect(sentence).not.toBe(finding.sentence)
  return finding
}

/** Everything that is said of the findings with that code. */
const said = (
  logframe: Logframe.Logframe,
  facts: readonly Fact.Stored[],
  code: string,
  conventions: object = {}
) =>
  Evaluation.make(logframe, facts, { asOf: end, conventions })
    .findings.filter((finding) => finding.code === code)
    .map(inFrenchToo)
    .map((finding) => {
      const { place, sentence, hint = "" } = Finding.text(finding, "en")
      return [finding.severity, place, sentence, hint].join(" | ")
    })

const about = (
  code: string,
  rows: readonly Row[],
  indicator: Parameters<typeof logframeOf>[0] = {},
  conventions: object = {}
) => said(logframeOf(indicator), journal(...rows), code, conventions)

describe("a finding says where it is, what was found and what to do", () => {
  it("when a value does not fit its measure", () => {
    const open = journal({ value: "1" }).map((stored) => ({
      ...stored,
      fact: { ...stored.fact, value: { _tag: "Open", why: "notAvailable" } }
    }))
    expect(said(logframeOf({}), open as never, "ValueDoesNotFit")).toEqual([])
    expect(about("ValueDoesNotFit", [{ stage: "adopted" }, { value: "1" }])).toEqual([
      "warning | indicator i, fact f1 | A value of the kind Stage does not fit the measure Quantity; it is kept, not calculated with. | Correct the report, or the measure of the indicator."
    ])
  })

  it("when a report lies outside the project", () => {
    const rows = [
      { from: "2023-01-01", on: "2023-12-31", value: "1" },
      { from: "2023-12-31", on: "2024-01-01", value: "1" }
    ]
    expect(about("FactOutsideProject", rows)).toEqual([
      "warning | indicator i, fact f1 | It reports 2023-01-01 to 2023-12-31, outside the project (2024-01-01 to 2026-12-31). | "
    ])
  })

  it("when cells add up to more or to less than the total", () => {
    const rows = [
      { on: "2024-02-01", value: "10", cells: { "sex=f": "7", "sex=m": "4" } },
      { on: "2024-03-01", value: "10", cells: { "sex=f": "7", "sex=m": "3" } },
      { on: "2024-04-01", value: "10", cells: { "sex=f&age=old": "2", "sex=m&age=old": "1" } }
    ]
    expect(about("CellsDisagree", rows)).toEqual([
      "error | indicator i, fact f1 | The cells by sex add up to 11, more than the reported total 10; the total stays the reading. | ",
      "warning | indicator i, fact f3 | The cells by age × sex add up to 3, less than the reported total 10; the rest is shown as not stated. | "
    ])
  })

  it("without the numbers, where small counts are hidden", () => {
    const rows = [{ value: "10", cells: { "sex=f": "7", "sex=m": "2" } }]
    expect(about("CellsDisagree", rows, {}, { suppressBelow: 5 })).toEqual([
      "warning | indicator i, fact f1 | The cells by sex add up to less than the reported total; the rest is shown as not stated. | "
    ])
  })

  it("when steps of a scale were averaged", () => {
    const rows = ["A", "B"].map((place) => ({ place, label: "high" }))
    expect(
      about("ScaleAsInterval", rows, { measure: scale }, { scaleOverPlaces: "treatAsInterval" })
    ).toEqual(["info | indicator i | The steps of a scale were averaged as if equally far apart. | "])
    expect(about("ScaleAsInterval", rows, { measure: scale })).toEqual([])
  })

  it("when a running total fell, of one reporter", () => {
    const rows = [
      { on: "2024-03-01", value: "8" },
      { on: "2024-02-01", value: "9.5" },
      { on: "2024-04-01", value: "8" },
      { on: "2024-05-01", value: "1", place: "A" },
      { on: "2024-06-01", value: "9" }
    ]
    expect(about("RunningTotalFell", rows, { measure: runningTotals })).toEqual([
      "warning | indicator i, fact f1 | The running total fell from 9.5 to 8; the value is kept. | A total to date does not fall: check whether the report is an increment."
    ])
    const parties = ["p1", "p2"].map((party, i) => ({ on: `2024-0${i + 1}-01`, value: String(9 - i), party }))
    expect(about("RunningTotalFell", parties, { measure: runningTotals })).toEqual([])
    const places = parties.map(({ party: _, ...row }, i) => ({ ...row, place: ["A", "B"][i] ?? "" }))
    expect(about("RunningTotalFell", places, { measure: runningTotals })).toEqual([])
    expect(about("RunningTotalFell", rows, { measure: levels })).toEqual([])
    expect(about("RunningTotalFell", rows, { measure: increments })).toEqual([])
  })

  it("when a ceiling or an exact promise is passed", () => {
    const target = (_tag: "UpTo" | "Exactly" | "AtLeast") => ({
      targets: [{ id: "t", when: "2024-12-31", expectation: { _tag, value: "10" } }]
    })
    expect(about("CeilingPassed", [{ value: "10.5" }], target("UpTo"))).toEqual([
      "warning | indicator i | 10.5 were delivered where up to 10 were funded. | Say in the report how the rest was paid for."
    ])
    expect(about("TargetPassed", [{ value: "10.5" }], target("Exactly"))).toEqual([
      "warning | indicator i | The value is 10.5 where exactly 10 was promised. | "
    ])
    for (const [code, tag, value] of [
      ["CeilingPassed", "UpTo", "10"],
      ["TargetPassed", "Exactly", "10"],
      ["CeilingPassed", "Exactly", "11"],
      ["TargetPassed", "UpTo", "11"],
      ["CeilingPassed", "AtLeast", "11"],
      ["TargetPassed", "AtLeast", "11"]
    ] as const) {
      expect(about(code, [{ value }], target(tag))).toEqual([])
    }
  })

  it("when a flow has a baseline", () => {
    const target = { targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "10" } }] } as const
    const from = (value: string) =>
      ({ baselines: [{ id: "b", value: { _tag: "Number", value } }], ...target }) as const
    expect(about("BaselineOfFlow", [], from("4"))).toEqual([
      "info | indicator i | It counts what happens and has a baseline of 4; the value to date is counted without the baseline. | "
    ])
    expect(about("BaselineOfFlow", [], from("4"), { flowBaseline: "carryBaseline" })).toEqual([
      "info | indicator i | It counts what happens and has a baseline of 4; the value to date is added to the baseline. | "
    ])
    const years = [1, 2].map((n) => ({
      id: `t${n}`,
      when: { projectYear: n },
      expectation: { _tag: "AtLeast", value: "5" } as const
    }))
    expect(about("BaselineOfFlow", [], { ...from("4"), targets: years })).toEqual([])
    expect(about("BaselineOfFlow", [], from("0"))).toEqual([])
    expect(about("BaselineOfFlow", [], { ...from("4"), measure: levels })).toEqual([])
    expect(about("BaselineOfFlow", [], { baselines: from("4").baselines })).toEqual([])
  })

  it("when a report begins before the period in which it ends", () => {
    const rows = [
      { from: "2023-12-31", on: "2024-02-01", value: "1" },
      { from: "2024-06-01", on: "2024-12-31", value: "1" },
      { from: "2024-01-01", on: "2024-01-31", value: "1" }
    ]
    expect(about("SpanCrossesPeriod", rows)).toEqual([
      "info | indicator i, fact f1 | It reports 2023-12-31 to 2024-02-01 and counts wholly in the period from 2024-01-01, in which it ends. | "
    ])
    expect(about("SpanCrossesPeriod", rows, { measure: levels })).toEqual([])
    expect(about("SpanCrossesPeriod", [{ from: "2023-06-01", on: "2023-12-31", value: "1" }])).toEqual([])
    const quarters = { sheet: { frequency: "quarterly" } } as const
    const crosses = (from: string, on: string) =>
      about("SpanCrossesPeriod", [{ from, on, value: "1" }], quarters).length
    expect([
      crosses("2024-03-31", "2024-04-01"),
      crosses("2024-03-31", "2024-06-30"),
      crosses("2024-04-01", "2024-06-30")
    ]).toEqual([1, 1, 0])
  })

  it("when the places of a country do not add up to it", () => {
    const logframe = logframeOf(
      {},
      {
        places: [
          { id: "A", name: { en: "A" } },
          { id: "B", name: { en: "B" }, under: "A" },
          { id: "C", name: { en: "C" } },
          { id: "D", name: { en: "D" }, under: "C" }
        ]
      }
    )
    const rows = [
      { place: "A", value: "10" },
      { place: "B", value: "9" },
      { place: "C", value: "5" },
      { place: "D", value: "5" }
    ]
    expect(said(logframe, journal(...rows), "PlacesDisagree")).toEqual([
      "warning | indicator i | The places add up to 9, place A as a whole was reported as 10; the whole stays the reading. | "
    ])
  })

  it("when cells that may overlap do not span the total", () => {
    const dimensions = logframeOf({}).dimensions.map((dimension) => ({
      ...dimension,
      overlapping: true as const
    }))
    const logframe = { ...logframeOf({}), dimensions }
    const rows = [{ value: "12", cells: { "channel=radio": "6", "channel=tv": "5" } }]
    expect(said(logframe, journal(...rows), "CellsDisagree")).toEqual([
      "error | indicator i, fact f1 | The cells by channel may overlap and add up to 11; the reported total 12 does not lie between the largest of them and their sum. | "
    ])
  })

  it("when cells add up report by report, and not to date", () => {
    const rows = [
      { on: "2024-02-01", value: "10", cells: { "sex=f": "6", "sex=m": "4" } },
      { on: "2024-03-01", value: "12" }
    ]
    expect(about("CellsDisagree", rows, { measure: runningTotals })).toEqual([
      "warning | indicator i | The cells by sex add up to 10, less than the value to date 12; the rest is shown as not stated. | "
    ])
  })

  it("when places do not add up to the whole", () => {
    const rows = [{ value: "10" }, { place: "A", value: "3" }, { place: "B", value: "6" }]
    expect(about("PlacesDisagree", rows)).toEqual([
      "warning | indicator i | The places add up to 9, the whole was reported as 10; the whole stays the reading. | "
    ])
    expect(about("PlacesDisagree", [...rows, { place: "C", value: "1" }])).toEqual([])
  })

  it("when two corrections replace one report", () => {
    const rows = [
      { value: "1" },
      { value: "2", supersedes: "f1" },
      { value: "3", supersedes: "f1" },
      { value: "4", supersedes: "f3" },
      { value: "5", supersedes: "f1", status: "draft" as const }
    ]
    expect(about("TwoCorrections", rows)).toEqual([
      "warning | fact f1 | Two accepted corrections replace it, f2 and f3; the later counts. | Reject one, or let the later correct the other."
    ])
  })
})

describe("findings about money", () => {
  const funded = (amount: string | undefined, fullyFunded?: boolean) => ({
    ...logframeOf(
      {},
      {
        funding: {
          budget:
            amount === undefined ? [] : [{ id: "l", amount: { amount, currency: "EUR" }, bound: "ceiling" }],
          ...(fullyFunded === undefined ? {} : { fullyFunded })
        } as never
      }
    )
  })
  const moved = (...rows: readonly Moved[]) => moneyJournal(rows, "2024-02-01")

  it.each([
    ["BudgetExceeded", [["pledge", "101"]], "More was pledged than budgeted: 101 against 100 EUR."],
    [
      "CommittedAbovePledged",
      [
        ["pledge", "50"],
        ["commitment", "50.5"]
      ],
      "More was committed than pledged: 50.5 against 50 EUR."
    ],
    [
      "ReceivedAboveCommitted",
      [
        ["commitment", "40"],
        ["receipt", "41"]
      ],
      "More was received than committed: 41 against 40 EUR."
    ],
    [
      "SpentAboveReceived",
      [
        ["receipt", "30"],
        ["spending", "31"]
      ],
      "More was spent than received: 31 against 30 EUR."
    ],
    ["BudgetExceeded", [["spending", "100.01"]], "More was spent than budgeted: 100.01 against 100 EUR."]
  ] as const)("say %s", (code, rows, sentence) => {
    expect(said(funded("100"), moved(...rows), code)).toEqual([
      `warning | funding in EUR | ${sentence} | Check the facts of money.`
    ])
  })

  it("say nothing while each is at most the one before", () => {
    const order = moved(["pledge", "100"], ["commitment", "100"], ["receipt", "100"], ["spending", "100"])
    const { findings } = Evaluation.make(funded("100", true), order, { asOf: end })
    expect(findings).toEqual([])
  })

  it("say when the document contradicts the sums", () => {
    expect(said(funded("100", true), moved(["commitment", "99"]), "FundingContradicts")).toEqual([
      "warning | funding | The document says that the project is fully funded; the gap is 1 EUR. | "
    ])
    expect(said(funded("100", false), moved(["commitment", "100"]), "FundingContradicts")).toEqual([
      "warning | funding | The document says that the project is not fully funded; the gap is 0 EUR. | "
    ])
    expect(said(funded("100", true), moved(["commitment", "100"]), "FundingContradicts")).toEqual([])
    expect(said(funded("100", true), moved(["commitment", "1", "USD"]), "FundingContradicts")).toEqual([])
    expect(said(funded(undefined, true), moved(["commitment", "1"]), "FundingContradicts")).toEqual([])
    expect(said(funded("100"), moved(["commitment", "1"]), "FundingContradicts")).toEqual([])
  })
})

describe("findings about contributions", () => {
  const at = (logframe: string): Rollup.End => ({
    logframe: logframe as Id.Logframe,
    indicator: "i" as Id.Indicator
  })
  const project = (id: string, value: string, indicator: Parameters<typeof logframeOf>[0] = {}) => {
    const logframe = { ...logframeOf(indicator), id: id as Id.Logframe }
    const facts = journal({ value }).map((one) => ({ ...one, fact: { ...one.fact, logframe: logframe.id } }))
    return [id, { logframe, facts, question: { asOf: end } }] as const
  }
  const told = (
    pairs: readonly (readonly [string, string])[],
    ...projects: readonly ReturnType<typeof project>[]
  ) =>
    Rollup.of(
      at("p"),
      pairs.map(([child, parent]) => ({ child: at(child), parent: at(parent) }) as never),
      new Map(projects)
    )
      .findings.map(inFrenchToo)
      .map((finding) => {
        const { place, sentence } = Finding.text(finding, "en")
        return [finding.code, finding.severity, place, sentence].join(" | ")
      })
  const [p, a, b, c] = ["p", "a", "b", "c"].map((id) => project(id, "1"))

  it("say what is reached twice, and what would contribute to itself", () => {
    if (p === undefined || a === undefined || b === undefined || c === undefined) throw new Error("four")
    const diamond = [
      ["a", "p"],
      ["b", "p"],
      ["c", "a"],
      ["c", "b"]
    ] as const
    expect(told(diamond, p, a, b, c)).toEqual([
      "TwoPaths | warning | indicator b/i | c/i is reached on two paths; it counts once."
    ])
    expect(
      told(
        [
          ["a", "p"],
          ["p", "a"]
        ],
        p,
        a
      )
    ).toEqual([
      "ContributionRing | warning | indicator a/i | p/i would contribute to itself; this contribution is not counted."
    ])
  })

  it("say why a child does not add up", () => {
    if (p === undefined || a === undefined) throw new Error("two")
    const wells = { measure: { ...increments, unit: { name: { en: "wells" } } } } as const
    expect(told([["a", "p"]], p, project("a", "1", { aggregable: false }))).toEqual([
      "NotAggregable | warning | indicator p/i | a/i does not add up: it says that it may not be added up over projects."
    ])
    expect(told([["a", "p"]], project("p", "1", { aggregable: false }), a)).toEqual([
      "NotAggregable | warning | indicator p/i | a/i does not add up: the parent says that it may not be added up over projects."
    ])
    expect(told([["a", "p"]], p, project("a", "1", wells))).toEqual([
      "NotAggregable | warning | indicator p/i | a/i does not add up: its unit is another."
    ])
  })
})
