/**
 * A cell that holds several values: `a; b`, each perhaps of several fields: `name | address`.
 *
 * A semicolon, a bar or a backslash that belongs to a value has a backslash before it, and `\.` keeps the space at the
 * end of a value that has some.
 *
 * @internal
 */

/** A character, or an escape of two. */
type Token = string

const tokens = (text: string): readonly Token[] => text.match(/\\[;|\\.]|[\s\S]/g) ?? []

/** The parts between separators, without the space around them; empty ones are passed over. */
const split = (list: readonly Token[], separator: ";" | "|"): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]]
  for (const token of list) {
    if (token === separator) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.map(trimmed).filter((part) => part.length > 0)
}

const trimmed = (part: readonly Token[]): readonly Token[] => {
  const says = (token: Token) => token.trim() !== ""
  return part.slice(Math.max(0, part.findIndex(says)), part.findLastIndex(says) + 1)
}

const plain = (part: readonly Token[]): string =>
  part.map((token) => (token === "\\." ? "" : token.length === 2 ? token.slice(1) : token)).join("")

/** The values of a cell. */
export const values = (text: string): readonly string[] => split(tokens(text), ";").map(plain)

/** The values of a cell, each with its fields. */
export const fields = (text: string): readonly (readonly string[])[] =>
  split(tokens(text), ";").map((part) => split(part, "|").map(plain))

/** The value as it is written into a list. */
export const escaped = (value: string): string =>
  value
    .replace(/[;|\\]/g, "\\$&")
    .replace(/^(?=\s)/, "\\.")
    .replace(/(\s)$/, "$1\\.")
