import { CalendarDate, type Document, Fact, Logframe } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { ProgressReport, Words } from "../src/index.ts"
import { blocksOf, said, shown } from "./said.ts"
import { facts, logframe, snapshot, snapshotOf } from "./water.ts"

const { en, fr } = Words.builtIn
const written = ProgressReport.template.document(snapshot, {})
const text = (document: Document.Document, words = en) =>
  said(words, document).replaceAll("\u00a0", " ").replaceAll("\u202f", " ")
const table = (document: Document.Document, id: string) => {
  const found = blocksOf(document.body).find((block) => block.is === "table" && block.id === id)
  return found?.is === "table"
    ? shown(en, found).map((row) => row.map((cell) => cell.replaceAll("\u00a0", " ")))
    : []
}
/** What is marked as English among the findings. */
const marked = (document: Document.Document): readonly string[] => {
  const section = document.body.find((block) => block.is === "section" && block.id === "findings")
  return [...JSON.stringify(section).matchAll(/\{"is":"text","text":"([^"]*)","language":"en"\}/g)].map(
    ([, words = ""]) => words
  )
}
const ids = (document: Document.Document) =>
  document.body.flatMap((block) => (block.is === "section" ? [block.id] : []))
const figures = (document: Document.Document) =>
  blocksOf(document.body).flatMap((block) => (block.is === "figure" ? [block] : []))

describe("a progress report", () => {
  it("tells the summary first, then results, money, findings and calculations", () => {
    expect(ids(written)).toEqual(["glance", "results", "funding", "findings", "explanations"])
  })

  it("says at a glance what needs attention, what is on track, and what cannot be judged and why", () => {
    const glance = written.body.find((block) => block.is === "section" && block.id === "glance")
    const lines = text({ ...written, body: glance === undefined ? [] : [glance] }).split("\n")
    for (const line of [
      "80 % of the project’s time has passed. Of the budget of EUR 4,000,000, EUR 2,500,000 are committed (63 %) and EUR 1,450,000 are spent.",
      "Needs attention (5)",
      "1.1.1 Water points built: 42 (target at least 48, 87.5 %) behind",
      "On track or kept (1)",
      "People trained: 593 (target at least 600, 98.8 %) on track",
      "Cannot be judged yet (3)",
      "not due yet (1)",
      "1.1.2 Pipes laid: 18.75 km",
      "nothing measured (2)",
      "Schools reached",
      "These assumptions no longer hold:",
      "Users pay the fee"
    ])
      expect(lines).toContain(line)
  })

  it("sets baseline, target, expectation, actual, progress and status beside each indicator", () => {
    expect(table(written, "indicators-oc")).toEqual([
      ["Indicator", "Baseline", "Target", "Expected to date", "Actual", "Progress", "Status"],
      [
        "Share of water points that work on the day of a visit",
        "61 % (31 December 2020)",
        "at least 90 %",
        "84.2 %",
        "68.1 %",
        "24.6 %",
        "off track"
      ],
      [
        "Quality of the service, as users see it",
        "no baseline",
        "users trust the service",
        "–",
        "nothing measured",
        "–",
        "off track"
      ]
    ])
  })

  it("says once what a whole table lacks", () => {
    expect(table(written, "indicators-op1")[0]).not.toContain("Baseline")
    expect(text(written)).toContain("No baseline is stated for these indicators.")
  })

  it("draws where an indicator stands, period against period where there are such targets, and its parts", () => {
    expect(figures(written).map(({ id }) => id)).toEqual([
      "status",
      "bullet-i1",
      "bullet-i2",
      "trend-i4",
      "bullet-i5",
      "bullet-i7",
      "cells-i7-0",
      "funds-EUR"
    ])
  })

  it("has the numbers of a figure in its text alternative and in its table", () => {
    const cells = figures(written).find(({ id }) => id === "cells-i7-0")
    expect(cells?.alternative).toBe("To date: Women 300, Men 290, not stated 3")
    expect(cells === undefined ? [] : shown(en, cells.data)).toEqual([
      ["Value", "Women", "Men", "not stated"],
      ["To date", "300", "290", "3"]
    ])
  })

  it("shows each calculation with its rule, its operands, and the reports used and left out", () => {
    const lines = text(written).split("\n")
    for (const line of [
      "593 – the sum of all reports to date, negative corrections included: 263 + 330",
      "2 reports used. Left out: draft (1).",
      "98.8 % – the share of the target: 593 / 600",
      "30 % – the share of the way from baseline to target: (62 − 80) / (20 − 80)"
    ])
      expect(lines).toContain(line)
  })

  it("sets the words of the document beside the gap that is computed", () => {
    const lines = text(written).split("\n")
    expect(lines).toContain("The document says: not yet fully funded.")
    expect(lines.slice(lines.indexOf("Gap to budget"), lines.indexOf("Gap to budget") + 2)).toEqual([
      "Gap to budget",
      "EUR 1,500,000"
    ])
  })

  it("prints all choices, those that differ from the defaults first and marked", () => {
    const other = ProgressReport.template.document(
      snapshotOf(logframe, facts, { ...snapshot.evaluation.question, conventions: { gapFrom: "received" } }),
      {}
    )
    expect(text({ ...other, body: [] }).split("\n")[5]).toBe(
      "The funding gap: budget less what is received (differs from the default)"
    )
    expect(other.conventions).toHaveLength(written.conventions.length)
  })

  it("warns when it counts reports that nobody approved", () => {
    const { asOf } = snapshot.evaluation.question
    const preview = ProgressReport.template.document(
      snapshotOf(logframe, facts, { asOf, include: ["draft", "approved"] }),
      {}
    )
    expect(text(preview)).toContain("includes reports that are not approved")
    expect(text(written)).not.toContain("includes reports that are not approved")
  })

  it("says findings in French, the same in several places once", () => {
    const french = ProgressReport.template.document(snapshot, { language: "fr" })
    const rows = table(french, "findings-table")
    expect(rows).toContainEqual([
      "Personnes formées",
      "Avertissement",
      "La somme des cases par sex est de 260, moins que le total relevé, 263 ; le reste figure comme non précisé.",
      "–"
    ])
    expect(rows).toContainEqual([
      "indicateurs i1, i3, i4, i5, i6, i7, i8",
      "Information",
      "7 indicateurs sur 8 n’indiquent pas comment ils sont vérifiés.",
      "Nommez les moyens de vérification : un registre, une enquête, un rapport."
    ])
    expect(rows).toHaveLength(table(written, "findings-table").length)
    expect(marked(french)).toEqual([])
  })

  it("marks a finding that is said in no other language as English", () => {
    const own = {
      code: "Own",
      severity: "info",
      place: { _tag: "Document", line: 3 },
      sentence: "A gap.",
      hint: "Fill it."
    } as const
    const report = (words: Words.Words) =>
      ProgressReport.template.document({ ...snapshot, findings: [own] }, { words })
    expect(marked(report(fr))).toEqual(["line 3", "A gap.", "Fill it."])
    expect(marked(report({ ...en, tag: "de" }))).toEqual(["line 3", "A gap.", "Fill it."])
    expect(marked(report(en))).toEqual([])
  })

  it("is French in French", () => {
    const french = ProgressReport.template.document(snapshot, { language: "fr" })
    const lines = text(french, fr).split("\n")
    for (const line of [
      "80 % de la durée du projet est écoulée. Sur un budget de 4 000 000 EUR, 2 500 000 EUR sont engagés (63 %) et 1 450 000 EUR sont dépensés.",
      "98,8 % – la part de la cible : 593 / 600",
      "2 relevés utilisés. Laissés de côté : brouillon (1)."
    ])
      expect(lines).toContain(line)
    const english = new Set(
      Object.values(en.progress).filter(
        (word) => typeof word === "string" && !Object.values(fr.progress).includes(word)
      )
    )
    expect(lines.filter((line) => english.has(line))).toEqual([])
  })

  it("of a logframe that says nothing says what there is not", () => {
    const empty = Logframe.make({ format: 1, id: "e", title: { en: "Empty" }, language: "en", scheme: "un" })
    const document = ProgressReport.template.document(
      snapshotOf(empty, [], { asOf: CalendarDate.make("2024-12-31") }),
      {}
    )
    const lines = text(document).split("\n")
    expect(lines).toContain("The logframe has no indicators.")
    expect(lines).toContain("No budget is stated and no money is recorded.")
  })

  it("without facts shows no number as reached, and why", () => {
    const bare = ProgressReport.template.document(snapshotOf(logframe, []), {})
    for (const id of ["im", "oc", "op1", "op2"]) {
      const [head = [], ...rows] = table(bare, `indicators-${id}`)
      const actual = head.indexOf("Actual")
      expect(rows.map((row) => row[actual])).toEqual(rows.map(() => "nothing measured"))
    }
    expect(text(bare)).toContain("nothing measured (8)\nCases of diarrhoea")
    expect(text(bare)).toContain("not assessed (1)\nQuality of the service")
  })

  it("keeps words of any length and script, cut where a table would burst", () => {
    const long = Logframe.make({
      ...JSON.parse(Logframe.toJson(logframe)),
      title: { ar: "مياه آمنة" },
      language: "ar",
      activities: [],
      assumptions: [],
      indicators: [
        {
          id: "i1",
          under: ["op1"],
          statement: { ar: "كلمة ".repeat(10_000).trim() },
          measure: { _tag: "Qualitative" }
        }
      ]
    })
    const fact = Fact.make({
      _tag: "Measurement",
      id: "m",
      logframe: "alder",
      status: "approved",
      indicator: "i1",
      period: { from: "2023-01-01", through: "2023-12-31" },
      value: { _tag: "Narrative", text: { ar: "وصف ".repeat(20_000).trim() } }
    })
    const document = ProgressReport.template.document(snapshotOf(long, [fact]), {})
    expect(document.title).toEqual([{ is: "text", text: "مياه آمنة", language: "ar" }])
    expect(document.language).toBe("en")
    const longest = Math.max(
      ...text(document)
        .split("\n")
        .map((line) => line.length)
    )
    expect(longest).toBeLessThan(600)
  })
})
