/**
 * The place or the party that a row speaks of.
 *
 * @internal
 */
import * as Result from "effect/Result"
import { nearestRow, rowOf } from "./rowOf.ts"
import { memo, note, optional, type Sheet, type SheetRow } from "./Sheet.ts"
import { type Read, trouble } from "./scalars.ts"

/** An id as the model knows them. */
export const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)

/** The id of the place or party: the row's own, else that of the whole file. */
export const partOf = (sheet: Sheet, row: SheetRow, column: "place" | "party"): string | undefined =>
  row.cells.has(column)
    ? optional(sheet, row, column, (text) => memo(sheet, column, text, () => read(sheet, row, column, text)))
    : sheet.defaults[column]

/**
 * One that the logframe declares, by id or name. Another id is kept, and told, unless it looks like a slip of the pen:
 * people measure in places that no logframe foresaw.
 */
const read = (sheet: Sheet, row: SheetRow, column: "place" | "party", text: string): Read<string> => {
  const declared = column === "place" ? sheet.logframe.places : sheet.logframe.parties
  const known = rowOf<string>(text, declared, `the id or name of a ${column}`)
  if (Result.isSuccess(known) || !isId(text)) return known
  const near = nearestRow(text, declared)
  if (near !== undefined) return trouble(text, `the id or name of a ${column}`, `Did you mean "${near}"?`)
  note(sheet, `${column} ${text}`, {
    code: column === "place" ? "UnknownPlace" : "UnknownParty",
    severity: "warning",
    place: { _tag: "Document", line: row.line },
    sentence: `The ${column} "${text}" is not declared in the logframe; it is kept as written.`
  })
  return Result.succeed(text)
}
