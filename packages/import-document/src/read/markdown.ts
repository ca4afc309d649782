/**
 * Markdown as blocks, with whatever HTML stands in it.
 *
 * Some documents write a table as lines of two columns with a tab between them, the right one holding HTML. A Markdown parser
 * sees paragraphs of inline HTML there, so those lines are cut from the source by their lines and read as rows.
 *
 * @internal
 */
import { type Block, type Cell, clean, type Item, type Line, linesOf, type Row } from "./Block.ts"
import { readHtml } from "./html.ts"
import { LineBuilder } from "./LineBuilder.ts"
import { refuseSigns, withoutBallast } from "./limits.ts"
import { type Token, tokensOf } from "./markdownTokens.ts"

type Table = Extract<Block, { is: "table" }>

/** Reads Markdown; every line knows its line in the file. */
export const readMarkdown = (source: string): readonly Block[] => {
  const front = /^---\n([\s\S]{1,10000}?)\n---(?:\n|$)/.exec(source)
  const text = withoutBallast(
    front === null ? source : source.replace(front[0], front[0].replace(/[^\n]/g, ""))
  )
  refuseSigns(text)
  const reader = new Reader(tokensOf(text), text.split("\n"))
  return joinTables([...frontMatter(front?.[1]), ...reader.blocks()])
}

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

/** Walks the flat list of tokens; what opens is closed at the same level. */
class Reader {
  readonly #tokens: readonly Token[]
  readonly #source: readonly string[]
  #next = 0

  constructor(tokens: readonly Token[], source: readonly string[]) {
    this.#tokens = tokens
    this.#source = source
  }

  /** The blocks up to the token that closes the one around them. */
  blocks(): readonly Block[] {
    const blocks: Block[] = []
    for (let token = this.#take(); token !== undefined && token.nesting >= 0; token = this.#take())
      blocks.push(...this.#block(token))
    return blocks
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++]
  }

  #block(token: Token): readonly Block[] {
    switch (token.type) {
      case "heading_open": {
        const [line] = wordsOf(this.#inside(), `line ${lineOf(token)}`)
        return line === undefined ? [] : [{ is: "heading", depth: Number(token.tag.slice(1)), line }]
      }
      case "paragraph_open":
        return paragraph(this.#inside(), this.#raw(token), lineOf(token))
      case "bullet_list_open":
      case "ordered_list_open":
        return [this.#list(token)]
      case "blockquote_open":
        return this.blocks()
      case "table_open":
        return [this.#table(token)]
      case "html_block":
        return this.#html(token)
      case "hr":
        return [{ is: "rule" }]
      case "code_block":
      case "fence":
        return [{ is: "paragraph", lines: codeLines(token) }]
      default:
        return []
    }
  }

  /** The words inside a block of words, whose end is passed. */
  #inside(): Token | undefined {
    const inline = this.#take()
    this.#take()
    return inline
  }

  #raw({ map }: Token): string {
    return this.#source.slice(map?.[0] ?? 0, map?.[1] ?? 0).join("\n")
  }

  #list(open: Token): Block {
    const items: Item[] = []
    for (let token = this.#take(); token !== undefined && token.nesting > 0; token = this.#take())
      items.push(itemOf(this.blocks(), `line ${lineOf(token)}`))
    return {
      is: "list",
      ordered: open.type === "ordered_list_open",
      start: Number(open.attrGet("start") ?? 1),
      items
    }
  }

  #table(open: Token): Table {
    const rows: Row[] = []
    let cells: Cell[] = []
    for (
      let token = this.#take();
      token !== undefined && token.type !== "table_close";
      token = this.#take()
    ) {
      if (token.type === "tr_open") cells = []
      else if (token.type === "tr_close") rows.push({ at: rowAt(rows.length, open), cells })
      else if (token.type === "th_open" || token.type === "td_open")
        cells.push(
          cellOfTable(
            this.#inside(),
            token.type === "th_open",
            `${rowAt(rows.length, open)}, cell ${cells.length + 1}`
          )
        )
    }
    return { is: "table", rows, at: `line ${lineOf(open)}` }
  }

  /** A blank line ends a block of HTML in Markdown, but not a table: its pieces are put together again. */
  #html(token: Token): readonly Block[] {
    const from = token.map?.[0] ?? 0
    let end = token.map?.[1] ?? from
    let depth = tables(token.content)
    while (depth > 0) {
      const next = this.#tokens[this.#next]
      if (next === undefined || next.level < token.level) break
      this.#skip()
      const until = next.map?.[1] ?? end
      depth += tables(this.#source.slice(end, until).join("\n"))
      end = Math.max(end, until)
    }
    return readHtml(this.#source.slice(from, end).join("\n"), (line) => `line ${line}`, from + 1)
  }

  /** Passes one block and all that is in it. */
  #skip(): void {
    let open = 0
    do open += this.#take()?.nesting ?? -open
    while (open > 0)
  }
}

/** How many more tables begin than end. */
const tables = (text: string): number => count(text, /<table\b/gi) - count(text, /<\/table\s*>/gi)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const lineOf = ({ map }: Token): number => (map?.[0] ?? 0) + 1
/** The rows of a table stand on lines of their own, but for the one under the header. */
const rowAt = (y: number, open: Token): string => `line ${lineOf(open) + (y === 0 ? 0 : y + 1)}`

const codeLines = (token: Token): readonly Line[] => {
  const first = lineOf(token) + (token.type === "fence" ? 1 : 0)
  return token.content.split("\n").flatMap((text, i) => {
    const words = clean(text)
    return words === "" ? [] : [{ text: words, links: [], at: `line ${first + i}` }]
  })
}

const itemOf = (blocks: readonly Block[], at: string): Item => {
  const paragraphs = blocks.filter((block) => block.is === "paragraph")
  const lines = blocks.flatMap((block) => (block.is === "list" ? [] : linesOf(block)))
  const lead = lines[0]?.lead
  return {
    ...(paragraphs.length > 1 ? { paragraphs: lines } : {}),
    line: {
      text: lines.map((line) => line.text).join(" "),
      ...(lead === undefined ? {} : { lead }),
      links: lines.flatMap((line) => line.links),
      at
    },
    items: blocks.flatMap((block) => (block.is === "list" ? block.items : []))
  }
}

/** A paragraph; when its lines are rows of two columns with a tab between them, a table. */
const paragraph = (inline: Token | undefined, text: string, line: number): readonly Block[] => {
  const rows = text.split("\n")
  const tabbed = rows.filter((row) => /^[^\t]+\t+\S/.test(row))
  if (tabbed.length > 0 && tabbed.length === rows.filter((row) => row.trim() !== "").length) {
    const widths = new Set(tabbed.map((row) => row.split("\t").length))
    const wide = widths.size === 1 && !widths.has(2)
    return [{ is: "table", at: `line ${line}`, rows: rows.flatMap((row, i) => tabRow(row, line + i, wide)) }]
  }
  if (/<(table|ul|ol|p|div|h[1-6])\b/i.test(text)) return readHtml(text, (at) => `line ${at}`, line)
  return [{ is: "paragraph", lines: wordsOf(inline, `line ${line}`, true) }]
}

const tabRow = (text: string, line: number, wide: boolean): readonly Row[] => {
  if (text.trim() === "") return []
  const at = `line ${line}`
  const apart = wide ? /\t/ : /\t+/
  return [{ at, cells: text.split(apart).map((cell, i) => cellOf(cell, `${at}, cell ${i + 1}`, line)) }]
}

/** A cell that holds HTML is read as HTML, any other as a line of Markdown. */
const cellOf = (text: string, at: string, line: number): Cell => {
  if (/<[a-z][^>]*>/i.test(text)) return cellOfHtml(text, at, line)
  if (!/[\\`*_[\]<>~&!#|:@]|^\s*\S{1,9}[.)]|^\s*[-+>=]/.test(text)) {
    const words = clean(text)
    const lines = words === "" ? [] : [{ text: words, links: [], at }]
    return { at, header: false, blocks: [{ is: "paragraph", lines }] }
  }
  const tokens = tokensOf(text)
  const words = tokens[0]?.type === "paragraph_open" ? wordsOf(tokens[1], at) : undefined
  return {
    at,
    header: false,
    blocks: [{ is: "paragraph", lines: words ?? [{ text: clean(text), links: [], at }] }]
  }
}

const cellOfHtml = (text: string, at: string, line: number): Cell => ({
  at,
  header: false,
  blocks: numbered(
    readHtml(text, () => at, line),
    at
  )
})

/** Numbers the items of a cell, so that each has its own place. */
const numbered = (blocks: readonly Block[], at: string): readonly Block[] => {
  let count = 0
  const item = (one: Item): Item => {
    const where = `${at}, item ${++count}`
    return { line: { ...one.line, at: where }, items: one.items.map(item) }
  }
  return blocks.map((block) => (block.is === "list" ? { ...block, items: block.items.map(item) } : block))
}

const cellOfTable = (inline: Token | undefined, header: boolean, at: string): Cell => {
  const inner = inline?.content ?? ""
  const blocks = /<(?:ul|ol|li|p|div|table|h[1-6]|dl)\b/i.test(inner)
    ? cellOfHtml(inner.replace(/\*\*/g, ""), at, 1).blocks
    : [{ is: "paragraph" as const, lines: wordsOf(inline, at) }]
  return { at, header, blocks }
}

/**
 * The words of a block as lines; a hard break ends a line. A soft one is a space, but between lines that each begin with a label
 * ("Duration: 36 months") it ends one too.
 */
const wordsOf = (inline: Token | undefined, at: string, soft = false): readonly Line[] => {
  const words = new LineBuilder()
  collect(inline?.children ?? [], words)
  if (!soft) return words.lines(at)
  return words
    .written()
    .flatMap(labelled)
    .flatMap(({ text, lead, links }) => {
      const cleaned = clean(text)
      return cleaned === ""
        ? []
        : [{ text: cleaned, ...(lead === undefined ? {} : { lead: clean(lead) }), links, at }]
    })
}

type Written = ReturnType<LineBuilder["written"]>[number]

/** A paragraph whose lines each begin with a label, as lines. */
const labelled = (words: Written): readonly Written[] => {
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

/** The words of inline tokens, which open and close what is emphasised, struck out or linked. */
const collect = (tokens: readonly Token[], words: LineBuilder): void => {
  const open: { readonly mark: ReturnType<LineBuilder["mark"]>; readonly token: Token }[] = []
  tokens.forEach((token, i) => {
    if (/^s_(?:open|close)$/.test(token.type)) words.add("~~")
    if (token.nesting > 0) open.push({ mark: words.mark(), token })
    else if (token.nesting < 0) {
      const began = open.pop()
      if (began?.token.type === "strong_open") words.strong(began.mark)
      else if (began?.token.type === "link_open")
        words.link(began.mark, String(began.token.attrGet("href") ?? ""))
    } else collectOne(token, tokens[i + 1], words)
  })
}

const collectOne = (token: Token, next: Token | undefined, words: LineBuilder): void => {
  switch (token.type) {
    case "softbreak":
      words.add("\n")
      return
    case "hardbreak":
      words.break()
      return
    case "html_inline":
      if (/^<br\s*\/?>$/i.test(token.content)) words.break()
      else if (/^<\/?(?:del|s|strike)\b/i.test(token.content)) words.add("~~")
      else if (/^<sup\b/i.test(token.content) && /^[\d*]/.test(next?.content ?? "")) words.raise()
      return
    case "image":
      words.add(token.content)
      return
    default:
      words.add(token.content)
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

const isTabbed = (table: Table): boolean =>
  table.rows.every((row) => row.cells.length === 2 && row.cells.every((cell) => !cell.header))
