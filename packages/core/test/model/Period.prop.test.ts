import { CalendarDate, Period } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const start = CalendarDate.toEpochDays(CalendarDate.make("1990-01-01"))
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => CalendarDate.fromEpochDays(start + days))
const period = fc
  .tuple(day, fc.nat(6_000))
  .map(([from, days]) => ({ from, through: CalendarDate.addDays(from, days) }))
const months = fc.integer({ min: 1, max: 40 })

/** Each piece begins on the day after the one before; the first and the last are those of the whole. */
const covers = (whole: Period.Period, pieces: readonly Period.Period[]): void => {
  expect(pieces[0]?.from).toBe(whole.from)
  expect(pieces.at(-1)?.through).toBe(whole.through)
  expect(pieces.slice(1).map((piece) => piece.from)).toEqual(pieces.slice(0, -1).map(Period.end))
  expect(pieces.every((piece) => piece.from <= piece.through)).toBe(true)
  expect(pieces.reduce((sum, piece) => sum + Period.days(piece), 0)).toBe(Period.days(whole))
}

describe("a period", () => {
  it("ends on the day after its last: half-open, with as many days as lie between", () => {
    fc.assert(
      fc.property(period, (span) => {
        expect(CalendarDate.daysBetween(span.from, Period.end(span))).toBe(Period.days(span))
        expect(Period.contains(span, span.through)).toBe(true)
        expect(Period.contains(span, Period.end(span))).toBe(false)
      })
    )
  })

  it("is cut into pieces without gap or overlap", () => {
    fc.assert(fc.property(period, months, (span, length) => covers(span, Period.split(span, length))))
  })

  it("is cut by the calendar without gap or overlap, at the month in which years begin", () => {
    fc.assert(
      fc.property(
        period,
        fc.constantFrom(1, 3, 4, 6, 12),
        fc.integer({ min: 1, max: 12 }),
        (span, length, month) => {
          const pieces = Period.splitByCalendar(span, length, month)
          covers(span, pieces)
          for (const { from } of pieces.slice(1)) {
            expect(from.slice(8)).toBe("01")
            expect((CalendarDate.month(from) - month + 12) % length).toBe(0)
          }
        }
      )
    )
  })

  it("begins each piece a whole number of lengths after its own first day, so that the 31st never drifts", () => {
    fc.assert(
      fc.property(period, months, (span, length) => {
        Period.split(span, length).forEach(({ from }, n) => {
          expect(from).toBe(CalendarDate.addMonths(span.from, n * length))
        })
      })
    )
  })

  it("shares with another exactly the days that both contain", () => {
    fc.assert(
      fc.property(period, period, day, (a, b, on) => {
        const common = Period.intersection(a, b)
        expect(common !== undefined && Period.contains(common, on)).toBe(
          Period.contains(a, on) && Period.contains(b, on)
        )
        expect(Period.overlaps(a, b)).toBe(common !== undefined)
        expect(Period.intersection(b, a)).toEqual(common)
        expect(Period.equals(a, b)).toBe(a.from === b.from && a.through === b.through)
      })
    )
  })

  it("lasts whole months exactly when they end where it ends", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), (from, count) => {
        const through = CalendarDate.addDays(CalendarDate.addMonths(from, count), -1)
        expect(Period.wholeMonths({ from, through })).toBe(count)
      })
    )
  })
})

/** Vectors of the published table of semantics (section 18) that concern days and periods alone. */
describe("vectors", () => {
  const starts = (pieces: readonly Period.Period[]) => pieces.map(({ from }) => from)
  const ends = (pieces: readonly Period.Period[]) => pieces.map(({ through }) => through)

  it("P9: from 2024-01-31 monthly, the third period starts on 2024-03-31", () => {
    expect(starts(Period.split(Period.make("2024-01-31", "2024-12-31"), 1))[2]).toBe("2024-03-31")
  })

  it("P10: from 2023-10-05 yearly, three periods end on 4 October", () => {
    const pieces = Period.split(Period.make("2023-10-05", "2026-10-04"), 12)
    expect(ends(pieces)).toEqual(["2024-10-04", "2025-10-04", "2026-10-04"])
  })

  it("P13: from 2024-02-29 yearly, periods 2, 3 and 5 start on 28, 28 and 29 February", () => {
    const pieces = starts(Period.split(Period.make("2024-02-29", "2029-02-27"), 12))
    expect([pieces[1], pieces[2], pieces[4]]).toEqual(["2025-02-28", "2026-02-28", "2028-02-29"])
  })

  it("P14: 2024-02-10 to 2026-02-09 yearly, from the start and from October", () => {
    const project = Period.make("2024-02-10", "2026-02-09")
    expect(ends(Period.split(project, 12))).toEqual(["2025-02-09", "2026-02-09"])
    expect(ends(Period.splitByCalendar(project, 12, 10))).toEqual(["2024-09-30", "2025-09-30", "2026-02-09"])
  })

  it("I1: an IATI period of 2024 ends half-open on 2025-01-01 and has 366 days", () => {
    const year = Period.make("2024-01-01", "2024-12-31")
    expect([Period.end(year), Period.days(year)]).toEqual(["2025-01-01", 366])
  })
})
