/**
 * The folds by name.
 *
 * @module
 */
import { Distinct } from "./Distinct.ts"
import { Max, Min } from "./Extreme.ts"
import type { Entry, FoldWire } from "./Fold.ts"
import { Latest } from "./Latest.ts"
import { Ratio } from "./Ratio.ts"
import { Sum } from "./Sum.ts"
import { Tally } from "./Tally.ts"

/** Every fold, by its name. */
export const folds = {
  sum: Sum,
  ratio: Ratio,
  min: Min,
  max: Max,
  latest: Latest,
  tally: Tally,
  distinct: Distinct
}

export type { Entry, FoldWire }
