/**
 * A result of the chain: an objective, an outcome, an output, whatever its level is called.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Retirement } from "./Amended.ts"
import { Decimal } from "./Decimal.ts"
import { define } from "./define.ts"
import { Extensions } from "./Extensions.ts"
import * as Id from "./Id.ts"
import { Source } from "./Source.ts"
import { list, plainText } from "./shapes.ts"
import { Text } from "./Text.ts"

/** A result, flat: `under` says which results it contributes to. */
export const Result = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Result,
    level: Id.Level,
    /** The results it stands under: it is printed under the first, and also contributes to the others. */
    under: list(Id.Result),
    /** What is printed before it ("1.2"). */
    code: Schema.optionalKey(plainText(64)),
    statement: Text,
    description: Schema.optionalKey(Text),
    /** Its share among its siblings, in per cent. */
    weight: Schema.optionalKey(Decimal),
    /** A risk rating of the rating scheme: "medium". */
    risk: Schema.optionalKey(Id.Row),
    /** Since when it is no longer in force. */
    retired: Schema.optionalKey(Retirement),
    source: Schema.optionalKey(Source),
    extensions: Schema.optionalKey(Extensions)
  })
)
export interface Result extends Schema.Schema.Type<typeof Result> {}
