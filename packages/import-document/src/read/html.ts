/**
 * HTML as blocks: headings, paragraphs, lists, tables with their spans resolved.
 *
 * @internal
 */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5"
import { type Block, type Cell, clean, type Item, type Line, type Link, type Row } from "./Block.ts"

/** The deepest nesting that is read. */
export const maxDepth = 200
/** The most cells a table may span. */
const maxCells = 200_000

/** The document is nested deeper, or its tables are larger, than any that people write. */
export class TooDeep extends Error {}

type Node = Tree.ChildNode
type Parent = Tree.Element | Tree.DocumentFragment

/** Reads a fragment; `at` says where it stands, `line` on which line of the file it begins. */
export const readHtml = (source: string, at: (line: number) => string, line = 1): readonly Block[] => {
  const fragment = parseFragment(source, { sourceCodeLocationInfo: true })
  refuseDepth(fragment)
  const reader = new Reader((node) => at(line - 1 + (node.sourceCodeLocation?.startLine ?? 1)))
  return reader.blocks(fragment)
}

/** Walks with a stack, so that deep nesting ends in a sentence and not in a crash. */
const refuseDepth = (root: Parent): void => {
  const stack: { node: Parent; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.depth > maxDepth) throw new TooDeep(`elements nested more than ${maxDepth} deep`)
    for (const child of next.node.childNodes) {
      if ("childNodes" in child) stack.push({ node: child, depth: next.depth + 1 })
    }
  }
}

const attribute = (node: Tree.Element, name: string): string | undefined =>
  node.attrs.find((attr) => attr.name === name)?.value

const isElement = (node: Node): node is Tree.Element => "tagName" in node

const silent: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "head",
  "title",
  "noscript",
  "iframe",
  "object"
])
const containers: ReadonlySet<string> = new Set([
  "html",
  "body",
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "aside",
  "blockquote",
  "figure",
  "center",
  "thead",
  "tbody"
])

interface Words {
  text: string
  lead: string | undefined
  links: Link[]
}

class Reader {
  readonly #at: (node: Node) => string
  constructor(at: (node: Node) => string) {
    this.#at = at
  }

  /** The blocks of an element; words between blocks become paragraphs. */
  blocks(parent: Parent): readonly Block[] {
    const result: Block[] = []
    let loose: Node[] = []
    const flush = () => {
      const lines = this.lines(loose)
      if (lines.length > 0) result.push({ is: "paragraph", lines })
      loose = []
    }
    for (const node of parent.childNodes) {
      const block = isElement(node) ? this.block(node) : undefined
      if (block === undefined) loose.push(node)
      else {
        flush()
        result.push(...block)
      }
    }
    flush()
    return result
  }

  /** The blocks that an element is, or nothing when it is part of a line. */
  block(node: Tree.Element): readonly Block[] | undefined {
    const { tagName } = node
    if (silent.has(tagName)) return []
    if (/^h[1-6]$/.test(tagName)) {
      const [line] = this.lines(node.childNodes)
      return line === undefined ? [] : [{ is: "heading", depth: Number(tagName[1]), line }]
    }
    if (tagName === "p" || tagName === "pre") return this.blocks(node)
    if (tagName === "ul" || tagName === "ol") return [this.list(node)]
    if (tagName === "table") return [this.table(node)]
    if (tagName === "hr") return [{ is: "rule" }]
    return containers.has(tagName) ? this.blocks(node) : undefined
  }

  list(node: Tree.Element): Block {
    const items = node.childNodes
      .filter(isElement)
      .flatMap((child) => (child.tagName === "li" ? [this.item(child)] : []))
    return {
      is: "list",
      ordered: node.tagName === "ol",
      start: Number(attribute(node, "start") ?? 1) || 1,
      items
    }
  }

  item(node: Tree.Element): Item {
    const blocks = this.blocks(node)
    const lines = blocks.flatMap((block) => (block.is === "paragraph" ? block.lines : []))
    const nested = blocks.flatMap((block) => (block.is === "list" ? block.items : []))
    const text = lines.map((line) => line.text).join(" ")
    return { line: { text, links: lines.flatMap((line) => line.links), at: this.#at(node) }, items: nested }
  }

  /** Lines of words; a line break ends a line. */
  lines(nodes: readonly Node[]): readonly Line[] {
    const words: Words[] = [{ text: "", lead: undefined, links: [] }]
    for (const node of nodes) this.words(node, words)
    const at = nodes[0] === undefined ? "" : this.#at(nodes[0])
    return words.flatMap(({ text, lead, links }, i) => {
      const cleaned = clean(text)
      if (cleaned === "") return []
      const where = words.length > 1 ? `${at}, part ${i + 1}` : at
      return [{ text: cleaned, ...(lead === undefined ? {} : { lead: clean(lead) }), links, at: where }]
    })
  }

  words(node: Node, words: Words[]): void {
    const line = words.at(-1)
    if (line === undefined) return
    if (node.nodeName === "#text" && "value" in node) {
      line.text += node.value
      return
    }
    if (!isElement(node) || silent.has(node.tagName)) return
    if (node.tagName === "br") {
      words.push({ text: "", lead: undefined, links: [] })
      return
    }
    const before = line.text
    for (const child of node.childNodes) this.words(child, words)
    if (node.tagName === "a") {
      const label = clean(line.text.slice(before.length))
      const url = attribute(node, "href") ?? ""
      if (label !== "" && url !== "") line.links.push({ label, url })
    }
    if ((node.tagName === "b" || node.tagName === "strong") && before.trim() === "") line.lead = line.text
  }

  /** The table as a grid: a cell that spans rows or columns is continued in each place it covers. */
  table(node: Tree.Element): Block {
    const grid: Cell[][] = []
    const at: string[] = []
    let cells = 0
    for (const row of rowsOf(node)) {
      const y = at.length
      at.push(this.#at(row))
      const line = lineAt(grid, y)
      let x = 0
      for (const td of row.childNodes.filter(isElement)) {
        if (td.tagName !== "td" && td.tagName !== "th") continue
        while (line[x] !== undefined) x++
        const width = span(attribute(td, "colspan"))
        const height = span(attribute(td, "rowspan"))
        cells += width * height
        if (cells > maxCells) throw new TooDeep(`a table of more than ${maxCells} cells`)
        const cell: Cell = {
          blocks: this.blocks(td),
          header: td.tagName === "th",
          at: `${at[y]}, cell ${x + 1}`
        }
        for (let dy = 0; dy < height; dy++) {
          for (let dx = 0; dx < width; dx++) {
            const target = lineAt(grid, y + dy)
            target[x + dx] = dx === 0 && dy === 0 ? cell : { ...cell, continued: true }
          }
        }
        x += width
      }
    }
    const width = Math.max(0, ...grid.map((line) => line.length))
    const rows: Row[] = at.map((where, y) => ({
      at: where,
      cells: Array.from(
        { length: width },
        (_, x) => grid[y]?.[x] ?? { blocks: [], header: false, at: `${where}, cell ${x + 1}` }
      )
    }))
    return { is: "table", rows, at: this.#at(node) }
  }
}

const lineAt = (grid: Cell[][], y: number): Cell[] => {
  const line = grid[y] ?? []
  grid[y] = line
  return line
}

const span = (text: string | undefined): number =>
  Math.max(1, Math.min(1000, Number.parseInt(text ?? "1", 10) || 1))

const rowsOf = (table: Tree.Element): readonly Tree.Element[] =>
  table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === "tr"
        ? [child]
        : containers.has(child.tagName) || child.tagName === "tfoot"
          ? child.childNodes.filter(isElement).filter((row) => row.tagName === "tr")
          : []
    )
