/**
 * When a baseline or a target holds, as precisely as it was written.
 *
 * A document may say a day, a month, a year, a span or "year 4 of the project". What was written is kept; it
 * becomes days only when something is calculated: a month or a year is its last day, a project year needs the
 * period of the project.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as CalendarDate from "./CalendarDate.ts"
import { define } from "./define.ts"
import * as Period from "./Period.ts"
import { pattern, wholeNumber } from "./shapes.ts"

/** A day, `2026-03`, `2026`, a period, or a year of the project counted from 1. */
export const When = /* @__PURE__ */ define(() =>
  Schema.Union([
    CalendarDate.CalendarDate,
    pattern(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "a month written YYYY-MM"),
    pattern(/^(19|20)\d\d$/, "a year written YYYY"),
    Period.Period,
    Schema.Struct({
      projectYear: wholeNumber(1, 99)
    })
  ]).annotate({
    message: 'a day "YYYY-MM-DD", a month "YYYY-MM", a year "YYYY", {from, through} or {projectYear}'
  })
)
export type When = typeof When.Type

/** The span that was meant, or nothing when a project year needs a project period that is not there. */
export const toPeriod = (when: When, project?: Period.Period): Period.Period | undefined => {
  if (typeof when === "string") return textToPeriod(when)
  if ("from" in when) return when
  if (project === undefined) return undefined
  return Period.split(project, 12)[when.projectYear - 1]
}

const textToPeriod = (text: string): Period.Period => {
  const day = (written: string) => written as CalendarDate.CalendarDate
  return text.length === 10
    ? Period.ofDay(day(text))
    : text.length === 7
      ? { from: day(`${text}-01`), through: CalendarDate.lastOfMonth(text) }
      : { from: day(`${text}-01-01`), through: day(`${text}-12-31`) }
}

/** The last day that was meant: 31 December for a year, the last day of a project year. */
export const lastDay = (when: When, project?: Period.Period): CalendarDate.CalendarDate | undefined =>
  toPeriod(when, project)?.through

/** Whether a span was written (a period or a project year), not a point in time. */
export const isSpan = (when: When): boolean => typeof when !== "string"
