/**
 * A workbook as blocks: each sheet that is shown is a heading, the words above its table, and a table.
 *
 * @internal
 */
import { type OfficePackage, Workbook } from "@logframe/ooxml"
import type { Block, Cell, Line } from "../Block.ts"
import { clean, pieces } from "../Block.ts"
import { Grid } from "../grid.ts"
import { atMost, DocumentTooLarge, maxCells, maxRows } from "../limits.ts"
import type { OfficeDocument, Told } from "../Told.ts"

/** Reads the sheets that are shown. */
export const readXlsx = (from: OfficePackage.OfficePackage): OfficeDocument => {
  const blocks: Block[] = []
  const told: Told[] = []
  for (const sheet of Workbook.sheets(from)) {
    const at = `sheet "${sheet.name}"`
    if (sheet.hidden) told.push(hidden(at, "The sheet is hidden and left out."))
    else blocks.push(...readSheet(sheet, at, told))
  }
  return { blocks, told, comments: [] }
}

const hidden = (at: string, sentence: string): Told => ({
  code: "HiddenCells",
  severity: "warning",
  at,
  sentence,
  hint: "Show it in the workbook, and import it again, if it belongs to the logframe."
})

/** Rows and columns that are shown, by their numbers in the sheet. */
interface Shown {
  readonly rows: readonly Workbook.Row[]
  readonly columns: readonly number[]
  readonly merges: readonly Workbook.Merge[]
}

const readSheet = (sheet: Workbook.Sheet, at: string, told: Told[]): readonly Block[] => {
  const rows: Workbook.Row[] = []
  const counts = { hidden: 0, formulas: 0, missing: 0, cells: 0 }
  const end = sheet.read((row) => {
    const filled = row.cells.filter(({ text }) => text.trim() !== "")
    counts.formulas += row.cells.filter(({ formula, text }) => formula && text === "").length
    counts.missing += row.cells.filter(({ missing }) => missing).length
    if (filled.length === 0) return
    if (row.hidden) {
      counts.hidden++
      return
    }
    counts.cells += filled.length
    if (rows.length >= maxRows) throw new DocumentTooLarge(`a sheet of more than ${maxRows} rows (${at})`)
    atMost(maxCells, counts.cells, `cells (${at})`)
    rows.push(row)
  })
  tell(at, told, counts, end)
  const columns = [
    ...new Set(
      rows.flatMap(({ cells }) => cells.flatMap(({ column, text }) => (text.trim() === "" ? [] : [column])))
    )
  ]
    .filter((column) => !end.hiddenColumns.has(column))
    .sort((a, b) => a - b)
  const lost = rows.some(({ cells }) =>
    cells.some(({ column, text }) => text.trim() !== "" && end.hiddenColumns.has(column))
  )
  if (lost) told.push(hidden(at, "Columns that are hidden are left out."))
  if (rows.length === 0 || columns.length === 0) return []
  return blocksOf(at, sheet.name, { rows, columns, merges: end.merges })
}

const tell = (
  at: string,
  told: Told[],
  counts: { readonly hidden: number; readonly formulas: number; readonly missing: number },
  { missing }: Workbook.SheetEnd
): void => {
  if (missing)
    told.push({
      code: "PartNotRead",
      severity: "warning",
      at,
      sentence: "The workbook names the sheet and does not hold it."
    })
  if (counts.hidden > 0)
    told.push(hidden(at, `${counts.hidden} hidden row${counts.hidden === 1 ? " is" : "s are"} left out.`))
  if (counts.formulas > 0)
    told.push({
      code: "FormulaWithoutValue",
      severity: "warning",
      at,
      sentence: `${counts.formulas} formula${counts.formulas === 1 ? " has" : "s have"} no stored value and ${counts.formulas === 1 ? "is" : "are"} read as empty.`,
      hint: "Open the workbook in an office suite, save it, and import it again."
    })
  if (counts.missing > 0)
    told.push({
      code: "PartNotRead",
      severity: "error",
      at,
      sentence: `The words of ${counts.missing} cell${counts.missing === 1 ? "" : "s"} are missing in the file.`,
      hint: "Open the workbook in an office suite, save it, and import it again."
    })
}

/** Names that office suites give to sheets. */
const unnamed = /^(?:sheet|feuille?|feuil|hoja|tabelle|foglio|planilha|plan|blatt|лист|arkusz|munka)\s*\d*$/i

const blocksOf = (at: string, name: string, shown: Shown): readonly Block[] => {
  const grid = gridOf(at, shown)
  const rows = grid.rows()
  const first = beginOf(
    rows.map(
      ({ cells }) => cells.filter((cell) => cell.continued === undefined && cell.blocks.length > 0).length
    )
  )
  const above = rows
    .slice(0, first)
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell.continued === undefined ? cell.blocks : [])))
  const line: Line = { text: clean(name), links: [], at }
  return [
    ...(unnamed.test(line.text) || line.text === "" ? [] : [{ is: "heading", depth: 3, line } as const]),
    ...above.map(title),
    ...(first < rows.length ? [{ is: "table", rows: rows.slice(first), at } as const] : [])
  ]
}

/** Words that stand alone above a table are its title, unless they are a field ("Duration: 36 months") or sentences. */
const title = (block: Block): Block => {
  const [line, ...more] = block.is === "paragraph" ? block.lines : []
  const isTitle =
    line !== undefined && more.length === 0 && line.text.length <= 150 && !line.text.includes(":")
  return isTitle ? { is: "heading", depth: 2, line } : block
}

/** The first row of the table: titles stand alone in the rows above it. */
const beginOf = (filled: readonly number[]): number => {
  const first = filled.findIndex((count) => count > 1)
  return first < 0 ? filled.length : first
}

const gridOf = (at: string, { rows, columns, merges }: Shown): Grid => {
  const grid = new Grid()
  const places = new Map(columns.map((column, x) => [column, x]))
  const lines = new Map(rows.map(({ number }, y) => [number, y]))
  const starts = new Map(merges.map((merge) => [`${merge.left} ${merge.top}`, merge]))
  for (const { number } of rows) grid.row(`${at}, row ${number}`)
  for (const { number, cells } of rows) {
    const y = lines.get(number) ?? 0
    for (const { column, text } of cells) {
      const x = places.get(column)
      if (x === undefined || text.trim() === "" || grid.at(x, y) !== undefined) continue
      const merge = starts.get(`${column} ${number}`)
      const width =
        merge === undefined ? 1 : columns.filter((one) => one >= merge.left && one <= merge.right).length
      const height =
        merge === undefined
          ? 1
          : rows.filter((one) => one.number >= merge.top && one.number <= merge.bottom).length
      grid.put(cellOf(`${at}, cell ${Workbook.columnName(column)}${number}`, text), x, y, width, height)
    }
  }
  return grid
}

/** Lines of a cell are lines of a paragraph; marks of lists begin a line each. */
const cellOf = (at: string, text: string): Cell => {
  const lines = text
    .split(/\r\n?|\n|\u2028/)
    .flatMap((part) => pieces(part))
    .map(
      ({ text: words, bullet }, i): Line => ({
        text: words,
        ...(bullet ? { bullet } : {}),
        links: [],
        at: i === 0 ? at : `${at}, part ${i + 1}`
      })
    )
  return { blocks: lines.length === 0 ? [] : [{ is: "paragraph", lines }], header: false, at }
}
