import { Evaluation, InForce, Language, Snapshot, type Snapshot as Snapshots } from "@logframe/core"
import { Arbitrary } from "@logframe/testkit"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CoeSummary, ProgressReport, Words } from "../src/index.ts"
import { runsOf, said, tablesOf } from "./said.ts"

const snapshot: fc.Arbitrary<Snapshots.Snapshot> = Arbitrary.logframe.chain((logframe) =>
  fc
    .tuple(Arbitrary.history(logframe), Arbitrary.question)
    .map(([history, question]) =>
      Snapshot.make(Evaluation.make(logframe, Arbitrary.storedFacts(history), question))
    )
)
const language = fc.constantFrom(...Language.tags, "fr-CA", "ar", "und")
const isTag = (key: string): boolean => /^[a-z]{2,3}(-|$)/.test(key) && !["id", "at"].includes(key)

/** Every string of the value under a key that is wanted, by a walk that does not know the kinds. */
const strings = (value: unknown, wanted: (key: string) => boolean): readonly string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, one]) =>
        typeof one === "string" ? (wanted(key) ? [one] : []) : strings(one, wanted)
      )

const words = (language: string) => Words.forLanguage(language)

describe.each([CoeSummary.template, ProgressReport.template])("$name", (template) => {
  it("makes a document of any snapshot, and of the same one the same document", () => {
    fc.assert(
      fc.property(snapshot, language, (snapshot, language) => {
        expect(template.document(snapshot, { language })).toEqual(template.document(snapshot, { language }))
      }),
      { numRuns: 60 }
    )
  })

  it("has a cell for every column in every row, and no empty title of a column", () => {
    fc.assert(
      fc.property(snapshot, (snapshot) => {
        for (const { columns, rows } of tablesOf(template.document(snapshot, {}))) {
          for (const row of rows) expect(row).toHaveLength(columns.length)
          for (const { title } of columns) expect(title.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 }
    )
  })

  it("marks every text of the logframe that is not in the report's language", () => {
    fc.assert(
      fc.property(snapshot, language, (snapshot, language) => {
        const document = template.document(snapshot, { language })
        const isForeign = (key: string) => isTag(key) && !key.startsWith(document.language)
        const ours = new Set(strings(snapshot.logframe, (key) => !isForeign(key)))
        const foreign = new Set(
          strings(snapshot.logframe, isForeign).filter((text) => text.length > 5 && !ours.has(text))
        )
        expect(
          runsOf(document).filter(({ text, language }) => foreign.has(text) && language === undefined)
        ).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
})

it("a summary has the words of every row that is in force on its day", () => {
  fc.assert(
    fc.property(snapshot, (snapshot) => {
      const logframe = InForce.on(snapshot.logframe, snapshot.evaluation.question.asOf)
      const text = said(words(logframe.language), CoeSummary.template.document(snapshot, {}))
      for (const row of [...logframe.results, ...logframe.activities])
        expect(text).toContain(row.statement[logframe.language] ?? "")
    }),
    { numRuns: 60 }
  )
})

it("a progress report has a row for every indicator that is measured", () => {
  fc.assert(
    fc.property(snapshot, (snapshot) => {
      const tables = tablesOf(ProgressReport.template.document(snapshot, {})).filter(
        (table) => "id" in table && String(table.id).startsWith("indicators-")
      )
      const headings = snapshot.logframe.indicators.filter(
        ({ id, measure }) =>
          measure._tag === "Unclassified" && snapshot.logframe.indicators.some(({ partOf }) => partOf === id)
      )
      const rows = tables.flatMap(({ rows }) => rows)
      expect(rows).toHaveLength(snapshot.logframe.indicators.length - headings.length)
    }),
    { numRuns: 60 }
  )
})
