import { existsSync, readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { document, measurements, workplace } from "./support.ts"

describe("a project from the document to the report", () => {
  const place = workplace()
  beforeAll(() => {
    place.write("summary.md", document)
    place.write("measurements.csv", measurements)
    return () => place[Symbol.dispose]()
  })

  it("import writes the typed logframe and says what it read", () => {
    const { code, out, err } = place.run("import", "summary.md", "--out", "logframe.json")
    expect({ code, out }).toEqual({ code: 0, out: "" })
    expect(err).toContain("2 indicators")
    expect(JSON.parse(readFileSync(place.path("logframe.json"), "utf8"))).toMatchObject({ format: 1 })
  })

  it("import never writes over a file unasked", () => {
    const before = readFileSync(place.path("logframe.json"), "utf8")
    const { code, err } = place.run("import", "summary.md", "--id", "other", "--out", "logframe.json")
    expect([code, err]).toEqual([1, expect.stringContaining("already there")])
    expect(readFileSync(place.path("logframe.json"), "utf8")).toBe(before)
    expect(place.run("import", "summary.md", "--out", "logframe.json", "--force").code).toBe(0)
  })

  it("import reads standard input, whatever it is called", () => {
    const { code, out } = place.pipe(
      "<table><tr><th>Output</th><th>Indicator</th></tr><tr><td>Wells</td><td>Number of wells</td></tr></table>",
      "import",
      "-"
    )
    expect([code, out]).toEqual([0, expect.stringContaining("Number of wells")])
  })

  it("import without --out prints the same to stdout", () => {
    const { out } = place.run("import", "summary.md")
    expect(out).toBe(readFileSync(place.path("logframe.json"), "utf8"))
  })

  it("check lists findings as text and as JSON, and ends with 0 when none is an error", () => {
    const asText = place.run("check", "logframe.json")
    expect(asText.code).toBe(0)
    expect(asText.out).toContain("NoMeansOfVerification")
    const asJson = place.run("check", "logframe.json", "--format", "json")
    expect(JSON.parse(asJson.out)).toContainEqual(
      expect.objectContaining({
        code: "NoMeansOfVerification",
        sentence: "2 of 2 indicators do not say how they are verified.",
        said: { message: "{} of {} indicators do not say how they are verified.", values: ["2", "2"] }
      })
    )
  })

  it("check speaks French when asked", () => {
    const { code, out } = place.run("check", "logframe.json", "--language", "fr")
    expect(code).toBe(0)
    expect(out).toContain(
      "information  NoMeansOfVerification  indicateurs\u00a0: 2 indicateurs sur 2 n’indiquent pas comment ils sont vérifiés.\n    Nommez les moyens"
    )
    expect(out).toMatch(/\d+\u00a0informations\n$/)
  })

  it("save keeps it once", () => {
    expect(place.run("save", "logframe.json", "--by", "Ana").err).toContain("revision 1")
    expect(place.run("save", "logframe.json").err).toContain("already")
  })

  it("record adds facts once", () => {
    expect(place.run("record", "measurements.csv").err).toContain("4 facts recorded.")
    expect(place.run("record", "measurements.csv").err).toContain("0 facts recorded, 4 there already.")
  })

  it("evaluate shows every indicator with the corrected value, without the draft", () => {
    const { code, out } = place.run("evaluate", "--as-of", "2025-03-31")
    expect(code).toBe(0)
    const row = out.split("\n").find((line) => line.includes("inspectors"))
    expect(row).toMatch(/≥ 40\s.*\b16\b.*40\s%/)
  })

  it("evaluate counts drafts when asked", () => {
    const { out } = place.run("evaluate", "--as-of", "2025-03-31", "--include", "draft", "--format", "json")
    expect(JSON.parse(out).indicators[0].actual.content.value).toBe("21")
  })

  it("explain tells the facts used, those left out and why, the rule and the arithmetic", () => {
    const { code, out } = place.run("explain", "i1", "--as-of", "2025-03-31")
    expect(code).toBe(0)
    for (const words of ["m2", "m1", "corrected by a later report", "m3", "draft", "actual 16 / target 40"])
      expect(out).toContain(words)
  })

  it("explain speaks French, and JSON", () => {
    expect(place.run("explain", "i1", "--as-of", "2025-03-31", "--language", "fr").out).toContain("Règle")
    const { out } = place.run("explain", "i1", "--as-of", "2025-03-31", "--format", "json")
    expect(JSON.parse(out)).toMatchObject({ indicator: "i1", used: 1, leftOut: { superseded: 1, draft: 1 } })
  })

  it("report writes one file, the same bytes each time", () => {
    const write = (out: string) => place.run("report", "--as-of", "2025-03-31", "--out", out)
    expect(write("a/report.html").code).toBe(0)
    expect(write("b.html").code).toBe(0)
    const page = readFileSync(place.path("a/report.html"), "utf8")
    expect(page).toMatch(/^<!DOCTYPE html>/)
    expect(page).toBe(readFileSync(place.path("b.html"), "utf8"))
  })

  it("report writes Word, Excel and PDF, and a csv file for each table", () => {
    const begins = { docx: "PK", xlsx: "PK", pdf: "%PDF-1.7" }
    for (const [format, beginning] of Object.entries(begins)) {
      expect(place.run("report", "--format", format, "--out", `office/report.${format}`).code).toBe(0)
      expect(readFileSync(place.path(`office/report.${format}`), "latin1").startsWith(beginning)).toBe(true)
    }
    const { code, err } = place.run("report", "--format", "csv", "--out", "tables/report.csv")
    expect(code).toBe(0)
    const written = readdirSync(place.path("tables"))
    expect(err).toContain(`with ${written.length - 1} tables beside it`)
    expect(written).toContain("report.csv")
    expect(written.length).toBeGreaterThan(2)
  })

  it("report writes to standard output when asked to", () => {
    const { code, out } = place.run("report", "--format", "markdown", "--out", "-")
    expect(code).toBe(0)
    expect(out.startsWith("# ")).toBe(true)
  })

  it("report writes the summary as Markdown, in the language asked for", () => {
    place.run("report", "--template", "coe-summary", "--format", "markdown", "--out", "again.md")
    expect(readFileSync(place.path("again.md"), "utf8")).toContain("Clean Harbour")
    place.run("report", "--language", "fr", "--out", "fr.html")
    expect(readFileSync(place.path("fr.html"), "utf8")).toContain('lang="fr"')
  })

  it.each([
    [["check", "logframe.json"], "Nombre los medios de verificación"],
    [["evaluate", "--as-of", "2025-03-31"], "Previsto a la fecha"],
    [["explain", "i1", "--as-of", "2025-03-31"], "Regla: la suma de todos los registros a la fecha"],
    [["diff", "1", "logframe.json"], "No hay diferencias."],
    [["report", "--as-of", "2025-03-31", "--format", "markdown", "--out", "-"], "Informe de avance"]
  ])("%j speaks Spanish when asked", (command, words) => {
    const { out, err } = place.run(...command, "--language", "es")
    expect(out + err).toContain(words)
  })

  it("schema prints JSON Schemas", () => {
    for (const what of ["logframe", "facts"])
      expect(JSON.parse(place.run("schema", what).out)).toHaveProperty("$schema")
  })
})

describe("input that is not right ends with its code and one message, and leaves nothing behind", () => {
  const place = workplace()
  beforeAll(() => {
    place.write("summary.md", document)
    place.run("import", "summary.md", "--out", "logframe.json")
    place.run("save", "logframe.json")
    return () => place[Symbol.dispose]()
  })

  it("broken JSON: the line where it stops being JSON", () => {
    place.write("broken.json", '{\n  "format": 1,\n  "id": ')
    const { code, err } = place.run("check", "broken.json")
    expect(code).toBe(1)
    expect(err).toMatch(/broken\.json.*line 3/s)
  })

  it("wrong types: every problem with its path", () => {
    const logframe = { format: 1, id: "p", title: "P", language: "en", scheme: "un", period: 3, basline: [] }
    place.write("wrong.json", JSON.stringify(logframe))
    const { code, err } = place.run("save", "wrong.json", "--store", "other.db")
    expect(code).toBe(1)
    for (const path of ["title", "period", "basline"]) expect(err).toContain(path)
    expect(existsSync(place.path("other.db"))).toBe(false)
  })

  it("a table with bad rows: every row, and nothing is recorded, of other tables neither", () => {
    place.write(
      "good.csv",
      "id,indicator,from,through,value,status\ng1,i1,2024-01-01,2024-12-31,5,approved\n"
    )
    place.write(
      "bad.csv",
      "id,indicator,from,through,value,status\nb1,i9,2024-01-01,2024-12-31,5,approved\nb2,i1,2024-02-31,2024-12-31,1e3,approved\n"
    )
    const { code, err } = place.run("record", "good.csv", "bad.csv")
    expect(code).toBe(1)
    for (const words of ["line 2", "i9", "line 3", "2024-02-31", "1e3", "Nothing was recorded"])
      expect(err).toContain(words)
    const { out } = place.run("evaluate", "--as-of", "2025-03-31", "--format", "json")
    expect(JSON.parse(out).indicators[0].actual).toMatchObject({ known: false, reason: "NothingMeasured" })
  })

  it("a file that is no SQLite file, and one that is not there", () => {
    place.write("corrupt.db", "this is no database".repeat(100))
    const corrupt = place.run("evaluate", "--store", "corrupt.db")
    expect(corrupt.code).toBe(3)
    expect(corrupt.err).toContain("corrupt.db")
    const missing = place.run("evaluate", "--store", "none.db")
    expect(missing.code).toBe(3)
    expect(missing.err).toContain("none.db")
    expect(existsSync(place.path("none.db"))).toBe(false)
  })

  it("a document that cannot be read: a binary, an empty one, one without a logframe", () => {
    place.write("binary.md", Uint8Array.from([0, 1, 2, 255]))
    place.write("empty.md", "")
    place.write("letter.md", "Dear Sir,\n\nthank you.\n")
    for (const file of ["binary.md", "empty.md", "letter.md"]) {
      const { code, err } = place.run("import", file, "--out", "never.json")
      expect([file, code]).toEqual([file, 1])
      expect(err).toContain(file)
    }
    expect(existsSync(place.path("never.json"))).toBe(false)
    expect(place.run("import", "absent.md").code).toBe(3)
  })

  it("a command line that is not right ends with 2", () => {
    expect(place.run("evaluate", "--as-of", "2019-02-30").code).toBe(2)
    expect(place.run("evaluate", "--nonsense").code).toBe(2)
    expect(place.run("explian", "i1").code).toBe(2)
    expect(place.run("report", "--format", "odt").code).toBe(2)
    const several = place.run("report", "--format", "csv", "--out", "-")
    expect(several.code).toBe(2)
    expect(several.err).toContain("--out - takes one file")
  })

  it("an indicator that is not there: the nearest that is", () => {
    const { code, err } = place.run("explain", "i22")
    expect(code).toBe(1)
    expect(err).toContain('Did you mean "i2"?')
  })

  it("a place that cannot be written", () => {
    expect(place.run("import", "summary.md", "--out", "summary.md/logframe.json").code).toBe(3)
  })

  it("no unfinished file is left", () => {
    expect(readdirSync(place.path(".")).filter((name) => name.endsWith(".part"))).toEqual([])
  })
})

describe("what is said to people and to scripts", () => {
  const place = workplace()

  it("help goes to stdout, with examples, and ends with 0", () => {
    const { code, out } = place.run("--help")
    expect(code).toBe(0)
    for (const words of ["import", "record", "explain", "logframe import summary.md --out logframe.json"])
      expect(out).toContain(words)
    expect(place.run("record", "--help").out).toContain("--status")
  })

  it("the version is that of the package", () => {
    const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
    expect(place.run("--version").out).toContain(manifest.version)
    place[Symbol.dispose]()
  })
})
