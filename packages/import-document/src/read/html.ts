/**
 * HTML as blocks: headings, paragraphs, lists, tables with their spans resolved.
 *
 * @internal
 */
import {
  defaultTreeAdapter,
  parseFragment,
  type DefaultTreeAdapterTypes as Tree,
  type TreeAdapter
} from "parse5"
import { type Block, type Cell, clean, type Item, type Line, linesOf, type Row } from "./Block.ts"
import { Grid } from "./grid.ts"
import { LineBuilder } from "./LineBuilder.ts"
import { atMost, DocumentTooLarge, maxDepth, maxElements, refuseTags, withoutBallast } from "./limits.ts"

type Node = Tree.ChildNode
type Parent = Tree.Element | Tree.DocumentFragment

/** Reads a fragment; `at` says where it stands, `line` on which line of the file it begins. */
export const readHtml = (source: string, at: (line: number) => string, line = 1): readonly Block[] => {
  const text = withoutBallast(source)
  refuseTags(text)
  const fragment = parseFragment(text, { sourceCodeLocationInfo: true, treeAdapter: bounded() })
  refuseDepth(fragment)
  const reader = new Reader((node) => at(line - 1 + (node.sourceCodeLocation?.startLine ?? 1)))
  return reader.blocks(fragment)
}

/** Builds the tree and stops at the first element that is too deep or one too many. */
const bounded = (): TreeAdapter<Tree.DefaultTreeAdapterMap> => {
  const depths = new WeakMap<object, number>()
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (...element) => {
      atMost(maxElements, ++elements, "elements")
      return defaultTreeAdapter.createElement(...element)
    },
    appendChild: (parent, child) => {
      const depth = (depths.get(parent) ?? 0) + 1
      if (depth > maxDepth) throw tooDeep()
      depths.set(child, depth)
      defaultTreeAdapter.appendChild(parent, child)
    }
  }
}

const tooDeep = () => new DocumentTooLarge(`elements nested more than ${maxDepth} deep`)

/** Walks with a stack, so that deep nesting ends in a sentence and not in a crash. */
const refuseDepth = (root: Parent): void => {
  const stack: { node: Parent; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.depth > maxDepth) throw tooDeep()
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
  "tbody",
  "tfoot",
  "nav",
  "form",
  "fieldset",
  "details",
  "summary",
  "address",
  "figcaption",
  "caption",
  "legend",
  "dd",
  "dt",
  "li",
  "tr",
  "td",
  "th"
])
/** Words that are struck out are kept between these signs, so that "100" struck and "120" beside it is no number. */
const struck: ReadonlySet<string> = new Set(["del", "s", "strike"])
const blockNames: ReadonlySet<string> = new Set([
  ...containers,
  "p",
  "ul",
  "ol",
  "dl",
  "table",
  "pre",
  "hr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6"
])

class Reader {
  readonly #place: (node: Node) => string
  /** The cell in which words stand; it is their place. */
  #cell: string | undefined
  #tables = 0
  /** Elements of a line that hold a block all the same (`<span><table>`). */
  readonly #holders = new WeakMap<Tree.Element, boolean>()
  constructor(at: (node: Node) => string) {
    this.#place = at
  }

  #at(node: Node): string {
    return this.#cell ?? this.#place(node)
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
      const [line, ...more] = this.lines(node.childNodes)
      if (line === undefined) return []
      const text = [line, ...more].map((one) => one.text).join(" ")
      return [{ is: "heading", depth: Number(tagName[1]), line: { ...line, text } }]
    }
    if (tagName === "p") return this.blocks(node)
    if (tagName === "pre") return [{ is: "paragraph", lines: this.preformatted(node) }]
    if (tagName === "ul" || tagName === "ol") return [this.list(node)]
    if (tagName === "dl") return [this.definitions(node)]
    if (tagName === "table") return [...this.captions(node), this.table(node)]
    if (tagName === "hr") return [{ is: "rule" }]
    return containers.has(tagName) || this.holdsBlock(node) ? this.blocks(node) : undefined
  }

  holdsBlock(node: Tree.Element): boolean {
    const known = this.#holders.get(node)
    if (known !== undefined) return known
    const holds = node.childNodes.some(
      (child) =>
        isElement(child) &&
        !silent.has(child.tagName) &&
        (blockNames.has(child.tagName) || this.holdsBlock(child))
    )
    this.#holders.set(node, holds)
    return holds
  }

  captions(table: Tree.Element): readonly Block[] {
    return table.childNodes
      .filter(isElement)
      .flatMap((child) => (child.tagName === "caption" ? this.blocks(child) : []))
  }

  /** A list of terms is a table of two columns. */
  definitions(node: Tree.Element): Block {
    const rows: Row[] = []
    const parts = node.childNodes
      .filter(isElement)
      .flatMap((child) => (child.tagName === "div" ? child.childNodes.filter(isElement) : [child]))
    let terms: Block[] = []
    for (const part of parts) {
      if (part.tagName === "dt") {
        terms.push(...this.blocks(part))
        continue
      }
      const at = this.#at(part)
      rows.push({
        at,
        cells: [
          { blocks: terms, header: false, at: `${at}, term` },
          { blocks: this.blocks(part), header: false, at }
        ]
      })
      terms = []
    }
    if (terms.length > 0)
      rows.push({
        at: this.#at(node),
        cells: [
          { blocks: terms, header: false, at: this.#at(node) },
          { blocks: [], header: false, at: this.#at(node) }
        ]
      })
    return { is: "table", rows, at: this.#at(node) }
  }

  preformatted(node: Tree.Element): readonly Line[] {
    const words = new LineBuilder()
    for (const child of node.childNodes) this.words(child, words)
    const at = this.#at(node)
    return words
      .written()
      .flatMap(({ text, links }) =>
        text.split("\n").flatMap((part) => (clean(part) === "" ? [] : [{ text: clean(part), links, at }]))
      )
  }

  list(node: Tree.Element): Block {
    const items: Item[] = []
    for (const child of node.childNodes) {
      if (isElement(child) && child.tagName === "li") items.push(this.item(child))
      else if (isElement(child) && (child.tagName === "ul" || child.tagName === "ol")) {
        const nested = this.list(child)
        const last = items.at(-1)
        const inner = nested.is === "list" ? nested.items : []
        if (last === undefined) items.push(...inner)
        else items[items.length - 1] = { line: last.line, items: [...last.items, ...inner] }
      } else items.push(...this.lines([child]).map((line) => ({ line, items: [] })))
    }
    return {
      is: "list",
      ordered: node.tagName === "ol",
      start: Number(attribute(node, "start") ?? 1) || 1,
      items
    }
  }

  item(node: Tree.Element): Item {
    const blocks = this.blocks(node)
    const lines = blocks.flatMap((block) => (block.is === "list" ? [] : linesOf(block)))
    const lead = lines[0]?.lead
    const nested = blocks.flatMap((block) => (block.is === "list" ? block.items : []))
    const text = lines.map((line) => line.text).join(" ")
    const links = lines.flatMap((line) => line.links)
    return {
      line: { text, ...(lead === undefined ? {} : { lead }), links, at: this.#at(node) },
      items: nested
    }
  }

  /** Lines of words; a line break ends a line. */
  lines(nodes: readonly Node[]): readonly Line[] {
    const words = new LineBuilder()
    for (const node of nodes) this.words(node, words)
    return words.lines(nodes[0] === undefined ? "" : this.#at(nodes[0]))
  }

  words(node: Node, words: LineBuilder): void {
    if (node.nodeName === "#text" && "value" in node) {
      words.add(node.value)
      return
    }
    if (!isElement(node) || silent.has(node.tagName)) return
    if (node.tagName === "br") {
      words.break()
      return
    }
    const mark = words.mark()
    if (node.tagName === "sup" && /^\s*[\d*]/.test(textOf(node))) words.raise()
    if (struck.has(node.tagName)) words.add("~~")
    for (const child of node.childNodes) this.words(child, words)
    if (struck.has(node.tagName)) words.add("~~")
    if (node.tagName === "a") words.link(mark, attribute(node, "href") ?? "")
    if (node.tagName === "b" || node.tagName === "strong") words.strong(mark)
  }

  /** The table as a grid: a cell that spans rows or columns is continued in each place it covers. */
  table(node: Tree.Element): Block {
    const grid = new Grid()
    const number = ++this.#tables
    const whole = `${this.#at(node)}, table ${number}`
    const outer = this.#cell
    let count = 0
    for (const row of rowsOf(node)) {
      const at = `${this.#at(row)}, table ${number}, row ${++count}`
      const y = grid.row(at)
      let x = 0
      for (const td of row.childNodes.filter(isElement)) {
        if (td.tagName !== "td" && td.tagName !== "th") continue
        x = grid.free(y, x)
        const width = span(attribute(td, "colspan"))
        this.#cell = `${at}, cell ${x + 1}`
        const cell: Cell = { blocks: this.blocks(td), header: td.tagName === "th", at: this.#cell }
        this.#cell = outer
        grid.put(cell, x, y, width, span(attribute(td, "rowspan")))
        x += width
      }
    }
    return { is: "table", rows: grid.rows(), at: whole }
  }
}

const textOf = (node: Tree.Element): string => {
  const [first] = node.childNodes
  return first !== undefined && "value" in first ? first.value : ""
}

const span = (text: string | undefined): number =>
  Math.max(1, Math.min(1000, Number.parseInt(text ?? "1", 10) || 1))

const rowsOf = (table: Tree.Element): readonly Tree.Element[] =>
  table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === "tr"
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tagName)
          ? child.childNodes.filter(isElement).filter((row) => row.tagName === "tr")
          : []
    )
