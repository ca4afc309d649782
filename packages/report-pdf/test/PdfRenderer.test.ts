import { Artifact, type Document } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sample } from "../../report-html/test/sample.ts"
import { PdfRenderer } from "../src/index.ts"
import { reopened } from "./reopened.ts"

const bytes = await PdfRenderer.pdf(sample)
const opened = await reopened(bytes)

describe("the PDF", () => {
  it("is one file, with the same bytes each time", async () => {
    const [file] = await Artifact.collect(PdfRenderer.renderer.render(sample, { path: "water.pdf" }))
    expect(file?.path).toBe("water.pdf")
    expect(file?.mediaType).toBe("application/pdf")
    expect(file?.bytes).toEqual(bytes)
  })

  it("claims PDF/UA-1, which its writer grants only to a file that keeps its rules", () => {
    expect(new TextDecoder("latin1").decode(bytes)).toContain("<pdfuaid:part>1</pdfuaid:part>")
    expect(opened.marked).toBe(true)
    expect(opened.title).toBe("Safe water in the Alder valley – Progress report")
  })

  it("has a bookmark for each section, and headings, tables and figures in its structure", () => {
    expect(opened.outline).toEqual([
      "At a glance",
      "Indicators",
      "Results in detail",
      "Funding position",
      "How the numbers were made"
    ])
    for (const role of ["H1", "H2", "Table", "TH", "TD", "L", "LI", "Figure", "Link"])
      expect(opened.roles).toContain(role)
  })

  it("has a text alternative for each chart", () => {
    expect(opened.alternatives).toHaveLength(5)
    expect(opened.alternatives).toContain(
      "One kept, one on track, one behind, one off track, one without data."
    )
  })

  it("turns the page of a wide section", () => {
    expect(opened.sizes.filter((size) => size === "landscape")).toHaveLength(1)
  })

  it("shows values, statuses and reasons", () => {
    for (const words of ["53.7", "on track", "nothing measured", "EUR 1,800,000.50", "31 December 2024"])
      expect(opened.text.replace(/\s/g, " ")).toContain(words)
  })

  it("leads to the addresses of links", () => {
    expect(opened.links).toEqual(["https://example.org/annex"])
  })
})

/** One paragraph for each text, each in a list so that none joins the next. */
const saying = (texts: readonly string[]): Document.Document => ({
  ...sample,
  conventions: [],
  body: [
    {
      is: "list",
      ordered: false,
      items: texts.map((text) => [{ is: "paragraph", text: [{ is: "text", text }] }])
    }
  ]
})

const letters = (text: string): string => text.replace(/\s/g, "")

it("what the page layout would run, import or typeset stays text", async () => {
  const nasty = fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
        fc.constantFrom(
          '#read("/etc/passwd")',
          '#import "@preview/x:1.0.0"',
          "$sqrt(2)$",
          "*bold*",
          "_slanted_",
          "= heading",
          "- item",
          "+ item",
          "@reference",
          "<label>",
          "`raw`",
          "// comment",
          "/* comment */",
          "\\u{41}",
          "~",
          "---",
          "www.evil.example",
          "https://evil.example"
        )
      ),
      { minLength: 1, maxLength: 4 }
    )
    .map((pieces) => pieces.join(" "))
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (texts) => {
      const { text, links } = await reopened(await PdfRenderer.pdf(saying(texts)))
      for (const one of texts) expect(letters(text)).toContain(letters(one))
      expect(links).toEqual([])
    }),
    { numRuns: 8 }
  )
})

it("a document in Greek, Cyrillic or Arabic letters needs no font of the machine", async () => {
  for (const [language, text] of [
    ["el", "Ασφαλές νερό"],
    ["uk", "Безпечна вода"],
    ["ar", "مياه آمنة"]
  ] as const) {
    const file = await PdfRenderer.pdf({ ...saying([text]), language })
    expect(new TextDecoder("latin1").decode(file)).toContain("<pdfuaid:part>1</pdfuaid:part>")
  }
})

it("a text that no font can show is still a file, which claims less", async () => {
  const file = await PdfRenderer.pdf(saying(["\u{10ffff}"]))
  const { marked } = await reopened(file)
  expect(marked).toBe(true)
  expect(new TextDecoder("latin1").decode(file)).not.toContain("pdfuaid")
})
