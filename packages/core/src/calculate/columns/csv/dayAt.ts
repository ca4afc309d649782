/**
 * A day read from bytes.
 *
 * @internal
 */
import * as CalendarDate from "../../../model/CalendarDate.ts"
import * as reckoning from "../../../model/reckoning.ts"

/** The result of {@link dayAt} where no day stands. */
export const noDay = -1_000_000

/** Of each month from 1900 to 2099 the day before its first, in days since 1970, and how many days it has. */
const months = /* @__PURE__ */ (() => {
  const before = new Int32Array(2400)
  const length = new Uint8Array(2400)
  for (let year = 1900; year < 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      const yearMonth = `${year}-${String(month).padStart(2, "0")}`
      const at = (year - 1900) * 12 + month - 1
      before[at] = reckoning.toEpochDays(`${yearMonth}-01` as CalendarDate.CalendarDate) - 1
      length[at] = reckoning.toEpochDays(CalendarDate.lastOfMonth(yearMonth)) - (before[at] as number)
    }
  }
  return { before, length }
})()

/** The number that two digits write at a place; above 99 when there are none. */
const two = (bytes: Uint8Array, at: number): number => {
  const tens = ((bytes[at] as number) - 48) >>> 0
  const ones = ((bytes[at + 1] as number) - 48) >>> 0
  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones
}

/** The day written as YYYY-MM-DD at a place, in days since 1970, or {@link noDay}. */
export const dayAt = (bytes: Uint8Array, at: number): number => {
  if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45) return noDay
  const century = two(bytes, at)
  const year = two(bytes, at + 2)
  const month = two(bytes, at + 5)
  const day = two(bytes, at + 8)
  if ((century !== 19 && century !== 20) || year > 99 || month < 1 || month > 12) return noDay
  const index = (century * 100 + year - 1900) * 12 + month - 1
  return day >= 1 && day <= (months.length[index] as number) ? (months.before[index] as number) + day : noDay
}
