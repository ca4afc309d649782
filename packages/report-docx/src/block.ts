import type { Document } from "@logframe/core"
import { printable, Show } from "@logframe/report-document"
import { Bookmark, BorderStyle, Paragraph, type ParagraphChild, ShadingType, type Table } from "docx"
import { type Pictures, picture } from "./figure.ts"
import { line } from "./inline.ts"
import { type Pages, room } from "./Pages.ts"
import * as tables from "./table.ts"

/** A paragraph or a table, and whether its pages are wider than high. */
export interface Placed {
  readonly landscape: boolean
  readonly block: Paragraph | Table
}

/** Word has headings of six levels that everybody knows. */
const headings = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"] as const

/** Blocks one below the other, each with the kind of page that it stands on. */
export const blocks = (
  pages: Pages,
  pictures: Pictures,
  body: readonly Document.Block[]
): readonly Placed[] => body.flatMap((block) => writers[block.is](pages, pictures, block as never))

/** One small function for each kind. */
const writers: {
  readonly [Kind in Document.Block["is"]]: (
    pages: Pages,
    pictures: Pictures,
    block: Extract<Document.Block, { is: Kind }>
  ) => readonly Placed[]
} = {
  section: (pages, pictures, block) => section(pages, pictures, block),
  paragraph: (pages, _pictures, { text }) => [placed(pages, paragraph(pages, line(pages, text)))],
  list: (pages, pictures, block) => list(pages, pictures, block, 0),
  facts: (pages, _pictures, { items }) =>
    items.length === 0 ? [] : [placed(pages, tables.facts(pages, items)), gap(pages)],
  table: (pages, pictures, { caption, ...data }) => [
    ...(Show.line(pages.words, caption) === pages.title ? [] : [placed(pages, captioned(pages, caption))]),
    ...dataTable(pages, pictures, data)
  ],
  figure: (pages, pictures, block) => figure(pages, pictures, block),
  note: (pages, pictures, { tone, body }) => {
    const style = tone === "warning" ? "ReportWarning" : "ReportNote"
    const label = tone === "warning" ? pages.words.page.warning : pages.words.page.note
    const strong: Document.TextRun = { is: "text", text: label, strong: true }
    return blocks({ ...pages, style }, pictures, [{ is: "paragraph", text: [strong] }, ...body])
  }
}

const placed = ({ landscape }: Pages, block: Paragraph | Table): Placed => ({ landscape, block })

/** After a table: Word joins tables that follow one another. */
const gap = (pages: Pages): Placed => placed(pages, new Paragraph({ style: "ReportGap" }))

const paragraph = (pages: Pages, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ ...(pages.style === undefined ? {} : { style: pages.style }), children })

const section = (pages: Pages, pictures: Pictures, block: Document.Section): readonly Placed[] => {
  const landscape = pages.landscape || block.landscape === true
  const turned = landscape === pages.landscape ? pages : { ...pages, landscape, width: room(landscape) }
  const title = printable(Show.line(pages.words, block.title))
  const id = pages.bookmark(block.id)
  if (pages.level === 1) pages.contents.push({ title, bookmark: id })
  const heading = new Paragraph({
    heading: headings[Math.min(pages.level, headings.length) - 1] ?? "Heading6",
    children: [new Bookmark({ id, children: line(pages, block.title) })]
  })
  return [
    placed(turned, heading),
    ...blocks({ ...turned, level: pages.level + 1, title }, pictures, block.body)
  ]
}

/** Word's own lists: an item's first paragraph has the marker, what follows stands under it. */
const list = (
  pages: Pages,
  pictures: Pictures,
  { ordered, items }: Document.List,
  depth: number
): readonly Placed[] => {
  const level = Math.min(depth, 8)
  const numbering = ordered
    ? { reference: "numbers", level, instance: pages.list() }
    : { reference: "bullets", level }
  return items.flatMap((item) => {
    const [first] = item
    const rest = first?.is === "paragraph" ? item.slice(1) : item
    const marked = new Paragraph({
      style: pages.style ?? "ListParagraph",
      numbering,
      children: first?.is === "paragraph" ? line(pages, first.text) : []
    })
    return [
      placed(pages, marked),
      ...rest.flatMap((block) =>
        block.is === "list"
          ? list(pages, pictures, block, depth + 1)
          : blocks({ ...pages, style: pages.style ?? "ListContinue" }, pictures, [block])
      )
    ]
  })
}

const dataTable = (pages: Pages, pictures: Pictures, data: Document.TableData): readonly Placed[] =>
  data.columns.length === 0
    ? []
    : [
        placed(
          pages,
          tables.table(pages, data, (cell, body) => blocks(cell, pictures, body).map(({ block }) => block))
        ),
        gap(pages)
      ]

const captioned = (pages: Pages, content: Document.Line): Paragraph =>
  new Paragraph({ style: "Caption", keepNext: true, children: line(pages, content) })

/** The chart under its caption, with its numbers in words for those who cannot see it, and in a table below it. */
const figure = (pages: Pages, pictures: Pictures, block: Document.Figure): readonly Placed[] => {
  const number: Document.TextRun = { is: "text", text: `${pages.words.page.figure} ${pages.figure()}. ` }
  const children = picture(pages, pictures, block)
  return [
    placed(pages, captioned(pages, [number, ...block.caption])),
    placed(pages, new Paragraph({ style: "ReportFigure", keepNext: true, children })),
    ...dataTable(pages, pictures, block.data)
  ]
}

/** What a note looks like: a bar beside it, and a light ground. */
export const noteLook = (bar: string, ground: string) => ({
  border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: bar } },
  shading: { type: ShadingType.CLEAR, fill: ground }
})
