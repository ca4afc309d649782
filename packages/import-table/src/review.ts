/**
 * Rows that decide: from when it is recorded, the facts have that status.
 *
 * @internal
 */
import * as Result from "effect/Result"
import { derivedId, envelope } from "./envelope.ts"
import { optional, quiet, required, type Sheet, type SheetRow } from "./Sheet.ts"
import { status, word } from "./words.ts"

/** Ids of facts hold no separator, so any of them will do. */
const ids = (text: string): readonly string[] => text.split(/[\s;,]+/).filter((id) => id !== "")

const becomesOf = (sheet: Sheet, row: SheetRow) =>
  required(sheet, row, "becomes", "one of draft, submitted, approved, rejected", (text) => word(text, status))

/** The id of a row that brings none: the decision and the first fact. */
export const idOf = (sheet: Sheet, row: SheetRow): string | undefined => {
  const becomes = becomesOf(quiet(sheet), row)
  const first = ids(row.cells.get("of") ?? "")[0]
  return becomes === undefined || first === undefined
    ? undefined
    : derivedId([becomes, first, row.cells.get("reported")])
}

/** The review that the row makes. */
export const review = (sheet: Sheet, id: string, row: SheetRow): unknown => ({
  _tag: "Review",
  id,
  ...envelope(sheet, row),
  status: optional(sheet, row, "status", (text) => word(text, status)) ?? "approved",
  of: required(sheet, row, "of", "the ids of facts, separated by semicolons", (text) =>
    Result.succeed(ids(text))
  ),
  becomes: becomesOf(sheet, row)
})
