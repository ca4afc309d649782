import { Conventions, type Fact, Period, type Reading, Scope } from "@logframe/core"
import * as Journal from "../../src/calculate/journal/Journal.ts"
import type { Live } from "../../src/calculate/live/Live.ts"
import * as Observed from "../../src/calculate/reading/Observed.ts"
import type { Window } from "../../src/calculate/rules/overTime.ts"
import {
  cells,
  finish,
  type Group,
  logframeOf,
  quartersOf,
  questionOf,
  type WorkloadPlan
} from "./octopus.ts"

const cellOf = (key: string) => Object.fromEntries(key.split("&").map((part) => part.split("="))) as never

const groupOf = (reading: Reading.Reading, used: number): Group | undefined => {
  if (!reading.known) return undefined
  const { content } = reading
  if (content._tag === "Number") return { used, numerator: content.value }
  return content._tag === "Parts"
    ? { used, numerator: content.numerator, denominator: content.denominator }
    : undefined
}

/** The answers from the plain path: the facts of each indicator read one by one. */
export const answersFromObserved = (plan: WorkloadPlan, facts: readonly Fact.Stored[]): string => {
  const logframe = logframeOf(plan)
  const quarters = quartersOf(plan)
  const group = Observed.byIndicator(Journal.resolve(facts, questionOf(plan)), logframe)
  const quarterly = (observed: Observed.Observed) =>
    quarters.map((quarter) => ({
      ...observed,
      counting: observed.counting.filter(({ fact }) => Period.contains(quarter, fact.period.through))
    }))
  const all = logframe.indicators.map((indicator) =>
    quarterly(group(indicator, Conventions.complete(indicator.conventions)))
  )
  const counted = logframe.indicators.map((indicator) =>
    quarterly(group(indicator, Conventions.complete({ overTime: "count", overPlaces: "sum" })))
  )
  return finish(plan, (indicator, quarter, cell) => {
    const [values, counts, period] = [
      all[indicator]?.[quarter],
      counted[indicator]?.[quarter],
      quarters[quarter]
    ]
    if (values === undefined || counts === undefined || period === undefined) return undefined
    const window: Window = { is: "period", ...period }
    const scope = { cell: cellOf(cells[cell]?.key ?? "") }
    const { used } = Observed.read(counts, window, scope)
    return used.length === 0 ? undefined : groupOf(Observed.read(values, window, scope).reading, used.length)
  })
}

/** The answers from a live evaluation; how many facts a reading is made of is counted by hand. */
export const answersFromLive = (plan: WorkloadPlan, live: Live): string => {
  const quarters = quartersOf(plan)
  const counts = new Map<string, number>()
  for (const { fact } of Journal.resolve([...live.facts()], questionOf(plan)).counting) {
    if (fact._tag !== "Measurement") continue
    const quarter = quarters.findIndex((one) => Period.contains(one, fact.period.through))
    const key = `${fact.indicator}|${quarter}|${Scope.cellKey(fact.cells[0]?.cell)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return finish(plan, (indicator, quarter, cell) => {
    const [row, period, key] = [plan.indicators[indicator], quarters[quarter], cells[cell]?.key ?? ""]
    if (row === undefined || period === undefined) return undefined
    const reading = live.read(row.id, { is: "period", ...period }, { cell: cellOf(key) })
    return groupOf(reading, counts.get(`${row.id}|${quarter}|${key}`) ?? 0)
  })
}
