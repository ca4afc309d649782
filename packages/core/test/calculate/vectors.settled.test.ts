import { type Evaluation, Fraction, type Reading } from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  share,
  text
} from "./support.ts"

type Indicator = Parameters<typeof logframeOf>[0]

/** A region with two districts beside two places of their own. */
const places = [
  ...["A", "B", "C"].map((id) => ({ id, name: { en: id } })),
  { id: "R", name: { en: "R" } },
  { id: "D1", name: { en: "D1" }, under: "R" },
  { id: "D2", name: { en: "D2" }, under: "R" }
]
const parties = ["P", "Q"].map((id) => ({ id, name: { en: id } }))

const of = (
  indicator: Indicator,
  rows: readonly Row[],
  asOf: string,
  {
    period = { from: "2024-01-01", through: "2026-12-31" },
    ...question
  }: { period?: object; periods?: object } = {}
) =>
  evaluate(
    logframeOf(indicator, {
      places,
      parties,
      period
    } as never),
    journal(...rows),
    asOf,
    question as never
  )

const quarters = (year: string) =>
  ["01-01/03-31", "04-01/06-30", "07-01/09-30", "10-01/12-31"].map((span) => {
    const [from, through] = span.split("/")
    return { from: `${year}-${from}`, through: `${year}-${through}` }
  })
const [Q1, Q2, Q3, Q4] = quarters("2025").map(({ from, through }) => ({ from, on: through })) as [
  Span,
  Span,
  Span,
  Span
]
interface Span {
  readonly from: string
  readonly on: string
}
const placeOf = (row: Evaluation.IndicatorEvaluation, place: string): Reading.Reading | undefined =>
  row.places.find((one) => one.place === place)?.reading
const atMost = (value: string, more: object = {}) =>
  ({ id: "t", expectation: { _tag: "AtMost", value }, ...more }) as never
const atLeast = (value: string, more: object = {}) =>
  ({ id: "t", expectation: { _tag: "AtLeast", value }, ...more }) as never

describe("who reports for whom, over time (section 20.2, ours)", () => {
  it("Y1 what nobody reported for the whole adds to it", () => {
    const row = of(
      {},
      [
        { value: "70", from: "2024-01-01", on: "2024-12-31" },
        { value: "8", from: "2025-01-01", on: "2025-06-30", place: "A" },
        { value: "14", from: "2025-01-01", on: "2025-06-30", place: "B" }
      ],
      "2025-12-31"
    )
    expect([text(row.actual), ...row.periods.map(({ actual }) => text(actual)), row.findings]).toEqual([
      "92",
      "70",
      "22",
      []
    ])
  })
  it("Y2 a region stands for its districts in the quarter that it reports, and for no other", () => {
    const row = of(
      {},
      [
        { value: "25", ...Q1, place: "R" },
        { value: "6", ...Q2, place: "D1" },
        { value: "9", ...Q2, place: "D2" }
      ],
      "2025-12-31"
    )
    expect([text(row.actual), text(placeOf(row, "R") as never)]).toEqual(["40", "40"])
  })
  it("Y3 ratios of increments add up in their parts, span by span", () => {
    const row = of(
      { measure: percentage("increment") },
      [
        { parts: ["20", "50"], from: "2024-01-01", on: "2024-12-31" },
        { parts: ["45", "50"], from: "2025-01-01", on: "2025-12-31", place: "A" }
      ],
      "2025-12-31"
    )
    expect(row.actual.known && row.actual.content).toMatchObject({
      numerator: { numerator: 65n },
      denominator: { numerator: 100n }
    })
  })
  it("Y4 of levels the latest complete statement stands", () => {
    const rows: readonly Row[] = [
      { value: "90", on: "2024-12-31" },
      { value: "12", on: "2025-06-30", place: "A" }
    ]
    const withB = of({ measure: levels, targets: [atLeast("20", { place: "B" })] }, rows, "2025-12-31")
    expect([text(withB.actual), withB.findings]).toEqual(["90", ["PartsNewerThanWhole"]])
    const withoutB = of({ measure: levels }, rows, "2025-12-31")
    expect([text(withoutB.actual), withoutB.findings]).toEqual(["12", []])
  })
  it("Y5 levels of all places, each later than that of the whole, stand in its place", () => {
    const row = of(
      { measure: levels },
      [
        { value: "90", on: "2024-12-31" },
        { value: "35", on: "2024-06-30", place: "A" },
        { value: "50", on: "2024-06-30", place: "B" },
        { value: "40", on: "2025-06-30", place: "A" },
        { value: "55", on: "2025-06-30", place: "B" }
      ],
      "2025-12-31"
    )
    expect(text(row.actual)).toBe("95")
  })
  it("Y6 a report without a party stands for those of parties, where their spans overlap", () => {
    const apart = of(
      {},
      [
        { value: "4", ...Q1, party: "P" },
        { value: "11", ...Q2 }
      ],
      "2025-12-31"
    )
    expect([text(apart.actual), apart.findings]).toEqual(["15", []])
    const together = of(
      {},
      [
        { value: "4", ...Q1, party: "P" },
        { value: "11", ...Q1 }
      ],
      "2025-12-31"
    )
    expect([text(together.actual), together.findings]).toEqual(["11", ["PartiesDisagree"]])
  })
  it("Y6a a year of the whole covers the quarters of a place, which has its own", () => {
    const row = of(
      {},
      [
        { value: "40", from: "2025-01-01", on: "2025-12-31" },
        ...[Q1, Q2, Q3, Q4].map((span) => ({ value: "9", ...span, place: "A" }))
      ],
      "2025-12-31",
      { periods: quarters("2025") }
    )
    expect([text(row.actual), ...row.periods.map(({ actual }) => text(actual))]).toEqual([
      "40",
      "—OnlyOutsidePeriod",
      "—OnlyOutsidePeriod",
      "—OnlyOutsidePeriod",
      "40"
    ])
    expect(row.findings).toEqual(["SpanCrossesPeriod", "PlacesDisagree"])
    expect(text(placeOf(row, "A") as never)).toBe("36")
    const targets = quarters("2025").map((when, i) => atLeast("9", { id: `a${i}`, when, place: "A" }))
    const ofA = of(
      { targets },
      [
        { value: "40", from: "2025-01-01", on: "2025-12-31" },
        ...[Q1, Q2, Q3, Q4].map((span) => ({ value: "9", ...span, place: "A" }))
      ],
      "2025-12-31"
    )
    expect(ofA.targets.map(({ actual }) => text(actual))).toEqual(["9", "9", "9", "9"])
  })
  it("Y6b what does not stand covers nothing", () => {
    const row = of(
      {},
      [
        { value: "50", ...Q1 },
        { value: "20", from: "2025-01-01", on: "2025-06-30", place: "R" },
        { value: "7", ...Q1, place: "D1" },
        { value: "8", ...Q2, place: "D1" }
      ],
      "2025-12-31"
    )
    expect(text(row.actual)).toBe("58")
  })
})

/** People who died in a year, which were 300 before. */
const falling = (targets: readonly never[], value: string, when = "2023"): Indicator => ({
  baselines: [{ id: "b", value: { _tag: "Number", value }, when } as never],
  targets,
  targetsSay: "perPeriod"
})

describe("targets by period (section 20.3, ours)", () => {
  it("Y7 a falling flow goes the way from a baseline of as long a span, and is not due before its end", () => {
    const year = { period: { from: "2025-01-01", through: "2025-12-31" } }
    const atEnd = (value: string) =>
      of(falling([atMost("150")], "300"), [{ value, on: "2025-06-30" }], "2026-01-15", year)
    expect(["450", "300", "225", "120", "0"].map((value) => share(atEnd(value).progress))).toEqual([
      "-1",
      "0",
      "0.5",
      "1.2",
      "2"
    ])
    expect(["450", "150", "0"].map((value) => atEnd(value).kept)).toEqual([false, true, true])
    const early = of(falling([atMost("150")], "300"), [{ value: "10", on: "2025-02-10" }], "2025-02-28", year)
    expect([share(early.progress), early.kept, early.status.code]).toEqual([
      "—NotDueYet",
      undefined,
      "notDue"
    ])
  })
  it("Y8 a year is no baseline of three", () => {
    const project = { period: { from: "2025-01-01", through: "2027-12-31" } }
    const atEnd = (value: string) =>
      of(falling([atMost("150")], "300"), [{ value, on: "2025-06-30" }], "2028-01-15", project)
    expect(["120", "160"].map((value) => [share(atEnd(value).progress), atEnd(value).kept])).toEqual([
      ["—BaselineOfOtherSpan", true],
      ["—BaselineOfOtherSpan", false]
    ])
  })
  const yearly = ["44", "40", "36"].map((value, i) => atMost(value, { id: `t${i}`, when: String(2025 + i) }))
  const project = { period: { from: "2025-01-01", through: "2027-12-31" } }
  it("Y9 a ceiling for each year is judged year by year, never on the sum", () => {
    const row = of(falling(yearly, "48"), [{ value: "46", on: "2025-06-30" }], "2026-01-15", project)
    expect([row.targets[0]?.kept, share(row.targets[0]?.progress as never)]).toEqual([false, "0.5"])
    expect([share(row.progress), row.kept, row.status.code]).toEqual(["0.5", false, "offTrack"])
    expect([text(row.target?.promised as never), text(row.expected)]).toEqual(["44", "44"])
  })
  it("Y10 a year without a report was not kept", () => {
    const row = of(falling(yearly, "48"), [{ value: "44", on: "2025-06-30" }], "2028-02-01", project)
    expect([row.targets[0]?.kept, row.kept, share(row.progress)]).toEqual([true, undefined, "—MissingPart"])
    expect(row.target?.counted).toEqual({ present: 1, of: 3 })
    expect(row.status).toMatchObject({ code: "noData", reason: "MissingPart" })
  })
  it("Y11 percentages of periods do not add up: each is what it should be then", () => {
    const targets = ["20", "30", "45"].map((value, i) =>
      atLeast(value, { id: `t${i}`, when: String(2024 + i) })
    )
    const row = of(
      { measure: percentage("level"), targets, targetsSay: "perPeriod" },
      [{ parts: ["28", "100"], on: "2025-11-30" }],
      "2025-12-31"
    )
    expect([text(row.expected), text(row.target?.promised as never)]).toEqual(["30", "45"])
    expect(Fraction.format(row.status.ratio as never)).toBe(Fraction.format(Fraction.make(28n, 30n)))
  })
  it("Y12 of two baselines the later counts, whatever their order", () => {
    const baselines = [
      { id: "b1", value: { _tag: "Number", value: "60" }, when: "2023" },
      { id: "b2", value: { _tag: "Number", value: "80" }, when: "2024" }
    ] as never[]
    const way = (rows: readonly never[]) => {
      const row = of(
        { measure: levels, baselines: rows, targets: [atMost("20")] },
        [{ value: "50", on: "2025-06-30" }],
        "2025-12-31"
      )
      return [share(row.progress), row.findings, row.baseline?.id]
    }
    expect(way(baselines)).toEqual(["0.5", ["DuplicateBaseline"], "b2"])
    expect(way([...baselines].reverse())).toEqual(way(baselines))
  })
  it("Y21 no way is told where the baseline satisfies the promise, nor below zero without one", () => {
    const at = (value: string, baseline: string | undefined, target: never) => {
      const row = of(
        {
          measure: { ...levels, negative: true },
          targets: [target],
          baselines: baseline === undefined ? [] : [{ id: "b", value: { _tag: "Number", value: baseline } }]
        } as never,
        [{ value, on: "2025-06-30" }],
        "2025-12-31"
      )
      return [share(row.progress), row.kept]
    }
    expect(at("90", "80", atLeast("20"))).toEqual(["—TargetMetAtBaseline", true])
    expect(at("15", "80", atLeast("20"))).toEqual(["—TargetMetAtBaseline", false])
    expect(at("50", "40", atMost("60"))).toEqual(["—TargetMetAtBaseline", true])
    expect(at("-3", undefined, atLeast("-5"))).toEqual(["—NoBaseline", true])
  })
  it("Y22 the promise decides which way is better, whatever the direction says", () => {
    const row = of(
      { measure: levels, direction: "rising", targets: [atMost("20", { when: "2025-12-31" })] },
      [{ value: "25", on: "2025-06-30" }],
      "2025-12-31"
    )
    expect([share(row.progress), row.kept, row.status.code]).toEqual([
      "—FallingWithoutBaseline",
      false,
      "offTrack"
    ])
  })
})

describe("shares and people (sections 20.4 and 20.5, ours)", () => {
  it("Y14 reports with and without parts do not add up", () => {
    const row = of(
      { measure: percentage("increment") },
      [
        { parts: ["9", "10"], from: "2025-01-01", on: "2025-01-31" },
        { value: "60", from: "2025-02-01", on: "2025-02-28" }
      ],
      "2025-12-31"
    )
    expect([text(row.actual), row.findings]).toEqual(["—NotAggregable", ["MixedShares"]])
  })
  it("Y18 people who are not all named are counted as reported, between the named and all", () => {
    const row = of(
      { measure: { ...increments, counts: "people" } },
      [{ value: "8", on: "2025-06-30", identities: ["a", "b", "c", "d", "e"] }],
      "2025-12-31"
    )
    expect(text(row.actual)).toBe("8")
    expect(row.actual.marks).toMatchObject([
      { _tag: "MayDoubleCount", low: { numerator: 5n }, high: { numerator: 8n } }
    ])
  })
})
