/**
 * What recorded facts would mean in the next edition of their logframe: another thing than they said, or nothing.
 *
 * @internal
 */
import { sameUnit } from "../calculate/portfolio/additive.ts"
import type { Indicator } from "../model/Indicator.ts"
import * as Measure from "../model/Measure.ts"
import { shown } from "../model/shown.ts"

/** One thing that changed: the field, what it is now, and what it was when facts were recorded. */
export interface Changed {
  readonly field: string
  readonly now: string
  readonly before: string
}

/** How the meaning of an indicator's facts changes from one edition to another; nothing where it stays. */
export const changed = (before: Indicator, now: Indicator): Changed | undefined => {
  const [old, own] = [before.measure, now.measure]
  // facts of what nobody had classified meant nothing yet
  if (old._tag === "Unclassified") return undefined
  const differs = (field: string, a: unknown, b: unknown): Changed | undefined =>
    a === b ? undefined : { field: `measure.${field}`, now: written(b), before: written(a) }
  if (old._tag !== own._tag) return differs("_tag", old._tag, own._tag)
  if ("facts" in old && "facts" in own && old.facts !== own.facts)
    return differs("facts", old.facts, own.facts)
  if (old._tag === "Ratio" && own._tag === "Ratio")
    return differs("factor", old.factor, own.factor) ?? differs("annualised", old.annualised, own.annualised)
  if (old._tag === "Milestone" || old._tag === "Scale") return stepsChanged(old, own)
  return sameUnit(before, now) || !("unit" in old) || !("unit" in own)
    ? undefined
    : differs("unit", old.unit, own.unit)
}

/** Steps may be added; one that is gone, or that stands in another order, changes what was said. */
const stepsChanged = (old: Measure.Measure, own: Measure.Measure): Changed | undefined => {
  const [before, now] = [old, own].map((measure) => Measure.stepsOf(measure).map(({ id }) => id as string))
  const kept = now?.filter((id) => before?.includes(id)).join(", ")
  const all = before?.join(", ") ?? ""
  return kept === all
    ? undefined
    : {
        field: old._tag === "Scale" ? "measure.labels" : "measure.stages",
        now: `the steps ${now?.join(", ")}`,
        before: `the steps ${all} in this order`
      }
}

const written = (value: unknown): string => (value === undefined ? "nothing" : shown(value))
