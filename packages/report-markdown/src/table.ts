import type { Document } from "@logframe/core"
import type { Words } from "@logframe/report-document"
import { htmlBlocks } from "./html.ts"
import { htmlLine, line } from "./inline.ts"

/** A table of GitHub's Markdown; it must have a header row, and a row is one line. */
export const table = (words: Words.Words, { columns, rows }: Document.TableData): readonly string[] => {
  if (columns.length === 0) return []
  return [
    row(columns.map(({ title }) => phrase(words, title))),
    row(columns.map(({ numeric }) => (numeric === true ? "---:" : "---"))),
    ...rows.map((cells) => row(columns.map((column, n) => cell(words, cells[n], column.header === true))))
  ]
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`

/** Names of rows are strong: Markdown has no other way to say that they are names. */
const cell = (words: Words.Words, content: Document.Cell | undefined, names: boolean): string => {
  if (content === undefined) return ""
  if (content.is === "blocks") return htmlBlocks(words, content.body)
  const inlines: Document.Line = content.is === "text" ? content.text : [{ is: "value", value: content }]
  return phrase(words, names ? inlines.map(heavy) : inlines)
}

const heavy = (inline: Document.Inline): Document.Inline =>
  inline.is === "text" ? { ...inline, strong: true } : inline

/** In Markdown where that is enough; with a tag in it all of it is HTML, which readers of such cells expect. */
const phrase = (words: Words.Words, content: Document.Line): string => {
  const written = line(words, content)
  return /<[a-z]/.test(written) ? htmlLine(words, content) : written
}
