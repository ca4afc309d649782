/**
 * The numbers that Word puts before paragraphs, and that stand nowhere in their words: "Output 1.2:".
 *
 * @internal
 */
import type { OfficePackage } from "@logframe/ooxml"

interface Level {
  format: string
  text: string
  start: number
}

/** What stands before a paragraph. */
export type Label =
  | { readonly is: "bullet" }
  /** A plain number: one of several things in their order. */
  | { readonly is: "number"; readonly value: number }
  /** A number that says more: "1.2", "Output 1:". */
  | { readonly is: "code"; readonly text: string }

const maxLevels = 9

/** Counts the paragraphs of lists. */
export class Numbering {
  readonly #abstract = new Map<string, Level[]>()
  readonly #lists = new Map<string, { readonly abstract: string; readonly starts: Map<number, number> }>()
  readonly #counts = new Map<string, number[]>()

  constructor(from: OfficePackage.OfficePackage, part: string) {
    let levels: Level[] = []
    let level: Level | undefined
    let list = ""
    let at = 0
    from.read(part, {
      open: (name, { abstractNumId = "", numId = "", ilvl = "0", val = "" }) => {
        if (name === "abstractNum") {
          levels = []
          this.#abstract.set(abstractNumId, levels)
        } else if (name === "lvl" && Number(ilvl) < maxLevels) {
          level = { format: "decimal", text: "", start: 1 }
          if (list === "") levels[Number(ilvl)] = level
        } else if (name === "num") list = numId
        else if (name === "abstractNumId" && list !== "")
          this.#lists.set(list, { abstract: val, starts: new Map() })
        else if (name === "lvlOverride") at = Number(ilvl)
        else if (name === "startOverride") this.#lists.get(list)?.starts.set(at, Number(val))
        else if (level !== undefined) set(level, name, val)
      },
      close: (name) => {
        if (name === "lvl") level = undefined
        if (name === "num") list = ""
      }
    })
  }

  /** The label of the next paragraph of the list at that level; nothing where the list is none. */
  next(numId: string, ilvl: number): Label | undefined {
    const list = this.#lists.get(numId)
    const levels = this.#abstract.get(list?.abstract ?? "")
    const level = levels?.[ilvl]
    if (list === undefined || levels === undefined || level === undefined) return undefined
    if (level.format === "bullet") return { is: "bullet" }
    const counts = this.#count(list.abstract, numId, ilvl, list.starts.get(ilvl) ?? level.start)
    if (level.format === "none" || level.text === "") return undefined
    const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const own = levels[Number(place) - 1]
      return numeral(counts[Number(place) - 1] ?? own?.start ?? 1, own?.format ?? "decimal")
    })
    return /^\(?%[1-9][.):\]]*$/.test(level.text.trim())
      ? { is: "number", value: counts[ilvl] ?? 1 }
      : { is: "code", text: text.trim() }
  }

  #count(abstract: string, numId: string, ilvl: number, start: number): readonly number[] {
    const key = this.#lists.get(numId)?.starts.size === 0 ? abstract : `${abstract} ${numId}`
    const counts = this.#counts.get(key) ?? []
    counts[ilvl] = (counts[ilvl] ?? start - 1) + 1
    counts.length = ilvl + 1
    this.#counts.set(key, counts)
    return counts
  }
}

const set = (level: Level, name: string, val: string): void => {
  if (name === "numFmt") level.format = val
  else if (name === "lvlText") level.text = val
  else if (name === "start") level.start = Number(val)
}

const romans: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"]
]

const roman = (value: number): string => {
  const step = romans.find(([worth]) => worth <= value)
  return step === undefined ? "" : step[1] + roman(value - step[0])
}

/** Numerals by the names of Word; others are written in digits. */
const numerals: Readonly<Record<string, (value: number) => string>> = {
  lowerLetter: (value) => letter(value).toLowerCase(),
  upperLetter: (value) => letter(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: (value) => roman(value),
  decimalZero: (value) => String(value).padStart(2, "0")
}

const numeral = (value: number, format: string): string =>
  value >= 0 && value < 4_000 ? (numerals[format] ?? String)(value) : String(value)

const letter = (value: number): string =>
  value < 1 ? "" : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
