/**
 * An address that a reader may be sent to: http, https or mailto, nothing that runs.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"

/** A web or mail address. */
export const Url = /* @__PURE__ */ define(() =>
  Schema.String.check(
    Schema.makeFilter((text: string) =>
      isUrl(text) ? undefined : "an address that begins with https://, http:// or mailto: and holds no space"
    )
  ).pipe(Schema.brand("Url"))
)
export type Url = typeof Url.Type

const shape = /^(https?:\/\/[^\s/?#"<>\\^`{|}]|mailto:[^\s@"<>\\^`{|}]+@)[^\s"<>\\^`{|}]*$/

/** Whether the text is a web or mail address without white space or control characters. */
export const isUrl = (text: string): boolean => text.length <= 2_000 && shape.test(text)
