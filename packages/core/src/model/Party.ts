/**
 * Who funds, implements, helps or benefits, and how to reach them.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { Reference } from "./Source.ts"
import { entries, list, plainText } from "./shapes.ts"
import { Text } from "./Text.ts"
import { Url } from "./Url.ts"

/** What a party does in the project. */
export const Role = /* @__PURE__ */ define(() =>
  Schema.Literals(["donor", "implementer", "partner", "beneficiary", "coordinator"])
)
export type Role = typeof Role.Type

/** A state, an organisation, an office. */
export const Party = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Party,
    name: Text,
    roles: list(Role),
    codes: list(Reference),
    /** The heading under which it is listed: "State Parties and Observers". */
    group: Schema.optionalKey(Text)
  })
)
export interface Party extends Schema.Schema.Type<typeof Party> {}

/** How to reach somebody; at least one field says something. */
export const Contact = /* @__PURE__ */ define(() =>
  Schema.Struct({
    party: Schema.optionalKey(Id.Party),
    name: Schema.optionalKey(Text),
    email: Schema.optionalKey(plainText(320)),
    telephone: Schema.optionalKey(plainText(64)),
    url: Schema.optionalKey(Url)
  }).check(entries(1, 5, "at least one of party, name, email, telephone, url"))
)
export interface Contact extends Schema.Schema.Type<typeof Contact> {}
