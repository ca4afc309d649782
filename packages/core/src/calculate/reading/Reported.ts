/**
 * The facts of one indicator as they are read, what each reporter says, and what is read of it. Only types.
 *
 * @internal
 */
import type { CalendarDate } from "../../model/CalendarDate.ts"
import type * as Conventions from "../../model/Conventions.ts"
import type * as Fact from "../../model/Fact.ts"
import type * as Id from "../../model/Id.ts"
import type { Indicator } from "../../model/Indicator.ts"
import type { InForce } from "../../model/InForce.ts"
import type { LeftOut } from "../journal/Journal.ts"
import type { Reading } from "../numbers/Reading.ts"
import type { Overlapping } from "../rules/Breakdown.ts"
import type { Folded, Observation } from "../rules/overTime.ts"

/** The facts of one indicator. */
export interface Observed {
  readonly indicator: Indicator
  readonly conventions: Conventions.Complete
  readonly counting: readonly Fact.StoredMeasurement[]
  readonly known: readonly Fact.StoredMeasurement[]
  readonly leftOut: readonly LeftOut[]
  readonly preview: ReadonlySet<string>
  /** The dimensions whose categories overlap. */
  readonly overlapping: Overlapping
  /** The places above a place, from the next to the top. */
  readonly above: (place: Id.Place) => readonly Id.Place[]
  /** The first day of the project, before which nothing counts to date. */
  readonly start?: CalendarDate
  /** The days on which it is in force, where an amendment says so. */
  readonly inForce?: InForce
}

/** What one place and party reported, folded over time. */
export type Reported = Folded & {
  readonly place?: Id.Place
  readonly party?: Id.Party
  /** Nobody reported a total: each cell folded over time by itself. */
  readonly cells?: readonly Folded[]
  /** Made of cells of which small counts are hidden: not to be told one by one. */
  readonly isUntold: boolean
}

/** A reading with what made it. */
export interface Read {
  readonly reading: Reading
  readonly used: readonly Observation[]
  /** What the reading is folded from. */
  readonly reported: readonly Reported[]
  /** The reports of the window for which another stands. */
  readonly covered: readonly Fact.StoredMeasurement[]
  /** Where the latest counts, or one value of many: what was reported by those for whom another stands. */
  readonly behind: readonly Reported[]
  /** Those that stand although some of their parts have reported later. */
  readonly newer: readonly Reported[]
  /** Percentages with and without their parts, which do not add up. */
  readonly mixed?: readonly Observation[]
  /** The days of the span, for annual rates. */
  readonly days?: number
}
