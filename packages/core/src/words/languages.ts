/**
 * The languages that are built in, each complete: explanations, findings, differences, reports and the terminal speak in them.
 *
 * @module
 */
import type { LanguageTag } from "../model/Text.ts"
import { english } from "./english/english.ts"
import { french } from "./french/french.ts"
import type { Language } from "./Language.ts"

export type { ChangeWords, Noun } from "./ChangeWords.ts"
export type { Language, PlaceWords } from "./Language.ts"
export type { Messages, Wordings } from "./Messages.ts"

/** The languages, by tag. */
export const languages = { en: english, fr: french } as const satisfies Readonly<Record<string, Language>>

/** The tag of a language that is built in. */
export type Tag = keyof typeof languages

/** The tags of the languages, English first. */
export const tags = Object.keys(languages) as [Tag, ...Tag[]]

/** The tag of the language for a reader: that asked for, or its base ("fr-CA": "fr"), English where there is neither. */
export const tagFor = (language: LanguageTag): Tag => {
  const base = language.split("-")[0] ?? ""
  return tags.find((tag) => tag === base) ?? "en"
}

/** The words for a reader of that language. */
export const of = (language: LanguageTag): Language => languages[tagFor(language)]
