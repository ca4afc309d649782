/**
 * Numbers as people write them: digits with separators, words, millions.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"

const small: Readonly<Record<string, readonly string[]>> = {
  en: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " "
  ),
  fr: "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " "
  )
}
const tens: Readonly<Record<string, readonly string[]>> = {
  en: "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
  fr: "vingt trente quarante cinquante soixante".split(" ")
}

/** "one" to "ninety-nine" in English, "un" to "soixante-neuf" in French, "hundred". */
const words = new Map<string, number>([
  ...Object.values(small).flatMap((list) => list.map((word, i) => [word, i] as const)),
  ...Object.values(tens).flatMap((list) => list.map((word, i) => [word, (i + 2) * 10] as const)),
  ...(tens.en ?? []).flatMap((ten, i) =>
    (small.en ?? []).slice(1, 10).map((word, j) => [`${ten}-${word}`, (i + 2) * 10 + j + 1] as const)
  ),
  ...(tens.fr ?? []).flatMap((ten, i) =>
    (small.fr ?? [])
      .slice(1, 10)
      .map((word, j) => [j === 0 ? `${ten} et un` : `${ten}-${word}`, (i + 2) * 10 + j + 1] as const)
  ),
  ["une", 1],
  ["eine", 1],
  ["una", 1],
  ["a hundred", 100],
  ["one hundred", 100],
  ["cent", 100],
  ["a dozen", 12],
  ["une douzaine", 12]
])

/** The longest first, so that "twenty-five" is not read as "twenty". */
const wordPattern = [...words.keys()]
  .filter((word) => word.length > 2)
  .sort((a, b) => b.length - a.length)
  .join("|")

/** A pattern for a number in digits, with separators between thousands, or a number word of more than two letters. */
export const numberPattern = `(?:\\d{1,3}(?:[ \\u00a0\\u202f,.’']\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?|(?:${wordPattern})(?![\\p{L}-]))`

/** Words that multiply the number before them. */
export const magnitudePattern =
  "(?:millions?|mio|mn|billions?|bn|milliards?|thousand|mille|tausend|mil(?:lones|hões)?)"

const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^(?:billions?|bn|milliards?)$/i, 9],
  [/^(?:millions?|mio|mn|millones|milhões)$/i, 6],
  [/^(?:thousand|mille|tausend|mil)$/i, 3]
]

/** How a language separates thousands and decimals. */
const usesComma = (language: string): boolean =>
  /^(?:fr|de|es|pt|it|nl|ru|uk|ro|pl|cs|sk|bg|hr|sr|sl|hu|tr|sv|da|nb|no|fi|el)\b/.test(language)

/**
 * The decimal that is written, or nothing when the separators do not say which one.
 *
 * "18,400" is eighteen thousand in English. Where the other separator stands before three digits ("12.000" in English,
 * "18,400" in French) people mean either, so nothing is read. An exponent is never read. `magnitude` is a word behind it.
 */
export const readNumber = (
  text: string,
  language: string,
  magnitude?: string
): Decimal.Decimal | undefined => {
  const word = words.get(text.trim().toLowerCase())
  const plain = word === undefined ? digits(text, language) : String(word)
  return plain === undefined ? undefined : Decimal.parse(scaled(plain, magnitude))
}

/** The same language's grouped thousands, or a plain decimal; `.` before the fraction. */
const digits = (text: string, language: string): string | undefined => {
  const plain = text
    .trim()
    .replace(/[\u00a0\u202f ’'](?=\d{3}(?:\D|$))/g, "")
    .replace(/^[+−–]\s*/, (sign) => (sign.startsWith("+") ? "" : "-"))
  if (!/^-?\d[\d.,]*$/.test(plain)) return undefined
  const [thousands, decimal] = usesComma(language) ? [".", ","] : [",", "."]
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`)
  if (grouped.test(plain)) return plain.replaceAll(thousands, "").replace(decimal, ".")
  if (/^-?\d+$/.test(plain)) return plain
  const simple = new RegExp(`^-?\\d+\\${decimal}\\d+$`)
  if (simple.test(plain)) return isDoubtful(plain, decimal) ? undefined : plain.replace(decimal, ".")
  return usesComma(language) && /^-?\d+\.\d{1,2}$/.test(plain) ? plain : undefined
}

/** "12.000": three digits behind a single separator, and a number in front that thousands could follow. */
const isDoubtful = (plain: string, decimal: string): boolean =>
  new RegExp(`^-?[1-9]\\d{0,2}\\${decimal}\\d{3}$`).test(plain)

/** The decimal point moved to the right by the word. */
const scaled = (number: string, word: string | undefined): string => {
  const places = word === undefined ? 0 : (magnitudes.find(([pattern]) => pattern.test(word))?.[1] ?? 0)
  if (places === 0) return number
  const [whole = "", fraction = ""] = number.split(".")
  const moved = whole + fraction.padEnd(places, "0").slice(0, places)
  const rest = fraction.slice(places)
  return `${moved.replace(/^(-?)0+(?=\d)/, "$1")}${rest === "" ? "" : `.${rest}`}`
}
