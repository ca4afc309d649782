/**
 * The latest value: by the last day of the span, then by the instant of recording, then by the order of the journal.
 *
 * A total order, so the answer never depends on the order of arrival. It does not remember the one before, so a fact is
 * removed by folding its series again.
 *
 * @module
 */
import type { CalendarDate } from "../../../model/CalendarDate.ts"
import * as Instant from "../../../model/Instant.ts"
import type { Entry, Fold, FoldWire } from "./Fold.ts"

/** The winner so far. */
export type Winner = Pick<Entry, "end" | "recorded" | "seq" | "value"> | undefined

/** Negative when `a` is the earlier of the two, positive when it is the later. */
const order = (
  a: Pick<Entry, "end" | "recorded" | "seq">,
  b: Pick<Entry, "end" | "recorded" | "seq">
): number => {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1
  const [x, y] = [Instant.normalise(a.recorded), Instant.normalise(b.recorded)]
  return x === y ? a.seq - b.seq : x < y ? -1 : 1
}

const later = (a: Winner, b: Winner): Winner =>
  a === undefined || b === undefined ? (a ?? b) : order(a, b) >= 0 ? a : b

/** Keeps the latest value. */
export const Latest: Fold<Winner, Extract<FoldWire, { readonly fold: "latest" }>> = {
  name: "latest",
  empty: undefined,
  add: (winner, { end, recorded, seq, value }) => later(winner, { end, recorded, seq, value }),
  merge: later,
  toWire: (winner) =>
    winner === undefined
      ? undefined
      : {
          fold: "latest",
          end: winner.end,
          recorded: Instant.normalise(winner.recorded),
          seq: winner.seq,
          value: winner.value
        },
  fromWire: ({ end, recorded, seq, value }) => ({
    end: end as CalendarDate,
    recorded: recorded as Instant.Instant,
    seq,
    value
  })
}
