import { Period } from "@logframe/core"
import { expect, it } from "vitest"
import * as Facts from "../../src/calculate/columns/Facts.ts"
import * as Journal from "../../src/calculate/journal/Journal.ts"
import * as Cells from "../../src/calculate/reading/Cells.ts"
import * as Observed from "../../src/calculate/reading/Observed.ts"
import * as Plan from "../../src/calculate/source/Plan.ts"
import { increments, journal, levels, logframeOf, percentage, type Row } from "./support.ts"

const largest = "9007199254740991"
const wide = "999999999999999999"
const quarters = Period.split(Period.make("2024-01-01", "2024-12-31"), 3)
const places = ["A", "B", "C"] as const

const logframe = logframeOf({ measure: increments }, {
  indicators: [
    ["share", percentage("increment"), {}],
    ["least", levels, { overTime: "min", overPlaces: "min" }],
    ["most", levels, { overTime: "max", overPlaces: "max" }],
    ["latest", levels, {}],
    ["small", increments, {}]
  ].map(([id, measure, conventions]) => ({
    id,
    under: ["r"],
    statement: { en: "An indicator" },
    measure,
    conventions
  }))
} as never)

/** Small numbers in each quarter and place, and in one of each more than a float can add up. */
const rows: readonly Row[] = [
  ...quarters.flatMap(({ from: on }, quarter) =>
    places.flatMap((place, i): readonly Row[] => {
      const value = String(1 + i + 10 * quarter)
      return [
        { on, place, value },
        { on, place, indicator: "share", parts: [value, "100"] },
        ...["least", "most", "latest", "small"].map((indicator) => ({ on, place, indicator, value }))
      ]
    })
  ),
  ...["2024-05-02", "2024-06-30", "2025-01-15"].flatMap((on): readonly Row[] => [
    { on, place: "B", value: largest },
    { on, place: "C", value: `-${largest}` },
    { on, place: "B", indicator: "share", parts: [largest, "9007199254740990"] },
    { on, place: "B", indicator: "least", value: `-${wide}` },
    { on, place: "C", indicator: "most", value: wide },
    { on, place: "A", indicator: "latest", value: wide }
  ]),
  { on: "2024-06-01", place: "B", value: "0.25" },
  { on: "2024-06-02", place: "B", value: "0.5", status: "draft" }
]

it.each(["2024-06-30", "2024-12-31"])(
  "sums and extremes are exact in each place and quarter by %s, wherever they pass what a float holds",
  (asOf) => {
    const facts = journal(...rows)
    const question = { asOf, periods: quarters } as never
    const plan = Plan.make(logframe, question)
    const cells = Cells.of(plan, Facts.of(logframe.id, facts))
    expect(Cells.unfolded(cells)).toEqual([])
    const group = Observed.byIndicator(Journal.resolve(facts, question), logframe)
    for (const { indicator, conventions } of plan.indicators) {
      const observed = group(indicator, conventions)
      for (const { from, through } of quarters) {
        if (through > asOf) continue
        for (const scope of [{}, ...places.map((place) => ({ place }))] as readonly object[]) {
          const window = { is: "period", from, through } as const
          const read = Cells.read(cells, indicator.id, window, scope)
          expect([indicator.id, from, scope, read]).toEqual([
            indicator.id,
            from,
            scope,
            Observed.read(observed, window, scope).reading
          ])
        }
      }
    }
  }
)
