/**
 * How wide the columns of a table want to be.
 *
 * Formats that lay out pages themselves share their room by it; those that are laid out by a browser don't need it.
 *
 * @module
 */
import type { Document } from "@logframe/core"
import * as Show from "./Show.ts"
import type { Words } from "./Words.ts"

/** How wide a column is in characters: at least its longest word, at best all of its words beside each other. */
interface Need {
  readonly least: number
  readonly best: number
}

/** About how many characters wide each column wants to be; long texts get less than they ask for. */
export const needs = (words: Words, data: Document.TableData): readonly number[] =>
  all(words, data).map(({ best }) => best)

/**
 * The columns in a room of so many characters: a small table takes no more than it needs; in a large one each column
 * keeps room for its longest word, and long texts share the rest.
 */
export const fitted = (words: Words, data: Document.TableData, room: number): readonly number[] => {
  const needed = all(words, data)
  const best = sum(needed.map((need) => need.best))
  if (best <= room) return needed.map((need) => need.best)
  const least = sum(needed.map((need) => need.least))
  if (least >= room) return needed.map((need) => (need.least * room) / least)
  return needed.map((need) => need.least + ((need.best - need.least) * (room - least)) / (best - least))
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

const all = (words: Words, { columns, rows }: Document.TableData): readonly Need[] =>
  columns.map((column, n) => {
    let [longest, word] = sizeOf(Show.line(words, column.title))
    for (const cells of rows) {
      const [length, ofWord] = sizeOf(plain(words, cells[n]))
      longest = Math.max(longest, length)
      word = Math.max(word, ofWord)
    }
    const least = Math.max(word + 2, 6)
    const best = Math.max(least, Math.min(longest + 1, 12 + Math.sqrt(longest) * 3))
    return column.header === true ? { least: least * bold, best: best * bold } : { least, best }
  })

/** How much wider bold letters are. */
const bold = 1.12

/** A longer word may be broken. */
const longestWord = 16

const sizeOf = (text: string): [length: number, word: number] => [
  text.length,
  text.split(/\s/).reduce((longest, word) => Math.max(longest, Math.min(word.length, longestWord)), 0)
]

/** Blocks want as much as a long text. */
const blocks = "x".repeat(200)

const plain = (words: Words, cell: Document.Cell | undefined): string => {
  if (cell === undefined) return ""
  if (cell.is === "text") return Show.line(words, cell.text)
  if (cell.is === "blocks") return blocks
  // a status has its sign before it, and does not part from it
  return cell.is === "status" ? `x_${words.status[cell.code].replaceAll(" ", "_")}` : Show.value(words, cell)
}
