import type { CalendarDate, Document } from "@logframe/core"
import { printable } from "@logframe/report-document"
import fc from "fast-check"
import type { Nodes, Parents } from "mdast"
import remarkGfm from "remark-gfm"
import remarkParse from "remark-parse"
import { unified } from "unified"
import { expect, it } from "vitest"
import { MarkdownRenderer } from "../src/index.ts"

/** Text with what Markdown and HTML would like to have. */
const nasty = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
      {
        weight: 2,
        arbitrary: fc.string({ unit: fc.constantFrom(..."*_`~[]()<>#+-=|!\\&;:.1a \n"), maxLength: 8 })
      },
      fc.constantFrom(
        "<script>alert(1)</script>",
        "<!--",
        "<br>",
        "</p>",
        "<b>",
        "&amp;",
        "&#60;",
        "&copy;",
        "![a](b)",
        "[a](http://b.c)",
        "[^1]",
        "[^1]: a",
        "[a]: b",
        "- [ ] a",
        "1. a",
        "1) a",
        "> a",
        "# a",
        "a #",
        "---",
        "===",
        "```",
        "~~~",
        "| a | b |",
        "|---|---|",
        "    a",
        "\ta",
        "www.example.org/a_b",
        "https://example.org/a*b*c",
        "a.b@example.org",
        "**a**",
        "_a_",
        "~~a~~",
        "\u00a0",
        "\u2003",
        "\u202e",
        "مرحبا",
        "\u0000",
        "\ud800",
        "  "
      )
    ),
    { maxLength: 6 }
  )
  .map((pieces) => pieces.join(""))

const parsed = (markdown: string): Nodes => unified().use(remarkParse).use(remarkGfm).parse(markdown)

/** The elements that the renderer writes; nothing else in angle brackets may come out of it. */
const own = /^<\/?(p|strong|em|ul|ol|li|br|wbr|table|tr|th|td)>$|^<\/?a( href="[^"<>]*")?>$/

/** The text of a node as a reader sees it. */
const textOf = (node: Nodes): string => {
  if (node.type === "html") {
    expect(node.value).toMatch(own)
    return node.value === "<br>" ? "\n" : ""
  }
  if ("value" in node) return node.value
  return "children" in node ? node.children.map(textOf).join("") : ""
}

const all = (node: Nodes, type: Nodes["type"]): readonly Nodes[] => [
  ...(node.type === type ? [node] : []),
  ...("children" in node ? (node as Parents).children.flatMap((child) => all(child, type)) : [])
]

const day = "2024-12-31" as CalendarDate.CalendarDate

const document = (
  body: readonly Document.Block[],
  title: Document.Document["title"] = []
): Document.Document => ({
  title,
  language: "en",
  asOf: day,
  conventions: [],
  body
})

const styles = fc.record({ strong: fc.boolean(), emphasis: fc.boolean() })
const run = (
  text: string,
  { strong, emphasis }: { strong: boolean; emphasis: boolean }
): Document.TextRun => ({
  is: "text",
  text,
  ...(strong ? { strong: true } : {}),
  ...(emphasis ? { emphasis: true } : {})
})
const line = fc.array(fc.tuple(nasty, styles), { minLength: 1, maxLength: 4 }).map((runs) => ({
  runs: runs.map(([text, style]) => run(text, style)),
  text: runs.map(([text]) => printable(text)).join("")
}))

it("any text in any place comes back as the same text", () => {
  fc.assert(
    fc.property(line, ({ runs, text }) => {
      const paragraph: Document.Paragraph = { is: "paragraph", text: runs }
      const cell: Document.Cell = { is: "text", text: runs }
      const root = parsed(
        MarkdownRenderer.markdown(
          document(
            [
              paragraph,
              {
                is: "list",
                ordered: true,
                items: [[paragraph], [paragraph, { is: "list", ordered: false, items: [[paragraph]] }]]
              },
              { is: "section", id: "a", title: runs, body: [] },
              {
                is: "table",
                id: "b",
                caption: [],
                columns: [{ title: runs, header: true }, { title: runs }, { title: runs }],
                rows: [[cell, cell, { is: "blocks", body: [paragraph] }]]
              },
              { is: "note", tone: "info", body: [paragraph] }
            ],
            runs
          )
        )
      )
      const found = (type: Nodes["type"]) => all(root, type).map(textOf)
      expect(found("heading")).toEqual([text, text])
      expect(found("tableCell")).toEqual(Array.from({ length: 6 }, () => text))
      const empty = text === ""
      expect(found("paragraph")).toEqual(empty ? ["Note"] : [text, text, text, text, "Note", text])
      expect(all(root, "listItem")).toHaveLength(3)
      expect(all(root, "table")).toHaveLength(1)
    })
  )
})

it("strong and slanted text comes back strong and slanted", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[a-z.,*_ ]{1,6}$/), styles), { minLength: 1, maxLength: 5 }),
      (runs) => {
        const [paragraph] = all(
          parsed(
            MarkdownRenderer.markdown(
              document([{ is: "paragraph", text: runs.map(([text, style]) => run(text, style)) }])
            )
          ),
          "paragraph"
        )
        const expected = runs.flatMap(([text, { strong, emphasis }]) =>
          [...text].map((character) => ({ character, strong, emphasis }))
        )
        expect(paragraph === undefined ? [] : looks(paragraph)).toEqual(expected)
      }
    )
  )
})

/** Each character with its look, whether Markdown or a tag gave it. */
const looks = (root: Nodes) => {
  const out: { character: string; strong: boolean; emphasis: boolean }[] = []
  const open = { strong: 0, em: 0 }
  const walk = (node: Nodes, strong: boolean, emphasis: boolean): void => {
    if (node.type === "html") {
      const [, end, name] = /^<(\/?)(strong|em)>$/.exec(node.value) ?? []
      if (name === "strong" || name === "em") open[name] += end === "/" ? -1 : 1
    } else if (node.type === "text") {
      for (const character of node.value)
        out.push({ character, strong: strong || open.strong > 0, emphasis: emphasis || open.em > 0 })
    } else if ("children" in node) {
      for (const child of node.children)
        walk(child, strong || node.type === "strong", emphasis || node.type === "emphasis")
    }
  }
  walk(root, false, false)
  return out
}

it("a link leads to its address, and words that are no web or mail address lead nowhere", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.constantFrom(
          "javascript:alert(1)",
          "data:text/html,x",
          "mailto:a@b.c",
          "https://a.b/(c)_d*e*?f=1&copy=2"
        )
      ),
      nasty,
      (href, words) => {
        const root = parsed(
          MarkdownRenderer.markdown(
            document([
              { is: "paragraph", text: [{ is: "link", href, text: [{ is: "text", text: `x${words}` }] }] }
            ])
          )
        )
        const [paragraph] = all(root, "paragraph")
        expect(paragraph === undefined ? "" : textOf(paragraph)).toBe(printable(`x${words}`))
        const hrefs = all(root, "link").map((node) => (node.type === "link" ? node.url : ""))
        expect(hrefs.every((url) => /^(https?:|mailto:)/.test(url))).toBe(true)
        if (/^(https?|mailto):/.test(href)) expect(hrefs).toContain(href)
      }
    )
  )
})

it("facts stand as two columns with a tab between them", () => {
  fc.assert(
    fc.property(line, line, (term, description) => {
      fc.pre(!/^\s*$/.test(term.text) && description.text !== "")
      const root = parsed(
        MarkdownRenderer.markdown(
          document([{ is: "facts", items: [{ term: term.runs, description: description.runs }] }])
        )
      )
      const [paragraph] = all(root, "paragraph")
      expect(paragraph === undefined ? "" : textOf(paragraph)).toBe(`${term.text}:\t${description.text}`)
    })
  )
})
