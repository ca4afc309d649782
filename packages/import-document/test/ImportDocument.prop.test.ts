/** Any text gives a result or a refusal, and no words are lost in silence. */
import { Finding, Logframe } from "@logframe/core"
import { ImportDocument } from "@logframe/import-document"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const read = (document: string | Uint8Array, name = "x.md") => ImportDocument.read(document, { name })

/** A result whose value is its own JSON, or problems in sentences. */
const holds = (result: ReturnType<typeof read>): boolean => {
  if (Result.isFailure(result)) return result.failure.problems.length > 0
  return Result.isSuccess(Logframe.fromJson(Logframe.toJson(result.success.logframe)))
}

const pieces = [
  "| Output | Indicator | Baseline | Target |\n|---|---|---|---|\n",
  "| Output 1 | Number of wells | 4 | 12 (2025) |\n",
  "| | % of women | TBD | + 10% |\n",
  "<table><tr><th>Level<th>Statement<th>Indicators<tr>",
  "<td rowspan=3>",
  "<td colspan=9>Outcome 1: x",
  "</td>",
  "<ul><li>",
  "</li></ul>",
  "<br>",
  "<b>Output 2</b>\t<p>Words</p><ul><li>Up to 30 things</li></ul>\n",
  "Activity\tDig\n",
  "\n\n",
  "# Output 1.1: Wells\n\n",
  "Indicators:\n\n",
  "- Baseline: 3\n",
  "  - Target 2025: at least 5\n",
  "1. ",
  "**Duration:** 1 January 2020 – 31 December 2020\n",
  "Budget: EUR 2 million\n",
  "\\* not yet fully funded\n",
  "[a](#) ",
  "2nd ",
  "12,000 (min. 50% female)",
  "N=35;P=55",
  "<sup>1</sup>",
  "~~5~~",
  "---\n",
  "> ",
  "&nbsp;",
  "\u200b",
  "Nombre d’agents formés ",
  "Kenya: 10; Uganda: 20 ",
  "One conference per 18 months (5 in total) "
]
const document = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) }
    ),
    { maxLength: 40 }
  )
  .map((parts) => parts.join(""))

describe("any document", () => {
  it("of any characters gives a result or a refusal", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => holds(read(text))))
  })

  it("of any bytes gives a result or a refusal", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => holds(read(bytes))))
  })

  it("made of the parts of logframes gives a result or a refusal", () => {
    fc.assert(
      fc.property(document, fc.constantFrom("x.md", "x.html", "x.txt"), (text, name) =>
        holds(read(text, name))
      )
    )
  })

  it("reads the same twice", () => {
    fc.assert(
      fc.property(document, (text) => {
        const [a, b] = [read(text), read(text)]
        expect(Result.isSuccess(a) ? Logframe.toJson(a.success.logframe) : a.failure.message).toBe(
          Result.isSuccess(b) ? Logframe.toJson(b.success.logframe) : b.failure.message
        )
      })
    )
  })
})

const word = fc.stringMatching(/^[a-z]{4,9}$/)
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "))

describe("every line", () => {
  const placed = (text: string, name: string) => {
    const { trace, findings, logframe } = Result.getOrThrow(read(text, name))
    const told = new Set(findings.map((finding) => Finding.text(finding, "en").place))
    const everything = trace
      .filter(({ went, at }) => went !== undefined || told.has(at.replace(", term", "")))
      .map((line) => line.text)
    return { everything: everything.join(" "), json: Logframe.toJson(logframe) }
  }

  it("of a matrix is placed or told, and what is placed stands in the logframe", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(phrase, phrase, phrase, phrase), { minLength: 1, maxLength: 5 }),
        phrase,
        (rows, loose) => {
          const lines = rows.map((row) => `| ${row.join(" | ")} |`)
          const text = `${loose}\n\n| Output | Indicator | Target | Remarks |\n|---|---|---|---|\n${lines.join("\n")}\n\n${loose}x`
          const { everything, json } = placed(text, "x.md")
          for (const words of [...rows.flat(), loose, `${loose}x`]) expect(everything).toContain(words)
          for (const [output, indicator] of rows)
            for (const words of [output, indicator]) expect(json).toContain(words)
        }
      )
    )
  })

  it("of nested HTML is placed or told", () => {
    const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        phrase,
        fc
          .tuple(
            fc.constantFrom(
              "p",
              "div",
              "ul><li",
              "span",
              "b",
              "td",
              "table><tr><td",
              "h2",
              "dl><dd",
              "section",
              "details"
            ),
            fc.array(tie("node"), { maxLength: 3 })
          )
          .map(([tag, inner]) => `<${tag}>${inner.join(" ")}</${tag.split("><").reverse().join("></")}>`)
      )
    })).node
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (elements) => {
        const html = `${elements.join("\n")}<table><tr><th>Output<th>Indicator<tr><td>Wells<td>Number of wells</table>`
        const { everything } = placed(html, "x.html")
        for (const words of elements.join(" ").match(/(?<![<\w/])[a-z]{4,9}(?![\w>])/g) ?? [])
          expect(everything).toContain(words)
      })
    )
  })
})
