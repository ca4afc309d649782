import { readdirSync } from "node:fs"
import { join } from "node:path"
import { Check, Finding, Logframe } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { everything } from "../model/support.ts"
import { type Fixture, healthy, target, withIndicator } from "./support.ts"

const folder = join(import.meta.dirname, "fixtures")
const fixtures = await Promise.all(
  readdirSync(folder).map(async (file): Promise<readonly [string, Fixture]> => {
    const { fixture } = await import(join(folder, file))
    return [file.replace(/\.ts$/, ""), fixture]
  })
)

const findings = (input: Logframe.Input) => Check.findings(Logframe.make(input))
const codes = (input: Logframe.Input) => findings(input).map(({ code }) => code)

describe("the rules", () => {
  it("have different codes, and a failing fixture each", () => {
    const all = Check.rules.map(({ code }) => code)
    expect(new Set(all).size).toBe(all.length)
    expect(fixtures.map(([code]) => code).sort()).toEqual([...all].sort())
  })

  it("have nothing to say about a healthy logframe", () => {
    expect(findings(healthy)).toEqual([])
  })

  it.each(fixtures)(
    "%s is found with its place, in a sentence, with what to do",
    (code, { logframe, findings: expected }) => {
      const found = findings(logframe).filter((finding) => finding.code === code)
      expect(found.map(({ said: _, ...rest }) => rest)).toEqual(expected)
      expect(found.length).toBeGreaterThan(0)
      for (const { sentence, hint } of found) {
        expect(sentence).toMatch(/^["A-Z0-9].*\.$/)
        expect(hint).toMatch(/^["A-Z].*\.$/)
      }
    }
  )

  it("say what they look for in a sentence", () => {
    for (const { about } of Check.rules) expect(about).toMatch(/^[A-Z].*\.$/)
  })
})

describe("the check", () => {
  it("never stops at a logframe that can be read, and tells errors before warnings before the rest", () => {
    const known = new Set(Check.rules.map(({ code }) => code))
    fc.assert(
      fc.property(fc.oneof(Arbitrary.logframe, fc.constant(Logframe.make(everything))), (logframe) => {
        const found = Check.findings(logframe)
        expect(Finding.bySeverity(found)).toEqual(found)
        expect(found.filter(({ code }) => !known.has(code))).toEqual([])
        const isSaid = (finding: Finding.Finding) =>
          Finding.text(finding, "en").place !== "" && finding.sentence.endsWith(".")
        expect(found.filter((finding) => !isSaid(finding))).toEqual([])
        expect(Check.findings(Logframe.make(JSON.parse(Logframe.toJson(logframe))))).toHaveLength(
          found.length
        )
        expect(Finding.hasErrors(found)).toBe(found[0]?.severity === "error")
      })
    )
  })

  it("reads statements in the language of the logframe, on one line, shortened", () => {
    const statement = { de: "Büro", en: `Run\nthe ${"👩‍👩‍👧".repeat(40)}` }
    const [finding] = findings({ ...healthy, activities: [...healthy.activities, { id: "a3", statement }] })
    expect(finding?.sentence).toMatch(/^"Run the .*…" serves no output\.$/)
    expect(finding?.sentence).not.toMatch(/\p{Surrogate}/u)
  })
})

describe("a rate against the total", () => {
  const project = { period: { from: "2014-01-01", through: "2020-12-31" } }
  const check = (total: string, cadence: object, period = project.period) =>
    findings({
      ...withIndicator({ cadence: cadence as never, targets: [target("t", total)], baselines: [] }),
      period
    }).filter(({ code }) => code === "CadenceDisagrees")

  it("is silent when they agree", () => {
    expect(check("7", { count: "1", months: 12 })).toEqual([])
    expect(check("14", { count: "2", months: 12 })).toEqual([])
    expect(check("10.5", { count: "1.5", months: 12 })).toEqual([])
  })

  it("is worth knowing up to one away, and a warning beyond", () => {
    const severities = ["4", "5", "6"].map((total) => check(total, { count: "1", months: 18 })[0]?.severity)
    expect(severities).toEqual(["info", "info", "warning"])
    expect(check("8", { count: "1", months: 12 })[0]?.severity).toBe("info")
    expect(check("8.01", { count: "1", months: 12 })[0]?.severity).toBe("warning")
  })

  it("says both numbers, exactly as far as it shows them", () => {
    expect(check("5", { count: "1", months: 18 })[0]?.sentence).toBe(
      "84 months at 1 per 18 months is 4.67; the document promises 5."
    )
    expect(check("300", { count: "1", days: 10 })[0]?.sentence).toBe(
      "2557 days at 1 per 10 days is 255.7; the document promises 300."
    )
    expect(
      check("5", { count: "1", months: 18 }, { from: "2014-01-01", through: "2020-12-30" })[0]?.sentence
    ).toBe("2556 days at 1 per 18 months is 4.67; the document promises 5.")
  })
})

describe("rules at their edges", () => {
  it("ask no target and no baseline of words", () => {
    expect(codes(withIndicator({ measure: { _tag: "Qualitative" }, baselines: [], targets: [] }))).toEqual([])
  })

  it("accept a baseline that does not apply, and a target below a baseline that should fall", () => {
    const open = { id: "b", value: { _tag: "Open", why: "notApplicable" } } as const
    expect(codes(withIndicator({ baselines: [open] }))).toEqual([])
    expect(
      codes(
        withIndicator({
          direction: "falling",
          targets: [target("t", "5", { expectation: { _tag: "AtMost", value: "5" } })]
        })
      )
    ).toEqual([])
    expect(
      codes(withIndicator({ targets: [{ id: "t", expectation: { _tag: "UpTo", value: "3" } }] }))
    ).toEqual([])
  })

  it("count a result as orphan only when a level above is there", () => {
    const { results, ...rest } = healthy
    const lower = results.filter(({ level }) => level === "output").map((row) => ({ ...row, under: [] }))
    const kept = { indicators: rest.indicators.slice(2), assumptions: rest.assumptions.slice(1) }
    expect(codes({ ...rest, ...kept, results: lower })).toEqual([])
  })

  it("want weights where the scheme has them, and none elsewhere", () => {
    const unweighted = healthy.results.map((row) => {
      const { weight: _, ...without } = { weight: "", ...row }
      return without
    })
    expect(
      findings({ ...healthy, results: unweighted }).map(({ code, severity }) => [code, severity])
    ).toEqual([["WeightsNot100", "info"]])
    const thirds = healthy.results.map((row) =>
      "weight" in row ? { ...row, weight: row.id === "o1" ? "33.3333333333" : "66.6666666667" } : row
    )
    expect(codes({ ...healthy, results: thirds })).toEqual([])
  })

  it("let statements differ after eighty characters", () => {
    const long = (end: string) => ({ en: `${"People with safe water within half an hour ".repeat(3)}${end}` })
    const indicators = healthy.indicators.map((row) => ({ ...row, statement: long(row.id) }))
    expect(codes({ ...healthy, indicators })).toEqual([])
  })

  it("add up neither crossed cells nor overlapping categories", () => {
    const crossed = { id: "age", name: { en: "Age" }, categories: [{ id: "young", name: { en: "Young" } }] }
    const targets = [
      target("t", "100"),
      target("t1", "70", { cell: { sex: "f" } }),
      target("t2", "70", { cell: { sex: "m" } }),
      target("t3", "5", { cell: { sex: "f", age: "young" } })
    ]
    const breakdowns = [["sex"], ["sex", "age"]]
    const of = (overlapping: object) => ({
      ...withIndicator({ targets, breakdowns }),
      dimensions: [{ ...healthy.dimensions[0], ...overlapping }, crossed]
    })
    expect(codes(of({}))).toEqual(["CellTargetsDisagree"])
    expect(codes(of({ overlapping: true }))).toEqual([])
  })

  it("finds the same words in whatever order their languages are written", () => {
    const [row] = healthy.indicators ?? []
    const indicators = [
      { fr: "Puits", en: "Wells" },
      { en: "Wells", fr: "Puits" }
    ].map((statement, i) => ({
      ...row,
      id: `same${i}`,
      baselines: [],
      targets: [],
      statement
    }))
    const found = findings({ ...healthy, indicators: indicators as never })
    expect(found.filter(({ code }) => code === "SameWords").map(({ place }) => place)).toEqual([
      { _tag: "Rows", rows: "indicators", ids: ["same0", "same1"] }
    ])
  })
})
