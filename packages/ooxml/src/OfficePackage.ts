/**
 * A Word or Excel file as parts that refer to each other.
 *
 * @module
 */
import { type Attributes, type Handlers, walk } from "./OfficeXml.ts"
import { refusal } from "./refusal.ts"
import { type Entry, entriesOf, unpack } from "./zip.ts"

/** A part that another one refers to; what lies outside of the package is known by its address and never read. */
export interface Relationship {
  readonly id: string
  /** The last word of its type: "styles", "worksheet". */
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** An open package. */
export interface OfficePackage {
  /** Whether it has the part. */
  readonly has: (part: string) => boolean
  /** Walks the part; says whether it is there. */
  readonly read: (part: string, handlers: Partial<Handlers>, most?: number) => boolean
  /** What the part refers to; the package itself where none is named. */
  readonly relationships: (part?: string) => readonly Relationship[]
  /** The part of the document itself: "word/document.xml", "xl/workbook.xml". */
  readonly main: string
  /** What the package holds, by its main part. */
  readonly holds: "document" | "workbook" | "presentation" | "other"
}

/** The largest package that is opened. */
export const maxBytes = 100_000_000

/** Whether the bytes begin as a zip file, which every package is. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 8

const nothing = (): void => {}

/**
 * Opens the package; throws `InvalidInput` with a sentence when it is none, is damaged, or unpacks to more than files of
 * people do.
 *
 * @example
 * ```ts
 * import { OfficePackage } from "@logframe/ooxml"
 *
 * OfficePackage.isZip(new Uint8Array([0x50, 0x4b, 3, 4])) // true
 * ```
 */
export const open = (bytes: Uint8Array): OfficePackage => {
  if (bytes.length > maxBytes)
    throw refusal(
      "",
      `a file of ${bytes.length} bytes`,
      `at most ${maxBytes}`,
      "Take out its pictures, or cut out the part you need."
    )
  const entries = entriesOf(bytes)
  const find = (part: string): Entry | undefined => entries.get(part) ?? entries.get(folded(entries, part))
  const read: OfficePackage["read"] = (part, handlers, most) => {
    const entry = find(part)
    if (entry === undefined) return false
    const walking = walk(part, { open: nothing, close: nothing, text: nothing, ...handlers }, most)
    unpack(bytes, entry, walking.write)
    walking.end()
    return true
  }
  const relationships = (part = "") => relationshipsOf(read, part)
  const main = mainOf(entries, relationships())
  return { has: (part) => find(part) !== undefined, read, relationships, main, holds: kindOf(main) }
}

/** Names of parts are compared without regard to case. */
const folded = (entries: ReadonlyMap<string, Entry>, part: string): string => {
  const lower = part.toLowerCase()
  for (const name of entries.keys()) if (name.toLowerCase() === lower) return name
  return part
}

const relationshipsOf = (read: OfficePackage["read"], part: string): readonly Relationship[] => {
  const slash = part.lastIndexOf("/") + 1
  const folder = part.slice(0, slash)
  const found: Relationship[] = []
  read(`${folder}_rels/${part.slice(slash)}.rels`, {
    open: (name, attributes) => {
      if (name === "Relationship") found.push(relationship(folder, attributes))
    }
  })
  return found
}

const relationship = (folder: string, { Id, Type, Target, TargetMode }: Attributes): Relationship => {
  const external = TargetMode === "External"
  return {
    id: Id ?? "",
    type: (Type ?? "").split("/").at(-1) ?? "",
    target: external ? (Target ?? "") : resolved(folder, Target ?? ""),
    external
  }
}

/** A target from the folder of the part that names it; one that begins with a slash, from the package. */
const resolved = (folder: string, target: string): string => {
  const path: string[] = []
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop()
    else if (step !== "" && step !== ".") path.push(step)
  }
  return path.join("/")
}

const known = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"]

const mainOf = (entries: ReadonlyMap<string, Entry>, own: readonly Relationship[]): string => {
  const named = own.find(({ type, external }) => type === "officeDocument" && !external)?.target
  if (named !== undefined && entries.has(named)) return named
  return known.find((part) => entries.has(part)) ?? named ?? ""
}

const kindOf = (main: string): OfficePackage["holds"] => {
  if (/(?:^|\/)document\d*\.xml$/i.test(main)) return "document"
  if (/(?:^|\/)workbook\d*\.xml$/i.test(main)) return "workbook"
  return /(?:^|\/)presentation\d*\.xml$/i.test(main) ? "presentation" : "other"
}
