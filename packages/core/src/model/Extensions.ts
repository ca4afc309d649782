/**
 * A user's own data, carried and compared, never interpreted.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { pattern, record, rule } from "./shapes.ts"

/** The most bytes that the own data of one row may take as JSON. */
export const maxSize = 65_536

/** Own data under domain-like names: `{"org.example.mis": {…}}`, at most 64 KiB a row. */
export const Extensions = /* @__PURE__ */ define(() =>
  record(
    pattern(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain-like name such as "org.example.mis"'),
    Schema.Json.annotate({ message: "JSON: a text, a number, true, false, null, a list or an object" }),
    'own data by name, as {"org.example.mis": …}',
    rule("at most 64 KiB of own data in a row", (own: object) => bytes(JSON.stringify(own)) <= maxSize)
  )
)
export type Extensions = typeof Extensions.Type

/** How many bytes the text takes in UTF-8: JSON text holds no half pairs, so it can be escaped byte by byte. */
const bytes = (json: string): number =>
  json.length > maxSize ? json.length : encodeURIComponent(json).replace(/%../g, "%").length
