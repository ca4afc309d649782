import { CalendarDate } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { dayAt, noDay } from "../../../../src/calculate/columns/csv/dayAt.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

describe("a day in bytes", () => {
  it("is every day of two centuries, wherever it stands", () => {
    const [first, last] = ["1900-01-01", "2099-12-31"].map((day) =>
      CalendarDate.toEpochDays(CalendarDate.make(day))
    )
    const wrong: string[] = []
    for (let n = first as number; n <= (last as number); n++) {
      const day = CalendarDate.fromEpochDays(n)
      if (dayAt(bytes(`a,${day},`), 2) !== n) wrong.push(day)
    }
    expect(wrong).toEqual([])
    expect([dayAt(bytes("1970-01-01"), 0), dayAt(bytes("1969-12-31"), 0)]).toEqual([0, -1])
  })

  it.each([
    "1899-12-31",
    "2100-01-01",
    "2024-00-10",
    "2024-13-10",
    "2024-01-00",
    "2024-01-32",
    "2023-02-29",
    "1900-02-29",
    "2024-06-31",
    "2024/01-01",
    "2024-01/01",
    "20x4-01-01",
    "202x-01-01",
    "x024-01-01",
    "2024-x1-01",
    "2024-1x-01",
    "2024-01-x1",
    "2024-01-1x",
    "2024-01-1",
    "2024-01",
    "2024-1-01-",
    ""
  ])("is none in %j", (text) => {
    expect(dayAt(bytes(`${text},`), 0)).toBe(noDay)
  })
})
