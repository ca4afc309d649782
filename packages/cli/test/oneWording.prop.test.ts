/** A status, a reason, a rule, a mark: the same words in explanation, terminal and report, in each language. */
import { type Document, Evaluation, Explanation, Language, Snapshot } from "@logframe/core"
import { ProgressReport, Show, Words } from "@logframe/report-document"
import fc from "fast-check"
import { expect, it } from "vitest"
import { Arbitrary } from "../../testkit/src/index.ts"
import { evaluationTable } from "../src/evaluationTable.ts"

const snapshots = Arbitrary.logframe.chain((logframe) =>
  fc
    .record({ history: Arbitrary.history(logframe), question: Arbitrary.question })
    .map(({ history, question }) =>
      Snapshot.make(Evaluation.make(logframe, Arbitrary.storedFacts(history), question))
    )
)

/** What the report says of an indicator, by the title of the line. */
const saidInReport = (
  words: Words.Words,
  { body }: Document.Document,
  indicator: string
): ReadonlyMap<string, Document.Line> => {
  const sections = body.flatMap((block) =>
    block.is === "section" && block.id === "explanations" ? block.body : []
  )
  const own = sections.flatMap((block) =>
    block.is === "section" && block.id === `explanation-${indicator}` ? block.body : []
  )
  const items = own.flatMap((block) => (block.is === "facts" ? block.items : []))
  return new Map(items.map(({ term, description }) => [Show.line(words, term), description]))
}

/** Without the numbers, which a report shows in the unit of the indicator, and a terminal exactly. */
const withoutNumbers = (text: string): string => text.replace(/[−-]?\d.*/, "")

it.each(Language.tags)("explanation, terminal and report say one thing in the same words, in %s", (tag) => {
  const words = Words.forLanguage(tag)
  const { titles, colon } = words
  const seen = { statuses: 0, reasons: 0, rules: 0, marks: 0, leftOut: 0 }
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const { logframe, indicators } = snapshot.evaluation
      const report = ProgressReport.template.document(snapshot, { language: tag })
      const terminal = evaluationTable(snapshot, words, 1000).split("\n").slice(2)
      for (const [i, row] of indicators.entries()) {
        const inReport = saidInReport(words, report, row.id)
        // a heading stands for its parts, and the terminal prints dashes
        if (inReport.size === 0 || logframe.indicators[i]?.measure._tag === "Unclassified") continue
        const explained = Explanation.text(row.explanation, tag, logframe).split("\n")
        /** The line with that title, and those below it. */
        const block = (title: string): readonly string[] => {
          const start = explained.findIndex((one) => one.startsWith(`${title}${colon} `))
          const [first = "", ...rest] = start < 0 ? [] : explained.slice(start)
          const end = rest.findIndex((one) => !one.startsWith("  "))
          return [first, ...rest.slice(0, Math.max(end, 0))]
        }
        const line = (title: string): string => block(title)[0] ?? ""
        const below = (title: string, name: string): readonly string[] =>
          block(title).flatMap((one) => {
            const start = `  ${name}${colon} `
            return one.startsWith(start) ? [one.slice(start.length)] : []
          })

        const [status] = inReport.get(titles.status) ?? []
        if (status?.is === "value") {
          seen.statuses += 1
          const word = Show.value(words, status.value)
          expect(line(titles.status)).toContain(word)
          if (status.value.is === "status") expect(terminal[i]).toContain(word)
        }
        for (const title of [titles.actual, titles.expected]) {
          const [value] = inReport.get(title) ?? []
          if (value?.is !== "value" || value.value.is !== "noData") continue
          seen.reasons += 1
          const reason = Show.value(words, value.value)
          expect(line(title)).toContain(`(${reason})`)
          expect(terminal[i]).toContain(reason)
        }
        for (const title of [titles.actual, titles.expected, titles.progress]) {
          const text = Show.line(words, inReport.get(title) ?? [])
          const [rule] = below(title, words.explanation.rule)
          if (rule === undefined || !text.includes(" – ")) continue
          seen.rules += 1
          expect(text).toContain(` – ${rule}`)
        }
        const marks = Show.line(words, inReport.get(words.progress.marks) ?? [])
        for (const note of below(titles.actual, words.explanation.note)) {
          seen.marks += 1
          expect(marks).toContain(withoutNumbers(note))
        }
        const left = explained.find((one) => one.startsWith(`${words.explanation.left}${colon}`))
        if (left !== undefined) {
          seen.leftOut += 1
          expect(Show.line(words, inReport.get(words.progress.reports) ?? [])).toContain(left)
        }
      }
    })
  )
  for (const [what, count] of Object.entries(seen)) expect([what, count > 0]).toEqual([what, true])
})
