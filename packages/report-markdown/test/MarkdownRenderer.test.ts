import { Artifact, type CalendarDate, type Document } from "@logframe/core"
import { Words } from "@logframe/report-document"
import { expect, it } from "vitest"
import { MarkdownRenderer } from "../src/index.ts"

const text = (words: string): Document.TextRun => ({ is: "text", text: words })
const paragraph = (words: string): Document.Paragraph => ({ is: "paragraph", text: [text(words)] })

const document: Document.Document = {
  title: [text("Safe water")],
  subtitle: [text("Progress report")],
  language: "en",
  asOf: "2024-12-31" as CalendarDate.CalendarDate,
  conventions: [[text("Rounding: half away from zero")]],
  body: [
    {
      is: "facts",
      items: [
        { term: [text("Duration")], description: [text("60 months")] },
        { term: [text("Area")], description: [text("Alder\nvalley")] }
      ]
    },
    {
      is: "section",
      id: "a",
      title: [text("Results")],
      body: [
        {
          is: "list",
          ordered: true,
          items: [
            [paragraph("first"), { is: "list", ordered: false, items: [[paragraph("below")]] }],
            [paragraph("second")]
          ]
        },
        {
          is: "table",
          id: "t",
          caption: [text("Results")],
          columns: [
            { title: [text("Name")], header: true },
            { title: [text("Value")], numeric: true }
          ],
          rows: [
            [
              { is: "text", text: [text("a | b")] },
              { is: "noData", reason: "NothingMeasured" }
            ],
            [
              { is: "text", text: [text("c")] },
              { is: "status", code: "behind" }
            ]
          ]
        },
        {
          is: "figure",
          id: "f",
          caption: [text("By status")],
          alternative: "behind: 1",
          chart: { chart: "strip", counts: [] },
          data: {
            columns: [{ title: [text("Status")], header: true }],
            rows: [[{ is: "status", code: "behind" }]]
          }
        },
        { is: "note", tone: "warning", body: [paragraph("Look here.")] }
      ]
    }
  ]
}

it("writes every kind of block as people write Markdown", () => {
  expect(MarkdownRenderer.markdown(document)).toBe(`# Safe water

*Progress report*

**Duration:**\t60 months${"  "}
**Area:**\tAlder<br>valley

## Results

1. first
   - below
2. second

| Name | Value |
| --- | ---: |
| **a &#124; b** | nothing measured |
| **c** | ◐ behind |

**Figure 1. By status**

behind: 1

| Status |
| --- |
| ◐ behind |

> **Warning**
>
> Look here.

## How the numbers were made

- Rounding: half away from zero
`)
})

it("is an artifact of one file, the same bytes each time, in the words that are handed in", async () => {
  const { renderer } = MarkdownRenderer
  const options = { ...renderer.defaults, words: Words.builtIn.fr }
  const [first] = await Artifact.collect(renderer.render(document, options))
  const [second] = await Artifact.collect(renderer.render(document, options))
  expect(first).toEqual(second)
  expect(first?.path).toBe("report.md")
  expect(new TextDecoder().decode(first?.bytes)).toContain("rien de mesuré")
})
