/**
 * The words in which changes and clashes are told.
 *
 * @internal
 */
import type { OrderedRow, RowKind } from "../change/Change.ts"
import type { Measure } from "../model/Measure.ts"
import type { FieldName } from "./FieldName.ts"

/** A name with what its language needs to speak of it. */
export interface Noun {
  readonly name: string
  readonly feminine?: true
  readonly plural?: true
}

/** What is said of changes and clashes. Values, days and lengths come in already shown. */
export interface ChangeWords {
  readonly noChanges: string
  readonly row: Readonly<Record<RowKind, Noun>>
  readonly field: Readonly<Record<FieldName, Noun>>
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
  readonly dateMoved: (what: Noun, by: string, from: string, to: string) => string
  readonly changed: (what: Noun) => string
  readonly changedTo: (what: Noun, from: string, to: string) => string

  readonly measure: Readonly<Record<Measure["_tag"], string>>
  readonly yes: string
  readonly no: string
  readonly nothing: string

  readonly clash: {
    readonly field: (subject: string, mine: string, theirs: string, base: string) => string
    readonly removed: (row: string, by: "mine" | "theirs", changes: string) => string
    readonly order: (list: string, mine: string, theirs: string) => string
    readonly invalid: (place: string, found: string, expected: string) => string
  }
  /** The rows of a list, as a name for the list. */
  readonly list: Readonly<Record<OrderedRow, string>>
}
