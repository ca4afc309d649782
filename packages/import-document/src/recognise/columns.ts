/**
 * The header of a matrix: which row it is, and what its columns hold.
 *
 * A header may stand below a title, be two rows deep ("Targets" over "2025 | 2026"), or come back in the middle of the table
 * with the name of the next result in it ("OUTPUT 2 | Output indicator 2.1 | Baseline | Milestone 1").
 *
 * @internal
 */
import { type Block, cellText, type Row } from "../read/Block.ts"
import { type Column, columnOf, isTimeHeader, levelOf } from "./words.ts"

type Table = Extract<Block, { is: "table" }>

/** A column that is a level of its own ("Goal | Stage | Output"). */
interface LevelColumn {
  readonly x: number
  readonly id: string
  readonly words: string
  readonly code?: string
}

/** The columns of a matrix. */
export interface Columns {
  readonly kinds: readonly Column[]
  readonly headers: readonly string[]
  readonly levels: readonly LevelColumn[]
  /** How many rows the header is deep. */
  readonly deep: number
}

const headerOf = (row: Row): readonly string[] =>
  row.cells.map((cell) => cellText(cell).replace(/\s+/g, " ").trim())

/** The columns that a row announces, or nothing when it is no header. */
const columnsFrom = (headers: readonly string[], deep: number): Columns | undefined => {
  if (headers.some((text) => text.length > 100)) return undefined
  const kinds = headers.map((text, x) => (text === "" ? (x === 0 ? "level" : "other") : columnOf(text)))
  const levels = headers.flatMap((text, x) => {
    const level = kinds[x] === "other" ? levelOf(text.replace(/\s*[&/].*$/, "")) : undefined
    return level === undefined
      ? []
      : [{ x, id: level.id, words: text, ...(level.code === undefined ? {} : { code: level.code }) }]
  })
  const known = new Set(kinds.filter((kind) => kind !== "other" && kind !== "level" && kind !== "code"))
  const tells = kinds.includes("indicator") || kinds.includes("activity") || kinds.includes("statement")
  const enough = kinds.includes("indicator")
    ? known.size + levels.length >= 2 || headers.length <= 2
    : known.size >= 3 || (tells && known.size + levels.length >= 2 && headers.length >= 2)
  return enough && known.size > 0 && (tells || known.size >= 3) ? { kinds, headers, levels, deep } : undefined
}

const valueWords =
  /^(?:value|year|date|target|planned|source|unit|baseline|actual|achieved|male|female|total|valeur|année|cible|wert|jahr|valor|año)s?$/i

/** Whether the row below a header says more of its columns: years, "value | year". */
const isSecond = (above: Row, row: Row): boolean => {
  const own = row.cells.map((cell, x) => ({
    text: cellText(cell).trim(),
    above: cellText(above.cells[x]).trim()
  }))
  const spans = above.cells.some((cell) => cell.continued)
  const said = own.filter(({ text, above: top }) => text !== "" && text !== top)
  return spans && said.length >= 2 && said.every(({ text }) => isTimeHeader(text) || valueWords.test(text))
}

/** The columns that begin in row `y`. */
const columnsAt = (table: Table, y: number): Columns | undefined => {
  const row = table.rows[y]
  if (row === undefined || isOneCell(row)) return undefined
  const first = headerOf(row)
  const below = table.rows[y + 1]
  if (below === undefined || !isSecond(row, below)) return columnsFrom(first, 1)
  const second = headerOf(below)
  const columns = columnsFrom(
    first.map((text, x) =>
      (second[x] ?? "") === "" || second[x] === text ? text : `${text} ${second[x]}`.trim()
    ),
    2
  )
  const kinds = columns?.kinds.map((kind, x) =>
    kind === "baseline" && /^(?:year|date|année|jahr|año)$/i.test(second[x] ?? "")
      ? ("baselineYear" as const)
      : kind
  )
  return columns === undefined || kinds === undefined ? undefined : { ...columns, kinds }
}

/** The header that begins in one of the first rows, and where. */
export const headerIn = (table: Table): { readonly y: number; readonly columns: Columns } | undefined => {
  for (let y = 0; y < Math.min(12, table.rows.length); y++) {
    const columns = columnsAt(table, y)
    if (columns !== undefined) return { y, columns }
  }
  return undefined
}

/** A header that comes back: short words alone, an indicator and a value among them, and no number of its own. */
export const headerAgain = (table: Table, y: number): Columns | undefined => {
  const texts = table.rows[y] === undefined ? [] : headerOf(table.rows[y]).filter((text) => text !== "")
  if (texts.length < 3 || texts.some((text) => text.length > 40 || /^[\d.,%]+$/.test(text))) return undefined
  const columns = columnsAt(table, y)
  return columns?.kinds.includes("indicator") &&
    (columns.kinds.includes("baseline") || columns.kinds.includes("target"))
    ? columns
    : undefined
}

/** Whether the row is one cell over all columns. */
export const isOneCell = (row: Row): boolean => {
  const [first, ...others] = row.cells
  return (
    first !== undefined &&
    others.length > 0 &&
    !first.continued &&
    others.every((cell) => cell.continued === true && cell.blocks === first.blocks)
  )
}

/** Seven or eight columns without a header, beginning with a level: a page cut from a matrix. */
export const assumedColumns = (table: Table): Columns | undefined => {
  const width = table.rows[0]?.cells.length ?? 0
  const named = table.rows.some((row) => levelOf(cellText(row.cells[0])) !== undefined)
  if (!named || (width !== 7 && width !== 8)) return undefined
  const kinds: readonly Column[] =
    width === 7
      ? ["level", "statement", "indicator", "baseline", "target", "verification", "assumption"]
      : ["level", "statement", "indicator", "baseline", "target", "current", "verification", "assumption"]
  return { kinds, headers: kinds.map(() => ""), levels: [], deep: 0 }
}
