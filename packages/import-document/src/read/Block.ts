/**
 * A document as blocks of words, each with its place: what is left of Markdown and HTML once their syntax is read.
 *
 * @internal
 */

/** A link in a line. */
export interface Link {
  readonly label: string
  readonly url: string
}

/** One line of words, as they are read, with where they stand. */
export interface Line {
  readonly text: string
  /** The words that are emphasised strongly at the beginning of the line. */
  readonly lead?: string
  readonly links: readonly Link[]
  /** The line began with the mark of a list: it is one of several things. */
  readonly bullet?: true
  /** The place in words: "line 12, cell 2, item 3". */
  readonly at: string
}

/** An item of a list, with the list below it. */
export interface Item {
  readonly line: Line
  /** Where the item has several paragraphs, the lines of each; together they are the line. */
  readonly paragraphs?: readonly Line[]
  readonly items: readonly Item[]
}

/** A cell of a table; its blocks are paragraphs and lists. */
export interface Cell {
  readonly blocks: readonly Block[]
  readonly header: boolean
  readonly at: string
  /** Another cell reaches in: the one above over several rows, or the one on the left over several columns. */
  readonly continued?: "above" | "left"
}

/** A row of a table; spans are resolved, so that all rows have the same columns. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly at: string
}

/** A block of the document. */
export type Block =
  | { readonly is: "heading"; readonly depth: number; readonly line: Line }
  | { readonly is: "paragraph"; readonly lines: readonly Line[] }
  | {
      readonly is: "list"
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly Item[]
    }
  | { readonly is: "table"; readonly rows: readonly Row[]; readonly at: string }
  | { readonly is: "rule" }

/** The lines of a block, in reading order. */
export const linesOf = (block: Block): readonly Line[] => {
  switch (block.is) {
    case "heading":
      return [block.line]
    case "paragraph":
      return block.lines
    case "list":
      return block.items.flatMap(itemLines)
    case "table":
      return block.rows.flatMap((row) =>
        row.cells.filter((cell) => cell.continued === undefined).flatMap(cellLines)
      )
    case "rule":
      return []
  }
}

/** The blocks without tables that only lay out others: one column, with a table in it. */
export const withoutLayout = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.is !== "table" || !block.rows.every(({ cells }) => cells.length === 1)) return [block]
    const within = block.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.continued === undefined ? cell.blocks : []))
    )
    return within.some(({ is }) => is === "table") ? withoutLayout(within) : [block]
  })

/** The line of an item and those below it. */
export const itemLines = (item: Item): readonly Line[] => [item.line, ...item.items.flatMap(itemLines)]

/** The lines of a cell. */
export const cellLines = (cell: Cell): readonly Line[] => cell.blocks.flatMap(linesOf)

/** The lines of a cell that begins in its row; one that reaches in from above or from the left has none of its own. */
export const fresh = (cell: Cell | undefined): readonly Line[] =>
  cell === undefined || cell.continued ? [] : cellLines(cell)

/** The words of a cell, its lines joined by line breaks. */
export const cellText = (cell: Cell | undefined): string =>
  cell === undefined
    ? ""
    : cellLines(cell)
        .map((line) => line.text)
        .join("\n")

/**
 * What stands for the raising of digits behind the words: "100" and a raised 1 is not 1001, a word and a raised 1 is a
 * footnote, but the square of a metre is one word.
 */
export const raise = (before: string): string => {
  if (/[\d%)]$/.test(before)) return "^"
  return /(?:^|[\s/(])(?:m|km|cm|mm|dm|ft|s|CO)$/.test(before) ? "" : " ^"
}

/** Words as they are compared and kept: white space folded, bullets and soft hyphens dropped. */
export const clean = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/(?![\t\n\r\u0080-\u009f])\p{Cc}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:[▪•●○■◦‣·❖➢✓✔▶►]\s*)+(?=\S)|^[–—-]\s+(?=[^\d\s])/u, "")

const mark = /(?:^|\s)[▪•●■◦‣❖➢✓✔]\s*(?=\S)/u

/** The pieces of words that stand behind marks of a list, each apart: "• wells dug • pumps repaired". */
export const pieces = (text: string): readonly { readonly text: string; readonly bullet: boolean }[] => {
  if (mark.test(text)) {
    const parts = text.split(new RegExp(mark, "gu"))
    return parts.flatMap((part, i) => (clean(part) === "" ? [] : [{ text: clean(part), bullet: i > 0 }]))
  }
  const words = clean(text)
  return words === "" ? [] : [{ text: words, bullet: /^\s*[–—*-]\s+(?=[^\d\s])/.test(text) }]
}
