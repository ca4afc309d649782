/**
 * A matrix: a header row that names the columns, and rows of results with their indicators.
 *
 * An empty or repeated cell continues the row above.
 *
 * @internal
 */
import type { Draft, IndicatorDraft } from "../build/Draft.ts"
import { codeOf } from "../build/Draft.ts"
import { type Block, type Cell, cellLines, cellText, type Line, type Row } from "../read/Block.ts"
import { columnTime, readBaselines, readTargets } from "./cells.ts"
import { type Column, columnOf, levelOf } from "./words.ts"

type Table = Extract<Block, { is: "table" }>

interface Columns {
  readonly kinds: readonly Column[]
  readonly headers: readonly string[]
  /** Columns that are each a level of their own ("Goal | Stage | Output"). */
  readonly levels: readonly { readonly x: number; readonly id: string; readonly words: string }[]
  readonly first: number
}

/** The columns of the table, or nothing when it is no matrix. */
export const columnsOf = (table: Table): Columns | undefined => {
  const header = table.rows[0]
  if (header === undefined || table.rows.length < 2) return undefined
  const headers = header.cells.map((cell) => cellText(cell).replace(/\s+/g, " ").trim())
  if (headers.some((text) => text.length > 100)) return undefined
  const kinds = headers.map((text, x) => (text === "" ? (x === 0 ? "level" : "other") : columnOf(text)))
  const levels = headers.flatMap((text, x) => {
    const level = kinds[x] === "other" ? levelOf(text.replace(/\s*&.*$/, "")) : undefined
    return level === undefined ? [] : [{ x, id: level.id, words: text }]
  })
  const known = kinds.filter((kind) => kind !== "other" && kind !== "level")
  if (!kinds.includes("indicator") && !(known.length >= 3)) return undefined
  return { kinds, headers, levels, first: 1 }
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
  return { kinds, headers: kinds.map(() => ""), levels: [], first: 0 }
}

/** What the rows so far have said: the results that rows below may continue. */
interface State {
  readonly last: Map<string, { readonly id: string; readonly statement: string }>
  readonly order: string[]
  current: string | undefined
}

/** The results by level over all tables of the document. */
export const newState = (): State => ({ last: new Map(), order: [], current: undefined })

/** Reads the rows; `section` is the level that the heading above the table names. */
export const readMatrix = (
  draft: Draft,
  table: Table,
  columns: Columns,
  section: { id: string; words: string } | undefined,
  state: State
): void => {
  if (columns.first === 1) draft.place(table.rows[0]?.cells.flatMap(cellLines) ?? [], "header of a table")
  for (const row of table.rows.slice(columns.first)) {
    if (row.cells.every((cell) => cell.continued || cellText(cell) === "")) continue
    const result =
      columns.levels.length > 0
        ? levelColumns(draft, row, columns, state)
        : statementColumn(draft, row, columns, section, state)
    if (result !== undefined) state.current = result
    readRest(draft, row, columns, state.current)
  }
}

const at = (row: Row, columns: Columns, kind: Column): Cell | undefined => {
  const x = columns.kinds.indexOf(kind)
  return x < 0 ? undefined : row.cells[x]
}

const fresh = (cell: Cell | undefined): readonly Line[] =>
  cell === undefined || cell.continued ? [] : cellLines(cell)

/** Each of the first columns is a level: a filled cell begins a result of it. */
const levelColumns = (draft: Draft, row: Row, columns: Columns, state: State): string | undefined => {
  let begun: string | undefined
  let above: string | undefined
  for (const { x, id, words } of columns.levels) {
    const lines = fresh(row.cells[x])
    const text = lines.map((line) => line.text).join("\n")
    const before = state.last.get(id)
    if (text === "") {
      above = before?.id ?? above
      continue
    }
    const { code, words: statement } = codeOf(text)
    const onlyCode = /^[\d.]+[a-z]?$/.test(text)
    const result = draft.result(id, onlyCode ? `${words} ${text}` : statement, lines, {
      ...(above === undefined ? {} : { under: [above] }),
      ...(onlyCode ? { code: text } : code === undefined ? {} : { code }),
      levelWords: words
    })
    state.last.set(id, { id: result.id, statement })
    above = result.id
    begun = result.id
    for (const later of columns.levels.filter((other) => other.x > x)) state.last.delete(later.id)
  }
  return begun
}

/** One column holds the statement; the level stands in a column of its own, in its code, or in the heading above. */
const statementColumn = (
  draft: Draft,
  row: Row,
  columns: Columns,
  section: { id: string; words: string } | undefined,
  state: State
): string | undefined => {
  const levelCell = at(row, columns, "level") ?? at(row, columns, "code")
  const levelLines = fresh(levelCell)
  const label = levelLines[0]?.text ?? ""
  const statementLines = fresh(at(row, columns, "statement"))
  const words = statementLines.map((line) => line.text).join("\n")
  const named = levelOf(label)
  const level = named ?? (section === undefined ? undefined : { id: section.id, words: section.words })
  draft.place(levelLines, "label of a level")
  if (words === "" && named === undefined) return undefined
  const id = level?.id ?? state.order.at(-1) ?? "output"
  const { code, words: statement } = codeOf(words)
  const printed = named?.code ?? code ?? (columns.kinds.includes("code") && label !== "" ? label : undefined)
  const before = state.last.get(id)
  const repeated =
    before !== undefined &&
    (words === "" || before.statement === statement) &&
    (printed === undefined || draft.results.find((one) => one.id === before.id)?.code === printed)
  if (repeated) {
    draft.place(statementLines, `results.${before.id}.statement`)
    return before.id
  }
  if (words === "") return before?.id
  if (level === undefined)
    draft.finding(
      "RowContinues",
      "warning",
      statementLines[0],
      `The row names no level; it is read as one of the level ${id} that goes on from the page before.`
    )
  if (!state.order.includes(id)) state.order.push(id)
  const depth = state.order.indexOf(id)
  const above = state.order.slice(0, depth).findLast((other) => state.last.has(other))
  const under = above === undefined ? undefined : state.last.get(above)?.id
  const result = draft.result(id, statement, statementLines, {
    ...(under === undefined ? {} : { under: [under] }),
    ...(printed === undefined ? {} : { code: printed }),
    levelWords: (section?.id === id ? section.words : (named?.words ?? id)).replace(
      /\s*[\d.]+[a-z]?\s*:?$/,
      ""
    )
  })
  state.last.set(id, { id: result.id, statement })
  return result.id
}

/** Indicators with their values, assumptions and activities of a row. */
const readRest = (draft: Draft, row: Row, columns: Columns, result: string | undefined): void => {
  const under = result === undefined ? [] : [result]
  for (const line of fresh(at(row, columns, "activity"))) draft.activity(line, under)
  for (const line of fresh(at(row, columns, "assumption"))) draft.assumption(line, under)
  const lines = fresh(at(row, columns, "indicator"))
  if (result === undefined) {
    if (lines.length > 0)
      draft.finding("IndicatorWithoutResult", "warning", lines[0], "The indicator stands before any result.")
    return
  }
  const indicators = groupLines(lines).map((group) => {
    const line = joined(group)
    const indicator = draft.indicator(line, { under })
    draft.place(group, `indicators.${indicator.id}.statement`)
    return indicator
  })
  columns.kinds.forEach((kind, x) => {
    const cell = fresh(row.cells[x])
    if (cell.length === 0) return
    if (kind === "baseline") share(draft, indicators, cell, (one, own) => readBaselines(draft, one, own))
    if (kind === "target")
      share(draft, indicators, cell, (one, own) =>
        readTargets(draft, one, own, columnTime(columns.headers[x] ?? ""))
      )
    if (kind === "verification") verify(draft, indicators, cell)
  })
}

/** A line that begins with a code, or all lines when none does, begin an indicator. */
const groupLines = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const coded = lines.map((line) => codeOf(line.text).code !== undefined || /^#/.test(line.text))
  if (!coded.some(Boolean)) return lines.map((line) => [line])
  const groups: Line[][] = []
  lines.forEach((line, i) => {
    const last = groups.at(-1)
    if (last === undefined || coded[i]) groups.push([line])
    else last.push(line)
  })
  return groups
}

const joined = (group: readonly Line[]): Line => ({
  text: group.map((line) => line.text).join(" "),
  links: group.flatMap((line) => line.links),
  at: group[0]?.at ?? ""
})

/** Lines beside several indicators go to each by its position when there are as many, else whole to the first. */
const share = (
  draft: Draft,
  indicators: readonly IndicatorDraft[],
  lines: readonly Line[],
  read: (indicator: IndicatorDraft, lines: readonly Line[]) => void
): void => {
  const [first] = indicators
  if (first === undefined) {
    draft.finding(
      "ValueWithoutIndicator",
      "warning",
      lines[0],
      "The cell holds values, but no indicator stands beside it."
    )
    return
  }
  if (indicators.length > 1 && indicators.length === lines.length) {
    indicators.forEach((indicator, i) => read(indicator, lines[i] === undefined ? [] : [lines[i]]))
    return
  }
  if (indicators.length > 1) {
    draft.finding(
      "LinesDoNotMatch",
      "warning",
      lines[0],
      `${lines.length} lines stand beside ${indicators.length} indicators; all go to the first, ${first.id}.`,
      "Move them to the indicators they belong to."
    )
  }
  read(first, lines)
}

const verify = (draft: Draft, indicators: readonly IndicatorDraft[], lines: readonly Line[]): void => {
  const words = draft.text(lines.map((line) => line.text).join("\n"))
  for (const indicator of indicators) indicator.verification = words
  draft.place(lines, `verification of ${indicators.map((one) => one.id).join(", ") || "no indicator"}`)
}
