/**
 * Markdown as tokens: GitHub's flavour, with footnotes and inline HTML by rules whose time grows with the words alone.
 *
 * @internal
 */
import MarkdownIt, { type StateBlock, type StateInline, type Token } from "markdown-it"
import { DocumentTooLarge, maxQuotes } from "./limits.ts"

export type { Token } from "markdown-it"

/** The tokens of the document, or of one block of it. */
export const tokensOf = (source: string): readonly Token[] => {
  const tokens = parser.parse(source, {})
  // the parser leaves out what is nested deeper
  if (tokens.some((token) => token.level >= maxQuotes - 2))
    throw new DocumentTooLarge(`quotations and lists nested more than ${maxQuotes / 2 - 1} deep`)
  return tokens
}

const footnoteMark = /^\[\^([^\s[\]]{1,60})\]/

/** "[^1]: Counted in May." is a paragraph that begins with its mark: "[1] Counted in May." */
const footnote = (state: StateBlock, line: number, end: number, silent: boolean): boolean => {
  const begin = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const text = state.src.slice(begin, state.eMarks[line])
  const mark = footnoteMark.exec(text)
  if (mark === null || text[mark[0].length] !== ":") return false
  if (silent) return true
  let next = line + 1
  while (next < end && !state.isEmpty(next) && !footnoteMark.test(lineOf(state, next))) next++
  const rest = state
    .getLines(line, next, state.blkIndent, false)
    .trim()
    .slice(mark[0].length + 1)
    .trim()
  state.push("paragraph_open", "p", 1).map = [line, next]
  const inline = state.push("inline", "", 0)
  inline.content = `\\[${(mark[1] ?? "").slice(0, 6)}\\] ${rest}`
  inline.map = [line, next]
  inline.children = []
  state.push("paragraph_close", "p", -1)
  state.line = next
  return true
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

/** "100[^1]": a mark behind the words. */
const reference = (state: StateInline, silent: boolean): boolean => {
  if (state.src[state.pos] !== "[" || state.src[state.pos + 1] !== "^") return false
  const mark = footnoteMark.exec(state.src.slice(state.pos, state.pos + 64))
  if (mark === null) return false
  if (!silent) state.push("text", "", 0).content = ` [${(mark[1] ?? "").slice(0, 6)}]`
  state.pos += mark[0].length
  return true
}

const tag = /<\/?[A-Za-z][\w-]{0,40}(?:\s(?:[^<>"']|"[^"<>]{0,4000}"|'[^'<>]{0,4000}'){0,400})?\/?>/y

/** A tag or a comment within words; a comment that never ends is no comment. */
const inlineHtml = (state: StateInline, silent: boolean): boolean => {
  if (state.src[state.pos] !== "<") return false
  const end = state.src.startsWith("<!--", state.pos) ? commentEnd(state) : tagEnd(state)
  if (end === undefined) return false
  if (!silent) state.push("html_inline", "", 0).content = state.src.slice(state.pos, end)
  state.pos = end
  return true
}

const tagEnd = (state: StateInline): number | undefined => {
  tag.lastIndex = state.pos
  return tag.test(state.src) ? tag.lastIndex : undefined
}

const commentEnd = (state: StateInline): number | undefined => {
  if (state.env.commentsEnded === state.src) return undefined
  const end = state.src.indexOf("-->", state.pos + 4)
  if (end < 0) state.env.commentsEnded = state.src
  return end < 0 ? undefined : end + 3
}

const parser = new MarkdownIt("default", { html: true, maxNesting: maxQuotes })
parser.block.ruler.before("reference", "footnote", footnote, { alt: ["paragraph", "reference"] })
parser.inline.ruler.before("link", "footnote", reference)
parser.inline.ruler.at("html_inline", inlineHtml)
// addresses are judged where links are read, and kept as they are written
parser.validateLink = () => true
parser.normalizeLink = (url) => url
