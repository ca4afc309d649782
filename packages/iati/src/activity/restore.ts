/**
 * How what was read is written back as it was.
 *
 * An element of the file stands for the row that was read from it: as long as it still reads as the row, it is written
 * itself, with all that no row holds. What never read as a row is always written.
 *
 * @internal
 */
import type { Element } from "../xml/Element.ts"

/** The elements of the rows, the kept ones in place of those that say the same. */
export const restore = <Row>(
  rows: readonly Row[],
  kept: readonly Element[],
  read: (element: Element) => string | undefined,
  keyOf: (row: Row) => string,
  write: (row: Row) => Element | undefined,
  again: (element: Element, row: Row) => Element = (element) => element
): readonly Element[] => {
  if (kept.length === 0) return rows.flatMap((row) => write(row) ?? [])
  const waiting = new Map<string, Element[]>()
  const strangers: Element[] = []
  for (const element of kept) {
    const key = read(element)
    if (key === undefined) strangers.push(element)
    else waiting.set(key, [...(waiting.get(key) ?? []), element])
  }
  const written = rows.flatMap((row) => {
    const found = waiting.get(keyOf(row))?.shift()
    return found === undefined ? (write(row) ?? []) : again(found, row)
  })
  return [...written, ...strangers]
}

/** A value as text that is equal for equal values, whatever the order of their keys; ids of the row left out. */
export const keyOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(keyOf).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? ""
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${keyOf(inner)}`)
    .join(",")}}`
}
