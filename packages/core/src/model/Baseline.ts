/**
 * Where an indicator started.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { optionalId } from "./derivedIds.ts"
import * as Scope from "./Scope.ts"
import { Source } from "./Source.ts"
import { Text } from "./Text.ts"
import { Value } from "./Value.ts"
import { When } from "./When.ts"

/** The value before the project, of the whole or of a place, party or cell. */
export const Baseline = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: optionalId("baseline"),
    value: Value,
    when: Schema.optionalKey(When),
    ...Scope.fields,
    note: Schema.optionalKey(Text),
    source: Schema.optionalKey(Source)
  })
)
export interface Baseline extends Schema.Schema.Type<typeof Baseline> {}
