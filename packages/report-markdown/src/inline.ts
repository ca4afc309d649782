import { type Document, Url } from "@logframe/core"
import { printable, Show, StatusSign, type Words } from "@logframe/report-document"
import { attribute, edges, escaped, linesOf, referenced, unlinked } from "./escape.ts"

/** A piece of a line: text with one look, or a link. */
interface Piece {
  readonly text: string
  readonly strong: boolean
  readonly emphasis: boolean
  readonly href?: string
}

/** A value as a reader sees it; a status has its sign, since Markdown has no colour. */
const shown = (words: Words.Words, value: Document.Value): string =>
  value.is === "status"
    ? `${StatusSign.look[value.code].sign} ${words.status[value.code]}`
    : Show.value(words, value)

/** The pieces of a line; neighbours of one look are one piece. */
const piecesOf = (words: Words.Words, line: Document.Line): readonly Piece[] => {
  const pieces: Piece[] = []
  const add = (piece: Piece): void => {
    const last = pieces.at(-1)
    const alike =
      last?.strong === piece.strong && last.emphasis === piece.emphasis && last.href === piece.href
    if (alike && last !== undefined) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    else if (piece.text !== "") pieces.push(piece)
  }
  const run = ({ text, strong, emphasis }: Document.TextRun, href?: string): void =>
    add({
      // before neighbours become one piece: a direction that one changes ends with it
      text: printable(text),
      strong: strong === true,
      emphasis: emphasis === true,
      ...(href === undefined ? {} : { href })
    })
  for (const inline of line) {
    if (inline.is === "text") run(inline)
    else if (inline.is === "value") add({ text: shown(words, inline.value), strong: false, emphasis: false })
    else for (const one of inline.text) run(one, Url.isUrl(inline.href) ? inline.href : undefined)
  }
  return pieces
}

/** A line in Markdown. A line break is `<br>`, the one that also holds in headings and tables. */
export const line = (words: Words.Words, content: Document.Line): string => {
  const pieces = piecesOf(words, content)
  const written = pieces.map((piece, n) => {
    const text = linesOf(piece.text)
      .map(piece.href === undefined ? escaped : unlinked)
      .join("<br>")
    const styled = isPlain(piece)
      ? text
      : withMarks(edges(text), piece, isApart(pieces[n - 1], piece, pieces[n + 1]))
    return piece.href === undefined ? styled : `[${styled}](${destination(piece.href)})`
  })
  return edges(written.join(""))
}

/** Whether marks around the piece are read as marks: with space, a sign or nothing on both sides. */
const isApart = (before: Piece | undefined, piece: Piece, after: Piece | undefined): boolean =>
  piece.href !== undefined ||
  ((before === undefined || (isPlain(before) && /[ (]$/.test(before.text))) &&
    (after === undefined || (isPlain(after) && /^[ .,;:!?)]/.test(after.text))))

const isPlain = (piece: Piece): boolean => !piece.strong && !piece.emphasis && piece.href === undefined

const withMarks = (text: string, { strong, emphasis }: Piece, apart: boolean): string => {
  if (!apart || text.includes("<br>")) return withTags(text, { strong, emphasis })
  const mark = `${strong ? "**" : ""}${emphasis ? "*" : ""}`
  return `${mark}${text}${mark}`
}

const withTags = (text: string, { strong, emphasis }: Pick<Piece, "strong" | "emphasis">): string => {
  const slanted = emphasis ? `<em>${text}</em>` : text
  return strong ? `<strong>${slanted}</strong>` : slanted
}

/** An address is free of white space and angle brackets; parentheses in it need brackets around it. */
const destination = (href: string): string => {
  const safe = href.replaceAll("&", "&amp;")
  return /[()]/.test(safe) ? `<${safe}>` : safe
}

/** A line in HTML whose text also holds where Markdown reads it. */
export const htmlLine = (words: Words.Words, content: Document.Line): string =>
  edges(
    piecesOf(words, content)
      .map((piece) => {
        const styled = withTags(linesOf(piece.text).map(referenced).join("<br>"), piece)
        return piece.href === undefined ? styled : `<a href="${attribute(piece.href)}">${styled}</a>`
      })
      .join("")
  )
