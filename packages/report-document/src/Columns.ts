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

/**
 * About how many characters wide each column wants to be: its longest word at least, long texts less than they ask for.
 */
export const needs = (words: Words, { columns, rows }: Document.TableData): readonly number[] =>
  columns.map((column, n) => {
    let [longest, word] = sizeOf(Show.line(words, column.title))
    for (const cells of rows) {
      const [length, ofWord] = sizeOf(plain(words, cells[n]))
      longest = Math.max(longest, length)
      word = Math.max(word, ofWord)
    }
    return Math.max(word + 2, 6, Math.min(longest, 12 + Math.sqrt(longest) * 3))
  })

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
  return cell.is === "blocks" ? blocks : Show.value(words, cell)
}
