import { CalendarDate } from "@logframe/core"
import * as Words from "../Words.ts"

/** A day on a time axis with what is written below it. */
export interface TimeTick {
  readonly day: CalendarDate.CalendarDate
  readonly text: string
}

/** Months between two ticks, from one a month to one in twenty years. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240] as const

/**
 * The last days of years, or of months when the days lie close together: as many as are readable side by side.
 *
 * The last and not the first, since a value is told for the end of its period: what was reached by the end of 2014 stands
 * at "2014".
 */
export const timeTicks = (
  words: Words.Words,
  days: readonly CalendarDate.CalendarDate[]
): readonly TimeTick[] => {
  const [first] = [...days].sort()
  const last = [...days].sort().at(-1)
  if (first === undefined || last === undefined) return []
  const months = 12 * CalendarDate.year(last) + CalendarDate.month(last) - 12 * CalendarDate.year(first)
  const step = steps.find((step) => months / step <= (step < 12 ? 4 : 8)) ?? 240
  const ticks: TimeTick[] = []
  for (let month = Math.min(step, 12) - 1; month <= months; month += step) {
    const year = CalendarDate.year(first) + Math.floor(month / 12)
    const day = CalendarDate.lastOfMonth(`${year}-${String((month % 12) + 1).padStart(2, "0")}`)
    if (day < first || day > last) continue
    ticks.push({ day, text: step < 12 ? Words.month(words, (month % 12) + 1, String(year)) : String(year) })
  }
  return ticks.length > 0 ? ticks : [{ day: first, text: String(CalendarDate.year(first)) }]
}
