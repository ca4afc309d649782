/**
 * A document of Word as blocks.
 *
 * @internal
 */
import type { OfficePackage } from "@logframe/ooxml"
import type { Block, Line } from "../Block.ts"
import type { Comment, OfficeDocument, Told } from "../Told.ts"
import { type Around, DocxReader, type Note } from "./DocxReader.ts"
import { Numbering } from "./numbering.ts"
import { readStyles } from "./styles.ts"

/** Reads the body, its notes and comments. */
export const readDocx = (from: OfficePackage.OfficePackage): OfficeDocument => {
  const refers = from.relationships(from.main)
  const part = (type: string) =>
    refers.find((one) => one.type === type && !one.external)?.target ?? `word/${type}.xml`
  const around: Around = {
    styles: readStyles(from, part("styles")),
    numbering: from.has(part("numbering")) ? new Numbering(from, part("numbering")) : undefined,
    links: new Map(refers.flatMap(({ id, target, external }) => (external ? [[id, target] as const] : [])))
  }
  const reader = new DocxReader(around)
  from.read(from.main, reader)
  const notesOf = (type: string): readonly Note[] => {
    const notes = new DocxReader(around, type.slice(0, -1))
    from.read(part(type), notes)
    return notes.notes
  }
  return {
    blocks: [
      ...reader.body.blocks(),
      ...footnotes(reader, { footnote: notesOf("footnotes"), endnote: notesOf("endnotes") })
    ],
    told: told(reader),
    comments: comments(reader, notesOf("comments"))
  }
}

/** The notes that the words refer to, in their order: "[2] Including returnees." */
const footnotes = (
  { references }: DocxReader,
  notes: Readonly<Record<string, readonly Note[]>>
): readonly Block[] =>
  references.flatMap((reference, i) => {
    const [kind = "", id] = reference.split(" ")
    const [first, ...more] = notes[kind]?.find((note) => note.id === id)?.lines ?? []
    if (first === undefined) return []
    const text = [first, ...more].map((line) => line.text).join(" ")
    return [{ is: "paragraph", lines: [{ ...first, text: `[${i + 1}] ${text}` }] }] as const
  })

const comments = ({ commented }: DocxReader, notes: readonly Note[]): readonly Comment[] =>
  notes.flatMap(({ id, author, lines }) => {
    const [first] = lines
    if (first === undefined) return []
    const words = lines.map(({ text }) => text).join(" ")
    const line: Line = { ...first, text: author === "" ? words : `${author}: ${words}` }
    return [{ line, on: commented.get(id) }]
  })

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`

const told = ({ counts }: DocxReader): readonly Told[] => [
  ...(counts.changes === 0
    ? []
    : [
        {
          code: "TrackedChanges",
          severity: "warning" as const,
          sentence: `The document has ${plural(counts.changes, "tracked change")}; they are read as if they were accepted.`,
          hint: "Accept or reject them in the document, and import it again."
        }
      ]),
  ...(counts.hidden === 0
    ? []
    : [
        {
          code: "HiddenText",
          severity: "info" as const,
          sentence: `${plural(counts.hidden, "hidden passage")} of the document ${counts.hidden === 1 ? "is" : "are"} left out.`
        }
      ]),
  ...(counts.foreign === 0
    ? []
    : [
        {
          code: "PartNotRead",
          severity: "warning" as const,
          sentence: `${plural(counts.foreign, "part")} of the document ${counts.foreign === 1 ? "is" : "are"} embedded in another format and left out.`,
          hint: "Open the document in Word, save it, and import it again."
        }
      ])
]
