/**
 * A matrix: a header row that names the columns, and rows of results with their indicators.
 *
 * An empty or repeated cell continues the row above.
 *
 * @internal
 */
import type { Chain } from "../draft/Chain.ts"
import { codeOf, slug } from "../draft/codes.ts"
import type { Draft } from "../draft/Draft.ts"
import { type Block, type Cell, cellText, fresh, type Line, type Row } from "../read/Block.ts"
import { readValue } from "../wording/values.ts"
import { type Columns, headerAgain, isOneCell } from "./columns.ts"
import { readRest } from "./rowCells.ts"
import {
  type Column,
  isActivity,
  isBareLevel,
  labelEntry,
  levelEntry,
  levelOf,
  listLabel,
  type NamedLevel
} from "./words.ts"

type Table = Extract<Block, { is: "table" }>

/** A level that a heading or a row over all columns announces for the rows below it. */
export interface Section {
  readonly id: string
  readonly words: string
}

/** Reads the rows from `first`; `section` is the level that the heading above the table names. */
export const readMatrix = (
  draft: Draft,
  chain: Chain,
  table: Table,
  start: { readonly first: number; readonly columns: Columns },
  heading: Section | undefined
): void => {
  let { columns } = start
  let section = heading
  let code: string | undefined
  /** The row above says that this one holds the sources of the last indicator. */
  let sources = false
  chain.begin()
  for (let y = start.first; y < table.rows.length; y++) {
    const row = table.rows[y]
    if (row === undefined || row.cells.every((cell) => cell.continued || cellText(cell) === "")) continue
    const again = headerAgain(table, y)
    if (again !== undefined) {
      columns = again
      code = indicatorCode(columns)
      draft.place(row.cells.flatMap(fresh), "header of a table")
      y += again.deep - 1
      continue
    }
    const over = overAll(row)
    if (over !== undefined) {
      section = readOver(draft, chain, over, columns) ?? section
      continue
    }
    const isSources = sources && readSources(draft, row)
    sources = false
    if (isSources) continue
    if (isSourcesLabel(row)) {
      draft.place(row.cells.flatMap(fresh), "label of verification")
      sources = true
      continue
    }
    if (readRating(draft, chain, row)) continue
    const activities = readActivityRow(draft, chain, row, columns)
    if (!activities) {
      const result =
        columns.levels.length > 0
          ? levelColumns(draft, chain, row, columns)
          : statementColumn(draft, chain, row, columns, section)
      if (result !== undefined) chain.current = result
    }
    readRest(
      draft,
      chain,
      row,
      activities ? without(columns, "statement", "indicator", "verification") : columns,
      code
    )
    code = undefined
  }
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

/** "Impact weighting (%) | 60", "Risk rating | medium": what a donor says of the result above. */
const readRating = (draft: Draft, chain: Chain, row: Row): boolean => {
  const [label, value] = row.cells.filter((cell) => fresh(cell).length > 0).map(fresh)
  const words = label?.[0]?.text ?? ""
  const result = draft.results.find((one) => one.id === chain.current)
  if (label === undefined || value === undefined || result === undefined) return false
  if (/\bweighting\b|^pondération/i.test(words)) {
    const number = readValue(value[0]?.text ?? "", draft.language)
    if (number?.kind !== "number" || number.value === undefined) return false
    result.weight = number.value
  } else if (/^risk (?:rating|level)|^niveau de risque/i.test(words)) {
    result.risk = slug(value.map((line) => line.text).join(" "))
  } else return false
  draft.place([...label, ...value], `results.${result.id}`)
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
  const alone = row.cells.slice(1).every((cell) => !cell.continued && cellText(cell) === "")
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
  code: string | undefined
): string => {
  const before = chain.last(level.id)
  if (before !== undefined && before.statement === words && (code === undefined || before.code === code)) {
    draft.place(lines, `results.${before.id}.statement`)
    chain.current = before.id
    return before.id
  }
  return chain.add({ level: level.id, statement: words, lines, code, levelWords: bare(level) })
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

/** Each of the first columns is a level: a filled cell begins a result of it. */
const levelColumns = (draft: Draft, chain: Chain, row: Row, columns: Columns): string | undefined => {
  let begun: string | undefined
  const codes = columns.kinds.includes("code") ? fresh(at(row, columns, "code")) : []
  for (const { x, id, words, code: inHeader } of columns.levels) {
    const lines = fresh(row.cells[x])
    const text = lines.map((line) => line.text).join("\n")
    if (text === "") continue
    const entry = levelEntry(text)
    const { code, words: statement } = codeOf(text)
    const isCode = onlyCode.test(text)
    begun = addResult(
      draft,
      chain,
      entry ?? { id, words },
      entry?.statement ?? (isCode ? `${words} ${text}` : statement),
      lines,
      entry?.code ?? (isCode ? text : (code ?? inHeader ?? ownCode(codes)))
    )
  }
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
): string | undefined => {
  const levelLines = fresh(at(row, columns, "level") ?? at(row, columns, "code"))
  const statementLines = fresh(at(row, columns, "statement"))
  const label = levelLines.map((line) => line.text).join(" ")
  const inLabel = statementLines.length === 0 ? levelEntry(label) : undefined
  const lines = inLabel === undefined ? statementLines : levelLines
  draft.place(levelLines, "label of a level")
  const several = severalResults(lines)
  const named = inLabel ?? levelOf(label)
  if (several) {
    const ids = lines.map((line) => one(draft, chain, [line], named, "", columns, section))
    return ids.at(-1)
  }
  return one(draft, chain, lines, named, label, columns, section)
}

/** Whether each line begins with a code or a level of its own: results one above the other in a cell. */
const severalResults = (lines: readonly Line[]): boolean =>
  lines.length > 1 &&
  lines.every((line) => codeOf(line.text).code !== undefined || levelEntry(line.text) !== undefined)

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
  const level = entry ?? named ?? section ?? { id: chain.level ?? "output", words: chain.level ?? "output" }
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
  if (entry === undefined && named === undefined && section === undefined)
    draft.finding(
      "RowContinues",
      "warning",
      lines[0],
      `The row names no level; it is read as one of the level ${level.id}, as the rows before it or on the page before.`
    )
  return chain.add({ level: level.id, statement: words, lines, code, levelWords: bare(level) })
}
