/**
 * Writes a report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere.
 *
 * It can be read with a screen reader, with a keyboard alone, on a phone and on paper. Its security policy forbids
 * whatever it does not have, so strict mail and file viewers show it as it is.
 *
 * @module
 */
import { Artifact, type Document, type Renderer } from "@logframe/core"
import { Markup, Show, Words } from "@logframe/report-document"
import { blocks } from "./block.ts"
import { line, run } from "./inline.ts"
import * as Page from "./Page.ts"
import { style } from "./style.ts"

const { element, empty, join, text, trusted } = Markup

/** What can be asked of the page. */
export interface Options {
  /** The name of the file. */
  readonly path: string
  /** The words of a language that is not built in; absent: those of the document's language. */
  readonly words?: Words.Words
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** HTML. */
export const renderer: Renderer.Renderer<Options> = {
  manifest: { format: "html", contract: 1 },
  defaults: { path: "report.html" },
  render: (document, options) =>
    Artifact.ofText(options.path, "text/html; charset=utf-8", () => [html(document, options.words)])
}

/** The whole page as text. */
export const html = (
  document: Document.Document,
  words: Words.Words = Words.forLanguage(document.language)
): string => {
  const page = Page.make(words, document.language)
  const main = page.unique("report")
  const body = blocks(page, document.body)
  return `<!DOCTYPE html>\n${element(
    "html",
    { lang: document.language === "und" ? "" : document.language },
    head(words, document),
    trusted("\n"),
    element(
      "body",
      {},
      element("a", { class: "skip", href: `#${main}` }, text(words.page.skip)),
      trusted("\n"),
      cover(page, document),
      contents(page),
      trusted("\n"),
      element("main", { id: main, tabindex: -1 }, body),
      trusted("\n"),
      conventions(page, document)
    )
  )}\n`
}

const head = (words: Words.Words, document: Document.Document): Markup.Markup => {
  const subtitle = document.subtitle === undefined ? [] : [Show.line(words, document.subtitle)]
  return element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "date", content: document.asOf }),
    element("title", {}, text([Show.line(words, document.title), ...subtitle].join(" – "))),
    element("style", {}, trusted(style))
  )
}

const cover = (page: Page.Page, { title, subtitle }: Document.Document): Markup.Markup =>
  element(
    "header",
    {},
    element("div", { class: "band" }),
    element(
      "div",
      { class: "cover" },
      subtitle === undefined
        ? empty
        : element("p", { class: "kicker" }, join(subtitle.map((words) => run(page, words)))),
      element("h1", {}, join(title.map((words) => run(page, words))))
    )
  )

/** Links to the sections, when there are enough of them to get lost. */
const contents = (page: Page.Page): Markup.Markup => {
  if (page.contents.length < 3) return empty
  const heading = page.unique("contents")
  const links = page.contents.map(({ id, title }) =>
    element("a", { href: `#${id}` }, line(page, plain(title)))
  )
  return element(
    "nav",
    { class: "contents", "aria-labelledby": heading },
    element("h2", { id: heading }, text(page.words.page.contents)),
    element("ol", {}, ...links.map((link) => element("li", {}, link)))
  )
}

/** Without links: a link holds no other. */
const plain = (title: Document.Line): Document.Line =>
  title.flatMap((inline): Document.Line => (inline.is === "link" ? inline.text : [inline]))

const conventions = (page: Page.Page, { conventions }: Document.Document): Markup.Markup =>
  conventions.length === 0
    ? empty
    : element(
        "footer",
        {},
        element("h2", {}, text(page.words.page.conventions)),
        element("ul", {}, ...conventions.map((convention) => element("li", {}, line(page, convention))))
      )
