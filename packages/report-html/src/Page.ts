/**
 * What the writers of a page share: the words, a supply of ids that are unique on the page, and how deep they are.
 */
import type { Document } from "@logframe/core"
import type { Words } from "@logframe/report-document"

/** The page while it is written. */
export interface Page {
  readonly words: Words.Words
  /** The language of what surrounds a text; only a text in another says so. */
  readonly language: string
  /** The level of the next heading. */
  readonly level: number
  /** The title of the section that is written, in plain words. */
  readonly title?: string
  /** An id that no other element of the page has, close to the one wanted. */
  readonly unique: (wanted: string) => string
  /** The number of the next figure. */
  readonly figure: () => number
  /** The sections at the top, as they are written. */
  readonly contents: { readonly id: string; readonly title: Document.Line }[]
}

/** The level of the headings at the top: the first is the title of the page. */
export const top = 2

/** An empty page. */
export const make = (words: Words.Words, language: string): Page => {
  const taken = new Set<string>()
  let figures = 0
  const unique = (wanted: string): string => {
    const plain = wanted.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^(?=[^A-Za-z]|$)/, "part-")
    let id = plain
    for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`
    taken.add(id)
    return id
  }
  return { words, language, level: top, unique, figure: () => ++figures, contents: [] }
}

/** The page inside a section: headings are one level lower, down to the sixth. */
export const deeper = (page: Page, title: string): Page => ({
  ...page,
  title,
  level: Math.min(page.level + 1, 6)
})
