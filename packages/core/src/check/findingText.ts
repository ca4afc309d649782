/**
 * Findings in the language of a reader. A file of its own, so that a program that only checks does not carry the words.
 *
 * @internal
 */
import type { LanguageTag } from "../model/Text.ts"
import type { Language } from "../words/Language.ts"
import * as languages from "../words/languages.ts"
import type { FindingPlace } from "./FindingPlace.ts"
import type { Said } from "./said.ts"

/** What a finding says: the fields of it that have words. */
export interface Sayable {
  readonly place: FindingPlace
  readonly sentence: string
  readonly said?: Said
  readonly hint?: string
}

/** A finding as it is told. */
export interface Text {
  /** The language it is told in: that asked for, or English. */
  readonly language: LanguageTag
  readonly place: string
  readonly sentence: string
  readonly hint?: string
}

/**
 * Where the finding is, what was found and what to do, in the language asked for; in English where there are no words for it.
 *
 * What is said in no other language, such as a finding of an importer or of a rule of one's own, stays in English. Words of
 * the logframe stay in the language of the logframe, ids and codes as they are.
 *
 * @example
 * ```ts
 * import { Check, Finding, Logframe } from "@logframe/core"
 *
 * const empty = Logframe.make({ format: 1, id: "p", title: { fr: "P" }, language: "fr", scheme: "un" })
 * Check.findings(empty).map((finding) => Finding.text(finding, "fr").hint) // ["Ajoutez `period`, avec le premier et le dernier jour."]
 * ```
 */
export const text = (finding: Sayable, language: LanguageTag | Language): Text => {
  const asked = languages.of(language)
  const english = asked.tag === "en" ? asked : languages.languages.en
  const { sentence, hint, said = { message: sentence, values: [] } } = finding
  const written = { language: english.tag, place: placeIn(english, finding), sentence, ...(hint && { hint }) }
  if (asked.findings === "asWritten") return written
  const { messages } = asked.findings
  const told = entry(messages, said.message, said.values)
  const toldHint = hint && entry(messages, hint, [])
  return told === undefined || (hint !== undefined && toldHint === undefined)
    ? written
    : {
        language: asked.tag,
        place: placeIn(asked, finding),
        sentence: told,
        ...(toldHint && { hint: toldHint })
      }
}

const placeIn = <Tag extends FindingPlace["_tag"]>(
  { places }: Language,
  { place }: { readonly place: Extract<FindingPlace, { _tag: Tag }> }
): string => (places[place._tag as Tag] as (at: typeof place) => string)(place)

type Entry = string | ((...values: readonly string[]) => string)

/** An entry with its values; nothing where there is none of that name, or for other values. */
const entry = (table: object, key: string, values: readonly string[]): string | undefined => {
  if (!Object.hasOwn(table, key)) return undefined
  const found = (table as Readonly<Record<string, Entry>>)[key]
  if (typeof found === "function") return found.length === values.length ? found(...values) : undefined
  return found
}
