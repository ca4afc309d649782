/**
 * Days, as attributes write them.
 *
 * @internal
 */
import { CalendarDate, type Period } from "@logframe/core"
import { child, type Element } from "../xml/Element.ts"

/** The day that a text begins with; a time or a zone after it is passed over. */
export const dayOf = (written: string | undefined): CalendarDate.CalendarDate | undefined => {
  if (written === undefined) return undefined
  const text = written.trim()
  return text.length === 10 || /^.{10}([TZ+-]| \d)/.test(text)
    ? CalendarDate.parse(text.slice(0, 10))
    : undefined
}

/** The day of a child such as `period-start`. */
export const childDay = (of: Element, name: string): CalendarDate.CalendarDate | undefined =>
  dayOf(child(of, name)?.attributes["iso-date"])

/** The span of `period-start` and `period-end`; nothing when one is missing, or the end comes first. */
export const periodOf = (of: Element): Period.Period | undefined => {
  const from = childDay(of, "period-start")
  const through = childDay(of, "period-end")
  return from === undefined || through === undefined || through < from ? undefined : { from, through }
}
