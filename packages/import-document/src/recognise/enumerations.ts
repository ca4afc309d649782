/**
 * Several things in one cell: items of a list, lines with marks, "1) … 2) …", "O1: … O2: …".
 *
 * @internal
 */
import { type Cell, cellLines, itemLines, type Line } from "../read/Block.ts"

const numbers =
  /(?<=^|\s)(?:\(?(?<round>\d{1,2}|[a-h]|[ivx]{1,4})\)|(?<dotted>\d{1,2})\.(?=\s+\p{L})|(?<coded>(?:[A-Z]{1,3})\s?\d{1,2}(?:\.\d{1,2})?)\s*[:.)–-])\s+/giu

const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

/** Whether the marks count on from the first. */
const countOn = (marks: readonly string[]): boolean => {
  const [first = ""] = marks
  const values = marks.map((mark) => {
    const lower = mark.toLowerCase()
    if (/\d/.test(lower)) return Number(/(\d+)$/.exec(lower)?.[1])
    return first.toLowerCase() === "i" ? roman.indexOf(lower) + 1 : lower.charCodeAt(0) - 96
  })
  return values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1)
}

/** The pieces of a line that count themselves, or the line alone. */
export const enumerated = (line: Line): readonly Line[] => {
  if (line.text.length > 5_000) return [line]
  const found = [...line.text.matchAll(numbers)]
  const marks = found.map(({ groups = {} }) => groups.round ?? groups.dotted ?? groups.coded ?? "")
  if (found.length < 2 || found[0]?.index !== 0 || !countOn(marks)) return [line]
  return found.map((match, i) => {
    const letters = /^[a-z]+$/.test(marks[i] ?? "")
    const from = (match.index ?? 0) + (letters ? match[0].length : 0)
    const text = line.text.slice(from, found[i + 1]?.index).trim()
    return { ...line, text, bullet: true as const, at: `${line.at}, number ${i + 1}` }
  })
}

/**
 * The statements of a cell, each with its lines: one for each item of a list, marked line or number; lines without any are one
 * statement that goes on.
 */
export const statementsIn = (cell: Cell | undefined): readonly (readonly Line[])[] => {
  if (cell === undefined || cell.continued !== undefined) return []
  const lists = cell.blocks.filter((block) => block.is === "list")
  const items = lists.flatMap((block) => block.items)
  if (items.length > 1 && lists.length === cell.blocks.length) return items.map(itemLines)
  const groups: Line[][] = []
  for (const line of cellLines(cell)) {
    const parts = enumerated(line)
    const last = groups.at(-1)
    if (parts.length > 1) groups.push(...parts.map((part) => [part]))
    else if (last === undefined || line.bullet === true) groups.push([line])
    else last.push(line)
  }
  return groups
}
