/**
 * A two-column logframe: on the left the name of a level or "Activity", on the right a statement with its lists.
 *
 * @internal
 */
import type { Draft } from "../build/Draft.ts"
import { type Block, cellLines, type Item, itemLines, type Line } from "../read/Block.ts"
import { isActivity, levelOf, listLabel } from "./words.ts"

type Table = Extract<Block, { is: "table" }>
type List = NonNullable<ReturnType<typeof listLabel>>

/** Whether most rows begin with the name of a level or with "Activity". */
export const isSummary = (table: Table): boolean => {
  const labels = table.rows.filter((row) => row.cells.length === 2).map((row) => leftOf(row)?.text ?? "")
  const known = labels.filter((label) => levelOf(label) !== undefined || isActivity(label))
  return (
    table.rows.every((row) => row.cells.length === 2) && known.length >= 2 && known.length * 2 > labels.length
  )
}

const leftOf = (row: Table["rows"][number]): Line | undefined =>
  row.cells[0] === undefined ? undefined : cellLines(row.cells[0])[0]

/** Reads the rows: each level stands under the last one of the level above it. */
export const readSummary = (draft: Draft, table: Table): void => {
  const depths: string[] = []
  let current: string[] = []
  const lastOf = new Map<number, string>()
  for (const row of table.rows) {
    const left = leftOf(row)
    const right = row.cells[1]
    if (left === undefined || right === undefined) continue
    if (isActivity(left.text)) {
      draft.place(cellLines(row.cells[0] ?? right), "label of activities")
      for (const line of cellLines(right)) draft.activity(line, current)
      continue
    }
    const level = levelOf(left.text)
    if (level === undefined) {
      if (row.cells.every(({ header }) => header))
        draft.place(row.cells.flatMap(cellLines), "header of the table")
      continue
    }
    if (!depths.includes(level.id)) depths.push(level.id)
    const depth = depths.indexOf(level.id)
    const above = [...lastOf].filter(([other]) => other < depth).sort(([a], [b]) => b - a)[0]?.[1]
    draft.place(cellLines(row.cells[0] ?? right), "label of a level")
    const result = readBody(draft, right.blocks, level, above)
    lastOf.set(depth, result)
    for (const other of [...lastOf.keys()]) if (other > depth) lastOf.delete(other)
    current = [result]
  }
}

/** The right cell: a statement, then lists, each behind its label. */
const readBody = (
  draft: Draft,
  blocks: readonly Block[],
  level: { readonly id: string; readonly code?: string; readonly words: string },
  above: string | undefined
): string => {
  const statement: Line[] = []
  const lists: { label: List; items: Item[] }[] = []
  let label: List | undefined
  for (const block of blocks) {
    if (block.is === "list") {
      lists.push({ label: label ?? "indicators", items: [...block.items] })
      continue
    }
    for (const line of block.is === "paragraph" || block.is === "heading"
      ? block.is === "paragraph"
        ? block.lines
        : [block.line]
      : []) {
      const next = listLabel(line.text)
      if (next !== undefined) {
        label = next
        draft.place([line], `label of ${next}`)
      } else if (label === undefined) statement.push(line)
      else lists.push({ label, items: [{ line, items: [] }] })
    }
  }
  const words = statement.map((line) => line.text).join("\n") || level.words
  const result = draft.result(level.id, words, statement, {
    ...(above === undefined ? {} : { under: [above] }),
    ...(level.code === undefined ? {} : { code: level.code }),
    levelWords: level.words.replace(/\s*[\d.]+\s*$/, "")
  })
  for (const { label: kind, items } of lists) readers[kind](draft, items, result.id)
  return result.id
}

const readers: Readonly<Record<List, (draft: Draft, items: readonly Item[], result: string) => void>> = {
  indicators: (draft, items, result) => {
    for (const item of items) readIndicator(draft, item, { under: [result] })
  },
  assumptions: (draft, items, result) => {
    for (const line of items.flatMap(itemLines)) draft.assumption(line, [result])
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
export const readIndicator = (draft: Draft, item: Item, owner: Parameters<Draft["indicator"]>[1]): void => {
  const row = draft.indicator(item.line, owner, item.items.length > 0)
  for (const part of item.items) readIndicator(draft, part, { partOf: row })
}
