/**
 * The indicator reference sheet: how the number is made, by whom, how often, how good it is.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "./CalendarDate.ts"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { list } from "./shapes.ts"
import { Text } from "./Text.ts"

/** How often targets are set and reports are due. */
export const Frequency = /* @__PURE__ */ define(() =>
  Schema.Literals([
    "lifeOfProject",
    "midlineEndline",
    "yearly",
    "halfYearly",
    "fourMonthly",
    "quarterly",
    "monthly",
    "event"
  ])
)
export type Frequency = typeof Frequency.Type

/** How many months lie between two reports; nothing for frequencies that no calendar knows. */
export const months = (frequency: Frequency): number | undefined =>
  (
    ({ yearly: 12, halfYearly: 6, fourMonthly: 4, quarterly: 3, monthly: 1 }) as Partial<
      Record<Frequency, number>
    >
  )[frequency]

/** What a performance indicator reference sheet says and no other row holds. */
export const ReferenceSheet = /* @__PURE__ */ define(() =>
  Schema.Struct({
    definition: Schema.optionalKey(Text),
    rationale: Schema.optionalKey(Text),
    dataSource: Schema.optionalKey(Text),
    method: Schema.optionalKey(Text),
    frequency: Schema.optionalKey(Frequency),
    responsible: Schema.optionalKey(Id.Party),
    baselineNote: Schema.optionalKey(Text),
    targetRationale: Schema.optionalKey(Text),
    limitations: Schema.optionalKey(Text),
    qualityReviews: list(
      Schema.Struct({ day: CalendarDate, by: Schema.optionalKey(Id.Party), note: Schema.optionalKey(Text) })
    ),
    changes: Schema.optionalKey(Text)
  })
)
export interface ReferenceSheet extends Schema.Schema.Type<typeof ReferenceSheet> {}
