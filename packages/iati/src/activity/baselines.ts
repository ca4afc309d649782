/**
 * Where an indicator started.
 *
 * @internal
 */

import { type Baseline, CalendarDate, type Indicator, type Logframe, When } from "@logframe/core"
import { type Element, element } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { dayOf } from "./days.ts"
import { idFor, withId } from "./Naming.ts"
import { keyOf } from "./restore.ts"
import { readScope, writeScope } from "./scope.ts"
import { writeText } from "./texts.ts"
import { readValue, writable } from "./values.ts"

type Row = Omit<Baseline.Baseline, "id">

/** What a `<baseline>` says; nothing when it says no value. */
export const baselineIn = (
  of: Element,
  measure: Indicator.Indicator["measure"],
  context: Context
): Row | undefined => {
  const said = readValue(of, measure, context)
  if (said === undefined) return undefined
  const scope = readScope(of, context)
  if (scope === undefined) return undefined
  const day = dayOf(of.attributes["iso-date"])
  const year = (of.attributes.year ?? "").trim()
  const when = day ?? (/^(19|20)\d\d$/.test(year) ? year : undefined)
  if (when === undefined)
    context.report.add(
      "BaselineWithoutYear",
      "warning",
      of,
      "The baseline has no year or day that can be read."
    )
  return {
    value: said.value,
    ...(when === undefined ? {} : { when }),
    ...scope,
    ...(said.comment === undefined ? {} : { note: said.comment })
  } as Row
}

/** A baseline of an indicator, with its id. */
export const readBaseline = (
  of: Element,
  { id, measure }: Pick<Indicator.Indicator, "id" | "measure">,
  context: Context
): Baseline.Baseline | undefined => {
  const row = baselineIn(of, measure, context)
  return row === undefined
    ? undefined
    : ({ id: idFor(context, "baseline", of, naturalId(id)), ...row } as Baseline.Baseline)
}

const naturalId = (indicator: string): string => `${indicator.slice(0, 54)}.b`

/** What a baseline says, for comparing. */
export const baselineKey = ({ value, when, place, cell, note }: Row): string =>
  keyOf({ value, when, place, cell, note })

/** A baseline as an element; nothing when IATI cannot say it. */
export const writeBaseline = (
  row: Baseline.Baseline,
  { measure, id }: Indicator.Indicator,
  { places, period }: Logframe.Logframe,
  context: Context
): Element | undefined => {
  const written = writable(row.value, measure)
  const scope = writeScope(row, places, context)
  const day = row.when === undefined ? undefined : When.lastDay(row.when, period)
  if (written === undefined || scope === undefined || day === undefined) return undefined
  const comment = written.words ?? row.note
  const exact = typeof row.when === "string" && row.when.length === 4 ? undefined : day
  return withId(
    context,
    element("baseline", { year: String(CalendarDate.year(day)), "iso-date": exact, value: written.value }, [
      ...scope,
      ...(comment === undefined ? [] : [writeText("comment", comment)])
    ]),
    "baseline",
    row.id,
    naturalId(id)
  )
}

/** A kept baseline with the id of its row. */
export const again = (
  of: Element,
  row: Baseline.Baseline,
  indicator: Indicator.Indicator,
  context: Context
): Element => withId(context, of, "baseline", row.id, naturalId(indicator.id))
