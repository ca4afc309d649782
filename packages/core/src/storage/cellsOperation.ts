/**
 * The cells that a plan asks for: folded by the store where it can, from the facts otherwise.
 *
 * @internal
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Facts from "../calculate/columns/Facts.ts"
import * as Cells from "../calculate/reading/Cells.ts"
import type { Plan } from "../calculate/source/Plan.ts"
import type { JournalOperations } from "./journalOperations.ts"
import type { Lift } from "./lift.ts"
import { type FactQuery, foldQuery } from "./Query.ts"
import type { StorageDriver } from "./StorageDriver.ts"
import type { StorageError } from "./StorageError.ts"

/**
 * The cells, as known up to that place in the journal. Indicators that the store does not fold, or not exactly, are
 * read, and nothing else is.
 */
export const cellsOperation = (
  lift: Lift,
  { journal, manifest }: StorageDriver,
  { facts }: Pick<JournalOperations, "facts">
): ((plan: Plan, upTo: number) => Effect.Effect<Cells.Cells, StorageError>) => {
  const addTo = (held: Facts.Facts, query: FactQuery) =>
    Stream.runForEach(facts(query), (stored) => Effect.sync(() => Facts.append(held, stored)))

  return Effect.fnUntraced(function* (plan, upTo) {
    const { id } = plan.logframe
    const logframes = [{ id, upTo }]
    const held = Facts.empty(id, 0)
    if (journal?.fold === undefined) {
      yield* addTo(held, { logframes })
      return Cells.of(plan, held)
    }
    const query = foldQuery(plan, upTo, manifest.folds)
    const rows = yield* lift.call("cells", async () => (await journal.fold?.(query)) ?? [])
    const asked = new Set(query.series.map(({ indicator }) => indicator))
    const unfolded = new Set<string>(Cells.unfolded(Cells.fromRows(plan, rows)))
    const indicators = plan.indicators
      .map(({ indicator }) => indicator.id as string)
      .filter((indicator) => unfolded.has(indicator) || !asked.has(indicator))
    if (indicators.length > 0) {
      yield* addTo(held, { logframes, kinds: ["Measurement"], indicators })
      yield* addTo(held, { logframes, kinds: ["Review"] })
    }
    return Cells.fromRows(plan, rows, held)
  })
}
