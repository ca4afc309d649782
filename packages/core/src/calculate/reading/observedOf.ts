/**
 * The reports of one indicator of a plan, as they are read one by one.
 *
 * @internal
 */
import type * as Fact from "../../model/Fact.ts"
import * as Journal from "../journal/Journal.ts"
import type { Plan, PlannedIndicator } from "../source/Plan.ts"
import * as Observed from "./Observed.ts"

/** The indicator with that number in the plan; `reports` are its own, and the reviews. */
export const observedOf = (
  { logframe, question, indicators }: Plan,
  number: number,
  reports: readonly Fact.Stored[]
): Observed.Observed => {
  const { indicator, conventions } = indicators[number] as PlannedIndicator
  return Observed.byIndicator(Journal.resolve(reports, question), logframe)(indicator, conventions)
}
