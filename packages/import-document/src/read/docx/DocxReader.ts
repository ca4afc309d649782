/**
 * The XML of a document of Word, walked once: paragraphs, lists, tables in tables, text boxes, notes.
 *
 * Tracked changes are read as accepted. Fields give their last result. Nothing is fetched that the document refers to.
 *
 * @internal
 */
import type { OfficeXml } from "@logframe/ooxml"
import type { Line } from "../Block.ts"
import { atMost, maxParagraphs } from "../limits.ts"
import type { Label, Numbering } from "./numbering.ts"
import { Paragraph, plainRun, type Run } from "./Paragraph.ts"
import { Room } from "./Room.ts"
import type { Style } from "./styles.ts"
import { signOf, withoutFont } from "./symbols.ts"
import { Table } from "./Table.ts"
import { changes, unread } from "./tracked.ts"

/** What the other parts of the package say. */
export interface Around {
  readonly styles: ReadonlyMap<string, Style>
  readonly numbering: Numbering | undefined
  /** Addresses of links by their ids. */
  readonly links: ReadonlyMap<string, string>
}

type Attributes = OfficeXml.Attributes

/** Notes and comments are read by the same walk: each is a room of its own. */
export interface Note {
  readonly id: string
  readonly author: string
  readonly lines: readonly Line[]
}

const isOn = (val: string | undefined): boolean => val === undefined || !/^(?:0|false|off|none)$/.test(val)

/** Handlers for the walk; the body is complete when it has ended. */
export class DocxReader {
  readonly body = new Room()
  readonly notes: Note[] = []
  /** Notes in the order in which the words refer to them: "footnote 2". */
  readonly references: string[] = []
  readonly commented = new Map<string, Line>()
  counts = { changes: 0, hidden: 0, foreign: 0 }
  readonly #around: Around
  readonly #name: string
  readonly #rooms: Room[] = [this.body]
  readonly #tables: Table[] = []
  readonly #paragraphs: Paragraph[] = []
  readonly #runs: (Run | undefined)[] = []
  /** The cell where a text box stands: its paragraphs have their place there. */
  readonly #boxes: (string | undefined)[] = []
  #count = 0
  #tableCount = 0
  #all = 0
  /** How many elements that are not read stand around. */
  #silent = 0
  #inText = false
  #inMark = false
  #box: { checked: boolean } | undefined
  #placeholder = false
  #note: { id: string; author: string } | undefined

  constructor(around: Around, name = "") {
    this.#around = around
    this.#name = name
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (changes.has(name) && this.#silent === 0) this.counts.changes++
    if (this.#silent > 0 || unread.has(name)) {
      if (name === "showingPlcHdr" && this.#silent === 1) this.#placeholder = isOn(attributes.val)
      if (name === "del" && this.#silent === 0) this.#deleted()
      this.#silent++
      return
    }
    this.#begin(name, attributes)
  }

  readonly close = (name: string): void => {
    if (this.#silent > 0) this.#silent--
    else this.#end(name)
  }

  readonly text = (text: string): void => {
    if (this.#inText && this.#silent === 0) this.#say(withoutFont(text))
  }

  /** In the properties of a paragraph or a row, a deletion is that of its end or of itself. */
  #deleted(): void {
    const paragraph = this.#paragraphs.at(-1)
    if (this.#inMark && paragraph !== undefined) paragraph.goesOn = true
    const table = this.#tables.at(-1)
    if (paragraph === undefined && table !== undefined && table.cell === undefined) table.isGone = true
  }

  #say(text: string): void {
    const run = this.#runs.at(-1) ?? plainRun()
    if (run.hidden) {
      if (text.trim() !== "") this.counts.hidden++
    } else if (!this.#placeholder) this.#paragraphs.at(-1)?.say(text, run)
  }

  #begin(name: string, attributes: Attributes): void {
    const { val = "" } = attributes
    const paragraph = this.#paragraphs.at(-1)
    const run = this.#runs.at(-1)
    const table = this.#tables.at(-1)
    switch (name) {
      case "t":
        this.#inText = true
        return
      case "r":
        this.#runs.push(plainRun())
        return
      case "p":
        this.#paragraph()
        return
      case "tbl":
        this.#tables.push(new Table(this.#place(`table ${++this.#tableCount}`)))
        return
      case "tr":
        table?.beginRow()
        return
      case "tc":
        if (table !== undefined) this.#rooms.push(table.beginCell().room)
        return
      case "txbxContent":
        this.#boxes.push(this.#at())
        this.#rooms.push(new Room())
        this.#runs.push(undefined)
        return
      case "footnote":
      case "endnote":
      case "comment":
        this.#note = { id: attributes.id ?? "", author: attributes.author ?? "" }
        if (attributes.type === undefined || attributes.type === "normal") this.#rooms.push(new Room())
        else this.#note = undefined
        return
    }
    if (name === "altChunk") this.counts.foreign++
    if (paragraph !== undefined) this.#inParagraph(name, attributes, paragraph, run)
    if (table !== undefined) inTable(name, val, table)
  }

  #inParagraph(name: string, attributes: Attributes, paragraph: Paragraph, run: Run | undefined): void {
    const { val } = attributes
    if (this.#inMark) return
    if (run !== undefined) inRun(name, val, run)
    switch (name) {
      case "rPr":
        this.#inMark = run === undefined
        return
      case "pStyle":
        paragraph.style = val ?? ""
        return
      case "outlineLvl":
        paragraph.outline = Number(val)
        return
      case "numId":
        paragraph.numId = val
        return
      case "ilvl":
        paragraph.level = Number(val)
        return
      case "tab":
        if (run !== undefined) this.#say(" ")
        return
      case "br":
      case "cr":
        paragraph.break()
        return
      case "noBreakHyphen":
        this.#say("-")
        return
      case "sym":
        this.#say(signOf(attributes.font ?? "", attributes.char ?? ""))
        return
      case "hyperlink":
        paragraph.openLink(this.#around.links.get(attributes.id ?? "") ?? "")
        return
      case "footnoteReference":
      case "endnoteReference":
        this.#refer(`${name.slice(0, -9)} ${attributes.id}`)
        return
      case "commentReference":
        paragraph.comments.push(attributes.id ?? "")
        return
      case "checkBox":
        this.#box = { checked: false }
        return
      case "default":
      case "checked":
        if (this.#box !== undefined) this.#box.checked = isOn(val)
        return
    }
  }

  #refer(reference: string): void {
    this.references.push(reference)
    this.#paragraphs.at(-1)?.say(`[${this.references.length}]`, plainRun())
  }

  #end(name: string): void {
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case "t":
        this.#inText = false
        return
      case "r":
        this.#runs.pop()
        return
      case "rPr":
        this.#inMark = false
        return
      case "sdt":
      case "sdtContent":
        this.#placeholder = false
        return
      case "hyperlink":
        paragraph?.closeLink()
        return
      case "checkBox":
        paragraph?.say(this.#box?.checked ? "☒" : "☐", plainRun())
        this.#box = undefined
        return
      case "p":
        if (paragraph !== undefined && !paragraph.goesOn) this.#endParagraph(paragraph)
        return
      case "tc":
        if (this.#tables.at(-1)?.cell !== undefined) this.#endRoom()
        this.#tables.at(-1)?.endCell()
        return
      case "tbl": {
        const block = this.#tables.pop()?.block()
        if (block !== undefined) this.#rooms.at(-1)?.add(block)
        return
      }
      case "txbxContent": {
        const blocks = this.#endRoom()?.blocks() ?? []
        this.#boxes.pop()
        this.#runs.pop()
        this.#rooms.at(-1)?.add(...blocks)
        return
      }
      case "footnote":
      case "endnote":
      case "comment":
        this.#endNote()
    }
  }

  /** A paragraph whose end was deleted may still be open at the end of its cell. */
  #endRoom(): Room | undefined {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph?.goesOn === true) this.#endParagraph(paragraph)
    return this.#rooms.pop()
  }

  #paragraph(): void {
    const before = this.#paragraphs.at(-1)
    if (before?.goesOn === true) before.goesOn = false
    else {
      atMost(maxParagraphs, ++this.#all, "paragraphs")
      this.#paragraphs.push(new Paragraph())
    }
  }

  #endNote(): void {
    if (this.#note === undefined) return
    const lines = (this.#endRoom()?.blocks() ?? []).flatMap((block) =>
      block.is === "paragraph" ? block.lines : block.is === "list" ? block.items.map(({ line }) => line) : []
    )
    this.notes.push({ ...this.#note, lines })
    this.#note = undefined
  }

  /** The cell or note in which words stand. */
  #at(): string | undefined {
    if (this.#note !== undefined) return `${this.#name} ${this.#note.id}`
    return this.#tables.at(-1)?.cell?.at ?? this.#boxes.at(-1)
  }

  #place(what: string): string {
    const within = this.#at()
    return within === undefined ? what : `${within}, ${what}`
  }

  #endParagraph(paragraph: Paragraph): void {
    this.#paragraphs.pop()
    const style = this.#around.styles.get(paragraph.style)
    const at = this.#at() ?? `paragraph ${++this.#count}`
    const numId = paragraph.numId ?? style?.numId
    const lines = paragraph.lines(at)
    const [first] = lines
    const room = this.#rooms.at(-1)
    if (room === undefined || first === undefined || style?.isContents) return
    const level = paragraph.level ?? style?.level ?? 0
    const label =
      numId === undefined || numId === "0" ? undefined : this.#around.numbering?.next(numId, level)
    const outline = paragraph.outline ?? (style?.heading === undefined ? 9 : style.heading - 1)
    const isHeading = outline < 9 && this.#tables.length === 0
    const isItem = !isHeading && label !== undefined && label.is !== "code"
    const line = labelled(isHeading || isItem ? joined(lines) : first, label, isHeading)
    for (const id of paragraph.comments) this.commented.set(id, line)
    if (isHeading) room.add({ is: "heading", depth: Math.min(outline + 1, 6), line })
    else if (isItem) room.item(line, level, label)
    else room.add({ is: "paragraph", lines: [line, ...lines.slice(1)] })
  }
}

const joined = (lines: readonly Line[]): Line => {
  const [first] = lines
  return first === undefined || lines.length === 1
    ? (first ?? { text: "", links: [], at: "" })
    : { ...first, text: lines.map(({ text }) => text).join(" "), links: lines.flatMap(({ links }) => links) }
}

/** The line with the number that Word prints before it. */
const labelled = (line: Line, label: Label | undefined, heading: boolean): Line => {
  if (label === undefined || label.is === "bullet" || (label.is === "number" && !heading)) return line
  return { ...line, text: `${label.is === "code" ? label.text : `${label.value}.`} ${line.text}` }
}

const inRun = (name: string, val: string | undefined, run: Run): void => {
  if (name === "b") run.bold = isOn(val)
  else if (name === "strike" || name === "dstrike") run.struck = isOn(val)
  else if (name === "vanish") run.hidden = isOn(val)
  else if (name === "vertAlign") run.raised = val === "superscript"
}

const inTable = (name: string, val: string, table: Table): void => {
  const { cell } = table
  if (name === "tblHeader" && isOn(val === "" ? undefined : val)) table.header()
  else if (name === "gridBefore") table.leave(Number(val) || 0)
  else if (cell === undefined) return
  else if (name === "gridSpan") cell.width = Number(val) || 1
  else if (name === "vMerge" && val !== "restart") cell.goesOn = "above"
  else if (name === "hMerge" && val !== "restart") cell.goesOn = "left"
}
