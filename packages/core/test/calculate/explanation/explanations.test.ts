import { readFileSync } from "node:fs"
import { Explanation, type Language } from "@logframe/core"
import { expect, it } from "vitest"
import {
  evaluate,
  increments,
  journal,
  levels,
  logframeOf,
  percentage,
  type Row,
  runningTotals,
  scale,
  stages
} from "../support.ts"

interface Case {
  readonly name: string
  readonly indicator: object
  readonly rows: readonly Row[]
  readonly more?: object
  readonly question?: object
  readonly language?: Language.Tag
  /** How many lines are held against what is written; all, where nothing is said. */
  readonly lines?: number
}

const atLeast = (value: string) => ({
  targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "AtLeast", value } }]
})
const atMost = (value: string) => ({
  targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "AtMost", value } }]
})
const from = (value: string) => ({ baselines: [{ id: "b", value: { _tag: "Number", value } }] })
const range = {
  targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "Between", low: "40", high: "60" } }]
}
const at = (on: string, value: string, more: Row = {}): Row => ({ on, value, ...more })
const many = Array.from({ length: 53 }, (_, n) => at("2024-03-01", String(n + 1)))
const three = [at("2024-02-01", "4"), at("2024-03-01", "9.5"), at("2024-04-01", "6")]
const ratios: readonly Row[] = [
  { on: "2024-02-01", parts: ["40", "130"], place: "A" },
  { on: "2024-03-01", parts: ["1", "3"], place: "A" },
  { on: "2024-03-01", parts: ["2", "5"], place: "B" }
]
const people = { _tag: "Quantity", unit: { name: { en: "people" } }, facts: "increment", counts: "people" }
const helper = (id: string, measure: object, more: object = {}) => ({
  id,
  under: ["r"],
  statement: { en: `The ${id}`, fr: `Le ${id}` },
  measure,
  ...more
})

/** The same in English and in French. */
const inBoth = (one: Case): readonly Case[] => [one, { ...one, language: "fr" }]

const cases: readonly Case[] = [
  {
    name: "a sum with a negative correction",
    indicator: { measure: increments, ...atLeast("20") },
    rows: [...three, at("2024-05-01", "-1.25")]
  },
  { name: "more facts than are shown", indicator: { measure: increments }, rows: many, lines: 8 },
  {
    name: "the largest of more facts than are shown",
    indicator: { measure: levels, conventions: { overTime: "max" } },
    rows: many,
    lines: 6
  },
  {
    name: "the smallest of more facts than are shown",
    indicator: { measure: levels, conventions: { overTime: "min" } },
    rows: many,
    lines: 6
  },
  {
    name: "a mean over time, a mean over places",
    indicator: { measure: levels, conventions: { overTime: "mean", overPlaces: "mean" } },
    rows: [...three.map((row) => ({ ...row, place: "A" })), at("2024-02-01", "7", { place: "B" })]
  },
  {
    name: "the largest over time and places",
    indicator: { measure: levels, conventions: { overTime: "max", overPlaces: "max" } },
    rows: [...three.map((row) => ({ ...row, place: "A" })), at("2024-02-01", "7", { place: "B" })]
  },
  {
    name: "the smallest over time and places",
    indicator: { measure: levels, conventions: { overTime: "min", overPlaces: "min" } },
    rows: [...three.map((row) => ({ ...row, place: "A" })), at("2024-02-01", "7", { place: "B" })]
  },
  {
    name: "the median of places",
    indicator: { measure: levels, conventions: { overPlaces: "median" } },
    rows: ["A", "B", "C", "D"].map((place, i) => at("2024-02-01", String(3 + i * i), { place }))
  },
  {
    name: "a level weighed by time",
    indicator: { measure: levels, conventions: { overTime: "mean", mean: "timeWeighted" } },
    rows: [at("2024-02-01", "4"), at("2024-04-01", "6")]
  },
  {
    name: "a running total that began before the project",
    indicator: { measure: runningTotals, ...atLeast("50") },
    rows: [at("2023-12-01", "5"), at("2024-02-01", "12"), at("2024-08-01", "30")]
  },
  {
    name: "a number of reports",
    indicator: { measure: increments, conventions: { overTime: "count" } },
    rows: three
  },
  {
    name: "people counted once",
    indicator: { measure: people, conventions: { overTime: "distinct" } },
    rows: [
      at("2024-02-01", "2", { identities: ["x", "y"] }),
      at("2024-03-01", "2", { identities: ["y", "z"] })
    ]
  },
  ...inBoth({ name: "people who may be counted twice", indicator: { measure: people }, rows: three }),
  {
    name: "a share, numerators and denominators added up",
    indicator: { measure: percentage("increment"), ...atLeast("50") },
    rows: ratios
  },
  {
    name: "a share, the latest of one place",
    indicator: { measure: percentage("level") },
    rows: ratios.slice(0, 2)
  },
  {
    name: "shares of places, their mean",
    indicator: { measure: percentage("level"), conventions: { overPlaces: "mean" } },
    rows: ratios
  },
  {
    name: "a mean of shares over time",
    indicator: { measure: percentage("level"), conventions: { overTime: "mean" } },
    rows: ratios.slice(0, 2)
  },
  {
    name: "the largest share over time",
    indicator: { measure: percentage("level"), conventions: { overTime: "max" } },
    rows: ratios.slice(0, 2)
  },
  {
    name: "the largest share of each place, added up in its parts",
    indicator: { measure: percentage("level"), conventions: { overTime: "max" } },
    rows: ratios
  },
  {
    name: "an annual rate",
    indicator: {
      measure: { ...percentage("increment"), factor: "1000", shown: "decimal", annualised: true }
    },
    rows: [{ from: "2024-01-01", on: "2024-06-30", parts: ["3", "1500"] }]
  },
  {
    name: "shares of places, each added up in its parts, their mean",
    indicator: { measure: percentage("increment"), conventions: { overPlaces: "mean" } },
    rows: ratios
  },
  {
    name: "a ratio without a factor",
    indicator: { measure: { ...percentage("level"), factor: "1", shown: "decimal" } },
    rows: ratios.slice(0, 1)
  },
  {
    name: "cells that add up",
    indicator: { measure: increments },
    rows: [{ on: "2024-02-01", cells: { "sex=f": "3", "sex=m": "4.5" } }, at("2024-03-01", "2")]
  },
  {
    name: "cells where small numbers are hidden",
    indicator: { measure: increments, conventions: { suppressBelow: 5 } },
    rows: [{ on: "2024-02-01", place: "A", cells: { "sex=f": "3", "sex=m": "40" } }]
  },
  {
    name: "a report that reaches out of the time",
    indicator: { measure: increments, conventions: { spanCrossing: "prorateByDays" } },
    rows: [{ from: "2023-12-22", on: "2024-01-10", value: "20" }, at("2024-02-01", "5")]
  },
  {
    name: "a step reached",
    indicator: {
      measure: stages,
      targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "Stage", stage: "inForce" } }]
    },
    rows: [
      { on: "2024-02-01", stage: "draft" },
      { on: "2024-05-01", stage: "adopted" }
    ]
  },
  {
    name: "a step reached",
    language: "fr",
    indicator: {
      measure: stages,
      targets: [{ id: "t", when: "2024-12-31", expectation: { _tag: "Stage", stage: "inForce" } }]
    },
    rows: [{ on: "2024-05-01", stage: "adopted" }]
  },
  {
    name: "steps in several places",
    indicator: { measure: scale },
    rows: [
      { on: "2024-02-01", label: "low", place: "A" },
      { on: "2024-02-01", label: "high", place: "B" },
      { on: "2024-02-01", label: "high", place: "C" }
    ]
  },
  {
    name: "words",
    indicator: { measure: { _tag: "Qualitative" } },
    rows: [{ on: "2024-02-01", words: "Better than before." }]
  },
  {
    name: "a formula over indicators, one with a code",
    indicator: { measure: { _tag: "Calculated", formula: "100 * a / (b + 1)" }, ...atLeast("40") },
    more: { indicators: [helper("a", increments, { code: "1.1" }), helper("b", levels)] },
    rows: [at("2024-02-01", "3", { indicator: "a" }), at("2024-02-01", "8", { indicator: "b" })]
  },
  {
    name: "a formula over indicators, one with a code",
    language: "fr",
    indicator: { measure: { _tag: "Calculated", formula: "100 * a / (b + 1)" } },
    more: { indicators: [helper("a", increments, { code: "1.1" }), helper("b", levels)] },
    rows: [at("2024-02-01", "3.5", { indicator: "a" }), at("2024-02-01", "8", { indicator: "b" })]
  },
  {
    name: "a formula without a part",
    indicator: { measure: { _tag: "Calculated", formula: "a / b" }, ...atLeast("40") },
    more: { indicators: [helper("a", increments), helper("b", levels)] },
    rows: [at("2024-02-01", "3", { indicator: "a" })]
  },
  {
    name: "a composite",
    indicator: { measure: { _tag: "Composite", of: "reading" } },
    more: {
      indicators: [
        helper("a", levels, { under: [], partOf: "i", weight: "1" }),
        helper("b", levels, { under: [], partOf: "i", weight: "3" })
      ]
    },
    rows: [at("2024-02-01", "3", { indicator: "a" }), at("2024-02-01", "8", { indicator: "b" })]
  },
  {
    name: "above a range",
    indicator: { measure: levels, ...range, ...from("90") },
    rows: [at("2024-02-01", "70")]
  },
  {
    name: "below a range",
    indicator: { measure: levels, ...range, ...from("10") },
    rows: [at("2024-02-01", "30")]
  },
  {
    name: "within a range",
    indicator: { measure: levels, ...range, ...from("10") },
    rows: [at("2024-02-01", "60")]
  },
  {
    name: "further from a range than before, cut at nothing",
    indicator: { measure: levels, ...range, ...from("90"), conventions: { progressFloor: "floorAtZero" } },
    rows: [at("2024-02-01", "100")]
  },
  {
    name: "more than was promised, cut at all of it",
    indicator: {
      measure: increments,
      ...atLeast("10"),
      conventions: { progressCap: "capAtOne", progressFloor: "floorAtZero" }
    },
    rows: three
  },
  {
    name: "the way from a baseline",
    indicator: { measure: levels, ...atLeast("50"), ...from("15") },
    rows: [at("2024-02-01", "53")]
  },
  {
    name: "the way down from a baseline",
    indicator: { measure: levels, ...atMost("10"), ...from("40") },
    rows: [at("2024-02-01", "30")]
  },
  ...(["inverse", "tola", "mirror", undefined] as const).map(
    (choice): Case => ({
      name: `falling without a baseline: ${choice ?? "nothing chosen"}`,
      indicator: {
        measure: levels,
        ...atMost("20"),
        direction: "falling",
        ...(choice && { conventions: { fallingWithoutBaseline: choice } })
      },
      rows: [at("2024-02-01", "25")]
    })
  ),
  {
    name: "falling, the share of the target by choice",
    indicator: {
      measure: levels,
      ...atMost("20"),
      direction: "falling",
      conventions: { progress: "achievement" }
    },
    rows: [at("2024-02-01", "25")]
  },
  ...(["tola15", "usaid10", "undp"] as const).map(
    (statusScheme): Case => ({
      name: `the status by ${statusScheme}`,
      indicator: { measure: increments, ...atLeast("20"), conventions: { statusScheme } },
      rows: three
    })
  ),
  {
    name: "the status by usaid10, falling",
    indicator: { measure: levels, ...atMost("20"), ...from("40"), conventions: { statusScheme: "usaid10" } },
    rows: [at("2024-02-01", "25")]
  },
  {
    name: "a flow that goes on from its baseline",
    indicator: {
      measure: increments,
      ...atLeast("500"),
      ...from("120"),
      conventions: { flowBaseline: "carryBaseline" }
    },
    rows: [at("2024-02-01", "95")]
  },
  {
    name: "a flow with a target for its only period",
    indicator: {
      measure: increments,
      targets: [
        {
          id: "t",
          when: { from: "2024-01-01", through: "2024-12-31" },
          expectation: { _tag: "AtLeast", value: "120" }
        }
      ],
      ...from("20"),
      conventions: { flowBaseline: "carryBaseline" }
    },
    rows: [at("2024-02-01", "95")]
  },
  { name: "no target", indicator: { measure: increments }, rows: three },
  {
    name: "no target, by usaid10",
    indicator: { measure: increments, conventions: { statusScheme: "usaid10" } },
    rows: three
  },
  ...inBoth({ name: "nothing measured", indicator: { measure: increments, ...atLeast("20") }, rows: [] }),
  {
    name: "a target that is not due",
    indicator: {
      measure: increments,
      targets: [{ id: "t", when: "2026-12-31", expectation: { _tag: "AtLeast", value: "20" } }],
      conventions: { schedule: "stepped" }
    },
    rows: [at("2024-02-01", "5")]
  },
  {
    name: "what is left out, and why",
    indicator: { measure: levels, ...atLeast("9") },
    question: { knownAt: "2024-11-01T00:00:00Z" },
    rows: [
      at("2023-05-01", "1"),
      at("2024-02-01", "2"),
      at("2024-03-01", "3"),
      at("2024-03-01", "4", { supersedes: "f3" }),
      at("2024-04-01", "5", { status: "draft" }),
      at("2024-04-02", "6", { status: "rejected" }),
      at("2024-05-01", "7"),
      { on: "2024-05-01", supersedes: "f7" },
      { on: "2024-05-20", stage: "draft" },
      at("2024-06-01", "8", { place: "A" }),
      at("2024-06-01", "9"),
      at("2024-07-01", "10", { recorded: "2024-12-01" }),
      at("2025-07-01", "11")
    ]
  },
  ...inBoth({
    name: "places with names, one of them missing",
    indicator: {
      measure: levels,
      baselines: [{ id: "b", place: "C", value: { _tag: "Number", value: "1" } }]
    },
    more: {
      places: [
        { id: "A", name: { en: "North", fr: "Nord" } },
        { id: "B", name: { en: "South", fr: "Sud" } },
        { id: "C", name: { en: "West", fr: "Ouest" } }
      ]
    },
    rows: [
      at("2024-02-01", "3", { place: "A" }),
      { from: "2024-02-01", on: "2024-04-30", value: "4.5", place: "B" }
    ]
  }),
  {
    name: "a preview of drafts",
    indicator: { measure: increments },
    question: { include: ["approved", "draft"] },
    rows: [at("2024-02-01", "3"), at("2024-03-01", "4", { status: "draft" })]
  }
]

const told = ({ name, indicator, rows, more = {}, question = {}, language = "en", lines }: Case): string => {
  const logframe = logframeOf(indicator as never, more as never)
  const { explanation } = evaluate(logframe, journal(...rows), "2024-12-31", question)
  const text = Explanation.text(explanation, language, logframe).trimEnd().split("\n").slice(0, lines)
  return [`# ${name}, ${language}`, ...text].join("\n")
}

const written = readFileSync(new URL("explanations.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n\n")

it.each(cases.map((one, i) => [`${one.name}, ${one.language ?? "en"}`, one, i] as const))(
  "an explanation says what a programme officer can follow: %s",
  (_, one, i) => {
    expect(told(one)).toBe(written[i])
  }
)

it("every explanation that is written down is told", () => {
  expect(written).toHaveLength(cases.length)
})
