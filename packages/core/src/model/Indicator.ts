/**
 * A measurable sign of change, with where it started and what was promised.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Replacement, Retirement } from "./Amended.ts"
import { Baseline } from "./Baseline.ts"
import { Cadence } from "./Cadence.ts"
import { Conventions } from "./Conventions.ts"
import { Decimal } from "./Decimal.ts"
import { define } from "./define.ts"
import { Extensions } from "./Extensions.ts"
import * as Id from "./Id.ts"
import { Measure } from "./Measure.ts"
import { ReferenceSheet } from "./ReferenceSheet.ts"
import { Reference, Source } from "./Source.ts"
import { list, plainText, size } from "./shapes.ts"
import { Target } from "./Target.ts"
import { Text } from "./Text.ts"

/** Which way is better; `hold` within a range, `none` when neither is. */
export const Direction = /* @__PURE__ */ define(() => Schema.Literals(["rising", "falling", "hold", "none"]))
export type Direction = typeof Direction.Type

/**
 * An indicator: either of one or more results (`under`), or a part of another indicator (`partOf`).
 *
 * A part prints below its whole and counts under its whole's results.
 */
export const Indicator = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Indicator,
    under: list(Id.Result),
    partOf: Schema.optionalKey(Id.Indicator),
    /** Measured, but no line of the signed text: "experts and countries" is one line and two numbers. */
    implied: Schema.optionalKey(Schema.Literal(true)),
    /** The indicator in whose place it stands, and from when. */
    replaces: Schema.optionalKey(Replacement),
    /** Since when it is no longer in force. */
    retired: Schema.optionalKey(Retirement),
    code: Schema.optionalKey(plainText(64)),
    statement: Text,
    measure: Measure,
    /** Absent: read from the targets and the baseline, else unknown. */
    direction: Schema.optionalKey(Direction),
    baselines: list(Baseline),
    targets: list(Target),
    /** Whether a periodic target speaks of its own period or of everything to date. */
    targetsSay: Schema.optionalKey(Schema.Literals(["perPeriod", "toDate"])),
    cadence: Schema.optionalKey(Cadence),
    /** `[["sex"], ["age"]]` are two breakdowns side by side, `[["sex", "age"]]` is a crossed one. */
    breakdowns: list(Schema.Array(Id.Dimension).check(size(1, 6, "1 to 6 dimensions"))),
    /** Its share in its result, or in its composite, in per cent. */
    weight: Schema.optionalKey(Decimal),
    /** The means of verification. */
    verification: Schema.optionalKey(Text),
    sheet: Schema.optionalKey(ReferenceSheet),
    references: list(Reference),
    /** Whether it may be added up over projects; absent: not stated. */
    aggregable: Schema.optionalKey(Schema.Boolean),
    conventions: Schema.optionalKey(Conventions),
    source: Schema.optionalKey(Source),
    extensions: Schema.optionalKey(Extensions)
  }).check(
    Schema.makeFilter(
      (indicator: { under?: ReadonlyArray<string>; partOf?: string }) =>
        (indicator.under ?? []).length > 0 !== (indicator.partOf !== undefined) || {
          path: ["under"],
          issue: "either results in `under` or a whole in `partOf`, exactly one of the two"
        }
    )
  )
)
export interface Indicator extends Schema.Schema.Type<typeof Indicator> {}
