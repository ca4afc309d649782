import type { Document } from "@logframe/core"
import { Columns, StatusSign } from "@logframe/report-document"
import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow } from "docx"
import { hex, isRightToLeft, line, value } from "./inline.ts"
import type { Pages } from "./Pages.ts"

/** What writes the blocks of a cell. */
export type Blocks = (pages: Pages, body: readonly Document.Block[]) => readonly (Paragraph | Table)[]

/** Between the text of a cell and its edge, on both sides together. */
const padding = 160

/** A table whose header row is repeated on each page, and whose rows stay whole. */
export const table = (pages: Pages, data: Document.TableData, blocks: Blocks): Table => {
  const { columns, rows } = data
  const widths = shares(pages, data)
  const cellOf = (column: Document.Column, n: number, cell: Document.Cell | undefined): TableCell =>
    new TableCell({
      ...shade(cell),
      children: contents({ ...pages, width: (widths[n] ?? 0) - padding }, column, cell, blocks)
    })
  return framed(
    pages,
    widths,
    columns.some(({ header }) => header === true),
    [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) =>
          headerCell([
            new Paragraph({
              ...aligned(column),
              style: "TableText",
              children: line(pages, column.title, { bold: true })
            })
          ])
        )
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: isShort(cells),
            children: columns.map((column, n) => cellOf(column, n, cells[n]))
          })
      )
    ]
  )
}

/** Terms with what is said of them: a table of two columns whose first names the rows. */
export const facts = (pages: Pages, items: Document.Facts["items"]): Table => {
  const widths = [Math.round(pages.width * 0.3), Math.round(pages.width * 0.7)]
  return framed(
    pages,
    widths,
    true,
    items.map(
      ({ term, description }) =>
        new TableRow({
          cantSplit: true,
          children: [
            headerCell([new Paragraph({ style: "TableText", children: line(pages, term, { bold: true }) })]),
            new TableCell({
              children: [new Paragraph({ style: "TableText", children: line(pages, description) })]
            })
          ]
        })
    ),
    false
  )
}

const framed = (
  pages: Pages,
  widths: readonly number[],
  firstColumn: boolean,
  rows: readonly TableRow[],
  firstRow = true
): Table =>
  new Table({
    borders,
    margins: { marginUnitType: "dxa", top: 40, bottom: 40, left: padding / 2, right: padding / 2 },
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: "dxa" },
    columnWidths: widths,
    layout: "fixed",
    tableLook: { firstRow, firstColumn, noHBand: true, noVBand: true },
    visuallyRightToLeft: isRightToLeft(pages.language),
    rows
  })

const hairline = { style: BorderStyle.SINGLE, size: 4, color: "AEB6C1" }

const borders = {
  top: hairline,
  bottom: hairline,
  left: hairline,
  right: hairline,
  insideHorizontal: hairline,
  insideVertical: hairline
}

const headerCell = (children: readonly Paragraph[]): TableCell =>
  new TableCell({ shading: { type: ShadingType.CLEAR, fill: "E9EDF2" }, children })

const aligned = ({ numeric }: Document.Column) => (numeric === true ? { alignment: AlignmentType.END } : {})

/** A status stands on its light colour, beside its word and its sign. */
const shade = (cell: Document.Cell | undefined) =>
  cell?.is === "status"
    ? { shading: { type: ShadingType.CLEAR, fill: hex(StatusSign.light[StatusSign.look[cell.code].tone]) } }
    : {}

/** Whether a row fits on a page, so that it may be kept whole. */
const isShort = (cells: readonly Document.Cell[]): boolean => cells.every((cell) => cell.is !== "blocks")

const contents = (
  pages: Pages,
  column: Document.Column,
  cell: Document.Cell | undefined,
  blocks: Blocks
): (Paragraph | Table)[] => {
  const look = column.header === true ? { bold: true } : {}
  const paragraph = (children: ReturnType<typeof line>): Paragraph =>
    new Paragraph({ ...aligned(column), style: "TableText", children })
  if (cell === undefined) return [paragraph([])]
  switch (cell.is) {
    case "text":
      return [paragraph(line(pages, cell.text, look))]
    case "blocks": {
      const written = blocks({ ...pages, style: "TableText" }, cell.body)
      // a cell must end with a paragraph
      return written.at(-1) instanceof Paragraph ? [...written] : [...written, paragraph([])]
    }
    case "number":
    case "day":
    case "status":
    case "noData":
      return [paragraph(value(pages, cell, look))]
  }
}

/** About how wide a character of a table is, in twentieths of a point. */
const characterWidth = 120

/** The room of the table, shared by how much the columns have to say; a small table takes no more than it needs. */
const shares = (pages: Pages, data: Document.TableData): readonly number[] => {
  const room = (pages.width - data.columns.length * padding) / characterWidth
  return Columns.fitted(pages.words, data, room).map((width) => Math.floor(width * characterWidth + padding))
}
