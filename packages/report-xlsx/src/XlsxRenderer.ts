/**
 * Writes a report as an Excel workbook: the words of the report on the first sheet, each table on a sheet of its own.
 *
 * A number is a number with its format, a day is a day, a percentage can be reckoned with. Headings stay in sight, and
 * every sheet prints in landscape on the width of a page. No text of a document becomes a formula.
 *
 * @module
 */
import { type Document, RenderError, type Renderer } from "@logframe/core"
import { printable, Show, tablesOf, Words } from "@logframe/report-document"
import { writeXlsx } from "hucre/xlsx"
import { coverSheet } from "./coverSheet.ts"
import { sheetNames } from "./sheetNames.ts"
import { printTitles, tableSheet } from "./tableSheet.ts"

/** What can be asked of the workbook. */
export interface Options {
  /** The name of the file. */
  readonly path: string
  /** The words of a language that is not built in; absent: those of the document's language. */
  readonly words?: Words.Words
}

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Excel. */
export const renderer: Renderer.Renderer<Options> = {
  manifest: { format: "xlsx", contract: 1 },
  defaults: { path: "report.xlsx" },
  render: (document, options) => ({
    files: [
      {
        path: options.path,
        mediaType,
        body: { [Symbol.asyncIterator]: () => written(document, options.words) }
      }
    ]
  })
}

async function* written(document: Document.Document, words?: Words.Words): AsyncGenerator<Uint8Array> {
  yield await xlsx(document, words)
}

/** The rows that a sheet holds. */
const mostRows = 1_048_576

/** The whole workbook as bytes. Rejects with a `RenderError` when a table has more rows than a sheet holds. */
export const xlsx = async (
  document: Document.Document,
  words: Words.Words = Words.forLanguage(document.language)
): Promise<Uint8Array> => {
  const tables = tablesOf(document.body)
  const tooLong = tables.find(({ data }) => data.rows.length >= mostRows - 2)
  if (tooLong !== undefined)
    throw new RenderError.RenderError("xlsx", {
      _tag: "TooLarge",
      what: "rows in a table",
      found: tooLong.data.rows.length,
      limit: mostRows - 2
    })
  const subtitle = printable(Show.line(words, document.subtitle ?? []))
  const title = printable(Show.line(words, document.title))
  const [first = "", ...names] = sheetNames([
    subtitle === "" ? title : subtitle,
    ...tables.map(({ caption, section }) => Show.line(words, caption.length > 0 ? caption : (section ?? [])))
  ])
  const day = new Date(`${document.asOf}T00:00:00Z`)
  return await writeXlsx({
    properties: {
      title: [title, subtitle].filter((part) => part !== "").join(" – "),
      creator: "Logframe",
      created: day,
      modified: day
    },
    defaultFont: { name: "Calibri", size: 11 },
    namedRanges: names.map(printTitles),
    sheets: [
      coverSheet(words, document, first, tables, names),
      ...tables.map((table, n) => tableSheet(words, table, names[n] ?? "", title))
    ]
  })
}
