/**
 * What a language must say: a word that is missing does not compile.
 *
 * @internal
 */
import type { FindingPlace } from "../check/FindingPlace.ts"
import type { ChangeWords } from "./ChangeWords.ts"
import type { Messages, Wordings } from "./Messages.ts"

/** Where a finding is. */
export type PlaceWords = {
  readonly [Tag in FindingPlace["_tag"]]: (place: Extract<FindingPlace, { _tag: Tag }>) => string
}

/** The words of one language. */
export interface Language {
  /** Its tag: "en". */
  readonly tag: string
  readonly places: PlaceWords
  /** How editions differ, and where they clash. */
  readonly changes: ChangeWords
  /** What findings say; absent in English, in which they are written. */
  readonly findings?: Wordings<Messages>
}
