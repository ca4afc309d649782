/**
 * Reads a logical framework from the document it was signed in.
 *
 * What the words say is read into types by named rules; the words stay beside it, with their place. What a rule was unsure of
 * is a finding with the text, and what found no place is a finding too: nothing is guessed in silence, nothing is lost.
 *
 * @module
 */

import { Finding, InvalidInput, Logframe } from "@logframe/core"
import { OfficePackage } from "@logframe/ooxml"
import * as Result from "effect/Result"
import { slug } from "./draft/codes.ts"
import { Draft, type Placed } from "./draft/Draft.ts"
import { placeAt } from "./draft/placeAt.ts"
import { settleScheme } from "./draft/settleScheme.ts"
import { type Line, linesOf } from "./read/Block.ts"
import { readDocx } from "./read/docx/readDocx.ts"
import { type Decoded, decoded } from "./read/encoding.ts"
import { binaryFormat, type Format, textFormat, zipFormat } from "./read/format.ts"
import { readHtml } from "./read/html.ts"
import { DocumentTooLarge, maxRows } from "./read/limits.ts"
import { readMarkdown } from "./read/markdown.ts"
import type { Comment, OfficeDocument } from "./read/Told.ts"
import { readXlsx } from "./read/xlsx/readXlsx.ts"
import { languageOf } from "./recognise/labels.ts"
import { type ReadTable, readBlocks } from "./recognise/readBlocks.ts"

export type { Placed } from "./draft/Draft.ts"
export type { ReadColumn } from "./recognise/columnScores.ts"
export type { ReadTable } from "./recognise/readBlocks.ts"
export type { Column } from "./vocabulary/Vocabulary.ts"

/** What is known of the document beside its bytes. */
export interface Options {
  /** Its name, which the provenance of every row carries. */
  readonly name: string
  /** `text/markdown` or `text/html`; absent: told from the content, else from the name. Files of Word and Excel are told by content. */
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
  /** How each table was read, how sure that is, and what else its columns may be. */
  readonly tables: readonly ReadTable[]
}

/** The largest document that is read. */
export const maxBytes = 20_000_000

/**
 * Reads the document; fails with every problem when there is no logframe in it or its bytes are no text.
 *
 * @example
 * ```ts
 * import { ImportDocument } from "@logframe/import-document"
 * import { OfficePackage } from "@logframe/ooxml"
import * as Result from "effect/Result"
 *
 * const read = ImportDocument.read("| Output | Indicator | Target |\n|---|---|---|\n| Wells dug | Number of wells | 12 |", { name: "wells.md" })
 * Result.getOrThrow(read).logframe.indicators.length // 1
 * ```
 */
export const read = (
  document: Uint8Array | string,
  options: Options
): Result.Result<Imported, InvalidInput> => {
  try {
    const source = sourceOf(document, options)
    return Result.isFailure(source) ? Result.fail(source.failure) : assemble(source.success, options)
  } catch (error) {
    if (error instanceof InvalidInput) return Result.fail(error)
    if (!(error instanceof DocumentTooLarge)) throw error
    return refuse(
      error.message,
      "a document as people write them",
      "Cut out the part with the logframe and read that."
    )
  }
}

/** A document as blocks, with what its reader says of it. */
interface Source extends OfficeDocument {
  /** The encoding it was read in when nobody declared it. */
  readonly assumed?: string
  /** Words by which its language is told. */
  readonly words: string
}

const formats = "a document of Word or Excel, Markdown or HTML"

const sourceOf = (document: Uint8Array | string, options: Options): Result.Result<Source, InvalidInput> => {
  if (typeof document === "string" || !OfficePackage.isZip(document)) {
    const text = textOf(document)
    return Result.isFailure(text) ? Result.fail(text.failure) : textSource(text.success, options)
  }
  if (document.length > maxBytes) return tooLarge(document.length)
  const office = OfficePackage.open(document)
  if (office.holds !== "document" && office.holds !== "workbook") {
    const { name, hint } = zipFormat(document)
    return refuse(name, formats, hint)
  }
  const read = office.holds === "document" ? readDocx(office) : readXlsx(office)
  const lines = read.blocks.flatMap(linesOf)
  return Result.succeed({ ...read, words: lines.map(({ text }) => text).join("\n") })
}

const textSource = ({ text, assumed }: Decoded, options: Options): Result.Result<Source, InvalidInput> => {
  const format = formatOf(text, options)
  if (typeof format === "object") return refuse(format.name, formats, format.hint)
  const blocks = format === "html" ? readHtml(text, (line) => `line ${line}`) : readMarkdown(text)
  return Result.succeed({
    blocks,
    told: [],
    comments: [],
    words: text,
    ...(assumed === undefined ? {} : { assumed })
  })
}

const refuse = (found: string, expected: string, hint: string): Result.Result<never, InvalidInput> =>
  Result.fail(new InvalidInput("document", [{ path: "", found, expected, hint }]))

/** Half of a pair, which is no character. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const tooLarge = (bytes: number): Result.Result<never, InvalidInput> =>
  refuse(`${bytes} bytes`, `at most ${maxBytes} bytes`, "Cut out the part with the logframe and read that.")

const textOf = (document: Uint8Array | string): Result.Result<Decoded, InvalidInput> => {
  if (document.length > maxBytes) return tooLarge(document.length)
  const binary = typeof document === "string" ? undefined : binaryFormat(document)
  if (binary !== undefined) return refuse(binary.name, formats, binary.hint)
  const found: Decoded | undefined =
    typeof document === "string" ? { text: document.replace(loneSurrogate, "\ufffd") } : decoded(document)
  if (found === undefined) {
    return refuse(
      "bytes that are no text of a known encoding",
      formats,
      "Save the document as UTF-8, or as .docx from the office suite."
    )
  }
  if (found.text.includes("\u0000")) {
    return refuse("a binary file", formats, "Save the document as .docx, HTML or Markdown first.")
  }
  const text = found.text.replace(/^\ufeff/, "").replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
  return text.trim() === ""
    ? refuse("an empty document", formats, "Check that the file is the right one.")
    : Result.succeed({ ...found, text })
}

/** By the media type, else by the content; the name decides between Markdown and HTML where the content may be either. */
const formatOf = (source: string, { name, mediaType }: Options): Format => {
  if (mediaType !== undefined) return /html/i.test(mediaType) ? "html" : "markdown"
  const format = textFormat(source)
  if (format !== "markdown" && format !== "html") return format
  if (/\.x?html?$/i.test(name)) return "html"
  return /\.(?:md|markdown)$/i.test(name) ? "markdown" : format
}

const assemble = (source: Source, options: Options): Result.Result<Imported, InvalidInput> => {
  const { blocks, assumed } = source
  const rows = blocks.reduce((sum, block) => sum + (block.is === "table" ? block.rows.length : 0), 0)
  if (rows > maxRows) {
    return refuse(
      `tables of ${rows} rows`,
      `at most ${maxRows} rows`,
      "Cut out the part with the logframe and read that."
    )
  }
  const draft = new Draft(options.language ?? languageOf(source.words), "document")
  if (assumed !== undefined)
    draft.finding(
      "EncodingAssumed",
      "warning",
      undefined,
      `The document does not say how its characters are written; ${assumed} is read.`,
      "Look at letters with accents; save the document as UTF-8 if they are wrong."
    )
  for (const { code, severity, at, sentence, hint } of source.told)
    draft.findings.push({
      code,
      severity,
      place: placeAt(at ?? ""),
      sentence,
      ...(hint === undefined ? {} : { hint })
    })
  const tables = readBlocks(draft, blocks)
  keepComments(draft, source.comments)
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
        place: placeAt(at),
        sentence: "These words found no place in the logframe.",
        text: text.slice(0, 1000)
      })
    }
  }
  return Result.map(Logframe.decode(input), (logframe) => ({
    logframe,
    findings: Finding.bySeverity(draft.findings),
    trace,
    tables
  }))
}

/** Remarks beside the document are notes on the row that they are about. */
const keepComments = (draft: Draft, comments: readonly Comment[]): void => {
  comments.forEach(({ line, on }, i) => {
    const row = on === undefined ? undefined : /^\w+\.([^.]+)\./.exec(draft.placeOf(on) ?? "")?.[1]
    draft.notes.push({
      id: `n${draft.notes.length + 1}`,
      mark: `c${i + 1}`,
      text: draft.text(line.text),
      on: [row ?? "logframe"],
      source: draft.source([line])
    })
  })
  const [first] = comments
  if (first !== undefined)
    draft.finding(
      "CommentsKept",
      "info",
      first.line,
      `The document has ${comments.length} comment${comments.length === 1 ? "" : "s"} beside its words; each is kept as a note.`,
      "Remove notes that are no part of what was agreed."
    )
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
