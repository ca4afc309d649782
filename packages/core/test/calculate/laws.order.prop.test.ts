import { Evaluation, type Fact, Fraction, type Id, Logframe, Reading, Rollup, Snapshot } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { increments, journal, logframeOf, percentage, type Row } from "./support.ts"

const numRuns = process.env.LOGFRAME_LONG === undefined ? 100 : 10_000

/** Values of a list or the keys of a text, the other way round. */
const turned = (value: unknown, key = ""): unknown => {
  // the order of steps is what they mean, and the first of the rows that a row stands under is where it is printed
  if (Array.isArray(value)) {
    const rows = value.map((row) => turned(row, key))
    return ["stages", "labels", "levels", "under"].includes(key) ? rows : rows.reverse()
  }
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turned(inner, name)])
  )
}

/** Numbers as text, and fields in one order. */
const exact = (_: string, value: unknown) =>
  typeof value === "bigint"
    ? String(value)
    : typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
const written = (value: unknown): string => JSON.stringify(value, exact)

/** The numbers of an indicator and the findings, whatever the order in which rows are listed. */
const told = (logframe: Logframe.Logframe, facts: readonly Fact.Stored[], question: object) => {
  const { evaluation, findings } = Snapshot.make(Evaluation.make(logframe, facts, question as never))
  const rows = evaluation.indicators.map((row) => ({
    id: row.id,
    numbers: [row.actual, row.expected, row.progress, row.kept, row.status].map(written),
    targets: row.targets
      .map(({ target, promised, actual, progress, kept }) =>
        written([target.id, promised, actual, progress, kept])
      )
      .sort(),
    places: row.places.map(written).sort(),
    cells: row.cells.map(({ reading }) => written(reading)).sort(),
    periods: row.periods.map(({ actual, toDate }) => written([actual, toDate])),
    used: row.explanation.used
  }))
  return {
    rows: [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    results: evaluation.results.map(written).sort(),
    money: evaluation.funding.sums.map(({ budget, gap, spent }) => written([budget, gap, spent])).sort(),
    // one finding is about the order itself
    findings: findings
      .filter(({ code }) => code !== "CodeOrder")
      .map(({ code, severity, sentence }) => `${severity} ${code} ${sentence}`)
      .sort()
  }
}

const worlds = Arbitrary.logframe.chain((logframe) =>
  fc.record({
    logframe: fc.constant(logframe),
    facts: Arbitrary.history(logframe).map(Arbitrary.storedFacts),
    question: Arbitrary.question
  })
)

describe("L4 no order decides", () => {
  // Seen to fail with a journal that takes facts in the order in which they are handed in.
  it("not that of the facts as they are handed in", () => {
    fc.assert(
      fc.property(worlds, ({ logframe, facts, question }) => {
        expect(told(logframe, [...facts].reverse(), question)).toEqual(told(logframe, facts, question))
      }),
      { numRuns }
    )
  })

  // Seen to fail with baselines as they are listed, with the first of two targets for one time, and at first on five rules of
  // the check: they named rows, cells and languages in the order of the document, and two took the first baseline.
  it("not that of any list or text of the logframe", () => {
    fc.assert(
      fc.property(worlds, ({ logframe, facts, question }) => {
        const again = Logframe.make(turned(JSON.parse(Logframe.toJson(logframe))) as Logframe.Input)
        expect(told(again, facts, question)).toEqual(told(logframe, facts, question))
      }),
      { numRuns }
    )
  })
})

const end = "2026-12-31" as never
const at = (logframe: string): Rollup.End => ({
  logframe: logframe as Id.Logframe,
  indicator: "i" as Id.Indicator
})

/** What one project reports: counts of people, of which some are drafts, places without a report, people named twice. */
const reports = fc.array(
  fc.record({
    value: fc.integer({ min: 1, max: 60 }).map(String),
    on: fc.constantFrom("2024-03-31", "2025-06-30", "2026-09-30"),
    place: fc.constantFrom("A", "B"),
    status: fc.constantFrom<Fact.Status>("approved", "approved", "draft")
  }),
  { minLength: 1, maxLength: 3 }
)

describe("L6 what a project does not know stays said in every total over projects", () => {
  // Seen to fail: with the marks of a child left out of `Rollup.of`.
  it("previews, missing places and people who may be counted twice are said of the sum", () => {
    fc.assert(
      fc.property(fc.array(reports, { minLength: 1, maxLength: 3 }), (drawn) => {
        const target = { id: "t", place: "C", expectation: { _tag: "AtLeast", value: "5" } } as const
        const indicator = {
          measure: { ...increments, counts: "people" as const },
          targets: [target]
        } as never
        const projects = [[] as Row[], ...drawn].map((rows, n) => {
          const logframe = { ...logframeOf(indicator), id: `p${n}` as Id.Logframe }
          const facts = journal(...rows).map((one) => ({
            ...one,
            fact: { ...one.fact, logframe: logframe.id }
          }))
          const question = { asOf: end, include: ["approved", "draft"] as const }
          return [logframe.id as string, { logframe, facts, question }] as const
        })
        const contributions = projects.slice(1).map(([id]) => ({ child: at(id), parent: at("p0") }) as never)
        const total = Rollup.of(at("p0"), contributions, new Map(projects) as never).reading
        const marks = projects
          .slice(1)
          .flatMap(([, { logframe, facts, question }]) =>
            Evaluation.make(logframe, facts, question).indicators.flatMap(({ actual }) => actual.marks)
          )
        const said = new Set(total.marks.map(({ _tag }) => _tag))
        for (const { _tag } of marks) if (total.known) expect([_tag, said.has(_tag)]).toEqual([_tag, true])
        const bounds = total.marks.find((mark) => mark._tag === "MayDoubleCount")
        const value = Reading.number(total)
        if (bounds?._tag === "MayDoubleCount" && value !== undefined) {
          expect(Fraction.compare(bounds.low, value) <= 0).toBe(true)
          expect(Fraction.compare(value, bounds.high) <= 0).toBe(true)
        }
      }),
      { numRuns }
    )
  })

  it("a share without its parts stays no data with its reason, however many projects there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }).map(String), { minLength: 2, maxLength: 4 }),
        (values) => {
          const projects = values.map((value, n) => {
            const logframe = { ...logframeOf({ measure: percentage("level") }), id: `p${n}` as Id.Logframe }
            const facts = journal({ value }).map((one) => ({
              ...one,
              fact: { ...one.fact, logframe: logframe.id }
            }))
            return [logframe.id as string, { logframe, facts, question: { asOf: end } }] as const
          })
          const contributions = projects
            .slice(1)
            .map(([id]) => ({ child: at(id), parent: at("p0") }) as never)
          const { reading } = Rollup.of(at("p0"), contributions, new Map(projects) as never)
          expect(reading.known ? "known" : reading.reason).toBe("NotAggregable")
        }
      ),
      { numRuns }
    )
  })
})
