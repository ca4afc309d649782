/**
 * The header of a matrix: which row it is, and what its columns hold.
 *
 * A header may stand below a title, be two rows deep ("Targets" over "2025 | 2026"), or come back in the middle of the table
 * with the name of the next result in it ("OUTPUT 2 | Output indicator 2.1 | Baseline | Milestone 1").
 *
 * @internal
 */
import { type Block, cellText, type Row } from "../read/Block.ts"
import type { Level } from "../vocabulary/Vocabulary.ts"
import { looksOf, type ReadColumn, readColumns } from "./columnScores.ts"
import { type Column, isBareLevel, isTimeHeader, levelOf } from "./labels.ts"

type Table = Extract<Block, { is: "table" }>

/** A column that is a level of its own ("Goal | Stage | Output"). */
interface LevelColumn {
  readonly x: number
  readonly id: Level
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
  /** Each column as it was scored, with its rivals. */
  readonly read: readonly ReadColumn[]
}

const headerOf = (row: Row): readonly string[] =>
  row.cells.map((cell) => cellText(cell).replace(/\s+/g, " ").trim())

/** The words of each column below the header; a cell that reaches in from above says nothing again. */
const cellsBelow = (table: Table, y: number, width: number): readonly (readonly string[])[] => {
  const rows = table.rows.slice(y, y + 80).filter((row) => !isOneCell(row))
  return Array.from({ length: width }, (_, x) =>
    rows.flatMap((row) => (row.cells[x]?.continued === undefined ? [cellText(row.cells[x])] : []))
  )
}

/** Names of levels that are also names of the column of all levels: "Results", "Objectives". */
const general: ReadonlySet<string> = new Set(["objective", "result", "expectedResult"])

/** The columns that a header announces above those cells, or nothing when it is no header. */
const columnsFrom = (
  headers: readonly string[],
  deep: number,
  cells: readonly (readonly string[])[],
  language: string
): Columns | undefined => {
  if (headers.some((text) => text.length > 100)) return undefined
  const read = readColumns(headers, cells, language)
  const plain = read.map(({ kind }, x) =>
    headers[x] === "" && kind === "other" && x === 0 ? ("level" as const) : kind
  )
  const named = headers.map((text, x) => {
    const level =
      plain[x] === "other" || plain[x] === "statement" ? levelOf(text.replace(/\s*[&/].*$/, "")) : undefined
    const looks = looksOf(cells[x] ?? [], language)
    return level === undefined || (looks.values > 0.5 && looks.codes < 0.5) ? undefined : level
  })
  const specific = named.filter((level) => level !== undefined && !general.has(level.id)).length
  const levels = headers.flatMap((text, x) => {
    const level = named[x]
    if (level === undefined) return []
    if (
      plain[x] === "statement" &&
      (!isBareLevel(text) || (specific === 0 && (plain.includes("level") || !isSingular(text))))
    )
      return []
    return [{ x, id: level.id, words: text, ...(level.code === undefined ? {} : { code: level.code }) }]
  })
  const taken = new Set(levels.map(({ x }) => x))
  const long = levels.some(({ x }) => looksOf(cells[x] ?? [], language).length >= 3)
  const told = plain.map((kind, x) =>
    taken.has(x) || (kind === "statement" && long) ? ("other" as const) : kind
  )
  const kinds =
    levels.length > 0 || told.includes("statement") ? told : withStatement(told, headers, cells, language)
  return isEnough(kinds, levels.length, headers.length) ? { kinds, headers, levels, deep, read } : undefined
}

/** Where levels have no statement beside them, the column of sentences behind them holds it, whatever it is called. */
const withStatement = (
  kinds: readonly Column[],
  headers: readonly string[],
  cells: readonly (readonly string[])[],
  language: string
): readonly Column[] => {
  const level = kinds.indexOf("level")
  const beside = kinds.findIndex(
    (kind, x) =>
      x > level && kind === "other" && headers[x] !== "" && looksOf(cells[x] ?? [], language).sentences >= 0.6
  )
  return level < 0 || beside < 0 || !kinds.includes("indicator") || beside > kinds.indexOf("indicator")
    ? kinds
    : kinds.map((kind, x) => (x === beside ? "statement" : kind))
}

const isSingular = (text: string): boolean => !/s$|[iie]$/i.test(text)

/** A matrix has indicators beside something else, or activities, or statements of levels with two known columns. */
const isEnough = (kinds: readonly Column[], levels: number, width: number): boolean => {
  const known = new Set(kinds.filter((kind) => kind !== "other" && kind !== "level" && kind !== "code"))
  if (kinds.includes("indicator")) return known.size + levels >= 2 || width <= 2
  if (kinds.includes("activity")) return known.size + levels >= 2
  const chain = levels > 0 || (kinds.includes("statement") && kinds.includes("level"))
  return chain && known.size + levels >= 2 && kinds.some((kind) => valued.has(kind))
}

/** Columns that only a logframe or a plan has beside its statements. */
const valued: ReadonlySet<Column> = new Set<Column>([
  "baseline",
  "target",
  "assumption",
  "verification",
  "risk",
  "cost"
])

const valueWords =
  /^(?:value|year|date|target|planned|source|unit|baseline|actual|achieved|male|female|total|valeur|année|cible|wert|jahr|valor|año)s?$/i

/** Whether the row below a header says more of its columns: years, "value | year". */
const isSecond = (above: Row, row: Row): boolean => {
  const own = row.cells.map((cell, x) => ({
    text: cellText(cell).trim(),
    above: cellText(above.cells[x]).trim()
  }))
  const said = own.filter(({ text, above: top }) => text !== "" && text !== top)
  const gaps = own.some(({ above: top }, x) => x > 0 && (top === "" || top === own[x - 1]?.above))
  return (
    (gaps || above.cells.some((cell) => cell.continued !== undefined)) &&
    said.length >= 2 &&
    said.every(({ text }) => isTimeHeader(text) || valueWords.test(text))
  )
}

/** A header of two rows in one: "Target" over "2024", "2025"; an empty cell above goes on with the words beside it. */
const joinedHeaders = (first: readonly string[], second: readonly string[]): readonly string[] => {
  let before = ""
  return first.map((text, x) => {
    const below = second[x] ?? ""
    const top = text === "" && below !== "" ? before : text
    if (top !== "") before = top
    return below === "" || below === top ? text : `${top} ${below}`.trim()
  })
}

/** The columns that begin in row `y`. */
const columnsAt = (table: Table, y: number, language: string): Columns | undefined => {
  const row = table.rows[y]
  if (row === undefined || isOneCell(row)) return undefined
  const first = headerOf(row)
  const below = table.rows[y + 1]
  if (below === undefined || !isSecond(row, below))
    return columnsFrom(first, 1, cellsBelow(table, y + 1, first.length), language)
  const second = headerOf(below)
  const columns = columnsFrom(
    joinedHeaders(first, second),
    2,
    cellsBelow(table, y + 2, first.length),
    language
  )
  const kinds = columns?.kinds.map((kind, x) =>
    kind === "baseline" && /^(?:year|date|année|jahr|año|ano|anno)$/i.test(second[x] ?? "")
      ? ("baselineYear" as const)
      : kind
  )
  return columns === undefined || kinds === undefined ? undefined : { ...columns, kinds }
}

/** The header among the first rows that names most columns, and where. */
export const headerIn = (
  table: Table,
  language: string
): { readonly y: number; readonly columns: Columns } | undefined => {
  let best: { readonly y: number; readonly columns: Columns } | undefined
  for (let y = 0; y < Math.min(12, table.rows.length); y++) {
    const columns = columnsAt(table, y, language)
    if (columns !== undefined && (best === undefined || weight(columns) > weight(best.columns) + 1))
      best = { y, columns }
  }
  return best
}

const weight = ({ read, levels }: Columns): number =>
  read.reduce((sum, { confidence }) => sum + confidence, 0) + levels.length

/** A header that comes back: short words alone, an indicator and a value among them, and no number of its own. */
export const headerAgain = (table: Table, y: number, language: string): Columns | undefined => {
  const texts = table.rows[y] === undefined ? [] : headerOf(table.rows[y]).filter((text) => text !== "")
  if (texts.length < 3 || texts.some((text) => text.length > 40 || /^[\d.,%]+$/.test(text))) return undefined
  const columns = columnsAt(table, y, language)
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
    others.every((cell) => cell.continued === "left" && cell.blocks === first.blocks)
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
  return { kinds, headers: kinds.map(() => ""), levels: [], deep: 0, read: [] }
}
