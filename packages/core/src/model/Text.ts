/**
 * Words in one or more languages.
 *
 * Plain text without markup; line breaks are part of it. The keys are language tags (BCP 47) in their usual
 * case; `und` says that the language is not known.
 *
 * @module
 */
import { define } from "./define.ts"
import { entries, pattern, plainText, record } from "./shapes.ts"

/** A language tag in its usual case: `en`, `pt-BR`, `zh-Hant`, or `und` for a language that is not known. */
export const LanguageTag = /* @__PURE__ */ define(() =>
  pattern(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/,
    'a language tag in its usual case such as "en", "fr" or "pt-BR" ("und" when it is not known)'
  )
)
export type LanguageTag = typeof LanguageTag.Type

/** The most characters a text may hold in one language. */
export const maxLength = 100_000

/** Words in at least one language. */
export const Text = /* @__PURE__ */ define(() =>
  record(
    LanguageTag,
    plainText(maxLength),
    'words by language, as {"en": "…"}',
    entries(1, 1_000, 'words in at least one language, as {"en": "…"}')
  )
)
export type Text = typeof Text.Type

/** Words in the language of the tag. */
export const of = (language: LanguageTag, words: string): Text => ({ [language]: words })

/** English words. */
export const en = (words: string): Text => of("en", words)

/** French words. */
export const fr = (words: string): Text => of("fr", words)

/**
 * The words to show to a reader of `language`.
 *
 * Falls back from the language asked for to its base language ("pt-BR" to "pt"), then to `fallback`, the
 * language of the logframe, then to the first by tag.
 *
 * @example
 * ```ts
 * import { Text } from "@logframe/core"
 *
 * Text.read({ en: "Output", fr: "Produit" }, "fr-CA") // "Produit"
 * ```
 */
export const read = (text: Text, language: LanguageTag, fallback?: LanguageTag): string => {
  const tag = languageOf(text, language, fallback)
  return tag === undefined ? "" : (text[tag] ?? "")
}

/** The language in which {@link read} finds the words, so that a report can mark foreign words as such. */
export const languageOf = (
  text: Text,
  language: LanguageTag,
  fallback?: LanguageTag
): LanguageTag | undefined => {
  const asked = [language, base(language), ...(fallback === undefined ? [] : [fallback, base(fallback)])]
  return asked.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text).sort()[0]
}

const base = (tag: LanguageTag): LanguageTag => tag.split("-")[0] ?? tag
