/**
 * Compares two editions of a logframe.
 *
 * @internal
 */
import type { Json } from "effect/Schema"
import type { Logframe } from "../model/Logframe.ts"
import type { Change } from "./Change.ts"
import { classify } from "./classify.ts"
import { longestRun } from "./longestRun.ts"
import * as Rows from "./rows.ts"

/**
 * The differences, in the order of `after`; rows that are gone come last. None when the two are the same.
 *
 * @example
 * ```ts
 * import { Diff, Logframe } from "@logframe/core"
 *
 * const water = (target: string) =>
 *   Logframe.make({
 *     format: 1, id: "water", title: { en: "Water" }, language: "en", scheme: "un",
 *     results: [{ id: "r", level: "output", statement: { en: "Wells in use" } }],
 *     indicators: [{
 *       id: "i", under: ["r"], code: "1.1", statement: { en: "Wells in use" },
 *       measure: { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "level" },
 *       targets: [{ id: "t", expectation: { _tag: "AtLeast", value: target } }]
 *     }]
 *   })
 * Diff.between(water("30"), water("40")).map(({ kind, path }) => [kind, ...path]) // [["raised", "expectation"]]
 * Diff.text(water("30"), water("40"), "en") // ["Target of indicator 1.1 raised from 30 to 40"]
 * ```
 */
export const between = (before: Logframe, after: Logframe): readonly Change[] => {
  const [old, now] = [Rows.takeApart(before), Rows.takeApart(after)]
  const follows = predecessors(now)
  const reordered = rowsOutOfOrder(old, now)
  const kept = [...now].flatMap(([key, row]): readonly Change[] => {
    const earlier = old.get(key)
    const place = follows.get(key)
    const standing = place === undefined ? {} : { follows: place }
    if (earlier === undefined)
      return [{ ...named(row, now), kind: "added", path: [], after: Rows.toObject(row), ...standing }]
    return [
      ...(reordered.has(key)
        ? [{ ...named(row, now), kind: "reordered" as const, path: [], ...standing }]
        : []),
      ...differences(earlier, row).map(
        ({ path, before: was, after: is }): Change => ({
          ...named(row, now),
          ...classify({
            row: row.kind,
            owner: owner(row),
            path,
            before: was,
            after: is,
            editions: { before, after }
          }),
          path,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is })
        })
      )
    ]
  })
  const gone = [...old].flatMap(([key, row]): readonly Change[] =>
    now.has(key) ? [] : [{ ...named(row, old), kind: "removed", path: [], before: Rows.toObject(row) }]
  )
  return [...kept, ...gone]
}

const owner = (row: Rows.Row): string | undefined => {
  const indicator = Rows.valueOf(row, "indicator")
  return typeof indicator === "string" ? indicator : undefined
}

/** How a change names its row. */
const named = (row: Rows.Row, rows: Rows.Rows) => {
  const of = owner(row)
  const codeOf = (row: Rows.Row | undefined) => {
    const code = Rows.valueOf(row, "code")
    return typeof code === "string" ? { code } : {}
  }
  return {
    row: row.kind,
    id: row.id,
    ...codeOf(row),
    ...(of === undefined ? {} : { of: { id: of, ...codeOf(rows.get(Rows.rowKey("indicator", of))) } })
  }
}

interface FieldDifference {
  readonly path: readonly string[]
  readonly before: Json | undefined
  readonly after: Json | undefined
}

const differences = (before: Rows.Row, after: Rows.Row): readonly FieldDifference[] =>
  [...new Map([...after.fields, ...before.fields])].flatMap(([key, { path }]) => {
    const [was, is] = [before.fields.get(key)?.value, after.fields.get(key)?.value]
    return Rows.isSame(was, is) ? [] : [{ path, before: was, after: is }]
  })

/** Of rows in ordered lists the id of the row before them. */
const predecessors = (rows: Rows.Rows): ReadonlyMap<string, string> =>
  new Map(
    Rows.orderedKinds.flatMap((kind) =>
      Rows.ofKind(rows, kind).flatMap(({ id }, i, all) => {
        const before = all[i - 1]
        return before === undefined ? [] : [[Rows.rowKey(kind, id), before.id] as const]
      })
    )
  )

/** The fewest rows that must move for the rows of both editions to stand in the new order. */
const rowsOutOfOrder = (before: Rows.Rows, after: Rows.Rows): ReadonlySet<string> =>
  new Set(
    Rows.orderedKinds.flatMap((kind) => {
      const places = new Map(Rows.ofKind(before, kind).map(({ id }, i) => [id, i]))
      const common = Rows.ofKind(after, kind).flatMap(({ id }) => {
        const place = places.get(id)
        return place === undefined ? [] : [{ id, place }]
      })
      const staying = longestRun(common.map(({ place }) => place))
      return common.filter(({ place }) => !staying.has(place)).map(({ id }) => Rows.rowKey(kind, id))
    })
  )
