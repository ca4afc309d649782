import {
  CalendarDate,
  Cells,
  CsvFacts,
  Evaluation,
  Fact,
  Facts,
  Fraction,
  Instant,
  Journal,
  Live,
  MemoryStorage,
  NdjsonFacts,
  Plan,
  PromiseStorage,
  type Reading
} from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, it } from "vitest"
import { logframeOf } from "./support.ts"

const logframe = logframeOf({})
const asOf = CalendarDate.make("2024-12-31")
const question = { asOf }
const recorded = Instant.make("2025-01-01T00:00:00Z")
const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join("\n")}\n`)

const version = (id: string, value: string, supersedes: string | undefined, isApproved: boolean) =>
  Fact.make({
    _tag: "Measurement",
    id,
    logframe: "p",
    status: isApproved ? "approved" : "draft",
    indicator: "i",
    period: { from: "2024-03-01", through: "2024-03-01" },
    value: { _tag: "Number", value },
    ...(supersedes === undefined ? {} : { supersedes })
  })

/** Reports, each with its corrections one after the other, and all of them in any order. */
const reports = fc
  .array(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .chain((chains) => {
    const facts = chains.flatMap((chain, c) =>
      chain.map((isApproved, n) =>
        version(`${c}-${n}`, String(7 ** c * (n + 1)), n === 0 ? undefined : `${c}-${n - 1}`, isApproved)
      )
    )
    const expected = chains.map((chain, c) => BigInt(7 ** c * (chain.lastIndexOf(true) + 1)))
    return fc.record({
      facts: fc.shuffledSubarray(facts, { minLength: facts.length }),
      sum: fc.constant(expected.reduce((a, b) => a + b, 0n))
    })
  })

const numberOf = (reading: Reading.Reading | undefined): bigint => {
  if (reading?.known !== true) return 0n
  return reading.content._tag === "Number" ? BigInt(Fraction.format(reading.content.value)) : -1n
}

const toDate = { is: "toDate", from: CalendarDate.make("2024-01-01"), through: asOf } as const
const ofCells = (facts: Facts.Facts) =>
  numberOf(Cells.read(Cells.of(Plan.make(logframe, question), facts), "i", toDate))

const csvLine = (fact: Fact.Fact) =>
  fact._tag === "Measurement" && fact.value?._tag === "Number"
    ? `${fact.id},i,2024-03-01,${fact.value.value},${fact.status},${fact.supersedes ?? ""}`
    : ""

it("a correction counts before what it corrects, in whatever order the two became known, by every path", async () => {
  await fc.assert(
    fc.asyncProperty(reports, async ({ facts, sum }) => {
      await using storage = PromiseStorage.make(MemoryStorage.make({ now: () => recorded }))
      await storage.saveLogframe(logframe, { expected: 0 })
      const live = Live.make(logframe, question)
      for (const [i, fact] of facts.entries()) {
        await storage.append("p", [fact])
        for await (const stored of storage.facts({ logframes: [{ id: "p", upTo: i + 1 }], ids: [fact.id] })) {
          live.apply(stored)
        }
      }
      const stored: Fact.Stored[] = []
      for await (const one of storage.facts({ logframes: [{ id: "p", upTo: 99 }] })) stored.push(one)
      const evaluated = (facts: readonly Fact.Stored[]) =>
        numberOf(Evaluation.indicator(Evaluation.make(logframe, facts, question), "i")?.actual)
      const csv = ["id,indicator,day,value,status,supersedes", ...facts.map(csvLine)]
      const options = { logframe: logframe.id, recorded }
      expect({
        stored: evaluated(stored),
        handedIn: evaluated(Journal.stored(facts, recorded)),
        columns: ofCells(Facts.of(logframe.id, stored)),
        ndjson: ofCells(Result.getOrThrow(NdjsonFacts.read(bytes(facts.map(Fact.toJson)), options))),
        csv: ofCells(Result.getOrThrow(CsvFacts.read(bytes(csv), options))),
        live: numberOf(live.read("i", toDate))
      }).toEqual({ stored: sum, handedIn: sum, columns: sum, ndjson: sum, csv: sum, live: sum })
    })
  )
})
