/**
 * Places in an input and what stands there, as messages write them.
 *
 * @internal
 */

/** Keys and indices from the whole to a place in it. */
export type Path = ReadonlyArray<PropertyKey>

/** The path as it is written in a program: `targets[0].when`, `extensions["org.example"]`. */
export const pathText = (path: Path): string =>
  path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`
      const name = String(key)
      if (!/^[A-Za-z_]\w*$/.test(name)) return `[${cut(JSON.stringify(name))}]`
      return i === 0 ? cut(name) : `.${cut(name)}`
    })
    .join("")

/** The path that {@link pathText} wrote; a key that was cut comes back as it was shown. */
export const pathOf = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, quoted, name = ""]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? JSON.parse(quoted) : name
  )

/** The value at the path, if the input has one. */
export const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input
  )

/** A value as it is shown in a message, shortened. */
export const shown = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (typeof value === "string") return cut(JSON.stringify(value.slice(0, 81)))
  if (typeof value === "number") return `the number ${value}`
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`
  if (typeof value !== "object" || value === null) return String(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  const tag = Object.hasOwn(value, "_tag") ? (value as { _tag?: unknown })._tag : undefined
  if (typeof tag === "string") return `an object with "_tag": ${shown(tag)}`
  const keys = Object.keys(value)
  if (keys.length === 0) return "an empty object"
  return `an object with ${cut(keys.slice(0, 9).join(", "))}`
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)
