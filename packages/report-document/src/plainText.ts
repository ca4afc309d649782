import type { Document } from "@logframe/core"
import { printable } from "./printable.ts"
import * as Show from "./Show.ts"
import type { Words } from "./Words.ts"

/**
 * Blocks as lines of plain text, for formats whose cells hold nothing else: a list has its bullets or numbers, a fact its
 * term, and what a table says stands in the table itself (see `tablesOf`).
 */
export const plainText = (words: Words, body: readonly Document.Block[]): readonly string[] =>
  body.flatMap((block): readonly string[] => {
    const line = (content: Document.Line): string => printable(Show.line(words, content))
    switch (block.is) {
      case "paragraph":
        return [line(block.text)]
      case "list":
        return block.items.flatMap((item, n) =>
          indented(block.ordered ? `${n + 1}. ` : "• ", plainText(words, item))
        )
      case "facts":
        return block.items.map(({ term, description }) => `${line(term)}${words.colon} ${line(description)}`)
      case "note":
        return [
          block.tone === "warning" ? words.page.warning : words.page.note,
          ...plainText(words, block.body)
        ]
      case "section":
        return [line(block.title), ...plainText(words, block.body)]
      case "table":
        return [line(block.caption)]
      case "figure":
        return [line(block.caption), printable(block.alternative)]
    }
  })

const indented = (marker: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? [marker.trimEnd()]
    : lines.map((line, n) => (n === 0 ? marker : " ".repeat(marker.length)) + line)
