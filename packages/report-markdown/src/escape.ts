/**
 * Text as Markdown and HTML read it back: the same text, whatever stands in it.
 */
import { printable } from "@logframe/report-document"

/** A character as a reference, which Markdown and HTML both read as the character and never as syntax. */
const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0xfffd};`

const references = (characters: string): string => [...characters].map(reference).join("")

/** An address in running text stays text: Markdown would cut its link at the first escaped character. */
const address = /(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi

/** The text with backslashes before whatever Markdown would read as syntax within a line. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<~]|&(?=[#A-Za-z])/g, "\\$&")
    .replace(address, "\\$&")
    .replaceAll("|", reference("|"))

/** The text with references for whatever Markdown or HTML would read as syntax: it is read alike by both. */
export const referenced = (text: string): string =>
  text.replace(/[\\`*_[\]<>~|&"']/g, reference).replace(address, reference)

/** Spaces at either end, which Markdown drops, as references. */
export const edges = (text: string): string => text.replace(/^\s+|\s+$/g, references)

/** The start of a block, which Markdown might read as the start of a heading, a quote, a list or a rule. */
export const opening = (line: string): string =>
  line.replace(/^(?=[#>+=-])/, "\\").replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\")

/** The lines of a text as any format can hold it. */
export const linesOf = (text: string): readonly string[] => printable(text).split("\n")
