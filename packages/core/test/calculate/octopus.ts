/**
 * The standard workload as this library sees it: five rules, facts by sex and age, quarters of seven years.
 */
import { existsSync } from "node:fs"
import {
  type CalendarDate,
  type Fact,
  Fraction,
  type Id,
  Instant,
  Logframe,
  Period,
  Progress,
  type Question,
  Status
} from "@logframe/core"
import type { CsvOptions } from "../../src/calculate/columns/csv/CsvFacts.ts"

const bench = new URL("../../../../../shared/bench/", import.meta.url)

/** Whether the workload lies beside the repository. */
export const isThere = existsSync(bench)

interface PlanIndicator {
  readonly id: string
  readonly rule: "sum" | "last" | "average" | "max" | "ratio"
  readonly baseline: bigint
  readonly targets: readonly bigint[]
}

/** The promise of the workload, in hundredths. */
export interface WorkloadPlan {
  readonly quarters: number
  readonly places: number
  readonly indicators: readonly PlanIndicator[]
}

type Emit = (
  row: number,
  indicator: number,
  month: number,
  place: number,
  cell: number,
  value: number,
  denominator: number,
  isApproved: boolean,
  supersedes: number
) => void

interface Generator {
  readonly plan: (size: string) => WorkloadPlan
  readonly rows: (size: string, emit: Emit) => number
  readonly text: (size: string, format: "csv", write: (chunk: string) => void) => Promise<number>
  readonly decimal: (hundredths: bigint | number) => string
  readonly monthStart: (month: number) => string
  readonly placeName: (place: number) => string
  readonly quarterName: (quarter: number) => string
}

interface Reference {
  readonly answers: (size: string) => { readonly csv: string; readonly sha256: string }
}

export const generator = (await (isThere
  ? import(new URL("generate.mjs", bench).href)
  : undefined)) as Generator
export const reference = (await (isThere
  ? import(new URL("reference.mjs", bench).href)
  : undefined)) as Reference

const recorded = Instant.make("2026-01-01T00:00:00Z")

/** How the columns of the workload's csv are read. */
export const csvOptions: CsvOptions = {
  logframe: "octopus" as Id.Logframe,
  recorded,
  columns: { start: "day", sex: "cell.sex", age: "cell.age" },
  ids: { "60+": "60-and-over" }
}

/** The quarters of a size. */
export const quartersOf = (plan: WorkloadPlan): readonly Period.Period[] =>
  Period.split(Period.make("2019-01-01", "2025-12-31"), 3).slice(0, plan.quarters)

const unit = { name: { en: "units" } }
const category = (id: string) => ({ id, name: { en: id } })

const measureOf = (rule: PlanIndicator["rule"]) =>
  rule === "ratio"
    ? ({
        _tag: "Ratio",
        numerator: { en: "a" },
        denominator: { en: "b" },
        factor: "1",
        facts: "increment",
        shown: "decimal"
      } as const)
    : ({ _tag: "Quantity", unit, facts: rule === "last" ? "level" : "increment" } as const)

/** The logframe of the workload. An average is a sum with its count, divided at the end; see {@link finish}. */
export const logframeOf = (plan: WorkloadPlan): Logframe.Logframe =>
  Logframe.make({
    format: 1,
    id: "octopus",
    title: { en: "The standard workload" },
    language: "en",
    scheme: "un",
    period: { from: "2019-01-01", through: "2025-12-31" },
    dimensions: [
      { id: "sex", name: { en: "sex" }, categories: ["f", "m"].map(category) },
      { id: "age", name: { en: "age" }, categories: ["0-17", "18-59", "60-and-over"].map(category) }
    ],
    places: Array.from({ length: plan.places }, (_, place) => category(generator.placeName(place))),
    results: [{ id: "r", level: "output", statement: { en: "Output" } }],
    indicators: plan.indicators.map(({ id, rule }) => ({
      id,
      under: ["r"],
      statement: { en: id },
      measure: measureOf(rule),
      ...(rule === "max" ? { conventions: { overTime: "max", overPlaces: "max" } } : {})
    }))
  })

/** What is asked of it. */
export const questionOf = (plan: WorkloadPlan): Question.Question => ({
  asOf: "2025-12-31" as CalendarDate.CalendarDate,
  periods: quartersOf(plan)
})

/** The facts of the workload one by one, as a store gives them. */
export const storedOf = (size: string, keep: (stored: Fact.Stored) => void): void => {
  const { indicators } = generator.plan(size)
  const roots = new Map<number, number>()
  generator.rows(size, (row, indicator, month, place, cell, value, denominator, isApproved, supersedes) => {
    const root = supersedes < 0 ? row : (roots.get(supersedes) ?? supersedes)
    if (supersedes >= 0) roots.set(row, root)
    const day = generator.monthStart(month)
    const number = generator.decimal(value)
    keep({
      seq: row + 1,
      recorded,
      root: `f${root}` as Id.Fact,
      fact: {
        _tag: "Measurement",
        id: `f${row}`,
        logframe: "octopus",
        status: isApproved ? "approved" : "draft",
        ...(supersedes < 0 ? {} : { supersedes: `f${supersedes}` }),
        evidence: [],
        indicator: indicators[indicator]?.id,
        period: { from: day, through: day },
        place: generator.placeName(place),
        cells: [
          {
            cell: { sex: cell < 3 ? "f" : "m", age: ["0-17", "18-59", "60-and-over"][cell % 3] },
            value:
              denominator < 0
                ? { _tag: "Number", value: number }
                : { _tag: "Parts", numerator: number, denominator: generator.decimal(denominator) }
          }
        ],
        identities: []
      } as unknown as Fact.Measurement
    })
  })
}

/** The cells in the order of the answers. */
export const cells = ["f", "m"].flatMap((sex) =>
  ["0-17", "18-59", "60-and-over"].map((age) => ({
    key: `age=${age}&sex=${sex}`,
    name: `${sex}/${age === "60-and-over" ? "60+" : age}`
  }))
)

/** What a group of facts comes to: how many, the numerator, and for ratios the denominator. */
export interface Group {
  readonly used: number
  readonly numerator: Fraction.Fraction
  readonly denominator?: Fraction.Fraction
}

/** Two groups as one, by the rule of the indicator. */
export const together = (rule: PlanIndicator["rule"], a: Group | undefined, b: Group): Group =>
  a === undefined
    ? b
    : {
        used: a.used + b.used,
        numerator:
          rule === "max" ? Fraction.max(a.numerator, b.numerator) : Fraction.add(a.numerator, b.numerator),
        ...(a.denominator === undefined || b.denominator === undefined
          ? {}
          : { denominator: Fraction.add(a.denominator, b.denominator) })
      }

const statusOf = (indicator: PlanIndicator, quarter: number, actual: Fraction.Fraction): string => {
  const hundredths = (n: bigint) => Fraction.make(n, 100n)
  const target = hundredths(indicator.targets[quarter] ?? 0n)
  const progress = Progress.wayCovered(actual, hundredths(indicator.baseline), target)
  if (!progress.known) return "no-target"
  if (Fraction.compare(progress.value, Fraction.one) >= 0) return "achieved"
  const { code } = Status.ours(progress.value, Fraction.make(9n, 10n), Fraction.make(6n, 10n))
  return { onTrack: "on-track", behind: "at-risk", offTrack: "off-track" }[code as string] ?? code
}

/** The answers as the workload writes them, from groups by indicator, quarter and cell. */
export const finish = (
  plan: WorkloadPlan,
  groupOf: (indicator: number, quarter: number, cell: number) => Group | undefined
): string => {
  const lines = ["indicator,quarter,cell,facts,numerator,denominator,actual,status"]
  const divisor = ({ rule }: PlanIndicator, { used, denominator }: Group) =>
    rule === "average" ? Fraction.fromInt(used) : (denominator ?? Fraction.one)
  for (const [i, indicator] of plan.indicators.entries()) {
    let soFar = Fraction.zero
    for (let quarter = 0; quarter < plan.quarters; quarter++) {
      const prefix = `${indicator.id},${generator.quarterName(quarter)}`
      let all: Group | undefined
      for (const [c, { name }] of cells.entries()) {
        const group = groupOf(i, quarter, c)
        if (group === undefined) continue
        all = together(indicator.rule, all, group)
        const denominator = Fraction.format(divisor(indicator, group))
        lines.push(`${prefix},${name},${group.used},${Fraction.format(group.numerator)},${denominator},,`)
      }
      if (all === undefined) {
        lines.push(`${prefix},*,0,,,,no-data`)
        continue
      }
      soFar = Fraction.add(soFar, all.numerator)
      const actual = indicator.rule === "sum" ? soFar : all.numerator
      const denominator = divisor(indicator, all)
      const value = Fraction.divide(actual, denominator) ?? Fraction.zero
      lines.push(
        `${prefix},*,${all.used},${Fraction.format(all.numerator)},${Fraction.format(denominator)},${Fraction.format(actual)},${statusOf(indicator, quarter, value)}`
      )
    }
  }
  return `${lines.join("\n")}\n`
}
