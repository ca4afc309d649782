import { type Fact, type InvalidInput, Logframe, problemSentence } from "@logframe/core"
import { ImportTable } from "@logframe/import-table"
import * as Result from "effect/Result"

/** A small water project with a count, a ratio, a milestone, a scale and a narrative. */
export const logframe = Logframe.make({
  format: 1,
  id: "water",
  title: { en: "Water" },
  language: "en",
  scheme: "un",
  period: { from: "2018-01-01", through: "2020-12-31" },
  parties: [{ id: "jp", name: { en: "Japan" }, roles: ["donor"] }],
  places: [
    { id: "north", name: { en: "North", fr: "Nord" } },
    { id: "south", name: { en: "South", fr: "Sud" } }
  ],
  dimensions: [
    {
      id: "sex",
      name: { en: "Sex" },
      categories: [
        { id: "female", name: { en: "Women" } },
        { id: "male", name: { en: "Men" } }
      ]
    }
  ],
  results: [
    { id: "r1", level: "outcome", code: "1", statement: { en: "Water is safe" } },
    { id: "r2", level: "output", code: "1.1", under: ["r1"], statement: { en: "Wells are dug" } }
  ],
  indicators: [
    {
      id: "wells",
      under: ["r2"],
      code: "1.1.1",
      statement: { en: "Number of wells" },
      measure: { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" }
    },
    {
      id: "access",
      under: ["r1"],
      statement: { en: "Households with access" },
      measure: {
        _tag: "Ratio",
        numerator: { en: "with access" },
        denominator: { en: "households" },
        factor: "100",
        facts: "level",
        shown: "percent"
      }
    },
    {
      id: "law",
      under: ["r1"],
      statement: { en: "Water law" },
      measure: {
        _tag: "Milestone",
        stages: [
          { id: "no", name: { en: "not adopted" } },
          { id: "yes", name: { en: "adopted" } }
        ]
      },
      targets: [{ id: "law-t", expectation: { _tag: "Stage", stage: "yes" } }]
    },
    { id: "story", under: ["r1"], statement: { en: "What people say" }, measure: { _tag: "Qualitative" } }
  ],
  activities: [{ id: "a1", under: ["r2"], code: "A1", statement: { en: "Dig" } }],
  assumptions: [{ id: "as1", under: ["r2"], kind: "assumption", statement: { en: "It rains" } }]
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

type Options = Omit<ImportTable.Options, "logframe">

const read = (table: string | Uint8Array, options: Options): Result.Result<ImportTable.Table, InvalidInput> =>
  ImportTable.readFacts(typeof table === "string" ? bytes(table) : table, { logframe, ...options })

/** The table, which must be readable. */
export const table = (text: string | Uint8Array, options: Options = {}): ImportTable.Table =>
  Result.getOrThrowWith(read(text, { defaults: { status: "approved" }, ...options }), (invalid) => invalid)

/** The facts of a table, which must be readable. */
export const facts = (text: string | Uint8Array, options: Options = {}): readonly Fact.Fact[] =>
  table(text, options).facts

/** The problems of a table, as sentences. */
export const problems = (text: string | Uint8Array, options: Options = {}): readonly string[] => {
  const result = read(text, { defaults: { status: "approved" }, ...options })
  return Result.isSuccess(result) ? [] : result.failure.problems.map(problemSentence)
}
