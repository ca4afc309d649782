/**
 * A user's own data, carried and compared, never interpreted.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { pattern } from "./shapes.ts"

/** The most characters that the own data of one row may take as JSON. */
export const maxSize = 65_536

/** Own data under domain-like names: `{"org.example.mis": {…}}`, at most 64 KiB a row. */
export const Extensions = /* @__PURE__ */ define(() =>
  Schema.Record(
    pattern(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain-like name such as "org.example.mis"'),
    Schema.Json
  ).check(
    Schema.makeFilter((own: Readonly<Record<string, unknown>>) =>
      JSON.stringify(own).length <= maxSize ? undefined : "at most 64 KiB of own data in a row"
    )
  )
)
export type Extensions = typeof Extensions.Type
