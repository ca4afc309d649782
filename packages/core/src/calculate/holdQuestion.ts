import * as CalendarDate from "../model/CalendarDate.ts"
import * as Instant from "../model/Instant.ts"
import * as Period from "../model/Period.ts"
import type { Question } from "./Question.ts"

/**
 * Refuses days that do not exist, which a program without a compiler may ask about: with them everything reads as no data.
 *
 * @throws RangeError when a day, the instant or a period of the question does not exist.
 * @internal
 */
export const holdQuestion = ({ asOf, knownAt, periods }: Question): void => {
  CalendarDate.make(asOf)
  if (knownAt !== undefined) Instant.make(knownAt)
  if (typeof periods === "object") for (const { from, through } of periods) Period.make(from, through)
}
