/** Documents of Word: what stands in their XML beside plain words. */
import { ImportDocument } from "@logframe/import-document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { docx, p, run, tbl, tc, tr } from "./officeFiles.ts"
import { chain, promises, starts, words } from "./support.ts"

const read = (bytes: Uint8Array) =>
  Result.getOrThrowWith(ImportDocument.read(bytes, { name: "project.docx" }), (invalid) => invalid)
const header = tr("Results chain", "Indicator", "Baseline", "Target", "Assumptions")
const codes = (imported: ImportDocument.Imported) => imported.findings.map(({ code }) => code)

describe("a logframe in a document of Word", () => {
  it("is read with the place of each cell", () => {
    const { logframe } = read(
      docx(
        p("Safe water", '<w:pStyle w:val="Title"/>') +
          tbl(header, tr("Output 1: Wells dug", "Number of wells", "2 (2023)", "12 (2026)", "Rains come")),
        {
          "styles.xml":
            '<w:styles><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>'
        }
      )
    )
    expect(words(logframe.title)).toBe("Safe water")
    expect([
      chain(logframe),
      starts(logframe, logframe.indicators[0]?.id ?? ""),
      promises(logframe, logframe.indicators[0]?.id ?? "")
    ]).toEqual([[`${logframe.results[0]?.id} output 1`], ["2 @ 2023"], ["≥ 12 @ 2026"]])
    expect(logframe.indicators[0]?.source?.at).toBe("table 1, row 2, cell 2")
  })

  it("keeps cells that are merged down and across", () => {
    const down = '<w:vMerge w:val="restart"/>'
    const { logframe } = read(
      docx(
        tbl(
          header,
          tr(tc("Outcome: Water is safe", '<w:gridSpan w:val="5"/>')),
          tr("Output 1: Wells dug", "Number of wells", "2", "12", tc("Rains come", down)),
          tr("Output 2: Pumps built", "Number of pumps", "0", "7", tc(p(""), "<w:vMerge/>"))
        )
      )
    )
    expect(logframe.results.map(({ level }) => level)).toEqual(["outcome", "output", "output"])
    expect(logframe.assumptions[0]?.under).toEqual(logframe.results.slice(1).map(({ id }) => id))
  })

  it("reads tracked changes as accepted, and says so", () => {
    const changed = `${run("Number of ")}<w:del>${run("wells")}<w:r><w:delText>wells</w:delText></w:r></w:del><w:moveFrom>${run("old ")}</w:moveFrom><w:ins>${run("pumps")}</w:ins>`
    const gone = '<w:trPr><w:del w:id="1"/></w:trPr>'
    const imported = read(
      docx(
        tbl(
          header,
          tr("Output 1: Pumps built", tc(p(changed)), "0", "7", ""),
          tr(gone, tc("Output 2: Wells dug"), tc("Number of wells"), tc("0"), tc("9"), tc(p("")))
        )
      )
    )
    expect(imported.logframe.indicators.map(({ statement }) => words(statement))).toEqual(["Number of pumps"])
    expect(codes(imported)).toContain("TrackedChanges")
  })

  it("joins a paragraph whose end was deleted with the next", () => {
    const { logframe } = read(
      docx(
        tbl(
          header,
          tr("Output 1", tc(p(run("Number of "), "<w:rPr><w:del/></w:rPr>") + p("deep wells")), "0", "7", "")
        )
      )
    )
    expect(logframe.indicators.map(({ statement }) => words(statement))).toEqual(["Number of deep wells"])
  })

  it("keeps comments as notes on their row, and footnotes on their value", () => {
    const imported = read(
      docx(
        tbl(
          header,
          tr(
            "Output 1: Wells dug",
            tc(p(`${run("Number of wells")}<w:r><w:commentReference w:id="4"/></w:r>`)),
            "0",
            tc(p(`${run("12")}<w:r><w:footnoteReference w:id="2"/></w:r>`)),
            ""
          )
        ),
        {
          "comments.xml": `<w:comments><w:comment w:id="4" w:author="Ana">${p("Only new wells?")}</w:comment></w:comments>`,
          "footnotes.xml": `<w:footnotes><w:footnote w:id="0" w:type="separator">${p("-")}</w:footnote><w:footnote w:id="2">${p("If the rains allow.")}</w:footnote></w:footnotes>`
        }
      )
    )
    const [row] = imported.logframe.indicators
    expect(imported.logframe.notes.map(({ on, text }) => [on, words(text)])).toEqual([
      [[row?.id], "If the rains allow."],
      [[row?.id], "Ana: Only new wells?"]
    ])
    expect(promises(imported.logframe, row?.id ?? "")).toEqual(["≥ 12"])
  })

  it("gives the result of fields, and no placeholder of a form", () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 5+7</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("12")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const form = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Click here to enter 99.")}</w:sdtContent></w:sdt>`
    const { logframe } = read(
      docx(tbl(header, tr("Output 1: Wells dug", "Number of wells", tc(p(form)), tc(p(field)), "")))
    )
    const [row] = logframe.indicators
    expect([row?.baselines, promises(logframe, row?.id ?? "")]).toEqual([[], ["≥ 12"]])
  })

  it("prints the numbers of lists and headings before their words", () => {
    const level = (i: number, text: string, format = "decimal") =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbered = (i: number) => `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="7"/></w:numPr>`
    const cell = (i: number, text: string) => tc(p(text, numbered(i)))
    const { logframe } = read(
      docx(
        tbl(
          header,
          tr(cell(0, "Water is safe"), "Share of samples", "10%", "80%", ""),
          tr(cell(1, "Wells dug"), "Number of wells", "0", "7", ""),
          tr(cell(1, "Pumps built"), "Number of pumps", "0", "9", "")
        ),
        {
          "numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="3">${level(0, "Outcome %1:")}${level(1, "Output %1.%2:")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`
        }
      )
    )
    expect(logframe.results.map(({ level: of, code, statement }) => [of, code, words(statement)])).toEqual([
      ["outcome", "1", "Water is safe"],
      ["output", "1.1", "Wells dug"],
      ["output", "1.2", "Pumps built"]
    ])
  })

  it("reads a text box once, signs of fonts as signs, and leaves out what is hidden", () => {
    const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice>${box(tbl(header, tr("Output 1: Wells dug", "Number of wells", "0", tc(p(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(" 12")}${run(" hidden", "<w:vanish/>")}`)), "")))}</mc:Choice><mc:Fallback>${box(p("Output 1: Wells dug"))}</mc:Fallback></mc:AlternateContent></w:r>`
    const imported = read(docx(p(drawing)))
    expect(imported.logframe.indicators.map(({ id }) => promises(imported.logframe, id))).toEqual([["≥ 12"]])
    expect(codes(imported)).toContain("HiddenText")
  })

  it("reads a table within a table of layout", () => {
    const inner = tbl(header, tr("Output 1: Wells dug", "Number of wells", "0", "12", ""))
    const { logframe } = read(docx(tbl(tr(tc(p("Annex 1") + inner + p(""))))))
    expect([logframe.indicators.length, logframe.results[0]?.level]).toEqual([1, "output"])
  })

  it("goes on with the columns of the table before, where a table has no header", () => {
    const { logframe } = read(
      docx(
        tbl(header, tr("Output 1: Wells dug", "Number of wells", "0", "12", "Rains come")) +
          p("") +
          tbl(tr("Output 2: Pumps built", "Number of pumps", "1", "7", "Spare parts come"))
      )
    )
    expect(logframe.indicators.map(({ id }) => [starts(logframe, id), promises(logframe, id)])).toEqual([
      [["0"], ["≥ 12"]],
      [["1"], ["≥ 7"]]
    ])
  })

  it("reads lists in cells, nested ones too", () => {
    const item = (level: number, text: string) =>
      p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
    const bullets = [0, 1]
      .map((i) => `<w:lvl w:ilvl="${i}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>`)
      .join("")
    const { logframe } = read(
      docx(
        tbl(
          tr("Output", "Indicators"),
          tr(
            "Output 1: Courts work",
            tc(item(0, "Judges trained:") + item(1, "Number of women") + item(1, "Number of men"))
          )
        ),
        {
          "numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="0">${bullets}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
        }
      )
    )
    const [whole, ...parts] = logframe.indicators
    expect([parts.length, parts.every(({ partOf }) => partOf === whole?.id)]).toEqual([2, true])
  })
})
