/**
 * What a document holds, found by walks that know every kind of block.
 *
 * @internal
 */
import type { Document } from "@logframe/core"

/** The words of a line as they stand in it; a value breaks them. */
const wordsOf = (line: Document.Line): readonly string[] =>
  line.flatMap((inline) =>
    inline.is === "text" ? [inline.text] : inline.is === "link" ? inline.text.map(({ text }) => text) : []
  )

const valuesIn = (line: Document.Line): readonly Document.Value[] =>
  line.flatMap((inline) => (inline.is === "value" ? [inline.value] : []))

interface Part {
  readonly lines: readonly Document.Line[]
  readonly values: readonly Document.Value[]
  readonly blocks: readonly Document.Block[]
  readonly texts: readonly string[]
}

const part = (some: Partial<Part>): Part => ({ lines: [], values: [], blocks: [], texts: [], ...some })

const tableParts = ({ columns, rows }: Document.TableData): Part => {
  const cells = rows.flat()
  return part({
    lines: [
      ...columns.map(({ title }) => title),
      ...cells.flatMap((cell) => (cell.is === "text" ? [cell.text] : []))
    ],
    values: cells.flatMap((cell) => (cell.is === "text" || cell.is === "blocks" ? [] : [cell])),
    blocks: cells.flatMap((cell) => (cell.is === "blocks" ? cell.body : []))
  })
}

/** What stands in a block, one small function for each kind. */
const parts: {
  readonly [Kind in Document.Block["is"]]: (block: Extract<Document.Block, { readonly is: Kind }>) => Part
} = {
  section: ({ title, body }) => part({ lines: [title], blocks: body }),
  paragraph: ({ text }) => part({ lines: [text] }),
  list: ({ items }) => part({ blocks: items.flat() }),
  facts: ({ items }) => part({ lines: items.flatMap(({ term, description }) => [term, description]) }),
  table: ({ caption, ...data }) => {
    const inside = tableParts(data)
    return part({ ...inside, lines: [caption, ...inside.lines] })
  },
  figure: ({ caption, alternative, data }) => {
    const inside = tableParts(data)
    return part({ ...inside, lines: [caption, ...inside.lines], texts: [alternative] })
  },
  note: ({ body }) => part({ blocks: body })
}

const partOf = (block: Document.Block): Part => parts[block.is](block as never)

/** Every block, those inside of others included. */
const blocksOf = (
  body: readonly Document.Block[],
  isWanted: (block: Document.Block) => boolean = () => true
): readonly Document.Block[] =>
  body.filter(isWanted).flatMap((block) => [block, ...blocksOf(partOf(block).blocks, isWanted)])

const linesOf = ({ title, subtitle, conventions, body }: Document.Document): readonly Document.Line[] => [
  title,
  ...(subtitle === undefined ? [] : [subtitle]),
  ...conventions,
  ...blocksOf(body).flatMap((block) => partOf(block).lines)
]

/** Every text of the document: of its lines, and the alternatives of its figures. */
export const textsOf = (document: Document.Document): readonly string[] => [
  ...linesOf(document).flatMap(wordsOf),
  ...blocksOf(document.body).flatMap((block) => partOf(block).texts)
]

/** Every value of the document. */
export const valuesOf = (document: Document.Document): readonly Document.Value[] => [
  ...linesOf(document).flatMap(valuesIn),
  ...blocksOf(document.body).flatMap((block) => partOf(block).values)
]

/** The statuses that are said of something, and not only counted in a figure. */
export const statusesOf = ({ body }: Document.Document): readonly string[] =>
  blocksOf(body, ({ is }) => is !== "figure")
    .map(partOf)
    .flatMap(({ lines, values }) => [...values, ...lines.flatMap(valuesIn)])
    .flatMap((value) => (value.is === "status" ? [value.code] : []))
