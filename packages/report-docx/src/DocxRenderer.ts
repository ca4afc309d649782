/**
 * Writes a report as a Word document: real headings, lists and tables in Word's own styles, so that its reader can go on
 * writing, and a reader who listens is led by them.
 *
 * Header rows are repeated on each page, wide sections stand on pages that are wider than high, charts are SVG with
 * their text alternative. No text of a document becomes a field, a link or a macro.
 *
 * @module
 */
import { type Document, RenderError, type Renderer } from "@logframe/core"
import { printable, Show, Words } from "@logframe/report-document"
import {
  Document as DocxDocument,
  Footer,
  Header,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun
} from "docx"
import { blocks, type Placed } from "./block.ts"
import { charts, type Pictures } from "./figure.ts"
import { line } from "./inline.ts"
import * as Pages from "./Pages.ts"
import { sameBytes } from "./sameBytes.ts"
import { numbering, styles } from "./styles.ts"

/** What can be asked of the document. */
export interface Options {
  /** The name of the file. */
  readonly path: string
  /** The words of a language that is not built in; absent: those of the document's language. */
  readonly words?: Words.Words
  /**
   * Makes a PNG picture of a chart for Word before 2016 and for other programs that show no SVG. Absent: such a program
   * shows the text alternative alone; every chart has its numbers in a table below it.
   */
  readonly picture?: (svg: string) => Promise<Uint8Array>
}

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** Word. */
export const renderer: Renderer.Renderer<Options> = {
  manifest: { format: "docx", contract: 1 },
  defaults: { path: "report.docx" },
  render: (document, options) => ({
    files: [
      { path: options.path, mediaType, body: { [Symbol.asyncIterator]: () => written(document, options) } }
    ]
  })
}

async function* written(document: Document.Document, options: Options): AsyncGenerator<Uint8Array> {
  yield await docx(document, options).catch((cause) => {
    throw new RenderError.RenderError("docx", { _tag: "Unexpected", cause })
  })
}

/** The whole document as bytes. */
export const docx = async (
  document: Document.Document,
  { words = Words.forLanguage(document.language), picture }: Omit<Options, "path"> = {}
): Promise<Uint8Array> => {
  const pages = Pages.make(words, document)
  const pictures = picture === undefined ? new Map() : await drawn(charts(pages, document.body), picture)
  const body = blocks(pages, pictures, [...document.body, ...conventions(pages, document)])
  const title = printable(Show.line(words, document.title))
  const subtitle = printable(Show.line(words, document.subtitle ?? []))
  const file = new DocxDocument({
    title: subtitle === "" ? title : `${title} – ${subtitle}`,
    creator: "Logframe",
    lastModifiedBy: "Logframe",
    styles: styles(document),
    numbering,
    features: { updateFields: false },
    sections: sections(body, [...cover(pages, document), ...contents(pages)], {
      title: [title, subtitle]
        .filter((part) => part !== "")
        .join(" – ")
        .replaceAll("\n", " "),
      asOf: `${words.page.asOf}${words.colon} ${Words.day(words, document.asOf)}`
    })
  })
  return sameBytes(await Packer.pack(file, "uint8array"), document.asOf)
}

const drawn = async (
  charts: readonly string[],
  picture: (svg: string) => Promise<Uint8Array>
): Promise<Pictures> => {
  const pictures = new Map<string, Uint8Array>()
  for (const svg of charts) if (!pictures.has(svg)) pictures.set(svg, await picture(svg))
  return pictures
}

const cover = (pages: Pages.Pages, { title, subtitle }: Document.Document): readonly Paragraph[] => [
  new Paragraph({ heading: "Title", children: line(pages, title) }),
  ...(subtitle === undefined ? [] : [new Paragraph({ style: "Subtitle", children: line(pages, subtitle) })])
]

/** Links to the sections, when there are enough of them to get lost. */
const contents = ({ contents, words }: Pages.Pages): readonly Paragraph[] =>
  contents.length < 3
    ? []
    : [
        new Paragraph({ style: "Caption", keepNext: true, children: [new TextRun(words.page.contents)] }),
        ...contents.map(
          ({ title, bookmark }, n) =>
            new Paragraph({
              style: "TOC1",
              ...(n === contents.length - 1 ? { spacing: { after: 240 } } : {}),
              children: [
                new InternalHyperlink({
                  anchor: bookmark,
                  children: [new TextRun({ text: title.replaceAll("\n", " "), style: "Hyperlink" })]
                })
              ]
            })
        )
      ]

const conventions = (
  { words }: Pages.Pages,
  { conventions }: Document.Document
): readonly Document.Block[] =>
  conventions.length === 0
    ? []
    : [
        {
          is: "section",
          id: "conventions",
          title: [{ is: "text", text: words.page.conventions }],
          body: [
            { is: "list", ordered: false, items: conventions.map((text) => [{ is: "paragraph", text }]) }
          ]
        }
      ]

/** The project and the kind of report, on every page but the first, which begins with them. */
const header = (title: string): Header =>
  new Header({ children: [new Paragraph({ spacing: { after: 0 }, children: [quiet(title)] })] })

/** The day up to which the report looks, and page n of m at the other end of the line. */
const footer = (asOf: string, landscape: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: Pages.room(landscape) }],
        children: [
          quiet(asOf),
          new TextRun({
            size: 17,
            color: "4A5562",
            children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES]
          })
        ]
      })
    ]
  })

const quiet = (text: string): TextRun => new TextRun({ text, size: 17, color: "4A5562" })

/** Word's sections: what follows one another on pages of one kind. */
const sections = (
  body: readonly Placed[],
  before: readonly Paragraph[],
  around: { readonly title: string; readonly asOf: string }
): readonly ISectionOptions[] => {
  const parts: { readonly landscape: boolean; readonly children: (Paragraph | Table)[] }[] = [
    { landscape: body[0]?.landscape ?? false, children: [...before] }
  ]
  for (const { landscape, block } of body) {
    const last = parts.at(-1)
    if (last?.landscape === landscape) last.children.push(block)
    else parts.push({ landscape, children: [block] })
  }
  return parts.map(({ landscape, children }, n) => ({
    headers: { default: header(around.title), first: new Header({ children: [new Paragraph("")] }) },
    footers: { default: footer(around.asOf, landscape), first: footer(around.asOf, landscape) },
    properties: {
      titlePage: n === 0,
      page: {
        size: {
          width: Pages.paper.short,
          height: Pages.paper.long,
          orientation: landscape ? "landscape" : "portrait"
        },
        margin: {
          top: Pages.paper.margin,
          bottom: Pages.paper.margin,
          left: Pages.paper.margin,
          right: Pages.paper.margin,
          header: 500,
          footer: 500
        }
      }
    },
    children
  }))
}
