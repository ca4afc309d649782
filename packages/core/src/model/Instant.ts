/**
 * A moment in time, written `2026-03-31T09:15:00Z`: UTC, to the millisecond.
 *
 * Only two things need one: when a source claims that it reported, and when a store recorded. Instants written
 * with the same precision are ordered by `<`; {@link normalise} gives them that precision.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { type CalendarDate, isCalendarDate } from "./CalendarDate.ts"
import { define } from "./define.ts"
import { pattern } from "./shapes.ts"

const shape =
  /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/

/** A moment in UTC. */
export const Instant = /* @__PURE__ */ define(() =>
  pattern(shape, "a moment in UTC written YYYY-MM-DDThh:mm:ssZ, at most three digits of a second")
    .check(
      Schema.makeFilter((text: string) =>
        !shape.test(text) || isCalendarDate(text.slice(0, 10))
          ? undefined
          : "a day that exists in the calendar"
      )
    )
    .pipe(Schema.brand("Instant"))
)
export type Instant = typeof Instant.Type

/** Whether the text is a moment written in UTC. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === "string" && shape.test(text) && isCalendarDate(text.slice(0, 10))

/**
 * The moment written as `text`; for moments in source code.
 *
 * @throws RangeError when it is no moment in UTC.
 */
export const make = (text: string): Instant => {
  if (isInstant(text)) return text
  throw new RangeError(`No such moment: "${text}". Expected UTC, written YYYY-MM-DDThh:mm:ssZ.`)
}

/** The same moment with exactly three digits of a second, so that `<` orders it. */
export const normalise = (instant: Instant): Instant => {
  const [whole = "", fraction = ""] = instant.slice(0, -1).split(".")
  return `${whole}.${fraction.padEnd(3, "0")}Z` as Instant
}

/** The last moment of a day: what was recorded "by" that day. */
export const endOf = (day: CalendarDate): Instant => `${day}T23:59:59.999Z` as Instant

/** The day of the moment, in UTC. */
export const day = (instant: Instant): CalendarDate => instant.slice(0, 10) as CalendarDate
