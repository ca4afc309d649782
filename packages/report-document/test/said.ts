import type { Document } from "@logframe/core"
import { Show, type Words } from "../src/index.ts"

/** Every block of the document, those inside of others after them. */
export const blocksOf = (body: readonly Document.Block[]): readonly Document.Block[] =>
  body.flatMap((block) => [block, ...blocksOf(inside(block))])

const inside = (block: Document.Block): readonly Document.Block[] => {
  switch (block.is) {
    case "section":
    case "note":
      return block.body
    case "list":
      return block.items.flat()
    case "table":
      return block.rows.flatMap((row) => row.flatMap((cell) => (cell.is === "blocks" ? cell.body : [])))
    default:
      return []
  }
}

/** The tables of the document, those of its figures included. */
export const tablesOf = (document: Document.Document): readonly Document.TableData[] =>
  blocksOf(document.body).flatMap((block) =>
    block.is === "table" ? [block] : block.is === "figure" ? [block.data] : []
  )

/** The lines of the document, in reading order. */
const linesOf = (document: Document.Document): readonly Document.Line[] => [
  document.title,
  ...(document.subtitle === undefined ? [] : [document.subtitle]),
  ...blocksOf(document.body).flatMap(own),
  ...document.conventions
]

const own = (block: Document.Block): readonly Document.Line[] => {
  switch (block.is) {
    case "section":
      return [block.title]
    case "paragraph":
      return [block.text]
    case "facts":
      return block.items.flatMap(({ term, description }) => [term, description])
    case "table":
      return [block.caption, ...cellsOf(block)]
    case "figure":
      return [block.caption, ...cellsOf(block.data)]
    default:
      return []
  }
}

const cellsOf = ({ columns, rows }: Document.TableData): readonly Document.Line[] => [
  ...columns.map(({ title }) => title),
  ...rows.flatMap((row) => row.flatMap((cell) => (cell.is === "text" ? [cell.text] : [])))
]

/** Everything that the document says, a line below another. */
export const said = (words: Words.Words, document: Document.Document): string =>
  linesOf(document)
    .map((line) => Show.line(words, line))
    .join("\n")

/** The runs of text of the document. */
export const runsOf = (document: Document.Document): readonly Document.TextRun[] =>
  linesOf(document).flatMap((line) =>
    line.flatMap((inline) => (inline.is === "text" ? [inline] : inline.is === "link" ? inline.text : []))
  )

/** The rows of a table as a reader sees them. */
export const shown = (
  words: Words.Words,
  { columns, rows }: Document.TableData
): readonly (readonly string[])[] => [
  columns.map(({ title }) => Show.line(words, title)),
  ...rows.map((row) =>
    row.map((cell) =>
      cell.is === "text"
        ? Show.line(words, cell.text)
        : cell.is === "blocks"
          ? blocksOf(cell.body)
              .flatMap(own)
              .map((line) => Show.line(words, line))
              .join("\n")
          : Show.value(words, cell)
    )
  )
]
