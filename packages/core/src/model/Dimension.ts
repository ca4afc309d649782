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
import { distinct, list, size } from "./shapes.ts"
import { Text } from "./Text.ts"

const categories = () =>
  list(
    Schema.Struct({ id: Id.Category, name: Text }),
    size(0, 50, "at most 50 categories"),
    distinct((row: { id: string }) => row.id, "categories with different ids"),
    Schema.makeFilter((rows: ReadonlyArray<{ id: string }>) =>
      rows.flatMap((row, i) =>
        row.id === Id.notStated
          ? [{ path: [i, "id"], issue: 'another id: the category "notStated" is always there' }]
          : []
      )
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
