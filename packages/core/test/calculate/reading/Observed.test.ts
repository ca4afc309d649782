import { Period, type Scope } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Journal from "../../../src/calculate/journal/Journal.ts"
import * as Observed from "../../../src/calculate/reading/Observed.ts"
import { reportsOf } from "../../../src/calculate/reading/read.ts"
import * as Conventions from "../../../src/model/Conventions.ts"
import type { Logframe } from "../../../src/model/Logframe.ts"
import {
  cellOf,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  runningTotals,
  stages,
  text
} from "../support.ts"

// a country A with the regions B and C, in B the town D
const nested: Partial<Logframe> = {
  places: [
    { id: "A", name: { en: "A" } },
    { id: "B", name: { en: "B" }, under: "A" },
    { id: "C", name: { en: "C" }, under: "A" },
    { id: "D", name: { en: "D" }, under: "B" }
  ],
  parties: ["p1", "p2"].map((id) => ({ id, name: { en: id } }))
} as never

const observedOf = (indicator: object, rows: readonly Row[], conventions: object = {}) => {
  const logframe = logframeOf({ measure: increments, ...indicator }, nested as never)
  const of = Observed.byIndicator(
    Journal.resolve(journal(...rows), { asOf: "2026-12-31" as never }),
    logframe
  )
  return of(logframe.indicators[0] as never, Conventions.complete(conventions))
}

interface Asked {
  readonly scope?: {
    readonly place?: string
    readonly party?: string
    readonly cell?: Record<string, string>
  }
  readonly through?: string
  readonly conventions?: object
}

const readOf = (
  indicator: object,
  rows: readonly Row[],
  { scope = {}, through = "2026-12-31", conventions = {} }: Asked = {}
) => {
  const observed = observedOf(indicator, rows, conventions)
  return Observed.read(observed, Observed.toDate(observed, through as never), scope as Scope.Scope)
}
const read = (...args: Parameters<typeof readOf>): string => text(readOf(...args).reading)

describe("the facts of an indicator", () => {
  it("are its measurements, counting, known and left out, and where they come from", () => {
    const observed = observedOf({}, [
      { value: "1", place: "D" },
      { value: "2", status: "draft" },
      { indicator: "other", value: "4" },
      { judged: ["i", { _tag: "Kept", kept: true }] },
      { value: "3", place: "B" },
      { value: "3", place: "D" }
    ])
    expect(observed.counting.map(({ fact }) => fact.id)).toEqual(["f1", "f5", "f6"])
    expect(observed.known.map(({ fact }) => fact.id)).toEqual(["f1", "f2", "f5", "f6"])
    expect(observed.leftOut.map(({ stored }) => stored.fact.id)).toEqual(["f2"])
    expect(reportsOf(observed).places).toEqual(["D", "B"])
    expect([observed.above("D" as never), observed.above("A" as never)]).toEqual([["B", "A"], []])
    expect(observed.start).toBe("2024-01-01")
    expect(
      ["increment", "level"].map((facts) =>
        Observed.isFlow(observedOf({ measure: percentage(facts as never) }, []))
      )
    ).toEqual([true, false])
  })

  it("begin nowhere in particular where the project does", () => {
    const { period: _, ...logframe } = logframeOf({})
    const of = Observed.byIndicator(Journal.resolve([], { asOf: "2026-12-31" as never }), logframe)
    const observed = of(logframe.indicators[0] as never, Conventions.defaults)
    expect(observed).not.toHaveProperty("start")
    expect(Observed.toDate(observed, "2024-12-31" as never)).toEqual({ is: "toDate", through: "2024-12-31" })
    expect([observed.counting, observed.known, observed.leftOut]).toEqual([[], [], []])
  })
})

describe("a part of the whole is read", () => {
  const rows: readonly Row[] = [
    { value: "1", place: "D", party: "p1" },
    { value: "2", place: "C", party: "p1" },
    { value: "4", place: "C", party: "p2" }
  ]

  it.each([
    [{}, "7"],
    [{ place: "A" }, "7"],
    [{ place: "B" }, "1"],
    [{ place: "D" }, "1"],
    [{ place: "C" }, "6"],
    [{ party: "p1" }, "3"],
    [{ place: "C", party: "p2" }, "4"],
    [{ place: "D", party: "p2" }, "—NothingMeasured"]
  ])("from those who report for it: %o", (scope, as) => {
    expect(read({}, rows, { scope })).toBe(as)
  })

  it("and each who reported is told by name", () => {
    const { reported } = readOf({}, [...rows, { value: "8", place: "B" }])
    expect(reported.map(({ place, party, used }) => [place, party, used.length])).toEqual([
      ["C", "p1", 1],
      ["C", "p2", 1],
      ["B", undefined, 1]
    ])
    expect(readOf({}, [{ value: "8" }]).reported[0]).not.toHaveProperty("place")
    expect(readOf({}, [{ value: "8" }]).reported[0]).not.toHaveProperty("party")
  })

  it("not from reports for the whole", () => {
    expect(read({}, [{ value: "9" }], { scope: { place: "A" } })).toBe("—NothingMeasured")
  })

  it("with its own reason where it has no value", () => {
    const drafts: readonly Row[] = [
      { value: "1", place: "B", status: "draft" },
      { value: "2", place: "C" }
    ]
    expect(read({}, drafts, { scope: { place: "B" } })).toBe("—NothingApproved")
    expect(read({}, drafts, { scope: { place: "D" } })).toBe("—NothingMeasured")
  })
})

describe("who reports for others", () => {
  const of = (rows: readonly Row[]) => {
    const { reading, covered } = readOf({}, rows)
    return [text(reading), covered.map(({ fact }) => fact.id)]
  }

  it.each([
    ["the whole stands for its places", [{ value: "9" }, { value: "1", place: "D" }], ["9", ["f2"]]],
    ["the whole stands for parties too", [{ value: "9" }, { value: "1", party: "p1" }], ["9", ["f2"]]],
    [
      "a country stands for its towns",
      [
        { value: "9", place: "A" },
        { value: "1", place: "D" }
      ],
      ["9", ["f2"]]
    ],
    [
      "a region does not for another",
      [
        { value: "9", place: "B" },
        { value: "1", place: "C" }
      ],
      ["10", []]
    ],
    [
      "a region does not for its country",
      [
        { value: "9", place: "D" },
        { value: "1", place: "A" }
      ],
      ["1", ["f1"]]
    ],
    [
      "a party does not for another without a place",
      [
        { value: "9", party: "p1" },
        { value: "1", party: "p2" }
      ],
      ["10", []]
    ],
    [
      "a party without a place stands for its own places",
      [
        { value: "9", party: "p1" },
        { value: "1", place: "D", party: "p1" }
      ],
      ["9", ["f2"]]
    ],
    [
      "a party stands for its own towns",
      [
        { value: "9", place: "A", party: "p1" },
        { value: "1", place: "D", party: "p1" }
      ],
      ["9", ["f2"]]
    ],
    [
      "a party does not for towns of another",
      [
        { value: "9", place: "A", party: "p1" },
        { value: "1", place: "D", party: "p2" }
      ],
      ["10", []]
    ],
    [
      "a place that nobody signs stands for those of parties",
      [
        { value: "9", place: "A" },
        { value: "1", place: "D", party: "p2" }
      ],
      ["9", ["f2"]]
    ],
    [
      "reports of one place and party are one",
      [
        { value: "9", place: "A" },
        { value: "1", place: "A" }
      ],
      ["10", []]
    ]
  ] as const)("%s", (_, rows, as) => {
    expect(of(rows)).toEqual(as)
  })
})

describe("people", () => {
  const people = { measure: { ...increments, counts: "people" } }
  const rows: readonly Row[] = [
    { value: "2", identities: ["a", "b"], on: "2024-03-31", cells: { "sex=f": "2" } },
    { value: "2", identities: ["b", "c"], on: "2024-06-30", cells: { "sex=f": "2" }, place: "B" },
    { value: "5", on: "2025-06-30" }
  ]

  it("are told apart where every report in the span names them, else added", () => {
    expect(read(people, rows, { through: "2024-12-31" })).toBe("3")
    expect(read(people, rows.slice(0, 1))).toBe("2")
    expect(read(people, rows)).toBe("9")
    expect(read(people, rows, { through: "2023-12-31" })).toBe("—NothingMeasured")
  })

  it("are told apart over places", () => {
    const apart = [
      { ...rows[0], place: "C" },
      { ...rows[1], place: "B" }
    ] as Row[]
    expect(read(people, apart)).toBe("3")
    expect(read(people, [...apart, ...rows.slice(2)], { through: "2024-12-31" })).toBe("3")
    expect(read(people, apart, { conventions: { overPlaces: "max" } })).toBe("2")
    expect(read({}, apart)).toBe("4")
    expect(read(people, apart, { conventions: { overTime: "sum" } })).toBe("4")
    expect(read({}, apart, { conventions: { overTime: "distinct" } })).toBe("3")
  })

  it("are added in a cell, where no report says who is in it", () => {
    const scope = { cell: cellOf("sex=f") }
    const two = rows.slice(0, 2).map(({ place: _, ...row }) => row)
    expect(read(people, two, { scope })).toBe("4")
    expect(read({}, two, { scope, conventions: { overTime: "distinct" } })).toBe("4")
    expect(read({}, two, { scope, conventions: { overTime: "max" } })).toBe("2")
  })
})

describe("cells that nobody added up", () => {
  const both: readonly Row[] = [
    { on: "2024-01-31", cells: { "sex=f": "3", "sex=m": "4" } },
    { on: "2024-02-28", cells: { "age=old": "5", "age=young": "1" } },
    { on: "2024-03-31", cells: { "sex=f": "1" } }
  ]

  it("are each as last reported, and the larger breakdown is the whole", () => {
    expect(read({ measure: levels }, both)).toBe("6")
    expect(read({ measure: levels }, both, { scope: { cell: cellOf("sex=f") } })).toBe("1")
    expect(readOf({ measure: levels }, both).used.map(({ stored }) => stored.fact.id)).toEqual(["f2", "f2"])
  })

  it("are told in the order of their keys, whoever came first", () => {
    const rows: readonly Row[] = ["sex=m", "sex=notStated", "sex=f"].map((key) => ({ cells: { [key]: "1" } }))
    expect(readOf({ measure: levels }, rows).used.map(({ stored }) => stored.fact.id)).toEqual([
      "f3",
      "f1",
      "f2"
    ])
  })

  it("are added report by report where they say what came since", () => {
    expect(read({}, both)).toBe("14")
  })

  it("are not asked where somebody states a total", () => {
    expect(read({ measure: levels }, [...both, { value: "99", on: "2024-01-01" }])).toBe("1")
    expect(read({ measure: levels }, [{ value: "99", on: "2024-12-31" }, ...both])).toBe("99")
  })

  it("have no sum where nobody speaks of them, or where they are steps", () => {
    expect(read({ measure: runningTotals }, both, { scope: { cell: cellOf("channel=tv") } })).toBe(
      "—NothingMeasured"
    )
    const crossed = [{ on: "2024-01-31", cells: { "sex=f&age=old": "3", "sex=m&age=old": "4" } }]
    expect(read({ measure: levels }, crossed, { scope: { cell: cellOf("age=old") } })).toBe("7")
    expect(read({ measure: stages }, crossed)).toBe("—NotNumeric")
  })
})

describe("places that meet on one day", () => {
  const rows: readonly Row[] = [
    { value: "1", place: "B", on: "2024-03-31" },
    { value: "2", place: "C", on: "2024-06-30" },
    { value: "4", place: "D", on: "2024-06-30" }
  ]
  const meeting = { conventions: { placesMeet: "sameDayOnly" } }

  it("are those of the last day, by choice, of levels; else all", () => {
    const apart = rows.map((row) => (row.place === "D" ? { ...row, place: "A", party: "p1" } : row))
    const two = [...rows.slice(0, 2)]
    expect([read({ measure: levels }, two), read({ measure: levels }, two, meeting)]).toEqual(["3", "2"])
    expect(read({ measure: levels }, apart.slice(1), meeting)).toBe("6")
    expect([read({}, two, meeting), read({ measure: runningTotals }, two, meeting)]).toEqual(["3", "3"])
  })
})

describe("an annual rate", () => {
  const rate = (facts: "increment" | "level") => ({ measure: { ...percentage(facts), annualised: true } })
  const half = (from: string, on: string): Row => ({ from, on, parts: ["1", "2"] })

  it("that adds up is of the days of the span", () => {
    const { days, reading } = readOf(rate("increment"), [half("2024-01-01", "2024-01-31")], {
      through: "2024-12-30"
    })
    // 365 days from the project's first: 50 × 365 / 365
    expect([days, text(reading)]).toEqual([365, "50"])
  })

  it("that is the latest is of the days of its report", () => {
    const rows = [half("2024-03-01", "2024-03-05"), half("2024-01-01", "2024-01-31")]
    const { days, reading } = readOf(rate("level"), rows, { through: "2024-12-31" })
    expect([days, text(reading)]).toEqual([5, "3650"])
  })

  it("where no project begins is of the days from the first report on", () => {
    const rows = [half("2024-03-11", "2024-03-15"), half("2024-03-05", "2024-03-20")]
    const observed = observedOf(rate("increment"), rows)
    const { days } = Observed.read(observed, { is: "toDate", through: "2024-03-24" as never })
    expect(days).toBe(Period.days(Period.make("2024-03-05", "2024-03-24")))
  })
})

it("a total made of cells of which small counts are hidden is not told one by one", () => {
  const rows: readonly Row[] = [
    { cells: { "sex=f": "3" }, place: "B" },
    { value: "4", place: "B" },
    { value: "9", place: "C" }
  ]
  const untold = (conventions: object) =>
    readOf({}, rows, { conventions }).reported.map(({ isUntold }) => isUntold)
  expect([untold({ suppressBelow: 5 }), untold({})]).toEqual([
    [true, false],
    [false, false]
  ])
})
