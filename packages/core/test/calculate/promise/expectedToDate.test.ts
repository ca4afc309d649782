import { Arithmetic, Fraction } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { expectedToDate } from "../../../src/calculate/promise/expectedToDate.ts"
import * as LifeTarget from "../../../src/calculate/promise/lifeTarget.ts"
import * as Conventions from "../../../src/model/Conventions.ts"
import type { Indicator } from "../../../src/model/Indicator.ts"
import { increments, levels, logframeOf, percentage, stages, text } from "../support.ts"

const atLeast = (value: string) => ({ _tag: "AtLeast", value })
const open = { _tag: "Open", why: "toBeDetermined" }
const year = (n: number) => ({ from: `${2023 + n}-01-01`, through: `${2023 + n}-12-31` })
const target = (expectation: string | object, when?: unknown, more: object = {}) => ({
  id: `t${String(typeof when === "object" ? JSON.stringify(when) : (when ?? "")).replaceAll(/\W/g, "")}`,
  expectation: typeof expectation === "string" ? atLeast(expectation) : expectation,
  ...(when === undefined ? {} : { when }),
  ...more
})
const targets = (...rows: readonly object[]) => ({ targets: rows })
const from = (value: string, when?: string) => ({
  baselines: [{ id: "b", value: { _tag: "Number", value }, ...(when && { when }) }]
})

interface Asked {
  readonly schedule?: string
  readonly conventions?: object
  readonly hasProject?: boolean
  readonly results?: readonly string[]
}

/** The project is 2024 to 2026. */
const expected = (
  document: object,
  asOf: string,
  { schedule = "default", conventions = {}, hasProject = true, results = [] }: Asked = {}
) => {
  const { indicators, period } = logframeOf({ measure: levels, ...document })
  const indicator = indicators[0] as Indicator
  const project = hasProject ? period : undefined
  const complete = Conventions.complete({ schedule, ...conventions } as Conventions.Conventions)
  return expectedToDate({
    indicator,
    conventions: complete,
    project,
    asOf: asOf as never,
    life: LifeTarget.of(indicator, project, complete),
    hasResult: ({ id }) => results.includes(id)
  })
}

/** Schedule and value. */
const told = (...args: Parameters<typeof expected>): string => {
  const { schedule, reading } = expected(...args)
  return `${schedule} ${text(reading)}`
}

const dated = targets(target("731", "2025-12-31"))
const twoDates = targets(target("50", "2024-12-31"), target("100", "2025-12-31"))
const twoYears = targets(target("50", year(1)), target("100", year(2)))
const forLife = targets(target("100"))
const rate = { cadence: { count: "2", months: 6 } }
const staged = (...when: readonly string[]) => ({
  measure: stages,
  targets: when.map((on, i) => ({
    id: `t${i}`,
    when: on,
    expectation: { _tag: "Stage", stage: ["inForce", "draft"][i] }
  }))
})

describe("what is expected to date follows", () => {
  it.each([
    ["no schedule, where nothing is promised", {}, "2026-12-31", "none —NoTarget"],
    ["no schedule, where the promise is for life", forLife, "2026-12-30", "none —NotDueYet"],
    ["no schedule, until the last day of the project", forLife, "2026-12-31", "none 100"],
    ["no schedule, where the promise is open", targets(target(open)), "2026-12-31", "none —NoTarget"],
    [
      "no schedule, where the promise is words",
      targets(target({ _tag: "Narrative", text: { en: "well" } })),
      "2026-12-31",
      "none —NotNumeric"
    ],
    [
      "no schedule, where it is reported once in a life",
      { ...twoDates, sheet: { frequency: "lifeOfProject" } },
      "2025-12-30",
      "none —NotDueYet"
    ],
    [
      "no schedule, once in a life, when it is due",
      { ...twoDates, sheet: { frequency: "lifeOfProject" } },
      "2025-12-31",
      "none 100"
    ],
    ["the periods, where there are any", twoYears, "2024-12-31", "completedPeriods 50"],
    ["the periods, none of which is over", twoYears, "2024-12-30", "completedPeriods —NotDueYet"],
    ["the periods, the last of levels", twoYears, "2025-12-31", "completedPeriods 100"],
    [
      "the periods, all of what adds up",
      { measure: increments, ...twoYears },
      "2025-12-31",
      "completedPeriods 150"
    ],
    [
      "the periods, as far as they promise a number",
      { measure: increments, ...targets(target("50", year(1)), target(open, year(2))) },
      "2025-12-31",
      "completedPeriods 50"
    ],
    [
      "the periods, as far as the project has them",
      { measure: increments, ...targets(target("50", { projectYear: 1 }), target("60", { projectYear: 9 })) },
      "2026-12-31",
      "completedPeriods 50"
    ],
    [
      "the milestones, where there are several days",
      { ...from("7"), ...twoDates },
      "2025-12-30",
      "stepped 50"
    ],
    [
      "the milestones, before the first the baseline",
      { ...from("7"), ...twoDates },
      "2024-12-30",
      "stepped 7"
    ],
    ["the milestones, before the first nothing", twoDates, "2024-12-30", "stepped —NotDueYet"],
    [
      "the milestones, of the whole",
      targets(...twoDates.targets, target("900", "2025-06-30", { place: "A" })),
      "2025-12-30",
      "stepped 50"
    ],
    [
      "the milestones, of which the last is open",
      targets(target("50", "2025-01-31"), target(open, "2025-12-31")),
      "2024-12-31",
      "stepped —NoTarget"
    ],
    ["a straight line, where there is one day", { ...from("0"), ...dated }, "2024-12-31", "linear 366"],
    [
      "a straight line, from the baseline",
      { ...from("1000"), ...targets(target("1731", "2025-12-31")) },
      "2024-12-31",
      "linear 1366"
    ],
    ["a straight line, on its first day", { ...from("0"), ...dated }, "2024-01-01", "linear 1"],
    ["a straight line, whose start nobody knows", dated, "2024-12-31", "linear —NoBaseline"],
    [
      "a straight line to an open promise",
      { ...from("0"), ...targets(target(open, "2025-12-31")) },
      "2024-12-31",
      "linear —NoTarget"
    ],
    [
      "a straight line of what adds up, from zero",
      { measure: increments, ...from("1000"), ...dated },
      "2024-12-31",
      "linear 366"
    ],
    [
      "a straight line of what adds up, without a baseline",
      { measure: increments, ...dated },
      "2024-12-31",
      "linear 366"
    ],
    [
      "a straight line of percentages, from the baseline",
      { measure: percentage("increment"), ...from("10"), ...targets(target("741", "2025-12-31")) },
      "2024-12-31",
      "linear 376"
    ],
    [
      "a straight line from the baseline's day, where that is later",
      { ...from("0", "2024-12-31"), ...targets(target("366", "2025-12-31")) },
      "2025-01-01",
      "linear 2"
    ],
    [
      "a straight line from the project's first day, where that is later",
      { ...from("0", "2020"), ...dated },
      "2024-12-31",
      "linear 366"
    ],
    [
      "a straight line, before it begins the baseline",
      { ...from("7", "2025-01-01"), ...dated },
      "2024-12-31",
      "linear 7"
    ],
    ["steps, even where there is one day", staged("2025-12-31"), "2025-12-30", "stepped —NotDueYet"],
    [
      "steps, even where there is one day, when it is due",
      staged("2025-12-31"),
      "2025-12-31",
      "stepped inForce"
    ],
    ["the rate, where there is one", { ...rate, ...forLife }, "2024-12-31", "cadence 4"],
    [
      "the rate, never more than the promise",
      { ...rate, ...targets(target("3")) },
      "2024-12-31",
      "cadence 3"
    ],
    ["the rate, without a promise", rate, "2024-12-31", "cadence 4"]
  ] as const)("%s", (_, document, asOf, as) => {
    expect(told(document, asOf)).toBe(as)
  })

  it.each([
    ["none", twoYears, "2025-12-31", "none 100"],
    ["stepped", twoYears, "2025-12-31", "stepped 100"],
    ["stepped", {}, "2025-12-31", "stepped —NoTarget"],
    ["completedPeriods", {}, "2025-12-31", "completedPeriods —NoTarget"],
    ["completedPeriods", forLife, "2026-12-31", "completedPeriods —NotNumeric"],
    ["cadence", forLife, "2026-12-31", "cadence —NotDueYet"],
    ["linear", { ...from("0"), ...forLife }, "2024-09-30", "linear 25"],
    [
      "linear",
      { ...from("0"), ...targets(target("100", "2024-12-31"), target("200", "2025-12-31")) },
      "2025-03-14",
      "linear 120"
    ]
  ] as const)("another by choice: %s #%#", (schedule, document, asOf, as) => {
    expect(told(document, asOf, { schedule })).toBe(as)
  })

  it("no day that only the period of the project would tell", () => {
    const without = { hasProject: false }
    expect(told(forLife, "2099-12-31", without)).toBe("none —NotDueYet")
    expect(told({ ...rate, ...forLife }, "2026-12-31", without)).toBe("none —NotDueYet")
    expect(told({ ...rate, ...forLife }, "2026-12-31", { ...without, schedule: "cadence" })).toBe(
      "cadence —NotDueYet"
    )
    expect(told({ ...from("0"), ...dated }, "2024-12-31", without)).toBe("linear —NotDueYet")
    expect(told({ ...from("0", "2024-01-01"), ...dated }, "2024-12-31", without)).toBe("linear 366")
    expect(
      told({ ...from("0", "2024-01-01"), ...forLife }, "2024-12-31", { ...without, schedule: "linear" })
    ).toBe("linear —NotDueYet")
    const project = targets(target("50", { projectYear: 1 }), target("100", { projectYear: 2 }))
    expect(told(project, "2026-12-31", without)).toBe("completedPeriods —NotDueYet")
  })

  it("at midline and endline what has a result of its own", () => {
    const survey = { measure: increments, sheet: { frequency: "midlineEndline" }, ...twoDates }
    const [midline, endline] = ["t20241231", "t20251231"]
    const by = (...results: readonly (string | undefined)[]) =>
      told(survey, "2025-12-31", { results: results.flatMap((id) => id ?? []) })
    expect([by(), by(midline), by(endline), by(midline, endline)]).toEqual([
      "completedPeriods —NotDueYet",
      "completedPeriods 50",
      "completedPeriods 100",
      "completedPeriods 150"
    ])
  })

  it("the conventions of the rate, of the running period, and of a flow with a baseline", () => {
    expect(
      told({ ...rate, ...forLife }, "2024-12-31", { conventions: { cadenceCounting: "dueAtStart" } })
    ).toBe("cadence 6")
    expect(told(twoYears, "2025-03-14", { conventions: { includeRunning: "prorata" } })).toBe(
      "completedPeriods 60"
    )
    const flow = { measure: increments, ...from("1000"), ...targets(target("1731", "2025-12-31")) }
    expect(told(flow, "2024-12-31", { conventions: { flowBaseline: "carryBaseline" } })).toBe("linear 1366")
  })
})

describe("the arithmetic of what is expected", () => {
  it("gives the value again, with the target it is read from", () => {
    expect(expected(forLife, "2026-12-31").calculation).toEqual(
      Arithmetic.operand("target", Fraction.fromInt(100), "t")
    )
    expect(expected({ ...from("7", "2025-01-01"), ...dated }, "2024-12-31").calculation).toEqual(
      Arithmetic.operand("baseline", Fraction.fromInt(7))
    )
    expect(expected(twoYears, "2023-12-31").calculation).toBeUndefined()
  })

  it("is left out where a step is expected that lies before the number", () => {
    const begun = {
      baselines: [{ id: "b", value: { _tag: "Stage", stage: "none" } }],
      ...staged("2025-12-31")
    }
    const halfWay = expected(begun, "2024-12-31", { schedule: "linear" })
    // 366 of 731 days on the way of three steps: one and a half
    expect([text(halfWay.reading), halfWay.calculation]).toEqual(["draft", undefined])
    const due = expected(begun, "2025-12-31", { schedule: "linear" })
    expect([text(due.reading), due.calculation]).toEqual([
      "inForce",
      Arithmetic.operand("target", Fraction.fromInt(3), "t0")
    ])
  })
})
