import { Evaluation, Fact, Fraction, type Id, Instant, Journal, Rollup, Score, Totals } from "@logframe/core"
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

const end = "2026-12-31" as never
const project = (
  id: string,
  rows: readonly Row[],
  indicator: Indicator = {},
  period = { from: "2024-01-01", through: "2026-12-31" }
) => {
  const logframe = { ...logframeOf(indicator, { period }), id: id as Id.Logframe }
  const facts = journal(...rows).map((one) => ({ ...one, fact: { ...one.fact, logframe: logframe.id } }))
  return [id, { logframe, facts, question: { asOf: end } }] as const
}
const at = (logframe: string): Rollup.End => ({
  logframe: logframe as Id.Logframe,
  indicator: "i" as Id.Indicator
})
const feeds = (child: string, more: object = {}) => ({ child: at(child), parent: at("p"), ...more }) as never
const evaluationOf = ([, { logframe, facts, question }]: ReturnType<typeof project>) =>
  Evaluation.make(logframe, facts, question)
const sdg = { references: [{ vocabulary: "SDG", code: "6.1.1" }] } as const
const sharedOf = (...projects: readonly ReturnType<typeof project>[]) => {
  const [total] = Totals.shared(projects.map(evaluationOf))
  if (total === undefined) throw new Error("no total")
  return total
}
const atLeast = (value: string, more: object = {}) =>
  ({ id: "t", expectation: { _tag: "AtLeast", value }, ...more }) as never
const atMost = (value: string) => ({ id: "t", expectation: { _tag: "AtMost", value } }) as never

describe("shares over projects (section 20.4, ours)", () => {
  it("Y13 bare percentages and scores of two projects are never added", () => {
    const bare = (id: string, value: string) =>
      project(id, [{ value }], { measure: percentage("level"), ...sdg })
    expect(text(sharedOf(bare("a", "35"), bare("b", "55")).reading)).toBe("—NotAggregable")
    const rolled = Rollup.of(
      at("p"),
      [feeds("a"), feeds("b")],
      new Map([bare("p", "1"), bare("a", "35"), bare("b", "55")])
    )
    expect(text(rolled.reading)).toBe("—NotAggregable")
    const formula = (text: string) => ({ measure: { _tag: "Calculated", formula: text }, ...sdg }) as never
    const score = (id: string) =>
      project(id, [], { measure: { _tag: "Composite", of: "reading" }, ...sdg } as never)
    expect(text(sharedOf(score("a"), score("b")).reading)).toBe("—NotAggregable")
    expect(
      text(sharedOf(project("a", [], formula("share(2, 5)")), project("b", [], formula("4 / 5"))).reading)
    ).toBe("—NotAggregable")
  })
})

describe("a parent with its children (section 20.5, ours)", () => {
  it("Y15 what a child did before or after the parent does not count", () => {
    const parent = project(
      "p",
      [{ value: "6", on: "2024-06-30" }],
      {},
      { from: "2024-01-01", through: "2025-12-31" }
    )
    const child = project(
      "c",
      [
        { value: "80", on: "2020-06-30" },
        { value: "9", on: "2024-06-30" },
        { value: "700", on: "2026-06-30" }
      ],
      {},
      { from: "2019-01-01", through: "2026-12-31" }
    )
    expect(text(Rollup.of(at("p"), [feeds("c")], new Map([parent, child])).reading)).toBe("15")
    const totals = { measure: { ...increments, facts: "runningTotal" } } as const
    const running = project(
      "c",
      [
        { value: "80", on: "2023-12-31" },
        { value: "89", on: "2024-06-30" }
      ],
      totals,
      { from: "2019-01-01", through: "2026-12-31" }
    )
    const own = project("p", [{ value: "6", on: "2024-06-30" }], totals, {
      from: "2024-01-01",
      through: "2025-12-31"
    })
    expect(text(Rollup.of(at("p"), [feeds("c")], new Map([own, running])).reading)).toBe("15")
  })

  it("has target, progress, kept and status of its own, against the sum", () => {
    const parent = project("p", [{ value: "6", on: "2024-06-30" }], { targets: [atLeast("20")] })
    const child = project("c", [{ value: "9", on: "2024-06-30" }])
    const { reading, progress, kept, status, target } = Rollup.of(
      at("p"),
      [feeds("c")],
      new Map([parent, child])
    )
    expect([text(reading), share(progress), kept, status?.code, text(target?.promised as never)]).toEqual([
      "15",
      "0.75",
      false,
      "behind",
      "20"
    ])
  })

  it("is the same in whatever order contributions and projects come, also where one stands for the parent", () => {
    const all = [
      project("p", [{ value: "1" }]),
      project("a", [{ value: "20" }]),
      project("b", [{ value: "300" }]),
      project("c", [])
    ]
    const given = [feeds("a"), feeds("b", { mode: "replace" }), feeds("c")]
    const read = (contributions: readonly never[], projects: typeof all) => {
      const { reading, from } = Rollup.of(at("p"), contributions, new Map(projects))
      return [text(reading), reading.marks, from.map(({ logframe }) => logframe)]
    }
    expect(read(given, all)).toEqual(["320", [{ _tag: "Completeness", present: 2, of: 3 }], ["a", "b"]])
    expect(read([...given].reverse(), [...all].reverse())).toEqual(read(given, all))
  })

  it("counts people once where all are named, and says the bounds where they are not", () => {
    const measure = { ...increments, counts: "people" } as const
    const of = (id: string, value: string, identities: readonly string[]) =>
      project(id, [{ value, identities }], { measure })
    const read = (...projects: readonly ReturnType<typeof project>[]) =>
      Rollup.of(at("p"), [feeds("c")], new Map(projects)).reading
    expect(text(read(of("p", "2", ["a", "b"]), of("c", "2", ["b", "c"])))).toBe("3")
    const open = read(of("p", "2", ["a", "b"]), of("c", "5", []))
    expect([text(open), open.marks]).toMatchObject([
      "7",
      [{ _tag: "MayDoubleCount", low: { numerator: 5n }, high: { numerator: 7n } }]
    ])
  })

  it("adds what has the same unit in a language of both, in whatever order they are written", () => {
    const of = (id: string, name: object) =>
      project(id, [{ value: "1" }], { measure: { ...increments, unit: { name } } } as never)
    const read = (one: object, other: object) =>
      text(Rollup.of(at("p"), [feeds("c")], new Map([of("p", one), of("c", other)])).reading)
    expect(read({ en: "wells", fr: "puits" }, { fr: "puits", en: "wells" })).toBe("2")
    expect(read({ fr: "puits" }, { en: "wells", fr: "Puits" })).toBe("2")
    expect(read({ en: "wells" }, { en: "trees" })).toBe("—NotAggregable")
    expect(read({ en: "wells" }, { fr: "puits" })).toBe("—NotAggregable")
  })
})

describe("standard indicators over projects (section 20.5, ours)", () => {
  const reached = (id: string, value: string, target?: string) =>
    project(id, [{ value }], { ...sdg, targets: target === undefined ? [] : [atLeast(target)] })
  it("Y20 achievement is what is reached of what is promised, where both are known", () => {
    const total = sharedOf(reached("a", "45", "60"), reached("b", "30", "20"), reached("c", "12"))
    expect([share(total.achievement), total.targets]).toEqual(["0.9375", { present: 2, of: 3 }])
  })
  it("what falls goes the way, over projects that have a baseline too", () => {
    const falls = (id: string, a: string, t: string, b?: string) =>
      project(id, [{ value: a }], {
        ...sdg,
        measure: levels,
        targets: [atMost(t)],
        baselines: b === undefined ? [] : [{ id: "b", value: { _tag: "Number", value: b } }]
      } as never)
    const total = sharedOf(falls("a", "50", "20", "80"), falls("b", "30", "10", "40"), falls("c", "5", "1"))
    expect([share(total.achievement), total.targets]).toEqual([
      Fraction.format(Fraction.make(4n, 9n)),
      { present: 2, of: 3 }
    ])
    expect(share(sharedOf(falls("a", "50", "20")).achievement)).toBe("—NoBaseline")
  })
  it("that a project refers to twice counts once", () => {
    const twice = { references: [...sdg.references, ...sdg.references] }
    const total = sharedOf(project("a", [{ value: "3" }], twice), project("b", [{ value: "4" }], sdg))
    expect([text(total.reading), total.indicators]).toEqual(["7", 2])
  })
})

describe("money, formulas and scores (sections 20.5 to 20.7, ours)", () => {
  it("Y16 each fact converts at the rate of its own day, and the rates are named", () => {
    const logframe = logframeOf({})
    const facts = Journal.stored(
      ["2024-03-01", "2024-09-01"].map((day, i) =>
        Fact.make({
          _tag: "Transaction",
          id: `m${i}`,
          logframe: "p",
          status: "approved",
          kind: "spending",
          day,
          money: { amount: "200", currency: "EUR" }
        })
      ),
      Instant.make("2024-09-01T00:00:00Z")
    )
    const rates = [
      { from: "EUR", to: "USD", day: "2024-03-01", rate: "1.5" },
      { from: "EUR", to: "USD", day: "2024-09-01", rate: "1.7" },
      { from: "EUR", to: "USD", day: "2025-06-30", rate: "9" }
    ] as never[]
    const evaluation = Evaluation.make(logframe, facts, { asOf: "2025-06-30" as never })
    const { total, rates: used, missing } = Totals.money([evaluation], rates, "USD" as never)
    expect([total && Fraction.format(total.spent), used, missing]).toEqual(["640", rates.slice(0, 2), []])
    const without = Totals.money([evaluation], rates.slice(1), "USD" as never)
    expect([without.total, without.missing]).toEqual([
      undefined,
      [{ from: "EUR", to: "USD", day: "2024-03-01", nearest: rates[1] }]
    ])
  })
  it("Y17 the previous value is that of the last whole reporting period", () => {
    const other = {
      id: "x",
      under: ["r"],
      statement: { en: "X" },
      measure: increments,
      sheet: { frequency: "quarterly" }
    }
    const logframe = logframeOf(
      { measure: { _tag: "Calculated", formula: "previous(x)" } } as never,
      { indicators: [other] } as never
    )
    const facts = journal(
      ...[
        ["7", "2024-03-31"],
        ["9", "2024-06-30"],
        ["4", "2024-08-10"]
      ].map(([value, on]) => ({ indicator: "x", value: value ?? "", on: on ?? "" }))
    )
    const row = evaluate(logframe, facts, "2024-08-15", { periods: "quarterly" })
    expect([text(row.actual), ...row.periods.map(({ actual }) => text(actual))]).toEqual([
      "9",
      "—MissingPart",
      "7",
      "9"
    ])
  })
  it("Y19 no letter is proposed while a due indicator has no report", () => {
    const due = { when: "2024-12-31" }
    const second = {
      id: "j",
      under: ["r"],
      statement: { en: "J" },
      measure: increments,
      targets: [atLeast("10", { ...due, id: "u" })]
    }
    const logframe = logframeOf({ targets: [atLeast("10", due)] }, {
      indicators: [second],
      results: [{ id: "r", level: "output", statement: { en: "Output" }, weight: "100" }]
    } as never)
    const propose = (...rows: readonly Row[]) => {
      const [one] = Score.proposals(
        Evaluation.make(logframe, journal(...rows), { asOf: "2025-01-31" as never })
      )
      return one && [one.letter, one.reason, one.missing]
    }
    expect(propose({ value: "13" })).toEqual([undefined, "MissingPart", ["j"]])
    expect(propose({ value: "13" }, { value: "10", indicator: "j" })).toEqual(["A+", undefined, []])
  })
})
