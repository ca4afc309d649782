import { existsSync, readFileSync } from "node:fs"
import { CalendarDate, Evaluation, Logframe, Snapshot } from "@logframe/core"
import { ImportDocument } from "@logframe/import-document"
import { CoeSummary } from "@logframe/report-document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { MarkdownRenderer } from "../src/index.ts"

const root = `${import.meta.dirname}/../../..`
const ours = [
  `${root}/examples/octopus/cybercrime-summary.md`,
  `${root}/packages/import-document/test/documents/harbour.md`
]
const shared = `${root}/../shared/data/cybercrime-octopus-summary.txt`
const documents = existsSync(shared) ? [...ours, shared] : ours
const name = (path: string) => path.slice(path.lastIndexOf("/") + 1)

const read = (document: Uint8Array | string, name: string) =>
  Result.getOrThrowWith(ImportDocument.read(document, { name }), (invalid) => invalid)

const summary = (logframe: Logframe.Logframe): string =>
  MarkdownRenderer.markdown(
    CoeSummary.template.document(
      Snapshot.make(Evaluation.make(logframe, [], { asOf: CalendarDate.make("2019-04-22") })),
      {}
    )
  )

/** The logframe without where it was read from. */
const content = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(content)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== "source" && key !== "documents")
            .map(([key, one]) => [key, content(one)])
        )
      : value

describe(`a summary that was written is read again${existsSync(shared) ? "" : " (without the seed, which is not here)"}`, () => {
  it.each(documents.map((path) => [name(path), path]))("%s", (file, path) => {
    const { logframe } = read(readFileSync(path), file)
    const again = read(summary(logframe), file)
    expect(content(JSON.parse(Logframe.toJson(again.logframe)))).toEqual(
      content(JSON.parse(Logframe.toJson(logframe)))
    )
    expect(again.trace.filter(({ went }) => went === undefined)).toEqual([])
    expect(summary(again.logframe)).toBe(summary(logframe))
  })
})

it("a summary in French is read again too", () => {
  const { logframe } = read(
    readFileSync(`${root}/packages/import-document/test/documents/harbour.md`),
    "harbour.md"
  )
  const french = Logframe.make(
    JSON.parse(Logframe.toJson(logframe).replaceAll('"en"', '"fr"')) as Logframe.Input
  )
  const again = read(summary(french), "harbour.md").logframe
  expect(again.period).toEqual(french.period)
  expect(again.funding?.budget[0]?.amount).toEqual(french.funding?.budget[0]?.amount)
  expect(again.results.map(({ statement }) => statement)).toEqual(
    french.results.map(({ statement }) => statement)
  )
  expect(again.activities.map(({ under, statement }) => [under, statement])).toEqual(
    french.activities.map(({ under, statement }) => [under, statement])
  )
})
