/**
 * Numbers as people write them.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"

const wordsEn = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve"
]
const wordsFr = [
  "zéro",
  "un",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze"
]
const words = new Map([
  ...wordsEn.map((word, i) => [word, i] as const),
  ...wordsFr.map((word, i) => [word, i] as const),
  ["une", 1] as const,
  ["a", 1] as const,
  ["an", 1] as const,
  ["each", 1] as const
])

/** A pattern for a number in digits, with separators between thousands, or a number word. */
export const numberPattern = `(?:\\d{1,3}(?:[ \\u00a0\\u202f,.’']\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?|${[...words.keys()].filter((word) => word.length > 2).join("|")})`

/** How a language separates thousands and decimals. */
const usesComma = (language: string): boolean => /^(fr|de|es|pt|it|nl|ru|uk|ro)\b/.test(language)

/**
 * The decimal that is written, or nothing when the separators do not say which one.
 *
 * "18,400" is eighteen thousand in English and eighteen point four in French; an exponent is never read.
 */
export const readNumber = (text: string, language: string): Decimal.Decimal | undefined => {
  const word = words.get(text.trim().toLowerCase())
  if (word !== undefined) return Decimal.make(word)
  const plain = text
    .trim()
    .replace(/[\u00a0\u202f ’'](?=\d{3}(?:\D|$))/g, "")
    .replace(/^[+−–]\s*/, (sign) => (sign.startsWith("+") ? "" : "-"))
  if (!/^-?[\d.,]+$/.test(plain)) return undefined
  const [thousands, decimal] = usesComma(language) ? [/\./g, ","] : [/,/g, "."]
  const grouped = usesComma(language) ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
  const simple = usesComma(language) ? /^-?\d+([,.]\d+)?$/ : /^-?\d+(\.\d+)?$/
  if (grouped.test(plain)) return Decimal.parse(plain.replace(thousands, "").replace(decimal, "."))
  return simple.test(plain) ? Decimal.parse(plain.replace(",", ".")) : undefined
}
