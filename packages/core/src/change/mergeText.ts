/**
 * Clashes as sentences. A file of its own, so that a program that only merges does not carry the words.
 *
 * @internal
 */
import type { Json } from "effect/Schema"
import type { LanguageTag } from "../model/Text.ts"
import { capital } from "../words/grammar.ts"
import type { Language } from "../words/Language.ts"
import type { Clash, Editions } from "./Clash.ts"
import { phrase } from "./diffText.ts"
import { fieldOf, nameOf, rowOf, type Speaker, speaker, valueText } from "./Speaker.ts"

/** Each clash as a sentence: where it is, what both sides say, and what to do. English where there are no words for the language. */
export const text = (
  { base, mine, theirs }: Editions,
  clashes: readonly Clash[],
  language: LanguageTag | Language
): readonly string[] => {
  const to = speaker(language, mine, theirs, base)
  return clashes.map((clash) => capital(sentence(to, clash)))
}

const sentence = (to: Speaker, clash: Clash): string => {
  const { words } = to
  switch (clash._tag) {
    case "Field": {
      const { row, id, path } = clash
      const show = (value: Json | undefined): string => valueText(to, rowOf(to, row, id), path, value)
      const subject = `${nameOf(to, row, id)}, ${fieldOf(to, row, path).name}`
      return words.changes.clash.field(subject, show(clash.mine), show(clash.theirs), show(clash.base))
    }
    case "Removed": {
      const changes = clash.changes.map((change) => phrase(to, change)).join(", ")
      return words.changes.clash.removed(nameOf(to, clash.row, clash.id), clash.by, changes)
    }
    case "Order": {
      const { row } = clash
      const order = (ids: readonly string[]): string => ids.map((id) => nameOf(to, row, id)).join(", ")
      return words.changes.clash.order(words.changes.list[row], order(clash.mine), order(clash.theirs))
    }
    case "Invalid": {
      const { path, found, expected } = clash.problem
      return words.changes.clash.invalid(`${nameOf(to, clash.row, clash.id)} (${path})`, found, expected)
    }
  }
}
