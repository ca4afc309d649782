/**
 * Reads a file of activities piece by piece, and gives each activity when it is complete.
 *
 * Only one activity is in memory at a time. What no publisher writes is refused before it costs anything: document types
 * with their entities, elements in elements without end, texts and attributes of many megabytes.
 *
 * @internal
 */
import { SaxesParser, type SaxesTagPlain } from "saxes"
import type { Element } from "./Element.ts"
import { refusal } from "./refusal.ts"

/** What stands around the activities of a file. */
export interface Around {
  /** The attributes of the outermost element, `version` among them. */
  readonly attributes: Readonly<Record<string, string>>
  /** Elements beside the activities, which belong to others. */
  readonly others: readonly Element[]
}

/** The deepest that elements may stand in each other; the standard needs 8. */
const maxDepth = 100
/** The most elements of one activity. */
const maxElements = 150_000
/** The most characters of one activity, and between two tags. */
const maxText = 40_000_000
const maxPiece = 2_000_000
/** The most characters of elements that belong to others. */
const maxOthers = 1_000_000

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (Element | string)[]
  readonly line: number
}

/** Parses one file. */
export class ActivityParser {
  readonly #sax = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  readonly #give: (activity: Element) => void
  /** The elements of the activity that are open, from the activity itself. */
  readonly #open: Open[] = []
  /** The names above it. */
  readonly #above: string[] = []
  readonly #others: Element[] = []
  #attributes: Readonly<Record<string, string>> = {}
  #elements = 0
  #begins = 0
  #heard = 0
  #left = maxOthers

  constructor(give: (activity: Element) => void) {
    this.#give = give
    const sax = this.#sax
    sax.on("error", (error) => {
      throw refusal(
        `line ${sax.line}`,
        `no well-formed XML (${error.message.replace(/^(undefined:)?\d+:\d+: /, "").replace(/\.$/, "")})`,
        "XML as its standard says",
        "Mend the line, or publish the file again with the tool that wrote it."
      )
    })
    sax.on("doctype", () => {
      throw refusal(
        `line ${sax.line}`,
        "a document type (<!DOCTYPE …>)",
        "a file without one, as IATI has it",
        "Delete it: document types can name entities that fill the memory or read other files."
      )
    })
    sax.on("opentag", this.#opened)
    sax.on("closetag", this.#closed)
    sax.on("text", this.#text)
    sax.on("cdata", this.#text)
  }

  /** What stands around the activities; complete when the file has ended. */
  get around(): Around {
    return { attributes: this.#attributes, others: this.#others }
  }

  /** The line that was read last. */
  get line(): number {
    return this.#sax.line
  }

  /** Reads on. */
  write(text: string): void {
    for (let at = 0; at < text.length; at += maxPiece / 4) {
      const piece = text.slice(at, at + maxPiece / 4)
      this.#sax.write(piece)
      if (this.#sax.position - this.#heard > maxPiece)
        this.#tooMuch(`a text or a tag of more than ${maxPiece} characters`)
    }
  }

  /** Reads what is left; refuses a file that ends too early. */
  end(): void {
    this.#sax.close()
    if (this.#above.length === 0 && Object.keys(this.#attributes).length === 0 && this.#elements === 0)
      throw refusal("", "no element", "a file whose outermost element is iati-activities")
  }

  readonly #opened = (tag: SaxesTagPlain): void => {
    const sax = this.#sax
    this.#heard = sax.position
    const depth = this.#open.length + this.#above.length
    if (depth >= maxDepth) this.#tooMuch(`elements that stand ${maxDepth} deep in each other`)
    const { name } = tag
    const attributes = tag.attributes as Record<string, string>
    if (this.#open.length === 0) {
      if (depth === 0) this.#root(name, attributes)
      const kept = name === "iati-activity" || (depth === 1 && this.#above[0] === "iati-activities")
      if (!kept) {
        this.#above.push(name)
        return
      }
      this.#elements = 0
      this.#begins = sax.position
      for (const key in this.#attributes)
        if (key.startsWith("xmlns:") && !usual.has(key) && attributes[key] === undefined)
          attributes[key] = this.#attributes[key] ?? ""
    }
    if (++this.#elements > maxElements) this.#tooMuch(`more than ${maxElements} elements in one activity`)
    if (sax.position - this.#begins > maxText)
      this.#tooMuch(`more than ${maxText} characters in one activity`)
    const parent = this.#open.at(-1)
    if (parent !== undefined && parent.children.length === 1 && isBlank(parent.children[0]))
      parent.children.pop()
    this.#open.push({ name, attributes, children: [], line: sax.line })
  }

  readonly #closed = (): void => {
    const sax = this.#sax
    this.#heard = sax.position
    const done = this.#open.pop()
    if (done === undefined) {
      this.#above.pop()
      return
    }
    const parent = this.#open.at(-1)
    if (parent !== undefined) parent.children.push(done)
    else if (done.name === "iati-activity") this.#give(done)
    else {
      this.#left -= sax.position - this.#begins
      if (this.#left >= 0) this.#others.push(done)
    }
  }

  readonly #text = (text: string): void => {
    this.#heard = this.#sax.position
    const parent = this.#open.at(-1)
    if (parent === undefined || text === "") return
    if (parent.children.length > 0 && isBlank(text)) return
    parent.children.push(text)
  }

  #root(name: string, attributes: Record<string, string>): void {
    this.#attributes = { ...attributes }
    if (name === "iati-organisations" || name === "html" || name === "codelist")
      throw refusal(
        `line ${this.#sax.line}`,
        `<${name}>`,
        "a file of activities (<iati-activities>)",
        name === "iati-organisations"
          ? "Files of organisations hold no results; name the file of activities."
          : "Name the file of activities."
      )
  }

  #tooMuch(found: string): never {
    throw refusal(
      `line ${this.#sax.line}`,
      found,
      "a file of activities as publishers write them",
      "If this is real, divide the file."
    )
  }
}

/** Prefixes that nearly every file declares and hardly any activity uses. */
const usual: ReadonlySet<string> = new Set(["xmlns:xsi", "xmlns:xsd"])

const isBlank = (text: unknown): boolean => typeof text === "string" && !/[^ \t\r\n]/.test(text)
