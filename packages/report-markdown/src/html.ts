import type { Document } from "@logframe/core"
import type { Words } from "@logframe/report-document"
import { htmlLine } from "./inline.ts"

/**
 * Blocks on one line of HTML, since a cell of a Markdown table holds no paragraphs and no lists.
 *
 * Its text is written in character references, so that it reads the same whether Markdown looks at it or not.
 */
export const htmlBlocks = (words: Words.Words, body: readonly Document.Block[]): string =>
  body.map((block) => writers[block.is](words, block as never)).join(" ")

const writers: {
  readonly [Kind in Document.Block["is"]]: (
    words: Words.Words,
    block: Extract<Document.Block, { is: Kind }>
  ) => string
} = {
  section: (words, { title, body }) => `${strong(htmlLine(words, title))} ${htmlBlocks(words, body)}`,
  paragraph: (words, { text }) => `<p>${htmlLine(words, text)}</p>`,
  list: (words, { ordered, items }) => {
    const name = ordered ? "ol" : "ul"
    return `<${name}> ${items.map((item) => `<li>${htmlItem(words, item)}</li> `).join("")}</${name}>`
  },
  facts: (words, { items }) =>
    items
      .map(
        ({ term, description }) =>
          `<p><strong>${htmlLine(words, term)}${words.colon}</strong> ${htmlLine(words, description)}</p>`
      )
      .join(" "),
  table: (words, table) => `${strong(htmlLine(words, table.caption))} ${htmlTable(words, table)}`,
  figure: (words, { caption, data }) => `${strong(htmlLine(words, caption))} ${htmlTable(words, data)}`,
  note: (words, { tone, body }) =>
    `${strong(tone === "warning" ? words.page.warning : words.page.note)} ${htmlBlocks(words, body)}`
}

const strong = (html: string): string => `<p><strong>${html}</strong></p>`

/** An item that begins with a paragraph begins with its words. */
const htmlItem = (words: Words.Words, item: readonly Document.Block[]): string => {
  const [first, ...rest] = item
  if (first?.is !== "paragraph") return htmlBlocks(words, item)
  return [htmlLine(words, first.text), ...(rest.length === 0 ? [] : [htmlBlocks(words, rest)])].join(" ")
}

const htmlTable = (words: Words.Words, { columns, rows }: Document.TableData): string => {
  const head = columns.map(({ title }) => `<th>${htmlLine(words, title)}</th>`).join("")
  const body = rows.map(
    (row) => `<tr>${columns.map((_, n) => `<td>${htmlCell(words, row[n])}</td>`).join("")}</tr>`
  )
  return `<table><tr>${head}</tr>${body.join("")}</table>`
}

const htmlCell = (words: Words.Words, cell: Document.Cell | undefined): string => {
  if (cell === undefined) return ""
  if (cell.is === "blocks") return htmlBlocks(words, cell.body)
  return htmlLine(words, cell.is === "text" ? cell.text : [{ is: "value", value: cell }])
}
