/**
 * Writes a report as a PDF that anybody can read: tagged after PDF/UA-1, with bookmarks, fonts of its own, and a text
 * alternative for each chart.
 *
 * The pages are laid out by Typst, which comes as a native module for Linux, macOS and Windows. No browser, no office
 * suite and no font of the machine takes part, so the same document is the same file everywhere.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { type Document, RenderError, type Renderer } from "@logframe/core"
import { printable, Show, Words } from "@logframe/report-document"
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler"
import { layout } from "./layout.ts"
import * as Printed from "./Printed.ts"

/** What can be asked of the file. */
export interface Options {
  /** The name of the file. */
  readonly path: string
  /** The words of a language that is not built in; absent: those of the document's language. */
  readonly words?: Words.Words
}

/** PDF. */
export const renderer: Renderer.Renderer<Options> = {
  manifest: { format: "pdf", contract: 1 },
  defaults: { path: "report.pdf" },
  render: (document, options) => ({
    files: [
      {
        path: options.path,
        mediaType: "application/pdf",
        body: { [Symbol.asyncIterator]: () => written(document, options.words) }
      }
    ]
  })
}

async function* written(document: Document.Document, words?: Words.Words): AsyncGenerator<Uint8Array> {
  yield await pdf(document, words)
}

/**
 * The whole file as bytes. Rejects with a `RenderError`: where the native module is missing, with `PartMissing`.
 *
 * A text that no font at hand can show (a rare script on a bare machine) is a box on the page; such a file is still
 * tagged, and does not claim PDF/UA.
 */
export const pdf = async (
  document: Document.Document,
  words: Words.Words = Words.forLanguage(document.language)
): Promise<Uint8Array> => {
  const compiler = await makeCompiler()
  const inputs = { report: JSON.stringify(printedReport(document, words)) }
  const creationTimestamp = Date.parse(`${document.asOf}T00:00:00Z`) / 1000
  try {
    const pages = compiled(compiler, inputs)
    try {
      return Uint8Array.from(compiler.pdf(pages, { pdfStandard: "ua-1", creationTimestamp }))
    } catch (cause) {
      if (!String(cause).includes("could not be displayed with font")) throw cause
      return Uint8Array.from(compiler.pdf(pages, { pdfStandard: "1.7", pdfTags: true, creationTimestamp }))
    }
  } catch (cause) {
    throw new RenderError.RenderError("pdf", { _tag: "Unexpected", cause })
  }
}

const compiled = (compiler: NodeCompiler, inputs: Record<string, string>): NodeTypstDocument => {
  const result = compiler.compile({ mainFileContent: layout, inputs })
  if (result.result !== null) return result.result
  const error = result.takeError()
  throw new Error(error === null ? "no pages" : JSON.stringify(compiler.fetchDiagnostics(error)))
}

const require = createRequire(import.meta.url)

/** Latin, Greek, Cyrillic, Arabic and more, in four styles. */
const fonts = (): readonly Buffer[] =>
  ["", "-Bold", "-Oblique", "-BoldOblique"].map((style) =>
    readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/DejaVuSansCondensed${style}.ttf`))
  )

const makeCompiler = async (): Promise<NodeCompiler> => {
  try {
    const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler")
    return NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts()] }] })
  } catch {
    throw new RenderError.RenderError("pdf", {
      _tag: "PartMissing",
      part: "The page layout (@myriaddreamin/typst-ts-node-compiler)",
      hint: "It comes as a native module for this system; install it without --omit=optional, or write HTML or Word instead."
    })
  }
}

const printedReport = (document: Document.Document, words: Words.Words) => {
  const under = { words, language: document.language }
  const title = printable(Show.line(words, document.title))
  const subtitle = printable(Show.line(words, document.subtitle ?? []))
  const sections = document.body.filter((block) => block.is === "section").length
  return {
    name: [title, subtitle].filter((part) => part !== "").join(" – "),
    language: Printed.spoken(document.language),
    day: `${words.page.asOf}${words.colon} ${Words.day(words, document.asOf)}`,
    figure: words.page.figure,
    title: Printed.line(under, document.title),
    subtitle: Printed.line(under, document.subtitle ?? []),
    contents: sections < 3 ? null : words.page.contents,
    body: Printed.blocks(under, [...document.body, ...conventions(words, document)])
  }
}

const conventions = (words: Words.Words, { conventions }: Document.Document): readonly Document.Block[] =>
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
