/**
 * What is promised for a period.
 *
 * @internal
 */

import { type Indicator, type Logframe, type Period, type Target, When } from "@logframe/core"
import { type Element, element } from "../xml/Element.ts"
import type { Context } from "./Context.ts"
import { idFor, withId } from "./Naming.ts"
import { keyOf } from "./restore.ts"
import { readScope, writeScope } from "./scope.ts"
import { writeText } from "./texts.ts"
import { expectationOf, readValue, writable } from "./values.ts"

type Row = Omit<Target.Target, "id" | "when">
type Of = Pick<Indicator.Indicator, "id" | "measure" | "direction">

/** What a `<target>` says; nothing when it says no value. */
export const targetIn = (of: Element, { measure, direction }: Of, context: Context): Row | undefined => {
  const said = readValue(of, measure, context)
  if (said === undefined) return undefined
  const scope = readScope(of, context)
  if (scope === undefined) return undefined
  return {
    expectation: expectationOf(said, direction === "falling"),
    ...scope,
    ...(said.comment === undefined ? {} : { note: said.comment })
  } as Row
}

/** A target of an indicator for a period, with its id. */
export const readTarget = (
  of: Element,
  indicator: Of,
  when: Period.Period,
  context: Context
): Target.Target | undefined => {
  const row = targetIn(of, indicator, context)
  return row === undefined
    ? undefined
    : ({
        id: idFor(context, "target", of, naturalId(indicator.id, when)),
        ...row,
        when
      } as unknown as Target.Target)
}

const naturalId = (indicator: string, { from, through }: Period.Period): string =>
  `${indicator.slice(0, 42)}.${from.replaceAll("-", "")}-${through.replaceAll("-", "")}`

/** What a target says beside its period, for comparing. */
export const targetKey = ({ expectation, place, cell, note }: Row): string =>
  keyOf({ expectation, place, cell, note })

/** The period of a target: its own, or the life of the project. */
export const spanOf = ({ when }: Target.Target, { period }: Logframe.Logframe): Period.Period | undefined =>
  when === undefined ? period : When.toPeriod(when, period)

/** A target as an element; nothing when IATI cannot say it. */
export const writeTarget = (
  row: Target.Target,
  indicator: Indicator.Indicator,
  logframe: Logframe.Logframe,
  context: Context
): Element | undefined => {
  const written = writable(row.expectation, indicator.measure)
  const scope = writeScope(row, logframe.places, context)
  const span = spanOf(row, logframe)
  if (written === undefined || scope === undefined || span === undefined) return undefined
  if (row.basis !== undefined && row.basis !== "value") return undefined
  const comment = written.words ?? row.note
  const value = element("target", { value: written.value }, [
    ...scope,
    ...(comment === undefined ? [] : [writeText("comment", comment)])
  ])
  return withId(context, value, "target", row.id, naturalId(indicator.id, span))
}

/** A kept target with the id of its row. */
export const again = (
  of: Element,
  row: Target.Target,
  indicator: Indicator.Indicator,
  logframe: Logframe.Logframe,
  context: Context
): Element => {
  const span = spanOf(row, logframe)
  return span === undefined ? of : withId(context, of, "target", row.id, naturalId(indicator.id, span))
}
