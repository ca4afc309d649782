import { Evaluation, Fact, Fraction, type Id, Instant, Journal, Reading, Totals } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Composite from "../../../src/calculate/calculated/Composite.ts"
import * as Progress from "../../../src/calculate/promise/Progress.ts"
import { increments, journal, logframeOf, percentage, type Row, stages, text } from "../support.ts"

const n = (value: string) => Fraction.parse(value) ?? Fraction.zero
const end = "2024-12-31" as never
const sdg = { references: [{ vocabulary: "SDG", code: "6.1.1" }] }

const project = (
  id: string,
  rows: readonly Row[],
  indicator: object = {},
  more: readonly Fact.Fact[] = []
) => {
  const logframe = { ...logframeOf({ ...sdg, ...indicator } as never), id: id as Id.Logframe }
  const facts = journal(...rows).map((stored) => ({
    ...stored,
    fact: { ...stored.fact, logframe: logframe.id }
  }))
  const moved = Journal.stored(more, Instant.make("2024-03-01T00:00:00Z"))
  return Evaluation.make(logframe, [...facts, ...moved.map((one) => ({ ...one, seq: one.seq + 100 }))], {
    asOf: end
  })
}

const transaction = (logframe: string, kind: string, amount: string, currency: string, party?: string) =>
  Fact.make({
    _tag: "Transaction",
    id: `${logframe}-${kind}-${amount}`,
    logframe,
    status: "approved",
    kind: kind as "pledge",
    day: "2024-02-01",
    money: { amount, currency },
    ...(party === undefined ? {} : { party })
  })

describe("a standard indicator over projects", () => {
  const total = (...indicators: readonly (readonly [readonly Row[], object])[]) =>
    Totals.shared(indicators.map(([rows, indicator], i) => project(`p${i}`, rows, indicator))).map(
      ({ reading, indicators }) => `${text(reading)} of ${indicators}`
    )

  it("is the sum, where units are the same and nobody forbids it", () => {
    expect(total([[{ value: "3" }], {}], [[{ value: "4" }], {}])).toEqual(["7 of 2"])
    expect(total([[{ value: "3" }], {}], [[{ value: "4" }], { aggregable: false }])).toEqual([
      "—NotAggregable of 2"
    ])
    const People = { measure: { ...increments, unit: { name: { en: "PEOPLE" } } } }
    expect(total([[{ value: "3" }], {}], [[{ value: "4" }], People])).toEqual(["7 of 2"])
    const wells = { measure: { ...increments, unit: { name: { en: "wells" } } } }
    expect(total([[{ value: "3" }], {}], [[{ value: "4" }], wells])).toEqual(["—NotAggregable of 2"])
    const euro = { measure: { ...increments, unit: { currency: "EUR" } } }
    const dollar = { measure: { ...increments, unit: { currency: "USD" } } }
    expect(total([[{ value: "3" }], euro], [[{ value: "4" }], euro])).toEqual(["7 of 2"])
    expect(total([[{ value: "3" }], euro], [[{ value: "4" }], dollar])).toEqual(["—NotAggregable of 2"])
  })

  it("adds percentages up in their parts, and steps not at all", () => {
    const ratio = { measure: percentage("increment") }
    expect(total([[{ parts: ["1", "4"] }], ratio], [[{ parts: ["2", "4"] }], ratio])).toEqual(["37.5 of 2"])
    const share = { measure: { ...percentage("increment"), factor: "1" } }
    expect(total([[{ parts: ["1", "4"] }], ratio], [[{ parts: ["2", "4"] }], share])).toEqual([
      "—NotAggregable of 2"
    ])
    const stage = { measure: stages }
    expect(total([[{ stage: "draft" }], stage], [[{ stage: "draft" }], stage])).toEqual([
      "—NotAggregable of 2"
    ])
  })

  it("marks how many have a value only where some have none", () => {
    const marks = (...rows: readonly (readonly Row[])[]) =>
      Totals.shared(rows.map((own, i) => project(`p${i}`, own)))[0]?.reading.marks
    expect(marks([{ value: "3" }], [{ value: "4" }])).toEqual([])
    expect(marks([{ value: "3" }], [])).toEqual([{ _tag: "Completeness", present: 1, of: 2 }])
  })

  it("is of one indicator of each project, whatever stands beside it", () => {
    const beside = { id: "j", under: ["r"], statement: { en: "J" }, measure: increments, ...sdg }
    const logframe = logframeOf(sdg as never, { indicators: [beside] } as never)
    const facts = journal({ value: "3" }, { indicator: "j", value: "40" })
    const [total] = Totals.shared([Evaluation.make(logframe, facts, { asOf: end })])
    expect([total && text(total.reading), total?.indicators]).toEqual(["3", 1])
    expect(Totals.shared([])).toEqual([])
    expect([...Totals.statuses([Evaluation.make(logframe, facts, { asOf: end })]).values()]).toEqual([2])
  })

  it("says why nobody has a value, and is one for each code", () => {
    expect(total([[], {}], [[{ value: "1", status: "draft" }], {}])).toEqual(["—NothingMeasured of 2"])
    const other = { references: [{ vocabulary: "SDG", code: "1.1.1" }, ...sdg.references] }
    expect(total([[{ value: "3" }], {}], [[{ value: "4" }], other])).toEqual(["7 of 2", "4 of 1"])
    expect(total([[{ value: "3" }], { references: [] }])).toEqual([])
  })
})

describe("money over projects", () => {
  const two = () => [
    project("a", [], {}, [
      transaction("a", "pledge", "10", "EUR", "x"),
      transaction("a", "commitment", "9", "EUR", "x"),
      transaction("a", "receipt", "8", "EUR"),
      transaction("a", "spending", "7", "EUR"),
      transaction("a", "spending", "1", "EUR", "y")
    ]),
    project("b", [], {}, [
      transaction("b", "pledge", "5", "USD", "x"),
      transaction("b", "receipt", "2", "EUR", "x")
    ])
  ]
  const shown = (flows: object | undefined) =>
    flows === undefined
      ? "—"
      : ["pledged", "committed", "received", "spent"].map((key) =>
          Fraction.format((flows as Readonly<Record<string, Fraction.Fraction>>)[key] ?? n("-1"))
        )
  const rate = { from: "USD", to: "EUR", day: "2024-02-01", rate: "0.5" } as never

  it("stands by currency, and in one where there are rates for all", () => {
    const { byCurrency, total } = Totals.money(two(), [rate], "EUR" as never)
    expect([...byCurrency].map(([currency, flows]) => [currency, shown(flows)])).toEqual([
      ["EUR", ["10", "9", "10", "8"]],
      ["USD", ["5", "0", "0", "0"]]
    ])
    expect([total?.currency, shown(total)]).toEqual(["EUR", ["12.5", "9", "10", "8"]])
    expect(Totals.money(two(), [], "EUR" as never).total).toBeUndefined()
    expect(Totals.money(two(), [rate]).total).toBeUndefined()
  })

  it("stands by funder; what was spent belongs to one only where that is said", () => {
    const funders = two().map(({ funding }) =>
      funding.sums.map(({ currency, funders }) => [
        currency,
        funders.map((one) => [one.party ?? "-", ...shown(one)].join(" "))
      ])
    )
    expect(funders).toEqual([
      [["EUR", ["x 10 9 0 0", "- 0 0 8 0", "y 0 0 0 1"]]],
      [
        ["USD", ["x 5 0 0 0"]],
        ["EUR", ["x 0 0 2 0"]]
      ]
    ])
  })
})

describe("a composite", () => {
  const part = (
    weight: string,
    progress: string | undefined,
    reading = Reading.ofNumber(n("3"))
  ): Composite.WeightedPart => ({
    reading,
    weight: n(weight),
    progress: progress === undefined ? Progress.unknown("NoTarget") : Progress.of("achievement", n(progress))
  })
  const of = (
    measured: "progress" | "reading",
    parts: readonly Composite.WeightedPart[],
    conventions: object = {}
  ) =>
    Composite.of({ _tag: "Composite", of: measured } as never, parts, {
      missingPart: "refuse",
      compositeParts: "capAtOne",
      ...conventions
    } as never)
  const step = (rank: number) => Reading.of({ _tag: "Step", step: "s" as never, rank, of: 4 })

  it("is the weighted mean of progresses, none above one unless that is said", () => {
    expect(text(of("progress", [part("1", "0.5"), part("3", "2")]))).toBe("0.875")
    expect(text(of("progress", [part("1", "0.5"), part("3", "2")], { compositeParts: "uncapped" }))).toBe(
      "1.625"
    )
    expect(text(of("progress", [part("0", "0.5")]))).toBe("—ZeroDenominator")
  })

  it("is that of readings, a step as its share of the way", () => {
    expect(text(of("reading", [part("1", undefined), part("1", undefined, step(1))]))).toBe("5/3")
    expect(text(of("reading", [part("1", "1", Reading.noData("NoTarget"))]))).toBe("—MissingPart")
  })

  it("lacks a part, or does without it and says so", () => {
    const parts = [part("1", "0.5"), part("3", undefined)]
    expect(of("progress", parts)).toEqual(Reading.noData("MissingPart"))
    expect(of("progress", parts, { missingPart: "renormalise" })).toEqual(
      Reading.ofNumber(n("0.5"), [{ _tag: "Renormalised", present: 1, of: 2 }])
    )
    expect(of("progress", [part("1", "0.5")], { missingPart: "renormalise" })).toEqual(
      Reading.ofNumber(n("0.5"), [])
    )
    expect(of("progress", [part("1", undefined)], { missingPart: "renormalise" })).toEqual(
      Reading.noData("MissingPart")
    )
    expect(of("progress", [])).toEqual(Reading.noData("MissingPart"))
  })
})
