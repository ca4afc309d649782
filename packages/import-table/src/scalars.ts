/**
 * Single cells: numbers, days, spans and instants, read strictly, with a proposal for what was probably meant.
 *
 * A cell that is not written plainly is never read: "20,000" is twenty in one country and twenty thousand in another.
 *
 * @internal
 */
import { CalendarDate, Decimal, Instant, type Period, type Problem } from "@logframe/core"
import * as Result from "effect/Result"

/** What is wrong with a cell; whoever asks knows the place. */
export type Trouble = Omit<Problem, "path">

/** What was read, or the trouble. */
export type Read<A> = Result.Result<A, Trouble>

/** A trouble with the cell as it stands there. */
export const trouble = (found: string, expected: string, hint?: string): Result.Result<never, Trouble> =>
  Result.fail({
    found: found === "" ? "an empty cell" : JSON.stringify(shortened(found)),
    expected,
    ...(hint === undefined ? {} : { hint })
  })

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

/** A plain decimal. */
export const decimal = (text: string): Read<Decimal.Decimal> => {
  const read = Decimal.parse(text)
  if (read !== undefined) return Result.succeed(read)
  return trouble(text, "a plain decimal such as 12 or -0.5", decimalHint(text))
}

/** What to write instead, where that can be said. */
const decimalHint = (text: string): string | undefined => {
  if (/^[=@]/.test(text)) return "This is a formula: save the sheet with its values."
  if (/^#[A-Z/0!?]+$/i.test(text)) return "The spreadsheet could not calculate this cell: mend it there."
  if (/^(?:tbd|tbc|to be determined|à déterminer)$/i.test(text))
    return 'Leave the value empty and write toBeDetermined in "open".'
  if (/^(?:n\/?\.?a\.?|not applicable|sans objet)$/i.test(text))
    return 'Leave the value empty and write notApplicable or notAvailable in "open".'
  if (/^-?\d{19,}(?:\.\d+)?$|^-?\d+\.\d{11,}$/.test(text))
    return "At most 18 digits before the point and 10 behind it are read."
  const plain = text
    .replace(/[\s\u00a0\u202f\u2009'’]/g, "")
    .replace(/^[−–]/, "-")
    .replace(/^\+/, "")
  if (plain.endsWith("%")) return written(plain.slice(0, -1), "The column holds the number alone.")
  const bracketed = /^\((.+)\)$/.exec(plain)?.[1]
  if (bracketed !== undefined) return written(`-${bracketed}`, "if brackets mean below zero")
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return separators(plain, ",")
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return separators(plain, ".")
  if (/^-?\d+,\d+$/.test(plain)) return written(plain.replace(",", "."), "if the comma marks the decimals")
  const exponent = /^(-?\d+(?:\.\d+)?)[eE]\+?(\d{1,2})$/.exec(plain)
  if (exponent !== null)
    return written(shifted(exponent[1] ?? "", Number(exponent[2])), "Exponents are not read.")
  if (/^-?\.\d+$/.test(plain)) return written(plain.replace(".", "0."), "")
  if (/^-?\d+\.$/.test(plain)) return written(plain.slice(0, -1), "")
  if (Decimal.parse(plain) !== undefined) return written(plain, "")
  return 'Words belong in the column "written" or "text", a reason for having no number in "open".'
}

const written = (text: string, note: string): string | undefined => {
  const read = Decimal.parse(text)
  if (read === undefined) return undefined
  return note.startsWith("if ") ? `Write ${read} ${note}.` : `Write ${read}.${note === "" ? "" : ` ${note}`}`
}

/** "20,000" as thousands and, when there is only one separator, as decimals. */
const separators = (plain: string, thousands: "," | "."): string | undefined => {
  const joined = plain.replaceAll(thousands, "").replace(",", ".")
  const single = plain.indexOf(thousands) === plain.lastIndexOf(thousands) && !/[.,]\d+[.,]/.test(plain)
  const decimals = single && thousands === "," ? `, ${plain.replace(",", ".")} if it marks the decimals` : ""
  const sign = thousands === "," ? "comma" : "point"
  return `Write ${Decimal.parse(joined) ?? joined} if the ${sign} separates thousands${decimals}.`
}

const shifted = (digits: string, places: number): string => {
  const [whole = "", fraction = ""] = digits.split(".")
  return fraction.length > places
    ? `${whole}${fraction.slice(0, places)}.${fraction.slice(places)}`
    : `${whole}${fraction.padEnd(places, "0")}`
}

/** A day written `2018-07-11`. */
export const day = (text: string): Read<CalendarDate.CalendarDate> => {
  const read = CalendarDate.parse(text)
  if (read !== undefined) return Result.succeed(read)
  return trouble(text, "a day written YYYY-MM-DD, from 1900 to 2099", dayHint(text))
}

const dayHint = (text: string): string | undefined => {
  if (/^\d{5}$/.test(text)) {
    const days = Number(text) - 25_569
    return days <= CalendarDate.toEpochDays(CalendarDate.last)
      ? `If this is a spreadsheet's day number, write ${CalendarDate.fromEpochDays(days)}.`
      : undefined
  }
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  if (parts !== null) {
    const [a = "", b = "", year = ""] = parts.slice(1).map((part) => part.padStart(2, "0"))
    const readings = [...new Set([`${year}-${b}-${a}`, `${year}-${a}-${b}`])].filter(
      CalendarDate.isCalendarDate
    )
    return readings.length === 0 ? undefined : `Write ${readings.join(" or ")}.`
  }
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text)) return "Write the year first, with four digits."
  if (/\p{L}{3,}/u.test(text) && /\d{4}/.test(text)) return "Write the month as a number: 2018-07-13."
  const loose = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ].*)?$/.exec(text)
  const plain = loose
    ?.slice(1)
    .map((part) => part.padStart(2, "0"))
    .join("-")
  return CalendarDate.isCalendarDate(plain) ? `Write ${plain}.` : undefined
}

/** A span: `2018`, `2018-03`, `2018-Q1`, `2018-H1`, a day, or two days `2018-01-01/2018-03-31`. */
export const period = (text: string): Read<Period.Period> => {
  const days = text.split("/")
  const [from, through] = [CalendarDate.parse(days[0] ?? ""), CalendarDate.parse(days.at(-1) ?? "")]
  if (days.length <= 2 && from !== undefined && through !== undefined) {
    return from <= through
      ? Result.succeed({ from, through })
      : trouble(text, "a last day that is not before the first")
  }
  const parts = /^((?:19|20)\d\d)(?:-?(?:(0[1-9]|1[0-2])|[QqTt]([1-4])|[HhSs]([12])))?$/.exec(text)
  if (parts === null || (parts[2] !== undefined && !text.includes("-"))) {
    return trouble(
      text,
      "a year 2018, a month 2018-03, a quarter 2018-Q1, a half-year 2018-H1 or two days 2018-01-01/2018-03-31"
    )
  }
  const [, year = "", month, quarter, half] = parts
  if (month !== undefined) return Result.succeed(months(year, Number(month), 1))
  if (quarter !== undefined) return Result.succeed(months(year, Number(quarter) * 3 - 2, 3))
  if (half !== undefined) return Result.succeed(months(year, Number(half) * 6 - 5, 6))
  return Result.succeed(months(year, 1, 12))
}

const months = (year: string, first: number, count: number): Period.Period => {
  const month = (n: number) => `${year}-${String(n).padStart(2, "0")}`
  return {
    from: CalendarDate.make(`${month(first)}-01`),
    through: CalendarDate.lastOfMonth(month(first + count - 1))
  }
}

/** A moment in UTC, `2018-07-20T09:00:00Z`. */
export const instant = (text: string): Read<Instant.Instant> => {
  if (Instant.isInstant(text)) return Result.succeed(text)
  const loose = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?Z?)?$/.exec(text)
  const plain = loose === null ? "" : `${loose[1]}T${loose[2] ?? "00:00"}${loose[3] ?? ":00"}Z`
  const hint = Instant.isInstant(plain) ? `Write ${plain} if it was in UTC.` : undefined
  return trouble(text, "a moment in UTC written YYYY-MM-DDThh:mm:ssZ", hint)
}
