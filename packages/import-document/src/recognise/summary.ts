/**
 * A two-column logframe: on the left the name of a level or "Activity", on the right a statement with its lists.
 *
 * @internal
 */
import type { Chain } from "../draft/Chain.ts"
import { codeOf } from "../draft/codes.ts"
import type { Draft, IndicatorDraft } from "../draft/Draft.ts"
import { type Block, cellLines, fresh, type Item, itemLines, type Line, linesOf } from "../read/Block.ts"
import { isActivity, type List, labelEntry, levelOf, listLabel, type NamedLevel } from "./labels.ts"

type Table = Extract<Block, { is: "table" }>

/** Whether most rows begin with the name of a level, with "Activity" or with the name of a list. */
export const isSummary = (table: Table): boolean => {
  const labels = table.rows.filter((row) => row.cells.length === 2).map((row) => leftOf(row)?.text ?? "")
  const known = labels.filter(
    (label) => levelOf(label) !== undefined || isActivity(label) || listLabel(label) !== undefined
  )
  return (
    table.rows.every((row) => row.cells.length === 2) &&
    labels.some((label) => levelOf(label) !== undefined) &&
    known.length >= 2 &&
    known.length * 2 > labels.length
  )
}

const leftOf = (row: Table["rows"][number]): Line | undefined => fresh(row.cells[0])[0]

/** Reads the rows: each level stands under the last one of the level above it. */
export const readSummary = (draft: Draft, chain: Chain, table: Table): void => {
  chain.begin()
  for (const row of table.rows) {
    const left = leftOf(row)
    const right = row.cells[1]
    if (left === undefined || right === undefined) {
      for (const line of fresh(right)) readLoose(draft, chain, line)
      continue
    }
    const label = listLabel(left.text)
    const level = levelOf(left.text)
    if (isActivity(left.text) && label !== "indicators") {
      draft.place(fresh(row.cells[0]), "label of activities")
      for (const line of cellLines(right)) draft.activity(line, chain.servedBy(codeOf(line.text).code))
    } else if (label !== undefined && chain.current !== undefined) {
      draft.place(fresh(row.cells[0]), `label of ${label}`)
      for (const items of right.blocks.map(itemsOf)) readers[label]?.(draft, items, chain.current)
    } else if (level !== undefined && fresh(right).length > 0) {
      draft.place(fresh(row.cells[0]), "label of a level")
      readBody(draft, chain, right.blocks, level)
    } else if (row.cells.every(({ header }) => header)) {
      draft.place(row.cells.flatMap(cellLines), "header of the table")
    }
  }
}

/** A cell whose label is that of the row above: activities go on, nothing else does. */
const readLoose = (draft: Draft, chain: Chain, line: Line): void => {
  if (draft.placeOf(line) === undefined && draft.activities.length > 0)
    draft.activity(line, chain.servedBy(codeOf(line.text).code))
}

const itemsOf = (block: Block): readonly Item[] =>
  block.is === "list" ? block.items : linesOf(block).map((line) => ({ line, items: [] }))

/** The right cell: a statement, then lists, each behind its label. */
const readBody = (draft: Draft, chain: Chain, blocks: readonly Block[], level: NamedLevel): void => {
  const statement: Line[] = []
  const lists: { label: List; items: readonly Item[] }[] = []
  let label: List | undefined
  for (const block of blocks) {
    if (block.is === "list") {
      lists.push({ label: label ?? "indicators", items: block.items })
      continue
    }
    for (const line of linesOf(block)) {
      const next = listLabel(line.text)
      const entry = labelEntry(line.text)
      if (next !== undefined) {
        label = next
        draft.place([line], `label of ${next}`)
      } else if (entry !== undefined) {
        const own = { ...line, text: entry.rest }
        lists.push({ label: entry.label, items: [{ line: own, items: [] }] })
        draft.place([line], `label of ${entry.label} and what follows it`)
        label = entry.label
      } else if (label === undefined) statement.push(line)
      else lists.push({ label, items: [{ line, items: [] }] })
    }
  }
  const text = statement.map((line) => line.text).join("\n")
  const { code, words } = codeOf(text)
  const result = chain.add({
    level: level.id,
    statement: text === "" ? level.words : words,
    lines: statement,
    code: level.code ?? code,
    levelWords: level.words.replace(/\s*[\d.]+\s*:?\s*$/, "") || level.words
  })
  for (const { label: kind, items } of lists) readers[kind]?.(draft, items, result)
}

const readers: Readonly<
  Partial<Record<List, (draft: Draft, items: readonly Item[], result: string) => void>>
> = {
  indicators: (draft, items, result) => {
    for (const item of items) readIndicator(draft, item, { under: [result] })
  },
  assumptions: (draft, items, result) => {
    for (const line of items.flatMap(itemLines)) draft.assumption(line, [result])
  },
  risks: (draft, items, result) => {
    for (const line of items.flatMap(itemLines)) draft.assumption(line, [result], "risk")
  },
  activities: (draft, items, result) => {
    for (const line of items.flatMap(itemLines)) draft.activity(line, [result])
  },
  verification: (draft, items, result) => {
    const lines = items.flatMap(itemLines)
    for (const row of draft.indicators) {
      if (row.under?.includes(result) === true)
        row.verification = draft.text(lines.map((line) => line.text).join("\n"))
    }
    draft.place(lines, `verification of the indicators of ${result}`)
  }
}

/** An item of a list of indicators, with its own list as parts. */
export const readIndicator = (
  draft: Draft,
  item: Item,
  owner: Parameters<Draft["indicator"]>[1]
): IndicatorDraft => {
  const row = draft.indicator(item.line, owner, item.items.length > 0)
  for (const part of item.items) readIndicator(draft, part, { partOf: row })
  return row
}
