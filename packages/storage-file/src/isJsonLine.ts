/**
 * Whether a text is JSON on one line, which costs a tenth of the line where the text is what this library writes.
 *
 * @internal
 */

/** Whether the text can stand in a line as it is: JSON without a line end, of which UTF-8 loses nothing. */
export const isJsonLine = (text: string): boolean =>
  (text.length <= longest && shallow.test(text)) || (!/[\n\r\p{Surrogate}]/u.test(text) && isJson(text))

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The expression remembers where it may go back to; a long text is read instead. */
const longest = 10_000

const string = String.raw`"(?:[^"\\\u0000-\u001f\ud800-\udfff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"`
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`
const scalar = `${string}|${number}|true|false|null`

/** JSON with or without a space after each colon and comma, in which lists and objects are that deep. */
const upTo = (depth: number): string => {
  if (depth === 0) return `(?:${scalar})`
  const inner = upTo(depth - 1)
  const object = String.raw`\{(?:${string}: ?${inner}(?:, ?(?=")|(?=\})))*\}`
  const list = String.raw`\[(?:${inner}(?:, ?(?!\])|(?=\])))*\]`
  return `(?:${scalar}|${object}|${list})`
}

/** As deep as the cells of a measurement; each level doubles the expression. */
const shallow = new RegExp(`^${upTo(4)}$`)
