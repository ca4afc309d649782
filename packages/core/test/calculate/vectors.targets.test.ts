import {
  Arithmetic,
  Direction,
  Evaluation,
  type Fact,
  Fraction,
  type Money,
  MoneyMath,
  Period,
  Progress,
  Schedule,
  Score,
  Status
} from "@logframe/core"
import { describe, expect, it } from "vitest"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  runningTotals,
  share,
  stages,
  text
} from "./support.ts"

const n = (value: string) => Fraction.parse(value) ?? Fraction.zero
const day = (value: string) => value as Period.Period["from"]
const at = (value: string) => ({ _tag: "AtLeast", value }) as const
const most = (value: string) => ({ _tag: "AtMost", value }) as const
const baseline = (value: string, when?: string) => [
  { id: "b", value: { _tag: "Number", value } as const, ...(when && { when }) }
]
const quarter = (i: number) => {
  const starts = ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"]
  const ends = ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]
  return { from: starts[i] ?? "", through: ends[i] ?? "" }
}

describe("targets", () => {
  const life = (
    values: readonly string[],
    measure: typeof increments | typeof levels | ReturnType<typeof percentage>,
    say?: "perPeriod" | "toDate"
  ) => {
    const targets = values.map((value, i) => ({ id: `t${i}`, expectation: at(value), when: quarter(i) }))
    const row = evaluate(logframeOf({ measure, targets, ...(say && { targetsSay: say }) }), [], "2024-12-31")
    return row.target === undefined ? "none" : text(row.target.promised)
  }

  it("P5 targets per period add up to the target for life (TolaData)", () => {
    expect(life(["100", "100", "100"], increments)).toBe("300")
  })

  it("P6 of targets to date the last is the target for life (TolaData)", () => {
    expect(life(["50", "120", "200"], increments, "toDate")).toBe("200")
  })

  it("P7 so it is for percentages and for levels (TolaData)", () => {
    expect(life(["30", "40", "50"], percentage("level"))).toBe("50")
    expect(life(["30", "40", "50"], levels)).toBe("50")
  })

  it("P8 a stated target wins over the sum of the periods and the difference is a finding", () => {
    const targets = [
      { id: "life", expectation: at("350") },
      ...[0, 1, 2].map((i) => ({ id: `t${i}`, expectation: at("100"), when: quarter(i) }))
    ]
    const row = evaluate(logframeOf({ targets }), [], "2024-12-31")
    expect([text(row.target?.promised ?? row.actual), row.findings]).toEqual(["350", ["LifeTargetDiffers"]])
  })

  it("P15 a target of the second quarter read per period and to date", () => {
    const targets = ["50", "100"].map((value, i) => ({
      id: `t${i}`,
      expectation: at(value),
      when: quarter(i)
    }))
    const facts = journal({ value: "60", on: "2024-03-31" }, { value: "50", on: "2024-06-30" })
    const perPeriod = evaluate(logframeOf({ targets }), facts, "2024-06-30")
    const toDate = evaluate(logframeOf({ targets, targetsSay: "toDate" }), facts, "2024-06-30")
    const second = (row: typeof perPeriod) => row.targets[1] ?? row.target
    expect(
      [perPeriod, toDate].map((row) => [
        text(second(row)?.actual ?? row.actual),
        share(second(row)?.progress ?? row.progress)
      ])
    ).toEqual(
      [
        ["50", "1/2"],
        ["110", "1.1"]
      ].map(([a, p]) => [a, p === "1/2" ? "0.5" : p])
    )
    expect([perPeriod, toDate].map((row) => text(row.target?.promised ?? row.actual))).toEqual(["150", "100"])
  })

  it("P5 P15 years by themselves are periods where targets are per period, else days by which something is due", () => {
    const targets = ["2024", "2025", "2026"].map((when, i) => ({
      id: `t${i}`,
      expectation: at("100"),
      when
    }))
    const facts = journal({ value: "60", on: "2024-12-31" }, { value: "90", on: "2025-06-30" })
    const row = (targetsSay?: "perPeriod") =>
      evaluate(logframeOf({ targets, ...(targetsSay && { targetsSay }) }), facts, "2025-12-31")
    const shown = ({ targets: all, target, expected, periods }: ReturnType<typeof row>) => [
      all.map(({ actual }) => text(actual)),
      target && text(target.promised),
      text(expected),
      periods.map((period) => period.target?.target.id)
    ]
    expect(shown(row("perPeriod"))).toEqual([["60", "90", "—NotDueYet"], "300", "200", ["t0", "t1"]])
    expect(shown(row())).toEqual([["60", "150", "—NotDueYet"], "100", "100", [undefined, undefined]])
  })

  it("a share of the total is held against the whole of the same time", () => {
    const targets = [{ id: "t", expectation: at("50"), basis: "shareOfTotal" as const, cell: { sex: "f" } }]
    const facts = journal({ value: "200", cells: { "sex=f": "90", "sex=m": "110" } })
    const row = evaluate(logframeOf({ targets, breakdowns: [["sex"]] }), facts, "2024-12-31")
    expect([text(row.targets[0]?.actual ?? row.actual), row.targets[0]?.kept]).toEqual(["45", false])
  })

  it("a change is reckoned from the baseline of the same scope, and is no data without it", () => {
    const targets = [{ id: "t", expectation: at("10"), basis: "changeInPercent" as const }]
    const promised = (rows: ReturnType<typeof baseline>) => {
      const row = evaluate(logframeOf({ measure: levels, targets, baselines: rows }), [], "2024-12-31")
      return text(row.target?.promised ?? row.actual)
    }
    expect([promised(baseline("44")), promised([])]).toEqual(["48.4", "—NoBaseline"])
  })
})

describe("a cadence", () => {
  const project = Period.make("2014-01-01", "2020-12-31")
  const due = (on: string, counting?: "dueAtStart" | "linear") =>
    Fraction.format(
      Arithmetic.evaluate(
        Schedule.cadence({ count: "1", months: 18 } as never, n("5"), project, day(on), counting)
      ) ?? n("-1")
    )

  it.each([
    ["C1 one day before the first interval is over", "2015-06-29", undefined, "0"],
    ["C2 at the end of its last day", "2015-06-30", undefined, "1"],
    ["C3 in the third", "2017-05-15", undefined, "2"],
    ["C4 on the last day of the project the total", "2020-12-31", undefined, "5"],
    ["C5 the day before", "2020-12-30", undefined, "4"],
    ["C6 due at the start", "2014-01-01", "dueAtStart", "1"],
    ["C7 in proportion to days", "2015-03-31", "linear", "5/6"]
  ] as const)("%s", (_, on, counting, expected) => {
    expect(due(on, counting)).toBe(expected)
  })
})

describe("progress", () => {
  it.each([
    ["G1 way covered and achievement (IATI guidance)", { b: "15", t: "50", a: "53" }, "38/35"],
    ["G2 falling, half the way", { b: "80", t: "20", a: "50" }, "0.5"],
    ["G3 falling, and it got worse", { b: "80", t: "20", a: "90" }, "-1/6"],
    ["G4 the target is the baseline", { b: "10", t: "10", a: "11" }, "—TargetEqualsBaseline"],
    ["G7 a target of zero", { b: "5", t: "0", a: "2" }, "0.6"]
  ] as const)("%s", (_, { b, t, a }, expected) => {
    expect(share(Progress.wayCovered(n(a), n(b), n(t)))).toBe(expected)
  })

  it("G1 G2 G7 achievement by name", () => {
    expect(
      [
        ["53", "50"],
        ["50", "20"],
        ["2", "0"]
      ].map(([a, t]) => share(Progress.achievement(n(a ?? ""), n(t ?? ""))))
    ).toEqual(["1.06", "2.5", "—ZeroDenominator"])
  })

  it("G5 falling without a baseline: nothing, or a named option; kept is still said", () => {
    const row = (option?: "inverse" | "tola" | "mirror") =>
      evaluate(
        logframeOf({ measure: levels, targets: [{ id: "t", expectation: most("20") }] }),
        journal({ value: "25" }),
        "2024-12-31",
        {
          conventions: option ? { fallingWithoutBaseline: option } : {}
        }
      )
    expect([share(row().progress), row().kept]).toEqual(["—FallingWithoutBaseline", false])
    expect((["inverse", "tola", "mirror"] as const).map((option) => share(row(option).progress))).toEqual([
      "0.8",
      "1.25",
      "0.75"
    ])
  })

  it("G4 G6 the target equals the baseline: kept or not is said", () => {
    const g4 = evaluate(
      logframeOf({
        measure: levels,
        baselines: baseline("10"),
        targets: [{ id: "t", expectation: at("10") }]
      }),
      journal({ value: "11" }),
      "2024-12-31"
    )
    const g6 = evaluate(
      logframeOf({
        measure: levels,
        baselines: baseline("0"),
        targets: [{ id: "t", expectation: most("0") }]
      }),
      journal({ value: "3" }),
      "2024-12-31"
    )
    expect([share(g4.progress), g4.kept]).toEqual(["—TargetEqualsBaseline", true])
    expect([share(g6.progress), g6.kept]).toEqual(["—TargetEqualsBaseline", false])
  })

  it.each([
    ["24", "0.8", []],
    ["30", "1", []],
    ["33", "1.1", ["CeilingPassed"]]
  ] as const)("G8 up to 30: %s delivered", (value, expected, findings) => {
    const row = evaluate(
      logframeOf({ targets: [{ id: "t", expectation: { _tag: "UpTo", value: "30" } }] }),
      journal({ value }),
      "2024-12-31"
    )
    expect([share(row.progress), row.findings]).toEqual([expected, findings])
  })

  it("G9 a target passed is shown, and capped by choice", () => {
    const row = (cap?: "capAtOne") =>
      evaluate(
        logframeOf({ targets: [{ id: "t", expectation: at("25") }] }),
        journal({ value: "27" }),
        "2024-12-31",
        { conventions: cap ? { progressCap: cap } : {} }
      )
    expect([share(row().progress), row().kept, share(row("capAtOne").progress)]).toEqual(["1.08", true, "1"])
  })

  it.each([
    ["G10", "80", "70", "0.5"],
    ["G10", "80", "55", "1"],
    ["G10", "80", "90", "-0.5"],
    ["G11", "50", "65", "0"],
    ["G16", undefined, "40", "1"],
    ["G16", undefined, "60", "1"],
    ["G16", undefined, "60.01", "—NoBaseline"]
  ] as const)("%s a range to hold, from %s, now %s", (_, b, a, expected) => {
    expect(share(Progress.hold(n(a), n("40"), n("60"), b === undefined ? undefined : n(b)))).toBe(expected)
  })

  it("G12 G15 stages from the first, or from the baseline's", () => {
    const row = (rows: object[], stage: string) =>
      share(
        evaluate(
          logframeOf({
            measure: stages,
            baselines: rows as never,
            targets: [{ id: "t", expectation: { _tag: "Stage", stage: "inForce" } }]
          }),
          journal({ stage }),
          "2024-12-31"
        ).progress
      )
    expect(row([], "draft")).toBe("1/3")
    expect(row([{ id: "b", value: { _tag: "Stage", stage: "draft" } }], "adopted")).toBe("0.5")
  })

  it("G13 a flow with a baseline counts without it, or from it by choice", () => {
    const row = (flowBaseline?: "carryBaseline") =>
      evaluate(
        logframeOf({ baselines: baseline("120"), targets: [{ id: "t", expectation: at("500") }] }),
        journal({ value: "95" }),
        "2024-12-31",
        {
          conventions: flowBaseline ? { flowBaseline } : {}
        }
      )
    expect([share(row().progress), row().findings]).toEqual(["0.19", ["BaselineOfFlow"]])
    expect(share(row("carryBaseline").progress)).toBe("0.25")
  })

  it("G14 F5 a mean of progresses is capped and says how many it counts", () => {
    const parts = ["1.5", "0.5"].map((value) => ({
      progress: Progress.of("achievement", n(value)),
      weight: Fraction.one
    }))
    const none = { progress: Progress.unknown("NothingMeasured"), weight: Fraction.one }
    const mean = Progress.mean([...parts, none])
    expect([share(mean.progress), mean.present, mean.of]).toEqual(["0.75", 2, 3])
    expect(share(Progress.mean([...parts, none], "uncapped").progress)).toBe("1")
    const other = ["1.5", "-0.2"].map((value) => ({
      progress: Progress.of("achievement", n(value)),
      weight: Fraction.one
    }))
    expect(share(Progress.mean(other).progress)).toBe("0.5")
    expect(share(Progress.mean([]).progress)).toBe("—NothingMeasured")
  })

  it("a direction that is not stated follows from the targets", () => {
    const of = (expectation: object) =>
      Direction.of(
        logframeOf({ targets: [{ id: "t", expectation: expectation as never }] }).indicators[0] as never
      )
    expect([at("1"), most("1"), { _tag: "Between", low: "1", high: "2" }].map(of)).toEqual([
      "rising",
      "falling",
      "hold"
    ])
  })
})

it("an exact target of what adds up rises, whatever its baseline says of the time before", () => {
  const exactly = {
    baselines: baseline("51"),
    targets: [{ id: "t", expectation: { _tag: "Exactly", value: "20" }, when: "2024-12-31" }] as const
  }
  const status = (measure: typeof increments | typeof levels) =>
    evaluate(logframeOf({ measure, ...exactly }), journal({ value: "10" }), "2024-12-31").status
  expect([
    status(increments).code,
    Direction.of(logframeOf({ measure: levels, ...exactly }).indicators[0] as never)
  ]).toEqual(["offTrack", "falling"])
})

describe("a composite", () => {
  const parts = (third?: string) => {
    const part = (id: string, weight: string) =>
      ({ id, partOf: "i", weight, statement: { en: id }, measure: percentage("level") }) as const
    const logframe = logframeOf(
      { measure: { _tag: "Composite", of: "reading" } },
      { indicators: [part("x", "1"), part("y", "2"), part("z", "1")] as never }
    )
    const rows = [["x", "60"], ["y", "40"], ...(third ? [["z", third]] : [])].map(([indicator, value]) => ({
      indicator: indicator ?? "",
      value: value ?? ""
    }))
    return { logframe, facts: journal(...rows) }
  }

  it("F2 a missing part is no data, or left out by choice and said so", () => {
    const { logframe, facts } = parts()
    expect(text(evaluate(logframe, facts, "2024-12-31").actual)).toBe("—MissingPart")
    const some = evaluate(logframe, facts, "2024-12-31", { conventions: { missingPart: "renormalise" } })
    expect([text(some.actual), some.actual.marks]).toEqual([
      "140/3",
      [{ _tag: "Renormalised", present: 2, of: 3 }]
    ])
    const all = parts("80")
    expect(text(evaluate(all.logframe, all.facts, "2024-12-31").actual)).toBe("55")
  })
})

describe("expected to date", () => {
  const expected = (
    indicator: Parameters<typeof logframeOf>[0],
    on: string,
    project?: object,
    conventions = {},
    facts: readonly Fact.Stored[] = []
  ) =>
    text(
      evaluate(logframeOf(indicator, project === undefined ? {} : { period: project as never }), facts, on, {
        conventions
      }).expected
    )
  const periodic = {
    targets: [0, 1, 2, 3].map((i) => ({ id: `t${i}`, expectation: at("100"), when: quarter(i) }))
  }
  const milestones = {
    measure: levels,
    baselines: baseline("20"),
    targets: [
      { id: "t1", expectation: at("100"), when: "2024-03-31" },
      { id: "t2", expectation: at("250"), when: "2025-03-31" }
    ]
  }

  it("E1 in a straight line by days", () => {
    const one = {
      measure: levels,
      baselines: baseline("0", "2024-01-01"),
      targets: [{ id: "t", expectation: at("366"), when: "2024-12-31" }]
    }
    expect(expected(one, "2024-06-30")).toBe("182")
  })

  it("E2 E8 the periods that are over, the running one by choice", () => {
    expect(
      ["2024-03-30", "2024-06-29", "2024-06-30", "2024-08-15"].map((on) => expected(periodic, on))
    ).toEqual(["—NotDueYet", "100", "200", "200"])
    expect(expected(periodic, "2024-08-15", undefined, { includeRunning: "prorata" })).toBe("250")
  })

  it("E3 the last dated milestone, before the first the baseline", () => {
    expect(["2024-03-30", "2025-03-30"].map((on) => expected(milestones, on))).toEqual(["20", "100"])
  })

  it("E7 or straight from milestone to milestone", () => {
    expect(
      ["2024-03-31", "2024-06-12", "2025-03-31"].map((on) =>
        expected(milestones, on, undefined, { schedule: "linear" })
      )
    ).toEqual(["100", "130", "250"])
  })

  it("E4 a target for life is due on the last day", () => {
    const project = { from: "2024-01-01", through: "2025-12-31" }
    const lifeOnly = {
      measure: levels,
      baselines: baseline("0"),
      targets: [{ id: "t", expectation: at("731") }]
    }
    expect(expected(lifeOnly, "2025-12-30", project)).toBe("—NotDueYet")
    const dated = {
      measure: levels,
      baselines: baseline("0"),
      targets: [{ id: "t", expectation: at("731"), when: "2025-12-31" }]
    }
    expect(expected(dated, "2025-12-30", project)).toBe("730")
  })

  it("E9 a stage that was due", () => {
    const staged = {
      measure: stages,
      targets: [
        { id: "t1", expectation: { _tag: "Stage", stage: "draft" } as const, when: "2024-12-31" },
        { id: "t2", expectation: { _tag: "Stage", stage: "inForce" } as const, when: "2025-12-31" }
      ]
    }
    const row = evaluate(logframeOf(staged), journal({ stage: "draft" }), "2025-06-30")
    expect([text(row.expected), row.status.code]).toEqual(["draft", "onTrack"])
  })

  it("E9 a cadence with one of two held", () => {
    const conference = {
      cadence: { count: "1", months: 18 } as const,
      targets: [{ id: "t", expectation: at("5") }]
    }
    const logframe = logframeOf(conference, { period: { from: "2014-01-01", through: "2020-12-31" } })
    const row = evaluate(logframe, journal({ value: "1", on: "2015-06-18" }), "2017-05-15")
    expect([text(row.expected), Fraction.format(row.status.ratio ?? Fraction.zero), row.status.code]).toEqual(
      ["2", "0.5", "offTrack"]
    )
  })
})

describe("status", () => {
  it("X1 within 15 %, both borders included (TolaData)", () => {
    expect(["0.85", "1.15", "0.8499", "1.1501"].map((r) => Status.tola15(n(r), false).code)).toEqual([
      "onTarget",
      "onTarget",
      "under",
      "over"
    ])
  })
  it("X2 more than 10 % away asks for a narrative", () => {
    expect(
      ["220", "221", "180", "179"].map((a) => Status.usaid10(n(a), n("200")).code === "narrativeRequired")
    ).toEqual([false, true, false, true])
  })
  it("X3 results against money (Kashana)", () => {
    expect(["0.5", "0.51"].map((spent) => Status.moneyVersusResults(n("0.4"), n(spent)))).toEqual([
      "warning",
      "danger"
    ])
  })
  it("X6 a traffic light (UNDP)", () => {
    expect(["0.85", "0.849", "0.7", "0.699"].map((r) => Status.undp(n(r)).code)).toEqual([
      "green",
      "yellow",
      "yellow",
      "red"
    ])
  })
  it("X7 on track, behind, off track", () => {
    expect(["0.9", "0.8999", "0.7", "0.6999"].map((r) => Status.ours(n(r)).code)).toEqual([
      "onTrack",
      "behind",
      "behind",
      "offTrack"
    ])
  })
})

describe("scores and risks", () => {
  const scored = (...rows: readonly (readonly [string, Score.Letter])[]) =>
    rows.map(([weight, letter]) => ({ weight: n(weight), letter }))
  it("W1 W2 W3 W4 weighted letters", () => {
    const of = (result: Score.Overall) =>
      result.known ? [result.letter, Fraction.format(result.points), result.findings.length] : result.reason
    expect(of(Score.overall(scored(["60", "A"], ["40", "B"])))).toEqual(["A", "2.6", 0])
    expect(of(Score.overall(scored(["50", "A"], ["50", "B"])))).toEqual(["B", "2.5", 0])
    expect(of(Score.overall(scored(["50", "A"], ["50", "B"]), { tie: "tieUp" }))).toEqual(["A", "2.5", 0])
    expect(of(Score.overall(scored(["20", "A++"], ["30", "A+"], ["50", "A"])))).toEqual(["A+", "3.7", 0])
    expect(of(Score.overall(scored(["30", "B"], ["30", "C"], ["30", "A"])))).toEqual(["B", "2", 1])
  })
  it("W5 weights need not be per cent (Kashana)", () => {
    const parts = [
      ["45", "20"],
      ["60", "10"]
    ].map(([value, weight]) => ({
      progress: Progress.of("achievement", n(value ?? "")),
      weight: n(weight ?? "")
    }))
    expect(share(Progress.mean(parts, "uncapped").progress)).toBe("50")
  })
  it("W6 a letter proposed from the mean", () => {
    expect(["1.2501", "1.25", "1.05", "0.95", "0.75", "0.7499"].map((m) => Score.proposed(n(m)))).toEqual([
      "A++",
      "A+",
      "A",
      "A",
      "B",
      "C"
    ])
  })
  it("W6 letters are proposed from the milestones of the year, and weighed into one", () => {
    const output = (id: string, weight?: string) =>
      ({ id, level: "output", statement: { en: id }, ...(weight && { weight }) }) as const
    const measured = (id: string, under: string, more: object) =>
      ({ id, under: [under], statement: { en: id }, measure: levels, ...more }) as never
    const due = (id: string, expectation: object, when: string) => ({ id, expectation, when })
    const logframe = logframeOf(
      {
        under: ["o1"],
        measure: levels,
        baselines: baseline("50"),
        targets: [
          due("t1", at("60"), "2023-12-31"),
          due("t2", at("100"), "2024-12-31"),
          due("t3", at("400"), "2025-12-31")
        ]
      } as never,
      {
        results: [output("o1", "60"), output("o2", "40"), output("r")],
        indicators: [
          measured("f", "o1", {
            baselines: [{ id: "fb", value: { _tag: "Number", value: "80" } }],
            targets: [due("ft", most("20"), "2024-12-31")]
          }),
          measured("g", "o2", { targets: [due("gt", at("10"), "2024-06-30")] }),
          measured("late", "o2", { targets: [due("lt", at("10"), "2025-06-30")] })
        ]
      }
    )
    const facts = journal({ value: "90" }, { indicator: "f", value: "20" }, { indicator: "g", value: "13" })
    const proposals = Score.proposals(Evaluation.make(logframe, facts, { asOf: day("2024-12-31") }))
    // 90 of 100 counts, not 40 of the 50 on the way; all of the way down; (0.9 + 1) / 2
    expect(
      proposals.map(({ result, mean, letter }) => [result, mean && Fraction.format(mean), letter])
    ).toEqual([
      ["o1", "0.95", "A"],
      ["o2", "1.3", "A++"]
    ])
    expect(proposals.map(({ milestones }) => milestones.map(({ target }) => target))).toEqual([
      ["t2", "ft"],
      ["gt"]
    ])
    const overall = Score.overall(proposals)
    expect(overall.known && [overall.letter, Fraction.format(overall.points)]).toEqual(["A+", "3.8"])
    const before = Score.proposals(Evaluation.make(logframe, facts, { asOf: day("2023-06-30") }))
    expect([before.map(({ letter }) => letter), Score.overall(before)]).toEqual([
      [undefined, undefined],
      { known: false, reason: "MissingPart" }
    ])
  })
  it("K1 bands of risk", () => {
    expect(
      [Score.risk(4, 4), Score.risk(5, 4), Score.risk(2, 2), Score.risk(3, 3)].map(
        ({ score, band }) => `${score} ${band}`
      )
    ).toEqual(["16 major", "20 severe", "4 minor", "9 moderate"])
  })
})

describe("money", () => {
  const split = (amount: bigint, ...shares: readonly string[]) => MoneyMath.split(amount, shares.map(n))
  it("M3 M4 a split loses no cent", () => {
    expect(split(10000n, "1", "1", "1")).toEqual([3334n, 3333n, 3333n])
    expect(split(-10000n, "1", "1", "1")).toEqual([-3334n, -3333n, -3333n])
    expect(split(100n, "1", "1", "1")).toEqual([34n, 33n, 33n])
    expect(split(5n, "50", "30", "20")).toEqual([3n, 1n, 1n])
  })
  const rate = (value: string, on: string) => ({ from: "EUR", to: "USD", day: on, rate: value }) as never
  const eur = (amount: string, on: string) => ({ amount: n(amount), currency: "EUR" as never, day: day(on) })
  const usd = "USD" as never
  const shown = (value: Fraction.Fraction | undefined) =>
    value === undefined ? "none" : Fraction.format(value)

  it("M6 two amounts of money have no sum: what adds up are numbers, and no currency is among them", () => {
    const money = { amount: "1", currency: "EUR" } as never as Money.Money
    // @ts-expect-error an amount of money is no number
    const added = () => Fraction.add(money, money)
    expect(added).toThrow()
  })
  it("M5 each amount converts at the rate of its own day", () => {
    const rates = [rate("1.1", "2024-01-02"), rate("1.2", "2024-02-02")]
    const amounts = [eur("100", "2024-01-02"), eur("50", "2024-02-02")]
    expect(shown(MoneyMath.total(amounts, usd, rates))).toBe("170")
  })
  it("M8 the total is rounded once, and is none without a rate for each (ours)", () => {
    const amounts = ["2024-01-02", "2024-01-03", "2024-01-04"].map((on) => eur("1", on))
    const total = MoneyMath.total(amounts, usd, [rate("1.004", "2024-01-02")])
    expect([shown(total), shown(total && MoneyMath.rounded(total, 2))]).toEqual(["3.012", "3.01"])
    const mixed = [
      { amount: n("60"), currency: "EUR" as never, day: day("2024-01-02") },
      { amount: n("50"), currency: "USD" as never, day: day("2024-01-02") }
    ]
    expect(MoneyMath.total(mixed, usd, [])).toBeUndefined()
    expect([...MoneyMath.sideBySide(mixed)].map(([currency, sum]) => `${currency} ${shown(sum)}`)).toEqual([
      "EUR 60",
      "USD 50"
    ])
  })
  it("a rate of up to seven days before serves, or that of the month, or the mean of the period (EU practice)", () => {
    const rates = [rate("1.1", "2024-01-02"), rate("1.3", "2024-03-01"), rate("1.5", "2024-03-29")]
    const of = (on: string, rule?: MoneyMath.RateRule) =>
      shown(MoneyMath.convert(eur("1", on), usd, rates, rule))
    expect([of("2024-01-09"), of("2024-01-10"), of("2024-01-01")]).toEqual(["1.1", "none", "none"])
    expect([of("2024-03-31", { at: "month" }), of("2024-02-10", { at: "month" })]).toEqual(["1.3", "none"])
    const period = Period.make("2024-01-01", "2024-03-31")
    expect(of("2024-06-30", { at: "periodAverage", period })).toBe("1.3")
    expect([n("2.5"), n("-2.5"), n("-0.4")].map((one) => shown(MoneyMath.rounded(one, 0)))).toEqual([
      "3",
      "-3",
      "0"
    ])
  })
})

it("running totals against a target to date", () => {
  const row = evaluate(
    logframeOf({ measure: runningTotals, targets: [{ id: "t", expectation: at("25") }] }),
    journal({ value: "20", on: "2024-06-30" }),
    "2024-12-31"
  )
  expect([share(row.progress), row.status.code]).toEqual(["0.8", "notDue"])
})
