/**
 * Text as Markdown and HTML read it back: the same text, whatever stands in it.
 */
import { printable } from "@logframe/report-document"

/** A character as a reference, which Markdown and HTML both read as the character and never as syntax. */
const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0xfffd};`

const references = (characters: string): string => [...characters].map(reference).join("")

/**
 * A word that GitHub's Markdown would make a link of, whatever is escaped in it: it looks for addresses again when the text is read.
 */
const isAddress = (word: string): boolean => /www\.|:\/\/|[-.\w+]@[-\w]+\.[-\w]/i.test(word)

/** What such a word may not have within: space, and what tables, headings and code read otherwise. */
const word = /[^\s|#`]+/g

/** The signs around an address that are none of it. */
const [opens, closes] = [/[("'“«‹<[{*_~]/, /[)"'”»›>\]}*_~.,:;!?]/]

/** The text with backslashes before whatever Markdown would read as syntax within a line; an address is written as code. */
export const escaped = (text: string): string => withAddresses(text, unlinked, (words) => `\`${words}\``)

/** The text with each part written in its way. */
const withAddresses = (
  text: string,
  words: (text: string) => string,
  code: (address: string) => string
): string => {
  let at = 0
  let written = ""
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!isAddress(found)) continue
    let [from, to] = [0, found.length]
    while (from < to && opens.test(found.charAt(from))) from++
    while (from < to && closes.test(found.charAt(to - 1))) to--
    written += words(text.slice(at, index + from)) + code(found.slice(from, to))
    at = index + to
  }
  return written + words(text.slice(at))
}

/** The same for the words of a link, in which no other begins. */
export const unlinked = (text: string): string =>
  text.replace(/[\\`*_[\]<~]|&(?=[#A-Za-z])/g, "\\$&").replaceAll("|", reference("|"))

/**
 * The text with references for whatever Markdown or HTML would read as syntax: it is read alike by both. An address is broken by
 * an element that says where a line may end, which neither takes for a part of it.
 */
export const referenced = (text: string): string =>
  attribute(text).replace(/www(?=\.)|(?=:\/\/)|(?=@)/gi, "$&<wbr>")

/** The same for the value of an attribute, which holds no elements. */
export const attribute = (text: string): string => text.replace(/[\\`*_[\]<>~|&"']/g, reference)

/** Spaces at either end, which Markdown drops, as references. */
export const edges = (text: string): string => text.replace(/^\s+|\s+$/g, references)

/** The start of a block, which Markdown might read as the start of a heading, a quote, a list or a rule. */
export const opening = (line: string): string =>
  line.replace(/^(?=[#>+=-])/, "\\").replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\")

/** The lines of a text as any format can hold it. */
export const linesOf = (text: string): readonly string[] => printable(text).split("\n")
