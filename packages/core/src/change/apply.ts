/**
 * Makes the changes of one edition in another.
 *
 * @internal
 */
import * as Result from "effect/Result"
import type { JsonObject } from "effect/Schema"
import { InvalidInput, type Problem } from "../model/InvalidInput.ts"
import * as Logframe from "../model/Logframe.ts"
import { shown } from "../model/shown.ts"
import type { Change } from "./Change.ts"
import * as Rows from "./rows.ts"

/**
 * Makes the changes: `between(a, b)` applied to `a` gives `b`.
 *
 * Refused, with every problem, when something that a change says was there is not: the changes were made to another
 * edition, and `Merge` is what brings them together.
 */
export const apply = (
  logframe: Logframe.Logframe,
  changes: readonly Change[]
): Result.Result<Logframe.Logframe, InvalidInput> => {
  const rows = Rows.takeApart(logframe)
  const problems = changes.flatMap((change) => mismatch(change, rows))
  if (problems.length > 0) return Result.fail(new InvalidInput("changes", problems))
  const edition = changed(rows, changes)
  const lost = Rows.orphans(edition).map(
    (row): Problem => ({
      path: `${row.kind} ${row.id}`,
      found: "an indicator that these changes remove",
      expected: "an indicator that is there",
      hint: otherEdition
    })
  )
  if (lost.length > 0) return Result.fail(new InvalidInput("changes", lost))
  return Logframe.decode(Rows.putTogether(edition))
}

const otherEdition = "The changes were made to another edition: bring the editions together with Merge."

const mismatch = ({ row, id, path, kind, before }: Change, rows: Rows.Rows): readonly Problem[] => {
  const there = rows.get(Rows.rowKey(row, id))
  const was = path.length > 0 || there === undefined ? Rows.valueOf(there, ...path) : Rows.toObject(there)
  if (kind === "reordered" ? there !== undefined : Rows.isSame(was, before)) return []
  const expected = kind === "reordered" ? "a row of the list" : shown(before)
  return [{ path: [row, id, ...path].join(" "), found: shown(was), expected, hint: otherEdition }]
}

const changed = (rows: Rows.Rows, changes: readonly Change[]): Rows.Rows => {
  const result = new Map(rows)
  const standing = new Map<string, string | undefined>()
  for (const { row, id, path, kind, after, follows } of changes) {
    const key = Rows.rowKey(row, id)
    if (kind === "added" || kind === "reordered")
      if (path.length === 0) standing.set(key, follows === undefined ? undefined : Rows.rowKey(row, follows))
    if (path.length > 0)
      result.set(key, Rows.withField(result.get(key) ?? Rows.rowOf(row, { id }), path, after))
    else if (kind === "added") result.set(key, Rows.rowOf(row, after as JsonObject))
    else if (kind === "removed") result.delete(key)
  }
  return arranged(result, standing)
}

/** The rows, each of those in `standing` after the row it follows; first when it follows none, last when that is gone. */
const arranged = (rows: Rows.Rows, standing: ReadonlyMap<string, string | undefined>): Rows.Rows => {
  const followers = new Map<string | undefined, string[]>()
  for (const [key, follows] of standing) followers.set(follows, [...(followers.get(follows) ?? []), key])
  const order = new Map<string, Rows.Row>()
  const emit = (first: string): void => {
    const waiting = [first]
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const row = rows.get(key)
      if (row !== undefined) order.set(key, row)
      waiting.push(...(followers.get(key) ?? []).toReversed())
    }
  }
  for (const key of followers.get(undefined) ?? []) emit(key)
  for (const key of rows.keys()) if (!standing.has(key)) emit(key)
  return new Map([...order, ...rows])
}
