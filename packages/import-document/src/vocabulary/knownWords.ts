/**
 * The words of all languages, ready to be compared with those of a document.
 *
 * @internal
 */
import { english } from "./english.ts"
import { french } from "./french.ts"
import { german } from "./german.ts"
import { italian } from "./italian.ts"
import { portuguese } from "./portuguese.ts"
import { spanish } from "./spanish.ts"
import type { Column, Level, List, Vocabulary } from "./Vocabulary.ts"

/** Languages whose documents are read, by their tag. */
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  de: german
}

/** Words as they are compared: small letters without accents. */
const fold = (text: string): string =>
  text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss")

const joiners =
  /^(?:of|the|and|or|a|an|for|in|to|by|per|from|on|with|de|du|des|d|le|la|les|l|et|en|par|pour|au|aux|el|los|las|del|y|e|o|da|do|das|dos|di|della|del|dell|dei|delle|degli|il|lo|gli|i|der|die|das|und|von|fur|zu|zur)$/

/** The words that say something, folded. */
export const wordsIn = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9#%]+/)
    .filter((word) => word !== "" && !joiners.test(word))

/** A phrase of a column: its words, the last of which may have any ending. */
export interface Phrase {
  readonly column: Exclude<Column, "other">
  readonly words: readonly string[]
  readonly noun: "first" | "last"
}

const split = (phrases: string): readonly string[] => phrases.split("|").map((phrase) => phrase.trim())

/** Every phrase that names a column. */
export const columnPhrases: readonly Phrase[] = Object.values(vocabularies).flatMap(({ columns, noun }) =>
  Object.entries(columns).flatMap(([column, phrases]) =>
    split(phrases).map((phrase) => ({
      column: column as Exclude<Column, "other">,
      words: phrase.split(" ").filter((word) => !joiners.test(word.replace("*", ""))),
      noun
    }))
  )
)

/** Whether a word of a document is the word of a phrase. */
export const isWord = (word: string, pattern: string): boolean =>
  pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern

/** A pattern for phrases, with or without their accents. */
const anyOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[/().?+]/g, "\\$&")
        .replace(/[^\x20-\x7e]/gu, (letter) => `(?:${letter}|${fold(letter)})`)
        .replace(/ /g, "\\s+")
    )
    .join("|")

const gathered = <Key extends string>(
  of: (vocabulary: Vocabulary) => Readonly<Record<Key, string>>
): readonly (readonly [Key, readonly string[]])[] => {
  const found = new Map<Key, string[]>()
  for (const vocabulary of Object.values(vocabularies))
    for (const [key, phrases] of Object.entries(of(vocabulary)) as [Key, string][])
      found.set(key, [...(found.get(key) ?? []), ...split(phrases)])
  return [...found]
}

/** The short forms that stand before a number: "IR 1.2", "OC1". */
const shortForms: Readonly<Partial<Record<Level, string>>> = {
  intermediateResult: "ir",
  specificObjective: "so|os|oe",
  overallObjective: "oo|og",
  developmentObjective: "do",
  outcome: "oc",
  output: "op",
  result: "r|e|er"
}

/** Patterns for the name of a level at the beginning of words. */
export const levelPatterns: readonly (readonly [Level, RegExp])[] = gathered(({ levels }) => levels).map(
  ([level, phrases]) => {
    const short = shortForms[level]
    const abbreviated = short === undefined ? "" : `|(?:${short}) ?\\d+`
    return [
      level,
      new RegExp(
        `^(?:(?:${anyOf(phrases)})(?![\\p{L}])${abbreviated})(?!\\s+(?:chain|framework|matrix|area)s?\\b)`,
        "iu"
      )
    ]
  }
)

/** Patterns for the label of a list, and nothing else. */
export const listPatterns: readonly (readonly [List, RegExp])[] = gathered(({ lists }) => lists).map(
  ([list, phrases]) => [list, new RegExp(`^(?:${anyOf(phrases)})$`, "iu")]
)

const alone = (of: (vocabulary: Vocabulary) => string, suffix: string): RegExp =>
  new RegExp(`^(?:${anyOf(Object.values(vocabularies).flatMap((one) => split(of(one))))})${suffix}`, "iu")

const totals = alone(({ total }) => total, "(?![\\p{L}])")
/** Whether the words begin a row that adds up those above it. */
export const isTotalRow = (text: string): boolean => text.length <= 60 && totals.test(text.trim())

const glossaries = alone(({ glossary }) => glossary, "(?![\\p{L}])")
/** Whether the heading is that of a list of terms. */
export const isGlossary = (text: string): boolean => glossaries.test(text.trim())
