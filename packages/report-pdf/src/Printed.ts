/**
 * A document as the page layout takes it: values in words, charts drawn, widths decided. Plain JSON, and nothing in it is
 * ever read as instructions.
 */
import { type Document, Url } from "@logframe/core"
import { Charts, Columns, printable, Show, StatusSign, type Words } from "@logframe/report-document"

/** Text with one look. */
interface Run {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  /** A language of its own: the base ("fr") and, where there is one, the region ("CA"). */
  readonly language?: readonly [base: string, region: string | null]
  readonly href?: string
  /** The colours of a status: its letters and its ground. */
  readonly status?: readonly [ink: string, ground: string]
  readonly quiet?: true
}

type Line = readonly Run[]

interface Table {
  readonly caption: Line
  /** Shares of the room between the margins. */
  readonly widths: readonly number[]
  readonly columns: readonly { readonly title: Line; readonly numeric: boolean; readonly header: boolean }[]
  readonly rows: readonly (readonly (readonly Block[])[])[]
}

export type Block =
  | {
      readonly is: "section"
      readonly title: Line
      readonly landscape: boolean
      readonly body: readonly Block[]
    }
  | { readonly is: "paragraph"; readonly text: Line }
  | { readonly is: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly is: "facts"; readonly items: readonly (readonly [term: Line, description: Line])[] }
  | ({ readonly is: "table" } & Table)
  | {
      readonly is: "figure"
      readonly caption: Line
      readonly alternative: string
      readonly svg: string
      readonly data: Table
    }
  | {
      readonly is: "note"
      readonly warning: boolean
      readonly label: string
      readonly body: readonly Block[]
    }

/** What a block is written under. */
interface Under {
  readonly words: Words.Words
  readonly language: string
  /** Whether the page is wider than high. */
  readonly landscape?: boolean
  /** The title of the section: a table that is named alike needs no caption. */
  readonly title?: string
}

/** The blocks of a document. */
export const blocks = (under: Under, body: readonly Document.Block[]): readonly Block[] =>
  body.map((block) => writers[block.is](under, block as never))

/** One small function for each kind. */
const writers: {
  readonly [Kind in Document.Block["is"]]: (
    under: Under,
    block: Extract<Document.Block, { is: Kind }>
  ) => Block
} = {
  section: (under, { title, landscape, body }) => ({
    is: "section",
    title: line(under, title),
    landscape: landscape === true,
    body: blocks(
      {
        ...under,
        landscape: landscape === true || under.landscape === true,
        title: Show.line(under.words, title)
      },
      body
    )
  }),
  paragraph: (under, { text }) => ({ is: "paragraph", text: line(under, text) }),
  list: (under, { ordered, items }) => ({
    is: "list",
    ordered,
    items: items.map((item) => blocks(under, item))
  }),
  facts: (under, { items }) => ({
    is: "facts",
    items: items.map(({ term, description }) => [line(under, term), line(under, description)] as const)
  }),
  table: (under, block) => ({
    is: "table",
    ...table(under, block, Show.line(under.words, block.caption) === under.title ? [] : block.caption)
  }),
  figure: (under, { caption, alternative, chart, data }) => ({
    is: "figure",
    caption: line(under, caption),
    alternative: printable(alternative),
    svg: Charts.svg(under.words, chart, {
      id: "chart",
      title: Show.line(under.words, caption),
      description: alternative
    }).replace(/font-family="[^"]*"/, 'font-family="DejaVu Sans" font-stretch="condensed"'),
    data: table(under, data, [])
  }),
  note: (under, { tone, body }) => ({
    is: "note",
    warning: tone === "warning",
    label: tone === "warning" ? under.words.page.warning : under.words.page.note,
    body: blocks(under, body)
  })
}

/** About how many characters of a table fit between the margins of a page. */
const across = { upright: 92, landscape: 142 } as const

const table = (under: Under, data: Document.TableData, caption: Document.Line): Table => {
  const room = under.landscape === true ? across.landscape : across.upright
  return {
    caption: line(under, caption),
    widths: Columns.fitted(under.words, data, room).map((width) => width / room),
    columns: data.columns.map(({ title, numeric, header }) => ({
      title: line(under, title),
      numeric: numeric === true,
      header: header === true
    })),
    rows: data.rows.map((cells) => data.columns.map((_, n) => cell(under, cells[n])))
  }
}

const cell = (under: Under, content: Document.Cell | undefined): readonly Block[] => {
  if (content === undefined) return []
  if (content.is === "blocks") return blocks(under, content.body)
  const inlines: Document.Line = content.is === "text" ? content.text : [{ is: "value", value: content }]
  return [{ is: "paragraph", text: line(under, inlines) }]
}

/** A line of words and values. */
export const line = (under: Under, inlines: Document.Line): Line =>
  inlines.flatMap((inline): Line => {
    switch (inline.is) {
      case "text":
        return [run(under, inline)]
      case "link":
        return inline.text.map((one) => ({
          ...run(under, one),
          ...(Url.isUrl(inline.href) ? { href: inline.href } : {})
        }))
      case "value":
        return [value(under, inline.value)]
    }
  })

const run = (under: Under, { text, language, strong, emphasis }: Document.TextRun): Run => ({
  text: printable(text),
  ...(strong === true ? { strong } : {}),
  ...(emphasis === true ? { emphasis } : {}),
  ...(language === undefined || language === under.language ? {} : { language: spoken(language) })
})

/** The base of a language and its region: "fr-CA" is fr and CA. */
export const spoken = (language: string): readonly [base: string, region: string | null] => {
  const [base = "", ...rest] = language.split("-")
  return [
    /^[A-Za-z]{2,3}$/.test(base) ? base.toLowerCase() : "und",
    rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase() ?? null
  ]
}

const value = ({ words }: Under, value: Document.Value): Run => {
  const text = printable(Show.value(words, value))
  switch (value.is) {
    case "number":
    case "day":
      return { text }
    case "noData":
      return { text, quiet: true }
    case "status": {
      const { sign, tone } = StatusSign.look[value.code]
      return { text: `${sign}\u00a0${text}`, status: [StatusSign.dark[tone], StatusSign.light[tone]] }
    }
  }
}
