/**
 * What makes one JSON value of another, as small as its rows allow.
 *
 * Rows with ids are matched by them: a row that somebody else added in between stays, a row that is gone stays gone.
 *
 * @internal
 */

/** A whole value, or changes inside an object or a list of rows. */
export type Patch =
  | { readonly is: unknown }
  | {
      readonly of: Readonly<Record<string, Patch>>
      readonly no?: readonly string[]
      readonly rows?: readonly string[]
    }

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The ids of rows that all have one of their own. */
const idsOf = (list: readonly unknown[]): readonly string[] | undefined => {
  const ids = list.map((row) => (isObject(row) && typeof row.id === "string" ? row.id : undefined))
  return ids.includes(undefined) || new Set(ids).size < ids.length ? undefined : (ids as readonly string[])
}

const byId = (list: readonly unknown[]): Fields =>
  Object.fromEntries(list.map((row) => [(row as { readonly id: string }).id, row]))

const has = (fields: Fields, key: string): boolean => Object.hasOwn(fields, key)

/** What is to be done to `from`; nothing when it says the same as `to`. */
export const between = (from: unknown, to: unknown): Patch | undefined => {
  if (from === to) return undefined
  if (Array.isArray(from) && Array.isArray(to)) {
    const [before, after] = [idsOf(from), idsOf(to)]
    if (before === undefined || after === undefined)
      return JSON.stringify(from) === JSON.stringify(to) ? undefined : { is: to }
    const of = inside(byId(from), byId(to))
    const ordered = before.length === after.length && before.every((id, i) => id === after[i])
    const no = before.filter((id) => !after.includes(id))
    if (ordered) return Object.keys(of).length === 0 ? undefined : { of }
    return { of, rows: after, ...(no.length === 0 ? {} : { no }) }
  }
  if (!isObject(from) || !isObject(to)) return { is: to }
  const of = inside(from, to)
  const no = Object.keys(from).filter((key) => !has(to, key))
  return Object.keys(of).length + no.length === 0 ? undefined : { of, ...(no.length === 0 ? {} : { no }) }
}

const inside = (from: Fields, to: Fields): Readonly<Record<string, Patch>> =>
  Object.fromEntries(
    Object.keys(to).flatMap((key): readonly [string, Patch][] => {
      const patch = has(from, key) ? between(from[key], to[key]) : { is: to[key] }
      return patch === undefined ? [] : [[key, patch]]
    })
  )

/** The value with the changes; what they do not fit is left as it is. */
export const applied = (from: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return from
  if (has(patch, "is")) return patch.is
  const of = isObject(patch.of) ? patch.of : {}
  const gone: ReadonlySet<unknown> = new Set(Array.isArray(patch.no) ? patch.no : [])
  if (Array.isArray(from)) return appliedRows(from, of, patch.rows, gone)
  if (!isObject(from)) return from
  const kept = Object.keys(from).filter((key) => !gone.has(key))
  const added = Object.keys(of).filter((key) => !has(from, key) && isWhole(of[key]))
  return Object.fromEntries(
    [...kept, ...added].map((key) => [key, has(of, key) ? applied(from[key], of[key]) : from[key]])
  )
}

const isWhole = (patch: unknown): boolean => isObject(patch) && has(patch, "is")

/** The rows in their order; one that was not there before comes last, one that is gone does not come back. */
const appliedRows = (
  from: readonly unknown[],
  of: Fields,
  rows: unknown,
  gone: ReadonlySet<unknown>
): unknown => {
  const before = idsOf(from)
  if (before === undefined) return from
  const known = byId(from)
  const order = Array.isArray(rows) ? rows.filter((id) => typeof id === "string") : before
  const listed = new Set(order)
  return [...order, ...before.filter((id) => !listed.has(id) && !gone.has(id))].flatMap((id) =>
    has(known, id)
      ? [has(of, id) ? applied(known[id], of[id]) : known[id]]
      : has(of, id) && isWhole(of[id])
        ? [applied(undefined, of[id])]
        : []
  )
}
