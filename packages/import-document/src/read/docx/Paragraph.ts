/**
 * A paragraph while it is read. Word cuts words into runs as they were typed: runs of the same kind are read as one.
 *
 * @internal
 */
import type { Line } from "../Block.ts"
import { LineBuilder, type Mark } from "../LineBuilder.ts"

/** How a run is written. */
export interface Run {
  bold: boolean
  struck: boolean
  raised: boolean
  hidden: boolean
}

/** A run as Word writes it when it says nothing. */
export const plainRun = (): Run => ({ bold: false, struck: false, raised: false, hidden: false })

/** Collects runs. */
export class Paragraph {
  style = ""
  outline: number | undefined
  numId: string | undefined
  level: number | undefined
  /** The mark at its end was deleted: it goes on in the next paragraph. */
  goesOn = false
  /** Comments that are about it. */
  readonly comments: string[] = []
  /** Links that are open. */
  readonly links: { readonly mark: Mark; readonly url: string }[] = []
  readonly #words = new LineBuilder()
  #bold: Mark | undefined
  #struck = false
  #raised = false

  say(text: string, run: Run): void {
    const isBlank = text.trim() === ""
    if (run.struck !== this.#struck && !isBlank) this.#strike(run.struck)
    if (run.bold && this.#bold === undefined && !isBlank) this.#bold = this.#words.mark()
    else if (!run.bold && !isBlank) this.#endBold()
    if (run.raised && !this.#raised && /^\s*[\d*]/.test(text)) this.#words.raise()
    this.#raised = run.raised
    this.#words.add(text)
  }

  break(): void {
    this.#endBold()
    this.#words.break()
  }

  openLink(url: string): void {
    this.links.push({ mark: this.#words.mark(), url })
  }

  closeLink(): void {
    const link = this.links.pop()
    if (link !== undefined) this.#words.link(link.mark, link.url)
  }

  lines(at: string): readonly Line[] {
    if (this.#struck) this.#strike(false)
    this.#endBold()
    return this.#words.lines(at)
  }

  #strike(on: boolean): void {
    this.#words.add("~~")
    this.#struck = on
  }

  #endBold(): void {
    if (this.#bold !== undefined) this.#words.strong(this.#bold)
    this.#bold = undefined
  }
}
