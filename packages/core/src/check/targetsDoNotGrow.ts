import * as Decimal from "../model/Decimal.ts"
import * as Expectation from "../model/Expectation.ts"
import type { Indicator } from "../model/Indicator.ts"
import * as Measure from "../model/Measure.ts"
import type * as Period from "../model/Period.ts"
import * as Scope from "../model/Scope.ts"
import * as When from "../model/When.ts"
import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** Dated targets of what adds up are read to date, and do not grow: they were probably meant year by year. */
export const targetsDoNotGrow: OwnRule = {
  code: "TargetsDoNotGrow",
  severity: "warning",
  about:
    "Dated targets of what adds up are read to date, and do not grow: they were probably meant per period.",
  check: ({ indicators, period }) =>
    indicators.flatMap((indicator) => {
      const [first, ...later] = toDate(indicator, period)
      const last = later.at(-1)
      if (first === undefined || last === undefined) return []
      if (indicator.direction === "falling" || Decimal.compare(last.value, first.value) > 0) return []
      return [
        {
          place: inIndicator(indicator.id, { targets: [first.id, last.id] }),
          ...said(
            "The target of {} by {} speaks of everything to date, and is not above the {} by {}.",
            last.value,
            last.day,
            first.value,
            first.day
          ),
          hint: 'If each target is for its own year, say so with targetsSay "perPeriod"; else correct the values.'
        }
      ]
    })
}

/** The targets to date of a flow, in the order in which they are due. */
const toDate = (indicator: Indicator, project: Period.Period | undefined) => {
  const { measure, targetsSay } = indicator
  const dated = indicator.targets.flatMap((target) => {
    const day = target.when === undefined ? undefined : When.lastDay(target.when, project)
    const value = Expectation.number(target.expectation)
    const isWhole = Scope.isWhole(target) && (target.basis ?? "value") === "value"
    return day === undefined || value === undefined || !isWhole ? [] : [{ ...target, day, value }]
  })
  const isSpan = dated.some(({ when }) => when !== undefined && When.isSpan(when))
  const isToDate = targetsSay === "toDate" || (targetsSay === undefined && !isSpan)
  if (measure._tag !== "Quantity" || !Measure.isFlow(measure) || !isToDate) return []
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
}
