/**
 * Shows exact values to a reader, in the words and the numerals of a language.
 *
 * Here, and nowhere before, a number is rounded. It is done with whole numbers of any length: no value passes through a
 * float, and the same value reads the same on every machine.
 *
 * @module
 */
import { type Document, Fraction, type Language } from "@logframe/core"
import { digitsOf } from "./currencies.ts"
import * as Words from "./Words.ts"

type Rounding = Document.NumberFormat["rounding"]

const hundred = Fraction.fromInt(100)

/** The value as a reader sees it. */
export const value = (words: Words.Words, value: Document.Value): string => {
  switch (value.is) {
    case "number":
      return number(words, value.exact, value.format)
    case "day":
      return Words.day(words, value.day)
    case "status":
      return words.status[value.code]
    case "noData":
      return words.noData[value.reason]
  }
}

/** The words and values of a line as plain text, without emphasis and addresses. */
export const line = (words: Words.Words, line: Document.Line): string =>
  line
    .map((inline) =>
      inline.is === "text"
        ? inline.text
        : inline.is === "link"
          ? inline.text.map((run) => run.text).join("")
          : value(words, inline.value)
    )
    .join("")

/** What numbers need of a language. */
export type Numerals = Pick<Language.Language, "numerals">

/** The number in the format asked for. */
export const number = (words: Numerals, exact: Fraction.Fraction, format: Document.NumberFormat): string => {
  switch (format.as) {
    case "decimal": {
      const shown = decimal(words, exact, format.decimals, format.rounding)
      return format.unit === undefined ? shown : `${shown}\u00a0${format.unit}`
    }
    case "percent":
      return percent(words, exact, format)
    case "oneTo":
      return `1 : ${decimal(words, exact, format.decimals, format.rounding)}`
    case "money":
      return words.numerals.money(amount(words, exact, format.currency, format.rounding), format.currency)
  }
}

/** At most so many decimals; trailing zeros are not shown. */
const decimal = (words: Numerals, exact: Fraction.Fraction, decimals: number, rounding: Rounding): string => {
  const places = placesOf(decimals)
  return written(words, scaled(exact, places, rounding), places, false)
}

/** Whole units without decimals, anything else with all the digits of the currency. */
const amount = (words: Numerals, exact: Fraction.Fraction, currency: string, rounding: Rounding): string => {
  const places = exact.denominator === 1n ? 0 : digitsOf(currency)
  return written(words, scaled(exact, places, rounding), places, true)
}

const percent = (
  words: Numerals,
  share: Fraction.Fraction,
  format: Extract<Document.NumberFormat, { as: "percent" }>
): string => {
  const places = placesOf(format.decimals)
  const show = (units: bigint): string => words.numerals.percent(written(words, units, places, false))
  const units = scaled(Fraction.multiply(share, hundred), places, format.rounding)
  const whole = 100n * 10n ** BigInt(places)
  const exact = Fraction.equals(share, Fraction.make(units, whole))
  if (exact || format.nearWhole === "plain" || (units !== 0n && units !== whole)) return show(units)
  const below = Fraction.compare(share, Fraction.make(units, whole)) < 0
  if (units === whole) return words.numerals.moreThan(show(below ? whole - 1n : whole))
  return words.numerals.lessThan(show(below ? 0n : 1n))
}

const placesOf = (decimals: number): number => Math.min(Math.max(Math.trunc(decimals) || 0, 0), 20)

/** The number in units of ten to the power of minus `places`, rounded to a whole count of them. */
const scaled = (exact: Fraction.Fraction, places: number, rounding: Rounding): bigint => {
  const numerator = exact.numerator * 10n ** BigInt(places)
  const towardsZero = numerator / exact.denominator
  const floor =
    numerator < 0n && towardsZero * exact.denominator !== numerator ? towardsZero - 1n : towardsZero
  const twiceRest = 2n * (numerator - floor * exact.denominator)
  if (rounding === "down" || twiceRest < exact.denominator) return floor
  if (twiceRest > exact.denominator) return floor + 1n
  const up = rounding === "halfEven" ? floor % 2n !== 0n : numerator > 0n
  return up ? floor + 1n : floor
}

const grouped = ({ group, groupedFrom }: Language.Numerals, digits: string): string =>
  digits.length < groupedFrom ? digits : digits.replace(/\B(?=(\d{3})+$)/g, group)

/** Writes a whole count of units with the signs of the language. Zero has no sign. */
const written = ({ numerals }: Numerals, units: bigint, places: number, padded: boolean): string => {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0")
  const whole = grouped(numerals, digits.slice(0, digits.length - places))
  const rest = digits.slice(digits.length - places)
  const fraction = padded ? rest : rest.replace(/0+$/, "")
  return `${units < 0n ? "−" : ""}${whole}${fraction === "" ? "" : numerals.decimal + fraction}`
}

const plainNumerals: Language.Numerals = {
  decimal: ".",
  group: "",
  groupedFrom: Number.POSITIVE_INFINITY,
  percent: (number) => number,
  money: (number) => number,
  moreThan: (number) => `> ${number}`,
  lessThan: (number) => `< ${number}`
}

/**
 * The number that a reader sees, in plain digits: "-1240.5", without groups, unit and sign of per cent. Where a reader
 * sees more than a number ("> 99.9 %"), what is seen begins with that sign.
 *
 * ```ts
 * import { Fraction } from "@logframe/core"
 * import { Show } from "@logframe/report-document"
 *
 * const share = Fraction.make(191n, 356n)
 * Show.plain(share, { as: "percent", decimals: 1, nearWhole: "marked", rounding: "halfEven" }) // "53.7"
 * ```
 */
export const plain = (exact: Fraction.Fraction, format: Document.NumberFormat): string => {
  const shown: Document.NumberFormat =
    format.as === "oneTo" || format.as === "decimal" ? bare(format) : format
  return number({ numerals: plainNumerals }, exact, shown).replace("−", "-")
}

const bare = ({ decimals, rounding }: { readonly decimals: number; readonly rounding: Rounding }) =>
  ({ as: "decimal", decimals, rounding }) as const
