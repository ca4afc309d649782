/**
 * The facts of one indicator, as they are read one by one.
 *
 * @internal
 */
import * as Facts from "../Facts.ts"
import * as Journal from "../Journal.ts"
import * as Observed from "../Observed.ts"
import type { Plan, PlannedIndicator } from "../Plan.ts"

/** What the plain path reads of the indicator with that number in the plan. */
export const observedOf = (
  { logframe, question, indicators }: Plan,
  facts: Facts.Facts,
  number: number
): Observed.Observed => {
  const { columns, others } = facts
  const { indicator, conventions } = indicators[number] as PlannedIndicator
  const code = columns.indicators.find(indicator.id)
  const stored = []
  for (let row = 0; row < columns.rows; row = columns.endOf(row)) {
    if (columns.series.first[columns.seriesOf[row] as number] === code) stored.push(Facts.at(facts, row))
  }
  const reviews = others.filter(({ fact }) => fact._tag === "Review")
  const journal = Journal.resolve([...stored, ...reviews], question)
  return Observed.byIndicator(journal, logframe)(indicator, conventions)
}
