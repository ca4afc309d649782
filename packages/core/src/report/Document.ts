/**
 * A report before it has a format: what a template says and a renderer writes.
 *
 * A document is a plain value: it can be compared, kept and rendered twice. Numbers are exact and days are days until a
 * renderer shows them, so that a spreadsheet gets numbers and a page gets words. It holds text and no markup; whatever
 * a text contains, the reader sees the same text.
 *
 * @module
 */
import type { Fraction } from "../calculate/numbers/Fraction.ts"
import type { NoDataReason } from "../calculate/numbers/Reading.ts"
import type { Code } from "../calculate/status/Status.ts"
import type { CalendarDate } from "../model/CalendarDate.ts"
import type { LanguageTag } from "../model/Text.ts"
import type { Chart } from "./Chart.ts"
import type { NumberFormat } from "./NumberFormat.ts"

export type * from "./Chart.ts"
export type * from "./NumberFormat.ts"

/** A whole report. */
export interface Document {
  /** The title; a renderer also uses its plain text as the title of the file. */
  readonly title: readonly TextRun[]
  /** What kind of report this is ("Progress report"), printed with the title. */
  readonly subtitle?: readonly TextRun[]
  /** The language of everything that does not say another. */
  readonly language: LanguageTag
  /** The day up to which the report looks. */
  readonly asOf: CalendarDate
  /** How the numbers were made: every choice on which the field disagrees. Printed at the end; empty when there are no numbers. */
  readonly conventions: readonly Line[]
  readonly body: readonly Block[]
}

/** A part of a report that stands on lines of its own. */
export type Block = Section | Paragraph | List | Facts | Table | Figure | Note

/** A heading with what belongs under it. Its depth is where it stands. */
export interface Section {
  readonly is: "section"
  /** Names the section in links; a renderer makes it unique and safe. */
  readonly id: string
  readonly title: Line
  /** Printed on pages that are wider than high. */
  readonly landscape?: true
  readonly body: readonly Block[]
}

export interface Paragraph {
  readonly is: "paragraph"
  readonly text: Line
}

export interface List {
  readonly is: "list"
  readonly ordered: boolean
  readonly items: readonly (readonly Block[])[]
}

/** What is said about one thing, as term and description: "Duration: 84 months". */
export interface Facts {
  readonly is: "facts"
  readonly items: readonly { readonly term: Line; readonly description: Line }[]
}

export interface Table extends TableData {
  readonly is: "table"
  readonly id: string
  /** What the table shows, in a sentence or a title. */
  readonly caption: Line
}

/** Rows under named columns. Every row has one cell for each column. */
export interface TableData {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Column {
  readonly title: Line
  /** The cells of this column name their rows. */
  readonly header?: true
  /** Numbers stand at the end of their cells, so that digits meet. */
  readonly numeric?: true
}

/** A chart with the same numbers in a table and in words: nobody depends on seeing it. */
export interface Figure {
  readonly is: "figure"
  readonly id: string
  readonly caption: Line
  /** What the chart shows, with its numbers, for those who cannot see it. */
  readonly alternative: string
  readonly chart: Chart
  readonly data: TableData
}

/** A remark that stands apart. */
export interface Note {
  readonly is: "note"
  readonly tone: "info" | "warning"
  readonly body: readonly Block[]
}

/** Words and values in a row. */
export type Line = readonly Inline[]

export type Inline = TextRun | Link | InlineValue

/** Plain text; a line break in it is a line break on the page. */
export interface TextRun {
  readonly is: "text"
  readonly text: string
  /** The language of the text, when it is not the document's. */
  readonly language?: LanguageTag
  readonly strong?: true
  readonly emphasis?: true
}

/** Words that lead to an address. An address that is not http, https or mailto is not followed: the words remain. */
export interface Link {
  readonly is: "link"
  readonly href: string
  readonly text: readonly TextRun[]
}

/** A value in the midst of words. */
export interface InlineValue {
  readonly is: "value"
  readonly value: Value
}

/** What a cell of a table holds: a value, words, or a layout of its own. */
export type Cell =
  | Value
  | { readonly is: "text"; readonly text: Line }
  | { readonly is: "blocks"; readonly body: readonly Block[] }

/** A value that a renderer shows in its own way: a page in words, a spreadsheet as a number. */
export type Value =
  | { readonly is: "number"; readonly exact: Fraction; readonly format: NumberFormat }
  | { readonly is: "day"; readonly day: CalendarDate }
  | { readonly is: "status"; readonly code: Code }
  | { readonly is: "noData"; readonly reason: NoDataReason }
