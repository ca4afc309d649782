import { CalendarDate, Instant } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const first = CalendarDate.toEpochDays(CalendarDate.make("1900-01-01"))
const last = CalendarDate.toEpochDays(CalendarDate.make("2099-12-31"))
const everyDay = Array.from({ length: last - first + 1 }, (_, i) => first + i)

const day = fc.integer({ min: first, max: last }).map(CalendarDate.fromEpochDays)
const middle = fc.integer({ min: first + 40_000, max: last - 20_000 }).map(CalendarDate.fromEpochDays)

const dayOrRefusal = (reckon: () => CalendarDate.CalendarDate): boolean => {
  try {
    return CalendarDate.isCalendarDate(reckon())
  } catch (error) {
    return error instanceof RangeError && error.message.startsWith("No such day: ")
  }
}

describe("a day", () => {
  it("is the day that the calendar of the platform has, all 73,049 of them, in order", () => {
    const days = everyDay.map(CalendarDate.fromEpochDays)
    const platform = everyDay.map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    expect(days.join()).toBe(platform.join())
    expect(days.every((day, i) => CalendarDate.toEpochDays(day) === everyDay[i])).toBe(true)
    expect(days.every(CalendarDate.isCalendarDate)).toBe(true)
    expect([...days].sort().join()).toBe(days.join())
    expect(days).toHaveLength(73_049)
  })

  it("exists or not as the calendar says", () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 })
    )
    fc.assert(
      fc.property(parts, ([year, month, dayOfMonth]) => {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`
        const date = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect(CalendarDate.isCalendarDate(text)).toBe(exists)
        expect(CalendarDate.parse(text)).toBe(exists ? text : undefined)
      })
    )
  })

  it.each([
    "1899-12-31",
    "2100-01-01",
    "2024-1-01",
    "2024-01-01T00:00",
    " 2024-01-01",
    "24-01-01",
    "2023-02-29",
    "1900-02-29"
  ])("is not %j", (text) => {
    expect(CalendarDate.parse(text)).toBeUndefined()
    expect(() => CalendarDate.make(text)).toThrow(`No such day: "${text}"`)
  })

  it("is a day, or there is no such day, however it is reckoned", () => {
    const strange = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0.5, 1e9, -1e9, 1e300)
    const text = fc.constantFrom("2025-6-30", "2025-06-3", "2025-13-01", "2100-01-01", "", "2025")
    fc.assert(
      fc.property(
        fc.oneof(day, text) as fc.Arbitrary<CalendarDate.CalendarDate>,
        fc.oneof(strange, fc.integer({ min: -80_000, max: 80_000 })),
        (from, n) => {
          for (const reckon of [
            () => CalendarDate.addDays(from, n),
            () => CalendarDate.addMonths(from, n),
            () => CalendarDate.fromEpochDays(n),
            () => CalendarDate.fromEpochDays(CalendarDate.toEpochDays(from)),
            () => CalendarDate.addDays(from, CalendarDate.daysBetween(from, CalendarDate.last)),
            () => CalendarDate.addMonths(from, CalendarDate.monthsBetween(CalendarDate.first, from) * 0),
            () => CalendarDate.lastOfMonth(from.slice(0, 7))
          ])
            expect(dayOrRefusal(reckon)).toBe(true)
        }
      )
    )
  })

  it.each(["2026-13", "2026-00", "2026-1", "2026", "1899-12", "2100-01", "2026-01-01"])(
    "has no last one in the month %j",
    (month) => {
      expect(() => CalendarDate.lastOfMonth(month)).toThrow(`No such day: "${month}-01"`)
    }
  )

  it("comes back after as many days forth as back", () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = CalendarDate.addDays(from, days)
        expect(CalendarDate.addDays(to, -days)).toBe(from)
        expect(CalendarDate.daysBetween(from, to)).toBe(days)
        expect(CalendarDate.daysBetween(to, from)).toBe(0 - days)
      })
    )
  })

  it("moves by months to the same day of the month, or to the last that the month has", () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = CalendarDate.addMonths(from, months)
        const count = CalendarDate.year(from) * 12 + CalendarDate.month(from) - 1 + months
        expect(CalendarDate.year(to) * 12 + CalendarDate.month(to) - 1).toBe(count)
        const wanted = Number(from.slice(8))
        const longest = Number(CalendarDate.lastOfMonth(to.slice(0, 7)).slice(8))
        expect(Number(to.slice(8))).toBe(Math.min(wanted, longest))
      })
    )
  })

  it("counts whole months so that they fit and one more does not", () => {
    fc.assert(
      fc.property(middle, fc.nat(7_000), (from, days) => {
        const to = CalendarDate.addDays(from, days)
        const months = CalendarDate.monthsBetween(from, to)
        expect(CalendarDate.addMonths(from, months) <= to).toBe(true)
        expect(CalendarDate.addMonths(from, months + 1) > to).toBe(true)
      })
    )
  })

  it("is the earlier or the later of two as text", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect([CalendarDate.min(a, b), CalendarDate.max(a, b)]).toEqual([a, b].sort())
        expect(a < b).toBe(CalendarDate.daysBetween(a, b) > 0)
      })
    )
  })
})

describe("a moment", () => {
  const moment = fc
    .tuple(day, fc.constantFrom("00:00:00", "09:15:00", "23:59:59"), fc.constantFrom("", ".1", ".12", ".123"))
    .map(([on, time, fraction]) => Instant.make(`${on}T${time}${fraction}Z`))

  it("is ordered as text once it has three digits of a second", () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const earlier = Date.parse(a) < Date.parse(b)
        expect(Instant.normalise(a) < Instant.normalise(b)).toBe(earlier)
        expect(Date.parse(Instant.normalise(a))).toBe(Date.parse(a))
        expect(Instant.normalise(Instant.normalise(a))).toBe(Instant.normalise(a))
        expect(Instant.normalise(a) <= Instant.endOf(Instant.day(a))).toBe(true)
      })
    )
  })

  it.each([
    "2024-01-01",
    "2024-01-01T09:00:00",
    "2024-01-01T09:00:00+01:00",
    "2024-02-30T09:00:00Z",
    "2024-01-01T24:00:00Z",
    "2024-01-01T09:00:00.1234Z"
  ])("is not %j", (text) => {
    expect(Instant.isInstant(text)).toBe(false)
    expect(() => Instant.make(text)).toThrow("No such moment")
  })
})
