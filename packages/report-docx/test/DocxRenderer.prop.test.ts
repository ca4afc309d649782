import type { Document } from "@logframe/core"
import { printable } from "@logframe/report-document"
import fc from "fast-check"
import { expect, it } from "vitest"
import { sample } from "../../report-html/test/sample.ts"
import { DocxRenderer } from "../src/index.ts"
import { named, parts, textOf } from "./reopened.ts"

/** Text with what XML and Word's fields would like to have. */
const nasty = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
      fc.constantFrom(
        "</w:t>",
        "]]>",
        "&amp;",
        "&#0;",
        "<w:instrText>",
        "{ DDEAUTO }",
        "\n",
        "\r",
        "\u0000",
        "\ud800",
        "  ",
        "\u202e"
      )
    ),
    { maxLength: 6 }
  )
  .map((pieces) => pieces.join(""))

/** Every kind of place that a text can stand in. */
const everywhere = (text: string): readonly Document.Block[] => {
  const run: Document.TextRun = { is: "text", text }
  const paragraph: Document.Paragraph = { is: "paragraph", text: [run] }
  return [
    paragraph,
    { is: "facts", items: [{ term: [run], description: [run] }] },
    { is: "list", ordered: true, items: [[paragraph]] },
    { is: "section", id: text, title: [run], body: [paragraph] },
    {
      is: "table",
      id: text,
      caption: [run],
      columns: [{ title: [run] }],
      rows: [[{ is: "text", text: [run] }], [{ is: "blocks", body: [paragraph] }]]
    }
  ]
}

it("any text in any place comes back as the same text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (texts) => {
      const file = parts(
        await DocxRenderer.docx({
          title: [],
          language: "en",
          asOf: sample.asOf,
          conventions: [],
          body: texts.map((text) => ({ is: "note", tone: "info", body: everywhere(text) }))
        })
      ).get("word/document.xml")
      if (file === undefined) throw new Error("no document")
      const found = named(file, "w:p")
        .filter((paragraph) => named(paragraph, "w:hyperlink").length === 0)
        .map((paragraph) => textOf(paragraph).slice(0, -1))
        .filter((text) => text !== "" && text !== "Note" && text !== "Contents")
      const wanted = texts.map(printable).filter((text) => text !== "")
      expect(found).toEqual(wanted.flatMap((text) => Array(10).fill(text)))
    }),
    { numRuns: 12 }
  )
})
