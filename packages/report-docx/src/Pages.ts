/**
 * What the writers of a document share: the words, how deep they are, and the counters of figures and lists.
 */
import type { Document } from "@logframe/core"
import type { Words } from "@logframe/report-document"

/** The document while it is written. */
export interface Pages {
  readonly words: Words.Words
  /** The language of what surrounds a text; only a text in another says so. */
  readonly language: string
  /** The level of the next heading: 1 below the title. */
  readonly level: number
  /** Whether what is written stands on pages that are wider than high. */
  readonly landscape: boolean
  /** The room that a block has, in twentieths of a point. */
  readonly width: number
  /** The paragraph style of plain text here. */
  readonly style?: string
  /** The title of the section that is written, in plain words: a table that is named alike needs no caption. */
  readonly title?: string
  /** The number of the next figure. */
  readonly figure: () => number
  /** The number of the next ordered list: each counts from one. */
  readonly list: () => number
  /** A bookmark that no other section has, close to the one wanted. */
  readonly bookmark: (wanted: string) => string
  /** The sections at the top, as they are written. */
  readonly contents: { readonly title: string; readonly bookmark: string }[]
}

/** A4 with margins of two centimetres, in twentieths of a point. */
export const paper = { short: 11906, long: 16838, margin: 1134 } as const

/** The room between the margins. */
export const room = (landscape: boolean): number => (landscape ? paper.long : paper.short) - 2 * paper.margin

/** An empty document. */
export const make = (words: Words.Words, { language }: Document.Document): Pages => {
  const taken = new Set<string>()
  let figures = 0
  let lists = 0
  return {
    words,
    language,
    level: 1,
    landscape: false,
    width: room(false),
    figure: () => ++figures,
    list: () => ++lists,
    bookmark: (wanted) => {
      // Word knows bookmarks of at most 40 letters, digits and underscores
      const plain = `s_${wanted.replace(/[^A-Za-z0-9]+/g, "_").slice(0, 30)}`
      let name = plain
      for (let n = 2; taken.has(name); n++) name = `${plain}_${n}`
      taken.add(name)
      return name
    },
    contents: []
  }
}
