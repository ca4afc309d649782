import type { Document } from "@logframe/core"
import { Markup, Show } from "@logframe/report-document"
import { line, value } from "./inline.ts"
import type { Page } from "./Page.ts"

const { element } = Markup

type Blocks = (page: Page, body: readonly Document.Block[]) => Markup.Markup

/** From so many columns on, a row becomes a card on a narrow screen. */
const wideFrom = 4

/**
 * A table with caption and named headers.
 *
 * A wide one lies in a region that can be scrolled with the keyboard; on a phone its rows become cards, whose roles are
 * written out, since cards are no table to a browser.
 */
export const table = (
  page: Page,
  data: Document.TableData,
  caption: Markup.Markup,
  id: string,
  blocks: Blocks
): Markup.Markup => {
  const wide = data.columns.length >= wideFrom
  const role = (name: string): string | undefined => (wide ? name : undefined)
  const labels = data.columns.map((column) => Show.line(page.words, column.title))
  const head = data.columns.map((column) =>
    element(
      "th",
      { scope: "col", role: role("columnheader"), class: numeric(column) },
      line(page, column.title)
    )
  )
  const row = (cells: readonly Document.Cell[]): Markup.Markup =>
    element(
      "tr",
      { role: role("row") },
      ...data.columns.map((column, n) => {
        const content = cells[n] === undefined ? Markup.empty : cell(page, cells[n], blocks)
        return column.header === true
          ? element("th", { scope: "row", role: role("rowheader"), class: numeric(column) }, content)
          : element(
              "td",
              {
                role: role("cell"),
                class: classes(column, wide ? cells[n] : undefined),
                "data-label": wide ? labels[n] : undefined
              },
              content
            )
      })
    )
  const markup = element(
    "table",
    { id, role: role("table"), class: wide ? "wide" : undefined },
    element("caption", { id: `${id}-caption` }, caption),
    element("thead", { role: role("rowgroup") }, element("tr", { role: role("row") }, ...head)),
    element("tbody", { role: role("rowgroup") }, ...data.rows.map(row))
  )
  return wide
    ? element(
        "div",
        { class: "scroll", role: "region", "aria-labelledby": `${id}-caption`, tabindex: 0 },
        markup
      )
    : markup
}

const numeric = (column: Document.Column): string | undefined =>
  column.numeric === true ? "numeric" : undefined

/** Values and words stand beside their label on a card, whole blocks below it. */
const classes = (column: Document.Column, cell: Document.Cell | undefined): string | undefined => {
  const names = [numeric(column), cell === undefined || cell.is === "blocks" ? undefined : "short"]
  return names.filter((name) => name !== undefined).join(" ") || undefined
}

const cell = (page: Page, cell: Document.Cell, blocks: Blocks): Markup.Markup => {
  switch (cell.is) {
    case "text":
      return line(page, cell.text)
    case "blocks":
      return blocks(page, cell.body)
    case "number":
    case "day":
    case "status":
    case "noData":
      return value(page, cell)
  }
}
