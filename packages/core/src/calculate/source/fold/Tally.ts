/**
 * How often each step of a milestone or a scale was reported.
 *
 * @module
 */
import type { Entry, Fold, FoldWire } from "./Fold.ts"

/** How many for each step, by its rank; no step with none. */
export type Counts = ReadonlyMap<number, number>

const plus = (counts: Counts, rank: number, n: number): Counts => {
  const result = new Map(counts)
  const now = (counts.get(rank) ?? 0) + n
  if (now === 0) result.delete(rank)
  else result.set(rank, now)
  return result
}

const counted = (counts: Counts, { rank }: Entry, n: number): Counts =>
  rank === undefined ? counts : plus(counts, rank, n)

/** Counts by step. */
export const Tally: Fold<Counts, Extract<FoldWire, { readonly fold: "tally" }>> = {
  name: "tally",
  empty: new Map(),
  add: (counts, entry) => counted(counts, entry, 1),
  merge: (a, b) => [...b].reduce((counts, [rank, n]) => plus(counts, rank, n), a),
  remove: (counts, entry) => counted(counts, entry, -1),
  toWire: (counts) => ({ fold: "tally", counts: [...counts].sort(([a], [b]) => a - b) }),
  fromWire: ({ counts }) => new Map(counts)
}
