/**
 * Bytes and texts, compared as a reader would.
 *
 * @internal
 */
import { fail } from "../storage/expectations.ts"

declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean }
) => { decode(bytes: Uint8Array): string }

/** The bytes as UTF-8; what is none fails. */
export const decoded = (what: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return fail(`${what} is text and no well-formed UTF-8`)
  }
}

/** The words of a text: without changes of direction, whatever space parts them, in capitals or not. */
export const plain = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/\s+/gu, " ")
    .toLowerCase()

/** How often a text holds another. */
export const count = (text: string, part: string): number => text.split(part).length - 1

/** The digits of a text in their order, without what groups them: `12 345,60` has `1234560`. */
export const digits = (text: string): string => text.replace(/(?<=\d)[\p{Zs}.,'’٬٫](?=\d)/gu, "")

/** Whether the bytes are the same. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** Digits of every script as those of ASCII, and no group marks between them. */
const westernDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))

/** Between groups of digits. */
const group = "[\\p{Zs}.,'’٬]?"

/**
 * Whether the text shows the decimal with all of its decimals: in groups of digits or not, with any sign of decimals and of what is
 * below zero, with more zeros or not.
 */
export const saysNumber = (text: string, decimal: string): boolean => {
  const [whole = "", fraction = ""] = decimal.replace("-", "").split(".")
  const digits = [...whole].join(group)
  const rest = fraction === "" ? "(?:[.,٫]0+)?" : `[.,٫]${fraction}0*`
  const sign = decimal.startsWith("-") ? "[-−–(]\\p{Zs}?(?:[^\\d\\s]{1,4}\\p{Zs}?)?" : ""
  return new RegExp(`${sign}(?<![\\d.,٫])${digits}${rest}(?![.,٫]?\\d)`, "u").test(westernDigits(text))
}

/** Whether the text shows the day, with its year, its month in digits or letters, and the day of the month, in any order. */
export const saysDay = (text: string, day: string): boolean => {
  const [year = "", month = "", date = ""] = day.split("-")
  const of = (digits: string) => `(?<!\\d)0?${Number(digits)}(?!\\d)`
  const sign = "[\\s./,-]{0,3}"
  const months = `(?:${of(month)}|[^\\d\\s]{3,15}(?: [^\\d\\s]{1,3})?)`
  const orders = [
    [year, months, of(date)],
    [of(date), `(?:\\S{1,3} )?${months}(?: \\S{1,3})?`, year],
    [months, `${of(date)}\\S{0,2}`, year]
  ]
  return orders.some((order) => new RegExp(order.join(sign), "u").test(westernDigits(text)))
}

/** The fraction as decimal text, rounded to at most so many decimals; what the kit reckons by itself, beside core. */
export const rounded = (
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  rounding: "halfAwayFromZero" | "halfEven" | "down"
): string => {
  const scaled = numerator * 10n ** BigInt(decimals)
  let floor = scaled / denominator
  if (scaled < 0n && floor * denominator !== scaled) floor -= 1n
  const twice = 2n * (scaled - floor * denominator)
  const tie = twice === denominator
  const up =
    rounding === "down"
      ? false
      : tie
        ? rounding === "halfEven"
          ? floor % 2n !== 0n
          : numerator > 0n
        : twice > denominator
  const units = up ? floor + 1n : floor
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0")
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/u, "")
  const whole = digits.slice(0, digits.length - decimals)
  return `${units < 0n ? "-" : ""}${whole}${decimals === 0 || fraction === "" ? "" : `.${fraction}`}`
}
