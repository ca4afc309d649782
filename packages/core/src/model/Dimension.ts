/**
 * A way to split a count: by sex, by age, by disability.
 *
 * The category `notStated` is always there and is never declared. Places are not a dimension: they have a rule of
 * their own for how they add up.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import * as Id from "./Id.ts"
import { list } from "./shapes.ts"
import { Text } from "./Text.ts"

const categories = () =>
  list(
    Schema.Struct({ id: Id.Category, name: Text }),
    Schema.isMaxLength(50, { message: "at most 50 categories" }),
    Schema.makeFilter((rows: ReadonlyArray<{ id: string }>) =>
      rows.some((row) => row.id === Id.notStated)
        ? 'no category "notStated": it is always there'
        : new Set(rows.map((row) => row.id)).size < rows.length
          ? "categories with different ids"
          : undefined
    )
  )

/** A dimension with its categories, which add up unless they overlap (multiple choice). */
export const Dimension = /* @__PURE__ */ define(() =>
  Schema.Struct({
    id: Id.Dimension,
    name: Text,
    categories: categories(),
    /** One person may be in several categories. */
    overlapping: Schema.optionalKey(Schema.Literal(true))
  })
)
export interface Dimension extends Schema.Schema.Type<typeof Dimension> {}
