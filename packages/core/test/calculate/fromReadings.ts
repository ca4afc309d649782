import { Conventions, type Fact, type Reading } from "@logframe/core"
import * as Journal from "../../src/calculate/Journal.ts"
import type { Live } from "../../src/calculate/Live.ts"
import * as Observed from "../../src/calculate/Observed.ts"
import type { Window } from "../../src/calculate/overTime.ts"
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
  const all = logframe.indicators.map((indicator) =>
    group(indicator, Conventions.complete(indicator.conventions))
  )
  const counted = logframe.indicators.map((indicator) =>
    group(indicator, Conventions.complete({ overTime: "count", overPlaces: "sum" }))
  )
  return finish(plan, (indicator, quarter, cell) => {
    const [values, counts, period] = [all[indicator], counted[indicator], quarters[quarter]]
    if (values === undefined || counts === undefined || period === undefined) return undefined
    const window: Window = { is: "period", ...period }
    const scope = { cell: cellOf(cells[cell]?.key ?? "") }
    const { used } = Observed.read(counts, window, scope)
    return groupOf(Observed.read(values, window, scope).reading, used.length)
  })
}

/** The answers from a live evaluation; how many facts there were comes from another, which counts. */
export const answersFromLive = (plan: WorkloadPlan, live: Live, counting: Live): string => {
  const quarters = quartersOf(plan)
  return finish(plan, (indicator, quarter, cell) => {
    const [row, period] = [plan.indicators[indicator], quarters[quarter]]
    if (row === undefined || period === undefined) return undefined
    const scope = { cell: cellOf(cells[cell]?.key ?? "") }
    const count = counting.read(row.id, { is: "period", ...period }, scope)
    const used = count.known && count.content._tag === "Number" ? Number(count.content.value.numerator) : 0
    return groupOf(live.read(row.id, { is: "period", ...period }, scope), used)
  })
}
