import type { Indicator } from "../model/Indicator.ts"
import type * as Period from "../model/Period.ts"
import * as reckoning from "../model/reckoning.ts"
import * as Scope from "../model/Scope.ts"
import * as When from "../model/When.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

const pairs = (indicator: Indicator, project: Period.Period | undefined) => {
  const spans = indicator.targets
    .filter((target) => Scope.isWhole(target) && target.when !== undefined && When.isSpan(target.when))
    .flatMap((target) => (target.when === undefined ? [] : (When.toPeriod(target.when, project) ?? [])))
    .sort((a, b) => (`${a.from} ${a.through}` < `${b.from} ${b.through}` ? -1 : 1))
  return spans.slice(1).flatMap((later, i) => {
    const earlier = spans[i]
    return earlier === undefined ? [] : [{ earlier, later }]
  })
}

/** Between two periods with targets lie days without one. */
export const periodGap: OwnRule = {
  code: "PeriodGap",
  severity: "info",
  about: "Between two periods with targets lie days without one.",
  check: ({ indicators, period }) =>
    indicators.flatMap((indicator) =>
      pairs(indicator, period)
        .filter(({ earlier, later }) => later.from > reckoning.addDays(earlier.through, 1))
        .map(({ earlier, later }) => ({
          place: inIndicator(indicator.id),
          ...said("No target covers the days between {} and {}.", earlier.through, later.from),
          hint: "Nothing to do when nothing was promised for them; else add the target."
        }))
    )
}

/** Two periods with targets share days. */
export const periodsOverlap: OwnRule = {
  code: "PeriodsOverlap",
  severity: "warning",
  about: "Two periods with targets share days.",
  check: ({ indicators, period }) =>
    indicators.flatMap((indicator) =>
      pairs(indicator, period)
        .filter(({ earlier, later }) => later.from <= earlier.through)
        .map(({ earlier, later }) => ({
          place: inIndicator(indicator.id),
          ...said(
            "The periods {} to {} and {} to {} share days; a fact on one of them counts by its last day.",
            earlier.from,
            earlier.through,
            later.from,
            later.through
          ),
          hint: "Let the later period start on the day after the earlier ends."
        }))
    )
}
