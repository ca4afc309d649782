/**
 * Three editions of a logframe, and where two of them cannot both be had.
 *
 * @internal
 */
import type { Json } from "effect/Schema"
import type { Problem } from "../model/InvalidInput.ts"
import type * as Logframe from "../model/Logframe.ts"
import type { Change, OrderedRow, RowKind } from "./Change.ts"
import type * as Rows from "./rows.ts"

/** The edition that both began with, and what each made of it. */
export interface Editions {
  readonly base: Logframe.Logframe
  readonly mine: Logframe.Logframe
  readonly theirs: Logframe.Logframe
}

/** Where two editions cannot both be had. */
export type Clash =
  /** Both changed the field; of a row that both added with the same id, the path may be of any field. */
  | {
      readonly _tag: "Field"
      readonly row: RowKind
      readonly id: string
      readonly path: readonly string[]
      /** Absent where the edition has no such field. */
      readonly base?: Json
      readonly mine?: Json
      readonly theirs?: Json
    }
  /** One removed the row, or the indicator it belongs to, and the other changed or added it. */
  | {
      readonly _tag: "Removed"
      readonly by: "mine" | "theirs"
      readonly row: RowKind
      readonly id: string
      /** What the other did. */
      readonly changes: readonly Change[]
    }
  /** Both put the rows of a list into another order: the rows that all three have, as each has them. */
  | {
      readonly _tag: "Order"
      readonly row: OrderedRow
      readonly base: readonly string[]
      readonly mine: readonly string[]
      readonly theirs: readonly string[]
    }
  /** Each edition is right, and both together break a rule: what one refers to, the other removed. */
  | {
      readonly _tag: "Invalid"
      readonly row: RowKind
      readonly id: string
      /** Its path is within the merged logframe. */
      readonly problem: Problem
    }

/** The three editions taken apart. @internal */
export interface Three {
  readonly base: Rows.Rows
  readonly mine: Rows.Rows
  readonly theirs: Rows.Rows
}
