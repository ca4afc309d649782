/** Documents that are broken, huge, nested, or made to be slow: one clear refusal, or a result with findings, in bounded time. */
import { ImportDocument } from "@logframe/import-document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { hostileHtml, hostileMarkdown } from "./hostileDocuments.ts"
import { readText, words } from "./support.ts"

const attempt = (document: Uint8Array | string, name = "x.md") => ImportDocument.read(document, { name })
const bytes = (text: string) => new TextEncoder().encode(text)
const table = (cell: string) =>
  `<table><tr><th>Output</th><th>Indicator</th><th>Target</th></tr><tr><td>Wells</td><td>${cell}</td><td>4</td></tr></table>`

describe("bytes", () => {
  it.each([
    ["half a character", new Uint8Array([...bytes("| Output | Indicator |\n"), 0xc3])],
    ["a Windows code page", new Uint8Array([0x93, 0x4f, 0x75, 0x74, 0x94])],
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ["zeros", new Uint8Array(64)],
    ["nothing", new Uint8Array(0)],
    ["spaces", bytes(" \n\t ")],
    ["too much", "x".repeat(ImportDocument.maxBytes + 1)]
  ])("%s is refused with one problem", (_, document) => {
    const result = attempt(document)
    expect(Result.isFailure(result) && result.failure.problems.length).toBe(1)
  })

  it("UTF-16 with its mark is read, and so is a lone half of a pair", () => {
    const text = table("Number of wells dug")
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)
    ])
    expect(Result.getOrThrow(attempt(wide, "x.html")).logframe.indicators).toHaveLength(1)
    expect(Result.isSuccess(attempt(table("Wells \ud800 dug"), "x.html"))).toBe(true)
  })
})

describe("markup", () => {
  it.each([
    [
      "tags that are never closed",
      "<table><tr><th>Output<th>Indicator<th>Target<tr><td>Wells<td>Number of wells<td>4"
    ],
    ["a table in a span", `<span>${table("Number of wells")}</span>`],
    ["a table cut by blank lines in Markdown", table("Number of wells").replaceAll("<tr>", "\n\n<tr>\n")],
    ["a table in a cell", table(`<table><tr><td>Number of wells</td></tr></table>`)],
    ["comments and a doctype", `<!doctype html><!-- <table> -->${table("Number of wells")}<!-- </table>`]
  ])("%s is read", (_, html) => {
    for (const name of ["x.html", "x.md"]) {
      const read = Result.getOrThrow(attempt(html, name))
      expect([read.logframe.indicators.length, words(read.logframe.indicators[0]?.statement)], name).toEqual([
        1,
        "Number of wells"
      ])
    }
  })

  it("scripts, styles and templates say nothing, entities are characters", () => {
    const { logframe } = Result.getOrThrow(
      attempt(
        table(
          "<script>x()</script><style>td{}</style><template>no</template>Number of &lt;b&gt; wells &amp;amp; &#x26; &bogus; dug"
        ),
        "x.html"
      )
    )
    expect(words(logframe.indicators[0]?.statement)).toBe("Number of <b> wells &amp; & &bogus; dug")
  })

  it("characters without width do not hide a label", () => {
    const { logframe } = readText(
      "| Out\u200bput | Indi\u00adcator | Tar\ufeffget |\n|---|---|---|\n| W\u202eells | Number of we\u2060lls dug | 4\u200b0 |"
    )
    expect([logframe.indicators[0]?.targets[0]?.expectation, words(logframe.results[0]?.statement)]).toEqual([
      { _tag: "AtLeast", value: "40" },
      "Wells"
    ])
  })

  it("an address that runs is no link", () => {
    const { logframe, findings } = readText(
      `[press](javascript:alert(1)) [and](data:text/html,x) here\n\n${table("Number of wells")}`
    )
    expect(JSON.stringify(logframe)).not.toContain("javascript:")
    expect(findings.filter(({ code }) => code === "LinkWithoutAddress")).toHaveLength(2)
  })

  it("levels that stand above each other in a circle, codes twice and labels twice are read", () => {
    const rows = ["Output 1", "Outcome 1", "Output 1", "Impact", "Outcome 1", "Output 1"].map(
      (level, i) => `| ${level} | Statement ${i} | 1.1 Number of wells ${i} |`
    )
    const { logframe } = readText(
      ["| Level | Statement | Indicator | Indicator |", "|---|---|---|---|", ...rows].join("\n")
    )
    expect(logframe.results).toHaveLength(6)
  })

  it("more than twelve names of levels are read as twelve", () => {
    const names =
      "Impact,Outcome,Output,Goal,Purpose,Objective,Result,Stage,Pathway,Overall objective,Specific objective,Expected result,Intermediate outcome,Module objective,Strategic objective".split(
        ","
      )
    const rows = names.map((name, i) => `| ${name} | Words ${i} | Number of things ${i} |`)
    const { logframe, findings } = readText(
      ["| Level | Statement | Indicator |", "|---|---|---|", ...rows].join("\n")
    )
    expect(logframe.results).toHaveLength(15)
    expect(findings.map(({ code }) => code)).toContain("TooManyLevels")
  })
})

describe("size", () => {
  it("100,000 rows are refused with one clear problem", () => {
    const rows = "<tr><td>Wells</td><td>Number of wells</td></tr>".repeat(100_000)
    const result = attempt(`<table><tr><th>Output</th><th>Indicator</th></tr>${rows}</table>`, "x.html")
    expect(Result.isFailure(result) && result.failure.problems.length).toBe(1)
  })

  it.each([
    ["a statement", table("x".repeat(120_000))],
    ["a paragraph", `${"word ".repeat(60_000)}\n\n${table("Number of wells")}`],
    ["a code", table(`${"1.".repeat(5_000)}1 wells`)],
    ["stars", `${"*".repeat(5_000)} note\n\n${table("Number of wells")}`],
    ["a label", `${"Title".repeat(5_000)}: x\n\n${table("Number of wells")}`],
    ["an address", `## Contact\n\n${"a".repeat(5_000)}@example.org\n\n${table("Number of wells")}`]
  ])("%s of any length gives a result or a refusal", (_, document) => {
    const result = attempt(document)
    if (Result.isFailure(result)) expect(result.failure.problems.length).toBeGreaterThan(0)
    else expect(result.success.logframe.indicators.length).toBeGreaterThan(0)
  })
})

/** A result or one problem; that it comes in seconds is what the runner waits for. */
const answers = (document: string, name: string) => {
  const result = attempt(document, name)
  if (Result.isFailure(result)) expect(result.failure.problems.length).toBeGreaterThan(0)
}

describe("documents that are made to take long", () => {
  it.each(Object.entries(hostileMarkdown))("Markdown: %s", (_, make) => answers(make(), "x.md"), 60_000)
  it.each(Object.entries(hostileHtml))("HTML: %s", (_, make) => answers(make(), "x.html"), 60_000)

  it("what is refused says what it is and what to do", () => {
    const result = attempt(`${"- ".repeat(4_000)}x`)
    expect(Result.isFailure(result) ? result.failure.problems : []).toEqual([
      {
        path: "",
        found: "quotations and lists nested more than 19 deep",
        expected: "a document as people write them",
        hint: "Cut out the part with the logframe and read that."
      }
    ])
  })

  it("pictures in the document itself count for nothing, lines keep their numbers", () => {
    const picture = `![map](data:image/png;base64,${"A".repeat(6_000_000)})`
    const { logframe } = readText(
      `${picture}\n\n| Output | Indicator |\n|---|---|\n| Wells | Number of wells |`
    )
    expect(logframe.indicators[0]?.source?.at).toBe("line 5, cell 2")
  })
})
