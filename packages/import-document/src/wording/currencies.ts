/**
 * Currencies by their signs, names and codes.
 *
 * @internal
 */

const signs: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b/i, "EUR"],
  [/£|\bpounds?(?: sterling)?\b/i, "GBP"],
  [/\bUS\$|\bUS dollars?\b/i, "USD"],
  [/\bCHF\b|\bswiss francs?\b|\bfrancs suisses\b/i, "CHF"],
  [/\bFCFA\b|\bXOF\b/i, "XOF"],
  [/\bK\.?Shs?\b/i, "KES"],
  [/\bT\.?Shs?\b/i, "TZS"],
  [/\bU\.?Shs?\b/i, "UGX"],
  [/₹/, "INR"],
  [/₦/, "NGN"],
  [/₱/, "PHP"],
  [/₩/, "KRW"],
  [/₺/, "TRY"],
  [/₽/, "RUB"],
  [/₫/, "VND"],
  [/₴/, "UAH"],
  [/₪/, "ILS"],
  [/₵/, "GHS"],
  [/₸/, "KZT"],
  [/₾/, "GEL"],
  [/֏/, "AMD"],
  [/৳/, "BDT"],
  [/฿/, "THB"],
  [/R\$/, "BRL"],
  [/C\$|CA\$/, "CAD"],
  [/AU?\$/, "AUD"]
]

/** The codes of the platform's own table. */
let codes: ReadonlySet<string> | undefined
const isCode = (word: string): boolean => {
  codes ??= new Set(Intl.supportedValuesOf("currency"))
  return codes.has(word)
}

/** A pattern for a sign or a code before an amount; whether the code is one, {@link currencyIn} says. */
export const currencyPattern =
  "(?:US\\$|R\\$|C\\$|CA\\$|AU?\\$|[€£$₹₦₱₩₺₽₫₴₪₵₸₾֏৳฿]|EUROS?|FCFA|[KTU]\\.?Shs?\\.?|[A-Z]{3}(?![A-Za-z]))"

/** The currency that the words name; a bare dollar sign is the United States' only as a last resort. */
export const currencyIn = (words: string): string | undefined => {
  const text = words.slice(0, 400)
  const code = (text.match(/(?<![\p{L}\d])[A-Z]{3}(?![\p{L}\d])/gu) ?? []).find(isCode)
  return code ?? signs.find(([pattern]) => pattern.test(text))?.[1] ?? (/\$/.test(text) ? "USD" : undefined)
}
