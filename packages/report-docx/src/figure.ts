import type { Document } from "@logframe/core"
import { Charts, printable, Show } from "@logframe/report-document"
import { ImageRun, type ParagraphChild } from "docx"
import type { Pages } from "./Pages.ts"

/** The charts of a document as pictures for programs that show no SVG, by their SVG. */
export type Pictures = ReadonlyMap<string, Uint8Array>

declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** How wide a chart stands on the page, in pixels of 96 to the inch. */
const width = 460

/** The charts of a document, in the order in which they are written. */
export const charts = (pages: Pages, body: readonly Document.Block[]): readonly string[] =>
  body.flatMap((block): readonly string[] => {
    switch (block.is) {
      case "figure":
        return [drawn(pages, block), ...inTable(pages, block.data)]
      case "table":
        return inTable(pages, block)
      case "section":
      case "note":
        return charts(pages, block.body)
      case "list":
        return block.items.flatMap((item) => charts(pages, item))
      case "paragraph":
      case "facts":
        return []
    }
  })

const inTable = (pages: Pages, { rows }: Document.TableData): readonly string[] =>
  rows.flatMap((cells) => cells.flatMap((cell) => (cell.is === "blocks" ? charts(pages, cell.body) : [])))

const drawn = (pages: Pages, block: Document.Figure): string =>
  Charts.svg(pages.words, block.chart, {
    id: "chart",
    title: Show.line(pages.words, block.caption),
    description: block.alternative
  })

/** The chart of a figure, and what it says to those who cannot see it. */
export const picture = (
  pages: Pages,
  pictures: Pictures,
  block: Document.Figure
): readonly ParagraphChild[] => {
  const svg = drawn(pages, block)
  const [, across = "1", high = "1"] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const scale = Math.min(width, pages.width / 15) / Number(across)
  const transformation = {
    width: Math.round(Number(across) * scale),
    height: Math.round(Number(high) * scale)
  }
  const title = printable(Show.line(pages.words, block.caption))
  return [
    new ImageRun({
      type: "svg",
      data: new TextEncoder().encode(svg),
      transformation,
      altText: { name: title, title, description: printable(block.alternative) },
      fallback: { type: "png", data: pictures.get(svg) ?? nothing }
    })
  ]
}

/** A picture of one transparent point. */
const nothing = Uint8Array.from(
  [
    ..."\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x04\0\0\0\xb5\x1c\x0c\x02\0\0\0\x0bIDATx\xdac\x64\x60\0\0\0\x06\0\x02\x30\x81\xd0\x2f\0\0\0\0IEND\xaeB`\x82"
  ].map((character) => character.charCodeAt(0))
)
