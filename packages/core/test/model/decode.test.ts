import { Fact, InvalidInput, Logframe, Portfolio } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { everything, factSentences, facts, minimal, refusal, sentences } from "./support.ts"

const indicator = {
  id: "i",
  under: ["r"],
  statement: { en: "People served" },
  measure: { _tag: "Quantity", unit: { name: { en: "people" } }, facts: "increment" }
}
const row = (fields: object) => ({
  ...minimal,
  results: [{ id: "r", level: "output", statement: { en: "Wells dug" } }],
  indicators: [{ ...indicator, ...fields }]
})
const many = <A>(count: number, of: (i: number) => A): readonly A[] =>
  Array.from({ length: count }, (_, i) => of(i))

describe("reading", () => {
  it("accepts a logframe with every key, and one fact of each kind", () => {
    expect(sentences(everything)).toEqual([])
    expect(facts.flatMap(factSentences)).toEqual([])
  })

  it("says everything that is wrong in one pass: shape, rules between fields, references", () => {
    const input = {
      ...row({ baselines: [{ id: "b", value: { _tag: "Number", value: 12 } }], targtes: [], under: ["x"] }),
      period: { from: "2024-02-01", through: "2024-01-01" },
      code: 7,
      contacts: [{}]
    }
    expect(sentences(input)).toEqual([
      "code: found the number 7, expected a text that is not empty. Put it in quotation marks.",
      'period.through: found "2024-01-01", expected a last day that is not before the first.',
      "contacts[0]: found an empty object, expected at least one of party, name, email, telephone, url.",
      expect.stringContaining('indicators[0].targtes: found the unknown key "targtes"'),
      expect.stringContaining("indicators[0].baselines[0].value.value: found the number 12"),
      'indicators[0].under[0]: found "x", expected the id of a result of this logframe. Did you mean "r"?'
    ])
  })

  it("names the field inside the branch that the tag chose", () => {
    const measure = {
      _tag: "Ratio",
      numerator: { en: "a" },
      denominator: {},
      factor: "0",
      facts: "flow",
      shown: "percent"
    }
    expect(sentences(row({ measure }))).toEqual([
      'indicators[0].measure.denominator: found an empty object, expected words in at least one language, as {"en": "…"}.',
      'indicators[0].measure.factor: found "0", expected a factor above zero.',
      'indicators[0].measure.facts: found "flow", expected one of "increment", "level".'
    ])
  })

  it("names the nearest tag when no branch has the one that was written", () => {
    expect(sentences(row({ measure: { _tag: "Quantitiy" } }))).toEqual([
      'indicators[0].measure._tag: found "Quantitiy", expected one of "Quantity", "Ratio", "Milestone", "Scale", "Qualitative", "Composite", "Calculated", "Unclassified". Did you mean "Quantity"?'
    ])
    expect(factSentences({ id: "m" })[0]).toMatch(/^_tag: found nothing, expected one of "Measurement"/)
  })

  it("chooses the branch whose keys fit when there is no tag", () => {
    const when = (value: unknown) =>
      sentences(row({ targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "1" }, when: value }] }))
    expect(when({ projectYear: 0 })).toEqual([
      "indicators[0].targets[0].when.projectYear: found the number 0, expected a whole number from 1 to 99."
    ])
    expect(when({ from: "2024-01-01", trough: "2024-12-31" })).toEqual([
      'indicators[0].targets[0].when.trough: found the unknown key "trough", expected one of from, through. Did you mean "through"?',
      "indicators[0].targets[0].when.through: found nothing, expected a day written YYYY-MM-DD, from 1900 to 2099. It may not be left out."
    ])
    expect(when("2024-13")).toEqual([
      'indicators[0].targets[0].when: found "2024-13", expected a day "YYYY-MM-DD", a month "YYYY-MM", a year "YYYY", {from, through} or {projectYear}.'
    ])
  })

  it("names the nearest known key of one that is not known", () => {
    expect(sentences(row({ basline: [] }))[0]).toMatch(/Did you mean "baselines"\?$/)
    expect(sentences({ ...minimal, myOwn: 1 })[0]).toMatch(/own data goes to `extensions`\.$/)
    expect(sentences({ ...minimal, title: { English: "Water" } })[0]).toMatch(
      /^title\.English: .* expected a language tag in its usual case/
    )
  })

  it("refuses a format of the future by naming both, and nothing else", () => {
    const of = (format: unknown) => sentences({ ...minimal, format, newKey: 1, results: "?" })
    expect(of(3)).toEqual([
      "format: found format 3, expected a format up to 1. A newer version wrote it, and this one would lose what it does not know: update it."
    ])
    expect(of("2")).toHaveLength(3)
    expect(refusal(Portfolio.decode({ format: 2 })).problems).toHaveLength(1)
  })

  it("says where text stops being JSON", () => {
    const message = (text: string) => refusal(Logframe.fromJson(text)).message
    expect(message('{\n  "format": 1,\n  "id" "p"\n}')).toContain(
      "text that stops being JSON at line 3, column 8"
    )
    expect(message('{"format": 1,')).toContain("text that stops being JSON at line 1, column 14")
    expect(message("")).toContain("found an empty text, expected JSON text")
    expect(message("<html>")).toContain("the whole: found text that")
    expect(message("[]")).toContain("the whole: found a list of 0, expected an object")
  })

  it("reads past a byte order mark", () => {
    expect(Result.isSuccess(Logframe.fromJson(`\uFEFF${JSON.stringify(minimal)}`))).toBe(true)
  })

  it("lists the problems of all lines of facts under their line", () => {
    const good = JSON.stringify(facts[0])
    const text = `${good}\r\n\n{"_tag": "Review"\n${JSON.stringify({ ...facts[3], of: [] })}\n`
    expect(refusal(Fact.fromNdjson(text)).problems.map(({ path }) => path)).toEqual(["line 3", "line 4, of"])
    expect(Result.getOrThrow(Fact.fromNdjson(`${good}\r\n\n${good}`))).toHaveLength(2)
  })
})

describe("hostile input", () => {
  it("takes names of the language for nothing but names", () => {
    const input: unknown = JSON.parse(`{
      "format": 1, "id": "constructor", "title": {"en": "P", "__proto__": "x"}, "language": "en", "scheme": "toString",
      "__proto__": {"format": 1}, "hasOwnProperty": 1,
      "indicators": [{"id": "__proto__", "partOf": "constructor", "statement": {"en": "s"}, "measure": {"_tag": "constructor"}}]
    }`)
    expect(refusal(Logframe.decode(input)).problems.map(({ path }) => path)).toEqual([
      "__proto__",
      "hasOwnProperty",
      "title.__proto__",
      "indicators[0].id",
      "indicators[0].measure._tag",
      "scheme",
      "indicators[0].partOf"
    ])
    const named = row({ id: "constructor" })
    expect(Result.getOrThrow(Logframe.decode(named)).indicators[0]?.id).toBe("constructor")
  })

  it("keeps own data under any name", () => {
    const own: unknown = JSON.parse('{"org.example": {"__proto__": {"a": 1}, "constructor": 2, "": null}}')
    const read = Result.getOrThrow(Logframe.decode({ ...minimal, extensions: own }))
    expect(JSON.stringify(JSON.parse(Logframe.toJson(read)).extensions)).toBe(
      '{"org.example":{"":null,"__proto__":{"a":1},"constructor":2}}'
    )
  })

  it("refuses halves of characters, control characters, numbers without end, values that JSON does not have", () => {
    const found = (fields: object) => sentences({ ...minimal, ...fields })[0]
    expect(found({ title: { en: "a\ud800" } })).toMatch(/expected a text of whole characters/)
    expect(found({ title: { en: "a\u0000" } })).toMatch(/expected a text without control characters/)
    expect(found({ extensions: { "a.b": Number.POSITIVE_INFINITY } })).toMatch(
      /the number Infinity, expected JSON/
    )
    expect(found({ id: 10n ** 30n })).toMatch(/^id: found 1000/)
    expect(found({ id: () => 1 })).toMatch(/^id: found a function/)
    expect(found({ id: Symbol("p") })).toMatch(/^id: found a symbol/)
    expect(found({ code: undefined })).toMatch(/^code: found nothing/)
    expect(
      sentences(row({ targets: [{ id: "t", expectation: { _tag: "AtLeast", value: "1e9" } }] }))[0]
    ).toMatch(/found "1e9", expected a decimal in quotation marks/)
  })

  it("refuses what is too deep or goes round in a ring", () => {
    const ring: Record<string, unknown> = { ...minimal }
    ring.extensions = { "org.example": ring }
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`
    expect(sentences(ring)[0]).toMatch(/^the whole: found lists and objects more than 64 deep/)
    expect(sentences({ ...minimal, extensions: { "a.b": JSON.parse(deep) } })[0]).toMatch(/more than 64 deep/)
    expect(refusal(Logframe.fromJson(deep))).toBeInstanceOf(InvalidInput)
  })

  it("limits the own data of a row in bytes, not in letters", () => {
    const own = (text: string) => sentences({ ...minimal, extensions: { "org.example": text } })
    expect(own("x".repeat(65_000))).toEqual([])
    expect(own("é".repeat(33_000))).toEqual([
      "extensions: found an object with org.example, expected at most 64 KiB of own data in a row."
    ])
  })

  it("answers for ten thousand rows, all of them wrong, with every problem", () => {
    const rows = many(10_000, (i) => ({
      ...indicator,
      id: `i${i}`,
      under: [`result-${"x".repeat(40)}-${i}`],
      code: i
    }))
    const refused = refusal(Logframe.decode({ ...minimal, indicators: rows }))
    expect(refused.problems).toHaveLength(20_000)
    expect(refused.message.split("\n").at(-1)).toBe("  … and 19990 more.")
    const chain = many(10_000, (i) => ({
      id: `r${i}`,
      level: "output",
      under: [`r${(i + 1) % 10_000}`],
      statement: { en: "x" }
    }))
    expect(refusal(Logframe.decode({ ...minimal, results: chain })).problems).toHaveLength(10_000)
  })

  it("refuses more rows than a list may hold", () => {
    const rows = many(10_001, (i) => ({ id: `n${i}`, text: { en: "x" } }))
    expect(sentences({ ...minimal, notes: rows })).toEqual([
      "notes: found a list of 10001, expected at most 10000 rows."
    ])
  })
})
