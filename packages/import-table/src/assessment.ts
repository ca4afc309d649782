/**
 * Rows that judge: whether an assumption holds, where an activity stands, whether a narrative target is kept.
 *
 * @internal
 */
import type { Fact, Text } from "@logframe/core"
import * as Result from "effect/Result"
import { derivedId, envelope, statusOf } from "./envelope.ts"
import { type Named, rowOf } from "./rowOf.ts"
import { complain, memo, optional, quiet, required, type Sheet, type SheetRow } from "./Sheet.ts"
import { day, type Read, trouble } from "./scalars.ts"
import { judgementKind, says, word } from "./words.ts"

type Kind = keyof typeof says

/** A row that may be judged, with the judgements that are made of its kind. */
interface Judgeable extends Named<string> {
  readonly kinds: readonly Kind[]
}

const judgeable = (sheet: Sheet): readonly Judgeable[] => {
  const { assumptions, activities, results, indicators } = sheet.logframe
  const row = (
    one: { id: string; statement: Text.Text; code?: string },
    kinds: readonly Kind[]
  ): Judgeable => ({
    id: one.id,
    name: one.statement,
    kinds,
    ...(one.code === undefined ? {} : { code: one.code })
  })
  return [
    ...assumptions.map((one) => row(one, ["AssumptionState"])),
    ...activities.map((one) => row(one, ["ActivityState"])),
    ...results.map((one) => row(one, ["OnTrack"])),
    ...indicators.map((one) => row(one, ["OnTrack"])),
    ...indicators.flatMap(({ targets }) =>
      targets.map(({ id }) => ({ id, name: {}, kinds: ["Kept"] as const }))
    )
  ]
}

const what = "the id or code of a result, an indicator, a target, an assumption or an activity"

const ofOf = (sheet: Sheet, row: SheetRow): string | undefined =>
  required(sheet, row, "of", what, (text) => memo(sheet, "of", text, () => judgedRow(text, judgeable(sheet))))

/** Rows of two kinds may share an id, which is then no doubt. */
const judgedRow = (text: string, rows: readonly Judgeable[]): Read<string> =>
  rows.some((row) => row.id === text) ? Result.succeed(text) : rowOf(text, rows, what)

/** The id of a row that brings none: what is judged, and when. */
export const idOf = (sheet: Sheet, row: SheetRow): string | undefined => {
  const silent = quiet(sheet)
  const [of, on] = [ofOf(silent, row), optional(silent, row, "day", day)]
  return of === undefined || on === undefined ? undefined : derivedId([of, on, row.cells.get("scheme")])
}

/** The assessment that the row makes. */
export const assessment = (sheet: Sheet, id: string, row: SheetRow): unknown => {
  const of = ofOf(sheet, row)
  return {
    _tag: "Assessment",
    id,
    ...envelope(sheet, row),
    status: statusOf(sheet, row),
    of,
    day: required(sheet, row, "day", "a day written YYYY-MM-DD", day),
    says: judgementOf(sheet, row, of)
  }
}

/** What is said: by the named kind of judgement, else by those that are made of the kind of row. */
const judgementOf = (sheet: Sheet, row: SheetRow, of: string | undefined): Fact.Judgement | undefined => {
  if (row.cells.has("score") || row.cells.has("scheme")) return scoreOf(sheet, row)
  const named = optional(sheet, row, "judgement", (text) => word(text, judgementKind))
  const own = judgeable(sheet).flatMap(({ id, kinds }) => (id === of ? kinds : []))
  const kinds = named === undefined || named === "Score" ? own : [named]
  if (of === undefined) return undefined
  return required(sheet, row, "says", "a judgement", (text) => judged(text, kinds))
}

const judged = (text: string, kinds: readonly Kind[]): Read<Fact.Judgement> => {
  for (const kind of kinds) {
    const said = word<string>(text, says[kind])
    if (Result.isSuccess(said)) return Result.succeed(judgement(kind, said.success))
  }
  const known = [...new Set(kinds.flatMap((kind) => Object.keys(says[kind])))]
  const other = (Object.keys(says) as Kind[]).find((kind) => Result.isSuccess(word<string>(text, says[kind])))
  return trouble(
    text,
    `one of ${known.join(", ")}`,
    other === undefined ? undefined : `"${text}" is said with ${other} in the column "judgement".`
  )
}

const judgement = (kind: Kind, said: string): Fact.Judgement => {
  switch (kind) {
    case "AssumptionState":
    case "ActivityState":
      return { _tag: kind, state: said } as Fact.Judgement
    case "Kept":
      return { _tag: kind, kept: said === "yes" }
    case "OnTrack":
      return { _tag: kind, track: said } as Fact.Judgement
  }
}

const scoreOf = (sheet: Sheet, row: SheetRow): Fact.Judgement | undefined => {
  const [scheme, score] = [row.cells.get("scheme"), row.cells.get("score")]
  if (scheme !== undefined && score !== undefined) return { _tag: "Score", scheme, score }
  return complain(sheet, row, scheme === undefined ? "scheme" : "score", {
    found: "an empty cell",
    expected: "a score together with the scheme it belongs to"
  })
}
