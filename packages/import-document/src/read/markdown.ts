/**
 * Markdown as blocks, with whatever HTML stands in it.
 *
 * Some documents write a table as lines of two columns with a tab between them, the right one holding HTML. A Markdown parser
 * sees paragraphs of inline HTML there, so those lines are cut from the source by their positions and read as rows.
 *
 * @internal
 */
import type { Nodes, PhrasingContent, RootContent } from "mdast"
import remarkGfm from "remark-gfm"
import remarkParse from "remark-parse"
import { unified } from "unified"
import { type Block, type Cell, clean, type Item, type Line, type Link, type Row } from "./Block.ts"
import { maxDepth, readHtml, TooDeep } from "./html.ts"

/** Reads Markdown; every line knows its line in the file. */
export const readMarkdown = (source: string): readonly Block[] => {
  const root = unified().use(remarkParse).use(remarkGfm).parse(source)
  refuseDepth(root)
  return joinTables(root.children.flatMap((node) => blocksOf(node, source)))
}

const refuseDepth = (root: Nodes): void => {
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.depth > maxDepth) throw new TooDeep(`blocks nested more than ${maxDepth} deep`)
    if ("children" in next.node)
      for (const child of next.node.children) stack.push({ node: child, depth: next.depth + 1 })
  }
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1
const raw = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)

const blocksOf = (node: RootContent, source: string): readonly Block[] => {
  switch (node.type) {
    case "heading": {
      const [line] = phrasing(node.children, `line ${lineOf(node)}`)
      return line === undefined ? [] : [{ is: "heading", depth: node.depth, line }]
    }
    case "paragraph":
      return paragraph(node.children, raw(node, source), lineOf(node))
    case "list":
      return [
        {
          is: "list",
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => itemOf(item, source))
        }
      ]
    case "table":
      return [gfmTable(node, source)]
    case "html":
      return readHtml(node.value, (line) => `line ${line}`, lineOf(node))
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, source))
    case "thematicBreak":
      return [{ is: "rule" }]
    case "code":
      return [
        { is: "paragraph", lines: [{ text: clean(node.value), links: [], at: `line ${lineOf(node)}` }] }
      ]
    default:
      return []
  }
}

const itemOf = (node: Extract<RootContent, { type: "list" }>["children"][number], source: string): Item => {
  const blocks = node.children.flatMap((child) => blocksOf(child, source))
  const paragraphs = blocks.filter((block) => block.is === "paragraph")
  const lines = paragraphs.flatMap((block) => block.lines)
  const lead = lines[0]?.lead
  return {
    ...(paragraphs.length > 1 ? { paragraphs: lines } : {}),
    line: {
      text: lines.map((line) => line.text).join(" "),
      ...(lead === undefined ? {} : { lead }),
      links: lines.flatMap((line) => line.links),
      at: `line ${lineOf(node)}`
    },
    items: blocks.flatMap((block) => (block.is === "list" ? block.items : []))
  }
}

/** A paragraph; when its lines are rows of two columns with a tab between them, a table. */
const paragraph = (children: readonly PhrasingContent[], text: string, line: number): readonly Block[] => {
  const rows = text.split("\n")
  const tabbed = rows.filter((row) => /^[^\t]+\t+\S/.test(row))
  if (tabbed.length > 0 && tabbed.length === rows.filter((row) => row.trim() !== "").length) {
    return [{ is: "table", at: `line ${line}`, rows: rows.flatMap((row, i) => tabRow(row, line + i)) }]
  }
  if (/<(table|ul|ol|p|div|h[1-6])\b/i.test(text)) return readHtml(text, (at) => `line ${at}`, line)
  return [{ is: "paragraph", lines: phrasing(children, `line ${line}`) }]
}

const tabRow = (text: string, line: number): readonly Row[] => {
  if (text.trim() === "") return []
  const at = `line ${line}`
  return [{ at, cells: text.split(/\t+/).map((cell, i) => cellOf(cell, `${at}, cell ${i + 1}`, line)) }]
}

/** A cell that holds HTML is read as HTML, any other as a line of Markdown. */
const cellOf = (text: string, at: string, line: number): Cell => {
  if (/<[a-z][^>]*>/i.test(text))
    return {
      at,
      header: false,
      blocks: numbered(
        readHtml(text, () => at, line),
        at
      )
    }
  const root = unified().use(remarkParse).use(remarkGfm).parse(text)
  const lines = root.children.flatMap((node) =>
    node.type === "paragraph" ? phrasing(node.children, at) : [{ text: clean(text), links: [], at }]
  )
  return { at, header: false, blocks: [{ is: "paragraph", lines }] }
}

/** Numbers the items of a cell, so that each has its own place. */
const numbered = (blocks: readonly Block[], at: string): readonly Block[] => {
  let count = 0
  const item = (one: Item): Item => {
    const where = `${at}, item ${++count}`
    return { line: { ...one.line, at: where }, items: one.items.map(item) }
  }
  return blocks.map((block) => (block.is === "list" ? { ...block, items: block.items.map(item) } : block))
}

const gfmTable = (node: Extract<RootContent, { type: "table" }>, source: string): Block => ({
  is: "table",
  at: `line ${lineOf(node)}`,
  rows: node.children.map((row, y) => ({
    at: `line ${lineOf(row)}`,
    cells: row.children.map((cell, x) => {
      const at = `line ${lineOf(row)}, cell ${x + 1}`
      const inner = raw(cell, source).replace(/^\|/, "").replace(/\|$/, "")
      const blocks = /<[a-z][^>]*>/i.test(inner)
        ? numbered(
            readHtml(inner, () => at),
            at
          )
        : [{ is: "paragraph" as const, lines: phrasing(cell.children, at) }]
      return { at, header: y === 0, blocks }
    })
  }))
})

interface Words {
  text: string
  lead: string | undefined
  links: Link[]
}

/** The words of inline nodes as lines; a hard break ends a line, a soft one is a space. */
const phrasing = (nodes: readonly PhrasingContent[], at: string): readonly Line[] => {
  const words: Words[] = [{ text: "", lead: undefined, links: [] }]
  for (const node of nodes) collect(node, words)
  return words.flatMap(({ text, lead, links }) => {
    const cleaned = clean(text)
    return cleaned === ""
      ? []
      : [{ text: cleaned, ...(lead === undefined ? {} : { lead: clean(lead) }), links, at }]
  })
}

const collect = (node: PhrasingContent, words: Words[]): void => {
  const line = words.at(-1)
  if (line === undefined) return
  switch (node.type) {
    case "text":
    case "inlineCode":
      line.text += node.value
      return
    case "break":
      words.push({ text: "", lead: undefined, links: [] })
      return
    case "html":
      if (/^<br\s*\/?>$/i.test(node.value)) words.push({ text: "", lead: undefined, links: [] })
      return
    case "image":
      line.text += node.alt ?? ""
      return
    default: {
      if (!("children" in node)) return
      const before = line.text
      for (const child of node.children) collect(child, words)
      if (node.type === "strong" && before.trim() === "") line.lead = line.text
      if (node.type === "link")
        line.links.push({ label: clean(line.text.slice(before.length)), url: node.url })
    }
  }
}

/** A two-column table that a blank line cuts goes on in the next one. */
const joinTables = (blocks: readonly Block[]): readonly Block[] => {
  const result: Block[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    const goesOn = block.is === "table" && last?.is === "table" && isTabbed(block) && isTabbed(last)
    if (goesOn) result[result.length - 1] = { ...last, rows: [...last.rows, ...block.rows] }
    else result.push(block)
  }
  return result
}

const isTabbed = (table: Extract<Block, { is: "table" }>): boolean =>
  table.rows.every((row) => row.cells.length === 2 && row.cells.every((cell) => !cell.header))
