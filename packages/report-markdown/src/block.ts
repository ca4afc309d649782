import type { Document } from "@logframe/core"
import type { Words } from "@logframe/report-document"
import { opening } from "./escape.ts"
import { line } from "./inline.ts"
import { table } from "./table.ts"

/** What the writers of a file share. */
export interface Page {
  readonly words: Words.Words
  /** The level of the next heading. */
  readonly level: number
  /** The number of the next figure. */
  readonly figure: () => number
  /** The heading that the blocks stand under; a table that is named alike needs no caption. */
  readonly title?: string
}

/** Blocks as lines, an empty one between two of them. */
export const blocks = (page: Page, body: readonly Document.Block[]): readonly string[] => {
  const written = body.map((block, n) => writers[block.is](page, block as never, body[n - 1]))
  return separated(written)
}

const separated = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks.filter((lines) => lines.length > 0).flatMap((lines, n) => (n === 0 ? lines : ["", ...lines]))

/** A heading of the level; Markdown has six. */
export const heading = (page: Page, title: Document.Line, level: number): string =>
  `${"#".repeat(Math.min(level, 6))} ${line(page.words, title).replace(/(?<!&)#/g, "&#35;")}`.trimEnd()

const paragraph = (page: Page, text: Document.Line): readonly string[] => {
  const written = opening(line(page.words, text))
  return written === "" ? [] : [written]
}

/** One small function for each kind; the block before tells two lists apart that follow one another. */
const writers: {
  readonly [Kind in Document.Block["is"]]: (
    page: Page,
    block: Extract<Document.Block, { is: Kind }>,
    before: Document.Block | undefined
  ) => readonly string[]
} = {
  section: (page, { title, body }) =>
    separated([
      [heading(page, title, page.level)],
      blocks({ ...page, level: page.level + 1, title: line(page.words, title) }, body)
    ]),
  paragraph: (page, { text }) => paragraph(page, text),
  list: (page, block, before) => list(page, block, before?.is === "list"),
  facts: (page, { items }) => facts(page, items),
  table: (page, { caption, ...data }) =>
    separated([
      line(page.words, caption) === page.title ? [] : strong(page, caption),
      table(page.words, data)
    ]),
  figure: (page, { caption, alternative, data }) =>
    separated([
      strong(page, [{ is: "text", text: `${page.words.page.figure} ${page.figure()}. ` }, ...caption]),
      paragraph(page, [{ is: "text", text: alternative }]),
      table(page.words, data)
    ]),
  note: (page, { tone, body }) => {
    const label = tone === "warning" ? page.words.page.warning : page.words.page.note
    const inside = separated([strong(page, [{ is: "text", text: label }]), blocks(page, body)])
    return inside.map((one) => (one === "" ? ">" : `> ${one}`))
  }
}

const strong = (page: Page, content: Document.Line): readonly string[] =>
  paragraph(page, content.flatMap(emphatic))

const emphatic = (inline: Document.Inline): Document.Line =>
  inline.is === "text"
    ? [{ ...inline, strong: true }]
    : inline.is === "link"
      ? [{ ...inline, text: inline.text.map((run) => ({ ...run, strong: true })) }]
      : [inline]

const list = (page: Page, { ordered, items }: Document.List, second: boolean): readonly string[] => {
  const written = items.map((item, n) => {
    const marker = ordered ? `${n + 1}${second ? ")" : "."}` : second ? "*" : "-"
    const lines = isTight(item)
      ? item.flatMap((block) => writers[block.is](page, block as never, undefined))
      : blocks(page, item)
    const indent = " ".repeat(marker.length + 1)
    return lines.length === 0
      ? [marker]
      : lines.map((one, at) => (at === 0 ? `${marker} ${one}` : one === "" ? "" : `${indent}${one}`))
  })
  return items.every(isTight) ? written.flat() : separated(written)
}

/** A line, perhaps with a list below it: it needs no empty lines. */
const isTight = ([first, second, ...rest]: readonly Document.Block[]): boolean =>
  first?.is === "paragraph" &&
  (second === undefined || (second.is === "list" && second.items.every(isTight))) &&
  rest.length === 0

/**
 * A line for each, broken by two spaces; a tab stands between term and description, as in the summaries that people
 * write, so that the lines can be read as two columns again.
 */
const facts = (page: Page, items: Document.Facts["items"]): readonly string[] =>
  items.map(({ term, description }, n) => {
    const label = [...term, { is: "text", text: page.words.colon } as const].flatMap(emphatic)
    const end = n === items.length - 1 ? "" : "  "
    return `${opening(line(page.words, label))}\t${line(page.words, description)}`.trimEnd() + end
  })
