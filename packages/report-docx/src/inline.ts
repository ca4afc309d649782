import { type Document, Url } from "@logframe/core"
import { printable, Show, StatusSign } from "@logframe/report-document"
import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx"
import type { Pages } from "./Pages.ts"

/** How the words of a line look beyond what they say of themselves. */
export type Look = Pick<IRunOptions, "bold" | "italics" | "color" | "style">

/** A line of words and values. */
export const line = (pages: Pages, inlines: Document.Line, look: Look = {}): readonly ParagraphChild[] =>
  inlines.flatMap((inline) => writers[inline.is](pages, inline as never, look))

/** One small function for each kind. */
const writers: {
  readonly [Kind in Document.Inline["is"]]: (
    pages: Pages,
    inline: Extract<Document.Inline, { is: Kind }>,
    look: Look
  ) => readonly ParagraphChild[]
} = {
  text: (pages, inline, look) => run(pages, inline, look),
  link: (pages, { href, text }, look) => {
    if (!Url.isUrl(href)) return text.flatMap((one) => run(pages, one, look))
    const children = text.flatMap((one) => run(pages, one, { ...look, style: "Hyperlink" }))
    return [new ExternalHyperlink({ link: href, children })]
  },
  value: (pages, inline, look) => value(pages, inline.value, look)
}

/** A value in words; a status has its sign, no data stands back. */
export const value = (pages: Pages, value: Document.Value, look: Look = {}): readonly ParagraphChild[] => {
  const shown = Show.value(pages.words, value)
  switch (value.is) {
    case "number":
    case "day":
      return lines(shown, look)
    case "noData":
      return lines(shown, { ...look, italics: true, color: "4A5562" })
    case "status": {
      const { sign, tone } = StatusSign.look[value.code]
      return lines(`${sign}\u00a0${shown}`, { ...look, bold: true, color: hex(StatusSign.dark[tone]) })
    }
  }
}

/** The colour as Word writes it. */
export const hex = (colour: string): string => colour.replace("#", "").toUpperCase()

/** Text with its line breaks, its emphasis, its language and its direction. */
const run = (
  pages: Pages,
  { text, language, strong, emphasis }: Document.TextRun,
  look: Look
): readonly TextRun[] =>
  lines(text, {
    ...look,
    ...(strong === true ? { bold: true } : {}),
    ...(emphasis === true ? { italics: true } : {}),
    ...(language === undefined || language === pages.language ? {} : spoken(language))
  })

/** The language of a text, as Word's spelling and a screen reader take it. */
export const spoken = (language: string): Pick<IRunOptions, "language" | "rightToLeft"> => ({
  language: isRightToLeft(language) ? { bidirectional: language } : { value: language },
  ...(isRightToLeft(language) ? { rightToLeft: true } : {})
})

/** Whether the language is written from right to left. */
export const isRightToLeft = (language: string): boolean => /^(ar|fa|he|ps|sd|ug|ur|yi)(-|$)/.test(language)

const lines = (text: string, look: IRunOptions): readonly TextRun[] =>
  printable(text)
    .split("\n")
    .map((text, n) => new TextRun({ ...look, text, ...(n === 0 ? {} : { break: 1 }) }))
