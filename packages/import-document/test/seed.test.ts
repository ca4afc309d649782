/** The published documents: what is known of them by counting, and that nothing of them is lost. */
import { existsSync, readFileSync } from "node:fs"
import { Check, Logframe, Period } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { chain, indicator, measure, promises, read, shared, starts, words } from "./support.ts"

const present = existsSync(shared)
if (!present) console.log("skipped: the published documents are not here (../shared/data)")
const seed = "cybercrime-octopus-summary.txt"

describe.skipIf(!present)("the summary of the Council of Europe", () => {
  const imported = present ? read(seed, shared) : undefined
  const logframe = imported?.logframe as Logframe.Logframe
  const trace = imported?.trace ?? []

  it("has the reference, the period of 84 months and the ceiling", () => {
    expect(logframe.code).toBe("DG1/3021")
    expect(logframe.edition).toEqual({ day: "2019-04-22" })
    expect(logframe.period).toEqual({ from: "2014-01-01", through: "2020-12-31" })
    expect(logframe.period && Period.wholeMonths(logframe.period)).toBe(84)
    expect(logframe.funding?.budget).toHaveLength(1)
    expect(logframe.funding?.budget[0]).toMatchObject({
      amount: { amount: "4000000", currency: "EUR" },
      bound: "ceiling"
    })
  })

  it("has nine States and a company as voluntary funders, in two groups, and is not fully funded", () => {
    const donors = logframe.parties.filter(({ roles }) => roles.includes("donor"))
    expect(donors.map(({ id }) => id)).toEqual([
      "ee",
      "hu",
      "jp",
      "mc",
      "nl",
      "ro",
      "sk",
      "gb",
      "us",
      "microsoft"
    ])
    const groups = donors.map(({ group }) => words(group))
    expect(groups.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => groups[0]))
    expect(groups[0]).toMatch(/^State Parties and Observers/)
    expect(groups[9]).toMatch(/^other public and private sector/)
    expect(words(logframe.funding?.statement)).toMatch(/^Voluntary contributions/)
    expect(logframe.funding?.fullyFunded).toBe(false)
    expect(logframe.notes.map(({ mark, on }) => [mark, on])).toEqual([["*", ["funding"]]])
    expect(logframe.parties.filter(({ roles }) => roles.includes("implementer")).map(({ id }) => id)).toEqual(
      ["c-proc"]
    )
  })

  it("has a background and three components, whose links keep their words", () => {
    expect(logframe.sections.map(({ kind, number }) => [kind, number])).toEqual([
      ["background", undefined],
      ["component", "1"],
      ["component", "2"],
      ["component", "3"]
    ])
    expect(logframe.sections.flatMap(({ links }) => links.map(({ url }) => url))).toEqual([
      "http://www.coe.int/cybercrime"
    ])
    const links = (imported?.findings ?? []).filter(({ code }) => code === "LinkWithoutAddress")
    expect(links).toHaveLength(7)
    for (const { sentence } of links) {
      const label = /"(.+)" leads/.exec(sentence)?.[1] ?? "?"
      expect(
        logframe.sections.some(({ body }) => words(body).includes(label)),
        label
      ).toBe(true)
    }
  })

  it("has an objective and three outputs with every indicator, assumption and activity in order", () => {
    expect(logframe.scheme).toBe("coe-summary")
    expect(chain(logframe)).toEqual(["o objective", "r1 output 1 < o", "r2 output 2 < o", "r3 output 3 < o"])
    expect(
      logframe.indicators.map(
        ({ id, under, partOf, implied }) => `${id} ${under[0] ?? `of ${partOf}`}${implied ? "*" : ""}`
      )
    ).toEqual(
      "i1 o,i2 o,i3 o,i3a of i3,i3b of i3,i3c of i3,i4 r1,i5 r1,i5a of i5*,i5b of i5*,i5c of i5*,i6 r2,i6a of i6*,i6b of i6*,i7 r2,i7a of i7,i7b of i7,i7c of i7,i8 r3,i9 r3,i10 r3,i11 r3".split(
        ","
      )
    )
    expect(logframe.activities.map(({ id, under }) => `${id} ${under[0]}`)).toEqual(
      "a1 r1,a2 r2,a3 r2,a4 r2,a5 r2,a6 r3,a7 r3,a8 r3,a9 r3,a10 r3".split(",")
    )
    expect(logframe.assumptions.map(({ id, under }) => `${id} ${under[0]}`)).toEqual(
      "as1 r1,as2 r2,as3 r2,as4 r3".split(",")
    )
  })

  it.each([
    ["i1", "Parties and observers level", []],
    ["i2", "Milestone", ["stage yes"]],
    ["i3", "Composite", []],
    ["i3a", "Scale", []],
    ["i3b", "Scale", []],
    ["i3c", "Scale", []],
    ["i4", "conferences increment", ["≥ 5"]],
    ["i5", "Unclassified", []],
    ["i5a", "experts increment", []],
    ["i5b", "countries level", []],
    ["i5c", "organisations level", []],
    ["i6", "Unclassified", []],
    ["i6a", "participants increment", []],
    ["i6b", "meetings increment", []],
    ["i7", "Unclassified", []],
    ["i7a", "notes increment", []],
    ["i7b", "reports increment", []],
    ["i7c", "Milestone", ["stage yes"]],
    ["i8", "workshops increment", ["up to 30"]],
    ["i9", "events increment", ["up to 70"]],
    ["i10", "countries runningTotal", ["≥ 25"]]
  ])("indicator %s is %s", (id, what, expected) => {
    expect([measure(logframe, id), promises(logframe, id)]).toEqual([what, expected])
  })

  it("says of one indicator a rate, of one its two groups, of one a judgement", () => {
    expect(indicator(logframe, "i4").cadence).toEqual({ count: "1", months: 18 })
    expect(indicator(logframe, "i1").breakdowns).toEqual([["standing"]])
    expect(logframe.dimensions[0]?.categories.map(({ id }) => id)).toEqual(["party", "observer"])
    expect(promises(logframe, "i11")[0]).toMatch(/^says functioning as a resource/)
    expect(logframe.contacts).toHaveLength(1)
  })

  it("every row has its place and its words, and says what was inferred", () => {
    const text = squeeze(
      readFileSync(`${shared}/${seed}`, "utf8")
        .replace(/<[^>]*>/g, "")
        .replace(/\]\([^)]*\)/g, "]")
    )
    const rows = [
      ...logframe.results,
      ...logframe.indicators,
      ...logframe.activities,
      ...logframe.assumptions,
      ...logframe.sections,
      ...logframe.notes,
      ...(logframe.funding?.budget ?? []),
      ...logframe.indicators.flatMap(({ targets }) => targets)
    ]
    for (const { id, source } of rows) {
      expect(source?.at, id).toMatch(/^line \d+/)
      const first = (source?.text ?? "").split(/[\n[(]/)[0]?.slice(0, 40) ?? "?"
      expect(first.length > 3 && text.includes(squeeze(first)), `${id}: ${first}`).toBe(true)
    }
    for (const row of logframe.indicators.filter(({ measure: of }) => of._tag !== "Unclassified")) {
      expect(row.source?.inferred, row.id).toContain("measure")
    }
  })

  it("the check says that 84 months at one per 18 months is 4.67 and 5 are promised", () => {
    const found = Check.findings(logframe).find(({ code }) => code === "CadenceDisagrees")
    expect(found?.sentence).toBe("84 months at 1 per 18 months is 4.67; the document promises 5.")
  })

  it("each sentence of the document went somewhere", () => {
    const json = Logframe.toJson(logframe)
    const lost = sentencesOf(readFileSync(`${shared}/${seed}`, "utf8")).filter(
      (sentence) => !trace.some(({ text, went }) => went !== undefined && squeeze(text).includes(sentence))
    )
    expect(lost).toEqual([])
    for (const { text, went } of trace) {
      expect(went, text).toBeDefined()
      if (/^(?:results|indicators|activities|assumptions)/.test(went ?? ""))
        expect(squeeze(json), text).toContain(squeeze(text))
    }
  })

  it("a sentence that is cut from the document is missed", () => {
    const sentences = sentencesOf(readFileSync(`${shared}/${seed}`, "utf8"))
    expect(sentences.length).toBeGreaterThan(60)
    const without = trace.filter(({ text }) => !text.includes("Up to 30"))
    expect(
      sentences.filter((sentence) => !without.some(({ text }) => squeeze(text).includes(sentence))).length
    ).toBeGreaterThan(0)
  })
})

/** Letters and figures alone, so that marks of syntax, bullets and spaces do not count. */
const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()

/** The sentences, cells and list items of the source, found without the importer: by cutting at tags, tabs, line ends and full stops. */
const sentencesOf = (source: string): readonly string[] =>
  source
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<\/?sup>/g, "")
    .split(/<[^>]*>|\t|\n|\.\s/)
    .map((piece) => squeeze(piece.replace(/^\d+\.\s/, "")))
    .filter((piece) => piece !== "")

describe.skipIf(!present)("the other published documents", () => {
  const folder = `${shared}/logframe-documents`

  it("a results framework in Markdown: 12 rows, 10 results, two things in a cell", () => {
    const { logframe, trace, findings } = read("kitui-results-framework.md", folder)
    expect(logframe.indicators.filter(({ partOf }) => partOf === undefined)).toHaveLength(12)
    expect(chain(logframe).map((row) => row.split(" ").slice(1, 3).join(" "))).toEqual([
      "impact",
      "outcome OC1",
      "outcome OC2",
      "intermediateResult IR1",
      "intermediateResult IR2",
      "intermediateResult IR3",
      "output OP1",
      "output OP2",
      "output OP3",
      "output OP4"
    ])
    expect(logframe.indicators.filter(({ under }) => under[0] === "o")).toHaveLength(2)
    expect(logframe.indicators.filter(({ under }) => under[0] === "r1")).toHaveLength(2)
    expect([measure(logframe, "i1"), starts(logframe, "i1"), promises(logframe, "i1")]).toEqual([
      "KES level",
      ["18400"],
      ['≥ 32000 @ {"projectYear":4}']
    ])
    expect(promises(logframe, "i2")).toEqual(['≤ 38 @ {"projectYear":4}'])
    expect(measure(logframe, "i3")).toBe("kg/acre level")
    expect([starts(logframe, "i4"), promises(logframe, "i4")]).toEqual([
      ["0.71"],
      ['≤ 0.45 @ {"projectYear":4}']
    ])
    expect(promises(logframe, "i9")).toEqual([
      '≥ 12000 @ {"projectYear":4}',
      '≥ 50 @ {"projectYear":4} shareOfTotal female'
    ])
    expect([
      measure(logframe, "i11a"),
      promises(logframe, "i11a"),
      measure(logframe, "i11b"),
      promises(logframe, "i11b")
    ]).toEqual([
      "MT increment",
      ['≥ 240 @ {"projectYear":4}'],
      "HH increment",
      ['≥ 10000 @ {"projectYear":4}']
    ])
    expect(findings.filter(({ code }) => code === "ParentAssumed")).toHaveLength(2)
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })

  it("a logframe in Markdown: 33 rows, 10 stages, no targets", () => {
    const { logframe, trace } = read("grassroots-economics-log-frame.md", folder)
    expect([logframe.indicators.length, logframe.activities.length]).toEqual([33, 33])
    const stages = logframe.results.filter(({ level }) => level === "stage").map(({ code }) => code)
    expect(stages).toEqual(["1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2a", "3.2b", "4.1"])
    expect(logframe.results).toHaveLength(20)
    expect(logframe.indicators.flatMap(({ baselines }) => baselines)).toEqual([])
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })

  it("its older version as an HTML table: stages in the column of their own, empty rows are nothing", () => {
    const { logframe, trace } = read("grassroots-economics-log-frame-html-table.md", folder)
    const stages = logframe.results.filter(({ level }) => level === "stage").map(({ code }) => code)
    expect(stages).toEqual(["1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2a", "3.2b", "4"])
    expect(logframe.results.filter(({ level }) => level === "goal")).toHaveLength(4)
    expect(logframe.results.filter(({ level }) => level === "output")).toHaveLength(10)
    expect([logframe.activities.length, logframe.indicators.length]).toEqual([43, 42])
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })

  it("a page of an EU action document: places in cells, TBD, a relative target, a row that continues", () => {
    const { logframe, trace, findings } = read("eu-ad-C_2022_9213-mozambique-p25.html", folder)
    expect(chain(logframe)).toEqual(["o output", "r1 output 3.2"])
    expect(starts(logframe, "i1")).toEqual([
      "61 @ 2022 zambezia",
      "44 @ 2022 nampula",
      "toBeDetermined @ 2022 cabo-delgado",
      "0 @ 2022 in-targeted-districts"
    ])
    expect(promises(logframe, "i1")).toEqual([
      "≥ 71 @ 2027 zambezia",
      "≥ 54 @ 2027 nampula",
      "≥ 10 @ 2027 changeInUnits cabo-delgado",
      "≥ 40 @ 2027 in-targeted-districts"
    ])
    expect(logframe.indicators.map(({ code }) => code)).toEqual([undefined, "3.1.2", "3.1.3", "3.2"])
    expect(indicator(logframe, "i2").breakdowns).toEqual([["sex"], ["location"]])
    expect([starts(logframe, "i4"), promises(logframe, "i4")]).toEqual([
      ["0 @ 2022"],
      ["open toBeDetermined @ 2027"]
    ])
    const codes = findings.map(({ code }) => code)
    for (const code of ["HeaderAssumed", "RowContinues", "LinesDoNotMatch", "PointsOrPercent"])
      expect(codes).toContain(code)
    expect(trace.filter(({ went }) => went === undefined)).toEqual([])
  })
})
