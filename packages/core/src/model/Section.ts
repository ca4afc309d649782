/**
 * The narrative beside the matrix: background, components, sustainability, and its footnotes.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { Source } from "./Source.ts"
import { list, plainText } from "./shapes.ts"
import { Text } from "./Text.ts"
import { Url } from "./Url.ts"

/** A link over the first occurrence of its label in the body, or after the body when the label is not there. */
export const Link = /* @__PURE__ */ define(() => Schema.Struct({ label: plainText(1_000), url: Url }))
export interface Link extends Schema.Schema.Type<typeof Link> {}

/** A part of the narrative; components are numbered. */
export const Section = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Row,
    kind: Schema.Literals(["background", "component", "sustainability", "other"]),
    number: Schema.optionalKey(plainText(32)),
    title: Schema.optionalKey(Text),
    body: Text,
    links: list(Link),
    source: Schema.optionalKey(Source)
  })
)
export interface Section extends Schema.Schema.Type<typeof Section> {}

/** A footnote on rows, on the block `funding`, or on the whole `logframe`. */
export const Note = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Row,
    /** The sign in the text: "*". */
    mark: Schema.optionalKey(plainText(8)),
    text: Text,
    on: list(plainText(64)),
    source: Schema.optionalKey(Source)
  })
)
export interface Note extends Schema.Schema.Type<typeof Note> {}
