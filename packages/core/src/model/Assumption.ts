/**
 * A condition outside the project's control: an assumption that must hold, or a risk that must not come true.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Retirement } from "./Amended.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { Source } from "./Source.ts"
import { list, wholeNumber } from "./shapes.ts"
import { Text } from "./Text.ts"

/** An assumption or a risk, on the results or activities it is stated for. */
export const Assumption = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Row,
    /** Results or activities. */
    under: list(Id.Row),
    kind: Schema.Literals(["assumption", "risk"]),
    statement: Text,
    /** 1 rare to 5 almost certain. */
    probability: Schema.optionalKey(wholeNumber(1, 5)),
    /** 1 negligible to 5 severe. */
    impact: Schema.optionalKey(wholeNumber(1, 5)),
    response: Schema.optionalKey(Text),
    /** Since when it is no longer in force. */
    retired: Schema.optionalKey(Retirement),
    source: Schema.optionalKey(Source)
  })
)
export interface Assumption extends Schema.Schema.Type<typeof Assumption> {}
