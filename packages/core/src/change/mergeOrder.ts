/**
 * Brings two orders of rows together.
 *
 * @internal
 */
import type { Json } from "effect/Schema"
import type { Clash, Three } from "./Clash.ts"
import * as Rows from "./rows.ts"

/** The rows, those of ordered lists in the order that was asked for: mine, theirs, or the one that both left. */
export const mergeOrder = (
  merged: Rows.Rows,
  { base, mine, theirs }: Three
): { readonly rows: Rows.Rows; readonly clashes: readonly Clash[] } => {
  const clashes: Clash[] = []
  const keys = Rows.orderedKinds.flatMap((row) => {
    const keysOf = (rows: Rows.Rows) => Rows.ofKind(rows, row).map(({ id }) => Rows.rowKey(row, id))
    const wanted = new Set(keysOf(merged))
    const common = (rows: Rows.Rows) =>
      keysOf(rows).filter((key) => wanted.has(key) && base.has(key) && mine.has(key) && theirs.has(key))
    const [was, my, their] = [common(base), common(mine), common(theirs)]
    const core = Rows.isSame(my, was) ? their : my
    if (![was, my].some((order) => Rows.isSame(order, their)) && !Rows.isSame(my, was)) {
      const ids = (order: readonly string[]) => order.flatMap((key) => merged.get(key)?.id ?? [])
      clashes.push({ _tag: "Order", row, base: ids(was), mine: ids(my), theirs: ids(their) })
    }
    return interleave(core, keysOf(mine), keysOf(theirs)).filter((key) => wanted.has(key))
  })
  const rows = [...new Set([...keys, ...merged.keys()])].flatMap((key) => merged.get(key) ?? [])
  return { rows: new Map(rows.map((row) => [Rows.rowKey(row.kind, row.id), row])), clashes }
}

/**
 * The core in its order, and after each of its entries what either side put there. Where both put something in the same
 * place, the side whose first entry comes first by its text goes first: whoever merges gets the same.
 */
const interleave = (
  core: readonly string[],
  mine: readonly string[],
  theirs: readonly string[]
): readonly string[] => {
  const inCore = new Set(core)
  const sides = [runs(inCore, mine), runs(inCore, theirs)]
  const merged = [undefined, ...core].flatMap((anchor) => {
    const added = sides
      .map((side) => side.get(anchor) ?? [])
      .sort((a, b) => (a.join("\n") < b.join("\n") ? -1 : 1))
    return [...(anchor === undefined ? [] : [anchor]), ...added.flat()]
  })
  return [...new Set(merged)]
}

/** What stands after each entry of the core, and before the next. */
const runs = (core: ReadonlySet<string>, side: readonly string[]) => {
  const found = new Map<string | undefined, string[]>()
  let anchor: string | undefined
  for (const key of side) {
    if (core.has(key)) anchor = key
    else found.set(anchor, [...(found.get(anchor) ?? []), key])
  }
  return found
}

/** Lists to which both only added, with all that they added; nothing when an entry was removed, changed or moved. */
export const mergeLists = (
  base: readonly Json[],
  mine: readonly Json[],
  theirs: readonly Json[]
): readonly Json[] | undefined => {
  const [was, my, their] = [base.map(spelled), mine.map(spelled), theirs.map(spelled)]
  const inBase = new Set(was)
  const onlyAdded = [my, their].every(
    (side) =>
      new Set(side).size === side.length &&
      Rows.isSame(
        side.filter((key) => inBase.has(key)),
        was
      )
  )
  if (!onlyAdded) return undefined
  const entries = new Map([...mine, ...theirs].map((entry) => [spelled(entry), entry]))
  const merged = interleave(was, my, their).flatMap((key) => entries.get(key) ?? [])
  const ids = merged.flatMap((entry) => (entry as { readonly id?: string } | null)?.id ?? [])
  return new Set(ids).size === ids.length ? merged : undefined
}

/** One text per value: the order of keys means nothing. */
const spelled = (value: Json): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  )
