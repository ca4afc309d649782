import { describe, expect, it } from "vitest"
import { facts, problems, table } from "./support.ts"

describe("a table of measurements", () => {
  it("gives one fact for each row", () => {
    expect(
      facts("id,indicator,from,through,value,status\nm1,wells,2018-01-01,2018-03-31,12.50,approved\n")
    ).toEqual([
      {
        _tag: "Measurement",
        id: "m1",
        logframe: "water",
        status: "approved",
        indicator: "wells",
        period: { from: "2018-01-01", through: "2018-03-31" },
        value: { _tag: "Number", value: "12.5" },
        cells: [],
        identities: [],
        evidence: []
      }
    ])
  })

  it("finds the indicator by id, by code and by its words", () => {
    const rows = ["m1,wells", "m2,1.1.1", "m3,Number of  wells"].map((row) => `${row},2018,1`)
    expect(facts(`id,indicator,period,value\n${rows.join("\n")}`)).toMatchObject(
      rows.map(() => ({ indicator: "wells" }))
    )
  })

  it("makes one report of the rows that share an id", () => {
    const rows = "id,indicator,day,cell,value\nm1,wells,2018-05-01,,10\nm1,,,sex=female,6\nm1,,,Sex=Men,4"
    expect(facts(rows)).toMatchObject([
      {
        value: { value: "10" },
        cells: [
          { cell: { sex: "female" }, value: { value: "6" } },
          { cell: { sex: "male" }, value: { value: "4" } }
        ]
      }
    ])
  })

  it.each([
    ["2018", "2018-01-01", "2018-12-31"],
    ["2018-02", "2018-02-01", "2018-02-28"],
    ["2018-Q2", "2018-04-01", "2018-06-30"],
    ["2018-H2", "2018-07-01", "2018-12-31"],
    ["2018-07-11", "2018-07-11", "2018-07-11"],
    ["2018-07-11/2018-07-13", "2018-07-11", "2018-07-13"]
  ])("reads the period %s", (text, from, through) => {
    expect(facts(`indicator,period,value\nwells,${text},1`)).toMatchObject([{ period: { from, through } }])
  })

  it.each([
    ["value,denominator", "3,4", "access", { _tag: "Parts", numerator: "3", denominator: "4" }],
    ["stage", "adopted", "law", { _tag: "Stage", stage: "yes" }],
    ["text", '"=good, they say"', "story", { _tag: "Narrative", text: { en: "=good, they say" } }],
    ["text.fr", "bien", "story", { _tag: "Narrative", text: { fr: "bien" } }],
    ["written", "N=35;P=55", "wells", { _tag: "Written", text: "N=35;P=55" }],
    ["open", "TBD", "wells", { _tag: "Open", why: "toBeDetermined" }]
  ])("reads the value in %s", (columns, cells, indicator, value) => {
    expect(facts(`indicator,day,${columns}\n${indicator},2018-05-01,${cells}`)).toMatchObject([{ value }])
  })

  it("takes a correction without a value as a withdrawal", () => {
    const [, second] = facts(
      "id,indicator,day,value,supersedes\nm1,wells,2018-05-01,1,\nm2,wells,2018-05-01,,m1"
    )
    expect(second).toMatchObject({ id: "m2", supersedes: "m1", cells: [] })
    expect(second).not.toHaveProperty("value")
  })

  it("names a report without an id after what it measures, the same on every import", () => {
    const rows = "indicator,day,place,value\nwells,2018-05-01,Nord,1\nwells,2018-05-02,,2"
    expect(facts(rows).map((fact) => fact.id)).toEqual([
      "wells~2018-05-01~2018-05-01~north",
      "wells~2018-05-02~2018-05-02"
    ])
  })

  it("reads remarks, evidence and who recorded", () => {
    const rows =
      'indicator,day,value,remark,remark.fr,evidence,recorded_by,reported\nwells,2018-05-01,1,seen,vu,"Minutes | https://example.org/a; List",Ann,2018-05-02T10:00:00Z'
    expect(facts(rows)).toMatchObject([
      {
        remark: { en: "seen", fr: "vu" },
        evidence: [{ name: "Minutes", url: "https://example.org/a" }, { name: "List" }],
        recordedBy: "Ann",
        reportedAt: "2018-05-02T10:00:00Z"
      }
    ])
  })
})

describe("the other kinds of table", () => {
  it("reads money", () => {
    const rows = "id,kind,day,amount,currency,party,for\nt1,commitment,2018-08-31,250000,EUR,Japan,1.1; A1"
    expect(facts(rows)).toMatchObject([
      {
        _tag: "Transaction",
        kind: "commitment",
        money: { amount: "250000", currency: "EUR" },
        party: "jp",
        for: ["r2", "a1"]
      }
    ])
  })

  it("reads judgements by the kind of row they are made of", () => {
    const rows =
      "of,day,says,scheme,score\nas1,2018-05-01,at risk,,\n1.1,2018-05-01,at risk,,\nlaw-t,2018-05-01,no,,\nr1,2018-05-02,,fcdo,B"
    expect(facts(rows)).toMatchObject([
      { of: "as1", says: { _tag: "AssumptionState", state: "atRisk" } },
      { of: "r2", says: { _tag: "OnTrack", track: "atRisk" } },
      { of: "law-t", says: { _tag: "Kept", kept: false } },
      { of: "r1", says: { _tag: "Score", scheme: "fcdo", score: "B" } }
    ])
  })

  it("reads reviews, which are approved themselves", () => {
    expect(facts("id,of,becomes\nv1,m1; m2,approved")).toMatchObject([
      { _tag: "Review", of: ["m1", "m2"], becomes: "approved", status: "approved" }
    ])
  })

  it("reads a table of several kinds by its column _kind", () => {
    const rows =
      "_kind,id,indicator,day,value,of,becomes\nMeasurement,m1,wells,2018-05-01,3,,\nReview,v1,,,,m1,rejected"
    expect(facts(rows)).toMatchObject([{ _tag: "Measurement" }, { _tag: "Review", becomes: "rejected" }])
  })
})

describe("files as spreadsheets write them", () => {
  const expected = [{ indicator: "wells", value: { value: "12.5" }, remark: { en: "é" } }]
  const comma = "indicator,day,value,remark\nwells,2018-05-01,12.5,é\n"

  it.each([
    ["semicolons", comma.replaceAll(",", ";")],
    ["tabs", comma.replaceAll(",", "\t")],
    ["a byte order mark", `\ufeff${comma}`],
    ["line ends of Windows", comma.replaceAll("\n", "\r\n")],
    ["line ends of an old Mac", comma.replaceAll("\n", "\r")],
    ["a separator line", `sep=;\n${comma.replaceAll(",", ";")}`],
    ["blank lines", comma.replace("\n", "\n\n,,,\n")],
    ["French headers", comma.replace("indicator,day,value,remark", "Indicateur, JOUR ,Valeur,Remarque")],
    ["shouted headers", comma.replace("indicator,day,value,remark", "INDICATOR,Day,VALUE,Remark")]
  ])("are read with %s", (_, text) => {
    expect(facts(text)).toMatchObject(expected)
  })

  it("are read in UTF-16 when they say so", () => {
    expect(facts(Buffer.from(`\ufeff${comma}`, "utf16le"))).toMatchObject(expected)
    expect(facts(Buffer.from(`\ufeff${comma}`, "utf16le").swap16())).toMatchObject(expected)
  })

  it("may call their columns what they like when a mapping says what is meant", () => {
    const text = comma.replace("value", "Résultat atteint").replace("remark", "Bureau")
    const mapping = { "Résultat atteint": "value", Bureau: "ignore" }
    expect(facts(text, { mapping })).toMatchObject([{ value: { value: "12.5" } }])
    expect(facts(text, { mapping })[0]).not.toHaveProperty("remark")
  })
})

describe("what a careful reader would point at", () => {
  const codes = (text: string, options = {}) => table(text, options).findings.map((finding) => finding.code)

  it("is a column that means nothing", () => {
    expect(codes("indicator,day,value,weather forecast\nwells,2018-05-01,1,sun")).toEqual(["UnknownColumn"])
  })
  it("is a place the logframe does not have", () => {
    expect(
      codes("indicator,day,value,place\nwells,2018-05-01,1,atlantis\nwells,2018-05-02,1,atlantis")
    ).toEqual(["UnknownPlace"])
  })
  it("is a value that does not fit how the indicator is measured", () => {
    expect(codes("indicator,day,value\nlaw,2018-05-01,1")).toEqual(["ValueDoesNotFit"])
  })
  it("is a file that does not say the status, which makes its rows submitted", () => {
    const read = table("indicator,day,value\nwells,2018-05-01,1", { defaults: {} })
    expect(read.findings.map((finding) => finding.code)).toEqual(["StatusAssumed"])
    expect(read.facts).toMatchObject([{ status: "submitted" }])
  })
  it("is an instant of recording, unless the store is told its clock", () => {
    const text = "id,indicator,day,value,recorded\nm1,wells,2018-05-01,1,2018-05-02T00:00:00Z"
    expect(codes(text)).toEqual(["RecordedIgnored"])
    expect(table(text, { recorded: "read" }).recorded).toEqual({ m1: "2018-05-02T00:00:00Z" })
  })
})

describe("a number that is not written plainly", () => {
  it.each([
    ["20,000", "Write 20000 if the comma separates thousands, 20.000 if it marks the decimals."],
    ["1,234,567.5", "Write 1234567.5 if the comma separates thousands."],
    ["1.234.567", "Write 1234567 if the point separates thousands."],
    ["12 %", "Write 12. The column holds the number alone."],
    ["1e3", "Write 1000. Exponents are not read."],
    ["30,6", "Write 30.6 if the comma marks the decimals."],
    ["1 000", "Write 1000."],
    ["−5", "Write -5."],
    ["(5)", "Write -5 if brackets mean below zero."],
    ["N=35;P=55", 'Words belong in the column "written" or "text"'],
    ["NaN", "Words belong"],
    ["0x10", "Words belong"],
    ["=SUM(B2:B9)", "This is a formula: save the sheet with its values."],
    ["#REF!", "The spreadsheet could not calculate this cell"],
    ["TBD", 'write toBeDetermined in "open"'],
    ["n/a", 'notAvailable in "open"'],
    ["1234567890123456789", "expected a plain decimal"]
  ])("is never guessed: %s", (number, hint) => {
    const [only, ...others] = problems(`indicator;day;value\nwells;2018-05-01;"${number}"`)
    expect(others).toEqual([])
    expect(only).toContain(`line 2, column value: found ${JSON.stringify(number)}`)
    expect(only).toContain(hint)
  })

  it("is no zero when it is empty", () => {
    expect(problems("indicator,day,value\nwells,2018-05-01,")).toEqual([
      'line 2, column value: found an empty cell, expected a value. Write 0 for zero, a reason in "open" (toBeDetermined, notApplicable, notAvailable), or leave the row out.'
    ])
  })
})

describe("problems", () => {
  it("name a row of totals once, and the line in which headers stand below a title", () => {
    expect(problems("indicator,day,value\nwells,2018-05-01,3\nGrand total,,3")).toEqual([
      'line 3: found a row of totals ("Grand total"), expected one fact in each row. Delete it: totals are calculated.'
    ])
    const [only] = problems("Measurements of 2018,,\n,,\nindicator,day,value\nwells,2018-05-01,3")
    expect(only).toContain("The headers seem to stand in line 3: delete the lines above them.")
  })

  it("of all rows are listed at once, by line", () => {
    const rows = [
      "id,Indicateur,from,through,value,status,place,cell",
      "m1,welts,2018-01-01,2018-03-31,12,approved,,",
      'm2,wells,2018-03-31,2018-01-01,"20,000",aproved,Noth,',
      "m3,wells,31/12/2018,2018-12-31,1,approved,,sex=femal",
      "m4,wells,2018-01-01,2018-03-31,1"
    ]
    expect(problems(rows.join("\n"))).toEqual([
      'line 2, column Indicateur: found "welts", expected the id, code or exact words of an indicator. Did you mean "wells"?',
      "line 3, column through: found 2018-01-01, expected a last day that is not before the first, 2018-03-31.",
      'line 3, column place: found "Noth", expected the id or name of a place. Did you mean "north"?',
      'line 3, column value: found "20,000", expected a plain decimal such as 12 or -0.5. Write 20000 if the comma separates thousands, 20.000 if it marks the decimals.',
      'line 3, column status: found "aproved", expected one of draft, submitted, approved, rejected. Did you mean "approved"?',
      'line 4, column from: found "31/12/2018", expected a day written YYYY-MM-DD, from 1900 to 2099. Write 2018-12-31.',
      'line 4, column cell: found "femal", expected the id or name of a category of sex. Did you mean "female"?',
      "line 5: found 5 cells, expected 8, as many as headers. A cell that holds the separator needs quotation marks around it; a missing cell still needs its separator."
    ])
  })

  it.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "found no line at all"],
    ["no known header", "a,b\n1,2", "line 1: found the headers a, b"],
    ["a misspelt header", "indicator,day,vlue\nwells,2018-05-01,1", 'Did you mean "value"?'],
    ["a header twice", "indicator,day,value,Valeur\nwells,2018-05-01,1,2", 'two columns that mean "value"'],
    ["no span", "indicator,value\nwells,1", "expected from and through, a day, or a period"],
    ["no such day", "indicator,day,value\nwells,2018-02-30,1", "2018-02-30"],
    ["a spreadsheet's day", "indicator,day,value\nwells,43101,1", "write 2018-01-01"],
    ["two values in a row", "indicator,day,value,text\nwells,2018-05-01,1,one", "also value and text"],
    [
      "two totals of one report",
      "id,indicator,day,value\nm1,wells,2018-05-01,1\nm1,wells,2018-05-01,2",
      "line 2, without a cell"
    ],
    [
      "rows of one report that disagree",
      "id,indicator,day,value,cell\nm1,wells,2018-05-01,1,\nm1,wells,2018-05-02,1,sex=female",
      '"2018-05-01", as in line 2'
    ],
    [
      "one row without an id",
      "id,indicator,day,value\nm1,wells,2018-05-01,1\n,wells,2018-05-02,1",
      "an id, as other rows have one"
    ],
    [
      "rows that cannot be told apart",
      "of,day,says\nas1,2018-05-01,holds\nas1,2018-05-01,failed",
      'Add a column "id".'
    ],
    ["a judgement that does not fit", "of,day,says\nas1,2018-05-01,done", "ActivityState"],
    ["an odd currency", "kind,day,amount,currency\nreceipt,2018-05-01,1,€", "capitals"],
    [
      "a quotation mark that is not closed",
      'indicator,day,value\nwells,2018-05-01,"1\nwells,2018-05-02,2',
      "line 2: found a quotation mark that is not closed"
    ],
    [
      "a quotation mark in a cell",
      'indicator,day,remark,value\nwells,2018-05-01,12" pipe,2',
      "line 2: found a quotation mark inside a cell"
    ],
    [
      "a mapping of a missing column",
      "indicator,day,value\nwells,2018-05-01,1",
      'no column "Valu", which the mapping names'
    ],
    [
      "bytes that are no UTF-8",
      Buffer.from("indicator,day,remark,value\nwells,2018-05-01,x,1\nwells,2018-05-02,\xe9,1", "latin1"),
      "line 3: found bytes that are no UTF-8"
    ],
    ["a binary file", Uint8Array.of(1, 2, 0, 3), "zero bytes"],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'Save the sheet again as "CSV UTF-8".']
  ])("say what is wrong with %s", (what, text, expected) => {
    const options = what.startsWith("a mapping") ? { mapping: { Valu: "value" } } : {}
    expect(problems(text, options).join("\n")).toContain(expected)
  })

  it("name the line a row begins on, also below cells of several lines", () => {
    const rows = 'indicator,day,remark,value\nwells,2018-05-01,"a\nb\r\n\nc",1\n\nwells,2018-05-02,,x'
    expect(problems(rows).join()).toContain("line 7, column value")
  })

  it("are found with headers and ids that are names of the language's own objects", () => {
    const rows = "__proto__,constructor,indicator,day,value,place\n1,2,toString,2018-05-01,1,constructor"
    expect(problems(rows)).toHaveLength(1)
  })
})

describe("the quote against formulas", () => {
  const rows = "indicator,day,value,remark\nwells,2018-05-01,-1,'=1+1"
  it("stays unless it is told to go", () => {
    expect(facts(rows)).toMatchObject([{ remark: { en: "'=1+1" }, value: { value: "-1" } }])
    expect(facts(rows, { formulaQuotes: "removed" })).toMatchObject([{ remark: { en: "=1+1" } }])
  })
})
