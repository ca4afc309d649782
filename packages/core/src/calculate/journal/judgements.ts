/**
 * What people judged, as far as it counts.
 *
 * @internal
 */
import type { Judged } from "../answer/Evaluated.ts"
import type { Journal } from "./Journal.ts"

/** Of each row the judgement with the latest day counts; of two on a day the later in the journal. */
export const judgementsOf = (journal: Journal): Readonly<Record<string, Judged>> => {
  const latest = new Map<string, Judged>()
  for (const { fact } of journal.counting) {
    if (fact._tag !== "Assessment") continue
    const before = latest.get(fact.of)
    if (before === undefined || before.day <= fact.day) {
      latest.set(fact.of, { says: fact.says, day: fact.day, fact: fact.id })
    }
  }
  return Object.fromEntries(latest)
}
