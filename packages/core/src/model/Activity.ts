/**
 * What the project does. An activity is not a level: it has no indicators to reach.
 *
 * Whether it is done or late is an assessment, what it costs is a line of the budget.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Retirement } from "./Amended.ts"
import { define } from "./define.ts"
import { Extensions } from "./Extensions.ts"
import * as Id from "./Id.ts"
import { Period } from "./Period.ts"
import { Source } from "./Source.ts"
import { list, plainText } from "./shapes.ts"
import { Text } from "./Text.ts"

/** An activity; with no `under` it serves the whole project. */
export const Activity = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Activity,
    /** The results it serves: it is printed under the first. */
    under: list(Id.Result),
    code: Schema.optionalKey(plainText(64)),
    statement: Text,
    period: Schema.optionalKey(Period),
    responsible: Schema.optionalKey(Id.Party),
    means: Schema.optionalKey(Text),
    /** Since when it is no longer in force. */
    retired: Schema.optionalKey(Retirement),
    source: Schema.optionalKey(Source),
    extensions: Schema.optionalKey(Extensions)
  })
)
export interface Activity extends Schema.Schema.Type<typeof Activity> {}
