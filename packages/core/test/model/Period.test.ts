import { CalendarDate, Period, When } from "@logframe/core"
import { describe, expect, it } from "vitest"

const ends = (periods: readonly Period.Period[]) => periods.map((period) => period.through)

describe("a period", () => {
  it("keeps its last day and reckons half-open", () => {
    const year = Period.make("2024-01-01", "2024-12-31")
    expect(Period.end(year)).toBe("2025-01-01")
    expect(Period.days(year)).toBe(366)
  })

  it("counts whole months only when no day is left over", () => {
    expect(Period.wholeMonths(Period.make("2014-01-01", "2020-12-31"))).toBe(84)
    expect(Period.wholeMonths(Period.make("2014-01-01", "2020-12-30"))).toBeUndefined()
  })

  it("splits into months that never drift from the first day", () => {
    const months = Period.split(Period.make("2024-01-31", "2024-12-31"), 1)
    expect(months[1]?.from).toBe("2024-02-29")
    expect(months[2]?.from).toBe("2024-03-31")
  })

  it("splits into years from the project's start", () => {
    expect(ends(Period.split(Period.make("2023-10-05", "2026-10-04"), 12))).toEqual([
      "2024-10-04",
      "2025-10-04",
      "2026-10-04"
    ])
    const leap = Period.split(Period.make("2024-02-29", "2029-01-01"), 12)
    expect([leap[1]?.from, leap[2]?.from, leap[4]?.from]).toEqual(["2025-02-28", "2026-02-28", "2028-02-29"])
  })

  it("splits by a fiscal year when years begin in a month", () => {
    const project = Period.make("2024-02-10", "2026-02-09")
    expect(ends(Period.split(project, 12))).toEqual(["2025-02-09", "2026-02-09"])
    expect(ends(Period.splitByCalendar(project, 12, 10))).toEqual(["2024-09-30", "2025-09-30", "2026-02-09"])
    expect(ends(Period.splitByCalendar(Period.make("1900-02-01", "1900-12-31"), 12, 10))).toEqual([
      "1900-09-30",
      "1900-12-31"
    ])
  })

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2_401])(
    "is never cut into pieces of %d months",
    (months) => {
      const year = Period.make("2024-01-01", "2024-12-31")
      const sentence = `No number of months: ${months}. Expected a whole number from 1 to 2400.`
      expect(() => Period.split(year, months)).toThrow(new RangeError(sentence))
      expect(() => Period.splitByCalendar(year, months, 1)).toThrow(new RangeError(sentence))
    }
  )

  it.each([0, 13, 1.5, Number.NaN])("has no year that begins in month %d", (month) => {
    expect(() => Period.splitByCalendar(Period.make("2024-01-01", "2024-12-31"), 12, month)).toThrow(
      new RangeError(`No month: ${month}. Expected a whole number from 1 to 12.`)
    )
  })

  it("may last as long as the calendar, and is reckoned to its end", () => {
    const all = Period.make("1900-01-01", "2099-12-31")
    expect([Period.days(all), Period.wholeMonths(all), Period.end(all)]).toEqual([
      73_049,
      2_400,
      "2100-01-01"
    ])
    expect(Period.split(all, 2_400)).toEqual([all])
    expect(Period.split(all, 700).at(-1)).toEqual({ from: "2075-01-01", through: "2099-12-31" })
    expect(Period.splitByCalendar(all, 12, 12)).toHaveLength(201)
  })

  it("refuses to end before it starts", () => {
    expect(() => Period.make("2024-02-02", "2024-02-01")).toThrow("ends (2024-02-01) before it starts")
  })
})

describe("when a target holds", () => {
  it("becomes the last day of what was written", () => {
    expect(When.lastDay("2012")).toBe("2012-12-31")
    expect(When.lastDay("2024-02")).toBe("2024-02-29")
    expect(When.lastDay(CalendarDate.make("2019-04-22"))).toBe("2019-04-22")
    expect(When.lastDay({ projectYear: 2 }, Period.make("2024-02-10", "2026-02-09"))).toBe("2026-02-09")
  })

  it("has no day for a project year while the project has no period", () => {
    expect(When.lastDay({ projectYear: 2 })).toBeUndefined()
  })
})
