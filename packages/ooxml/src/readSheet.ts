/**
 * One sheet, walked row by row.
 *
 * @internal
 */
import { decimalOf } from "./number.ts"
import { dateOf, type Shows } from "./numberFormat.ts"
import type { OfficePackage } from "./OfficePackage.ts"
import type { Attributes } from "./OfficeXml.ts"
import { refusal } from "./refusal.ts"
import type { Cell, Merge, Row, SheetEnd } from "./rows.ts"
import { words } from "./sharedStrings.ts"

/** What the sheets of a workbook share. */
export interface Book {
  readonly from1904: boolean
  readonly strings: readonly string[]
  readonly shows: readonly Shows[]
}

const maxColumns = 16_384
const maxRows = 1_048_576
const maxMerges = 100_000
/** The most characters a cell can hold. */
const maxText = 32_767

interface Open {
  readonly column: number
  readonly type: string
  readonly shows: Shows
  value: string
  formula: boolean
}

/** Walks the sheet; gives each row that has cells. */
export const readSheet = (
  from: OfficePackage,
  part: string,
  book: Book,
  give: (row: Row) => void
): SheetEnd => {
  const merges: Merge[] = []
  const hiddenColumns = new Set<number>()
  const inline = words()
  let number = 0
  let hidden = false
  let cells: Cell[] = []
  let next = 0
  let cell: Open | undefined
  let inValue = false
  const began = (attributes: Attributes): void => {
    number = attributes.r === undefined ? number + 1 : Number(attributes.r)
    if (!(number >= 1 && number <= maxRows))
      throw refusal(part, `row ${attributes.r}`, `rows from 1 to ${maxRows}`)
    hidden = isOn(attributes.hidden)
    cells = []
    next = 0
  }
  const opened = ({ r, t = "n", s = "0" }: Attributes): void => {
    const column = r === undefined ? next : columnOf(part, r)
    next = column + 1
    cell = { column, type: t, shows: book.shows[Number(s)] ?? "number", value: "", formula: false }
    inline.begin()
  }
  const there = from.read(
    part,
    {
      open: (name, attributes) => {
        if (name === "c") opened(attributes)
        else if (name === "v") inValue = true
        else if (name === "row") began(attributes)
        else if (cell !== undefined && name === "f") cell.formula = true
        else if (cell !== undefined) inline.open(name, attributes.val)
        else if (name === "mergeCell") merge(part, merges, attributes.ref)
        else if (name === "col" && isOn(attributes.hidden)) hide(hiddenColumns, attributes)
      },
      text: (text) => {
        if (cell === undefined) return
        if (inValue) cell.value += text
        else inline.text(text)
      },
      close: (name) => {
        if (name === "v") inValue = false
        else if (name === "row") {
          if (cells.length > 0) give({ number, hidden, cells })
        } else if (name === "c") {
          const done = cell === undefined ? undefined : cellOf(cell, inline.end(), book)
          if (done !== undefined) cells.push(done)
          cell = undefined
        } else if (cell !== undefined) inline.close(name)
      }
    },
    Number.POSITIVE_INFINITY
  )
  return { merges, hiddenColumns, missing: !there }
}

const isOn = (text: string | undefined): boolean => text === "1" || text === "true"

/** The cell as its words, or nothing when it holds none. */
const cellOf = (open: Open, inline: string, book: Book): Cell | undefined => {
  const { column, formula } = open
  const { text, shows, missing } = valueOf(open, inline, book)
  if (text === "" && !formula && !missing) return undefined
  return {
    column,
    text: text.slice(0, maxText),
    ...(shows === undefined ? {} : { shows }),
    ...(formula ? { formula } : {}),
    ...(missing ? { missing } : {})
  }
}

const valueOf = (
  { type, value, shows }: Open,
  inline: string,
  book: Book
): { readonly text: string; readonly shows?: Shows; readonly missing?: true } => {
  if (type === "n") return numberOf(value.trim(), shows, book.from1904)
  if (type === "d") return { text: value.slice(0, 10), shows: "day" }
  if (type === "inlineStr") return { text: inline === "" ? value : inline }
  if (type === "b") return { text: value === "" ? "" : isOn(value) ? "TRUE" : "FALSE" }
  if (type !== "s") return { text: value }
  const text = value === "" ? "" : book.strings[Number(value)]
  return text === undefined ? { text: "", missing: true } : { text }
}

const numberOf = (
  value: string,
  shows: Shows,
  from1904: boolean
): { readonly text: string; readonly shows?: Shows } => {
  if (value === "") return { text: "" }
  if (shows === "percent") {
    const text = decimalOf(value, 2)
    return text === undefined ? { text: value } : { text: `${text}%`, shows }
  }
  const date = shows === "number" ? undefined : dateOf(Number(value), shows, from1904)
  if (date !== undefined) return { text: date, shows }
  const text = decimalOf(value)
  return text === undefined ? { text: value } : { text, shows: "number" }
}

/** The column of "AB12", from 0. */
const columnOf = (part: string, reference: string): number => {
  let column = 0
  for (let i = 0; i < reference.length && i < 8; i++) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column < 1 || column > maxColumns)
    throw refusal(part, `a cell at ${reference.slice(0, 20)}`, `columns from A to XFD`)
  return column - 1
}

const merge = (part: string, merges: Merge[], reference = ""): void => {
  const [first = "", last = first] = reference.split(":")
  const top = Number(/\d+$/.exec(first)?.[0])
  const bottom = Number(/\d+$/.exec(last)?.[0])
  if (!(top >= 1 && bottom >= top) || merges.length >= maxMerges) return
  merges.push({ top, bottom, left: columnOf(part, first), right: columnOf(part, last) })
}

const hide = (hidden: Set<number>, { min = "0", max = min }: Attributes): void => {
  for (let column = Number(min); column <= Math.min(Number(max), maxColumns); column++) hidden.add(column - 1)
}
