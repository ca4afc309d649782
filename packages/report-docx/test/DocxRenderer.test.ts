import { Artifact, type Document } from "@logframe/core"
import { Picture } from "@logframe/report-picture"
import { unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { sample } from "../../report-html/test/sample.ts"
import { DocxRenderer } from "../src/index.ts"
import { named, parts, textOf } from "./reopened.ts"

const bytes = await DocxRenderer.docx(sample)
const opened = parts(bytes)
const document = opened.get("word/document.xml")
if (document === undefined) throw new Error("The file has no document.")

const styleOf = (paragraph: ReturnType<typeof named>[number]) =>
  named(paragraph, "w:pStyle")[0]?.attributes["w:val"]

describe("the Word document", () => {
  it("is one file whose parts a strict parser of XML accepts", async () => {
    const files = await Artifact.collect(DocxRenderer.renderer.render(sample, DocxRenderer.renderer.defaults))
    expect(files.map(({ path, mediaType }) => ({ path, mediaType }))).toEqual([
      {
        path: "report.docx",
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      }
    ])
    expect([...opened.keys()]).toContain("word/styles.xml")
  })

  it("has the same bytes each time, also with links, charts and bookmarks", async () => {
    expect(await DocxRenderer.docx(sample)).toEqual(bytes)
  })

  it("resolves every reference between its parts", () => {
    const targets = opened.get("word/_rels/document.xml.rels")
    const known = named(targets ?? document, "Relationship").map(({ attributes }) => attributes.Id)
    const used = ["w:hyperlink", "a:blip", "asvg:svgBlip", "w:headerReference", "w:footerReference"].flatMap(
      (name) =>
        named(document, name).flatMap(({ attributes }) => attributes["r:id"] ?? attributes["r:embed"] ?? [])
    )
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter((id) => !known.includes(id))).toEqual([])
    expect(new Set(known).size).toBe(known.length)
  })

  it("has a title and headings in order, which its contents lead to", () => {
    const headings = named(document, "w:p").flatMap((paragraph) => {
      const level = /^Heading(\d)$/.exec(styleOf(paragraph) ?? "")?.[1]
      return level === undefined ? [] : [Number(level)]
    })
    expect(headings[0]).toBe(1)
    expect(headings.every((level, n) => level <= (headings[n - 1] ?? 0) + 1)).toBe(true)
    const bookmarks = named(document, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"])
    const anchors = named(document, "w:hyperlink").flatMap(({ attributes }) => attributes["w:anchor"] ?? [])
    expect(anchors.length).toBe(5)
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([])
  })

  it("repeats the header row of each table on every page, and keeps short rows whole", () => {
    const tables = named(document, "w:tbl").filter((table) => named(table, "w:tblHeader").length > 0)
    expect(tables).toHaveLength(7)
    for (const table of tables) {
      const [first] = named(table, "w:tr")
      expect(first && named(first, "w:tblHeader")).toHaveLength(1)
      expect(first && named(first, "w:cantSplit")).toHaveLength(1)
    }
  })

  it("turns the pages of a wide section, and turns them back", () => {
    const sizes = named(document, "w:pgSz").map(({ attributes }) => attributes["w:orient"])
    expect(sizes).toEqual(["portrait", "landscape", "portrait"])
  })

  it("has each chart as SVG with its text alternative", () => {
    const alternatives = named(document, "wp:docPr").map(({ attributes }) => attributes.descr)
    expect(alternatives).toHaveLength(5)
    expect(alternatives).toContain("One kept, one on track, one behind, one off track, one without data.")
    expect([...opened.keys()].filter((name) => name.endsWith(".svg"))).toHaveLength(5)
  })

  it("names its language, and the language of foreign words", () => {
    const [defaults] = named(opened.get("word/styles.xml") ?? document, "w:docDefaults")
    expect(defaults && named(defaults, "w:lang")[0]?.attributes["w:val"]).toBe("en")
    expect(named(document, "w:lang").map(({ attributes }) => attributes["w:val"])).toEqual(["fr"])
  })

  it("says why there is no value", () => {
    expect(textOf(document)).toContain("nothing measured")
  })
})

it("a picture of each chart stands beside its SVG for programs that show none", async () => {
  const file = await DocxRenderer.docx(sample, { picture: Picture.png })
  const pictures = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith(".png"))
  expect(pictures).toHaveLength(5)
  for (const [, png] of pictures) expect(png.length).toBeGreaterThan(2000)
  expect(await DocxRenderer.docx(sample, { picture: Picture.png })).toEqual(file)
})

it("a document in Arabic runs from right to left", async () => {
  const arabic: Document.Document = {
    ...sample,
    language: "ar",
    title: [{ is: "text", text: "مياه آمنة" }],
    body: [sample.body[0] as Document.Block]
  }
  const styles = parts(await DocxRenderer.docx(arabic)).get("word/styles.xml")
  expect(styles && named(styles, "w:bidi").length).toBeGreaterThan(0)
})

it.each(["javascript:alert(1)", "file:///etc/passwd", "//example.org"])(
  "does not lead to %s and keeps the words",
  async (href) => {
    const link: Document.Link = { is: "link", href, text: [{ is: "text", text: "words" }] }
    const file = parts(await DocxRenderer.docx({ ...sample, body: [{ is: "paragraph", text: [link] }] }))
    const targets = named(file.get("word/_rels/document.xml.rels") ?? document, "Relationship")
    expect(targets.filter(({ attributes }) => attributes.TargetMode === "External")).toEqual([])
    expect(textOf(file.get("word/document.xml") ?? document)).toContain("words")
  }
)
