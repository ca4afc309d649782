/**
 * Where paragraphs are collected: the body, a cell, a text box, a note. Paragraphs of a list become one list.
 *
 * @internal
 */
import type { Block, Item, Line } from "../Block.ts"
import type { Label } from "./numbering.ts"

interface Listed {
  readonly line: Line
  readonly level: number
  readonly label: Label
}

/** Collects blocks. */
export class Room {
  readonly #blocks: Block[] = []
  #listed: Listed[] = []

  /** Adds a paragraph of a list. */
  item(line: Line, level: number, label: Label): void {
    this.#listed.push({ line, level, label })
  }

  add(...blocks: readonly Block[]): void {
    this.#flush()
    this.#blocks.push(...blocks)
  }

  blocks(): readonly Block[] {
    this.#flush()
    return this.#blocks
  }

  #flush(): void {
    const [first] = this.#listed
    if (first === undefined) return
    const ordered = first.label.is === "number"
    this.#blocks.push({
      is: "list",
      ordered,
      start: first.label.is === "number" ? first.label.value : 1,
      items: itemsOf(this.#listed)
    })
    this.#listed = []
  }
}

interface Open {
  readonly level: number
  readonly line: Line
  readonly items: Open[]
}

/** Items with those of deeper levels below them. */
const itemsOf = (listed: readonly Listed[]): readonly Item[] => {
  const top: Open[] = []
  const path: Open[] = []
  for (const { line, level } of listed) {
    while ((path.at(-1)?.level ?? -1) >= level) path.pop()
    const item = { level, line, items: [] }
    const above = path.at(-1)?.items ?? top
    above.push(item)
    path.push(item)
  }
  return top
}
