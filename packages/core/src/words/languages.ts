/**
 * The languages that are built in, each complete: explanations, findings, differences, reports and the terminal speak in them.
 *
 * @module
 */
import type { LanguageTag } from "../model/Text.ts"
import { english } from "./english.ts"
import { french } from "./french.ts"
import type { Language } from "./Language.ts"
import { spanish } from "./spanish.ts"

export type { ChangeWords, Noun } from "./ChangeWords.ts"
export type { Choices, ConventionWords, RuleChoice } from "./ConventionWords.ts"
export { conventions } from "./conventionText.ts"
export type { ExplanationWords, Topic } from "./ExplanationWords.ts"
export type { FieldName } from "./FieldName.ts"
export { capital, type Forms } from "./grammar.ts"
export type {
  ExpectationWords,
  FindingWords,
  Language,
  MarkWords,
  Numerals,
  PlaceWords,
  Titles
} from "./Language.ts"
export type { LevelKey } from "./LevelKey.ts"
export type { Messages, Terms, TermWords, Wordings } from "./Messages.ts"
export { level, mark, number } from "./tell.ts"

/** The languages, by tag. */
export const languages = { en: english, fr: french, es: spanish } as const satisfies Readonly<
  Record<string, Language>
>

/** The tag of a language that is built in. */
export type Tag = keyof typeof languages

/** The tags of the languages, English first. */
export const tags = Object.keys(languages) as [Tag, ...Tag[]]

/** The tag of the language for a reader: that asked for, or its base ("fr-CA": "fr"), English where there is neither. */
export const tagFor = (language: LanguageTag): Tag => {
  const base = language.split("-")[0] ?? ""
  return tags.find((tag) => tag === base) ?? "en"
}

/** The words for a reader of that language; words that are handed in stay as they are. */
export const of = (language: LanguageTag | Language): Language =>
  typeof language === "string" ? languages[tagFor(language)] : language
