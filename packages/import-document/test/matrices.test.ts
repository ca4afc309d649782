/** Logframes of several donors, languages and layouts, in our own words. */
import { describe, expect, it } from "vitest"
import { chain, indicator, measure, promises, read, readText, starts, words } from "./support.ts"

describe("an EU matrix with a header of two rows and a list of terms before it", () => {
  const { logframe, findings, trace } = read("rivers.html")

  it("gives the header block of a definition list", () => {
    expect([words(logframe.title), logframe.code, logframe.period?.through]).toEqual([
      "Clean Rivers",
      "ENI/2021/042-118",
      "2025-02-28"
    ])
    expect(logframe.funding?.budget[0]?.amount).toEqual({ amount: "3250000", currency: "EUR" })
  })

  it("finds the parent of an output by its code and reads the year column of the baselines", () => {
    expect(chain(logframe)).toEqual([
      "o impact",
      "r1 outcome 1 < o",
      "r2 output 1.1 < r1",
      "r3 output 1.2 < r1"
    ])
    expect(starts(logframe, "i1")).toEqual(["32 @ 2020"])
    expect(promises(logframe, "i3")).toEqual(["≤ 6 @ 2025"])
    expect([measure(logframe, "i4"), starts(logframe, "i4"), promises(logframe, "i4")]).toEqual([
      "Milestone",
      ['Stage {"_tag":"Stage","stage":"no"} @ 2020'],
      ["stage yes @ 2024"]
    ])
    expect(promises(logframe, "i5")).toEqual(["≥ 240", "≥ 30 shareOfTotal female"])
  })

  it("an indicator that a line break cuts is one", () => {
    expect(words(indicator(logframe, "i7").statement)).toBe("Number of plants built and connected")
  })

  it("keeps no current value as a promise, and loses nothing", () => {
    expect(findings.filter(({ code }) => code === "CurrentValue")).toHaveLength(1)
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })
})

describe("a matrix of the FCDO, whose header comes back for each output", () => {
  const { logframe, trace } = read("school.html")

  it("reads levels from the headers and milestones from the columns", () => {
    expect(words(logframe.title)).toBe("Girls Stay in School")
    expect(chain(logframe)).toEqual(["o impact", "r1 outcome < o", "r2 output 1 < r1"])
    expect(promises(logframe, "i1")).toEqual(["≥ 45 @ 2022", "≥ 50 @ 2023", "≥ 60 @ 2025-03"])
    expect(indicator(logframe, "i1").targets.map(({ label }) => label)).toEqual([
      "Milestone 1",
      "Milestone 2",
      undefined
    ])
    expect([indicator(logframe, "i4").code, indicator(logframe, "i5").code]).toEqual(["1.1", "1.2"])
  })

  it("reads sources below, weighting and risk", () => {
    expect(words(indicator(logframe, "i1").verification)).toBe("Ministry statistics")
    expect(logframe.results[2]).toMatchObject({ weight: "60", risk: "medium" })
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })
})

describe("a performance tracking table of USAID", () => {
  const { logframe, findings } = read("seed.md")

  it("reads results in rows of their own, codes, units and fiscal years", () => {
    expect(chain(logframe)).toEqual([
      "o purpose 1",
      "r1 intermediateResult IR 1.1 < o",
      "r2 subIntermediateResult 1.1.1 < r1"
    ])
    expect(logframe.indicators.map(({ code }) => code)).toEqual(["P1.a", "1.1.1", "1.1.2", "1.1.1.1"])
    expect([measure(logframe, "i1"), measure(logframe, "i4")]).toEqual(["USD level", "MT increment"])
    expect(promises(logframe, "i2")).toEqual(["≥ 2000 @ 2024", "≥ 3000 @ 2025", "≥ 5000"])
    expect(starts(logframe, "i2")).toEqual(["0 @ 2023"])
    expect(indicator(logframe, "i2").sheet).toMatchObject({
      frequency: "quarterly",
      responsible: "field-staff"
    })
  })

  it("says what it cannot know: the first day of a fiscal year, and whether targets add up", () => {
    const codes = findings.map(({ code }) => code)
    expect(codes).toContain("TimeDoubtful")
    expect(codes).toContain("TargetsOfPeriods")
  })
})

describe("a results matrix of the United Nations", () => {
  const { logframe } = read("courts.html")

  it("reads a target for each year", () => {
    expect(logframe.scheme).toBe("un")
    expect(chain(logframe)).toEqual(["o outcome 1", "r1 output 1.1 < o", "r2 output 1.2 < o"])
    expect(promises(logframe, "i1")).toEqual(["≥ 20 @ 2022", "≥ 30 @ 2023", "≥ 45 @ 2024", "≥ 60 @ 2025"])
    expect(promises(logframe, "i3")).toEqual(["≥ 40 @ 2022", "≥ 40 @ 2023", "open toBeDetermined @ 2025"])
    expect(indicator(logframe, "i2").targetsSay).toBe("perPeriod")
  })
})

describe("documents in French and German", () => {
  it("a French matrix keeps its levels, an activity in it is none of them", () => {
    const { logframe } = read("forages.md")
    expect(chain(logframe)).toEqual([
      "o overallObjective",
      "r1 specificObjective < o",
      "r2 result 1 < r1",
      "r3 result 2 < r1"
    ])
    expect([logframe.code, logframe.funding?.budget[0]?.amount?.amount, logframe.period?.from]).toEqual([
      "EPT-2022/7",
      "1200000",
      "2022-01-01"
    ])
    expect([starts(logframe, "i1"), promises(logframe, "i1")]).toEqual([["87.5 @ 2021"], ["≤ 70 @ 2024"]])
    expect(logframe.activities.map(({ code, under }) => [code, under[0]])).toEqual([["1.1", "r2"]])
  })

  it("a German matrix is read with its labels and separators", () => {
    const { logframe } = read("handwerk.html")
    expect(logframe.scheme).toBe("giz")
    expect(chain(logframe)).toEqual(["o moduleObjective", "r1 output A < o", "r2 output B < o"])
    expect([starts(logframe, "i1"), promises(logframe, "i1")]).toEqual([["1200 @ 2022"], ["≥ 2500 @ 2025"]])
    expect(starts(logframe, "i3")).toEqual(["12.5"])
  })
})

describe("a logframe without a table", () => {
  const { logframe, trace } = read("markets.md")

  it("headings are results, lists are what their labels say", () => {
    expect(chain(logframe)).toEqual(["o overallObjective", "r1 output 1.1 < o", "r2 output 1.2 < o"])
    expect([
      starts(logframe, "i1"),
      promises(logframe, "i1"),
      words(indicator(logframe, "i1").verification)
    ]).toEqual([["11 @ 2021"], ["≥ 18 @ 2026"], "price survey"])
    expect(logframe.indicators.map(({ id }) => id)).toEqual(["i1", "i2", "i2a", "i2b", "i3", "i4", "i5"])
    expect(logframe.activities.map(({ code }) => code)).toEqual(["1.1.1", "1.1.2"])
    expect(logframe.assumptions.map(({ kind, under }) => [kind, under[0]])).toEqual([
      ["assumption", "o"],
      ["risk", "r1"]
    ])
  })

  it("fields in a list are the header, sections and contacts are themselves", () => {
    expect([logframe.code, logframe.period]).toEqual(["FM-88", { from: "2022-04-01", through: "2026-03-31" }])
    expect(logframe.sections.map(({ kind }) => kind)).toEqual(["background", "sustainability"])
    expect(logframe.contacts[0]).toMatchObject({ email: "info@example.org", telephone: "+47 22 00 00 00" })
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })
})

describe("a classical logframe of four columns", () => {
  const { logframe, findings } = read("bridges.html")

  it("results, indicators and activities one above the other find each other by their codes", () => {
    expect(chain(logframe).slice(2)).toEqual(["r2 result R1 < r1", "r3 result R2 < r1"])
    expect(logframe.indicators.map(({ code, under }) => [code, under[0]])).toEqual([
      [undefined, "o"],
      [undefined, "r1"],
      [undefined, "r1"],
      ["1.1", "r2"],
      ["2.1", "r3"],
      ["2.2", "r3"]
    ])
    expect(logframe.activities.map(({ code, under }) => [code, under[0]])).toEqual([
      ["A1.1", "r2"],
      ["A1.2", "r2"],
      ["A2.1", "r3"]
    ])
    expect(promises(logframe, "i4")).toEqual(["≥ 60"])
  })

  it("a ceiling in francs and months without days are read, the latter with a warning", () => {
    expect(logframe.funding?.budget[0]).toMatchObject({
      amount: { amount: "850000", currency: "CHF" },
      bound: "ceiling"
    })
    expect(findings.map(({ code }) => code)).toContain("PeriodInferred")
  })

  it("what a logframe has no place for is told with its words", () => {
    expect(findings.filter(({ code }) => code === "TextNotPlaced").map(({ text }) => text)).toEqual([
      "Means: 2 trainers",
      "Costs: 400,000"
    ])
  })
})

describe("awkward cells", () => {
  const { logframe, findings } = read("traps.md")

  it("a raised figure and a struck one are never part of a number", () => {
    expect([starts(logframe, "i1"), promises(logframe, "i1")]).toEqual([
      ["Written 100^1"],
      ["written ~~150~~ 200"]
    ])
    expect(measure(logframe, "i1")).toBe("wells level")
  })

  it("escaped pipes are words, footnotes find their values", () => {
    expect(words(logframe.results[0]?.statement)).toBe("Wells | pumps working")
    expect(logframe.notes.map(({ mark, on }) => [mark, on])).toEqual([
      ["*", ["i2"]],
      ["[1]", ["logframe"]]
    ])
  })

  it("a row with a new code and no words is a result of its own", () => {
    expect(chain(logframe)).toContain("r1 output 2")
  })

  it("money, ranges, groups and words are what they say", () => {
    expect([measure(logframe, "i3"), starts(logframe, "i3"), promises(logframe, "i3")]).toEqual([
      "EUR level",
      ["1200"],
      ["≤ 1100"]
    ])
    expect(promises(logframe, "i4")).toEqual(["5–7"])
    expect(starts(logframe, "i5")).toEqual(["3", "2 female", "1 male"])
    expect(promises(logframe, "i6")).toEqual(["says Law adopted by parliament"])
    expect(findings.some(({ code }) => code === "RateInCell")).toBe(true)
  })
})

describe("a table of indicators and a plan of activities", () => {
  const { logframe } = read("points.md")

  it("the heading is the result, activities have a time, an owner and a cost", () => {
    expect(chain(logframe)).toEqual(["o output 1"])
    expect(
      logframe.activities.map(({ code, period, responsible }) => [code, period?.through, responsible])
    ).toEqual([
      ["1.1", "2024-03-31", "water-ngo"],
      ["1.2", "2024-06-30", "contractor"]
    ])
    expect(logframe.funding?.budget.map(({ amount, for: of }) => [amount?.amount, of])).toEqual([
      ["12000", ["a1"]],
      ["140000", ["a2"]]
    ])
  })

  it("without any result one is made, and said", () => {
    const { logframe: alone, findings } = readText(
      "# Wells\n\n| Indicator | Target |\n|---|---|\n| Number of wells dug | 4 |"
    )
    expect(chain(alone)).toEqual(["o objective"])
    expect(findings.map(({ code }) => code)).toContain("ResultAssumed")
  })
})

describe("dates and money of the header", () => {
  const header = (fields: string) =>
    readText(`${fields}\n\n| Output | Indicator |\n|---|---|\n| Wells | Number of wells |`)

  it.each([
    ["Duration: 36 months (1 January 2020 – 31 December 2022)", "2020-01-01", "2022-12-31", []],
    ["Duration: 2020-01-01 to 2022-12-31", "2020-01-01", "2022-12-31", []],
    ["Duration: 01.02.2020 - 31.01.2022", "2020-02-01", "2022-01-31", []],
    ["Duration: March 1, 2020 until February 28, 2022", "2020-03-01", "2022-02-28", []],
    ["Duration: 24 months from 1 March 2020", "2020-03-01", "2022-02-28", ["PeriodInferred"]],
    ["Duration: 2020–2022", "2020-01-01", "2022-12-31", ["PeriodInferred"]],
    ["Duration: 01/02/2020 - 03/04/2022", "2020-02-01", "2022-04-03", ["DateAmbiguous"]],
    [
      "Duration: 30 months (1 January 2020 – 31 December 2022)",
      "2020-01-01",
      "2022-12-31",
      ["DurationDisagrees"]
    ]
  ])("%s", (field, from, through, codes) => {
    const { logframe, findings } = header(field)
    expect(logframe.period).toEqual({ from, through })
    expect(findings.map(({ code }) => code).filter((code) => /Period|Date|Duration/.test(code))).toEqual(
      codes
    )
  })

  it.each([
    ["Duration: three years", "PeriodNotUnderstood"],
    ["Duration: 31 December 2022 – 1 January 2020", "PeriodReversed"],
    ["Duration: 31 February 2020 – 31 December 2020", "PeriodNotUnderstood"],
    ["Budget: to be agreed", "BudgetNotUnderstood"],
    ["Budget: EUR 1.500", "BudgetNotUnderstood"]
  ])("%s is said, not guessed", (field, code) => {
    const { logframe, findings } = header(field)
    expect([logframe.period, logframe.funding?.budget ?? []]).toEqual([undefined, []])
    expect(findings.map((finding) => finding.code)).toContain(code)
  })

  it.each([
    ["Budget: Up to EURO 1.5 million", "1500000", "EUR", "ceiling"],
    ["Budget: € 2.5m", "2500000", "EUR", "exact"],
    ["Total budget: 4,000,000 USD", "4000000", "USD", "exact"],
    ["Budget (KES): 18,400", "18400", "KES", "exact"],
    ["Budget: maximum CHF 850'000", "850000", "CHF", "ceiling"]
  ])("%s", (field, amount, currency, bound) => {
    expect(header(field).logframe.funding?.budget[0]).toMatchObject({ amount: { amount, currency }, bound })
  })
})
