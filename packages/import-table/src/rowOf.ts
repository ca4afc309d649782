/**
 * Rows of the logframe by what people write for them: an id, a printed code, the exact words.
 *
 * @internal
 */
import { nearest, type Text } from "@logframe/core"
import * as Result from "effect/Result"
import { type Read, trouble } from "./scalars.ts"

/** A row that can be named. */
export interface Named<Id extends string> {
  readonly id: Id
  readonly code?: string
  readonly name: Text.Text
}

/** The one row that the cell names. An id wins over a code, a code over words. */
export const rowOf = <Id extends string>(
  text: string,
  rows: readonly Named<Id>[],
  what: string
): Read<Id> => {
  const matches =
    [
      rows.filter((row) => row.id === text),
      rows.filter((row) => row.code === text),
      rows.filter((row) => Object.values(row.name).some((words) => sameWords(words, text)))
    ].find((found) => found.length > 0) ?? []
  if (matches.length > 1) {
    const ids = matches.map((row) => row.id).join(", ")
    return trouble(text, `${what} that only one has`, `It names ${ids}: write the id.`)
  }
  if (matches[0] !== undefined) return Result.succeed(matches[0].id)
  return trouble(text, what, hint(text, rows))
}

const sameWords = (a: string, b: string): boolean => spaced(a) === spaced(b)
const spaced = (words: string): string => words.normalize("NFC").replace(/\s+/g, " ").trim()

/** The row that was probably meant, or all when there are few. */
const hint = (text: string, rows: readonly Named<string>[]): string | undefined => {
  const near = nearestRow(text, rows)
  if (near !== undefined) return `Did you mean "${near}"?`
  if (rows.length === 0) return "The logframe has none."
  return rows.length <= 20 ? `Known: ${rows.map((row) => row.id).join(", ")}.` : undefined
}

/** The name of the row that is nearest to the text: its id, code or words, whatever is nearest. */
export const nearestRow = (text: string, rows: readonly Named<string>[]): string | undefined =>
  nearest(
    text,
    rows.flatMap((row) => [row.id, ...(row.code === undefined ? [] : [row.code]), ...Object.values(row.name)])
  )
