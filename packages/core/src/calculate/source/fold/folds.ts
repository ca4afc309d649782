/**
 * Parts that travelled, merged by the fold that they name.
 *
 * @module
 */
import { Distinct } from "./Distinct.ts"
import { Max, Min } from "./Extreme.ts"
import type { Fold, FoldWire } from "./Fold.ts"
import { Latest } from "./Latest.ts"
import { Ratio } from "./Ratio.ts"
import { Sum } from "./Sum.ts"
import { Tally } from "./Tally.ts"

/** The parts of one series as one part; nothing for none. Parts of another fold than the first are passed over. */
export const merged = (parts: readonly FoldWire[]): FoldWire | undefined => {
  const by = <State, Wire extends FoldWire>(fold: Fold<State, Wire>): FoldWire | undefined =>
    fold.toWire(
      parts
        .filter((part): part is Wire => part.fold === fold.name)
        .map(fold.fromWire)
        .reduce(fold.merge, fold.empty)
    )
  switch (parts[0]?.fold) {
    case "sum":
      return by(Sum)
    case "ratio":
      return by(Ratio)
    case "min":
      return by(Min)
    case "max":
      return by(Max)
    case "latest":
      return by(Latest)
    case "tally":
      return by(Tally)
    case "distinct":
      return by(Distinct)
    case undefined:
      return undefined
  }
}
