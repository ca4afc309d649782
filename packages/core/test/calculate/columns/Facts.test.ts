import { type Id, Instant } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as CsvFacts from "../../../src/calculate/columns/csv/CsvFacts.ts"
import * as Facts from "../../../src/calculate/columns/Facts.ts"
import { hashOf } from "../../../src/calculate/columns/Ids.ts"

const options: CsvFacts.CsvOptions = {
  logframe: "p" as Id.Logframe,
  recorded: Instant.make("2026-01-01T00:00:00Z"),
  columns: { start: "day", sex: "cell.sex" }
}

const read = (text: string) => CsvFacts.read(new TextEncoder().encode(text), options)

const problems = (text: string): readonly string[] => {
  const result = read(text)
  return Result.isFailure(result) ? result.failure.problems.map(({ path, found }) => `${path}: ${found}`) : []
}

describe("facts from csv", () => {
  it("are the lines, each a measurement of one value", () => {
    const facts = Result.getOrThrow(
      read("id,indicator,start,place,sex,value\na1,trained,2024-03-31,nairobi,f,12.50\n")
    )
    expect([...Facts.stored(facts)]).toEqual([
      {
        seq: 1,
        recorded: "2026-01-01T00:00:00Z",
        root: "a1",
        fact: {
          _tag: "Measurement",
          id: "a1",
          logframe: "p",
          status: "approved",
          evidence: [],
          indicator: "trained",
          period: { from: "2024-03-31", through: "2024-03-31" },
          place: "nairobi",
          cells: [{ cell: { sex: "f" }, value: { _tag: "Number", value: "12.5" } }],
          identities: []
        }
      }
    ])
  })

  it("list every problem of every line", () => {
    expect(
      problems(
        "id,indicator,start,value\na1,trained,2024-02-30,12\n,trained,2024-03-31,1e5\na1,x y,2024-03-31\na3,trained,2024-03-31,"
      )
    ).toEqual([
      'line 2, column "start": "2024-02-30"',
      'line 3, column "id": nothing',
      'line 3, column "value": "1e5"',
      "line 4: 3 fields",
      'line 5, column "value": nothing'
    ])
  })

  it("have each id once", () => {
    expect(problems("id,indicator,day,value\na,i,2024-01-01,1\na,i,2024-01-02,2\n")).toEqual([
      'line 3, column "id": "a" again'
    ])
  })

  it("refuse a header that means nothing, one that is missing, and no header at all", () => {
    expect(problems("id,indicatr,day,value\n")).toEqual(['line 1, column 2: the header "indicatr"'])
    expect(problems("id,indicator,value\n")).toEqual(['line 1: the headers "id", "indicator", "value"'])
    expect(problems("id,id,indicator,day,value\n")).toEqual(['line 1, column 2: "id" a second time'])
    expect(problems("")).toEqual(["line 1: nothing"])
  })

  it("say where a quotation mark is not closed, and stop before memory does", () => {
    expect(problems('id,indicator,day,value\na,"i,2024-01-01,1\n')).toEqual([
      "line 2: a quotation mark that is not closed"
    ])
    expect(problems(`id,indicator,day,value\na,"${"x\n".repeat(1 << 20)}`)).toEqual([
      "line 2: more than 1048576 bytes"
    ])
  })

  it("count problems that nobody would read", () => {
    const all = problems(`id,indicator,day,value\n${"a,i,2024-01-01,x\n".repeat(12_000)}`)
    expect(all.length).toBe(10_001)
    expect(all.at(-1)).toBe(": 2000 more problems")
  })

  it("take a byte order mark, empty lines and any line end", () => {
    const facts = Result.getOrThrow(
      read("\ufeffid,indicator,day,value\r\n\r\na,i,2024-01-01,1\r\n\nb,i,2024-01-02,2")
    )
    expect(Facts.size(facts)).toBe(2)
  })

  it("take ids that were made to fall on one another in about the time of others", () => {
    // two blocks with the same hash can be put together in 2^n ways, all with the same hash
    const [a, b] = ["h9Gcaa", "THadaa"]
    expect(hashOf(a)).toBe(hashOf(b))
    const ids = Array.from({ length: 1 << 12 }, (_, n) =>
      Array.from({ length: 12 }, (_, bit) => ((n >> bit) & 1 ? a : b)).join("")
    )
    const facts = Result.getOrThrow(
      read(`id,indicator,day,value\n${ids.map((id) => `${id},i,2024-01-01,1\n`).join("")}`)
    )
    expect(Facts.size(facts)).toBe(1 << 12)
    expect(
      problems(
        `id,indicator,day,value\n${[...ids, ids[3000]].map((id) => `${id},i,2024-01-01,1\n`).join("")}`
      )
    ).toHaveLength(1)
  })
})
