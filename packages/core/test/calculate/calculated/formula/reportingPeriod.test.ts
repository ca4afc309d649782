import { describe, expect, it } from "vitest"
import { previous, yearToDate } from "../../../../src/calculate/calculated/formula/reportingPeriod.ts"

interface Calendar {
  readonly start?: string
  readonly yearBeginsIn?: number
  readonly frequency?: string
}

const calendar = ({ start, yearBeginsIn, frequency }: Calendar) =>
  ({
    indicator: frequency === undefined ? {} : { sheet: { frequency } },
    conventions: { yearBeginsIn },
    start
  }) as never
const shown = ({ is, from, through }: ReturnType<typeof previous>) => `${is} ${from ?? ""}..${through}`
const toDate = (through: string, from?: string) => ({ is: "toDate", from, through }) as never
const period = (from: string, through: string) => ({ is: "period", from, through }) as never

describe("the year so far", () => {
  it.each([
    // from the project's start, also of a year before it
    [{ start: "2024-03-15" }, "2025-05-01", "2025-03-15"],
    [{ start: "2024-03-15" }, "2025-03-15", "2025-03-15"],
    [{ start: "2024-03-15" }, "2025-03-14", "2024-03-15"],
    [{ start: "2024-03-15" }, "2024-03-01", "2023-03-15"],
    [{ start: "2024-03-15" }, "2023-03-15", "2023-03-15"],
    [{ start: "2024-03-15" }, "2023-03-01", "2022-03-15"],
    // without one from January
    [{}, "2025-05-01", "2025-01-01"],
    [{}, "2025-01-01", "2025-01-01"],
    // from the month in which years begin, whenever the project does
    [{ start: "2024-03-15", yearBeginsIn: 10 }, "2024-09-30", "2023-10-01"],
    [{ start: "2024-03-15", yearBeginsIn: 10 }, "2024-10-01", "2024-10-01"],
    [{ yearBeginsIn: 7 }, "2025-06-15", "2024-07-01"],
    [{ yearBeginsIn: 7 }, "2025-12-31", "2025-07-01"]
  ])("with %j, at %s, began on %s", (of, through, from) => {
    const expected = `period ${from}..${through}`
    expect(shown(yearToDate(calendar(of), toDate(through)))).toBe(expected)
    expect(shown(yearToDate(calendar(of), period("2020-01-01", through)))).toBe(expected)
  })
})

describe("the value before", () => {
  it.each([
    [{ start: "2024-01-01" }, "2025-06-30", "2024-01-01..2024-12-31"],
    [{ start: "2024-01-01", frequency: "yearly" }, "2025-06-30", "2024-01-01..2024-12-31"],
    [{ start: "2024-01-01", frequency: "quarterly" }, "2025-06-30", "2025-01-01..2025-03-31"],
    [{ start: "2024-01-01", frequency: "quarterly" }, "2025-07-01", "2025-04-01..2025-06-30"],
    [{ start: "2024-01-01", frequency: "monthly" }, "2025-06-30", "2025-05-01..2025-05-31"],
    [{ start: "2024-01-01", frequency: "event" }, "2025-06-30", "2024-01-01..2024-12-31"],
    [
      { start: "2024-01-01", frequency: "halfYearly", yearBeginsIn: 10 },
      "2025-06-30",
      "2024-10-01..2025-03-31"
    ]
  ])("of a value to date, with %j on %s, is that of the last whole period, %s", (of, through, span) => {
    expect(shown(previous(calendar(of), toDate(through)))).toBe(`period ${span}`)
    expect(shown(previous(calendar(of), toDate(through, "2024-02-02")))).toBe(`period ${span}`)
    // a period that has no beginning is everything so far
    expect(shown(previous(calendar(of), { is: "period", through } as never))).toBe(`period ${span}`)
  })

  it("of a value to date before the second period is nothing: there was none in the project", () => {
    const of = { start: "2024-01-01", frequency: "quarterly" }
    expect(shown(previous(calendar(of), toDate("2024-02-15", "2024-01-01")))).toBe(
      "toDate 2024-01-01..2023-12-31"
    )
  })

  it("of a period that is cut at the day of the question is that of the whole one before", () => {
    const cut = { is: "period", from: "2024-07-01", through: "2024-08-15", until: "2024-09-30" } as never
    expect(shown(previous(calendar({}), cut))).toBe("period 2024-04-01..2024-06-30")
  })

  it.each([
    ["2024-04-01", "2024-06-30", "2024-01-01", "2024-03-31"],
    ["2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29"],
    ["2025-01-15", "2025-02-14", "2024-12-15", "2025-01-14"],
    ["2024-04-10", "2024-04-19", "2024-03-31", "2024-04-09"],
    ["2024-03-01", "2024-03-01", "2024-02-29", "2024-02-29"],
    ["2024-01-01", "2025-02-14", "2022-11-16", "2023-12-31"]
  ])(
    "of the period %s to %s is that of %s to %s, as many months or else days",
    (from, through, first, last) => {
      expect(shown(previous(calendar({}), period(from, through)))).toBe(`period ${first}..${last}`)
    }
  )
})
