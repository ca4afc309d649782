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
