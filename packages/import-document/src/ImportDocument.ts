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
import { Draft, type Placed, slug } from "./build/Draft.ts"
import { settleScheme } from "./build/scheme.ts"
import { type Block, type Line, linesOf } from "./read/Block.ts"
import { readHtml, TooDeep } from "./read/html.ts"
import { readMarkdown } from "./read/markdown.ts"
import { isHeader, readHeader } from "./recognise/header.ts"
import { assumedColumns, columnsOf, newState, readMatrix } from "./recognise/matrix.ts"
import { isContact, readContacts, readEdition, readNote, readSection } from "./recognise/narrative.ts"
import { isSummary, readSummary } from "./recognise/summary.ts"
import { levelOf } from "./recognise/words.ts"

export type { Placed } from "./build/Draft.ts"

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
    if (!(error instanceof TooDeep)) throw error
    return refuse(
      error.message,
      "a document as people write them",
      "Cut out the part with the logframe and read that."
    )
  }
}

const refuse = (found: string, expected: string, hint: string): Result.Result<never, InvalidInput> =>
  Result.fail(new InvalidInput("document", [{ path: "", found, expected, hint }]))

const textOf = (document: Uint8Array | string): Result.Result<string, InvalidInput> => {
  if (document.length > maxBytes) {
    return refuse(
      `${document.length} bytes`,
      `at most ${maxBytes} bytes`,
      "Cut out the part with the logframe and read that."
    )
  }
  try {
    const text =
      typeof document === "string" ? document : new TextDecoder("utf-8", { fatal: true }).decode(document)
    if (text.includes("\u0000")) {
      return refuse("a binary file", "Markdown or HTML text", "Save the document as HTML or Markdown first.")
    }
    if (text.trim() === "")
      return refuse("an empty document", "Markdown or HTML text", "Check that the file is the right one.")
    return Result.succeed(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"))
  } catch {
    return refuse(
      "bytes that are no UTF-8 text",
      "Markdown or HTML text in UTF-8",
      "Save the document as UTF-8, or as HTML from the office suite."
    )
  }
}

const isHtml = (source: string, { name, mediaType }: Options): boolean =>
  mediaType === undefined
    ? /\.x?html?$/i.test(name) || /^\s*<(!doctype|html|table|body|div)\b/i.test(source)
    : /html/i.test(mediaType)

/** Whether the labels of the document are French. */
const languageOf = (source: string): string =>
  (source.match(/\b(?:indicateurs?|hypothèses?|activités?|résultats?|cible|produits?)\b/gi) ?? []).length >
  (source.match(/\b(?:indicators?|assumptions?|activit(?:y|ies)|results?|target|outputs?)\b/gi) ?? []).length
    ? "fr"
    : "en"

const assemble = (source: string, options: Options): Result.Result<Imported, InvalidInput> => {
  const blocks = isHtml(source, options) ? readHtml(source, (line) => `line ${line}`) : readMarkdown(source)
  const language = options.language ?? languageOf(source)
  const draft = new Draft(language, "document")
  readBlocks(draft, blocks)
  const lines = blocks.flatMap(linesOf)
  if (draft.results.length === 0 && draft.indicators.length === 0) {
    return refuse(
      `${lines.length} lines without a result or an indicator`,
      "a logframe: a table whose header names indicators, or rows that begin with a level such as Output 1",
      "Check that the table has a header row with words such as Indicator, Baseline, Target."
    )
  }
  const input = inputOf(draft, options)
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

/** Reads the blocks in their order: a heading begins a part, a table is read by what it is. */
const readBlocks = (draft: Draft, blocks: readonly Block[]): void => {
  const state = newState()
  let heading: Line | undefined
  let pending: Block[] = []
  let sawTable = false
  const flush = () => {
    const text = pending.filter((block) => block.is !== "rule")
    pending = []
    if (text.length === 0) return
    if (heading !== undefined && isContact(heading.text)) readContacts(draft, heading, text)
    else readSection(draft, sawTable && heading === undefined ? undefined : heading, text)
  }
  for (const block of blocks) {
    if (block.is === "heading") {
      flush()
      if (readTitle(draft, block, blocks) || readEdition(draft, block.line)) continue
      heading = block.line
      if (/^(summary|résumé|logical framework|logframe)$/i.test(heading.text.trim()))
        draft.place([heading], "heading")
    } else if (block.is === "table") {
      flush()
      readTable(draft, block, heading, state)
      if (heading !== undefined) draft.place([heading], "heading of a table")
      sawTable = true
    } else if (
      block.is === "paragraph" &&
      block.lines.every((line) => readEdition(draft, line) || readNote(draft, line, undefined))
    ) {
    } else pending.push(block)
  }
  flush()
}

/** The first heading of the first level is the title, when the header block has none. */
const readTitle = (
  draft: Draft,
  block: Extract<Block, { is: "heading" }>,
  blocks: readonly Block[]
): boolean => {
  const first = blocks.find((other) => other.is === "heading")
  if (block !== first || block.depth > 2 || draft.header.title !== undefined) return false
  if (levelOf(block.line.text) !== undefined) return false
  draft.header.title = draft.text(block.line.text)
  draft.place([block.line], "title")
  return true
}

const readTable = (
  draft: Draft,
  table: Extract<Block, { is: "table" }>,
  heading: Line | undefined,
  state: ReturnType<typeof newState>
): void => {
  if (isHeader(table)) {
    readHeader(draft, table)
    return
  }
  if (isSummary(table)) {
    readSummary(draft, table)
    return
  }
  const named = columnsOf(table)
  const columns = named ?? assumedColumns(table)
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
  readMatrix(draft, table, columns, heading === undefined ? undefined : levelOf(heading.text), state)
}

const inputOf = (draft: Draft, options: Options): Logframe.Input => {
  const title = draft.header.title ?? draft.text(options.name)
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
        name: options.name,
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
