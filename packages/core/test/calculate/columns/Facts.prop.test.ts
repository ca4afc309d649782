import { Decimal, Fact, type Id, Instant } from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as CsvFacts from "../../../src/calculate/columns/csv/CsvFacts.ts"
import * as Facts from "../../../src/calculate/columns/Facts.ts"
import * as NdjsonFacts from "../../../src/calculate/columns/ndjson/NdjsonFacts.ts"
import * as Journal from "../../../src/calculate/journal/Journal.ts"
import { stories } from "../histories.ts"

const recorded = Instant.make("2026-01-01T00:00:00Z")
const options: CsvFacts.CsvOptions = {
  logframe: "p" as Id.Logframe,
  recorded,
  columns: { sex: "cell.sex", "age group": "cell.age" }
}

const headers = [
  "id",
  "indicator",
  "from",
  "through",
  "place",
  "party",
  "sex",
  "age group",
  "value",
  "denominator",
  "status",
  "supersedes"
] as const
type Line = Readonly<Record<(typeof headers)[number], string>>

const often = (good: readonly string[], bad: readonly string[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
    { weight: 1, arbitrary: fc.string({ maxLength: 5 }) }
  )

const badIds = ["", "é", "-a", "a b", "a,b", "a\nb", 'a"b', "x".repeat(65), "=1+1", " a", "a|b", "a=b", "a&b"]
const numbers = [
  "0",
  "-0",
  "1",
  "007",
  "-12.50",
  "0.1",
  "3.14159",
  "999999999999999",
  "9007199254740993",
  "123456789012345678",
  "-0.0000000001",
  "999999999999999999.9999999999",
  "100000.0000000000"
]
const badNumbers = [
  "",
  "-",
  ".5",
  "5.",
  "1e3",
  "1,5",
  "NaN",
  "1 000",
  "+1",
  "1234567890123456789",
  "0.12345678901",
  "٣"
]
const days = ["2024-01-01", "2024-02-29", "2024-12-31", "1900-01-01", "2099-12-31"]
const badDays = [
  "",
  "2023-02-29",
  "2024-13-01",
  "2024-00-10",
  "2024-1-1",
  "31/12/2024",
  "1899-12-31",
  "2024-01-01 "
]

const lines: fc.Arbitrary<readonly Line[]> = fc
  .array(
    fc.record({
      indicator: often(["i", "i2"], badIds),
      from: often(["2024-01-01", "2024-01-01", "2024-02-29"], badDays),
      through: often(days, badDays),
      place: often(["", "A", "B"], badIds),
      party: often(["", "", "P"], badIds),
      sex: often(["", "f", "m"], badIds),
      "age group": often(["", "young", "old"], badIds),
      value: often(numbers, badNumbers),
      denominator: often(["", "", ...numbers], badNumbers),
      status: often(["approved", "approved", "draft", "submitted", "rejected"], ["", "Approved", "final"]),
      supersedes: fc.oneof(
        { weight: 8, arbitrary: fc.constant("") },
        { weight: 3, arbitrary: fc.constantFrom("f0", "f1", "f2", "gone", "é") }
      )
    }),
    { maxLength: 8 }
  )
  .map((rows) => rows.map((row, n) => ({ id: `f${n}`, ...row })))

const quoted = (text: string, style: number): string =>
  /[",\n\r]/.test(text) || style % 7 === 3 ? `"${text.replaceAll('"', '""')}"` : text

/** The line as somebody would type the fact. */
const input = (line: Line): unknown => {
  const cell = {
    ...(line.sex === "" ? {} : { sex: line.sex }),
    ...(line["age group"] === "" ? {} : { age: line["age group"] })
  }
  const value =
    line.denominator === ""
      ? { _tag: "Number", value: line.value }
      : { _tag: "Parts", numerator: line.value, denominator: line.denominator }
  const isOpen = line.value === "" && line.denominator === ""
  const isWhole = Object.keys(cell).length === 0
  return {
    _tag: "Measurement",
    id: line.id,
    logframe: "p",
    indicator: line.indicator,
    period: { from: line.from, through: line.through },
    status: line.status,
    ...(line.place === "" ? {} : { place: line.place }),
    ...(line.party === "" ? {} : { party: line.party }),
    ...(line.supersedes === "" ? {} : { supersedes: line.supersedes }),
    ...(isOpen ? {} : isWhole ? { value } : { cells: [{ cell, value }] })
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

describe("facts as columns", () => {
  it("are given back as they were, in the order of the journal", () => {
    fc.assert(
      fc.property(stories, ({ history }) => {
        const facts = Facts.of("p" as Id.Logframe, history)
        expect([...Facts.stored(facts)]).toEqual(history)
        expect(Facts.size(facts)).toBe(history.length)
      })
    )
  })

  it("come from NDJSON as Fact.fromNdjson reads it, wherever the bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.integer({ min: 1, max: 50 }), async ({ history }, size) => {
        const bytes = utf8(history.map(({ fact }) => `${Fact.toJson(fact)}\n`).join("\n"))
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.slice(i * size, (i + 1) * size)
        )
        const ndjson = { logframe: "p" as Id.Logframe, recorded }
        const facts = Result.getOrThrow(await NdjsonFacts.readChunks(pieces, ndjson))
        expect([...Facts.stored(facts)]).toEqual(
          Journal.stored(
            history.map(({ fact }) => fact),
            recorded
          )
        )
        expect(Facts.size(Result.getOrThrow(NdjsonFacts.read(bytes, ndjson)))).toBe(history.length)
      }),
      { numRuns: 30 }
    )
  })

  it("come from csv lines that the schema accepts, as the schema reads them, and from no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom(1, 3, 17, 100_000),
        fc.boolean(),
        async (rows, styles, lineEnd, size, isEnded) => {
          const text = [
            headers.join(","),
            ...rows.map((row, n) =>
              headers.map((name, i) => quoted(row[name], (styles[n] ?? 0) + i)).join(",")
            )
          ].join(lineEnd)
          const bytes = utf8(isEnded ? text + lineEnd : text)
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.slice(i * size, (i + 1) * size)
          )
          const batch = await CsvFacts.readChunks(pieces, options)
          const decoded = rows.map((row) => Fact.decode(input(row)))
          const wrong = decoded.flatMap((one, n) => (Result.isFailure(one) ? [n] : []))
          if (wrong.length === 0) {
            const facts = decoded.map(Result.getOrThrow)
            // the roots of a store, in the order of the lines
            const roots = new Map(Journal.stored(facts, recorded).map(({ fact, root }) => [fact.id, root]))
            expect([...Facts.stored(Result.getOrThrow(batch))]).toEqual(
              facts.map((fact, i) => ({ fact, seq: i + 1, recorded, root: roots.get(fact.id) }))
            )
            return
          }
          const problems = Result.isFailure(batch) ? batch.failure.problems : []
          const before = rows.map((row) => Object.values(row).join("").split("\n").length - 1)
          const lineOf = (n: number) => n + 2 + before.slice(0, n).reduce((sum, breaks) => sum + breaks, 0)
          expect([...new Set(problems.map(({ path }) => Number(/^line (\d+)/.exec(path)?.[1])))]).toEqual(
            wrong.map(lineOf)
          )
        }
      )
    )
  })

  it("keep decimals of any size exactly, whatever the order in which scales come", () => {
    const decimal = fc.constantFrom(...numbers).map(Decimal.make)
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 10 }), (all) => {
        const csv = ["id,indicator,day,value", ...all.map((one, n) => `f${n},i,2024-01-01,${one}`)].join("\n")
        const facts = Result.getOrThrow(CsvFacts.read(utf8(csv), options))
        facts.columns.settle()
        const read = [...Facts.stored(facts)].map(({ fact }) =>
          fact._tag === "Measurement" && fact.value?._tag === "Number" ? fact.value.value : ""
        )
        expect(read).toEqual(all)
      })
    )
  })
})
