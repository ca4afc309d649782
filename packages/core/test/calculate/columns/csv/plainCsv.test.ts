import { CsvFacts, type Fact, Facts, type Id, Instant } from "@logframe/core"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const encoder = new TextEncoder()
const base: CsvFacts.CsvOptions = {
  logframe: "p" as Id.Logframe,
  recorded: Instant.make("2026-01-01T00:00:00Z"),
  ids: { "60+": "old", é: "e", [`long ${"x".repeat(64)}`]: "short" }
}

/** A fact in short: only what it says. */
const short = ({ fact }: Fact.Stored): string => {
  if (fact._tag !== "Measurement") return fact._tag
  const { from, through } = fact.period
  const values = [...(fact.value === undefined ? [] : [{ cell: {}, value: fact.value }]), ...fact.cells].map(
    ({ cell, value }) => {
      const key = Object.entries(cell).map(([dimension, category]) => `${dimension}=${category} `)
      if (value._tag === "Parts") return `${key.join("")}${value.numerator}/${value.denominator}`
      return `${key.join("")}${value._tag === "Number" ? value.value : value._tag}`
    }
  )
  return [
    fact.id,
    fact.indicator,
    from === through ? from : `${from}..${through}`,
    ...(fact.place === undefined ? [] : [`in ${fact.place}`]),
    ...(fact.party === undefined ? [] : [`by ${fact.party}`]),
    ...values,
    ...(fact.status === "approved" ? [] : [fact.status]),
    ...(fact.supersedes === undefined ? [] : [`for ${fact.supersedes}`])
  ].join(" ")
}

/**
 * What is read, and how many lines were read as text: a plain line is read byte by byte, and nothing is decoded for it. The
 * line of headers is always text.
 */
const read = (text: string, options: CsvFacts.CsvOptions = base) => {
  const world = globalThis as { TextDecoder: new () => object }
  const own = world.TextDecoder
  let decoders = 0
  world.TextDecoder = class extends own {
    constructor() {
      super()
      decoders++
    }
  }
  try {
    const result = CsvFacts.read(encoder.encode(text), options)
    const said = Result.isSuccess(result)
      ? [...Facts.stored(result.success)].map(short)
      : result.failure.problems.map(({ path, found }) => `${path}: ${found}`)
    return { said, texts: decoders - 1 }
  } finally {
    world.TextDecoder = own
  }
}

const head = "id,indicator,from,through,place,party,cell.age,cell.sex,value,denominator,status,supersedes"
const lines = (...all: readonly string[]) => `${[head, ...all].join("\n")}\n`
const day = "2024-01-31,2024-01-31"

describe("a plain line of csv is read without a text", () => {
  it.each([
    [`a,i,${day},,,,,12,,approved,`, "a i 2024-01-31 12"],
    [`A.b_c:d~e-9,i-1.x_Y,${day},,,,,12,,approved,`, "A.b_c:d~e-9 i-1.x_Y 2024-01-31 12"],
    [`${"x".repeat(128)},i,${day},,,,,1,,approved,`, `${"x".repeat(128)} i 2024-01-31 1`],
    [`a,${"i".repeat(64)},${day},,,,,1,,approved,`, `a ${"i".repeat(64)} 2024-01-31 1`],
    ["a,i,1900-01-01,2099-12-31,,,,,1,,approved,", "a i 1900-01-01..2099-12-31 1"],
    [`a,i,${day},A,P,,,0,,draft,`, "a i 2024-01-31 in A by P 0 draft"],
    [`a,i,${day},,P,,,-0,,submitted,`, "a i 2024-01-31 by P 0 submitted"],
    [`a,i,${day},A,,,,007,,rejected,`, "a i 2024-01-31 in A 7 rejected"],
    [`a,i,${day},,,60+,,-12.50,,approved,`, "a i 2024-01-31 age=old -12.5"],
    [`a,i,${day},,,,f,1,,approved,`, "a i 2024-01-31 sex=f 1"],
    [`a,i,${day},,,60+,f,1,,approved,`, "a i 2024-01-31 age=old sex=f 1"],
    [`a,i,${day},,,,,999999999999999,,approved,`, "a i 2024-01-31 999999999999999"],
    [`a,i,${day},,,,,12345.6789012345,,approved,`, "a i 2024-01-31 12345.6789012345"],
    [`a,i,${day},,,,,3,4,approved,`, "a i 2024-01-31 3/4"],
    [`a,i,${day},,,,,0.1,20,approved,`, "a i 2024-01-31 0.1/20"],
    [`a,i,${day},,,,,20,0.12,approved,`, "a i 2024-01-31 20/0.12"],
    [`a,i,${day},,,,,-20.5,-0.12,approved,`, "a i 2024-01-31 -20.5/-0.12"],
    [`a,i,${day},,,,,1,,approved,gone`, "a i 2024-01-31 1 for gone"],
    [`a,i,${day},A,,60+,f,,,approved,gone`, "a i 2024-01-31 in A for gone"],
    [`a,i,${day},,,,,1,,approved,${"y".repeat(128)}`, `a i 2024-01-31 1 for ${"y".repeat(128)}`]
  ])("%s", (line, expected) => {
    expect(read(lines(line))).toEqual({ said: [expected], texts: 0 })
    expect(read(`${head}\r\n${line}\r\n`)).toEqual({ said: [expected], texts: 0 })
    expect(read(`${head}\n${line}`)).toEqual({ said: [expected], texts: 0 })
  })

  it("in whatever order its columns stand, the last of them too", () => {
    const one = "a i 2024-01-31..2024-02-01 in A age=old 1.5/2"
    const columns: Readonly<Record<string, string>> = {
      id: "a",
      indicator: "i",
      from: "2024-01-31",
      through: "2024-02-01",
      place: "A",
      "cell.age": "60+",
      value: "1.5",
      denominator: "2",
      status: "approved"
    }
    const names = Object.keys(columns)
    for (let n = 0; n < names.length; n++) {
      const order = [...names.slice(n), ...names.slice(0, n)]
      const text = `${order.join()}\n${order.map((name) => columns[name]).join()}\n`
      expect(read(text)).toEqual({ said: [one], texts: 0 })
      expect(read(text.replaceAll("\n", "\r\n"))).toEqual({ said: [one], texts: 0 })
    }
    expect(read("value,day,indicator,id\n7,2024-01-31,i,a\n").said).toEqual(["a i 2024-01-31 7"])
    const empty = "value,day,indicator,supersedes,id,status\n,2024-01-31,i,b,a,approved\n"
    expect(read(empty)).toEqual({ said: ["a i 2024-01-31 for b"], texts: 0 })
    for (const end of ["\n", "\r\n"]) {
      expect(read(`day,indicator,id,supersedes,value${end}2024-01-31,i,a,b,${end}`)).toEqual({
        said: ["a i 2024-01-31 for b"],
        texts: 0
      })
    }
  })

  it("with six dimensions, the most that a cell has", () => {
    const dimensions = ["a", "b", "c", "d", "e", "f"]
    const names = ["id", "indicator", "day", "value", ...dimensions.map((one) => `cell.${one}`)]
    const fields = (quote: string) => [
      "a",
      "i",
      "2024-01-31",
      "5",
      ...dimensions.map(() => `${quote}x${quote}`)
    ]
    const said = [`a i 2024-01-31 ${dimensions.map((one) => `${one}=x`).join(" ")} 5`]
    expect(read(`${names.join()}\n${fields("").join()}\n`)).toEqual({ said, texts: 0 })
    expect(read(`${names.join()}\n${fields('"').join()}\n`)).toEqual({ said, texts: 1 })
  })

  it("and keeps apart who reports, and for whom, line by line", () => {
    const units = ["A,P", "A,", ",P", ",", "A,P", "B,P", "B,Q", "A,Q", "P,A", ","]
    const cells = ["60+,f", ",f", "f,60+", "60+,", ",", "60+,f", "young,f", "young,m", ",m", ","]
    const said = read(lines(...units.map((unit, n) => `a${n},i,${day},${unit},${cells[n]},${n},,approved,`)))
    const word = (text: string | undefined) => (text === "60+" ? "old" : text)
    expect(said).toEqual({
      said: units.map((unit, n) => {
        const [place, party] = unit.split(",")
        const [age, sex] = (cells[n] ?? "").split(",").map(word)
        return [
          `a${n} i 2024-01-31`,
          ...(place ? [`in ${place}`] : []),
          ...(party ? [`by ${party}`] : []),
          ...(age ? [`age=${age}`] : []),
          ...(sex ? [`sex=${sex}`] : []),
          String(n)
        ].join(" ")
      }),
      texts: 0
    })
  })

  it("and corrects a line before it, one that comes later, or one that never comes", () => {
    const all = read(
      lines(
        `a,i,${day},,,,,1,,approved,`,
        `b,i,${day},,,,,2,,approved,a`,
        `c,i,${day},,,,,3,,approved,d`,
        `d,i,${day},,,,,4,,approved,`,
        `e,i,${day},,,,,,,approved,b`
      )
    )
    expect(all).toEqual({
      said: [
        "a i 2024-01-31 1",
        "b i 2024-01-31 2 for a",
        "c i 2024-01-31 3 for d",
        "d i 2024-01-31 4",
        "e i 2024-01-31 for b"
      ],
      texts: 0
    })
  })

  it("and says that an id was there before, after whatever number of others", () => {
    const many = Array.from({ length: 300 }, (_, n) => `a${n},i,${day},,,,,1,,approved,`)
    expect(read(lines(...many)).texts).toBe(0)
    expect(read(lines(...many, many[0] ?? "", many[299] ?? "")).said).toEqual([
      'line 302, column "id": "a0" again',
      'line 303, column "id": "a299" again'
    ])
  })

  it("with words that are seen again, among many that differ", () => {
    const places = Array.from({ length: 500 }, (_, n) => `P${n}`)
    const twice = [...places, ...places].map((place, n) => `a${n},i,${day},${place},,,,${n},,approved,`)
    const { said, texts } = read(lines(...twice))
    expect(texts).toBe(0)
    expect(said).toEqual([...places, ...places].map((place, n) => `a${n} i 2024-01-31 in ${place} ${n}`))
  })
})

describe("a line that is not plain is read by the full rules, to the same", () => {
  it.each([
    [`"a",i,${day},,,,,12,,approved,`, "a i 2024-01-31 12"],
    [`a,i,${day},"A",,,,12,,approved,`, "a i 2024-01-31 in A 12"],
    [`a,i,${day},,,é,,12,,approved,`, "a i 2024-01-31 age=e 12"],
    [`a,i,${day},long ${"x".repeat(64)},,,,12,,approved,`, "a i 2024-01-31 in short 12"],
    [`a,i,${day},,,,,"12",,approved,`, "a i 2024-01-31 12"],
    [`a,i,${day},,,,,1234567890123456,,approved,`, "a i 2024-01-31 1234567890123456"],
    [`a,i,${day},,,,,123456.7890123456,,approved,`, "a i 2024-01-31 123456.7890123456"],
    [`a,i,${day},,,,,999999999999999,0.01,approved,`, "a i 2024-01-31 999999999999999/0.01"],
    [`a,i,${day},,,,,0.01,-999999999999999,approved,`, "a i 2024-01-31 0.01/-999999999999999"],
    [`a,i,${day},,,,,123456789012345678,,approved,`, "a i 2024-01-31 123456789012345678"]
  ])("%s", (line, expected) => {
    expect(read(lines(line))).toEqual({ said: [expected], texts: 1 })
    // also beside plain ones
    const plain = `z,i,${day},A,,,,7,,approved,`
    expect(read(lines(plain, line, plain.replace("z", "y")))).toEqual({
      said: ["z i 2024-01-31 in A 7", expected, "y i 2024-01-31 in A 7"],
      texts: 1
    })
  })

  it.each([
    [`,i,${day},,,,,12,,approved,`, 'column "id": nothing'],
    [`${"x".repeat(129)},i,${day},,,,,1,,approved,`, `column "id": "${"x".repeat(57)}…"`],
    [`a b,i,${day},,,,,12,,approved,`, 'column "id": "a b"'],
    [`a,,${day},,,,,12,,approved,`, 'column "indicator": nothing'],
    [`a,-i,${day},,,,,12,,approved,`, 'column "indicator": "-i"'],
    [`a,${"i".repeat(65)},${day},,,,,1,,approved,`, `column "indicator": "${"i".repeat(57)}…"`],
    ["a,i,2024-01-31x,2024-01-31,,,,,12,,approved,", 'column "from": "2024-01-31x"'],
    ["a,i,2024-01-31,2024-01-31 ,,,,,12,,approved,", 'column "through": "2024-01-31 "'],
    ["a,i,2024-01-31,2024-01-30,,,,,12,,approved,", 'column "through": "2024-01-30"'],
    [`a,i,${day},,,,,-,,approved,`, 'column "value": "-"'],
    [`a,i,${day},,,,,.5,,approved,`, 'column "value": ".5"'],
    [`a,i,${day},,,,,5.,,approved,`, 'column "value": "5."'],
    [`a,i,${day},,,,,1e3,,approved,`, 'column "value": "1e3"'],
    [`a,i,${day},,,,,1/2,,approved,`, 'column "value": "1/2"'],
    [`a,i,${day},,,,,1:2,,approved,`, 'column "value": "1:2"'],
    [`a,i,${day},,,,,0.1:,,approved,`, 'column "value": "0.1:"'],
    [`a,i,${day},,,,,+1,,approved,`, 'column "value": "+1"'],
    [`a,i,${day},,,,, 1,,approved,`, 'column "value": " 1"'],
    [`a,i,${day},,,,,1.00000000000,,approved,`, 'column "value": "1.00000000000"'],
    [`a,i,${day},,,,,,,approved,`, 'column "value": nothing'],
    [`a,i,${day},,,,,,5,approved,b`, 'column "value": nothing'],
    [`a,i,${day},,,,,1,,,`, 'column "status": nothing'],
    [`a,i,${day},,,,,1,,final,`, 'column "status": "final"'],
    [`a,i,${day},,,,,1,,approved,a`, 'column "supersedes": "a"'],
    [`a,i,${day},,,,,1,,approved,b c`, 'column "supersedes": "b c"']
  ])("%s is refused: %s", (line, problem) => {
    const plain = `z,i,${day},A,,,,7,,approved,`
    expect(read(lines(plain, line)).said).toEqual([`line 3, ${problem}`])
    expect(read(`${head}\r\n${plain}\r\n${line}\r\n`).said).toEqual([`line 3, ${problem}`])
  })

  it.each([
    [`a,i,${day},,,,,1,,approved`, "11 fields"],
    [`a,i,${day},,,,,1,,approved,,`, "13 fields"],
    ["a", "1 fields"]
  ])("%s is refused, with what it lacks or has too many", (line, problem) => {
    expect(read(lines(line)).said).toEqual([`line 2: ${problem}`])
  })

  it("with every field in quotation marks, and its dimensions in any order", () => {
    const names = ["id", "indicator", "day", "party", "cell.sex", "cell.age", "value", "supersedes"]
    const quoted = (fields: readonly string[]) => fields.map((field) => `"${field}"`).join()
    const line = ["b", "i", "2024-01-31", "P", "f", "60+", "5", "a"]
    const text = `${quoted(names)}\n${quoted(line)}\n`
    const expected = { said: ["b i 2024-01-31 by P age=old sex=f 5 for a"], texts: 1 }
    expect(read(text)).toEqual(expected)
    expect(read(`\ufeff${text}`)).toEqual(expected)
    expect(read(text.replaceAll("\n", "\r\n"))).toEqual(expected)
  })

  it("says of an id that it was there before, of a plain line or of another", () => {
    const [plain, quoted] = [`a,i,${day},,,,,1,,approved,`, `"a",i,${day},,,,,1,,approved,`]
    for (const all of [
      [plain, plain],
      [plain, quoted],
      [quoted, plain],
      [quoted, quoted]
    ]) {
      expect(read(lines(...all)).said).toEqual(['line 3, column "id": "a" again'])
    }
  })

  it("shows what it found, cut where it is long", () => {
    const found = (length: number) => read(lines(`a,${"é".repeat(length)},${day},,,,,1,,approved,`)).said[0]
    expect(found(60)).toBe(`line 2, column "indicator": "${"é".repeat(60)}"`)
    expect(found(61)).toBe(`line 2, column "indicator": "${"é".repeat(57)}…"`)
  })

  it("an empty line is none", () => {
    expect(read(`${head}\n\na,i,${day},,,,,1,,approved,\n\n`).said).toEqual(["a i 2024-01-31 1"])
  })
})

describe("a file of csv", () => {
  const line = `a,i,${day},,,,,1,,approved,`
  it("may begin with the mark of its byte order, and with nothing that only looks like it", () => {
    const mark = [0xef, 0xbb, 0xbf]
    for (const bytes of [mark, ...mark.map((_, i) => mark.map((byte, j) => (i === j ? 0x41 : byte)))]) {
      const result = CsvFacts.read(new Uint8Array([...bytes, ...encoder.encode(lines(line))]), base)
      expect(Result.isSuccess(result)).toBe(bytes === mark)
    }
  })

  it("without a column for it has every fact approved, and one day as first and last", () => {
    expect(read("id,indicator,day,value\na,i,2024-02-29,5\n")).toEqual({
      said: ["a i 2024-02-29 5"],
      texts: 0
    })
  })

  it("counts its lines, those inside quotation marks too", () => {
    expect(read(`${head}\n\n"b\n\n",i,${day},,,,,1,,approved,\n${line}\nc\n`).said).toEqual([
      'line 3, column "id": "b\\n\\n"',
      "line 7: 1 fields"
    ])
    expect(
      read(`id,indicator,day,"val\nue"\na,i,2024-01-01,1\n`, { ...base, columns: { "val\nue": "value" } })
        .said
    ).toEqual(["a i 2024-01-01 1"])
    expect(
      read(`id,indicator,day,"val\nue"\nb\n`, { ...base, columns: { "val\nue": "value" } }).said
    ).toEqual(["line 3: 1 fields"])
  })

  it("may be of any length, but not one of its lines", async () => {
    const long = (length: number) => `"${"x".repeat(length - 1)}`
    const tooLong = ["line 2: more than 1048576 bytes"]
    expect(read(`${head}\n${long(1_048_577)}`).said).toEqual(tooLong)
    expect(read(`${head}\n${long(1_048_576)}`).said).toEqual(["line 2: a quotation mark that is not closed"])
    const whole = CsvFacts.read(encoder.encode(`${head}\n${long(1_048_577)}`), base)
    expect(Result.isFailure(whole) && whole.failure.problems).toEqual([
      {
        path: "line 2",
        found: "more than 1048576 bytes",
        expected: "a line break",
        hint: "Is a quotation mark not closed?"
      }
    ])
    // and nothing is read after it
    const pieces = [`${head}\n${long(1_048_577)}`, `"\n${line}\n`, line].map((text) => encoder.encode(text))
    const result = await CsvFacts.readChunks(pieces, base)
    expect(
      Result.isFailure(result) && result.failure.problems.map(({ path, found }) => `${path}: ${found}`)
    ).toEqual(tooLong)
  })
})
