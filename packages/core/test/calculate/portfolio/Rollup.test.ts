import { type Id, Rollup } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { increments, journal, logframeOf, percentage, type Row, stages, text } from "../support.ts"

type Indicator = Parameters<typeof logframeOf>[0]

const project = (id: string, rows: readonly Row[], indicator: Indicator = {}, question: object = {}) => {
  const other = { id: "other", under: ["r"], statement: { en: "Other" }, measure: increments }
  const logframe = {
    ...logframeOf(indicator, { indicators: [other] } as never),
    id: id as Id.Logframe
  }
  const facts = journal(...rows).map((one) => ({ ...one, fact: { ...one.fact, logframe: logframe.id } }))
  return [id, { logframe, facts, question: { asOf: "2024-12-31" as never, ...question } }] as const
}
const at = (logframe: string, indicator = "i"): Rollup.End => ({
  logframe: logframe as Id.Logframe,
  indicator: indicator as Id.Indicator
})
const feeds = (child: string, more: object = {}) => ({ child: at(child), parent: at("p"), ...more }) as never

/** The total of the parent, whom it is from, and its cells. */
const read = (
  contributions: readonly never[],
  projects: readonly ReturnType<typeof project>[],
  end: Rollup.End = at("p")
) => {
  const { reading, from, cells, findings } = Rollup.of(end, contributions, new Map(projects))
  return {
    total: text(reading),
    from: from.map(({ logframe }) => logframe).join(),
    cells: cells.map(({ cell, reading: one }) => `${Object.values(cell)} ${text(one)}`),
    findings: findings.map(({ code }) => code)
  }
}

describe("what an indicator reads with its children", () => {
  const p = project("p", [{ value: "10" }, { indicator: "other", value: "1000" }])
  const c = project("c", [{ value: "15" }, { indicator: "other", value: "2000" }])

  it("is of that indicator alone, and nothing where the project or the indicator is not there", () => {
    expect(read([feeds("c")], [p, c]).total).toBe("25")
    expect(read([], [p], at("p", "other")).total).toBe("1000")
    expect(read([feeds("c")], [p, c], at("nowhere")).total).toBe("—NothingMeasured")
    expect(read([feeds("c")], [p, c], at("p", "nothing")).total).toBe("—NothingMeasured")
    expect(read([feeds("nowhere"), { child: at("c", "nothing"), parent: at("p") } as never], [p, c])).toEqual(
      {
        total: "10",
        from: "",
        cells: [],
        findings: []
      }
    )
  })

  it("names the children whose value counts: one without a value is passed over", () => {
    const none = project("n", [{ value: "3", status: "draft" }])
    expect(read([feeds("n"), feeds("c")], [p, c, none])).toMatchObject({ total: "25", from: "c" })
  })

  it("is no data where it does not add up, with the reason", () => {
    const measure = stages
    const places = ["A", "B"].map((place) => ({ stage: "draft", place }))
    expect(read([], [project("p", places, { measure })]).total).toBe("—NotAggregable")
    expect(read([], [project("p", [], { measure })]).total).toBe("—NothingMeasured")
    const refuses = project("p", [{ value: "10", cells: { "sex=f": "4", "sex=m": "6" } }], {
      aggregable: false
    })
    expect(read([feeds("c")], [refuses, c])).toEqual({
      total: "—NotAggregable",
      from: "",
      cells: [],
      findings: ["NotAggregable"]
    })
  })
})

describe("the cells with those of the children", () => {
  const own = project("p", [{ value: "30", cells: { "sex=f": "10", "sex=m": "20" } }])
  const child = (more: object = {}) =>
    project("c", [{ value: "32", cells: { "sex=f": "2", "sex=m": "30" } }], {}, more)
  const five = { conventions: { suppressBelow: 5 } }

  it("add up, in the share that is agreed", () => {
    expect(read([feeds("c")], [own, child()]).cells).toEqual(["f 12", "m 50"])
    expect(read([feeds("c", { share: "50" })], [own, child()])).toMatchObject({
      total: "46",
      cells: ["f 11", "m 35"]
    })
  })

  it("are hidden where one of the projects hides its part", () => {
    const hidden = ["f —Suppressed", "m —Suppressed"]
    expect(read([feeds("c")], [own, child(five)])).toMatchObject({ total: "62", cells: hidden })
    const parent = project("p", [{ value: "32", cells: { "sex=f": "2", "sex=m": "30" } }], {}, five)
    expect(read([feeds("c")], [parent, child()]).cells).toEqual(hidden)
    const onlyChild = project("p", [{ value: "1" }])
    expect(read([feeds("c")], [onlyChild, child(five)]).cells).toEqual(hidden)
  })

  it("without a value are left out", () => {
    const measure = percentage("increment")
    const [stored] = journal({ parts: ["1", "2"] })
    if (stored === undefined) throw new Error("no fact")
    const cells = [
      { cell: { sex: "f" }, value: { _tag: "Parts", numerator: "1", denominator: "2" } },
      { cell: { sex: "m" }, value: { _tag: "Parts", numerator: "0", denominator: "0" } }
    ]
    const facts = [{ ...stored, fact: { ...stored.fact, cells } as never }]
    const one = { logframe: logframeOf({ measure }), facts, question: { asOf: "2024-12-31" as never } }
    expect(read([], [["p", one]]).cells[0]).toBe("f 50")
  })

  it("that the parent has one word for become one", () => {
    const all = { categories: {} }
    expect(read([feeds("c", all)], [own, child()]).cells).toEqual(["f 10", "m 20", "notStated 32"])
    expect(read([feeds("c", { categories: { f: "m", m: "m" } })], [own, child()]).cells).toEqual([
      "f 10",
      "m 52"
    ])
    expect(read([feeds("c", all)], [own, child(five)]).cells.at(-1)).toBe("notStated —Suppressed")
  })
})

describe("children that replace what the parent says", () => {
  it("stand together in its place", () => {
    const projects = [
      project("p", [{ value: "1" }]),
      project("a", [{ value: "20" }]),
      project("b", [{ value: "300" }])
    ]
    const mode = { mode: "replace" }
    expect(read([feeds("a", mode), feeds("b", mode)], projects)).toMatchObject({ total: "320", from: "a,b" })
  })
})

describe("the same people in the same place, reported by several", () => {
  const mode = { mode: "maxPerPlace" }
  const rows = (places: Readonly<Record<string, string>>) =>
    Object.entries(places).map(([place, value]) => (place === "-" ? { value } : { place, value }))
  const both = (own: Readonly<Record<string, string>>, child: Readonly<Record<string, string>>) =>
    read([feeds("c", mode)], [project("p", rows(own)), project("c", rows(child))])

  it("count once, where most were counted", () => {
    expect(both({ A: "5", B: "4" }, { A: "7", B: "2", C: "1" })).toEqual({
      total: "12",
      from: "c",
      cells: [],
      findings: []
    })
    expect(both({ A: "5" }, {})).toMatchObject({ total: "5", from: "" })
    expect(both({}, { A: "5" }).total).toBe("5")
  })

  it("are those of one place too, where no place is named", () => {
    expect(both({ "-": "10" }, { "-": "15" }).total).toBe("15")
    expect(both({ "-": "10" }, { "-": "9" }).total).toBe("10")
    expect(both({}, { "-": "9" }).total).toBe("9")
    expect(both({ "-": "10" }, { A: "7" }).total).toBe("17")
  })

  it("stay as the parent has them where both have as many", () => {
    const measure = percentage("level")
    const of = (id: string, parts: readonly [string, string]) =>
      project(id, [{ parts, place: "A" }], { measure })
    const half = [of("p", ["1", "2"]), of("c", ["2", "4"])] as const
    const { reading } = Rollup.of(at("p"), [feeds("c", mode)], new Map(half))
    expect(reading.known && reading.content).toMatchObject({ denominator: { numerator: 2n } })
  })
})
