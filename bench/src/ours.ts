/**
 * The workload as this library sees it.
 */
import { type CalendarDate, type CsvFacts, type Id, Instant, Logframe, Period } from "@logframe/core"
import { generator, type WorkloadPlan } from "./workload.ts"

/** How its csv is read. */
export const csvOptions: CsvFacts.CsvOptions = {
  logframe: "octopus" as Id.Logframe,
  recorded: Instant.make("2026-01-01T00:00:00Z"),
  columns: { start: "day", sex: "cell.sex", age: "cell.age" },
  ids: { "60+": "60-and-over" }
}

/** The cells in the order of the workload. */
export const cellKeys = ["f", "m"].flatMap((sex) =>
  ["0-17", "18-59", "60-and-over"].map((age) => `age=${age}&sex=${sex}`)
)

/** Every quarter to the last day of the project. */
export const questionOf = (plan: WorkloadPlan) => ({
  asOf: "2025-12-31" as CalendarDate.CalendarDate,
  periods: Period.split(Period.make("2019-01-01", "2025-12-31"), 3).slice(0, plan.quarters)
})

const unit = { name: { en: "units" } }
const named = (id: string) => ({ id, name: { en: id } })
const ratio = {
  _tag: "Ratio",
  numerator: { en: "a" },
  denominator: { en: "b" },
  factor: "1",
  facts: "increment",
  shown: "decimal"
} as const

/** Its logframe; `targets` gives each indicator one target for the last day, so that it has a status. */
export const logframeOf = (plan: WorkloadPlan, targets = false): Logframe.Logframe =>
  Logframe.make({
    format: 1,
    id: "octopus",
    title: { en: "The standard workload" },
    language: "en",
    scheme: "un",
    period: { from: "2019-01-01", through: "2025-12-31" },
    dimensions: [
      { id: "sex", name: { en: "sex" }, categories: ["f", "m"].map(named) },
      { id: "age", name: { en: "age" }, categories: ["0-17", "18-59", "60-and-over"].map(named) }
    ],
    places: Array.from({ length: plan.places }, (_, place) => named(generator.placeName(place))),
    results: [{ id: "r", level: "output", statement: { en: "Output" } }],
    indicators: plan.indicators.map(({ id, rule, targets: all }, i) => ({
      id,
      under: ["r"],
      statement: { en: id },
      measure:
        rule === "ratio"
          ? ratio
          : ({ _tag: "Quantity", unit, facts: rule === "last" ? "level" : "increment" } as const),
      ...(rule === "max" ? { conventions: { overTime: "max", overPlaces: "max" } as const } : {}),
      ...(targets
        ? {
            targets: [
              {
                id: `t${i}`,
                when: "2025-12-31",
                expectation: { _tag: "AtLeast" as const, value: generator.decimal(all.at(-1) ?? 0n) }
              }
            ]
          }
        : {})
    }))
  })
