/**
 * The blocks of a document in their order: a heading begins a part, a table is read by what it is, a list by its label.
 *
 * @internal
 */
import { Chain } from "../draft/Chain.ts"
import { codeOf } from "../draft/codes.ts"
import type { Draft } from "../draft/Draft.ts"
import { placeAt } from "../draft/placeAt.ts"
import {
  type Block,
  cellText,
  fresh,
  type Item,
  itemLines,
  type Line,
  linesOf,
  withoutLayout
} from "../read/Block.ts"
import { isGlossary } from "../vocabulary/knownWords.ts"
import type { ReadColumn } from "./columnScores.ts"
import { assumedColumns, type Columns, headerIn, isOneCell } from "./columns.ts"
import { isTerms } from "./glossary.ts"
import { isHeader, isHeaderRow, readFieldLine, readHeader } from "./header.ts"
import { isBareLevel, type List, levelEntry, levelOf, listLabel } from "./labels.ts"
import { bare, readMatrix, type Section } from "./matrix.ts"
import { isContact, readContacts, readEdition, readNote, readSection } from "./narrative.ts"
import { isOutline, Outline } from "./outline.ts"
import { isSummary, readSummary } from "./summary.ts"

type Table = Extract<Block, { is: "table" }>
type Heading = Extract<Block, { is: "heading" }>

/** How a table was read. */
export interface ReadTable {
  readonly at: string
  readonly as: "header" | "summary" | "matrix" | "terms" | "none"
  readonly columns: readonly ReadColumn[]
}

/** A table, with its columns as they were at its end. */
interface Told extends ReadTable {
  readonly last?: Columns
}

/** What stands before a table. */
interface Before {
  readonly heading: Line | undefined
  readonly before: { readonly columns: Columns; readonly width: number } | undefined
}

/** Reads all blocks; says how each table was read. */
export const readBlocks = (draft: Draft, blocks: readonly Block[]): readonly ReadTable[] => {
  const reader = new BlockReader(draft, withoutLayout(blocks))
  return reader.read()
}

const summaryTitles =
  /^(summary|résumé|logical framework|logframe|cadre logique|results framework|resumen|resumo|sintesi|zusammenfassung|marco lógico|quadro lógico|quadro logico)$/i
const factTitles =
  /summary|overview|identification|key (?:facts|data)|fact ?sheet|project (?:information|data|details|profile)|basic (?:data|information)|at a glance|fiche|r[ée]sum|identifica|datos|dados|dati|steckbrief|überblick/i

class BlockReader {
  readonly #draft: Draft
  readonly #blocks: readonly Block[]
  readonly #chain: Chain
  readonly #outline: Outline | undefined
  readonly #tables: Told[] = []
  /** Lists under a heading of their own, which are read when all results are known. */
  readonly #later: { readonly label: List; readonly items: readonly Item[] }[] = []
  #heading: Line | undefined
  #pending: Block[] = []
  #sawTable = false
  /** The columns of the table before, which may go on in the next: nothing but a page may lie between. */
  #before: { readonly columns: Columns; readonly width: number } | undefined
  /** Fields of the project stand at the beginning, not in what is told later. */
  #inFacts = true
  #inTerms = false
  /** The level of the heading, whose statement is the paragraph before the table. */
  #awaits: (Section & { readonly line: Line; readonly code?: string }) | undefined

  constructor(draft: Draft, blocks: readonly Block[]) {
    this.#draft = draft
    this.#blocks = blocks
    this.#chain = new Chain(draft)
    this.#outline = isOutline(blocks) ? new Outline(draft, this.#chain) : undefined
  }

  read(): readonly ReadTable[] {
    this.#blocks.forEach((block, i) => {
      switch (block.is) {
        case "rule":
          return
        case "heading":
          return this.#begin(block, i)
        case "table":
          return this.#table(block)
        case "paragraph":
        case "list":
          return this.#words(block, i)
      }
    })
    this.#flush()
    for (const { label, items } of this.#later) this.#list(label, items)
    this.#chain.settle()
    return this.#tables.map(({ at, as, columns }) => ({ at, as, columns }))
  }

  #flush(): void {
    const text = this.#pending
    this.#pending = []
    if (text.length === 0) return
    if (this.#heading !== undefined && isContact(this.#heading.text))
      readContacts(this.#draft, this.#heading, text)
    else
      readSection(
        this.#draft,
        this.#sawTable && this.#heading === undefined ? undefined : this.#heading,
        text
      )
  }

  #begin(block: Heading, i: number): void {
    this.#flush()
    this.#awaits = undefined
    this.#before = undefined
    const { line } = block
    if (block === this.#blocks.find(({ is }) => is === "heading") && this.#title(block)) return
    if (readEdition(this.#draft, line)) return
    this.#inTerms = isGlossary(line.text.replace(/^[\d.]+\s*/, ""))
    if (!factTitles.test(line.text)) this.#inFacts = false
    const next = this.#blocks
      .slice(i + 1, i + 40)
      .find((other) => other.is !== "paragraph" && other.is !== "rule")
    if (!this.#inTerms && this.#outline?.heading(line, next?.is === "table") === true) {
      this.#heading = undefined
      return
    }
    this.#heading = line
    const level = !this.#inTerms && isBareLevel(line.text) ? levelOf(line.text) : undefined
    if (level !== undefined && next?.is === "table")
      this.#awaits = {
        id: level.id,
        words: bare(level),
        line,
        ...(level.code === undefined ? {} : { code: level.code })
      }
    if (summaryTitles.test(line.text.trim())) this.#draft.place([line], "heading")
  }

  /** The first heading is the title, when the header block has none and it is no level. */
  #title(block: Heading): boolean {
    const { text } = block.line
    if (block.depth > 2 || this.#draft.header.title !== undefined || summaryTitles.test(text.trim()))
      return false
    if (levelEntry(text) !== undefined || isBareLevel(text) || listLabel(text) !== undefined) return false
    if (isGlossary(text)) return false
    this.#draft.header.title = this.#draft.text(text)
    this.#draft.place([block.line], "title")
    return true
  }

  #words(block: Exclude<Block, { is: "heading" | "table" | "rule" }>, i: number): void {
    if (this.#inTerms || (block.is === "list" && isTerms(block.items.map(({ line }) => line)))) {
      this.#pending.push(block)
      return
    }
    if (this.#states(block, i)) return
    const label =
      this.#heading === undefined ? undefined : listLabel(this.#heading.text.replace(/^[\d.]+\s*/, ""))
    if (
      block.is === "list" &&
      this.#heading !== undefined &&
      (label === "activities" || label === "assumptions" || label === "risks")
    ) {
      this.#draft.place([this.#heading], `label of ${label}`)
      this.#later.push({ label, items: block.items })
      return
    }
    const left = this.#outline === undefined ? block : this.#outline.block(block)
    const rest = left === undefined ? undefined : this.#withoutFields(left)
    if (rest !== undefined) this.#pending.push(rest)
  }

  /** A paragraph between the heading of a level and its table is the statement of the level. */
  #states(block: Block, i: number): boolean {
    const level = this.#awaits
    const table = this.#blocks.slice(i + 1, i + 6).find(({ is }) => is !== "paragraph" && is !== "rule")
    if (level === undefined || block.is !== "paragraph" || table?.is !== "table") return false
    const lines = block.lines.filter((line) => listLabel(line.text) === undefined)
    const text = lines.map((line) => line.text).join("\n")
    const columns = headerIn(table, this.#draft.language)?.columns
    if (text === "" || text.length > 700 || columns === undefined || !columns.kinds.includes("indicator"))
      return false
    if (columns.kinds.includes("statement") || columns.levels.length > 0) return false
    this.#awaits = undefined
    const words = text.replace(/^(?:statement|énoncé|enunciado|enunciato|aussage|formulación)\s*:\s*/i, "")
    const entry = levelEntry(words)
    this.#chain.add({
      level: level.id,
      statement: entry?.statement ?? codeOf(words).words,
      lines,
      code: level.code ?? entry?.code ?? codeOf(words).code,
      levelWords: level.words
    })
    this.#draft.place([level.line], "label of a level")
    this.#draft.place(linesOf(block), "label of a list")
    return true
  }

  #list(label: List, items: readonly Item[]): void {
    for (const line of items.flatMap(itemLines)) {
      if (label === "activities") {
        const under = this.#chain.byCode(codeOf(line.text).code)
        this.#draft.activity(line, under === undefined ? [] : [under])
      } else this.#draft.assumption(line, [], label === "risks" ? "risk" : "assumption")
    }
  }

  /** What is left of a block when editions, footnotes and fields of the project ("Duration: 36 months") are read from it. */
  #withoutFields(block: Block): Block | undefined {
    const field = (line: Line) => this.#inFacts && readFieldLine(this.#draft, line)
    const read = (line: Line) =>
      readEdition(this.#draft, line) || readNote(this.#draft, line, undefined) || field(line)
    if (block.is === "paragraph") {
      const lines = block.lines.filter((line) => !read(line))
      return lines.length === 0 ? undefined : { ...block, lines }
    }
    if (block.is === "list") {
      const items = block.items.filter((item) => item.items.length > 0 || !field(item.line))
      return items.length === 0 ? undefined : { ...block, items }
    }
    return block
  }

  #table(table: Table): void {
    this.#flush()
    this.#outline?.end()
    const read = readTable(
      this.#draft,
      this.#chain,
      table,
      { heading: this.#inTerms ? undefined : this.#heading, before: this.#before },
      this.#inTerms
    )
    this.#tables.push(read)
    const width = table.rows[0]?.cells.length ?? 0
    this.#before = read.last === undefined ? undefined : { columns: read.last, width }
    if (this.#heading !== undefined) this.#draft.place([this.#heading], "heading of a table")
    this.#sawTable = true
    this.#awaits = undefined
  }
}

const readTable = (
  draft: Draft,
  chain: Chain,
  table: Table,
  { heading, before }: Before,
  inTerms: boolean
): Told => {
  const as = (kind: ReadTable["as"], columns?: Columns): Told => ({
    at: table.at,
    as: kind,
    columns: columns?.read ?? [],
    ...(columns === undefined ? {} : { last: columns })
  })
  if (inTerms || isTermTable(table)) return notRead(draft, table, "It is a list of terms.", as("terms"))
  if (isHeader(table)) {
    readHeader(draft, table.rows)
    return as("header")
  }
  const named = headerIn(table, draft.language)
  if (isSummary(table) && !(named?.columns.kinds.includes("indicator") && named.columns.kinds.length > 2)) {
    readSummary(draft, chain, table)
    return as("summary")
  }
  const continued = named === undefined ? continuedColumns(table, before) : undefined
  const columns = named?.columns ?? continued ?? assumedColumns(table)
  if (columns === undefined)
    return notRead(
      draft,
      table,
      "Its header names neither indicators nor activities, and no levels with their targets or assumptions.",
      as("none")
    )
  if (continued !== undefined)
    draft.finding(
      "TableContinues",
      "warning",
      linesOf(table)[0],
      "The table has no header row; it is read with the columns of the table before."
    )
  else if (named === undefined) {
    draft.finding(
      "HeaderAssumed",
      "warning",
      linesOf(table)[0],
      "The table has no header row; its columns are read as level, results chain, indicator, baseline, target, source, assumption."
    )
  }
  readAbove(draft, table, named?.y ?? 0)
  const y = named?.y ?? 0
  if (named !== undefined)
    draft.place(
      table.rows.slice(y, y + columns.deep).flatMap((row) => row.cells.flatMap(fresh)),
      "header of a table"
    )
  doubtColumns(draft, table, columns)
  const entry = heading === undefined ? undefined : levelEntry(heading.text)
  if (entry !== undefined && heading !== undefined && draft.placeOf(heading) === undefined) {
    chain.add({
      level: entry.id,
      statement: entry.statement,
      lines: [heading],
      code: entry.code,
      levelWords: bare(entry)
    })
  }
  const level = heading === undefined ? undefined : levelOf(heading.text)
  readMatrix(
    draft,
    chain,
    table,
    { first: y + columns.deep, columns },
    level === undefined ? undefined : { id: level.id, words: level.words }
  )
  return as("matrix", columns)
}

/** A table that was cut by a page: as wide as the one before, and nothing but paragraphs between. */
const continuedColumns = (table: Table, before: Before["before"]): Columns | undefined =>
  before !== undefined && before.width >= 4 && before.width === table.rows[0]?.cells.length
    ? { ...before.columns, deep: 0 }
    : undefined

/** The rows above the header: fields of the project, and a title over all columns. */
const readAbove = (draft: Draft, table: Table, y: number): void => {
  const above = table.rows.slice(0, y)
  readHeader(draft, above.filter(isHeaderRow))
  const [words] = fresh(above.find(isOneCell)?.cells[0])
  if (words === undefined || readFieldLine(draft, words)) return
  if (draft.header.title !== undefined || levelOf(words.text) !== undefined) return
  draft.header.title = draft.text(words.text)
  draft.place([words], "title")
}

/** A column that may be two things is told once. */
const doubtColumns = (draft: Draft, table: Table, { read, kinds }: Columns): void => {
  read.forEach(({ header, kind, confidence, rivals }, x) => {
    const [rival] = rivals.filter((one) => one.kind !== kind)
    if (kind === "other" || kinds[x] !== kind || rival === undefined) return
    if (rival.confidence < confidence - 0.08 || kinds.includes(rival.kind)) return
    draft.finding(
      "ColumnDoubtful",
      "info",
      linesOf(table)[0],
      `The column "${header}" (${x + 1}) of the table at ${table.at} is read as ${kind}; it may be ${rival.kind}.`
    )
  })
}

/** One finding for a table that is no logframe, with its place and its first row. */
const notRead = (draft: Draft, table: Table, why: string, read: Told): Told => {
  const lines = linesOf(table)
  if (lines.length === 0) return read
  const header = (table.rows[0]?.cells ?? []).map((cell) => cellText(cell)).join(" | ")
  draft.findings.push({
    code: "TableNotRead",
    severity: "warning",
    place: placeAt(table.at),
    sentence: `The table of ${table.rows.length} rows is no logframe and is left out. ${why}`,
    hint: "If it is one, name its columns with words such as Indicator, Baseline, Target.",
    text: header.slice(0, 1000)
  })
  draft.place(lines, "told: a table that is not read")
  return read
}

/** "Term | Meaning", or rows that say what words mean. */
const isTermTable = (table: Table): boolean => {
  const [first] = table.rows
  if (first === undefined || first.cells.length !== 2) return false
  if (
    /^(?:terms?|words?|concepts?|termes?|términos?|termos?|termini|termine|begriffe?|acronyms?|sigles?)$/i.test(
      cellText(first.cells[0]).trim()
    )
  )
    return true
  return isTerms(
    table.rows.map((row) => ({
      text: `${cellText(row.cells[0])}: ${cellText(row.cells[1])}`,
      links: [],
      at: row.at
    }))
  )
}
