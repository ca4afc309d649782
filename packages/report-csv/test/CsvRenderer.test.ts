import { Artifact, type Document } from "@logframe/core"
import { printable } from "@logframe/report-document"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, it } from "vitest"
import { sample } from "../../report-html/test/sample.ts"
import { CsvRenderer } from "../src/index.ts"

const files = async (document: Document.Document, path = "report.csv") =>
  Artifact.collect(CsvRenderer.renderer.render(document, { path }))

const rowsOf = (file: Artifact.Whole | undefined): readonly (readonly string[])[] =>
  parse((file?.bytes ?? new Uint8Array()) as Uint8Array<ArrayBuffer>, { bom: true, relax_column_count: true })

it("writes a file for each table, named after the report, and one for its words", async () => {
  expect((await files(sample, "water.csv")).map(({ path }) => path)).toEqual([
    "water.csv",
    "water-1-status.csv",
    "water-2-indicators.csv",
    "water-3-households.csv",
    "water-4-trend.csv",
    "water-5-people.csv",
    "water-6-funds.csv",
    "water-7-matrix.csv"
  ])
})

it("writes plain digits, days of ISO 8601, and reasons where there is no value", async () => {
  const [, , indicators, , trend] = await files(sample)
  expect(rowsOf(indicators)[1]).toEqual([
    "Households within 500 metres of safe water",
    "1240",
    "4800",
    "3000",
    "3150",
    "53.7%",
    "on track"
  ])
  expect(rowsOf(indicators)[5]?.[1]).toBe("no baseline")
  expect(rowsOf(trend)[1]).toEqual(["2021-12-31", "1240"])
})

it("begins with a byte order mark, and ends every line as RFC 4180 does", async () => {
  const [, status] = await files(sample)
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(status?.bytes)
  expect(text.startsWith("\ufeffStatus,Indicators\r\n")).toBe(true)
})

it("a text that a spreadsheet would take for a formula begins with an apostrophe, any other is as it was", async () => {
  const nasty = fc.oneof(
    { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    fc.constantFrom("=1+1", " =1", "+1", "-1", "@a", "＝1", "\t=1", 'a"b', "a,b", "a\nb")
  )
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (texts) => {
      const [, table] = await files({
        ...sample,
        body: [
          {
            is: "table",
            id: "t",
            caption: [],
            columns: [{ title: [{ is: "text", text: "a" }] }, { title: [{ is: "text", text: "b" }] }],
            rows: texts.map((text) => [
              { is: "text", text: [{ is: "text", text }] },
              { is: "text", text: [{ is: "text", text: "b" }] }
            ])
          }
        ]
      })
      const found = rowsOf(table)
        .slice(1)
        .map(([first = ""]) => first)
      expect(found.map((one) => one.replace(/^'(?=[\s\p{Cc}]*[=+\-@＝＋－＠])/u, ""))).toEqual(
        texts.map(printable)
      )
      for (const one of found) expect(one).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u)
    })
  )
})
