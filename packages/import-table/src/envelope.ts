/**
 * What every fact says of itself: its id, its status, what it corrects, who recorded it, remarks and evidence.
 *
 * @internal
 */
import type { Fact } from "@logframe/core"
import * as Result from "effect/Result"
import * as cell from "./listed.ts"
import { note, optional, type Sheet, type SheetRow } from "./Sheet.ts"
import { instant, type Read, trouble } from "./scalars.ts"
import { status, word } from "./words.ts"

/** The fields that all facts share, but for the id. */
export const envelope = (sheet: Sheet, row: SheetRow) => {
  const remark = row.words.get("remark")
  const supersedes = row.cells.get("supersedes")
  const recordedBy = row.cells.get("recorded_by") ?? sheet.defaults.recordedBy
  const reportedAt = optional(sheet, row, "reported", instant)
  return {
    logframe: sheet.logframe.id,
    ...(reportedAt === undefined ? {} : { reportedAt }),
    ...(recordedBy === undefined ? {} : { recordedBy }),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(remark === undefined ? {} : { remark }),
    evidence: evidence(row),
    ...json(sheet, row, "source"),
    ...json(sheet, row, "extensions")
  }
}

/** `name | address | digest; name | address`. */
const evidence = (row: SheetRow) =>
  cell.fields(row.cells.get("evidence") ?? "").map(([name = "", ...rest]) => {
    const sha256 = rest.find((field) => /^[0-9a-f]{64}$/i.test(field) || field.startsWith("sha256:"))
    const url = rest.find((field) => field !== sha256)
    return {
      name,
      ...(url === undefined ? {} : { url }),
      ...(sha256 === undefined ? {} : { sha256: sha256.replace(/^sha256:/, "") })
    }
  })

const json = (sheet: Sheet, row: SheetRow, column: "source" | "extensions") => {
  const value = optional(sheet, row, column, parsed)
  return value === undefined ? {} : { [column]: value }
}

const parsed = (text: string): Read<unknown> => {
  try {
    return Result.succeed(JSON.parse(text))
  } catch {
    return trouble(text, "a JSON object")
  }
}

/** The status of the row, or of the file; a file that says none is submitted, which is told. */
export const statusOf = (sheet: Sheet, row: SheetRow): Fact.Status => {
  const own = optional(sheet, row, "status", (text) => word(text, status))
  if (own !== undefined) return own
  if (sheet.defaults.status !== undefined) return sheet.defaults.status
  if (!row.cells.has("status")) {
    note(sheet, "status", {
      code: "StatusAssumed",
      severity: "warning",
      place: { _tag: "Document", line: row.line },
      sentence:
        "Rows that do not say their status are taken as submitted, and do not count until they are approved.",
      hint: 'Add a column "status" (draft, submitted, approved, rejected), or say the status of all rows when reading.'
    })
  }
  return "submitted"
}

/** An id made of what the report is about, the same on every import: parts that are absent are left out at the end. */
export const derivedId = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part ?? "")
    .join("~")
    .replace(/~+$/, "")
