/**
 * Words on their way from the syntax of a document to lines, in time that grows with the words alone.
 *
 * @internal
 */
import { clean, type Line, type Link, pieces, raise } from "./Block.ts"

interface Written {
  readonly parts: string[]
  readonly links: Link[]
  lead: string | undefined
  /** The last characters, by which a raised figure is told from the square of a metre. */
  tail: string
  hasWords: boolean
}

/** A place in the words. */
export interface Mark {
  readonly line: number
  readonly part: number
  /** Nothing but white space stands before it on its line. */
  readonly first: boolean
}

/** The longest words of a link, and the longest that are the lead of a line. */
const longestLabel = 1_200

const blank = (): Written => ({ parts: [], links: [], lead: undefined, tail: "", hasWords: false })

/** Collects words; a break ends a line. */
export class LineBuilder {
  readonly #lines: Written[] = [blank()]
  get #last(): Written {
    return this.#lines.at(-1) as Written
  }

  add(words: string): void {
    const line = this.#last
    line.parts.push(words)
    line.tail = (line.tail + words.slice(-12)).slice(-12)
    line.hasWords ||= words.trim() !== ""
  }

  /** Ends the line. */
  break(): void {
    this.#lines.push(blank())
  }

  /** A figure that is raised begins. */
  raise(): void {
    this.add(raise(this.#last.tail))
  }

  /** The place where an element begins. */
  mark(): Mark {
    return { line: this.#lines.length - 1, part: this.#last.parts.length, first: !this.#last.hasWords }
  }

  /** The words since the mark are strongly emphasised; at the beginning of a line they are its lead. */
  strong(mark: Mark): void {
    const line = this.#lines[mark.line]
    const words = mark.first && line?.lead === undefined ? this.#since(mark) : ""
    if (line !== undefined && words.trim() !== "") line.lead = words
  }

  /** The words since the mark are a link. */
  link(mark: Mark, url: string): void {
    const label = mark.line === this.#lines.length - 1 ? clean(this.#since(mark)) : ""
    if (label !== "" && url !== "") this.#last.links.push({ label, url })
  }

  /** The words since the mark on its line, or nothing when they are more than a label. */
  #since({ line, part }: Mark): string {
    let words = ""
    for (const next of this.#lines[line]?.parts.slice(part) ?? []) {
      if (words.length + next.length > longestLabel) return ""
      words += next
    }
    return words
  }

  /** The lines that hold words, each with its place; several lines of one element are its parts. */
  lines(at: string): readonly Line[] {
    return this.#lines.flatMap(({ parts, lead, links }, i) => {
      const where = this.#lines.length > 1 ? `${at}, part ${i + 1}` : at
      const found = pieces(parts.join(""))
      return found.map(({ text, bullet }, n) => ({
        text,
        ...(lead === undefined || n > 0 ? {} : { lead: clean(lead) }),
        ...(bullet ? { bullet } : {}),
        links: found.length === 1 ? links : links.slice(0, 100).filter(({ label }) => text.includes(label)),
        at: n > 0 ? `${where}, piece ${n + 1}` : where
      }))
    })
  }

  /** Each line as it was written, for those whose spaces say something. */
  written(): readonly {
    readonly text: string
    readonly lead: string | undefined
    readonly links: readonly Link[]
  }[] {
    return this.#lines.map(({ parts, lead, links }) => ({ text: parts.join(""), lead, links }))
  }
}
