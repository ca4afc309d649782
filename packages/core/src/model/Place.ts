/**
 * Where something happens; places form a tree.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { Reference } from "./Source.ts"
import { list } from "./shapes.ts"
import { Text } from "./Text.ts"

/** A place, in another place if `under` says so. */
export const Place = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Place,
    name: Text,
    under: Schema.optionalKey(Id.Place),
    codes: list(Reference)
  })
)
export interface Place extends Schema.Schema.Type<typeof Place> {}
