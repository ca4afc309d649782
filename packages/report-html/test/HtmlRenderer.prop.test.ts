import type { Document } from "@logframe/core"
import { printable } from "@logframe/report-document"
import fc from "fast-check"
import { type DefaultTreeAdapterTypes, parse } from "parse5"
import { expect, it } from "vitest"
import { HtmlRenderer } from "../src/index.ts"
import { sample } from "./sample.ts"

type Node = DefaultTreeAdapterTypes.ChildNode

/** Text with what HTML, CSS and SVG would like to have. */
const nasty = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
      fc.constantFrom(
        "<script>alert(1)</script>",
        "</title>",
        "</style>",
        "</svg>",
        "<!--",
        "-->",
        "]]>",
        '" onload="x',
        "' onclick='x",
        "&amp;",
        "&#60;",
        "&lt",
        "<b>",
        "\n",
        "\r\n",
        "\u0000",
        "\ud800",
        "  ",
        "\u202e"
      )
    ),
    { maxLength: 6 }
  )
  .map((pieces) => pieces.join(""))

/** Every text of the sample replaced by one of ours, in order, by a walk that does not know the kinds. */
const replaced = (value: unknown, next: () => string): unknown => {
  if (Array.isArray(value)) return value.map((one) => replaced(one, next))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (typeof one === "string" && ["text", "alternative", "id", "href", "unit", "label"].includes(key))
        return [key, next()]
      if (key === "parts") return [key, (one as unknown[]).map(next)]
      return [key, replaced(one, next)]
    })
  )
}

/** The page without its texts: names of elements and attributes, in order. */
const skeleton = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (!("tagName" in node)) return node.nodeName === "#comment" ? ["comment"] : []
    if (["br", "tspan", "text"].includes(node.tagName)) return []
    return [[node.tagName, ...node.attrs.map((one) => one.name)].join(" "), ...skeleton(node.childNodes)]
  })

const shape = (html: string) =>
  skeleton(parse(html).childNodes).filter((line) => !/^(rect|line|path|circle|a) ?/.test(line))

it("no text brings in an element, an attribute or a comment", () => {
  const words = skeletonOf(() => "words")
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 12 }), (texts) => {
      let n = 0
      expect(skeletonOf(() => texts[n++ % texts.length] ?? "")).toEqual(words)
    }),
    { numRuns: 60 }
  )
})

const skeletonOf = (next: () => string) =>
  shape(HtmlRenderer.html(replaced(sample, next) as Document.Document))

const textOf = (node: Node): string =>
  node.nodeName === "br"
    ? "\n"
    : "value" in node
      ? node.value
      : "childNodes" in node
        ? node.childNodes.map(textOf).join("")
        : ""

const first = (nodes: readonly Node[], name: string): readonly Node[] =>
  nodes.flatMap((node) => [
    ...(node.nodeName === name ? [node] : []),
    ...("childNodes" in node ? first(node.childNodes, name) : [])
  ])

it("any text in any place comes back as the same text", () => {
  fc.assert(
    fc.property(nasty, fc.boolean(), fc.boolean(), (text, strong, emphasis) => {
      const run: Document.TextRun = {
        is: "text",
        text,
        ...(strong ? { strong } : {}),
        ...(emphasis ? { emphasis } : {})
      }
      const paragraph: Document.Paragraph = { is: "paragraph", text: [run] }
      const cell: Document.Cell = { is: "text", text: [run] }
      const tree = parse(
        HtmlRenderer.html({
          title: [run],
          subtitle: [run],
          language: "en",
          asOf: sample.asOf,
          conventions: [],
          body: [
            paragraph,
            {
              is: "facts",
              items: [
                { term: [run], description: [{ is: "link", href: "https://example.org", text: [run] }] }
              ]
            },
            { is: "list", ordered: false, items: [[paragraph]] },
            { is: "section", id: text, title: [run], body: [] },
            {
              is: "table",
              id: text,
              caption: [run],
              columns: [{ title: [run], header: true }, { title: [run] }],
              rows: [[cell, { is: "blocks", body: [paragraph] }]]
            }
          ]
        })
      ).childNodes
      const expected = printable(text)
      for (const name of ["h1", "h2", "p", "dt", "a", "li", "th", "td", "caption"]) {
        const found = first(tree, name).filter((node) => !textOf(node).startsWith("Skip to"))
        expect(found.length).toBeGreaterThan(0)
        for (const node of found) expect(textOf(node)).toBe(expected)
      }
    }),
    { numRuns: 150 }
  )
})

it("any text in a chart comes back as the same text in its title and description", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const figure: Document.Figure = {
        is: "figure",
        id: text,
        caption: [{ is: "text", text }],
        alternative: text,
        chart: { chart: "strip", counts: [] },
        data: { columns: [], rows: [] }
      }
      const tree = parse(HtmlRenderer.html({ ...sample, body: [figure] })).childNodes
      expect(first(tree, "desc").map(textOf)).toEqual([printable(text)])
      expect(first(first(tree, "svg"), "title").map(textOf)).toEqual([printable(text)])
    }),
    { numRuns: 100 }
  )
})
