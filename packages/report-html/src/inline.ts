import { type Document, Fraction, Url } from "@logframe/core"
import { Markup, Show, StatusSign } from "@logframe/report-document"
import type { Page } from "./Page.ts"

const { element, join, text } = Markup

/** A line of words and values. */
export const line = (page: Page, inlines: Document.Line): Markup.Markup =>
  join(inlines.map((inline) => writers[inline.is](page, inline as never)))

/** One small function for each kind. */
const writers: {
  readonly [Kind in Document.Inline["is"]]: (
    page: Page,
    inline: Extract<Document.Inline, { is: Kind }>
  ) => Markup.Markup
} = {
  text: (page, inline) => run(page, inline),
  link: (page, { href, text }) => {
    const words = join(text.map((one) => run(page, one)))
    return Url.isUrl(href) ? element("a", { href }, words) : words
  },
  value: (page, inline) => value(page, inline.value)
}

/** Text with its line breaks, its emphasis and its language. */
export const run = (
  page: Page,
  { text: words, language, strong, emphasis }: Document.TextRun
): Markup.Markup => {
  const broken = join(words.replace(/\r\n?/g, "\n").split("\n").map(text), "<br>")
  const slanted = emphasis === true ? element("em", {}, broken) : broken
  const heavy = strong === true ? element("strong", {}, slanted) : slanted
  return language === undefined || language === page.language
    ? heavy
    : element("span", { lang: language === "und" ? "" : language }, heavy)
}

/** A value in words; what it is exactly stays in the page for programs. */
export const value = (page: Page, value: Document.Value): Markup.Markup => {
  const shown = text(Show.value(page.words, value))
  switch (value.is) {
    case "number":
      return element("data", { value: Fraction.format(value.exact) }, shown)
    case "day":
      return element("time", { datetime: value.day }, shown)
    case "noData":
      return element("span", { class: "no-data" }, shown)
    case "status":
      return element(
        "span",
        { class: `status ${StatusSign.look[value.code].tone}` },
        element("svg", { viewBox: "-8 -8 16 16", "aria-hidden": "true" }, StatusSign.sign(value.code, 0, 0)),
        shown
      )
  }
}
