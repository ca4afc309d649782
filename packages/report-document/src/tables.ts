import type { Document } from "@logframe/core"

/** A table of a document under the title of its section. */
export interface Titled {
  /** The section that it stands in; absent before the first. */
  readonly section?: Document.Line
  /** What the table shows. */
  readonly caption: Document.Line
  /** What a writer can name a file or a sheet after. */
  readonly id: string
  readonly data: Document.TableData
}

/**
 * Every table of a document in reading order: tables, the numbers of figures, and tables inside of cells after the table
 * that holds them. For formats that know tables only.
 */
export const tablesOf = (body: readonly Document.Block[], section?: Document.Line): readonly Titled[] =>
  body.flatMap((block): readonly Titled[] => {
    const under = section === undefined ? {} : { section }
    switch (block.is) {
      case "section":
        return tablesOf(block.body, block.title)
      case "table":
        return [{ ...under, caption: block.caption, id: block.id, data: block }, ...inCells(block, section)]
      case "figure":
        return [
          { ...under, caption: block.caption, id: block.id, data: block.data },
          ...inCells(block.data, section)
        ]
      case "note":
        return tablesOf(block.body, section)
      case "list":
        return block.items.flatMap((item) => tablesOf(item, section))
      case "paragraph":
      case "facts":
        return []
    }
  })

const inCells = ({ rows }: Document.TableData, section?: Document.Line): readonly Titled[] =>
  rows.flatMap((cells) => cells.flatMap((cell) => (cell.is === "blocks" ? tablesOf(cell.body, section) : [])))
