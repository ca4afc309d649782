import { Artifact, type Document } from "@logframe/core"
import { type DefaultTreeAdapterTypes, parse } from "parse5"
import { describe, expect, it } from "vitest"
import { HtmlRenderer } from "../src/index.ts"
import { sample } from "./sample.ts"

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const html = HtmlRenderer.html(sample)

const elements = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap((node) => ("childNodes" in node ? [node as Element, ...elements(node.childNodes)] : []))
const all = elements(parse(html).childNodes)
const named = (...names: readonly string[]) => all.filter((element) => names.includes(element.tagName))
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

describe("the page", () => {
  it("is one file without anything that runs or is fetched", async () => {
    const files = await Artifact.collect(HtmlRenderer.renderer.render(sample, HtmlRenderer.renderer.defaults))
    expect(files.map(({ path, mediaType }) => ({ path, mediaType }))).toEqual([
      { path: "report.html", mediaType: "text/html; charset=utf-8" }
    ])
    expect(named("script", "link", "img", "iframe", "object", "form", "base")).toEqual([])
    expect(html).not.toMatch(/url\((?!#)|@import|\son[a-z]+=/)
  })

  it("has the same bytes each time", () => {
    expect(HtmlRenderer.html(sample)).toBe(html)
  })

  it("forbids in its policy what it does not have", () => {
    const policy = named("meta").find((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy")
    expect(policy && attribute(policy, "content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    )
  })

  it("gives each id once, and every reference to an id leads somewhere", () => {
    const ids = all.flatMap((element) => attribute(element, "id") ?? [])
    const references = all.flatMap((element) => [
      ...(attribute(element, "aria-labelledby")?.split(" ") ?? []),
      ...(attribute(element, "href")?.startsWith("#") ? [attribute(element, "href")?.slice(1)] : [])
    ])
    expect(new Set(ids).size).toBe(ids.length)
    expect(references.filter((id) => !ids.includes(id ?? ""))).toEqual([])
  })

  it("has one title and headings in order", () => {
    const levels = named("h1", "h2", "h3", "h4", "h5", "h6").map((heading) => Number(heading.tagName[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, n) => level <= (levels[n - 1] ?? 0) + 1)).toBe(true)
  })

  it("names every table and every header cell says what it heads", () => {
    const tables = named("table")
    expect(tables.every((table) => table.childNodes[0]?.nodeName === "caption")).toBe(true)
    expect(named("th").every((header) => ["col", "row"].includes(attribute(header, "scope") ?? ""))).toBe(
      true
    )
  })

  it("says what each chart shows in words", () => {
    const charts = named("svg").filter((svg) => attribute(svg, "role") === "img")
    expect(charts).toHaveLength(5)
    for (const chart of charts)
      expect(chart.childNodes.slice(0, 2).map((node) => node.nodeName)).toEqual(["title", "desc"])
  })

  it("names its language, and the language of foreign words", () => {
    expect(named("html").map((root) => attribute(root, "lang"))).toEqual(["en"])
    expect(named("span").filter((span) => attribute(span, "lang") === "fr")).toHaveLength(1)
  })

  it("keeps the exact value beside the rounded one", () => {
    expect(html).toContain('<data value="191/356">53.7\u00a0%</data>')
  })

  it("says why there is no value", () => {
    expect(html).toContain('<span class="no-data">nothing measured</span>')
  })
})

const page = (body: readonly Document.Block[], language = "en"): Document.Document => ({
  title: [{ is: "text", text: "T" }],
  language,
  asOf: sample.asOf,
  conventions: [],
  body
})

it("speaks the language of the document around its content", () => {
  const french = HtmlRenderer.html({ ...sample, language: "fr" })
  expect(french).toContain("Comment les chiffres ont été établis")
  expect(french).toContain("en bonne voie")
})

it.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "https://a b", " https://example.org"])(
  "does not lead to %s and keeps the words",
  (href) => {
    const link: Document.Link = { is: "link", href, text: [{ is: "text", text: "words" }] }
    const written = HtmlRenderer.html(page([{ is: "paragraph", text: [link] }]))
    expect(written).toContain("<p>words</p>")
    expect(written).not.toContain("<a href=")
  }
)

it("a row without cells for some columns, and sections deeper than headings go, are still written", () => {
  const deep = Array.from({ length: 9 }).reduce<Document.Block>(
    (inner, _, n) => ({ is: "section", id: "same", title: [{ is: "text", text: `${n}` }], body: [inner] }),
    { is: "table", id: "same", caption: [], columns: [{ title: [] }, { title: [] }], rows: [[]] }
  )
  const written = HtmlRenderer.html(page([deep]))
  expect(written).toContain("<h6>")
  expect(written).toContain("<tr><td></td><td></td></tr>")
})
