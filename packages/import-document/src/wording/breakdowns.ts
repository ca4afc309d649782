/**
 * By what an indicator is to be broken down, in its own words.
 *
 * @internal
 */
import { type Category, categoryOf, dimensionIds } from "./categories.ts"

/** A dimension in the words of the document, with the categories they name. */
export interface ReadBreakdown {
  readonly dimension: string
  readonly categories: readonly { readonly id: string; readonly words: string }[]
}

const known = Object.keys(dimensionIds)
  .sort((a, b) => b.length - a.length)
  .join("|")
const clause =
  /(?:dis-?aggregated|broken down|disaggregation|ventilée?s?|désagrégée?s?|aufgeschlüsselt|desagregad[oa]s?)\s*(?:by|par|selon|nach|por|:)?\s+([^().;]{2,160})/i
const short = new RegExp(
  `\\b(?:by|par|nach|por)\\s+((?:${known})(?:(?:\\s*,\\s*|\\s*/\\s*|\\s+(?:and|et|und|y)\\s+)(?:[\\p{L}’ ]{2,30}))*)\\s*\\)?$`,
  "iu"
)
const slashed = /\(\s*([\p{L}]+)\s*(?:\/|,|and|et)\s*([\p{L}]+)\s*\)/u

/** "disaggregated by sex and age", "by sex", "(male/female)", "women and men". */
export const breakdownsIn = (words: string): readonly ReadBreakdown[] => {
  const listed = clause.exec(words)?.[1] ?? short.exec(words)?.[1]
  const pieces =
    listed
      ?.split(/\s*[,/]\s*|\s+(?:and|et|und|y|or|ou)\s+/i)
      .map((piece) => piece.trim().toLowerCase())
      .filter((piece) => piece !== "" && piece.length <= 40) ?? []
  const found = new Map<string, Map<string, string>>()
  const add = ({ dimension, category }: Category, word: string) =>
    found.set(dimension, (found.get(dimension) ?? new Map()).set(category, word))
  for (const piece of pieces) {
    const category = categoryOf(piece)
    if (category !== undefined) add(category, piece)
    else if (!found.has(dimensionIds[piece] ?? piece)) found.set(dimensionIds[piece] ?? piece, new Map())
  }
  const pair =
    slashed.exec(words) ??
    /\b(women|men|girls|boys|males?|females?|femmes|hommes)\s+(?:and|et|&)\s+(?:d[’'])?(women|men|girls|boys|males?|females?|femmes|hommes)\b/iu.exec(
      words
    )
  const [a, b] = [categoryOf(pair?.[1] ?? ""), categoryOf(pair?.[2] ?? "")]
  if (a !== undefined && b !== undefined && a.dimension === b.dimension && a.category !== b.category) {
    add(a, pair?.[1] ?? "")
    add(b, pair?.[2] ?? "")
  }
  return [...found].map(([dimension, categories]) => ({
    dimension,
    categories: [...categories].map(([id, word]) => ({ id, words: word }))
  }))
}
