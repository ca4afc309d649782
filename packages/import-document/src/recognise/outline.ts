/**
 * A logframe without a table: headings, bold labels and lists.
 *
 * "Output 1: Wells dug" begins a result; "Indicators:", "Assumptions:", "Activities:" say what the lines below them are; "Baseline: 4"
 * and "Target: 12" belong to the indicator above them.
 *
 * @internal
 */
import type { Chain } from "../draft/Chain.ts"
import { codeOf } from "../draft/codes.ts"
import type { Draft, IndicatorDraft } from "../draft/Draft.ts"
import { type Block, type Item, itemLines, type Line, linesOf } from "../read/Block.ts"
import { isTerms } from "./glossary.ts"
import {
  isBareLevel,
  type List,
  labelEntry,
  levelEntry,
  levelOf,
  listLabel,
  type NamedLevel
} from "./labels.ts"
import { bare } from "./matrix.ts"
import { readIndicator } from "./summary.ts"
import { readBaselines, readTargets } from "./valueCells.ts"

/** Whether a document speaks of indicators outside tables, so that its headings may be results. */
export const isOutline = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      block.is !== "table" &&
      !(block.is === "list" && isTerms(block.items.map(({ line }) => line))) &&
      linesOf(block).some(
        (line) => listLabel(line.text) === "indicators" || labelEntry(line.text)?.label === "indicators"
      )
  )

/** Reads the lines of an outline one by one. */
export class Outline {
  readonly #draft: Draft
  readonly #chain: Chain
  #label: List | undefined
  /** A level whose statement is the next line. */
  #pending: { readonly level: NamedLevel; readonly line: Line } | undefined
  /** A level that lists its results ("Outputs"). */
  #listed: NamedLevel | undefined
  #indicator: IndicatorDraft | undefined
  #active = false

  constructor(draft: Draft, chain: Chain) {
    this.#draft = draft
    this.#chain = chain
  }

  /** Reads a heading; one that is neither a level nor a label ends the outline. */
  heading(line: Line, beforeTable: boolean): boolean {
    if (beforeTable) {
      this.end()
      return false
    }
    const read = this.#begins(line) || this.#labels(line)
    if (!read) this.end()
    return read
  }

  /** What follows is no part of the outline. */
  end(): void {
    this.#active = false
    this.#label = undefined
    this.#pending = undefined
    this.#listed = undefined
  }

  /** Reads a block; what is left of it stays narrative. */
  block(block: Block): Block | undefined {
    if (block.is === "paragraph") {
      const left = block.lines.filter((line) => !this.#line({ line, items: [] }, false))
      return left.length === 0 ? undefined : { ...block, lines: left }
    }
    if (block.is === "list") {
      const left = block.items.filter((item) => !this.#line(item, true))
      return left.length === 0 ? undefined : { ...block, items: left }
    }
    return block
  }

  #line(item: Item, inList: boolean): boolean {
    const { line } = item
    if (this.#begins(line) || this.#labels(line)) {
      for (const part of item.items) this.#line(part, true)
      return true
    }
    if (!this.#active) return false
    if (this.#pending !== undefined && line.text.length <= 600) {
      const { level, line: at } = this.#pending
      this.#pending = undefined
      this.#result(level, line.text, [line], at)
      for (const part of item.items) this.#line(part, true)
      return true
    }
    if (this.#label !== undefined && (inList || this.#label !== "activities"))
      return this.#under(this.#label, item)
    if (this.#listed !== undefined && inList) {
      const { code, words } = codeOf(line.text)
      this.#result({ ...this.#listed, ...(code === undefined ? {} : { code }) }, words, [line])
      for (const part of item.items) this.#line(part, true)
      return true
    }
    return false
  }

  /** A line that begins a result, or names a level whose statement follows. */
  #begins(line: Line): boolean {
    const entry = levelEntry(line.text)
    if (
      entry !== undefined &&
      (this.#active || entry.code !== undefined || line.lead !== undefined || line.text.length < 300)
    ) {
      this.#active = true
      this.#result(entry, entry.statement, [line])
      return true
    }
    const level = isBareLevel(line.text) ? levelOf(line.text) : undefined
    if (level === undefined) return false
    this.#active = true
    this.#label = undefined
    const many = level.code === undefined && /s\s*:?$/i.test(level.words)
    this.#pending = many ? undefined : { level, line }
    this.#listed = many ? level : undefined
    this.#draft.place([line], "label of a level")
    return true
  }

  #result(level: NamedLevel, words: string, lines: readonly Line[], label?: Line): void {
    this.#label = undefined
    this.#indicator = undefined
    this.#chain.add({ level: level.id, statement: words, lines, code: level.code, levelWords: bare(level) })
    if (label !== undefined) this.#draft.place([label], "label of a level")
  }

  #labels(line: Line): boolean {
    const label = listLabel(line.text)
    if (label !== undefined) {
      if (!this.#active && label !== "assumptions" && label !== "risks" && label !== "activities")
        return false
      if (!this.#active) this.#chain.current = undefined
      this.#active = true
      this.#label = label
      this.#draft.place([line], `label of ${label}`)
      return true
    }
    const entry = labelEntry(line.text)
    if (entry === undefined || !this.#active) return false
    const year = entry.code !== undefined && /^(?:19|20)\d\d$/.test(entry.code) ? ` (${entry.code})` : ""
    const own: Line = { ...line, text: entry.rest + year }
    const read = this.#under(entry.label, { line: own, items: [] }, year === "" ? entry.code : undefined)
    this.#draft.place([line], this.#draft.placeOf(own) ?? `label of ${entry.label}`)
    return read
  }

  #under(label: List, item: Item, code?: string): boolean {
    const { line } = item
    const under = this.#chain.current === undefined ? [] : [this.#chain.current]
    switch (label) {
      case "indicators":
        if (this.#chain.current === undefined) return false
        this.#indicators(item, under, code)
        return true
      case "assumptions":
      case "risks":
        for (const one of itemLines(item))
          this.#draft.assumption(one, under, label === "risks" ? "risk" : "assumption")
        return true
      case "activities":
        for (const one of itemLines(item))
          this.#draft.activity(
            one,
            this.#chain.servedBy(codeOf(one.text).code),
            code === undefined ? {} : { code }
          )
        return true
      case "verification":
        return this.#verify(itemLines(item))
      case "baseline":
        return this.#value((row) => readBaselines(this.#draft, row, [line], {}))
      case "target":
        return this.#value((row) => readTargets(this.#draft, row, [line], {}))
    }
  }

  /** An indicator; items below it that are labels say its values, others are its parts. */
  #indicators(item: Item, under: readonly string[], code: string | undefined): void {
    const labels = item.items.filter(
      (part) => labelEntry(part.line.text) !== undefined || listLabel(part.line.text) !== undefined
    )
    if (labels.length === 0 && item.items.length > 0) {
      this.#indicator = readIndicator(this.#draft, item, { under })
      return
    }
    this.#indicator = this.#draft.indicator(item.line, { under }, false, code)
    for (const part of item.items) this.#line(part, true)
    this.#label = "indicators"
  }

  #value(read: (row: IndicatorDraft) => void): boolean {
    if (this.#indicator === undefined) return false
    read(this.#indicator)
    return true
  }

  /** The verification of the last indicator, or of all of the result when none stands above. */
  #verify(lines: readonly Line[]): boolean {
    const words = lines.map((line) => line.text).join("\n")
    if (this.#indicator === undefined) return false
    const before = this.#indicator.verification
    this.#indicator.verification = this.#draft.text(
      before === undefined ? words : `${Object.values(before)[0]}\n${words}`
    )
    this.#draft.place(lines, `verification of ${this.#indicator.id}`)
    return true
  }
}
