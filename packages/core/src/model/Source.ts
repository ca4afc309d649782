/**
 * Where a row comes from: the document, the place in it, and the words exactly as written.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "./CalendarDate.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { digest, list, plainText, verbatim } from "./shapes.ts"
import { maxLength, Text } from "./Text.ts"
import { Url } from "./Url.ts"

/**
 * The provenance of a row that was read from a document; absent on what was typed by hand.
 *
 * `inferred` names the fields of the row that a rule read into the words. A person who confirms the reading empties it.
 */
export const Source = /* @__PURE__ */ define(() =>
  Schema.Struct({
    /** The document, by its id in the logframe's `documents`. */
    document: Id.Row,
    /** The place in it, in words: "table 1, row 3, cell 2, line 4". */
    at: Schema.optionalKey(plainText(1_000)),
    /** The words exactly as written. */
    text: verbatim(maxLength),
    /** Fields that were read into the words by a rule. */
    inferred: list(plainText(64))
  })
)
export interface Source extends Schema.Schema.Type<typeof Source> {}

/** A document that the logframe was read from. */
export const SourceDocument = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Row,
    /** The file's name or the document's title. */
    name: plainText(1_000),
    mediaType: Schema.optionalKey(plainText(200)),
    /** The SHA-256 digest of the file, in hexadecimal. */
    sha256: Schema.optionalKey(digest()),
    version: Schema.optionalKey(plainText(200)),
    day: Schema.optionalKey(CalendarDate)
  })
)
export interface SourceDocument extends Schema.Schema.Type<typeof SourceDocument> {}

/** A standard indicator or code of a published list: SDG, OECD, a donor's catalogue. */
export const Reference = /* @__PURE__ */ define(() =>
  Schema.Struct({ vocabulary: plainText(200), code: plainText(200), uri: Schema.optionalKey(Url) })
)
export interface Reference extends Schema.Schema.Type<typeof Reference> {}

/** Words in an amendment, printed as the record of changes; earlier editions themselves are in the store's history. */
export const Amendment = /* @__PURE__ */ define(() =>
  Schema.Struct({
    day: CalendarDate,
    label: Schema.optionalKey(plainText(200)),
    level: Schema.optionalKey(plainText(200)),
    reason: Schema.optionalKey(Text),
    approvedBy: Schema.optionalKey(Text)
  })
)
export interface Amendment extends Schema.Schema.Type<typeof Amendment> {}
