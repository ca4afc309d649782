import type { Document } from "@logframe/core"
import { Charts, Markup, Show } from "@logframe/report-document"
import { line } from "./inline.ts"
import * as Page from "./Page.ts"
import { table } from "./table.ts"

const { element, join, text } = Markup

/** Blocks one below the other; figures that follow one another stand side by side where there is room. */
export const blocks = (page: Page.Page, body: readonly Document.Block[]): Markup.Markup => {
  const rows: Markup.Markup[] = []
  let figures: Markup.Markup[] = []
  const closeRow = (): void => {
    if (figures.length > 0) rows.push(element("div", { class: "figures" }, ...figures))
    figures = []
  }
  for (const block of body) {
    const written = writers[block.is](page, block as never)
    if (block.is === "figure") figures.push(written)
    else {
      closeRow()
      rows.push(written)
    }
  }
  closeRow()
  return join(rows, "\n")
}

/** One small function for each kind. */
const writers: {
  readonly [Kind in Document.Block["is"]]: (
    page: Page.Page,
    block: Extract<Document.Block, { is: Kind }>
  ) => Markup.Markup
} = {
  section: (page, block) => section(page, block),
  paragraph: (page, { text }) => element("p", {}, line(page, text)),
  list: (page, { ordered, items }) =>
    element(ordered ? "ol" : "ul", {}, ...items.map((item) => element("li", {}, listItem(page, item)))),
  facts: (page, { items }) =>
    element(
      "dl",
      {},
      ...items.flatMap(({ term, description }) => [
        element("dt", {}, line(page, term)),
        element("dd", {}, line(page, description))
      ])
    ),
  table: (page, block) => table(page, block, caption(page, block.caption), page.unique(block.id), blocks),
  figure: (page, block) => figure(page, block),
  note: (page, { tone, body }) =>
    element(
      "div",
      {
        class: tone === "warning" ? "note warning" : "note",
        role: "note",
        "aria-label": tone === "warning" ? page.words.page.warning : page.words.page.note
      },
      blocks(page, body)
    )
}

/** The caption of a table that is named like its section is there for those who hear the page. */
const caption = (page: Page.Page, content: Document.Line): Markup.Markup =>
  element(
    "span",
    { class: Show.line(page.words, content) === page.title ? "hidden" : "caption" },
    line(page, content)
  )

const section = (page: Page.Page, block: Document.Section): Markup.Markup => {
  const id = page.unique(block.id)
  if (page.level === Page.top) page.contents.push({ id, title: block.title })
  return element(
    "section",
    { id, class: block.landscape === true ? "landscape" : undefined },
    element(`h${page.level}`, {}, line(page, block.title)),
    blocks(Page.deeper(page, Show.line(page.words, block.title)), block.body)
  )
}

/** An item that is a single paragraph is a line, without the space around a paragraph. */
const listItem = (page: Page.Page, item: readonly Document.Block[]): Markup.Markup => {
  const [first, ...rest] = item
  return first?.is === "paragraph" ? join([line(page, first.text), blocks(page, rest)]) : blocks(page, item)
}

const figure = (page: Page.Page, block: Document.Figure): Markup.Markup => {
  const id = page.unique(block.id)
  const caption = line(page, block.caption)
  const hidden = element("span", { class: "hidden" }, caption)
  return element(
    "figure",
    { id },
    element("figcaption", {}, text(`${page.words.page.figure} ${page.figure()}. `), caption),
    Charts.svg(page.words, block.chart, {
      id: page.unique(`${id}-chart`),
      title: Show.line(page.words, block.caption),
      description: block.alternative
    }),
    element(
      "details",
      {},
      element("summary", {}, text(page.words.page.numbers)),
      table(page, block.data, hidden, page.unique(`${id}-numbers`), blocks)
    )
  )
}
