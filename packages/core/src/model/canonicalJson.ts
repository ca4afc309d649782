/**
 * JSON with one spelling per value: keys in the order of the schema, empty lists left out, small diffs.
 *
 * @internal
 */

/** The value without empty lists, which say the same as no list. */
export const compact = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(compact)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => !(Array.isArray(field) && field.length === 0))
  return Object.fromEntries(
    entries.map(([key, field]) => [key, key === "extensions" ? field : compact(field)])
  )
}

/** JSON text with two spaces, in which each row of a list of rows takes one line, and a newline at the end. */
export const rowPerLine = (value: Readonly<Record<string, unknown>>): string => {
  const fields = Object.entries(value).map(([key, field]) => `  ${JSON.stringify(key)}: ${fieldText(field)}`)
  return `{\n${fields.join(",\n")}\n}\n`
}

const fieldText = (field: unknown): string => {
  if (!Array.isArray(field) || typeof field[0] !== "object") return spaced(field)
  return `[\n${field.map((row) => `    ${spaced(row)}`).join(",\n")}\n  ]`
}

/** One-line JSON with a space after each colon and comma: no text within JSON holds a line break. */
export const spaced = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).replace(/,\n */g, ", ").replace(/\n */g, "")
