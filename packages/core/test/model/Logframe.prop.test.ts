import { Fact, Logframe } from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { everything, facts } from "./support.ts"

const history = Arbitrary.logframe.chain((logframe) => Arbitrary.history(logframe))
const anyLogframe = fc.oneof(Arbitrary.logframe, fc.constant(Logframe.make(everything)))
const anyFacts = fc.oneof(
  history.map((batches) => batches.flatMap((batch) => batch.facts)),
  fc.constant(facts.map(Fact.make))
)

/** The same JSON with the keys of every object in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)])
  )
}

describe("the text of a logframe", () => {
  it("is read as the same logframe and written as the same bytes", () => {
    fc.assert(
      fc.property(anyLogframe, (logframe) => {
        const text = Logframe.toJson(logframe)
        const read = Result.getOrThrow(Logframe.fromJson(text))
        expect(Logframe.toJson(read)).toBe(text)
        expect(Logframe.decode(JSON.parse(text))).toEqual(Result.succeed(read))
      })
    )
  })

  it("does not depend on the order of keys, nor on that of lists whose order means nothing", () => {
    fc.assert(
      fc.property(anyLogframe, (logframe) => {
        const text = Logframe.toJson(logframe)
        const parsed = shuffled(JSON.parse(text)) as Record<string, unknown[]>
        for (const key of ["parties", "places", "documents", "dimensions"]) parsed[key]?.reverse()
        for (const row of (parsed.indicators as Record<string, unknown[]>[] | undefined) ?? []) {
          row.baselines?.reverse()
          row.targets?.reverse()
        }
        expect(Logframe.toJson(Logframe.make(parsed as never))).toBe(text)
      })
    )
  })

  it("has one row a line, no empty list, no null, a newline at the end", () => {
    fc.assert(
      fc.property(anyLogframe, (logframe) => {
        const { extensions: _, ...parsed } = JSON.parse(Logframe.toJson(logframe))
        const lines = Logframe.toJson(logframe).split("\n")
        const rows = Object.values<unknown>(parsed).flatMap((list) => (Array.isArray(list) ? list : []))
        const perLine = rows.filter((row) => typeof row === "object")
        const onTheirOwn = lines.filter((line) => line.startsWith("    {"))
        expect(onTheirOwn.map((line) => JSON.parse(line.replace(/,$/, "")))).toEqual(perLine)
        expect(lines.at(-1)).toBe("")
        const plain = JSON.stringify(parsed, (key, value) => (key === "extensions" ? undefined : value))
        expect(plain).not.toContain(":[]")
        expect(plain).not.toContain(":null")
      })
    )
  })

  it("survives a worker: the value is its own JSON", () => {
    fc.assert(
      fc.property(anyLogframe, (logframe) => {
        expect(structuredClone(logframe)).toEqual(logframe)
        expect(Logframe.toJson(structuredClone(logframe))).toBe(Logframe.toJson(logframe))
        expect(JSON.parse(JSON.stringify(logframe))).toEqual(logframe)
      })
    )
  })
})

describe("the text of facts", () => {
  it("is read as the same facts and written as the same bytes, one line each", () => {
    fc.assert(
      fc.property(anyFacts, (all) => {
        const lines = all.map(Fact.toJson)
        const read = Result.getOrThrow(Fact.fromNdjson(lines.join("\n")))
        expect(read).toEqual(all)
        expect(read.map(Fact.toJson)).toEqual(lines)
        expect(lines.join("")).not.toContain("\n")
      })
    )
  })

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(anyFacts, (all) => {
        for (const fact of all) {
          const text = Fact.toJson(fact)
          expect(Fact.toJson(Fact.make(shuffled(JSON.parse(text)) as never))).toBe(text)
        }
      })
    )
  })
})

describe("references", () => {
  /** Every field that names another row, by where it stands, with a stranger put in. */
  const strangers: ReadonlyArray<readonly [string, (row: Record<string, never>) => unknown]> = [
    ["results", () => ({ under: ["nobody"] })],
    ["results", () => ({ level: "nobody" })],
    ["results", () => ({ source: { document: "nobody", text: "" } })],
    ["indicators", () => ({ under: ["nobody"], partOf: undefined })],
    ["indicators", () => ({ breakdowns: [["nobody"]] })],
    ["indicators", () => ({ sheet: { responsible: "nobody" } })],
    ["indicators", () => ({ sheet: { qualityReviews: [{ day: "2024-01-01", by: "nobody" }] } })],
    [
      "indicators",
      () => ({ baselines: [{ id: "new", value: { _tag: "Open", why: "notAvailable" }, place: "nobody" }] })
    ],
    [
      "indicators",
      () => ({ targets: [{ id: "new", expectation: { _tag: "UpTo", value: "1" }, cell: { nobody: "x" } }] })
    ],
    ["activities", () => ({ responsible: "nobody" })],
    ["activities", () => ({ under: ["nobody"] })],
    ["assumptions", () => ({ under: ["nobody"] })],
    ["places", () => ({ under: "nobody" })]
  ]

  it("to nothing are reported with the place that holds them", () => {
    fc.assert(
      fc.property(anyLogframe, fc.constantFrom(...strangers), fc.nat(), (logframe, [list, with_], at) => {
        const parsed = JSON.parse(Logframe.toJson(logframe))
        const rows = parsed[list]
        fc.pre(Array.isArray(rows) && rows.length > 0)
        const i = at % rows.length
        const changed = JSON.parse(JSON.stringify({ ...rows[i], ...(with_(rows[i]) as object) }))
        const read = Logframe.decode({
          ...parsed,
          [list]: rows.map((row: unknown, n: number) => (n === i ? changed : row))
        })
        const problems = Result.isFailure(read) ? read.failure.problems : []
        const about = problems.filter(({ found }) => found === '"nobody"')
        expect(about.map(({ path }) => path.startsWith(`${list}[${i}].`))).toEqual([true])
        expect(about[0]?.expected).toMatch(/^the id of a [a-z ]+ of this logframe$/)
      })
    )
  })

  it("to a row of the same id are ambiguous, so an id stands once per kind", () => {
    fc.assert(
      fc.property(
        anyLogframe,
        fc.constantFrom("results", "indicators", "places", "parties"),
        (logframe, list) => {
          const parsed = JSON.parse(Logframe.toJson(logframe))
          const rows = parsed[list]
          fc.pre(Array.isArray(rows) && rows.length > 0)
          const read = Logframe.decode({ ...parsed, [list]: [...rows, rows[0]] })
          const paths = Result.isFailure(read) ? read.failure.problems.map(({ path }) => path) : []
          expect(paths).toContain(`${list}[${rows.length}].id`)
        }
      )
    )
  })
})
