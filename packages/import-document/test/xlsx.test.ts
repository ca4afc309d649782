/** Workbooks of Excel: what stands in their XML beside plain cells. */
import { ImportDocument } from "@logframe/import-document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { row, sheet, xlsx } from "./officeFiles.ts"
import { promises, starts, words } from "./support.ts"

const read = (bytes: Uint8Array) =>
  Result.getOrThrowWith(ImportDocument.read(bytes, { name: "project.xlsx" }), (invalid) => invalid)
const header = ["Results chain", "Indicator", "Baseline", "Target 2026", "Means of verification"]
const codes = (imported: ImportDocument.Imported) => imported.findings.map(({ code }) => code)
const values = ({ logframe }: ImportDocument.Imported) =>
  logframe.indicators.map(({ id }) => [...starts(logframe, id), ...promises(logframe, id)])

describe("a logframe in a workbook", () => {
  it("is found below titles, in any row, with the cell as its place", () => {
    const imported = read(
      xlsx({
        Sheet1: sheet([
          row(2, ["", "Safe water for the valley"]),
          row(5, header),
          row(6, ["Output 1: Wells dug", "Number of wells", 2, 12, "Survey"])
        ])
      })
    )
    expect(values(imported)).toEqual([["2", "≥ 12 @ 2026"]])
    expect(words(imported.logframe.title)).toBe("Safe water for the valley")
    expect(imported.logframe.indicators[0]?.source?.at).toBe('sheet "Sheet1", cell B6')
  })

  it("reads numbers, shares and dates as they are shown", () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`
    const imported = read(
      xlsx(
        {
          Plan: sheet([
            row(1, ["Output", "Indicator", "Baseline", "Target", "Baseline year"]),
            row(2, [
              "Output 1: Wells dug",
              "Average depth of wells",
              "<c><v>.3</v></c>",
              "<c><v>0.30000000000000004</v></c>",
              '<c s="3"><v>44927</v></c>'
            ]),
            row(3, [
              "Output 2: Samples safe",
              "Percentage of samples that are safe",
              '<c s="1"><v>0.255</v></c>',
              '<c s="1"><v>1.2E-2</v></c>',
              2023
            ])
          ])
        },
        { "styles.xml": styles }
      )
    )
    expect(values(imported)).toEqual([
      ["0.3 @ 2023", "≥ 0.3"],
      ["25.5 @ 2023", "≤ 1.2"]
    ])
  })

  it("leaves out what is hidden, and says so", () => {
    const imported = read(
      xlsx({
        Plan: sheet(
          [
            row(1, header),
            row(2, ["Output 1: Wells dug", "Number of wells", 2, 12, "Survey"]),
            row(3, ["Output 2: Pumps built", "Number of pumps", 0, 7, "Survey"], ' hidden="1"')
          ],
          "",
          '<cols><col min="5" max="5" hidden="1"/></cols>'
        ),
        "!Lists": sheet([row(1, header), row(2, ["Output 9: Old", "Number of old", 1, 1, ""])])
      })
    )
    expect(imported.logframe.indicators).toHaveLength(1)
    expect(imported.logframe.indicators[0]?.verification).toBeUndefined()
    expect(codes(imported).filter((code) => code === "HiddenCells")).toHaveLength(3)
  })

  it("says which values are not stored, and which words are missing", () => {
    const imported = read(
      xlsx({
        Plan: sheet([
          row(1, header),
          row(2, ["Output 1: Wells dug", "Number of wells", "<c><f>1+1</f></c>", 12, '<c t="s"><v>3</v></c>'])
        ])
      })
    )
    expect(values(imported)).toEqual([["≥ 12 @ 2026"]])
    expect(codes(imported)).toEqual(expect.arrayContaining(["FormulaWithoutValue", "PartNotRead"]))
  })

  it("reads merged cells, shared words in runs, and several indicators in the lines of a cell", () => {
    const strings =
      "<sst><si><r><t>Results </t></r><r><t>chain</t></r></si><si><t>Number of wells&#10;Number of pumps</t></si><si><t>2&#10;0</t></si><si><t>12&#10;7</t></si></sst>"
    const shared = (i: number) => `<c t="s"><v>${i}</v></c>`
    const imported = read(
      xlsx(
        {
          Plan: sheet(
            [
              row(1, [shared(0), "Indicator", "Baseline", "Target"]),
              row(2, ["Output 1: Water flows", shared(1), shared(2), shared(3)]),
              row(3, ["", "Number of taps", 1, 5])
            ],
            '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
          )
        },
        { "sharedStrings.xml": strings }
      )
    )
    expect(values(imported)).toEqual([
      ["2", "≥ 12"],
      ["0", "≥ 7"],
      ["1", "≥ 5"]
    ])
    expect(imported.logframe.results).toHaveLength(1)
  })

  it("reads every sheet that is shown: a level each", () => {
    const plan = (level: string, name: string) =>
      sheet([
        row(1, [level, "Indicator", "Baseline", "Target"]),
        row(2, [`${level} 1: ${name}`, `Number of ${name}`, 1, 5])
      ])
    const { logframe } = read(
      xlsx({ Outcomes: plan("Outcome", "villages"), Outputs: plan("Output", "wells") })
    )
    expect(logframe.results.map(({ level, under }) => [level, under.length])).toEqual([
      ["outcome", 0],
      ["output", 1]
    ])
  })
})
