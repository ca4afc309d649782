import { Fact, InvalidInput, Logframe } from "@logframe/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { everything, facts, minimal } from "./support.ts"

/** Anything that can stand in a file or be handed in by a program. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withObjectString: true,
    withSparseArray: true
  }),
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    "__proto__",
    "constructor",
    "\ud800",
    "\u0000",
    Number.NaN,
    1e308,
    -0,
    "2024-02-30",
    "99999999999999999999",
    { _tag: "constructor" },
    { _tag: "Number", value: 1 },
    [[[]]],
    { toString: 1, valueOf: 1 },
    { toString: null, constructor: null, length: -1 },
    JSON.parse('{"__proto__": null, "toString": {}}'),
    Object.create(null),
    Symbol("s"),
    () => 1
  )
)

/** All places of a value: the path of every field and item. */
const places = (
  value: unknown,
  path: readonly (string | number)[] = []
): readonly (readonly (string | number)[])[] => {
  if (typeof value !== "object" || value === null) return [path]
  const entries = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value)
  return [
    ...(path.length === 0 ? [] : [path]),
    ...entries.flatMap(([key, inner]) => places(inner, [...path, key]))
  ]
}

const replaced = (value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaced(item, rest, by) : item))
  const fields = value as Record<string, unknown>
  return { ...fields, [key]: replaced(fields[key], rest, by) }
}

const placesOf = (value: unknown) => fc.constantFrom(...places(value))

const tells = (read: Result.Result<unknown, InvalidInput>): void => {
  if (Result.isSuccess(read)) return
  expect(read.failure).toBeInstanceOf(InvalidInput)
  expect(read.failure.problems.length).toBeGreaterThan(0)
  for (const { path, found, expected, hint } of read.failure.problems) {
    expect([typeof path, found === "", expected === "", hint]).not.toContain("")
    expect([found, expected]).not.toContain("")
    expect(found.length + path.length).toBeLessThan(2_000)
  }
}

describe("reading", () => {
  it("never throws, whatever is handed in", () => {
    fc.assert(
      fc.property(junk, (input) => {
        tells(Logframe.decode(input))
        tells(Fact.decode(input))
      })
    )
  })

  it("never throws on a logframe with junk in one place, and says what is wrong with words for each part", () => {
    fc.assert(
      fc.property(placesOf(everything), junk, (path, by) =>
        tells(Logframe.decode(replaced(everything, path, by)))
      )
    )
  })

  it("never makes a text of what is none, wherever it stands", () => {
    const hostile = JSON.parse('{"toString": 1, "valueOf": 1, "__proto__": null}')
    for (const path of places(everything)) tells(Logframe.decode(replaced(everything, path, hostile)))
    for (const fact of facts)
      for (const path of places(fact)) tells(Fact.decode(replaced(fact, path, hostile)))
  })

  it("never throws on a list with holes", () => {
    for (const list of ["activities", "indicators", "results"])
      tells(Logframe.decode({ ...everything, [list]: new Array(2) }))
  })

  it("never throws on a fact with junk in one place", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...facts).chain((fact) => fc.tuple(fc.constant(fact), placesOf(fact), junk)),
        ([fact, path, by]) => tells(Fact.decode(replaced(fact, path, by)))
      )
    )
  })

  it("never throws on text, and names a line or a place", () => {
    const text =
      Logframe.toJson(Logframe.make(minimal)) + facts.map((fact) => Fact.toJson(Fact.make(fact))).join("\n")
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(40),
        fc.string({ unit: "binary", maxLength: 8 }),
        (at, cut, put) => {
          tells(Logframe.fromJson(text.slice(0, at) + put + text.slice(at + cut)))
          tells(Fact.fromNdjson(text.slice(0, at) + put + text.slice(at + cut)))
        }
      )
    )
  })

  it("points at the place where a wrong value was put", () => {
    const wrong = { "not a value": "of any kind" }
    fc.assert(
      fc.property(placesOf(everything), (path) => {
        const read = Logframe.decode(replaced(everything, path, wrong))
        const problems = Result.isSuccess(read) ? [] : read.failure.problems
        const pointed = problems.some((problem) => problem.path.startsWith(String(path[0])))
        expect(pointed || (Result.isSuccess(read) && path.includes("extensions"))).toBe(true)
      })
    )
  })

  it("finds as many wrong places as were made wrong, in different rows, at once", () => {
    const indicators = everything.indicators ?? []
    fc.assert(
      fc.property(
        fc.subarray(
          indicators.map((_, i) => i),
          { minLength: 1 }
        ),
        (chosen) => {
          const input = {
            ...everything,
            indicators: indicators.map((row, i) => (chosen.includes(i) ? { ...row, statement: 5 } : row))
          }
          const read = Logframe.decode(input)
          const paths = Result.isFailure(read) ? read.failure.problems.map(({ path }) => path) : []
          expect(paths).toEqual(chosen.map((i) => `indicators[${i}].statement`))
        }
      )
    )
  })
})
