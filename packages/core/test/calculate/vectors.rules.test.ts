import {
  Burn,
  type Fact,
  Fraction,
  FundingPosition,
  MoneyMath,
  Period,
  type Reading,
  Status
} from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  cellOf,
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  runningTotals,
  scale,
  share,
  stages,
  text
} from "./support.ts"

const end = "2024-12-31"
const n = (value: string) => Fraction.parse(value) ?? Fraction.zero
const at = (value: string) => ({ _tag: "AtLeast", value }) as const
const baseline = (value: string) => [{ id: "b", value: { _tag: "Number", value } as const }]
const quarters = Period.split(Period.make("2024-01-01", end), 3)
const through = (periods: readonly Period.Period[]) => periods.map((period) => period.through)
const starts = (periods: readonly Period.Period[]) => periods.map((period) => period.from)
const marks = (reading: Reading.Reading) => reading.marks.map(({ _tag }) => _tag)

describe("periods of a project", () => {
  it("P9 months are counted from the first start and do not drift", () => {
    expect(starts(Period.split(Period.make("2024-01-31", end), 1)).slice(0, 3)).toEqual([
      "2024-01-31",
      "2024-02-29",
      "2024-03-31"
    ])
  })
  it("P10 a year ends the day before the next begins", () => {
    expect(through(Period.split(Period.make("2023-10-05", "2026-10-04"), 12))).toEqual([
      "2024-10-04",
      "2025-10-04",
      "2026-10-04"
    ])
  })
  it("P13 a start on a leap day falls on the last of February, and comes back", () => {
    const years = starts(Period.split(Period.make("2024-02-29", "2029-12-31"), 12))
    expect([years[1], years[2], years[4]]).toEqual(["2025-02-28", "2026-02-28", "2028-02-29"])
  })
  it("P14 years count from the project's first day, or from the month that is named", () => {
    const project = Period.make("2024-02-10", "2026-02-09")
    expect(through(Period.split(project, 12))).toEqual(["2025-02-09", "2026-02-09"])
    expect(through(Period.splitByCalendar(project, 12, 10))).toEqual([
      "2024-09-30",
      "2025-09-30",
      "2026-02-09"
    ])
  })
  it("I1 the last day belongs to a period, whose half-open end is the day after (IATI)", () => {
    const year = Period.make("2024-01-01", "2024-12-31")
    expect([Period.end(year), Period.days(year)]).toEqual(["2025-01-01", 366])
  })
  it("P11 a span that crosses a border is a finding", () => {
    const facts = journal({ value: "32", from: "2024-03-15", on: "2024-04-15" })
    expect(evaluate(logframeOf({}), facts, end, { periods: quarters }).findings).toEqual([
      "SpanCrossesPeriod"
    ])
    const prorated = { periods: quarters, conventions: { spanCrossing: "prorateByDays" as const } }
    expect(evaluate(logframeOf({}), facts, end, prorated).findings).toEqual([])
  })
  it("P4 a running total that is carried to the end of a period is marked", () => {
    const facts = journal({ value: "4", on: "2024-03-31" }, { value: "9", on: "2024-06-30" })
    const row = evaluate(logframeOf({ measure: runningTotals }), facts, end, { periods: quarters })
    expect(row.periods.map(({ toDate }) => marks(toDate))).toEqual([[], [], ["CarriedOver"], ["CarriedOver"]])
  })
  it("a question for the life of the project has one period", () => {
    const row = evaluate(logframeOf({}), [], end, { periods: "lifeOfProject" })
    expect(row.periods.map(({ period }) => period)).toEqual([{ from: "2024-01-01", through: "2026-12-31" }])
  })
})

describe("midline and endline", () => {
  const survey = (say?: "toDate", falling?: "falling") =>
    logframeOf({
      sheet: { frequency: "midlineEndline" },
      ...(say && { targetsSay: say }),
      ...(falling && { direction: falling }),
      targets: [
        { id: "mid", expectation: at("200"), when: "2025-06-30" },
        { id: "end", expectation: at("500"), when: "2026-12-31" }
      ],
      conventions: { statusScheme: "tola15" }
    })
  const midline: Row = { value: "120", on: "2025-06-01" }

  it("E5 a target without a result of its own is not yet expected (TolaData)", () => {
    const row = evaluate(survey(), journal(midline), "2026-12-31")
    expect([text(row.expected), Fraction.format(row.status.ratio ?? n("0")), row.status.code]).toEqual([
      "200",
      "0.6",
      "under"
    ])
  })
  it("E6 both with results add up, or the last counts to date, and over is under when falling (TolaData)", () => {
    const facts = journal(midline, { value: "600", on: "2026-11-30" })
    const of = (...rest: Parameters<typeof survey>) => {
      const row = evaluate(survey(...rest), facts, "2026-12-31")
      return [text(row.expected), Fraction.format(row.status.ratio ?? n("0")), row.status.code]
    }
    expect(of()).toEqual(["700", "36/35", "onTarget"])
    expect(of("toDate")).toEqual(["500", "1.44", "over"])
    expect(of("toDate", "falling")).toEqual(["500", "1.44", "under"])
  })
})

describe("disaggregation", () => {
  const overlapping = (measure: typeof levels | typeof increments = levels) =>
    logframeOf(
      { measure },
      {
        dimensions: [
          {
            id: "channel",
            name: { en: "Channel" },
            overlapping: true,
            categories: ["radio", "tv"].map((id) => ({ id, name: { en: id } }))
          },
          { id: "sex", name: { en: "Sex" }, categories: ["f", "m"].map((id) => ({ id, name: { en: id } })) }
        ]
      }
    )
  const channels = { "channel=radio": "60", "channel=tv": "55" }

  it.each([
    ["between the largest and the sum", "80", []],
    ["at the largest", "60", []],
    ["below the largest", "59", ["CellsDisagree"]],
    ["above the sum", "116", ["CellsDisagree"]]
  ] as const)("D6 overlapping categories: a total %s", (_, value, found) => {
    const row = evaluate(overlapping(), journal({ value, cells: channels }), end)
    expect([row.findings, row.cells.length]).toEqual([found, 2])
  })
  it("overlapping categories do not add up to a total, nor across another dimension", () => {
    const row = evaluate(overlapping(increments), journal({ cells: channels }), end)
    expect(text(row.actual)).toBe("—NotAggregable")
    const crossed = { "channel=radio&sex=f": "3", "channel=tv&sex=f": "4" }
    const one = evaluate(overlapping(increments), journal({ value: "5", cells: crossed }), end)
    const bySex = one.cells.find(({ cell }) => Object.keys(cell).join() === "sex")
    expect(bySex && text(bySex.reading)).toBe("—NotAggregable")
  })
  it("D11 cells that agree report by report may disagree to date", () => {
    const facts = journal(
      { value: "10", cells: { "sex=f": "6", "sex=m": "4" }, on: "2024-03-31" },
      { value: "12", on: "2024-06-30" }
    )
    const row = evaluate(logframeOf({ measure: runningTotals }), facts, "2024-06-30")
    expect([row.findings, marks(row.actual)]).toEqual([["CellsDisagree"], ["CellsDisagree"]])
  })
  it("D2 D3 less than the total is a warning, more an error", () => {
    const severity = (m: string) => {
      const facts = journal({ value: "100", cells: { "sex=f": "55", "sex=m": m } })
      return [evaluate(logframeOf({}), facts, end).severities]
    }
    expect([severity("40"), severity("50")]).toEqual([[["warning"]], [["error"]]])
  })
  it("two crossings of one dimension are two views of one total", () => {
    const cells = {
      "sex=f&age=young": "3",
      "sex=f&age=old": "4",
      "sex=f&channel=radio": "5",
      "sex=f&channel=tv": "2"
    }
    const row = evaluate(logframeOf({}), journal({ value: "7", cells }), end)
    const female = row.cells.find(({ cell }) => JSON.stringify(cell) === JSON.stringify(cellOf("sex=f")))
    expect(female && text(female.reading)).toBe("7")
  })
  it("A5 only the places whose latest report is on the latest day of all, cell by cell", () => {
    const row = evaluate(
      logframeOf({ measure: levels, breakdowns: [["sex"]] }),
      journal(
        { place: "A", cells: { "sex=f": "4" }, on: "2024-01-31" },
        { place: "A", cells: { "sex=f": "5" }, on: "2024-03-31" },
        { place: "A", cells: { "sex=m": "3" }, on: "2024-02-28" },
        { place: "B", cells: { "sex=f": "2" }, on: "2024-02-28" },
        { place: "B", cells: { "sex=m": "6" }, on: "2024-03-31" }
      ),
      end,
      { conventions: { placesMeet: "sameDayOnly" } }
    )
    expect(row.cells.map(({ reading }) => text(reading))).toEqual(["5", "6"])
  })
})

describe("ratios and percentages", () => {
  it("bare percentages of one place are not added over time, the latest counts", () => {
    const facts = journal({ value: "40", on: "2024-03-31" }, { value: "60", on: "2024-06-30" })
    const of = (overTime?: "sum" | "mean") =>
      text(
        evaluate(logframeOf({ measure: percentage("increment") }), facts, end, {
          conventions: overTime ? { overTime } : {}
        }).actual
      )
    expect([of(), of("sum"), of("mean")]).toEqual(["60", "60", "50"])
  })
  it("a convention for all to add places up does not add bare percentages", () => {
    const facts = journal({ value: "40", place: "A" }, { value: "60", place: "B" })
    const row = evaluate(logframeOf({ measure: percentage("level") }), facts, end, {
      conventions: { overPlaces: "sum" }
    })
    expect(text(row.actual)).toBe("—NotAggregable")
  })
  it("a mean or an extreme of ratios is in the units that are shown", () => {
    const facts = journal(
      { parts: ["1", "2"], place: "A", on: "2024-03-31" },
      { parts: ["3", "4"], place: "B", on: "2024-06-30" }
    )
    const of = (conventions: object) =>
      text(evaluate(logframeOf({ measure: percentage("level") }), facts, end, { conventions }).actual)
    expect([of({ overPlaces: "mean" }), of({ overPlaces: "max" }), of({ overPlaces: "median" })]).toEqual([
      "62.5",
      "75",
      "50"
    ])
    const inTime = journal({ parts: ["1", "2"], on: "2024-03-31" }, { parts: ["3", "4"], on: "2024-06-30" })
    const over = (overTime: "mean" | "min") =>
      text(
        evaluate(logframeOf({ measure: percentage("level") }), inTime, end, { conventions: { overTime } })
          .actual
      )
    expect([over("mean"), over("min")]).toEqual(["62.5", "50"])
  })
  it("an annual rate without a project period is reckoned over the days reported", () => {
    const { period: _, ...logframe } = logframeOf({
      measure: { ...percentage("increment"), annualised: true }
    })
    const facts = journal({ parts: ["24", "12"], from: "2024-01-01", on: "2024-01-31" })
    expect(text(evaluate(logframe, facts, "2024-01-31").actual)).toBe("73000/31")
  })
})

describe("people and places", () => {
  const people = logframeOf({ measure: { ...increments, counts: "people" } })

  it("T4 the same person in two places is counted once", () => {
    const facts = journal(
      { value: "3", place: "A", identities: ["a", "b", "c"] },
      { value: "3", place: "B", identities: ["b", "c", "d"] }
    )
    const row = evaluate(people, facts, end)
    expect([text(row.actual), marks(row.actual)]).toEqual(["4", []])
  })
  it("T3 a negative correction lowers the bounds, and people at two places may be the same", () => {
    const bounds = (facts: readonly Fact.Stored[], logframe = people) => {
      const mark = evaluate(logframe, facts, end).actual.marks.find(({ _tag }) => _tag === "MayDoubleCount")
      return mark?._tag === "MayDoubleCount" ? [mark.low, mark.high].map(Fraction.format) : []
    }
    expect(bounds(journal({ value: "5" }, { value: "-2" }))).toEqual(["3", "3"])
    const atPlaces = journal({ value: "5", place: "A" }, { value: "4", place: "B" })
    expect(bounds(atPlaces, logframeOf({ measure: { ...levels, counts: "people" } }))).toEqual(["5", "9"])
  })

  const nested = (indicator: Parameters<typeof logframeOf>[0] = {}) =>
    logframeOf(
      { measure: levels, ...indicator },
      {
        places: [
          { id: "R", name: { en: "Region" } },
          { id: "D1", name: { en: "First district" }, under: "R" },
          { id: "D2", name: { en: "Second district" }, under: "R" }
        ]
      }
    )

  it("a place reads as the places in it, and a target for it is held against them", () => {
    const targets = [{ id: "t", place: "R", expectation: at("10") }]
    const facts = journal({ value: "4", place: "D1" }, { value: "5", place: "D2" })
    const row = evaluate(nested({ targets }), facts, end)
    expect([text(row.actual), row.targets[0] && text(row.targets[0].actual), marks(row.actual)]).toEqual([
      "9",
      "9",
      []
    ])
  })
  it("a place that reports for itself stands for the places in it; a difference is a finding", () => {
    const facts = journal(
      { value: "12", place: "R" },
      { value: "4", place: "D1" },
      { value: "5", place: "D2" }
    )
    const row = evaluate(nested(), facts, end)
    expect([text(row.actual), row.findings, row.explanation.leftOut]).toEqual([
      "12",
      ["PlacesDisagree"],
      { wholeReported: 2 }
    ])
  })
})

describe("targets and status", () => {
  it("G10 G11 G16 a range is kept inside, its ends included", () => {
    const of = (value: string, b?: string) => {
      const target = { id: "t", expectation: { _tag: "Between", low: "40", high: "60" } as const }
      const logframe = logframeOf({
        measure: levels,
        targets: [target],
        ...(b && { baselines: baseline(b) })
      })
      const row = evaluate(logframe, journal({ value }), end)
      return [share(row.progress), row.kept]
    }
    expect([of("70", "80"), of("55", "80"), of("90", "80"), of("65", "50")]).toEqual([
      ["0.5", false],
      ["1", true],
      ["-0.5", false],
      ["0", false]
    ])
    expect([of("40"), of("60"), of("60.01")]).toEqual([
      ["1", true],
      ["1", true],
      ["—NoBaseline", false]
    ])
  })
  it("F5 a falling part enters as the way it has covered (ours)", () => {
    const part = (id: string, weight: string, from: string, to: object) =>
      ({
        id,
        partOf: "i",
        weight,
        statement: { en: id },
        measure: levels,
        baselines: [{ id: `${id}-b`, value: { _tag: "Number", value: from } }],
        targets: [{ id: `${id}-t`, expectation: to }]
      }) as never
    const logframe = logframeOf(
      { measure: { _tag: "Composite", of: "progress" } },
      {
        indicators: [part("x", "1", "0", at("100")), part("y", "3", "80", { _tag: "AtMost", value: "20" })]
      }
    )
    const facts = journal(
      { indicator: "x", value: "50", on: "2024-06-30" },
      { indicator: "y", value: "35", on: "2024-06-30" }
    )
    const row = evaluate(logframe, facts, end, { periods: quarters })
    expect(text(row.actual)).toBe("0.6875")
    expect(row.periods.map(({ toDate }) => text(toDate))).toEqual([
      "—MissingPart",
      "0.6875",
      "0.6875",
      "0.6875"
    ])
  })
  it("a flow that counts from its baseline is held against its target with it", () => {
    const logframe = logframeOf({
      baselines: baseline("120"),
      targets: [{ id: "t", expectation: at("500") }]
    })
    const row = evaluate(logframe, journal({ value: "400" }), end, {
      conventions: { flowBaseline: "carryBaseline" }
    })
    expect([row.kept, row.status.code, share(row.progress)]).toEqual([true, "kept", "20/19"])
  })
  it("a limit that was passed is off track, however early", () => {
    const logframe = logframeOf({
      baselines: baseline("40"),
      targets: [{ id: "t", expectation: { _tag: "AtMost", value: "10" }, when: "2026-12-31" }]
    })
    expect(evaluate(logframe, journal({ value: "30" }), end).status.code).toBe("offTrack")
  })
  it("an exact target that was passed is a finding", () => {
    const logframe = logframeOf({ targets: [{ id: "t", expectation: { _tag: "Exactly", value: "5" } }] })
    const row = evaluate(logframe, journal({ value: "6" }), end)
    expect([row.kept, row.findings]).toEqual([false, ["TargetPassed"]])
  })
  it("a share of a whole that has no data is no data, not the part", () => {
    const targets = [{ id: "t", expectation: at("50"), basis: "shareOfTotal" as const, cell: { sex: "f" } }]
    const facts = journal({ value: "0", cells: { "sex=f": "0" } })
    const row = evaluate(logframeOf({ targets }), facts, end)
    expect(row.targets[0] && text(row.targets[0].actual)).toBe("—ZeroDenominator")
  })
  it("minus ten points is a fall: at most, from the baseline", () => {
    const logframe = logframeOf({
      measure: levels,
      baselines: baseline("50"),
      targets: [{ id: "t", expectation: at("-10"), basis: "changeInUnits" as const }]
    })
    const row = evaluate(logframe, journal({ value: "45" }), end)
    expect([row.target && text(row.target.promised), share(row.progress), row.kept]).toEqual([
      "40",
      "0.5",
      false
    ])
  })
  it("an open period leaves the target for life open, and sums outgrow a single value", () => {
    const life = (...values: readonly (string | undefined)[]) => {
      const targets = values.map((value, i) => ({
        id: `t${i}`,
        expectation: value === undefined ? ({ _tag: "Open", why: "toBeDetermined" } as const) : at(value),
        when: quarters[i] ?? quarters[0]
      }))
      const row = evaluate(logframeOf({ targets: targets as never }), [], end)
      return row.target && text(row.target.promised)
    }
    expect(life("100", undefined, "100")).toBe("—NoTarget")
    expect(life("999999999999999999", "999999999999999999")).toBe("1999999999999999998")
  })
  it("a milestone before the end is no contradiction to the target for life", () => {
    const targets = [
      { id: "life", expectation: at("300") },
      { id: "m", expectation: at("100"), when: "2024-12-31" }
    ]
    expect(evaluate(logframeOf({ measure: levels, targets }), [], end).findings).toEqual([])
  })
  it("a traffic light of a falling indicator follows the way covered", () => {
    const logframe = logframeOf({
      measure: levels,
      baselines: [{ id: "b", value: { _tag: "Number", value: "80" }, when: "2024-01-01" }],
      targets: [{ id: "t", expectation: { _tag: "AtMost", value: "20" }, when: "2024-12-31" }]
    })
    const row = evaluate(logframe, journal({ value: "50" }), end, { conventions: { statusScheme: "undp" } })
    expect([row.status.ratio && Fraction.format(row.status.ratio), row.status.code]).toEqual(["0.5", "red"])
  })
  it("steps averaged as numbers are a finding, and progress over them is exact", () => {
    const logframe = logframeOf({
      measure: scale,
      targets: [{ id: "t", expectation: { _tag: "Label", label: "high" } }],
      conventions: { scaleOverPlaces: "treatAsInterval" }
    })
    const facts = journal(
      ...["low", "low", "medium", "high"].map((label, i) => ({ label, place: "ABCD"[i] ?? "" }))
    )
    const row = evaluate(logframe, facts, end)
    expect([text(row.actual), share(row.progress), row.findings]).toEqual([
      "0.75",
      "0.375",
      ["ScaleAsInterval"]
    ])
  })
  it("T7 weighted by time (ours)", () => {
    const facts = journal({ value: "12", on: "2024-03-31" }, { value: "9", on: "2024-06-30" })
    const row = evaluate(logframeOf({ measure: levels }), facts, end, {
      conventions: { overTime: "mean", mean: "timeWeighted" }
    })
    expect(text(row.actual)).toBe(Fraction.format(n("2748/275")))
  })
  it("G12 a stage as a number: no is nothing reached, and a fact", () => {
    const row = evaluate(
      logframeOf({
        measure: stages,
        targets: [{ id: "t", expectation: { _tag: "Stage", stage: "inForce" } }]
      }),
      journal({ stage: "none" }),
      end
    )
    expect([text(row.actual), share(row.progress)]).toEqual(["none", "0"])
  })
  it("nobody has said how it is measured: not numeric, drafts or not", () => {
    const heading = logframeOf({ measure: { _tag: "Unclassified" } })
    expect(text(evaluate(heading, [], end).actual)).toBe("—NotNumeric")
    expect(text(evaluate(heading, journal({ value: "1", status: "draft" }), end).actual)).toBe("—NotNumeric")
  })
  it("X2 nothing was promised: every value asks for a narrative (practice)", () => {
    expect([Status.usaid10(n("0"), n("0")).code, Status.usaid10(n("1"), n("0")).code]).toEqual([
      "withinTolerance",
      "narrativeRequired"
    ])
  })
})

describe("money", () => {
  const funded = (...rows: readonly (readonly [Fact.Transaction["kind"], string])[]) => {
    const logframe = logframeOf(
      {},
      {
        period: { from: "2024-01-01", through: "2024-12-30" },
        funding: { budget: [{ id: "b", amount: { amount: "4000000", currency: "EUR" }, bound: "ceiling" }] }
      }
    )
    const facts = rows.map(([kind, amount], i) => ({
      _tag: "Transaction",
      id: `t${i}`,
      kind,
      day: "2024-04-18",
      money: { amount, currency: "EUR" },
      for: [],
      share: []
    })) as unknown as readonly Fact.Transaction[]
    return FundingPosition.of(logframe, facts, evaluate(logframe, [], end).conventions, "2024-04-18" as never)
  }

  it("M1 M2 M7 gap, burn rate, absorption, burn index, and money against results (ours)", () => {
    const sums = funded(["commitment", "2500000"], ["receipt", "1800000"], ["spending", "900000"]).sums[0]
    const shown = (["gap", "unfundedShare", "burnRate", "absorption"] as const).map(
      (key) => sums?.[key] && Fraction.format(sums[key])
    )
    expect(shown).toEqual(["1500000", "0.375", "0.225", "0.5"])
    const index = Burn.index(n("0.225"), n("0.3"))
    expect(index && Fraction.format(index)).toBe("0.75")
    const inStep = Burn.deliveredPerSpent(n("0.4"), n("0.5"))
    expect(inStep && Fraction.format(inStep)).toBe("0.8")
  })
  it("M3 a currency without cents", () => {
    expect(MoneyMath.split(100n, [Fraction.one, Fraction.one, Fraction.one])).toEqual([34n, 33n, 33n])
  })
})
