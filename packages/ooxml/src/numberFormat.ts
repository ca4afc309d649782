/**
 * What a number format says of the numbers: parts of a hundred, days, months, years.
 *
 * @internal
 */

/** How a number is meant. */
export type Shows = "number" | "percent" | "day" | "month" | "year"

const builtin = (id: number): Shows => {
  if (id === 9 || id === 10) return "percent"
  if (id === 17) return "month"
  const isDay = (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58)
  return isDay || id === 36 ? "day" : "number"
}

/** The meaning of the format with that number; `code` where the workbook defines it. */
export const showsOf = (id: number, code: string | undefined): Shows =>
  code === undefined ? builtin(id) : byCode(code)

const byCode = (code: string): Shows => {
  const [positive = ""] = code.slice(0, 300).split(";")
  const signs = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").toLowerCase()
  if (signs.includes("%")) return "percent"
  if (/general|[#0?]/.test(signs)) return "number"
  if (signs.includes("d")) return "day"
  if (!signs.includes("y")) return "number"
  return signs.includes("m") ? "month" : "year"
}

const dayMs = 86_400_000

/** The day, month or year of a serial number, in the calendar's order; nothing where there is none. */
export const dateOf = (serial: number, shows: Shows, from1904: boolean): string | undefined => {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined
  const whole = Math.floor(serial)
  // Workbooks that count from 1900 know a 29 February 1900
  const days = from1904 ? whole + 1_462 : whole < 60 ? whole + 1 : whole
  const day = new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10)
  return shows === "year" ? day.slice(0, 4) : shows === "month" ? day.slice(0, 7) : day
}
