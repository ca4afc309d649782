/**
 * What is asked of a logframe and its facts.
 *
 * @module
 */
import type { CalendarDate } from "../model/CalendarDate.ts"
import type { Conventions } from "../model/Conventions.ts"
import type { Status } from "../model/Fact.ts"
import type { Instant } from "../model/Instant.ts"
import type { Period } from "../model/Period.ts"
import type { Frequency } from "../model/ReferenceSheet.ts"

/** The question that an evaluation answers. */
export interface Question {
  /** What had happened: facts whose span ends on or before that day. */
  readonly asOf: CalendarDate
  /** What had been recorded: facts, corrections and approvals recorded later do not exist. Absent: everything. */
  readonly knownAt?: Instant
  /** The statuses that count; absent: approved facts only. */
  readonly include?: readonly Status[]
  /** Choices that override those of the logframe and its indicators. */
  readonly conventions?: Conventions
  /** The periods to read beside the value to date; absent: years from the project's start. */
  readonly periods?: readonly Period[] | Frequency
}
