/**
 * The part of the whole that a baseline or a target speaks of: a place, a party, a cell of a disaggregation.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { entries, record } from "./shapes.ts"

/** One category for each dimension that is used; dimensions not named mean the whole. */
export const Cell = /* @__PURE__ */ define(() =>
  record(
    Id.Dimension,
    Id.Category,
    'a category by dimension, as {"sex": "female"}',
    entries(0, 6, "at most 6 dimensions in a cell")
  )
)
export type Cell = typeof Cell.Type

/** The fields that name a part; all absent means the whole. */
export const fields = /* @__PURE__ */ define(() => ({
  place: Schema.optionalKey(Id.Place),
  party: Schema.optionalKey(Id.Party),
  cell: Schema.optionalKey(Cell)
}))

/** A part of the whole. */
export interface Scope {
  readonly place?: Id.Place
  readonly party?: Id.Party
  readonly cell?: Cell
}

/** A stable key of a cell: dimensions in byte order, `sex=female&age=young`; the empty text is the whole. */
export const cellKey = (cell: Cell | undefined): string =>
  cell === undefined
    ? ""
    : Object.keys(cell)
        .sort()
        .map((dimension) => `${dimension}=${cell[dimension as Id.Dimension]}`)
        .join("&")

/** A stable key of a scope, so that equal scopes have equal keys. */
export const key = (scope: Scope): string =>
  `${scope.place ?? ""}|${scope.party ?? ""}|${cellKey(scope.cell)}`

/** Whether the scope is the whole. */
export const isWhole = (scope: Scope): boolean => key(scope) === "||"
