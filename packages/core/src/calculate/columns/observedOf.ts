/**
 * The facts of one indicator, as they are read one by one.
 *
 * @internal
 */

import * as Journal from "../journal/Journal.ts"
import * as Observed from "../reading/Observed.ts"
import type { Plan, PlannedIndicator } from "../source/Plan.ts"
import * as Facts from "./Facts.ts"

/** What the plain path reads of the indicator with that number in the plan; `rows` are the first rows of its facts. */
export const observedOf = (
  { logframe, question, indicators }: Plan,
  facts: Facts.Facts,
  number: number,
  rows: readonly number[]
): Observed.Observed => {
  const { indicator, conventions } = indicators[number] as PlannedIndicator
  const stored = rows.map((row) => Facts.at(facts, row))
  const reviews = facts.others.filter(({ fact }) => fact._tag === "Review")
  const journal = Journal.resolve([...stored, ...reviews], question)
  return Observed.byIndicator(journal, logframe)(indicator, conventions)
}
