/**
 * Reads a logical framework from the document it was signed in.
 *
 * What the words say is read into types by named rules; the words stay beside it, with their place. What a rule was unsure of
 * is a finding with the text, and what found no place is a finding too: nothing is guessed in silence, nothing is lost.
 *
 * @module
 */
import { Finding, InvalidInput, Logframe } from "@logframe/core"
import * as Result from "effect/Result"
import { Chain } from "./draft/Chain.ts"
import { slug } from "./draft/codes.ts"
import { Draft, type Placed } from "./draft/Draft.ts"
import { settleScheme } from "./draft/settleScheme.ts"
import { type Block, fresh, type Line, linesOf } from "./read/Block.ts"
import { readHtml } from "./read/html.ts"
import { DocumentTooLarge, maxRows } from "./read/limits.ts"
import { readMarkdown } from "./read/markdown.ts"
import { assumedColumns, headerIn, isOneCell } from "./recognise/columns.ts"
import { isHeader, isHeaderRow, readFieldLine, readHeader } from "./recognise/header.ts"
import { bare, readMatrix, type Section } from "./recognise/matrix.ts"
import { isContact, readContacts, readEdition, readNote, readSection } from "./recognise/narrative.ts"
import { isOutline, Outline } from "./recognise/outline.ts"
import { isSummary, readSummary } from "./recognise/summary.ts"
import { isBareLevel, languageOf, levelEntry, levelOf, listLabel } from "./recognise/words.ts"

export type { Placed } from "./draft/Draft.ts"

/** What is known of the document beside its bytes. */
export interface Options {
  /** Its name, which the provenance of every row carries. */
  readonly name: string
  /** `text/markdown` or `text/html`; absent: told from the name and the first words. */
  readonly mediaType?: string
  /** The language it is written in; absent: told from its own labels, else English. */
  readonly language?: string
}

/** What was read. */
export interface Imported {
  readonly logframe: Logframe.Logframe
  /** What a reader should look at, errors first. */
  readonly findings: readonly Finding.Finding[]
  /** Each line of the document and where in the logframe it went. */
  readonly trace: readonly Placed[]
}

type Table = Extract<Block, { is: "table" }>

/** The largest document that is read. */
export const maxBytes = 20_000_000

/**
 * Reads the document; fails with every problem when there is no logframe in it or its bytes are no text.
 *
 * @example
 * ```ts
 * import { ImportDocument } from "@logframe/import-document"
 * import * as Result from "effect/Result"
 *
 * const read = ImportDocument.read("| Output | Indicator | Target |\n|---|---|---|\n| Wells dug | Number of wells | 12 |", { name: "wells.md" })
 * Result.getOrThrow(read).logframe.indicators.length // 1
 * ```
 */
export const read = (
  document: Uint8Array | string,
  options: Options
): Result.Result<Imported, InvalidInput> => {
  const source = textOf(document)
  if (Result.isFailure(source)) return Result.fail(source.failure)
  try {
    return assemble(source.success, options)
  } catch (error) {
    if (!(error instanceof DocumentTooLarge)) throw error
    return refuse(
      error.message,
      "a document as people write them",
      "Cut out the part with the logframe and read that."
    )
  }
}

const refuse = (found: string, expected: string, hint: string): Result.Result<never, InvalidInput> =>
  Result.fail(new InvalidInput("document", [{ path: "", found, expected, hint }]))

/** Half of a pair, which is no character. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const textOf = (document: Uint8Array | string): Result.Result<string, InvalidInput> => {
  if (document.length > maxBytes) {
    return refuse(
      `${document.length} bytes`,
      `at most ${maxBytes} bytes`,
      "Cut out the part with the logframe and read that."
    )
  }
  const text = typeof document === "string" ? document.replace(loneSurrogate, "\ufffd") : decoded(document)
  if (text === undefined) {
    return refuse(
      "bytes that are no UTF-8 text",
      "Markdown or HTML text in UTF-8",
      "Save the document as UTF-8, or as HTML from the office suite."
    )
  }
  if (text.includes("\u0000")) {
    return refuse("a binary file", "Markdown or HTML text", "Save the document as HTML or Markdown first.")
  }
  return text.trim() === ""
    ? refuse("an empty document", "Markdown or HTML text", "Check that the file is the right one.")
    : Result.succeed(text.replace(/^\ufeff/, "").replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"))
}

/** UTF-8, or UTF-16 when the file begins with its mark. */
const decoded = (bytes: Uint8Array): string | undefined => {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8"
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const isHtml = (source: string, { name, mediaType }: Options): boolean =>
  mediaType === undefined
    ? /\.x?html?$/i.test(name) ||
      (!/\.(?:md|markdown)$/i.test(name) && /^\s*<(!doctype|html|table|body|div)\b/i.test(source))
    : /html/i.test(mediaType)

const assemble = (source: string, options: Options): Result.Result<Imported, InvalidInput> => {
  const blocks = isHtml(source, options) ? readHtml(source, (line) => `line ${line}`) : readMarkdown(source)
  const rows = blocks.reduce((sum, block) => sum + (block.is === "table" ? block.rows.length : 0), 0)
  if (rows > maxRows) {
    return refuse(
      `tables of ${rows} rows`,
      `at most ${maxRows} rows`,
      "Cut out the part with the logframe and read that."
    )
  }
  const draft = new Draft(options.language ?? languageOf(source), "document")
  readBlocks(draft, blocks)
  const lines = blocks.flatMap(linesOf)
  if (draft.results.length === 0 && draft.indicators.length === 0) {
    return refuse(
      `${lines.length} lines without a result or an indicator`,
      "a logframe: a table whose header names indicators, or rows that begin with a level such as Output 1",
      "Check that the table has a header row with words such as Indicator, Baseline, Target."
    )
  }
  settleNotes(draft)
  const input = inputOf(draft, options, lines)
  const trace = draft.trace(lines)
  for (const { at, text, went } of trace) {
    if (went === undefined) {
      draft.findings.push({
        code: "TextNotPlaced",
        severity: "info",
        place: at,
        sentence: "These words found no place in the logframe.",
        text: text.slice(0, 1000)
      })
    }
  }
  return Result.map(Logframe.decode(input), (logframe) => ({
    logframe,
    findings: Finding.bySeverity(draft.findings),
    trace
  }))
}

/** Reads the blocks in their order: a heading begins a part, a table is read by what it is, a list by its label. */
const readBlocks = (draft: Draft, blocks: readonly Block[]): void => {
  const chain = new Chain(draft)
  const outline = isOutline(blocks) ? new Outline(draft, chain) : undefined
  const first = blocks.find((block) => block.is === "heading")
  let heading: Line | undefined
  let pending: Block[] = []
  let sawTable = false
  const flush = () => {
    const text = pending
    pending = []
    if (text.length === 0) return
    if (heading !== undefined && isContact(heading.text)) readContacts(draft, heading, text)
    else readSection(draft, sawTable && heading === undefined ? undefined : heading, text)
  }
  blocks.forEach((block, i) => {
    if (block.is === "rule") return
    if (block.is === "heading") {
      flush()
      if (block === first && readTitle(draft, block)) return
      if (readEdition(draft, block.line)) return
      const next = blocks
        .slice(i + 1, i + 40)
        .find((other) => other.is !== "paragraph" && other.is !== "rule")
      if (outline?.heading(block.line, next?.is === "table") === true) {
        heading = undefined
        return
      }
      heading = block.line
      if (
        /^(summary|résumé|logical framework|logframe|cadre logique|results framework)$/i.test(
          heading.text.trim()
        )
      )
        draft.place([heading], "heading")
      return
    }
    if (block.is === "table") {
      flush()
      outline?.end()
      readTable(draft, chain, block, heading)
      if (heading !== undefined) draft.place([heading], "heading of a table")
      sawTable = true
      return
    }
    const left = outline === undefined ? block : outline.block(block)
    const rest = left === undefined ? undefined : withoutFields(draft, left)
    if (rest !== undefined) pending.push(rest)
  })
  flush()
}

/** What is left of a block when editions, footnotes and fields of the project ("Duration: 36 months") are read from it. */
const withoutFields = (draft: Draft, block: Block): Block | undefined => {
  const read = (line: Line) =>
    readEdition(draft, line) || readNote(draft, line, undefined) || readFieldLine(draft, line)
  if (block.is === "paragraph") {
    const lines = block.lines.filter((line) => !read(line))
    return lines.length === 0 ? undefined : { ...block, lines }
  }
  if (block.is === "list") {
    const items = block.items.filter((item) => item.items.length > 0 || !readFieldLine(draft, item.line))
    return items.length === 0 ? undefined : { ...block, items }
  }
  return block
}

/** The first heading is the title, when the header block has none and it is no level. */
const readTitle = (draft: Draft, block: Extract<Block, { is: "heading" }>): boolean => {
  if (block.depth > 2 || draft.header.title !== undefined) return false
  if (
    levelEntry(block.line.text) !== undefined ||
    isBareLevel(block.line.text) ||
    listLabel(block.line.text) !== undefined
  )
    return false
  draft.header.title = draft.text(block.line.text)
  draft.place([block.line], "title")
  return true
}

const readTable = (draft: Draft, chain: Chain, table: Table, heading: Line | undefined): void => {
  if (isHeader(table)) {
    readHeader(draft, table.rows)
    return
  }
  const named = headerIn(table)
  if (isSummary(table) && !(named?.columns.kinds.includes("indicator") && named.columns.kinds.length > 2)) {
    readSummary(draft, chain, table)
    return
  }
  const columns = named?.columns ?? assumedColumns(table)
  if (columns === undefined) {
    draft.finding(
      "TableNotRead",
      "warning",
      linesOf(table)[0],
      "The table is no matrix that is known: its header names neither indicators nor three known columns."
    )
    return
  }
  if (named === undefined) {
    draft.finding(
      "HeaderAssumed",
      "warning",
      linesOf(table)[0],
      "The table has no header row; its columns are read as level, results chain, indicator, baseline, target, source, assumption."
    )
  }
  const above = table.rows.slice(0, named?.y ?? 0)
  readHeader(draft, above.filter(isHeaderRow))
  const title = above.find(isOneCell)
  const [words] = title === undefined ? [] : fresh(title.cells[0])
  const field = words !== undefined && readFieldLine(draft, words)
  if (
    words !== undefined &&
    !field &&
    draft.header.title === undefined &&
    levelOf(words.text) === undefined
  ) {
    draft.header.title = draft.text(words.text)
    draft.place([words], "title")
  }
  const y = named?.y ?? 0
  if (named !== undefined)
    draft.place(
      table.rows.slice(y, y + columns.deep).flatMap((row) => row.cells.flatMap(fresh)),
      "header of a table"
    )
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
  readMatrix(draft, chain, table, { first: y + columns.deep, columns }, sectionOf(heading))
}

const sectionOf = (heading: Line | undefined): Section | undefined => {
  const level = heading === undefined ? undefined : levelOf(heading.text)
  return level === undefined ? undefined : { id: level.id, words: level.words }
}

/** Each footnote mark on a value finds its note; one without a note is told. */
const settleNotes = (draft: Draft): void => {
  for (const { mark, row, line } of draft.marks) {
    const note = draft.notes.find((one) => one.mark === mark)
    if (note === undefined)
      draft.finding(
        "NoteMissing",
        "info",
        line,
        `The mark "${mark}" has no footnote; it is left out of the value.`
      )
    else note.on = [...new Set([...(note.on ?? []).filter((id) => id !== "logframe"), row])]
  }
}

const inputOf = (draft: Draft, options: Options, lines: readonly Line[]): Logframe.Input => {
  const title =
    draft.header.title ?? draft.text(options.name === "" ? (lines[0]?.text ?? "Logframe") : options.name)
  const words = Object.values(title)[0] ?? options.name
  const day = draft.header.edition?.day
  return {
    format: 1,
    id: slug(words).slice(0, 40),
    language: draft.language,
    scheme: settleScheme(draft),
    ...draft.header,
    title,
    parties: [...draft.parties.values()],
    contacts: draft.contacts,
    places: [...draft.places.values()],
    documents: [
      {
        id: draft.document,
        name: options.name === "" ? "document" : options.name,
        ...(options.mediaType === undefined ? {} : { mediaType: options.mediaType }),
        ...(day === undefined ? {} : { day })
      }
    ],
    dimensions: [...draft.dimensions.values()],
    sections: draft.sections,
    results: draft.results,
    indicators: draft.indicators,
    activities: draft.activities,
    assumptions: draft.assumptions,
    notes: draft.notes
  }
}
