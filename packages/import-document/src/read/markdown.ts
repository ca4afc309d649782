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
import {
  type Block,
  type Cell,
  clean,
  type Item,
  type Line,
  type Link,
  linesOf,
  type Row,
  raise
} from "./Block.ts"
import { maxDepth, readHtml, TooDeep } from "./html.ts"

/** Reads Markdown; every line knows its line in the file. */
export const readMarkdown = (source: string): readonly Block[] => {
  const front = /^---\n([\s\S]{1,10000}?)\n---(?:\n|$)/.exec(source)
  const text = front === null ? source : source.replace(front[0], front[0].replace(/[^\n]/g, ""))
  const root = parse(text)
  refuseDepth(root)
  return joinTables([
    ...frontMatter(front?.[1]),
    ...wholes(root.children, text).flatMap((node) => blocksOf(node, text))
  ])
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze()
const parse = (source: string) => processor.parse(source)

/** The lines between `---` and `---` at the beginning: fields of the document. */
const frontMatter = (text: string | undefined): readonly Block[] =>
  text === undefined
    ? []
    : [
        {
          is: "paragraph",
          lines: text.split("\n").flatMap((line, i) => {
            const words = clean(line.replace(/^(\s*[\w -]+:\s*)(["'])(.*)\2\s*$/, "$1$3"))
            return words === "" || words.startsWith("#")
              ? []
              : [{ text: words, links: [], at: `line ${i + 2}` }]
          })
        }
      ]

/** A blank line ends a block of HTML in Markdown, but not a table: its pieces are put together again. */
const wholes = (nodes: readonly RootContent[], source: string): readonly RootContent[] => {
  const result: RootContent[] = []
  let open: { node: RootContent; depth: number } | undefined
  for (const node of nodes) {
    const text = raw(node, source)
    const depth = (open?.depth ?? 0) + count(text, /<table\b/gi) - count(text, /<\/table\s*>/gi)
    if (open === undefined && (node.type !== "html" || depth <= 0)) {
      result.push(node)
      continue
    }
    open = { node: open?.node ?? node, depth }
    if (depth <= 0) {
      result.push(joined(open.node, node, source))
      open = undefined
    }
  }
  const last = nodes.at(-1)
  if (open !== undefined && last !== undefined) result.push(joined(open.node, last, source))
  return result
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const joined = (first: RootContent, last: RootContent, source: string): RootContent => ({
  type: "html",
  value: source.slice(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0),
  ...(first.position === undefined ? {} : { position: first.position })
})

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
        {
          is: "paragraph",
          lines: node.value.split("\n").flatMap((text, i) => {
            const words = clean(text)
            const line = lineOf(node) + i + (/^[`~]/.test(raw(node, source)) ? 1 : 0)
            return words === "" ? [] : [{ text: words, links: [], at: `line ${line}` }]
          })
        }
      ]
    case "footnoteDefinition":
      return footnote(
        node.children.flatMap((child) => blocksOf(child, source)),
        node.identifier
      )
    default:
      return []
  }
}

/** The words of a footnote behind its mark: "[1] Preliminary". */
const footnote = (blocks: readonly Block[], mark: string): readonly Block[] => {
  const [first, ...others] = blocks
  if (first?.is !== "paragraph" || first.lines[0] === undefined) return blocks
  const [line, ...more] = first.lines
  return [{ ...first, lines: [{ ...line, text: `[${mark.slice(0, 6)}] ${line.text}` }, ...more] }, ...others]
}

const itemOf = (node: Extract<RootContent, { type: "list" }>["children"][number], source: string): Item => {
  const blocks = node.children.flatMap((child) => blocksOf(child, source))
  const paragraphs = blocks.filter((block) => block.is === "paragraph")
  const lines = blocks.flatMap((block) => (block.is === "list" ? [] : linesOf(block)))
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
    const widths = new Set(tabbed.map((row) => row.split("\t").length))
    const wide = widths.size === 1 && !widths.has(2)
    return [{ is: "table", at: `line ${line}`, rows: rows.flatMap((row, i) => tabRow(row, line + i, wide)) }]
  }
  if (/<(table|ul|ol|p|div|h[1-6])\b/i.test(text)) return readHtml(text, (at) => `line ${at}`, line)
  return [{ is: "paragraph", lines: phrasing(children, `line ${line}`, true) }]
}

const tabRow = (text: string, line: number, wide: boolean): readonly Row[] => {
  if (text.trim() === "") return []
  const at = `line ${line}`
  const apart = wide ? /\t/ : /\t+/
  return [{ at, cells: text.split(apart).map((cell, i) => cellOf(cell, `${at}, cell ${i + 1}`, line)) }]
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
  if (!/[\\`*_[\]<>~&!#|:@]|^\s*\S{1,9}[.)]|^\s*[-+>=]/.test(text)) {
    const words = clean(text)
    const lines = words === "" ? [] : [{ text: words, links: [], at }]
    return { at, header: false, blocks: [{ is: "paragraph", lines }] }
  }
  const root = parse(text)
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
      const inner = raw(cell, source)
        .replace(/^\|/, "")
        .replace(/(?<!\\)\|$/, "")
        .replace(/\\\|/g, "|")
        .replace(/\*\*/g, "")
      const blocks = /<(?:ul|ol|li|p|div|table|h[1-6]|dl)\b/i.test(inner)
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

/**
 * The words of inline nodes as lines; a hard break ends a line. A soft one is a space, but between lines that each begin with a
 * label ("Duration: 36 months") it ends one too.
 */
const phrasing = (nodes: readonly PhrasingContent[], at: string, soft = false): readonly Line[] => {
  const words: Words[] = [{ text: "", lead: undefined, links: [] }]
  collectAll(nodes, words)
  return words.flatMap(soft ? labelled : (one) => [one]).flatMap(({ text, lead, links }) => {
    const cleaned = clean(text)
    return cleaned === ""
      ? []
      : [{ text: cleaned, ...(lead === undefined ? {} : { lead: clean(lead) }), links, at }]
  })
}

/** A paragraph whose lines each begin with a label, as lines. */
const labelled = (words: Words): readonly Words[] => {
  const parts = words.text.split("\n").filter((part) => part.trim() !== "")
  const labels = new Set(parts.filter((part) => /^\s*:?[^:.]{2,60}:\s|^\s*:\s/.test(part)))
  if (parts.length < 2 || labels.size * 2 < parts.length || !labels.has(parts[0] ?? "")) return [words]
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last === undefined || labels.has(part)) lines.push(part)
    else lines[lines.length - 1] = `${last} ${part}`
  }
  return lines.map((text, i) => ({
    text,
    lead: i === 0 && words.lead !== undefined && text.includes(words.lead) ? words.lead : undefined,
    links: words.links.filter((link) => text.includes(link.label))
  }))
}

const collectAll = (nodes: readonly PhrasingContent[], words: Words[]): void => {
  nodes.forEach((node, i) => {
    const next = nodes[i + 1]
    const line = words.at(-1)
    const raised = node.type === "html" && /^<sup\b/i.test(node.value) && next?.type === "text"
    if (raised && line !== undefined && /^[\d*]/.test(next.value)) line.text += raise(line.text)
    collect(node, words)
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
      else if (/^<\/?(?:del|s|strike)\b/i.test(node.value)) line.text += "~~"
      return
    case "footnoteReference":
      line.text += ` [${node.identifier.slice(0, 6)}]`
      return
    case "image":
      line.text += node.alt ?? ""
      return
    default: {
      if (!("children" in node)) return
      const before = line.text
      if (node.type === "delete") line.text += "~~"
      collectAll(node.children, words)
      if (node.type === "delete") (words.at(-1) ?? line).text += "~~"
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
