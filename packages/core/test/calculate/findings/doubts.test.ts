import { Evaluation, Finding } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { increments, journal, levels, logframeOf, percentage, type Row, runningTotals } from "../support.ts"

const doubts = ["SpansOverlap", "ReportedTwice", "OutOfRange", "NotWhole", "LooksScaled"]

/** The doubts about the reports: the code, the fact, and what is said of it. */
const found = (indicator: Parameters<typeof logframeOf>[0], rows: readonly Row[], conventions = {}) =>
  Evaluation.make(logframeOf(indicator), journal(...rows), {
    asOf: "2026-12-31" as never,
    conventions
  }).findings.filter(({ code }) => doubts.includes(code))
const codes = (...of: Parameters<typeof found>) =>
  found(...of).map(({ code, place }) => `${code} ${"fact" in place ? place.fact : ""}`)

const unit = (
  name: string,
  facts: "increment" | "level" | "runningTotal" = "increment",
  symbol?: string
) => ({
  measure: {
    _tag: "Quantity" as const,
    unit: { name: { en: name }, ...(symbol === undefined ? {} : { symbol }) },
    facts
  }
})
/** The same, of which some were promised. */
const promised = (name: string) => ({
  ...unit(name),
  targets: [{ id: "t", expectation: { _tag: "AtLeast" as const, value: "40" } }]
})
const quarter = (n: number): Row => ({
  from: `2024-0${3 * n - 2}-01`,
  on: `2024-0${3 * n}-${n === 1 ? "31" : "30"}`
})

describe("a report that speaks of the same again", () => {
  const half = { from: "2024-01-01", on: "2024-06-30" }

  it("shares days with the quarter in it, and says both", () => {
    const [finding] = found({}, [
      { ...quarter(1), value: "10" },
      { ...half, value: "25" }
    ])
    expect(Finding.text(finding as never, "en")).toEqual({
      language: "en",
      place: "indicator i, fact f2",
      sentence:
        "It reports 2024-01-01 to 2024-06-30, report f1 of the same place and partner 2024-01-01 to 2024-03-31: both count, also for the days that they share.",
      hint: "Correct one of them, so that each day is reported once."
    })
  })

  it.each([
    ["the quarter after", {}, [quarter(1), quarter(2)], []],
    ["the same quarter", {}, [quarter(1), quarter(1)], ["ReportedTwice f2"]],
    [
      "the same quarter, thrice",
      {},
      [quarter(1), quarter(1), quarter(1)],
      ["ReportedTwice f2", "ReportedTwice f3"]
    ],
    [
      "another place",
      {},
      [
        { ...quarter(1), place: "A" },
        { ...quarter(1), place: "B" }
      ],
      []
    ],
    [
      "another partner",
      {},
      [
        { ...quarter(1), party: "P" },
        { ...quarter(1), party: "Q" }
      ],
      []
    ],
    ["a correction", {}, [quarter(1), { ...quarter(1), supersedes: "f1" }], []],
    ["a report that was rejected", {}, [quarter(1), { ...quarter(1), status: "rejected" }], []],
    ["a day in a span recorded later", {}, [{ on: "2024-02-01" }, { ...half }], ["SpansOverlap f2"]],
    ["a span recorded before its quarter", {}, [{ ...half }, quarter(1)], ["SpansOverlap f2"]],
    ["levels of a span", { measure: levels }, [quarter(1), half], []],
    [
      "levels of one day",
      { measure: levels },
      [{ on: "2024-03-31" }, { on: "2024-03-31" }],
      ["ReportedTwice f2"]
    ],
    ["totals to date", { measure: runningTotals }, [quarter(1), half], []]
  ] as const)("with %s", (_, indicator, rows, expected) => {
    expect(
      codes(
        indicator,
        rows.map((row): Row => ({ ...row, value: "10" }))
      )
    ).toEqual(expected)
  })

  it.each([
    ["women and men", { "sex=f": "1" }, { "sex=m": "2" }, []],
    ["women and young men", { "sex=f": "1" }, { "sex=m&age=young": "2" }, []],
    ["women twice", { "sex=f": "1" }, { "sex=f": "2" }, ["ReportedTwice f2"]],
    ["women and young women", { "sex=f": "1" }, { "sex=f&age=young": "2" }, ["ReportedTwice f2"]],
    ["two breakdowns of one total", { "sex=f": "1" }, { "age=young": "2" }, ["ReportedTwice f2"]],
    ["the whole and women", undefined, { "sex=f": "2" }, ["ReportedTwice f2"]]
  ] as const)("in cells: %s", (_, one, other, expected) => {
    const row = (cells: Readonly<Record<string, string>> | undefined): Row =>
      cells === undefined ? { ...quarter(1), value: "3" } : { ...quarter(1), cells }
    expect(codes({}, [row(one), row(other)])).toEqual(expected)
  })

  it("is found where any two share a day and a part, whatever their number and order", () => {
    const cells = fc.constantFrom(
      undefined,
      { "sex=f": "1" },
      { "sex=m": "1" },
      { "age=old": "1" },
      { "sex=f&age=old": "1" }
    )
    const spans = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }), cells)
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 8 }), (drawn) => {
        const rows = drawn.map(
          ([start, days, cell]): Row => ({
            from: `2024-01-0${start}`,
            on: `2024-01-${String(start + days).padStart(2, "0")}`,
            ...(cell === undefined ? { value: "1" } : { cells: cell as Readonly<Record<string, string>> })
          })
        )
        const apart = (a = {}, b = {}) => {
          const [one, other] = [a, b].map((cell) =>
            Object.fromEntries(
              Object.keys(cell)
                .flatMap((key) => key.split("&"))
                .map((part) => part.split("="))
            )
          )
          return Object.keys(one ?? {}).some((key) => other?.[key] !== undefined && other[key] !== one?.[key])
        }
        const shares = (a: Row, b: Row) =>
          !apart(a.cells, b.cells) && String(a.from) <= String(b.on) && String(b.from) <= String(a.on)
        const any = rows.some((a, i) => rows.some((b, j) => i < j && shares(a, b)))
        expect(codes({}, rows).length > 0).toBe(any)
      })
    )
  })
})

describe("a value that can hardly be meant", () => {
  const people = { measure: { ...increments, counts: "people" } } as const
  const of = (...values: readonly string[]): readonly Row[] =>
    values.map((value, n) => ({ on: `2024-0${n + 1}-01`, value }))
  const growing = { targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "120" } }] } as const

  it.each([
    ["a share below nothing", { measure: percentage("level") }, of("-12"), ["OutOfRange f1"]],
    ["a share above all", { measure: percentage("level") }, of("100", "100.1"), ["OutOfRange f2"]],
    ["a share promised to be above all", { measure: percentage("level"), ...growing }, of("130"), []],
    ["9 of 8", { measure: percentage("increment") }, [{ parts: ["9", "8"] }] as Row[], ["OutOfRange f1"]],
    ["a rate", { measure: { ...percentage("level"), shown: "decimal" as const } }, of("130"), []],
    ["fewer people than none", people, of("40", "-20"), ["OutOfRange f2"]],
    ["a correction of a flow", {}, of("40", "-20"), []],
    ["a correction of more than there was", {}, of("10", "-20"), ["OutOfRange f2"]],
    ["a level below nothing", { measure: levels }, of("-3"), ["OutOfRange f1"]],
    ["a level that may be below nothing", { measure: { ...levels, negative: true as const } }, of("-3"), []]
  ])("%s", (_, indicator, rows, expected) => {
    expect(codes(indicator, rows)).toEqual(expected)
  })

  it.each([
    ["half a water point", promised("water points"), of("0.5"), ["NotWhole f1"]],
    ["half of what was reported as whole", unit("water points"), of("4", "7", "0.5"), ["NotWhole f3"]],
    ["where nobody said a whole number", unit("water points"), of("0.5", "18.25"), []],
    ["half a person", people, of("0.5"), ["NotWhole f1"]],
    ["half a hectare", promised("hectares"), of("0.5"), []],
    ["a unit with a sign", unit("land restored", "increment", "ha"), of("0.5"), []],
    ["money", { measure: { ...increments, unit: { currency: "EUR" as never } } }, of("0.5"), []],
    ["literate people", promised("literate people"), of("0.5"), ["NotWhole f1"]],
    ["days of training", promised("days of training"), of("0.5"), []],
    ["operations", promised("operations"), of("0.5"), ["NotWhole f1"]],
    [
      "an average",
      { ...unit("people", "level"), statement: { en: "Average size of a household" } },
      of("4.5"),
      []
    ],
    [
      "where a fraction was promised",
      {
        ...unit("people", "level"),
        targets: [{ id: "t", expectation: { _tag: "AtLeast" as const, value: "2.5" } }]
      },
      of("4.5"),
      []
    ]
  ])("a fraction: %s", (_, indicator, rows, expected) => {
    expect(codes(indicator, rows)).toEqual(expected)
  })

  it.each([
    ["the one that lost its point", ["48.5", "51", "4850"], ["LooksScaled f3"]],
    ["the one written as a fraction", ["0.485", "51", "48"], ["LooksScaled f1"]],
    ["fifty times the others", ["10", "10", "500"], ["LooksScaled f3"]],
    ["a hair less than fifty times", ["10", "10", "499.99"], []],
    ["a fiftieth", ["10", "10", "0.2"], ["LooksScaled f3"]],
    ["two values only", ["48.5", "4850"], []],
    ["nothing at all", ["48.5", "0", "51"], []]
  ])("a number that was scaled: %s", (_, values, expected) => {
    expect(codes(unit("hectares", "level"), of(...values))).toEqual(expected)
  })

  it("grows without being scaled where totals to date are told", () => {
    expect(codes(unit("hectares", "runningTotal"), of("1", "60", "100"))).toEqual([])
    expect(codes(unit("hectares", "runningTotal"), of("40", "44", "4850"))).toEqual(["LooksScaled f3"])
  })

  it("is looked for in cells too, place by place", () => {
    const cell = (n: number, value: string, place: string): Row => ({
      on: `2024-0${n}-01`,
      place,
      cells: { "sex=f": value }
    })
    const rows = [cell(1, "48", "A"), cell(2, "51", "A"), cell(3, "4850", "A"), cell(4, "4900", "B")]
    expect(codes(unit("hectares", "level"), rows)).toEqual(["LooksScaled f3"])
  })

  it("is never told where small counts are hidden", () => {
    const [finding] = found(unit("people"), of("2", "3", "400"), { suppressBelow: 5 })
    expect(finding?.sentence).toBe("It says …, where the median of the other reports is ….")
  })

  it("changes no number, and is told in one order whatever the order of the facts", () => {
    const values = fc.array(fc.constantFrom("1", "2.5", "-3", "60", "4000", "0"), { maxLength: 6 })
    fc.assert(
      fc.property(values, fc.boolean(), (drawn, isShare) => {
        const indicator = isShare ? { measure: percentage("level") } : unit("people", "level")
        const rows = of(...drawn)
        const sorted = (all: readonly string[]) => [...all].sort()
        const named = rows.map((row, n): Row => ({ ...row, id: `n${n}` }))
        expect(sorted(codes(indicator, [...named].reverse()))).toEqual(sorted(codes(indicator, named)))
      })
    )
  })
})
