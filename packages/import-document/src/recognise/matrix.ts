/**
 * A matrix: a header row that names the columns, and rows of results with their indicators.
 *
 * An empty or repeated cell continues the row above.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"
import type { Chain } from "../draft/Chain.ts"
import { codeOf } from "../draft/codes.ts"
import type { Draft } from "../draft/Draft.ts"
import { type Block, type Cell, cellText, fresh, type Line, type Row } from "../read/Block.ts"
import { isTotalRow } from "../vocabulary/knownWords.ts"
import type { Level } from "../vocabulary/Vocabulary.ts"
import { readValue } from "../wording/values.ts"
import { type Columns, headerAgain, isOneCell } from "./columns.ts"
import { enumerated, statementsIn } from "./enumerations.ts"
import {
  type Column,
  isActivity,
  isBareLevel,
  labelEntry,
  levelEntry,
  levelOf,
  listLabel,
  type NamedLevel
} from "./labels.ts"
import { takeRatings } from "./ratings.ts"
import { readRow } from "./rowCells.ts"

type Table = Extract<Block, { is: "table" }>

/** A level that a heading or a row over all columns announces for the rows below it. */
export interface Section {
  readonly id: Level
  readonly words: string
}

/** Reads the rows from `first`; `section` is the level that the heading above the table names. */
export const readMatrix = (
  draft: Draft,
  chain: Chain,
  whole: Table,
  start: { readonly first: number; readonly columns: Columns },
  heading: Section | undefined
): void => {
  const { table, ratings } = takeRatings(draft, whole)
  const began = { indicators: draft.indicators.length, activities: draft.activities.length }
  let { columns } = start
  let section = heading
  let code: string | undefined
  let rated = 0
  /** The row above says that this one holds the sources of the last indicator. */
  let sources = false
  chain.begin()
  for (let y = start.first; y < table.rows.length; y++) {
    const row = table.rows[y]
    if (row === undefined) continue
    const again = headerAgain(table, y, draft.language)
    if (again !== undefined) {
      rate(y - 1)
      columns = again
      code = indicatorCode(columns)
      draft.place(row.cells.flatMap(fresh), "header of a table")
      y += again.deep - 1
      continue
    }
    readOne(row)
    rate(y)
  }
  rate()
  tellColumns(draft, table, start, columns)

  /** Gives the ratings up to row `y` to the result that they stand below. */
  function rate(y = Number.POSITIVE_INFINITY): void {
    const result = draft.results.find(({ id }) => id === chain.current)
    for (
      ;
      result !== undefined && (ratings[rated]?.y ?? Number.POSITIVE_INFINITY) <= y && rated < ratings.length;
      rated++
    )
      ratings[rated]?.apply(result)
  }

  function readOne(row: Row): void {
    if (row.cells.every((cell) => cell.continued !== undefined || cellText(cell) === "")) return
    const over = overAll(row)
    if (over !== undefined) {
      section = readOver(draft, chain, over, columns) ?? section
      return
    }
    const isSources = sources && readSources(draft, row)
    sources = false
    if (isSources) return
    if (isSourcesLabel(row)) {
      draft.place(row.cells.flatMap(fresh), "label of verification")
      sources = true
      return
    }
    if (readTotal(draft, row, columns, began.activities)) return
    const activities = readActivityRow(draft, chain, row, columns)
    if (!activities) {
      const begun = columns.levels.length > 0 ? levelColumns(draft, chain, row, columns) : []
      const beside = columns.levels.length > 0 ? { id: "result" as const, words: "result" } : section
      const stated =
        columns.levels.length === 0 || columns.kinds.includes("statement")
          ? statementColumn(draft, chain, row, columns, beside)
          : []
      const results = stated.length > 0 ? stated : begun
      if (results.length > 0) {
        chain.current = results.at(-1)
        chain.row = results
      } else if (!reachesIn(row, columns)) chain.row = chain.row.slice(-1)
    }
    readRow(
      draft,
      chain,
      row,
      activities ? without(columns, "statement", "indicator", "verification") : columns,
      { code, from: began.indicators }
    )
    code = undefined
  }
}

/** Whether the cell of the result above reaches into the row. */
const reachesIn = (row: Row, { kinds, levels }: Columns): boolean =>
  row.cells[levels.at(-1)?.x ?? kinds.indexOf("statement")]?.continued === "above"

/** "Total | 62,000": the sum of the costs above it, checked, and no activity. */
const readTotal = (draft: Draft, row: Row, columns: Columns, from: number): boolean => {
  const [label, ...others] = row.cells.filter((cell) => fresh(cell).length > 0)
  const words = cellText(label).trim()
  if (!isTotalRow(words) || others.some((cell) => /\p{L}{4}/u.test(cellText(cell)))) return false
  const lines = row.cells.flatMap(fresh)
  draft.place(lines, "a row of totals")
  const x = columns.kinds.indexOf("cost")
  const stated = x < 0 ? undefined : readValue(cellText(row.cells[x]), draft.language)?.value
  const ids = new Set(draft.activities.slice(from).map(({ id }) => id))
  const parts = (draft.header.funding?.budget ?? []).filter((line) =>
    (line.for ?? []).some((id) => ids.has(id))
  )
  if (stated === undefined || parts.length === 0) return true
  const sum = Decimal.sum(
    parts.flatMap(({ amount }) => (amount === undefined ? [] : [Decimal.make(amount.amount)]))
  )
  if (sum !== stated)
    draft.finding(
      "TotalDisagrees",
      "warning",
      lines[0],
      `The document says a total of ${stated}; the ${parts.length} costs above it make ${sum}.`,
      "Look for a line that was missed, or correct the total."
    )
  return true
}

/** Columns that hold words and have no place in a logframe: one finding for each. */
const tellColumns = (
  draft: Draft,
  table: Table,
  { first }: { readonly first: number },
  { kinds, headers, levels }: Columns
): void => {
  kinds.forEach((kind, x) => {
    if (kind !== "other" || levels.some((level) => level.x === x)) return
    const lines = table.rows.slice(first).flatMap((row) => fresh(row.cells[x]))
    const lost = lines.filter((line) => draft.placeOf(line) === undefined)
    if (lost.length < 2) return
    draft.finding(
      "ColumnNotRead",
      "info",
      lost[0],
      `The column "${headers[x] ?? ""}" (${x + 1}) of the table at ${table.at} has no place in a logframe: ${lost.length} cells are left out.`
    )
    draft.place(lost, `told: column ${x + 1} of the table is not read`)
  })
}

/** A row that holds nothing but the word for sources. */
const isSourcesLabel = (row: Row): boolean => {
  const lines = row.cells.flatMap(fresh)
  return lines.length === 1 && listLabel(lines[0]?.text ?? "") === "verification"
}

/** The row below that word, when it holds one cell. */
const readSources = (draft: Draft, row: Row): boolean => {
  const cells = row.cells.filter((cell) => fresh(cell).length > 0)
  const last = draft.indicators.at(-1)
  if (cells.length !== 1 || last === undefined) return false
  const lines = cells.flatMap(fresh)
  last.verification = draft.text(lines.map((line) => line.text).join("\n"))
  draft.place(lines, `verification of ${last.id}`)
  return true
}

const without = (columns: Columns, ...kinds: readonly Column[]): Columns => ({
  ...columns,
  kinds: columns.kinds.map((kind) => (kinds.includes(kind) ? "other" : kind))
})

const indicatorCode = ({ kinds, headers }: Columns): string | undefined =>
  /(\d+(?:\.\d+)*[a-z]?)\s*$/.exec(headers[kinds.indexOf("indicator")] ?? "")?.[1]

const at = (row: Row, columns: Columns, kind: Column): Cell | undefined => {
  const x = columns.kinds.indexOf(kind)
  return x < 0 ? undefined : row.cells[x]
}

/** The words of a row that is one cell over all columns, or whose only words are a level in the first cell. */
const overAll = (row: Row): readonly Line[] | undefined => {
  const lines = fresh(row.cells[0])
  if (lines.length === 0) return undefined
  if (isOneCell(row)) return lines
  const alone = row.cells.slice(1).every((cell) => cell.continued === undefined && cellText(cell) === "")
  const text = lines.map((line) => line.text).join(" ")
  return alone && (levelEntry(text) !== undefined || (isBareLevel(text) && levelOf(text)?.code === undefined))
    ? lines
    : undefined
}

/** "Output 1.1: Wells dug" over all columns is a result, "Outputs" a section; other words are told as not placed. */
const readOver = (
  draft: Draft,
  chain: Chain,
  lines: readonly Line[],
  columns: Columns
): Section | undefined => {
  const text = lines.map((line) => line.text).join("\n")
  const entry = levelEntry(text)
  if (entry !== undefined) {
    addResult(draft, chain, entry, entry.statement, lines, entry.code)
    return { id: entry.id, words: bare(entry) }
  }
  const level = isBareLevel(text) ? levelOf(text) : undefined
  if (level !== undefined) {
    draft.place(lines, "label of a level")
    return { id: level.id, words: bare(level) }
  }
  if (listLabel(text) !== undefined || /\bindicators?\b|\bindicateurs?\b/i.test(text))
    draft.place(lines, "title in a table")
  else if (columns.kinds.includes("activity") && chain.current === undefined)
    draft.place(lines, "title in a table")
  return undefined
}

/** The words of a level without its code. */
export const bare = ({ words }: NamedLevel): string =>
  words.replace(/\s*[\d.]+[a-z]?\s*[:.]?\s*$/i, "").trim() || words

/** Adds a result unless the row repeats the last one of its level. */
const addResult = (
  draft: Draft,
  chain: Chain,
  level: NamedLevel,
  words: string,
  lines: readonly Line[],
  code: string | undefined,
  under?: string
): string => {
  const before = chain.last(level.id)
  if (before !== undefined && before.statement === words && (code === undefined || before.code === code)) {
    draft.place(lines, `results.${before.id}.statement`)
    chain.current = before.id
    return before.id
  }
  return chain.add({ level: level.id, statement: words, lines, code, levelWords: bare(level), under })
}

/** A row of activities in a matrix of results: "Activities | A1. Dig wells". */
const readActivityRow = (draft: Draft, chain: Chain, row: Row, columns: Columns): boolean => {
  const label = fresh(at(row, columns, "level") ?? row.cells[0])
  const statement = fresh(at(row, columns, "statement"))
  const own = statement.length > 0 ? statement : fresh(row.cells[columns.levels[0]?.x ?? 0])
  if (own.length > 0 && own.every((line) => labelEntry(line.text)?.label === "activities")) {
    for (const line of own) draft.activity(line, chain.servedBy(codeOf(line.text).code))
    return true
  }
  if (label[0] === undefined || !isActivity(label[0].text) || statement.length === 0) return false
  draft.place(label, "label of activities")
  for (const line of statement) draft.activity(line, chain.servedBy(codeOf(line.text).code))
  return true
}

const onlyCode = /^[A-Z]{0,3}\s?[\d.]+[a-z]?$/i

/** Each of the first columns is a level: a filled cell begins a result of it, or several. */
const levelColumns = (draft: Draft, chain: Chain, row: Row, columns: Columns): readonly string[] => {
  let begun: readonly string[] = []
  const codes = columns.kinds.includes("code") ? fresh(at(row, columns, "code")) : []
  columns.levels.forEach(({ x, id, words, code: inHeader }, i) => {
    const left = columns.levels[i - 1]
    const statements = statementsIn(row.cells[x])
    const ids = statements.map((lines) => {
      const text = lines.map((line) => line.text).join("\n")
      const entry = levelEntry(text)
      const { code, words: statement } = codeOf(text)
      const isCode = onlyCode.test(text)
      const above = entry === undefined && left !== undefined ? chain.last(left.id)?.id : undefined
      return addResult(
        draft,
        chain,
        entry ?? { id, words },
        entry?.statement ?? (isCode ? `${words} ${text}` : statement),
        lines,
        entry?.code ?? (isCode ? text : (code ?? inHeader ?? ownCode(codes))),
        above
      )
    })
    if (ids.length > 0) begun = ids
  })
  draft.place(codes, "code")
  return begun
}

const ownCode = (lines: readonly Line[]): string | undefined =>
  lines[0] !== undefined && onlyCode.test(lines[0].text) ? lines[0].text : undefined

/** One column holds the statement; the level stands in a column of its own, in its code, or in the heading above. */
const statementColumn = (
  draft: Draft,
  chain: Chain,
  row: Row,
  columns: Columns,
  section: Section | undefined
): readonly string[] => {
  const levelLines = fresh(at(row, columns, "level") ?? at(row, columns, "code"))
  const cell = at(row, columns, "statement")
  const statementLines = fresh(cell)
  const label = levelLines.map((line) => line.text).join(" ")
  const inLabel = statementLines.length === 0 ? levelEntry(label) : undefined
  const lines = inLabel === undefined ? statementLines : levelLines
  draft.place(levelLines, "label of a level")
  const named = inLabel ?? levelOf(label)
  const several = inLabel === undefined ? severalResults(cell) : undefined
  if (several !== undefined) draft.place(statementLines, "results")
  if (several !== undefined)
    return several.flatMap((own) => one(draft, chain, own, named, "", columns, section) ?? [])
  return [one(draft, chain, lines, named, label, columns, section)].flatMap((id) => id ?? [])
}

/** The results that stand one above the other in a cell: each line with a code or a level of its own, or marked as one of several. */
const severalResults = (cell: Cell | undefined): readonly (readonly Line[])[] | undefined => {
  const lines = fresh(cell)
  if (
    lines.length > 1 &&
    lines.every((line) => codeOf(line.text).code !== undefined || levelEntry(line.text) !== undefined)
  )
    return lines.flatMap(enumerated).map((line) => [line])
  const groups = statementsIn(cell)
  return groups.length > 1 ? groups : undefined
}

/** "Outcome statement": the level that the header of the statements names. */
const byHeader = ({ kinds, headers }: Columns): Section | undefined => {
  const level = levelOf(headers[kinds.indexOf("statement")] ?? "")
  return level === undefined ? undefined : { id: level.id, words: bare(level) }
}

const one = (
  draft: Draft,
  chain: Chain,
  lines: readonly Line[],
  named: NamedLevel | undefined,
  label: string,
  columns: Columns,
  section: Section | undefined
): string | undefined => {
  const text = lines.map((line) => line.text).join("\n")
  const entry = levelEntry(text)
  const coded = codeOf(entry?.statement ?? text)
  const words = entry?.statement ?? coded.words
  if (text === "" && named === undefined) return undefined
  if (/^[-–—.…]+$/.test(text)) return undefined
  const level = entry ??
    named ??
    section ??
    byHeader(columns) ?? { id: chain.level ?? "output", words: chain.level ?? "output" }
  const ofColumn = columns.kinds.includes("code") && onlyCode.test(label) ? label : undefined
  const code = entry?.code ?? named?.code ?? coded.code ?? ofColumn
  const before = chain.last(level.id)
  if (text === "") {
    if (before !== undefined && (code === undefined || before.code === code)) return before.id
    if (named === undefined || code === undefined) return before?.id
    return chain.add({ level: named.id, statement: label, lines, code, levelWords: bare(named) })
  }
  if (before !== undefined && before.statement === words && (code === undefined || before.code === code)) {
    draft.place(lines, `results.${before.id}.statement`)
    return before.id
  }
  if (entry === undefined && named === undefined && section === undefined && byHeader(columns) === undefined)
    draft.finding(
      "RowContinues",
      "warning",
      lines[0],
      `The row names no level; it is read as one of the level ${level.id}, as the rows before it or on the page before.`
    )
  return chain.add({ level: level.id, statement: words, lines, code, levelWords: bare(level) })
}
