import { CalendarDate } from "@logframe/core"
import fc from "fast-check"
import * as PlainDate from "temporal-polyfill/fns/PlainDate"
import { expect, it } from "vitest"
import * as reckoning from "../../src/model/reckoning.ts"

const day = fc
  .integer({
    min: CalendarDate.toEpochDays(CalendarDate.make("1900-01-01")),
    max: CalendarDate.toEpochDays(CalendarDate.make("2099-12-31"))
  })
  .map(CalendarDate.fromEpochDays)

it("days and months are added as the calendar of the language standard adds them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, n) => {
      const plain = PlainDate.create(CalendarDate.year(from), CalendarDate.month(from), Number(from.slice(8)))
      expect(reckoning.addDays(from, n)).toBe(PlainDate.toString(PlainDate.addDays(plain, n)))
      const months = n % 3000
      expect(reckoning.addMonths(from, months)).toBe(PlainDate.toString(PlainDate.addMonths(plain, months)))
    }),
    { numRuns: 500 }
  )
})
