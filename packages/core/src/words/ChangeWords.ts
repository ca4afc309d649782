/**
 * The words in which changes and clashes are told, one table for each language.
 *
 * @internal
 */
import type { Distance, RowKind } from "../change/Change.ts"

/** A name with what its language needs to speak of it. */
export interface Noun {
  readonly name: string
  readonly feminine?: true
  readonly plural?: true
}

/** The words of a language for changes and clashes. Values come in already shown. */
export interface ChangeWords {
  readonly colon: string
  readonly decimal: (canonical: string) => string
  readonly quote: (words: string) => string
  readonly row: Readonly<Record<RowKind, Noun>>
  /** By name; a field that stands within another one by both, as `edition.day`. */
  readonly field: Readonly<Record<string, Noun>>
  readonly ofIndicator: (label: string) => string
  readonly forTime: (when: string) => string
  readonly inLanguage: (tag: string) => string

  readonly added: (what: Noun) => string
  readonly removed: (what: Noun) => string
  readonly moved: (what: Noun, from: string | undefined, to: string | undefined) => string
  readonly standsAfter: (row: string | undefined) => string
  readonly reworded: (what: Noun, from: string, to: string) => string
  readonly renumbered: (what: Noun, from: string, to: string) => string
  readonly raised: (what: Noun, from: string, to: string) => string
  readonly lowered: (what: Noun, from: string, to: string) => string
  readonly dateMoved: (what: Noun, by: Distance, from: string, to: string) => string
  readonly changed: (what: Noun) => string
  readonly changedTo: (what: Noun, from: string, to: string) => string

  readonly atLeast: (value: string) => string
  readonly atMost: (value: string) => string
  readonly exactly: (value: string) => string
  readonly upTo: (value: string) => string
  readonly between: (low: string, high: string) => string
  readonly open: Readonly<Record<"toBeDetermined" | "notApplicable" | "notAvailable", string>>
  readonly measure: Readonly<Record<string, string>>
  readonly projectYear: (year: number) => string
  readonly rate: (count: string, every: Distance) => string
  readonly yes: string
  readonly no: string
  readonly nothing: string
  readonly notStated: string

  readonly clash: {
    readonly field: (subject: string, mine: string, theirs: string, base: string) => string
    readonly removed: (row: string, by: "mine" | "theirs", changes: string) => string
    readonly order: (list: string, mine: string, theirs: string) => string
    readonly invalid: (place: string, found: string, expected: string) => string
  }
  /** The rows of a list, as a name for the list. */
  readonly list: Readonly<Partial<Record<RowKind, string>>>
}
