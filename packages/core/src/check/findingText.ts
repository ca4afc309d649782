/**
 * Findings in the language of a reader. A file of its own, so that a program that only checks does not carry the words.
 *
 * @internal
 */
import type { LanguageTag } from "../model/Text.ts"
import { messages } from "./french/messages.ts"
import { places } from "./french/places.ts"
import type { Said } from "./said.ts"

/** The languages a finding is said in. */
export type Language = "en" | "fr"

/** What a finding says: the fields of it that have words. */
export interface Sayable {
  readonly place: string
  readonly sentence: string
  readonly said?: Said
  readonly hint?: string
}

/** A finding as it is told. */
export interface Text {
  /** The language it is told in: that asked for, or English. */
  readonly language: Language
  readonly place: string
  readonly sentence: string
  readonly hint?: string
}

/**
 * Where the finding is, what was found and what to do, in that language: French for any kind of French, English for all else.
 *
 * What is said in no other language, such as a finding of an importer or of a rule of one's own, stays as it is and counts
 * as English. Words of the logframe stay in the language of the logframe, ids and codes as they are.
 *
 * @example
 * ```ts
 * import { Check, Finding, Logframe } from "@logframe/core"
 *
 * const empty = Logframe.make({ format: 1, id: "p", title: { fr: "P" }, language: "fr", scheme: "un" })
 * Check.findings(empty).map((finding) => Finding.text(finding, "fr").hint) // ["Ajoutez `period`, avec le premier et le dernier jour."]
 * ```
 */
export const text = (finding: Sayable, language: LanguageTag): Text => {
  const { place, sentence, hint, said = { message: sentence, values: [] } } = finding
  const asItIs = { place, sentence, ...(hint !== undefined && { hint }) }
  const french = /^fr(-|$)/.test(language) ? entry(messages, said.message, said.values) : undefined
  if (french === undefined) return { language: "en", ...asItIs }
  const told = { place: frenchPlace(place), sentence: french }
  if (hint === undefined) return { language: "fr", ...told }
  const frenchHint = entry(messages, hint, [])
  return frenchHint === undefined
    ? { language: "en", ...asItIs }
    : { language: "fr", ...told, hint: frenchHint }
}

type Entry = string | ((...values: readonly string[]) => string)

/** An entry with its values; nothing where there is none of that name, or for other values. */
const entry = (table: object, key: string, values: readonly string[]): string | undefined => {
  if (!Object.hasOwn(table, key)) return undefined
  const found = (table as Readonly<Record<string, Entry>>)[key]
  if (typeof found === "function") return found.length === values.length ? found(...values) : undefined
  return found
}

/** Ids have neither spaces nor commas, so a place is read in one way alone. */
const frenchPlace = (place: string): string => {
  for (const key of Object.keys(places)) {
    const ids = new RegExp(`^${key.replaceAll("{}", "([^ ,]+(?:, [^ ,]+)*)")}$`).exec(place)
    if (ids !== null) return entry(places, key, ids.slice(1)) ?? place
  }
  return place
}
