import { CsvFacts, Fact, Facts, type Id, Instant, NdjsonFacts } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const options: CsvFacts.CsvOptions = {
  logframe: "p" as Id.Logframe,
  recorded: Instant.make("2026-01-01T00:00:00Z"),
  ids: { "60+": "old" }
}
const encoder = new TextEncoder()

/** Every problem in full. */
const problemsIn = (
  result: Result.Result<unknown, { readonly problems: readonly object[] }>
): readonly string[] =>
  Result.isFailure(result) ? result.failure.problems.map((one) => Object.values(one).join(" | ")) : []

const head = "id,indicator,from,through,place,party,cell.age,value,denominator,status,supersedes\n"
const csv = (text: string) => CsvFacts.read(encoder.encode(text), options)
const problems = (line: string) => problemsIn(csv(head + line))

/** A fact in short. */
const short = ({ fact, root }: Fact.Stored): string => {
  if (fact._tag !== "Measurement") return fact._tag
  const said = [fact.value, ...fact.cells.map(({ value }) => value)].flatMap((value) =>
    value === undefined
      ? []
      : value._tag === "Parts"
        ? `${value.numerator}/${value.denominator}`
        : Object.values(value)[1]
  )
  const cells = fact.cells.map(({ cell }) => Object.entries(cell).join("&"))
  return [
    fact.id,
    fact.indicator,
    `${fact.period.from}..${fact.period.through}`,
    fact.place ?? "-",
    fact.party ?? "-",
    cells.join() || "-",
    said.join() || "-",
    fact.status,
    fact.supersedes ?? "-",
    root
  ].join(" ")
}
const factsIn = (text: string): readonly string[] =>
  [...Facts.stored(Result.getOrThrow(csv(text)))].map(short)

const anId = "an id: 1 to 64 letters, digits, points, dashes or underscores, beginning with a letter or digit"
const aFactId = "a fact's id: 1 to 128 letters, digits or any of . _ : ~ -"
const aDay = "a day written YYYY-MM-DD, from 1900 to 2099"
const aDecimal =
  "a plain decimal such as 12 or -0.5: at most 18 digits before the point and 10 after, no exponent"

describe("a line of csv", () => {
  it("is a measurement, its correction or its withdrawal", () => {
    expect(
      factsIn(
        `${head}a,i,2024-01-01,2024-01-31,A,P,60+,-1.50,,draft,
b,i,2024-01-01,2024-01-31,,,,3,4,approved,a
"c","i",2024-02-01,2024-02-01,"A",,"60+",0.25,0.5,rejected,
d,i,2024-02-01,2024-02-01,,,,,,submitted,c
e,i,2024-02-01,2024-02-01,,,,999999999999999999.0000000001,2,approved,zz
f,i,2024-02-01,2024-02-01,,,,0.1,20,approved,e
g,i,2024-02-01,2024-02-01,,,,20,0.1,approved,
h,i,2024-02-01,2024-02-01,,,,123456789012345.6,,approved,
`
      )
    ).toEqual([
      "a i 2024-01-01..2024-01-31 A P age,old -1.5 draft - a",
      "b i 2024-01-01..2024-01-31 - - - 3/4 approved a a",
      "c i 2024-02-01..2024-02-01 A - age,old 0.25/0.5 rejected - c",
      "d i 2024-02-01..2024-02-01 - - - - submitted c c",
      "e i 2024-02-01..2024-02-01 - - - 999999999999999999.0000000001/2 approved zz e",
      "f i 2024-02-01..2024-02-01 - - - 0.1/20 approved e e",
      "g i 2024-02-01..2024-02-01 - - - 20/0.1 approved - g",
      "h i 2024-02-01..2024-02-01 - - - 123456789012345.6 approved - h"
    ])
  })

  it.each([
    [",i,2024-01-01,2024-01-01,,,,1,,approved,", [`line 2, column "id" | nothing | ${aFactId}`]],
    [
      `${"x".repeat(129)},i,2024-01-01,2024-01-01,,,,1,,approved,`,
      [`line 2, column "id" | "${"x".repeat(57)}…" | ${aFactId}`]
    ],
    ["a b,i,2024-01-01,2024-01-01,,,,1,,approved,", [`line 2, column "id" | "a b" | ${aFactId}`]],
    ["a,,2024-01-01,2024-01-01,,,,1,,approved,", [`line 2, column "indicator" | nothing | ${anId}`]],
    ["a,-i,2024-01-01,2024-01-01,,,,1,,approved,", [`line 2, column "indicator" | "-i" | ${anId}`]],
    [
      "a,i,2024-13-01,,,,,1,,approved,",
      [`line 2, column "from" | "2024-13-01" | ${aDay}`, `line 2, column "through" | nothing | ${aDay}`]
    ],
    [
      "a,i,1899-12-31,2100-01-01,,,,1,,approved,",
      [`line 2, column "from" | "1899-12-31" | ${aDay}`, `line 2, column "through" | "2100-01-01" | ${aDay}`]
    ],
    [
      "a,i,2024-02-02,2024-02-01,,,,1,,approved,",
      ['line 2, column "through" | "2024-02-01" | a last day that is not before the first']
    ],
    [
      "a,i,2024-01-01,2024-01-01,A B,+,,1,,approved,",
      [`line 2, column "place" | "A B" | ${anId}`, `line 2, column "party" | "+" | ${anId}`]
    ],
    ["a,i,2024-01-01,2024-01-01,,,70+,1,,approved,", [`line 2, column "cell.age" | "70+" | ${anId}`]],
    [
      "a,i,2024-01-01,2024-01-01,,,,1.,x,approved,",
      [`line 2, column "value" | "1." | ${aDecimal}`, `line 2, column "denominator" | "x" | ${aDecimal}`]
    ],
    [
      "a,i,2024-01-01,2024-01-01,,,,0.12345678901,,approved,",
      [`line 2, column "value" | "0.12345678901" | ${aDecimal}`]
    ],
    [
      "a,i,2024-01-01,2024-01-01,,,,1234567890123456789,,approved,",
      [`line 2, column "value" | "1234567890123456789" | ${aDecimal}`]
    ],
    [
      "a,i,2024-01-01,2024-01-01,,,,1,,,",
      ['line 2, column "status" | nothing | one of draft, submitted, approved, rejected']
    ],
    [
      "a,i,2024-01-01,2024-01-01,,,,1,,Approved,",
      ['line 2, column "status" | "Approved" | one of draft, submitted, approved, rejected']
    ],
    ["a,i,2024-01-01,2024-01-01,,,,1,,approved,b c", [`line 2, column "supersedes" | "b c" | ${aFactId}`]],
    [
      "a,i,2024-01-01,2024-01-01,,,,1,,approved,a",
      ['line 2, column "supersedes" | "a" | the id of another fact']
    ],
    [
      "a,i,2024-01-01,2024-01-01,,,,,5,approved,b",
      ['line 2, column "value" | nothing | the numerator of the ratio']
    ],
    [
      "a,i,2024-01-01,2024-01-01,,,,,,approved,",
      ['line 2, column "value" | nothing | a value (only a correction may withdraw by having none)']
    ],
    ["a,i,2024-01-01", ["line 2 | 3 fields | 11, one for each header"]],
    ["a,i,2024-01-01,2024-01-01,,,,1,,approved,,", ["line 2 | 12 fields | 11, one for each header"]]
  ])("%s is refused with its place, what was found and what is expected", (line, expected) => {
    expect(problems(line)).toEqual(expected)
    expect(problems(`${line}\n`)).toEqual(expected)
  })

  it("with more than six dimensions is refused", () => {
    const names = Array.from({ length: 7 }, (_, i) => `cell.d${i}`)
    const line = `id,indicator,day,value,${names.join()}\na,i,2024-01-01,1,${names.map(() => "x").join()}\n`
    expect(problemsIn(csv(line))).toEqual(['line 2 | "7 dimensions" | at most 6 dimensions in a cell'])
    const six = line.replace(",cell.d6", "").replace(",x\n", "\n")
    expect(factsIn(six)).toEqual([
      "a i 2024-01-01..2024-01-01 - - d0,x&d1,x&d2,x&d3,x&d4,x&d5,x 1 approved - a"
    ])
  })

  it("with an id that was there before says what to do", () => {
    expect(problemsIn(csv("id,indicator,day,value\na,i,2024-01-01,1\na,i,2024-01-01,1\n"))).toEqual([
      'line 3, column "id" | "a" again | each id once | A correction has an id of its own and names the other in `supersedes`.'
    ])
  })

  it("may have commas, quotation marks and line breaks in quotes", () => {
    const names = 'id,indicator,day,value,"cell.""x"""\n'
    expect(problemsIn(csv(names))).toEqual([
      'line 1, column 5 | the header "cell.\\"x\\"" | one of id, indicator, day, from, through, place, party, value, denominator, status, supersedes, cell.<dimension>, or one that `columns` explains'
    ])
    expect(
      problemsIn(csv('id,indicator,day,value\n"a""b","x,\ny",2024-01-01,1\n\nc,d e,2024-01-01,1\n'))
    ).toEqual([
      `line 2, column "id" | "a\\"b" | ${aFactId}`,
      `line 2, column "indicator" | "x,\\ny" | ${anId}`,
      `line 5, column "indicator" | "d e" | ${anId}`
    ])
  })

  it("is the same in whatever pieces its bytes come", async () => {
    const text = `${head}a,i,2024-01-01,2024-01-31,A,P,60+,-1.50,,draft,\r\n"b",i,2024-01-01,2024-01-31,,,,3,4,approved,a`
    const whole = factsIn(text)
    const bytes = encoder.encode(text)
    for (let at = 0; at <= bytes.length; at++) {
      const pieces = [bytes.subarray(0, at), bytes.subarray(at)]
      const facts = Result.getOrThrow(await CsvFacts.readChunks(pieces, { ...options, size: bytes.length }))
      expect([...Facts.stored(facts)].map(short)).toEqual(whole)
    }
  })
})

describe("the headers of csv", () => {
  const headers = (text: string) => problemsIn(csv(`${text}\n`))
  const all =
    "one of id, indicator, day, from, through, place, party, value, denominator, status, supersedes, cell.<dimension>, or one that `columns` explains"

  it.each([
    [
      "id,indicatr,day,value",
      `line 1, column 2 | the header "indicatr" | ${all} | Did you mean "indicator"?`
    ],
    ["id,indicator,day,value,zzz", `line 1, column 5 | the header "zzz" | ${all}`],
    ["id,indicator,day,value,cell.", `line 1, column 5 | the header "cell." | ${all}`],
    ["id,indicator,day,value,id", 'line 1, column 5 | "id" a second time | each meaning once'],
    [
      "indicator,day,value",
      'line 1 | the headers "indicator", "day", "value" | also id | If a column has another name, say so in `columns`.'
    ],
    [
      "id,indicator,from,value",
      'line 1 | the headers "id", "indicator", "from", "value" | also day (or from and through) | If a column has another name, say so in `columns`.'
    ],
    [
      "id,indicator,day,from,value",
      'line 1 | the headers "id", "indicator", "day", "from", "value" | also day (or from and through) | If a column has another name, say so in `columns`.'
    ],
    [
      "id",
      'line 1 | the headers "id" | also indicator, value, day (or from and through) | If a column has another name, say so in `columns`.'
    ]
  ])("%s are refused", (text, problem) => {
    expect(headers(text)).toEqual([problem])
  })

  it("are read once, and nothing after wrong ones", () => {
    expect(problemsIn(csv("id\na,b,c\n"))).toHaveLength(1)
    expect(problemsIn(csv(""))).toEqual(["line 1 | nothing | a line of headers"])
    expect(problemsIn(csv('id,"x'))).toEqual(['line 1 | a quotation mark that is not closed | a closing "'])
  })
})

describe("a line of JSON", () => {
  const measurement = (id: string, more: object = {}): Fact.Fact =>
    Fact.make({
      _tag: "Measurement",
      id,
      logframe: "p",
      status: "approved",
      indicator: "i",
      period: { from: "2024-01-01", through: "2024-01-31" },
      value: { _tag: "Number", value: "1.5" },
      ...more
    })
  const lines = [
    measurement("a"),
    measurement("b", { supersedes: "a", remark: { en: "counted again" } }),
    measurement("x", { logframe: "q" }),
    Fact.make({ _tag: "Review", id: "r", logframe: "p", status: "approved", of: ["b"], becomes: "rejected" }),
    measurement("c", { supersedes: "b" })
  ]
  const text = lines.map((fact) => Fact.toJson(fact).replaceAll("\n", "")).join("\n")
  const read = (some: string) => NdjsonFacts.read(encoder.encode(some), options)

  it("is a fact; those of other logframes are passed over, and corrections keep their root", () => {
    const facts = Result.getOrThrow(read(`${text}\n\n  \n`))
    const stored = [...Facts.stored(facts)]
    expect(stored.map(({ fact, seq, root }) => [fact.id, seq, root])).toEqual([
      ["a", 1, "a"],
      ["b", 2, "a"],
      ["r", 3, "r"],
      ["c", 4, "a"]
    ])
    expect(stored.map(({ fact }) => fact)).toEqual(lines.filter(({ logframe }) => logframe === "p"))
    expect(stored.every(({ recorded }) => recorded === options.recorded)).toBe(true)
    expect(Facts.size(facts)).toBe(4)
  })

  it("is the same in whatever pieces its bytes come", async () => {
    const bytes = encoder.encode(text)
    const whole = [...Facts.stored(Result.getOrThrow(read(text)))]
    for (let at = 0; at <= bytes.length; at += 7) {
      const pieces = [bytes.subarray(0, at), bytes.subarray(at, at + 3), bytes.subarray(at + 3)]
      const facts = Result.getOrThrow(await NdjsonFacts.readChunks(pieces, options))
      expect([...Facts.stored(facts)]).toEqual(whole)
    }
  })

  it("that is none is refused with its place, with all others", () => {
    const bytes = encoder.encode(`{"_tag":\n${text}\n{"_tag":"Measurement"}\n`)
    const wrong = new Uint8Array([...bytes, 0xff, 0x0a])
    const result = NdjsonFacts.read(wrong, options)
    const paths = Result.isFailure(result) ? result.failure.problems.map(({ path }) => path) : []
    expect([paths[0], paths.at(-1)]).toEqual(["line 1", "line 8"])
    expect(paths.slice(1, -1).every((path) => path.startsWith("line 7, "))).toBe(true)
    expect(problemsIn(result).at(-1)).toBe("line 8 | bytes that are no UTF-8 | text in UTF-8")
    expect(Result.isFailure(result) && result.failure.message).toContain("facts")
  })
})
