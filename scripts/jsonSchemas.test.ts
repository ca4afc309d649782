import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Fact, Logframe } from "../packages/core/src/index.ts"
import { everything, facts, minimal } from "../packages/core/test/model/support.ts"
import { Arbitrary } from "../packages/testkit/src/index.ts"

const root = join(import.meta.dirname, "..")
const published = (name: string) =>
  JSON.parse(readFileSync(join(root, "packages/core/schema", `${name}.schema.json`), "utf8"))

const ajv = new Ajv2020({ strict: true, allErrors: true })
const logframes = ajv.compile(published("logframe"))
const oneFact = ajv.compile(published("facts"))

const encodedFact = (fact: Fact.Fact): unknown => JSON.parse(Fact.toJson(fact))

/** What decode refuses for its shape: a value of the wrong kind, a key too many or too few, a tag that is not there. */
const misshapen: ReadonlyArray<readonly [string, (logframe: Record<string, never>) => unknown]> = [
  ["a format of the future", (input) => ({ ...input, format: 2 })],
  ["an unknown key", (input) => ({ ...input, titel: {} })],
  ["no title", ({ title: _, ...input }) => input],
  ["bare words", (input) => ({ ...input, title: "Water" })],
  ["no language", (input) => ({ ...input, title: {} })],
  ["a language in the wrong case", (input) => ({ ...input, title: { EN: "Water" } })],
  ["an empty text", (input) => ({ ...input, title: { en: "" } })],
  ["a control character", (input) => ({ ...input, title: { en: "a\u0001" } })],
  ["null", (input) => ({ ...input, period: null })],
  ["a list that is none", (input) => ({ ...input, results: {} })],
  ["an id with a space", (input) => ({ ...input, id: "a b" })],
  ["a number that is no text", (input) => ({ ...input, conventions: { onTrackFrom: 0.9 } })],
  ["a choice that is not offered", (input) => ({ ...input, conventions: { rounding: "up" } })],
  ["a number out of range", (input) => ({ ...input, conventions: { yearBeginsIn: 13 } })],
  [
    "a tag that is not there",
    (input) => ({
      ...input,
      indicators: [{ id: "i", partOf: "i", statement: { en: "x" }, measure: { _tag: "Number" } }]
    })
  ],
  [
    "an exponent",
    (input) => ({
      ...input,
      funding: { budget: [{ id: "b", amount: { amount: "4e6", currency: "EUR" }, bound: "exact" }] }
    })
  ]
]

describe("logframe.schema.json", () => {
  it("accepts every logframe as it is written", () => {
    fc.assert(
      fc.property(fc.oneof(Arbitrary.logframe, fc.constant(Logframe.make(everything))), (logframe) => {
        logframes(JSON.parse(Logframe.toJson(logframe)))
        expect(logframes.errors).toBeNull()
      })
    )
  })

  it("accepts a logframe as it may be written by hand", () => {
    expect([minimal, everything].map((input) => logframes(input))).toEqual([true, true])
  })

  it.each(misshapen)("refuses %s, as decoding does", (_, change) => {
    const input = change(JSON.parse(JSON.stringify(minimal)))
    expect(Result.isFailure(Logframe.decode(input))).toBe(true)
    expect(logframes(input)).toBe(false)
  })

  it("agrees with decoding about the shape of each part; which scheme there is and what holds between rows is left to decoding", () => {
    const keys = Object.keys(everything).filter((key) => key !== "scheme")
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), (key, by) => {
        const input = { ...everything, [key]: by }
        const read = Logframe.decode(input)
        const problems = Result.isFailure(read) ? read.failure.problems : []
        if (problems.every(({ path }) => path.startsWith(key)))
          expect(logframes(input)).toBe(problems.length === 0)
      })
    )
  })
})

describe("facts.schema.json", () => {
  it("accepts every fact as it is written, one line of a file", () => {
    const histories = Arbitrary.logframe.chain((logframe) => Arbitrary.history(logframe))
    fc.assert(
      fc.property(histories, (batches) => {
        for (const fact of batches.flatMap((batch) => batch.facts)) {
          oneFact(encodedFact(fact))
          expect(oneFact.errors).toBeNull()
        }
      })
    )
    expect(facts.map((fact) => oneFact(fact))).toEqual([true, true, true, true])
  })

  it("refuses a fact of another kind, without its tag, with a key too many", () => {
    const [measurement] = facts
    for (const wrong of [
      { ...measurement, _tag: "Review" },
      { ...measurement, _tag: undefined },
      { ...measurement, amount: "5" }
    ]) {
      expect(Result.isFailure(Fact.decode(wrong))).toBe(true)
      expect(oneFact(wrong)).toBe(false)
    }
  })
})

describe("both", () => {
  it("are found where the package says, and draft 2020-12 accepts them", () => {
    const require = createRequire(join(root, "packages/core/package.json"))
    for (const name of ["logframe", "facts"]) {
      const found = JSON.parse(readFileSync(require.resolve(`@logframe/core/${name}.schema.json`), "utf8"))
      expect(found).toEqual(published(name))
      expect(ajv.validateSchema(found)).toBe(true)
      expect(found.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    }
  })
})
