/**
 * Writes a report as Markdown: GitHub's flavour, which has tables.
 *
 * Charts are their text alternative and their numbers. What a cell holds beyond a line is written as HTML of a few plain
 * elements without attributes; no text of a document becomes Markdown or HTML.
 *
 * @module
 */
import { Artifact, type Document, type Renderer } from "@logframe/core"
import { Words } from "@logframe/report-document"
import { blocks, heading, type Page } from "./block.ts"
import { line } from "./inline.ts"

/** What can be asked of the file. */
export interface Options {
  /** The name of the file. */
  readonly path: string
  /** The words of a language that is not built in; absent: those of the document's language. */
  readonly words?: Words.Words
}

/** Markdown. */
export const renderer: Renderer.Renderer<Options> = {
  manifest: { format: "markdown", contract: 1 },
  defaults: { path: "report.md" },
  render: (document, options) =>
    Artifact.ofText(options.path, "text/markdown; charset=utf-8", () => [markdown(document, options.words)])
}

/** The whole report as text. */
export const markdown = (
  document: Document.Document,
  words: Words.Words = Words.forLanguage(document.language)
): string => {
  let figures = 0
  const page: Page = { words, level: 2, figure: () => ++figures }
  const subtitle = document.subtitle === undefined ? "" : line(words, document.subtitle.map(slanted))
  const parts = [
    [heading(page, document.title, 1)],
    subtitle === "" ? [] : [subtitle],
    blocks(page, document.body),
    conventions(page, document)
  ].filter((lines) => lines.length > 0)
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`
}

const slanted = (run: Document.TextRun): Document.TextRun => ({ ...run, emphasis: true })

const conventions = (page: Page, { conventions }: Document.Document): readonly string[] =>
  conventions.length === 0
    ? []
    : blocks(page, [
        {
          is: "section",
          id: "conventions",
          title: [{ is: "text", text: page.words.page.conventions }],
          body: [
            {
              is: "list",
              ordered: false,
              items: conventions.map((text) => [{ is: "paragraph", text }])
            }
          ]
        }
      ])
