import { existsSync, readdirSync, readFileSync } from "node:fs"
import {
  Evaluation,
  Fraction,
  type Id,
  Quality,
  Rollup,
  Score,
  StatusScheme,
  Totals,
  Trend
} from "@logframe/core"
import { describe, expect, it } from "vitest"
import { increments, journal, logframeOf, percentage, type Row, text } from "./support.ts"

const n = (value: string) => Fraction.parse(value) ?? Fraction.zero
const end = "2024-12-31" as never
const shown = (value: Fraction.Fraction | undefined) =>
  value === undefined ? "none" : Fraction.format(value)
const places = (value: Fraction.Fraction | undefined, digits: number) =>
  value === undefined ? "none" : (Number(value.numerator) / Number(value.denominator)).toFixed(digits)

/** One project with one indicator. */
const project = (id: string, rows: readonly Row[], indicator: Parameters<typeof logframeOf>[0] = {}) => {
  const logframe = { ...logframeOf(indicator), id: id as Id.Logframe }
  const facts = journal(...rows).map((stored) => ({
    ...stored,
    fact: { ...stored.fact, logframe: logframe.id }
  }))
  return [id, { logframe, facts, question: { asOf: end } }] as const
}
const at = (logframe: string): Rollup.End => ({
  logframe: logframe as Id.Logframe,
  indicator: "i" as Id.Indicator
})
const feeds = (child: string, parent: string, more: object = {}) =>
  ({ child: at(child), parent: at(parent), ...more }) as never
const rollup = (
  parent: string,
  contributions: readonly ReturnType<typeof feeds>[],
  ...projects: readonly ReturnType<typeof project>[]
) => Rollup.of(at(parent), contributions, new Map(projects))

describe("contributions of child projects (Akvo RSR)", () => {
  it("H1 a parent adds what is approved in a child that contributes", () => {
    const projects = [
      project("parent", [{ value: "10" }]),
      project("child", [{ value: "15" }, { value: "99", status: "draft" }])
    ] as const
    expect(text(rollup("parent", [feeds("child", "parent")], ...projects).reading)).toBe("25")
    expect(text(rollup("parent", [], ...projects).reading)).toBe("10")
  })
  it("H2 a child that does not contribute is not counted, and no data is not zero", () => {
    const projects = [
      project("p", []),
      project("a", [{ value: "5" }]),
      project("b", [{ value: "5" }])
    ] as const
    const { reading, from } = rollup("p", [feeds("a", "p")], ...projects)
    expect([text(reading), from.map(({ logframe }) => logframe)]).toEqual(["5", ["a"]])
    expect(text(rollup("p", [feeds("c", "p")], project("p", []), project("c", [])).reading)).toBe(
      "—NothingMeasured"
    )
  })
  it("H3 a grandchild counts through its parent", () => {
    const projects = [
      project("p", []),
      project("c", [{ value: "30" }]),
      project("g", [{ value: "35" }])
    ] as const
    const all = [feeds("c", "p"), feeds("g", "c")]
    expect([
      text(rollup("c", all, ...projects).reading),
      text(rollup("p", all, ...projects).reading)
    ]).toEqual(["65", "65"])
  })
  it("H4 percentages add up in their parts", () => {
    const measure = percentage("increment")
    const child = (id: string) => project(id, [{ parts: ["6", "10"] }], { measure })
    const all = [feeds("a", "p"), feeds("b", "p")]
    const { reading } = rollup("p", all, project("p", [], { measure }), child("a"), child("b"))
    expect(text(reading)).toBe("60")
    expect(reading.known && reading.content).toMatchObject({
      numerator: { numerator: 12n },
      denominator: { numerator: 20n }
    })
  })
  it("H5 a child counts in the share that is agreed (ours)", () => {
    const all = [feeds("c", "p", { share: "25" })]
    expect(text(rollup("p", all, project("p", []), project("c", [{ value: "200" }])).reading)).toBe("50")
  })
  it("a child on two paths counts once, and a ring is not followed", () => {
    const projects = [
      project("p", [{ value: "1" }]),
      project("a", [{ value: "2" }]),
      project("b", [{ value: "4" }]),
      project("c", [{ value: "8" }])
    ] as const
    const diamond = [feeds("a", "p"), feeds("b", "p"), feeds("c", "a"), feeds("c", "b")]
    const once = rollup("p", diamond, ...projects)
    expect([text(once.reading), once.findings.map(({ code }) => code)]).toEqual(["15", ["TwoPaths"]])
    const ring = rollup("p", [feeds("a", "p"), feeds("p", "a")], ...projects)
    expect([text(ring.reading), ring.findings.map(({ code }) => code)]).toEqual(["3", ["ContributionRing"]])
  })
  it("a child may stand in place of the parent, or only where it says more of a place", () => {
    const child = project("c", [
      { value: "7", place: "A" },
      { value: "2", place: "B" }
    ])
    const parent = project("p", [
      { value: "5", place: "A" },
      { value: "4", place: "B" }
    ])
    expect(text(rollup("p", [feeds("c", "p", { mode: "replace" })], parent, child).reading)).toBe("9")
    expect(text(rollup("p", [feeds("c", "p", { mode: "maxPerPlace" })], parent, child).reading)).toBe("11")
  })
  it("categories are the parent's, others are not stated", () => {
    const child = project("c", [{ value: "9", cells: { "sex=f": "4", "sex=m": "5" } }])
    const parent = project("p", [{ value: "1", cells: { "sex=f": "1" } }])
    const all = [feeds("c", "p", { categories: { f: "f" } })]
    const { cells } = rollup("p", all, parent, child)
    expect(cells.map(({ cell, reading }) => [Object.values(cell).join(), text(reading)])).toEqual([
      ["f", "5"],
      ["notStated", "5"]
    ])
  })
  it("I2 what says that it may not be added up over projects, or has another unit, makes the whole no data (IATI)", () => {
    const all = [feeds("c", "p")]
    const of = (indicator: Parameters<typeof logframeOf>[0]) =>
      rollup("p", all, project("p", [{ value: "1" }]), project("c", [{ value: "2" }], indicator))
    const refused = of({ aggregable: false })
    expect([text(refused.reading), refused.findings.map(({ code }) => code)]).toEqual([
      "—NotAggregable",
      ["NotAggregable"]
    ])
    const unit = { name: { en: "wells" } }
    expect(text(of({ measure: { ...increments, unit } }).reading)).toBe("—NotAggregable")
    expect(text(of({ aggregable: true }).reading)).toBe("3")
  })
})

describe("totals of many projects", () => {
  const sdg = { references: [{ vocabulary: "SDG", code: "6.1.1" }] } as const
  it("standard indicators add up, and say how many have data", () => {
    const all = [
      project("a", [{ value: "3" }], sdg),
      project("b", [{ value: "4" }], sdg),
      project("c", [], sdg)
    ].map(([, one]) => Evaluation.make(one.logframe, one.facts, one.question))
    const [total] = Totals.shared(all)
    expect([total && text(total.reading), total?.indicators, total?.reading.marks]).toEqual([
      "7",
      3,
      [{ _tag: "Completeness", present: 2, of: 3 }]
    ])
    expect([...Totals.statuses(all)]).toEqual([["noData", 3]])
  })
  it("K1 risks are counted by field, never averaged (practice)", () => {
    const assumption = (probability: number, impact: number) => ({ probability, impact }) as never
    const grid = Totals.heat([assumption(4, 4), assumption(4, 4), assumption(2, 2)])
    expect(grid.filter(({ count }) => count > 0)).toEqual([
      { probability: 2, impact: 2, band: "minor", count: 1 },
      { probability: 4, impact: 4, band: "major", count: 2 }
    ])
    expect(grid).toHaveLength(25)
  })
})

describe("status schemes as data", () => {
  it("X4 X5 growth against the growth that the target needs (Open SDG)", () => {
    const rising = Trend.openSdg({
      base: { year: 2015, value: n("100") },
      current: { year: 2020, value: n("110") },
      target: { year: 2030, value: n("150") },
      direction: "rising"
    })
    expect(rising.known && [places(rising.observed, 5), rising.code, places(rising.ratio, 3)]).toEqual([
      "0.01924",
      "moderate",
      "0.702"
    ])
    expect(rising.known && places(rising.required, 5)).toBe("0.02740")
    const falling = Trend.openSdg({
      base: { year: 2015, value: n("50") },
      current: { year: 2018, value: n("45") },
      target: { year: 2030, value: n("40") },
      direction: "falling"
    })
    expect(falling.known && [places(falling.observed, 5), falling.code, places(falling.ratio, 3)]).toEqual([
      "-0.03451",
      "substantial",
      "2.337"
    ])
  })
  it("growth from zero, or across it, is no data", () => {
    expect(Trend.yearlyGrowth(n("0"), n("5"), 3)).toBeUndefined()
    expect(Trend.yearlyGrowth(n("-1"), n("5"), 3)).toBeUndefined()
    expect(shown(Trend.yearlyGrowth(n("1"), n("8"), 3))).toBe("1")
  })
  it("X6 X7 thresholds are data, anyone's own too (UNDP, ours)", () => {
    expect(["0.85", "0.849", "0.7", "0.699"].map((r) => StatusScheme.word(StatusScheme.undp, n(r)))).toEqual([
      "green",
      "yellow",
      "yellow",
      "red"
    ])
    expect(["0.9", "0.8999", "0.7", "0.6999"].map((r) => StatusScheme.word(StatusScheme.ours, n(r)))).toEqual(
      ["onTrack", "behind", "behind", "offTrack"]
    )
    const own = { name: "own", thresholds: [{ word: "fine", from: n("1") }] }
    expect([StatusScheme.word(own, n("1")), StatusScheme.word(own, n("0.5"))]).toEqual(["fine", undefined])
  })
  it("ratings of the World Bank have a mean and a share that is satisfactory", () => {
    const result = StatusScheme.ofRatings(["HS", "MS", "MU", "S"])
    expect([shown(result?.mean), shown(result?.satisfactory)]).toEqual(["4.5", "0.75"])
    expect(StatusScheme.ofRatings([])).toBeUndefined()
  })
  it("W6 a mean below all letters is the lowest", () => {
    expect(Score.proposed(n("-1"))).toBe("C")
  })
})

describe("data quality", () => {
  it("Q1 completeness and timeliness (DHIS2)", () => {
    const due = 12 * 3
    expect([
      places(Quality.completeness(33, due).percent, 1),
      places(Quality.timeliness(30, due).percent, 1)
    ]).toEqual(["91.7", "83.3"])
    const more = Quality.completeness(40, due)
    expect([shown(more.percent), more.findings.map(({ code }) => code)]).toEqual([
      "100",
      ["MoreReportsThanDue"]
    ])
    expect(Quality.completeness(0, 0)).toEqual({ findings: [] })
  })
  it("Q2 an outlier by median distances, none among fewer than five", () => {
    const values = ["50", "52", "49", "51", "48", "95"].map(n)
    const found = Quality.outliers(values)
    expect([
      shown(Quality.median(values)),
      found.map(({ index }) => index),
      places(found[0]?.score, 2)
    ]).toEqual(["50.5", [5], "20.01"])
    expect(Quality.outliers(values.slice(2))).toEqual([])
    const same = ["5", "5", "5", "5", "9"].map(n)
    expect([
      Quality.outliers(same).length,
      Quality.outliers(same, "strict").map(({ index }) => index)
    ]).toEqual([0, [4]])
  })
  it("three deviations need at least eleven values (DHIS2)", () => {
    const of = (count: number) => Quality.outliersByDeviation([...Array(count).fill(n("1")), n("100")]).length
    expect([of(9), of(10)]).toEqual([0, 1])
  })
  it("a forecast follows the line, with a range, and not from two points", () => {
    const points = [
      ["2024-01-01", "10"],
      ["2024-01-11", "20"],
      ["2024-01-21", "31"],
      ["2024-01-31", "39"]
    ].map(([day, value]) => ({ day: day as never, value: n(value ?? "") }))
    const line = Quality.forecast(points, "2024-02-10" as never)
    expect(line.known && [shown(line.value), line.points]).toEqual(["49.5", 4])
    // slope 490/500; residuals −0.3, −0.1, 1.1, −0.7: 1.8 / 2; times 1 + 1/4 + 625/500: root 1.5; t 1.886
    expect(line.known && [shown(line.low), shown(line.high)]).toEqual(["46.671", "52.329"])
    expect(Quality.forecast(points.slice(0, 2), "2024-02-10" as never)).toEqual({
      known: false,
      reason: "TooFewPoints"
    })
    const exact = Quality.forecast(
      points.map((one, i) => ({ ...one, value: n(String(i)) })),
      "2024-02-10" as never
    )
    expect(exact.known && [shown(exact.value), shown(exact.low), shown(exact.high)]).toEqual(["4", "4", "4"])
    const [first] = points
    const sameDay = first === undefined ? [] : [first, first, first]
    expect(Quality.forecast(sameDay, "2024-02-10" as never)).toEqual({ known: false, reason: "OneDay" })
  })
})

const semantics = new URL("../../../../../shared/semantics.md", import.meta.url)
describe.skipIf(!existsSync(semantics))("the calculation rules (needs ../shared/semantics.md)", () => {
  it("have a test for every vector", () => {
    const ids = [...readFileSync(semantics, "utf8").matchAll(/^\| ([A-Z]\d+[a-z]?) \|/gm)].map(([, id]) => id)
    const folder = new URL(".", import.meta.url)
    const tests = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"))
      .join("\n")
    const elsewhere = new Set(["N1", "N2", "N3"])
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.filter((id) => !elsewhere.has(id ?? "") && !new RegExp(`\\b${id}\\b`).test(tests))).toEqual([])
  })
})
