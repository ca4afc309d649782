/**
 * What is asked of a logframe and its facts.
 *
 * @module
 */
import * as CalendarDate from "../model/CalendarDate.ts"
import type { Conventions } from "../model/Conventions.ts"
import type { Status } from "../model/Fact.ts"
import * as Instant from "../model/Instant.ts"
import * as Period from "../model/Period.ts"
import type { Frequency } from "../model/ReferenceSheet.ts"

/** The question that an evaluation answers. */
export interface Question {
  /** What had happened: facts whose span ends on or before that day. */
  readonly asOf: CalendarDate.CalendarDate
  /** What had been recorded: facts, corrections and approvals recorded later do not exist. Absent: everything. */
  readonly knownAt?: Instant.Instant
  /** The statuses that count; absent: approved facts only. */
  readonly include?: readonly Status[]
  /** Choices that override those of the logframe and its indicators. */
  readonly conventions?: Conventions
  /** The periods to read beside the value to date; absent: years from the project's start. */
  readonly periods?: readonly Period.Period[] | Frequency
}

/**
 * Refuses days that are none, which a program that is not compiled may write; with them everything would read as no data.
 *
 * @throws RangeError when a day, the instant or a period of the question does not exist.
 * @internal
 */
export const hold = ({ asOf, knownAt, periods }: Question): void => {
  CalendarDate.make(asOf)
  if (knownAt !== undefined) Instant.make(knownAt)
  if (typeof periods === "object") for (const { from, through } of periods) Period.make(from, through)
}
