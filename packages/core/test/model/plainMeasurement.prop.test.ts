import { Fact } from "@logframe/core"
import * as Result from "effect/Result"
import * as SchemaParser from "effect/SchemaParser"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { compact, spaced } from "../../src/model/canonicalJson.ts"
import { decoder } from "../../src/model/decode.ts"
import { readPlain, writePlain } from "../../src/model/plainMeasurement.ts"

const bySchema = decoder("fact", Fact.Fact)

const report = {
  _tag: "Measurement",
  id: "f1",
  logframe: "p",
  status: "approved",
  indicator: "i1",
  period: { from: "2024-02-29", through: "2024-03-31" },
  place: "north",
  party: "doer",
  value: { _tag: "Number", value: "12.50" },
  cells: [
    { cell: { sex: "f", age: "young" }, value: { _tag: "Parts", numerator: "-1", denominator: "04" } },
    { cell: {}, value: { _tag: "Number", value: "0" } }
  ]
} as const
const { value, cells, ...said } = report

/** What a field, a row or a number may be replaced by: what is right elsewhere, nearly right, or nothing of the kind. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    ...["", "-", "f1", "a b", "é", "x".repeat(65), "x".repeat(129), "2024-02-30", "2023-12-31", "-0", "1e3"],
    ...["1.50", "007", "9".repeat(19), "rejected", "Number", "Parts", "__proto__", 1, null, undefined, true],
    ...[[], [null], [cells[0]], [cells[0], cells[0]], [{ ...cells[0], extra: 1 }], new Array(1)],
    ...[{}, { from: "2024-01-01" }, { ...report.period, through: "2024-01-01" }, { sex: "f", age: 1 }],
    { a: "1", b: "1", c: "1", d: "1", e: "1", f: "1", g: "1" },
    { _tag: "Number" },
    { _tag: "Number", value: "1", scale: "2" },
    { _tag: "Stage", stage: "s1" },
    { _tag: "Open", why: "notAvailable" }
  ),
  fc.anything()
)
const paths = [
  "",
  ...Object.keys(report),
  "remark",
  "own",
  "cells.0",
  "cells.0.cell",
  "cells.0.value"
].concat(
  ["period.from", "period.through", "period.own", "value._tag", "value.value", "value.own"],
  ["cells.0.cell.sex", "cells.0.cell.own", "cells.0.value.numerator", "cells.0.own", "evidence", "identities"]
)

const replaced = (input: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined || key === "") return by
  if (Array.isArray(input)) return input.map((row, i) => (String(i) === key ? replaced(row, rest, by) : row))
  const fields = (input ?? {}) as Readonly<Record<string, unknown>>
  return { ...fields, [key]: replaced(fields[key] ?? {}, rest, by) }
}

describe("a plain report", () => {
  it.each([
    ["a value with cells", report],
    ["a value alone", { ...said, value }],
    ["cells alone", { ...said, cells, evidence: [], identities: [] }],
    ["a withdrawal", { ...said, supersedes: "f0" }]
  ])("is read and written without the schema: %s", (_, input) => {
    const plain = readPlain(input)
    expect(Result.succeed(plain)).toEqual(bySchema(input))
    expect(writePlain(plain as Fact.Measurement)).toBe(
      spaced(compact(SchemaParser.encodeSync(Fact.Fact)(plain as Fact.Fact)))
    )
  })

  it("that is something else in one or two places is read as the schema reads it, or not at all", () => {
    const change = fc.tuple(fc.constantFrom(...paths), strange)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const input = changes.reduce<unknown>((all, [path, by]) => replaced(all, path.split("."), by), report)
        const plain = readPlain(input)
        if (plain !== undefined) expect(Result.succeed(plain)).toEqual(bySchema(input))
      })
    )
  })

  it("without one of its fields is read as the schema reads it, or not at all", () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(report)), (kept) => {
        const input = Object.fromEntries(Object.entries(report).filter(([key]) => kept.includes(key)))
        const plain = readPlain(input)
        if (plain !== undefined) expect(Result.succeed(plain)).toEqual(bySchema(input))
        expect(plain !== undefined).toBe(Result.isSuccess(bySchema(input)))
      })
    )
  })

  it("with a symbol for a key is left to the schema, which refuses it", () => {
    expect(readPlain({ ...report, [Symbol("own")]: 1 })).toBeUndefined()
  })
})

it("every fact has the text that the schema gives it, and is read back", () => {
  fc.assert(
    fc.property(Arbitrary.logframe.chain(Arbitrary.history), (history) => {
      for (const fact of history.flatMap(({ facts }) => facts)) {
        const text = spaced(compact(SchemaParser.encodeSync(Fact.Fact)(fact)))
        expect(Fact.toJson(fact)).toBe(text)
        expect(Fact.decode(JSON.parse(text))).toEqual(Result.succeed(fact))
      }
    })
  )
})
