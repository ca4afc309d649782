/**
 * Writes the tables of a report as csv files after RFC 4180, one a table, for spreadsheets and statistics programs.
 *
 * A number is plain digits with a point, so that programs read it as a number whatever their language; a percentage
 * keeps its sign. A text that a spreadsheet would take for a formula begins with an apostrophe. What a report says
 * outside of tables (its facts, notes and conventions) is a file of its own, with the report's name.
 *
 * @module
 */
import type { Artifact, Document, Renderer } from "@logframe/core"
import { plainText, printable, Show, type Titled, tablesOf, Words } from "@logframe/report-document"

/** What can be asked of the files. */
export interface Options {
  /** The name of the file that holds the words of the report; the tables are named after it ("report-1-indicators.csv"). */
  readonly path: string
  /** The words of a language that is not built in; absent: those of the document's language. */
  readonly words?: Words.Words
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** csv. */
export const renderer: Renderer.Renderer<Options> = {
  manifest: { format: "csv", contract: 1 },
  defaults: { path: "report.csv" },
  render: (document, { path, words = Words.forLanguage(document.language) }) => {
    const stem = path.replace(/\.csv$/, "")
    return {
      files: [
        file(path, () => textRows(words, document)),
        ...tablesOf(document.body).map((table, n) =>
          file(`${stem}-${n + 1}-${named(table)}.csv`, () => tableRows(words, table))
        )
      ]
    }
  }
}

const named = ({ id }: Titled): string => id.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 40)

const file = (path: string, rows: () => Iterable<readonly string[]>): Artifact.File => ({
  path,
  mediaType: "text/csv; charset=utf-8",
  body: { [Symbol.asyncIterator]: () => encoded(rows()) }
})

/** Rows that are handed on together. */
const rowsAtOnce = 1000

/** Begins with a byte order mark: without it, Excel takes UTF-8 for the code page of the machine. */
async function* encoded(rows: Iterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = "\ufeff"
  let n = 0
  for (const row of rows) {
    text += `${row.map(quoted).join(",")}\r\n`
    if (++n % rowsAtOnce > 0) continue
    yield encoder.encode(text)
    text = ""
  }
  yield encoder.encode(text)
}

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

function* textRows(words: Words.Words, document: Document.Document): Generator<readonly string[]> {
  for (const title of [document.title, document.subtitle ?? []])
    if (title.length > 0) yield [lineOf(words, title)]
  yield [`${words.page.asOf}${words.colon} ${Words.day(words, document.asOf)}`]
  for (const line of plainText(words, document.body)) yield [guarded(line)]
  if (document.conventions.length > 0) yield [guarded(words.page.conventions)]
  for (const convention of document.conventions) yield [lineOf(words, convention)]
}

function* tableRows(words: Words.Words, { data }: Titled): Generator<readonly string[]> {
  if (data.columns.length === 0) return
  yield data.columns.map(({ title }) => lineOf(words, title))
  for (const cells of data.rows) yield data.columns.map((_, n) => field(words, cells[n]))
}

const lineOf = (words: Words.Words, line: Document.Line): string => guarded(printable(Show.line(words, line)))

const field = (words: Words.Words, cell: Document.Cell | undefined): string => {
  if (cell === undefined) return ""
  switch (cell.is) {
    case "number":
      return number(words, cell)
    case "day":
      return cell.day
    case "text":
      return lineOf(words, cell.text)
    case "blocks":
      return guarded(plainText(words, cell.body).join("\n"))
    case "status":
    case "noData":
      return guarded(printable(Show.value(words, cell)))
  }
}

/** A number with its currency or unit needs both; everything else is digits alone. */
const number = (words: Words.Words, value: Extract<Document.Value, { is: "number" }>): string => {
  const { exact, format } = value
  switch (format.as) {
    case "decimal":
      return format.unit === undefined
        ? Show.plain(exact, format)
        : guarded(printable(Show.value(words, value)))
    case "percent":
      return `${Show.plain(exact, format)}%`
    case "oneTo":
      return `1 : ${Show.plain(exact, format)}`
    case "money":
      return `${format.currency} ${Show.plain(exact, format)}`
  }
}

/** What spreadsheets take for the beginning of a formula, also behind white space. */
const formula = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u

const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)
