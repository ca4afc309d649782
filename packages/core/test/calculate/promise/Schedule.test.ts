import { Arithmetic, type CalendarDate, Decimal, Fraction, Period, Schedule } from "@logframe/core"
import { describe, expect, it } from "vitest"

const day = (text: string) => text as CalendarDate.CalendarDate
const number = (text: string): Fraction.Fraction => Fraction.parse(text) ?? Fraction.zero

/** The calculation written out, and what it gives. */
const shown = (due: Arithmetic.Arithmetic | undefined): string =>
  due === undefined
    ? "—"
    : `${Arithmetic.format(due)} = ${Fraction.format(Arithmetic.evaluate(due) ?? number("-999"))}`

describe("a cadence", () => {
  const project = Period.make("2014-01-01", "2020-12-31")
  const months = { count: Decimal.make(2), months: 18 }
  const days = { count: Decimal.make("1.5"), days: 10 }

  it.each([
    ["2013-12-31", "min(2 × 0, 9) = 0"],
    ["2014-01-01", "min(2 × 0, 9) = 0"],
    ["2015-06-29", "min(2 × 0, 9) = 0"],
    ["2015-06-30", "min(2 × 1, 9) = 2"],
    ["2015-07-01", "min(2 × 1, 9) = 2"],
    ["2016-12-30", "min(2 × 1, 9) = 2"],
    ["2016-12-31", "min(2 × 2, 9) = 4"],
    ["2020-12-30", "min(2 × 4, 9) = 8"],
    ["2020-12-31", "9 = 9"],
    ["2023-01-01", "9 = 9"]
  ])("of months is due by %s for the intervals that are over", (at, text) => {
    expect(shown(Schedule.cadence(months, number("9"), project, day(at)))).toBe(text)
  })

  it.each([
    ["2013-12-01", "1.5 × 0 = 0"],
    ["2014-01-09", "1.5 × 0 = 0"],
    ["2014-01-10", "1.5 × 1 = 1.5"],
    ["2014-01-19", "1.5 × 1 = 1.5"],
    ["2014-01-20", "1.5 × 2 = 3"],
    ["2020-12-31", "1.5 × 255 = 382.5"]
  ])("of days without a total is due by %s without end", (at, text) => {
    expect(shown(Schedule.cadence(days, undefined, project, day(at)))).toBe(text)
  })

  it.each([
    ["2013-12-31", "1.5 × 0 = 0"],
    ["2014-01-01", "1.5 × 1 = 1.5"],
    ["2014-01-09", "1.5 × 1 = 1.5"],
    ["2014-01-10", "1.5 × 2 = 3"]
  ])("that is due at the start of an interval is by %s one ahead", (at, text) => {
    expect(shown(Schedule.cadence(days, undefined, project, day(at), "dueAtStart"))).toBe(text)
  })

  it.each([
    ["2013-12-31", "1.5 × 0 = 0"],
    ["2014-01-01", "1.5 × (0 + 1 / 10) = 0.15"],
    ["2014-01-05", "1.5 × (0 + 5 / 10) = 0.75"],
    ["2014-01-10", "1.5 × (1 + 0 / 10) = 1.5"],
    ["2014-01-13", "1.5 × (1 + 3 / 10) = 1.95"]
  ])("that runs evenly gives by %s a share of the interval", (at, text) => {
    expect(shown(Schedule.cadence(days, undefined, project, day(at), "linear"))).toBe(text)
  })

  it("begins on the last day of a month that is long enough", () => {
    const project = Period.make("2024-01-31", "2025-12-31")
    const monthly = { count: Decimal.make(1), months: 1 }
    const due = (at: string) => shown(Schedule.cadence(monthly, undefined, project, day(at)))
    expect([due("2024-02-27"), due("2024-02-28"), due("2024-03-29"), due("2024-03-30")]).toEqual([
      "1 × 0 = 0",
      "1 × 1 = 1",
      "1 × 1 = 1",
      "1 × 2 = 2"
    ])
  })
})

const points = [
  { day: day("2024-06-30"), value: number("60"), id: "t2" },
  { day: day("2024-03-31"), value: number("20"), id: "t1" },
  { day: day("2024-12-31"), value: number("50") }
]

describe("milestones by steps", () => {
  it.each([
    ["2024-03-30", "5 = 5"],
    ["2024-03-31", "20 = 20"],
    ["2024-06-29", "20 = 20"],
    ["2024-06-30", "60 = 60"],
    ["2025-06-30", "50 = 50"]
  ])("by %s are the last that is due", (at, text) => {
    expect(shown(Schedule.stepped(points, number("5"), day(at)))).toBe(text)
  })

  it("of one day are read as the last of them in the document", () => {
    const two = ["t1", "t2"].map((id) => ({ day: day("2024-03-31"), value: number("20"), id }))
    expect(Schedule.stepped(two, undefined, day("2024-03-31"))).toMatchObject({ id: "t2" })
  })

  it("are nothing before the first where nobody knows the start", () => {
    expect(Schedule.stepped(points, undefined, day("2024-03-30"))).toBeUndefined()
    expect(Schedule.stepped(points, number("5"), day("2024-03-30"))).toEqual({ is: "baseline", value: "5" })
    expect(Schedule.stepped(points, undefined, day("2024-03-31"))).toEqual({
      is: "target",
      value: "20",
      id: "t1"
    })
  })
})

describe("a straight line", () => {
  const start = { day: day("2024-03-22"), value: number("10") }

  it.each([
    ["2024-03-01", "10 + (20 − 10) × (0 / 10) = 10"],
    ["2024-03-21", "10 + (20 − 10) × (0 / 10) = 10"],
    ["2024-03-22", "10 + (20 − 10) × (1 / 10) = 11"],
    ["2024-03-30", "10 + (20 − 10) × (9 / 10) = 19"],
    ["2024-03-31", "20 + (60 − 20) × (0 / 91) = 20"],
    ["2024-04-01", "20 + (60 − 20) × (1 / 91) = 1860/91"],
    ["2024-09-30", "60 + (50 − 60) × (92 / 184) = 55"],
    ["2024-12-31", "50 = 50"],
    ["2026-12-31", "50 = 50"]
  ])("has come by %s as far as its days", (at, text) => {
    expect(shown(Schedule.linear(points, start, day(at)))).toBe(text)
  })

  it("of no points stays where it begins", () => {
    expect(Schedule.linear([], start, day("2024-12-31"))).toEqual({ is: "baseline", value: "10" })
  })

  it("that begins after its first point has no way to go", () => {
    const late = { day: day("2024-05-01"), value: number("10") }
    expect(shown(Schedule.linear(points.slice(1, 2), late, day("2024-03-30")))).toBe(
      "10 + (20 − 10) × (0 / 1) = 10"
    )
  })
})

describe("targets of periods", () => {
  const targets = [
    { period: Period.make("2024-07-01", "2024-12-31"), value: number("30"), id: "b" },
    { period: Period.make("2024-01-01", "2024-06-30"), value: number("10"), id: "a" }
  ]

  it.each([
    ["perPeriod", "no", "2024-06-29", "—"],
    ["perPeriod", "no", "2024-06-30", "10 = 10"],
    ["perPeriod", "no", "2024-12-30", "10 = 10"],
    ["perPeriod", "no", "2024-12-31", "10 + 30 = 40"],
    ["toDate", "no", "2024-12-31", "30 = 30"],
    ["toDate", "no", "2024-12-30", "10 = 10"],
    ["perPeriod", "prorata", "2023-12-31", "—"],
    ["perPeriod", "prorata", "2024-01-01", "10 × (1 / 182) = 5/91"],
    ["perPeriod", "prorata", "2024-06-29", "10 × (181 / 182) = 905/91"],
    ["perPeriod", "prorata", "2024-06-30", "10 = 10"],
    ["perPeriod", "prorata", "2024-07-01", "10 + 30 × (1 / 184) = 935/92"],
    ["toDate", "prorata", "2024-09-30", "10 + (30 − 10) × (92 / 184) = 20"],
    ["toDate", "prorata", "2024-12-31", "30 = 30"]
  ] as const)("that speak %s, the running one %s, have promised by %s", (say, running, at, text) => {
    expect(shown(Schedule.completedPeriods(targets, say, day(at), running))).toBe(text)
  })

  it("leave the running one out unless they are asked", () => {
    expect(shown(Schedule.completedPeriods(targets, "perPeriod", day("2024-09-30")))).toBe("10 = 10")
  })
})
