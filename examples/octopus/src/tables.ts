import { readFileSync } from "node:fs"
import type { Fact, Instant, Logframe } from "@logframe/core"
import { ImportTable } from "@logframe/import-table"
import * as Result from "effect/Result"

const files = ["measurements.csv", "reviews.csv", "money.csv", "assessments.csv"]

/** Facts that were recorded at one moment. */
export interface Batch {
  readonly recorded: Instant.Instant
  readonly facts: readonly Fact.Fact[]
}

/**
 * The facts of the tables beside this example, in the order in which they were recorded.
 *
 * @throws InvalidInput with every problem of the first table that has any.
 */
export const batches = (logframe: Logframe.Logframe): readonly Batch[] => {
  const byMoment = new Map<Instant.Instant, Fact.Fact[]>()
  for (const file of files) {
    const bytes = readFileSync(new URL(`../${file}`, import.meta.url))
    const table = Result.getOrThrowWith(
      ImportTable.readFacts(bytes, { logframe, recorded: "read" }),
      (invalid) => invalid
    )
    for (const fact of table.facts) {
      const recorded = table.recorded[fact.id]
      if (recorded === undefined) throw new Error(`${file}: ${fact.id} does not say when it was recorded.`)
      byMoment.set(recorded, [...(byMoment.get(recorded) ?? []), fact])
    }
  }
  return [...byMoment]
    .map(([recorded, facts]) => ({ recorded, facts }))
    .sort((a, b) => (a.recorded < b.recorded ? -1 : 1))
}
