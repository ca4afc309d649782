import { type Document, Logframe } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { CoeSummary, Words } from "../src/index.ts"
import { blocksOf, said, shown, tablesOf } from "./said.ts"
import { logframe, snapshot, snapshotOf } from "./water.ts"

const { en, fr } = Words.builtIn
const written = CoeSummary.template.document(snapshot, {})
const titles = (document: Document.Document) =>
  document.body.map((block) => (block.is === "section" ? block.title : []))

describe("the summary of a project", () => {
  it("has the parts of the layout in their order", () => {
    expect(written.title).toEqual([{ is: "text", text: "Project Safe water in the Alder valley" }])
    expect(titles(written).map((title) => title[0])).toEqual(
      ["Summary", "Background", "Objective, expected outputs and activities", "Contact"].map((text) => ({
        is: "text",
        text
      }))
    )
  })

  it("says version, terms and footnote", () => {
    const text = said(en, written)
    for (const line of [
      "Version 15 January 2021",
      "Safe water in the Alder valley (ALD/2021/7)",
      "60 months (1 January 2021 – 31 December 2025)",
      "EUR 4,000,000",
      "Grant of the Northern Water Fund and the municipalities*",
      "*Not yet fully funded"
    ])
      expect(text.replaceAll("\u00a0", " ").split("\n")).toContain(line)
  })

  it("has a row for each level and each activity, with the words of the document", () => {
    const [matrix] = tablesOf(written)
    expect(matrix === undefined ? [] : shown(en, matrix).map(([level]) => level)).toEqual([
      "Level",
      "Impact",
      "Outcome 1",
      "Output 1.1",
      "Activity",
      "Output 1.2",
      "Activity"
    ])
    const output = matrix === undefined ? undefined : shown(en, matrix)[3]?.[1]
    expect(output).toBe(
      [
        "Water points built and kept in repair",
        "Indicators:",
        "1.1.1 Water points built",
        "1.1.2 Pipes laid",
        "1.1.3 By-law on water fees",
        "Risk:",
        "Prices of steel double"
      ].join("\n")
    )
  })

  it("leaves out the parts that are no line of the signed text", () => {
    expect(said(en, written)).toContain("Schools and clinics reached:")
    expect(said(en, written)).not.toContain("Clinics reached")
  })

  it("numbers the components and links over their labels", () => {
    const list = blocksOf(written.body).find((block) => block.is === "list" && block.ordered)
    expect(list?.is === "list" ? list.items.length : 0).toBe(2)
    expect(JSON.stringify(written.body)).toContain(
      '{"is":"link","href":"https://example.org/annex","text":[{"is":"text","text":"annex"}]}'
    )
  })

  it("is in the language that is asked for, and marks words that are not", () => {
    const french = CoeSummary.template.document(snapshot, { language: "fr" })
    expect(french.language).toBe("fr")
    expect(said(fr, french)).toContain("Projet Eau potable dans la vallée de l’Alder")
    expect(JSON.stringify(french)).toContain('{"is":"text","text":"Water Board","language":"en"}')
  })

  it("of a logframe that says nothing is its title and an empty table", () => {
    const empty = snapshotOf(
      Logframe.make({ format: 1, id: "e", title: { en: "Empty" }, language: "en", scheme: "un" }),
      []
    )
    const document = CoeSummary.template.document(empty, {})
    expect(document.title).toEqual([{ is: "text", text: "Empty" }])
    expect(document.body).toHaveLength(1)
    expect(tablesOf(document)[0]?.rows).toEqual([])
  })

  it("names levels as the logframe does, however deep they are", () => {
    const levels = Array.from({ length: 12 }, (_, n) => ({
      id: `l${n}`,
      name: { en: `Step ${n}` },
      under: n === 0 ? [] : [`l${n - 1}`],
      indicators: true,
      assumptions: true,
      weights: false,
      risk: false,
      activities: true
    }))
    const deep = Logframe.make({
      ...JSON.parse(Logframe.toJson(logframe)),
      scheme: { id: "deep", name: { en: "Deep" }, levels },
      indicators: [],
      activities: [],
      assumptions: [],
      results: levels.map(({ id }, n) => ({
        id: `r${n}`,
        level: id,
        ...(n === 0 ? {} : { under: [`r${n - 1}`] }),
        statement: { en: `Result ${n}` }
      }))
    })
    const [matrix] = tablesOf(CoeSummary.template.document(snapshotOf(deep, []), {}))
    expect(matrix === undefined ? [] : shown(en, matrix).slice(1)).toEqual(
      levels.map((_, n) => [`Step ${n}`, `Result ${n}`])
    )
  })
})
