import { Logframe, Period } from "@logframe/core"
import { ImportDocument } from "@logframe/import-document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { indicator, read, words } from "./support.ts"

describe("a Council of Europe summary", () => {
  const { logframe, findings, trace } = read("harbour.md")

  it("gives the header block", () => {
    expect([words(logframe.title), logframe.code, logframe.edition]).toEqual([
      "Harbour Justice",
      "HJ/77",
      { day: "2021-03-03" }
    ])
    expect(logframe.period).toEqual(Period.make("2020-01-01", "2022-12-31"))
    expect(logframe.funding?.budget[0]).toMatchObject({
      amount: { amount: "1500000", currency: "EUR" },
      bound: "ceiling"
    })
    expect(logframe.funding?.fullyFunded).toBe(false)
    expect(logframe.parties.map(({ id, roles }) => [id, roles[0]])).toEqual([
      ["no", "donor"],
      ["jp", "donor"],
      ["example-foundation", "donor"],
      ["rco", "implementer"]
    ])
    expect(logframe.contacts[0]?.email).toBe("office@example.org")
  })

  it("gives the narrative with its components and links", () => {
    expect(logframe.sections.map(({ kind, number }) => [kind, number])).toEqual([
      ["background", undefined],
      ["component", "1"],
      ["component", "2"]
    ])
    expect(logframe.sections[0]?.links).toEqual([
      { label: "regional court", url: "https://example.org/court" }
    ])
    expect(findings.map((finding) => finding.code)).toContain("LinkWithoutAddress")
  })

  it("gives levels, indicators, assumptions and activities in order, also after the cut in the table", () => {
    expect(logframe.scheme).toBe("coe-summary")
    expect(logframe.results.map(({ id, level, code }) => [id, level, code])).toEqual([
      ["o", "objective", undefined],
      ["r1", "output", "1"],
      ["r2", "output", "2"]
    ])
    expect(logframe.indicators.map(({ id }) => id)).toEqual([
      "i1",
      "i2",
      "i2a",
      "i2b",
      "i3",
      "i4",
      "i4a",
      "i4b",
      "i4c",
      "i5",
      "i6",
      "i7"
    ])
    expect(logframe.assumptions.map(({ under }) => under[0])).toEqual(["r1", "r2", "r2"])
    expect(logframe.activities.map(({ under }) => under[0])).toEqual(["r1", "r2", "r2"])
  })

  it("reads promises into the words and says so", () => {
    expect(indicator(logframe, "i3")).toMatchObject({
      cadence: { count: "2", months: 6 },
      targets: [{ expectation: { _tag: "AtLeast", value: "12" } }]
    })
    expect(indicator(logframe, "i5").targets[0]).toMatchObject({
      expectation: { _tag: "UpTo", value: "40" },
      source: { text: "Up to 40 clerks trained", inferred: ["expectation"] }
    })
    expect(indicator(logframe, "i6").targets[0]?.expectation).toEqual({ _tag: "AtLeast", value: "9" })
    expect(indicator(logframe, "i7")).toMatchObject({
      measure: { _tag: "Milestone" },
      targets: [{ expectation: { _tag: "Stage", stage: "yes" } }]
    })
    expect(indicator(logframe, "i2").measure._tag).toBe("Composite")
    expect(["i4a", "i4b", "i4c"].map((id) => words(indicator(logframe, id).statement))).toEqual([
      "Judges attending",
      "Clerks attending",
      "Lawyers attending"
    ])
  })

  it("loses nothing", () => {
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })
})

describe("a matrix of the European Union", () => {
  const { logframe, findings } = read("water.html")

  it("reads spans, lines and places", () => {
    expect(logframe.scheme).toBe("eu-intpa")
    expect(logframe.results.map(({ level }) => level)).toEqual(["impact", "outcome", "output"])
    expect(indicator(logframe, "i2").baselines.map(({ value, when, place }) => [value, when, place])).toEqual(
      [
        [{ _tag: "Number", value: "40" }, "2019", "north"],
        [{ _tag: "Number", value: "35" }, "2019", "south"]
      ]
    )
    expect(indicator(logframe, "i2").targets[1]).toMatchObject({ basis: "changeInUnits", place: "south" })
    expect(findings.map(({ code }) => code)).toContain("PointsOrPercent")
  })

  it("reads a share of women as a second target", () => {
    expect(indicator(logframe, "i3").targets).toMatchObject([
      { expectation: { _tag: "AtLeast", value: "1200" } },
      { expectation: { _tag: "AtLeast", value: "50" }, basis: "shareOfTotal", cell: { sex: "female" } }
    ])
    expect(indicator(logframe, "i3").breakdowns).toEqual([["sex"]])
  })

  it("gives aligned lines to the indicators beside them", () => {
    expect(indicator(logframe, "i4")).toMatchObject({
      code: "1.1",
      targets: [{ expectation: { _tag: "AtLeast", value: "40" } }]
    })
    expect(indicator(logframe, "i5")).toMatchObject({
      code: "1.2",
      baselines: [{ value: { _tag: "Open", why: "toBeDetermined" } }],
      targets: [{ expectation: { _tag: "Open", why: "notApplicable" } }]
    })
  })

  it("reads a falling target as at most", () => {
    expect(indicator(logframe, "i1").targets[0]?.expectation).toEqual({ _tag: "AtMost", value: "30" })
  })

  it("takes nothing from a script", () => {
    expect(Logframe.toJson(logframe)).not.toContain("alert")
  })
})

describe("a French matrix", () => {
  const { logframe } = read("sante.md")

  it("reads decimal commas, spaces between thousands and French words", () => {
    expect(logframe.language).toBe("fr")
    expect(indicator(logframe, "i1").baselines[0]?.value).toEqual({ _tag: "Number", value: "52.5" })
    expect(indicator(logframe, "i3").targets[0]).toMatchObject({
      expectation: { _tag: "AtLeast", value: "1250" },
      when: "2026"
    })
    expect(indicator(logframe, "i4").targets[0]?.expectation).toEqual({ _tag: "UpTo", value: "30" })
    expect(indicator(logframe, "i2").measure).toMatchObject({ _tag: "Ratio", factor: "100" })
  })
})

describe("bad documents", () => {
  const refusal = (document: Uint8Array | string) => {
    const result = ImportDocument.read(document, { name: "x.md" })
    return Result.isFailure(result) ? result.failure.message : "read"
  }

  it.each([
    ["an empty file", "", "an empty document"],
    ["a zip file", new Uint8Array([80, 75, 3, 4, 0, 0, 255]), "a package that ends too early"],
    ["a binary file with text", "abc\u0000def", "a binary file"],
    ["prose", "Once upon a time.", "without a result or an indicator"],
    ["200,000 nested elements", "<div>".repeat(200_000), "nested more than 200 deep"],
    [
      "a table of a billion cells",
      `<table>${"<tr><td rowspan=1000 colspan=1000>x</td></tr>".repeat(1000)}</table>`,
      "a table of more than"
    ]
  ])("%s gets one clear message", (_, document, expected) => {
    expect(refusal(document)).toContain(expected)
  })

  it("an exponent, a product and two numbers in one cell stay as written", () => {
    const rows = ["1e3", "4 × 5 = 20", "N=35;P=55", "20.000,5.1"].map(
      (value) => `| Output | Wells | Number of wells dug | ${value} |`
    )
    const document = ["| Level | Statement | Indicator | Target |", "|---|---|---|---|", ...rows].join("\n")
    const { logframe } = Result.getOrThrow(ImportDocument.read(document, { name: "x.md" }))
    expect(logframe.indicators.map((row) => row.targets[0]?.expectation._tag)).toEqual([
      "Written",
      "Written",
      "Written",
      "Written"
    ])
  })
})
