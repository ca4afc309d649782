import { Burn, type CalendarDate, Fraction, Period, Reading, Score, StatusScheme } from "@logframe/core"
import { describe, expect, it } from "vitest"
import * as Amount from "../../src/calculate/numbers/Amount.ts"
import * as Direction from "../../src/calculate/rules/Direction.ts"
import * as Status from "../../src/calculate/status/Status.ts"
import { increments, levels, logframeOf, percentage, scale, stages } from "./support.ts"

const n = (text: string): Fraction.Fraction => Fraction.parse(text) ?? Fraction.fromInt(-999)
const shown = (value: Fraction.Fraction | undefined): string =>
  value === undefined ? "—" : Fraction.format(value)

describe("the word of a status", () => {
  it.each([
    ["0.9", "onTrack", "green"],
    ["0.899", "behind", "green"],
    ["0.85", "behind", "green"],
    ["0.849", "behind", "yellow"],
    ["0.7", "behind", "yellow"],
    ["0.699", "offTrack", "red"],
    ["-1", "offTrack", "red"],
    ["2", "onTrack", "green"]
  ])("at %s of what was expected is %s, in the colours of UNDP %s", (ratio, ours, undp) => {
    expect(Status.ours(n(ratio))).toEqual({ scheme: "ours", code: ours, ratio: n(ratio) })
    expect(Status.undp(n(ratio))).toEqual({ scheme: "undp", code: undp, ratio: n(ratio) })
  })

  it("has thresholds of one's own", () => {
    const words = ["0.8", "0.79", "0.5", "0.49"].map(
      (ratio) => Status.ours(n(ratio), n("0.8"), n("0.5")).code
    )
    expect(words).toEqual(["onTrack", "behind", "behind", "offTrack"])
  })

  it.each([
    ["1.151", "over", "under"],
    ["1.15", "onTarget", "onTarget"],
    ["0.85", "onTarget", "onTarget"],
    ["0.849", "under", "over"]
  ])("within 15 per cent, at %s, is %s, of what should fall %s", (ratio, rising, falling) => {
    expect(Status.tola15(n(ratio), false)).toEqual({ scheme: "tola15", code: rising, ratio: n(ratio) })
    expect(Status.tola15(n(ratio), true)).toEqual({ scheme: "tola15", code: falling, ratio: n(ratio) })
  })

  it.each([
    ["110", "100", "withinTolerance"],
    ["90", "100", "withinTolerance"],
    ["110.1", "100", "narrativeRequired"],
    ["89.9", "100", "narrativeRequired"],
    ["-110", "-100", "withinTolerance"],
    ["-111", "-100", "narrativeRequired"],
    ["0", "0", "withinTolerance"],
    ["0.1", "0", "narrativeRequired"]
  ])("within 10 per cent, with %s where %s was expected, is %s", (actual, expected, code) => {
    expect(Status.usaid10(n(actual), n(expected))).toEqual({ scheme: "usaid10", code })
  })

  it.each([
    ["0.5", "0.5", "ok"],
    ["0.49", "0.5", "warning"],
    ["0.4", "0.5", "warning"],
    ["0.399", "0.5", "danger"]
  ])("with results of %s for money of %s is %s", (results, spent, word) => {
    expect(Status.moneyVersusResults(n(results), n(spent))).toBe(word)
  })

  it("of ratings by the World Bank is their mean, and the share from moderately satisfactory on", () => {
    const all = StatusScheme.ofRatings(["HS", "S", "MS", "MU", "U", "HU"])
    expect([shown(all?.mean), shown(all?.satisfactory)]).toEqual(["3.5", "0.5"])
    expect(StatusScheme.word({ name: "own", thresholds: [] }, n("1"))).toBeUndefined()
  })
})

describe("a score", () => {
  it.each([
    ["4.51", "A++"],
    ["4.5", "A+"],
    ["3.5", "A"],
    ["2.5", "B"],
    ["1.5", "C"]
  ])("at a mean of %s is %s, a tie going down", (mean, letter) => {
    // two outputs of 5 and 1 points make any mean
    const high = Fraction.multiply(Fraction.subtract(n(mean), n("1")), n("25"))
    const outputs = [
      { weight: high, letter: "A++" as const },
      { weight: Fraction.subtract(n("100"), high), letter: "C" as const }
    ]
    const overall = Score.overall(outputs)
    expect(overall).toEqual({ known: true, letter, points: n(mean), findings: [] })
  })

  it("goes up on a tie when it is asked to, and never below C", () => {
    const half = { weight: n("50"), letter: "C" as const }
    const two = [half, { weight: n("50"), letter: "B" as const }]
    const letter = (overall: Score.Overall) => (overall.known ? overall.letter : overall.reason)
    expect(letter(Score.overall(two, { tie: "tieUp" }))).toBe("B")
    expect(letter(Score.overall(two, { tie: "tieDown" }))).toBe("C")
    expect(letter(Score.overall([half, half]))).toBe("C")
    expect(letter(Score.overall([]))).toBe("NothingMeasured")
  })

  it("of parts is none when one is missing, or of those that are there, which is said", () => {
    const parts = [{ weight: n("60"), letter: "A" as const }, { weight: n("40") }]
    expect(Score.overall(parts)).toEqual({ known: false, reason: "MissingPart" })
    expect(Score.overall(parts, { missing: "renormalise" })).toEqual({
      known: true,
      letter: "A",
      points: n("3"),
      findings: [
        {
          code: "WeightsNot100",
          severity: "warning",
          place: { _tag: "Rows", rows: "outputs" },
          sentence:
            "The weights of the scored outputs add up to 60, not to 100; the mean is divided by their sum.",
          said: {
            message:
              "The weights of the scored outputs add up to {}, not to 100; the mean is divided by their sum.",
            values: ["60"]
          }
        }
      ]
    })
  })

  it.each([
    ["1.251", "A++"],
    ["1.25", "A+"],
    ["1.051", "A+"],
    ["1.05", "A"],
    ["0.95", "A"],
    ["0.949", "B"],
    ["0.75", "B"],
    ["0.749", "C"]
  ])("is proposed at %s of what was promised: %s", (mean, letter) => {
    expect(Score.proposed(n(mean))).toBe(letter)
  })

  it.each([
    [2, 2, 4, "minor"],
    [1, 5, 5, "moderate"],
    [3, 3, 9, "moderate"],
    [2, 5, 10, "major"],
    [4, 4, 16, "major"],
    [4, 5, 20, "severe"]
  ])("of a risk of %s times %s is %s, %s", (probability, impact, score, band) => {
    expect(Score.risk(probability, impact)).toEqual({ score, band })
  })
})

describe("burn", () => {
  const project = Period.make("2024-01-01", "2024-12-31")
  const on = (day: string) => day as CalendarDate.CalendarDate

  it("is held against the time that is over and against what was delivered", () => {
    expect(shown(Burn.index(n("0.3"), n("0.6")))).toBe("0.5")
    expect(shown(Burn.index(n("0.3"), n("0")))).toBe("—")
    expect(shown(Burn.deliveredPerSpent(n("0.6"), n("0.3")))).toBe("2")
    expect(shown(Burn.unitCost(n("100"), n("8")))).toBe("12.5")
  })

  it("counts months of 365.25 / 12 days, the first day included", () => {
    expect(shown(Burn.monthsElapsed(project, on("2023-12-31")))).toBe("—")
    expect(shown(Burn.monthsElapsed(project, on("2024-01-01")))).toBe("16/487")
    expect(shown(Burn.monthly(n("487"), project, on("2024-01-01")))).toBe("14823.0625")
    expect(shown(Burn.monthly(n("1"), project, on("2023-12-01")))).toBe("—")
    expect(shown(Burn.runway(n("30"), n("10"), project, on("2024-01-10")))).toBe("320/487")
    expect(shown(Burn.runway(n("30"), n("0"), project, on("2024-01-10")))).toBe("—")
    expect(shown(Burn.runway(n("30"), n("10"), project, on("2023-01-10")))).toBe("—")
  })
})

describe("an amount", () => {
  const measureOf = (measure: object) =>
    logframeOf({ measure: measure as never }).indicators[0]?.measure as never
  const number = { _tag: "Number", value: n("2") } as const
  const parts = { _tag: "Parts", numerator: n("1"), denominator: n("4") } as const
  const step = { _tag: "Step", rank: 2 } as const
  const words = { _tag: "Narrative", text: { en: "well" } } as const

  it("is what the measure can have, else nothing", () => {
    const of = (measure: object, value: object) => Amount.of(measureOf(measure), value as never)
    const ten = { _tag: "Number", value: "10" }
    const quarter = { _tag: "Parts", numerator: "1", denominator: "4" }
    expect(of(increments, ten)).toEqual({ _tag: "Number", value: n("10") })
    expect(of(percentage("level"), ten)).toEqual({ _tag: "Number", value: n("10") })
    expect(of({ _tag: "Composite", of: "reading" }, ten)).toEqual({ _tag: "Number", value: n("10") })
    expect(of({ _tag: "Calculated", formula: "1" }, ten)).toEqual({ _tag: "Number", value: n("10") })
    expect(of({ _tag: "Qualitative" }, ten)).toBeUndefined()
    expect(of(stages, ten)).toBeUndefined()
    expect(of(scale, ten)).toBeUndefined()
    expect(of(percentage("level"), quarter)).toEqual(parts)
    expect(of(levels, quarter)).toBeUndefined()
    expect(of(stages, { _tag: "Stage", stage: "adopted" })).toEqual(step)
    expect(of(stages, { _tag: "Stage", stage: "elsewhere" })).toBeUndefined()
    expect(of(scale, { _tag: "Stage", stage: "low" })).toBeUndefined()
    expect(of(scale, { _tag: "Label", label: "low" })).toEqual({ _tag: "Step", rank: 0 })
    expect(of(stages, { _tag: "Label", label: "none" })).toBeUndefined()
    expect(of(levels, words)).toBeUndefined()
    expect(of({ _tag: "Qualitative" }, words)).toEqual(words)
    expect(of(levels, { _tag: "Open", why: "notAvailable" })).toBeUndefined()
  })

  it("adds up with its like, by its parts", () => {
    expect(Amount.sum([])).toBeUndefined()
    expect(Amount.sum([step])).toEqual(step)
    expect(Amount.sum([number, number, number])).toEqual({ _tag: "Number", value: n("6") })
    expect(Amount.sum([parts, parts])).toEqual({ _tag: "Parts", numerator: n("2"), denominator: n("8") })
    for (const mixed of [
      [number, parts],
      [parts, number],
      [step, step],
      [number, step, number]
    ]) {
      expect(Amount.sum(mixed)).toBeUndefined()
    }
  })

  it("has a share and a size", () => {
    expect(Amount.times(number, n("0.25"))).toEqual({ _tag: "Number", value: n("0.5") })
    expect(Amount.times(parts, n("2"))).toEqual({ _tag: "Parts", numerator: n("2"), denominator: n("8") })
    expect(Amount.times(step, n("2"))).toEqual(step)
    expect([number, parts, step, words].map((one) => shown(Amount.size(one)))).toEqual([
      "2",
      "0.25",
      "2",
      "—"
    ])
    expect(Amount.size({ ...parts, denominator: n("0") })).toBeUndefined()
  })

  it("is read in the units of the measure", () => {
    const read = (measure: object, amount: Amount.Amount, days?: number) => {
      const reading = Amount.reading(measureOf(measure), amount, days)
      return reading.known ? shown(Reading.number(reading)) : reading.reason
    }
    const annual = { ...percentage("increment"), annualised: true }
    expect(read(levels, number)).toBe("2")
    expect(read(levels, words)).toBe("—")
    expect(read(percentage("level"), parts)).toBe("25")
    expect(read(percentage("level"), { ...parts, denominator: n("0") })).toBe("ZeroDenominator")
    expect(read(percentage("level"), parts, 73)).toBe("25")
    expect([read(annual, parts), read(annual, parts, 73), read(annual, parts, 0)]).toEqual([
      "25",
      "125",
      "25"
    ])
    expect(read(annual, parts, 1)).toBe("9125")
    expect(read(stages, step)).toBe("2")
    expect(read(stages, { _tag: "Step", rank: 9 })).toBe("NotNumeric")
    expect(Amount.reading(measureOf(stages), step)).toEqual(
      Reading.of({ _tag: "Step", step: "adopted" as never, rank: 2, of: 4 })
    )
  })

  it("is found in a reading that has one", () => {
    const read = (measure: object, amount: Amount.Amount) =>
      Amount.ofReading(Amount.reading(measureOf(measure), amount))
    expect(read(levels, number)).toEqual(number)
    expect(read(percentage("level"), parts)).toEqual(parts)
    expect(read(stages, step)).toBeUndefined()
    expect(Amount.ofReading(Reading.noData("NoTarget"))).toBeUndefined()
  })
})

describe("the direction of an indicator", () => {
  const target = (expectation: object, more: object = {}) => ({
    targets: [{ id: "t", expectation, ...more }]
  })
  const of = (indicator: object) => Direction.of(logframeOf(indicator as never).indicators[0] as never)
  const baseline = { baselines: [{ id: "b", value: { _tag: "Number", value: "50" } }] }
  const exactly = (value: string) => target({ _tag: "Exactly", value })

  it("is the one that is said, else follows from the promise", () => {
    expect(of({ direction: "falling" })).toBe("falling")
    expect(of({})).toBe("rising")
    expect(of(target({ _tag: "AtLeast", value: "10" }))).toBe("rising")
    expect(of(target({ _tag: "AtMost", value: "10" }))).toBe("falling")
    expect(of(target({ _tag: "Between", low: "10", high: "20" }))).toBe("hold")
    expect(of({ ...baseline, measure: levels, ...exactly("40") })).toBe("falling")
    expect(of({ ...baseline, measure: levels, ...exactly("50") })).toBe("rising")
    expect(of({ ...baseline, measure: levels, ...exactly("60") })).toBe("rising")
    expect(of({ ...baseline, measure: increments, ...exactly("40") })).toBe("rising")
    expect(of({ measure: levels, ...exactly("40") })).toBe("rising")
    expect(of({ ...baseline, measure: levels, ...target({ _tag: "AtLeast", value: "40" }) })).toBe("rising")
  })

  it.each(["changeInPercent", "changeInUnits"])("of a %s is that of the change", (basis) => {
    const change = (value: string) =>
      of({ ...baseline, measure: levels, ...target({ _tag: "AtLeast", value }, { basis }) })
    expect([change("-10"), change("10")]).toEqual(["falling", "rising"])
  })

  it("is that of the target for the whole, where there are others", () => {
    expect(
      of({
        targets: [
          { id: "t1", place: "A", expectation: { _tag: "AtLeast", value: "1" } },
          { id: "t2", expectation: { _tag: "AtMost", value: "1" } }
        ]
      })
    ).toBe("falling")
  })
})

describe("a reading", () => {
  it("keeps its marks, and has a number when it is one", () => {
    const derived = { _tag: "DerivedTotal" } as const
    const reading = Reading.ofNumber(n("3"), [{ _tag: "Preview" }])
    expect(Reading.marked(reading)).toBe(reading)
    expect([Reading.ofNumber(n("3")).marks, Reading.of({ _tag: "Distribution", counts: [] }).marks]).toEqual([
      [],
      []
    ])
    expect(Reading.marked(reading, derived).marks).toEqual([{ _tag: "Preview" }, derived])
    expect(Reading.noData("NoTarget")).toEqual({ known: false, reason: "NoTarget", marks: [] })
    expect(Reading.number(Reading.noData("NoTarget"))).toBeUndefined()
    expect(Reading.number(Reading.of({ _tag: "Distribution", counts: [] }))).toBeUndefined()
    expect(shown(Reading.number(reading))).toBe("3")
  })
})
