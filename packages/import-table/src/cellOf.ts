/**
 * The cell of a disaggregation that a row speaks of: `sex=female; age=young`.
 *
 * @internal
 */
import { type Dimension, Id, type Scope } from "@logframe/core"
import * as Result from "effect/Result"
import { isId } from "./partOf.ts"
import { nearestRow, rowOf } from "./rowOf.ts"
import { memo, note, optional, type Sheet, type SheetRow } from "./Sheet.ts"
import { type Read, trouble } from "./scalars.ts"

const expected = 'categories of dimensions written "sex=female; age=young"'

/** The cell, or nothing for the whole. */
export const cellOf = (sheet: Sheet, row: SheetRow): Scope.Cell | undefined =>
  optional(sheet, row, "cell", (text) => memo(sheet, "cell", text, () => read(sheet, row, text)))

const read = (sheet: Sheet, row: SheetRow, text: string): Read<Scope.Cell> => {
  const cell: Record<string, string> = {}
  for (const part of text.split(/[;&]/)) {
    const [dimension, category, ...rest] = part.split("=").map((word) => word.trim())
    if (dimension === undefined || category === undefined || rest.length > 0) return trouble(text, expected)
    const one = partOfCell(sheet, row, dimension, category)
    if (Result.isFailure(one)) return Result.fail(one.failure)
    if (Object.hasOwn(cell, one.success[0])) return trouble(text, "each dimension once")
    cell[one.success[0]] = one.success[1]
  }
  return Result.succeed(cell as Scope.Cell)
}

const partOfCell = (
  sheet: Sheet,
  row: SheetRow,
  dimension: string,
  category: string
): Read<readonly [string, string]> => {
  const declared = sheet.logframe.dimensions
  const known = named(dimension, declared, "a dimension")
  if (Result.isFailure(known)) return Result.fail(known.failure)
  const of = declared.find((one) => one.id === known.success)
  if (of === undefined) {
    unknown(sheet, row, `dimension "${dimension}"`)
    return isId(category) ? Result.succeed([dimension, category]) : trouble(category, "the id of a category")
  }
  if (category === Id.notStated) return Result.succeed([of.id, category])
  const within = named(category, of.categories, `a category of ${of.id}`)
  if (Result.isFailure(within)) return Result.fail(within.failure)
  if (!of.categories.some((one) => one.id === within.success)) {
    unknown(sheet, row, `category "${category}" of ${of.id}`)
  }
  return Result.succeed([of.id, within.success])
}

/** A declared one by id or name; another id is kept, unless it looks like a slip of the pen. */
const named = (
  text: string,
  declared: readonly Pick<Dimension.Dimension, "id" | "name">[] | Dimension.Dimension["categories"],
  what: string
): Read<string> => {
  const known = rowOf<string>(text, declared, `the id or name of ${what}`)
  return Result.isSuccess(known) || !isId(text) || nearestRow(text, declared) !== undefined
    ? known
    : Result.succeed(text)
}

const unknown = (sheet: Sheet, row: SheetRow, what: string): void =>
  note(sheet, what, {
    code: "UnknownCell",
    severity: "warning",
    place: { _tag: "Document", line: row.line },
    sentence: `The ${what} is not declared in the logframe; it is kept as written.`
  })
