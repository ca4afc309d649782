/**
 * Reports by way of a document that are broken on purpose, in the template or in the renderer, and the law that catches each.
 */
import { type Document, Fraction, type Snapshot } from "@logframe/core"
import type { ReporterSubject } from "@logframe/testkit"
import { documentReporter, right } from "./documentReporter.ts"

interface Mutant {
  readonly caughtBy: string
  readonly subject: ReporterSubject<object>
}

const documents = (change: (document: Document.Document) => Document.Document) =>
  documentReporter({ document: (snapshot) => change(right.document(snapshot)) })

/** The document of another snapshot than the one that was handed in. */
const snapshots = (change: (snapshot: Snapshot.Snapshot) => Snapshot.Snapshot) =>
  documentReporter({ document: (snapshot) => right.document(change(snapshot)) })

const values = (change: (value: Document.Value) => string | undefined) =>
  documentReporter({ value: (value) => change(value) ?? right.value(value) })

const indicators = (
  change: (one: Snapshot.Snapshot["evaluation"]["indicators"][number]) => object
): ReporterSubject<object> =>
  snapshots((snapshot) => ({
    ...snapshot,
    evaluation: {
      ...snapshot.evaluation,
      indicators: snapshot.evaluation.indicators.map((one) => ({ ...one, ...change(one) }))
    }
  }))

const plainNumbers = (change: (value: Extract<Document.Value, { is: "number" }>) => Document.Value) =>
  values((value) => (value.is === "number" ? right.value(change(value)) : undefined))

const nothing = () => ""

export const documentMutants: Readonly<Record<string, Mutant>> = {
  "calls everything kept": {
    caughtBy: "told/statuses",
    subject: indicators(({ status }) => ({ status: { ...status, code: "kept" } }))
  },
  "calls everything kept, and counts rightly in a figure": {
    caughtBy: "told/status-of-each",
    subject: documentReporter({
      document: (snapshot) => {
        const document = right.document(snapshot)
        const as = (cell: Document.Cell): Document.Cell =>
          cell.is === "status" ? { is: "status", code: "kept" } : cell
        const figure: Document.Figure = {
          is: "figure",
          id: "strip",
          caption: [],
          alternative: snapshot.evaluation.indicators.map(({ status }) => status.code).join(" "),
          chart: { chart: "strip", counts: [] },
          data: { columns: [], rows: [] }
        }
        return {
          ...document,
          body: [
            ...document.body.map((block) =>
              block.is === "table" ? { ...block, rows: block.rows.map((row) => row.map(as)) } : block
            ),
            figure
          ]
        }
      }
    })
  },
  "shows no decimals": {
    caughtBy: "told/as-precise-as-reported",
    subject: documents((document) => ({
      ...document,
      body: document.body.map((block) =>
        block.is === "table"
          ? {
              ...block,
              rows: block.rows.map((row) =>
                row.map((cell) =>
                  cell.is === "number" && cell.format.as === "decimal"
                    ? { ...cell, format: { ...cell.format, decimals: 0 } }
                    : cell
                )
              )
            }
          : block
      )
    }))
  },
  "leaves out what a reader must know beside a number": {
    caughtBy: "told/marks",
    subject: indicators(({ actual }) => ({ actual: { ...actual, marks: [] } }))
  },
  "leaves out how many places have data": {
    caughtBy: "told/marks",
    subject: indicators(({ actual }) => ({
      actual: { ...actual, marks: actual.marks.filter(({ _tag }) => _tag !== "Completeness") }
    }))
  },
  "says nothing of choices": {
    caughtBy: "told/conventions",
    subject: documents((document) => ({ ...document, conventions: [] }))
  },
  "does not say that drafts are included": {
    caughtBy: "told/unapproved",
    subject: documents((document) => ({
      ...document,
      body: document.body.filter(({ is }) => is !== "note")
    }))
  },
  "does not say that an assumption has failed": {
    caughtBy: "told/assumptions",
    subject: documents((document) => ({
      ...document,
      body: document.body.filter(
        (block) => !(block.is === "note" && JSON.stringify(block.body).includes("longer"))
      )
    }))
  },
  "says at least of every target": {
    caughtBy: "told/targets",
    subject: indicators(({ targets }) => ({
      targets: targets.map((one) => ({
        ...one,
        target: { ...one.target, expectation: { ...one.target.expectation, _tag: "AtLeast" } }
      }))
    }))
  },
  "does not say up to which day it looks": {
    caughtBy: "told/as-of",
    subject: documents((document) => ({
      ...document,
      body: document.body.filter(({ is }) => is !== "facts")
    }))
  },
  "prints every status as kept": {
    caughtBy: "document/statuses",
    subject: values((value) => (value.is === "status" ? "status kept" : undefined))
  },
  "has one word for yellow and red": {
    caughtBy: "document/statuses",
    subject: values((value) => (value.is === "status" && value.code === "red" ? "status yellow" : undefined))
  },
  "has one word for all reasons": {
    caughtBy: "document/reasons",
    subject: values((value) => (value.is === "noData" ? "no data" : undefined))
  },
  "prints zero where a denominator is": {
    caughtBy: "document/reasons",
    subject: values((value) =>
      value.is === "noData" && value.reason === "ZeroDenominator" ? "0" : undefined
    )
  },
  "writes numbers without decimals": {
    caughtBy: "document/numbers",
    subject: plainNumbers((value) =>
      "decimals" in value.format ? { ...value, format: { ...value.format, decimals: 0 } } : value
    )
  },
  "writes numbers as floats": {
    caughtBy: "document/numbers",
    subject: plainNumbers((value) => {
      const float = Number(value.exact.numerator) / Number(value.exact.denominator)
      return { ...value, exact: Fraction.make(BigInt(Math.round(float * 1e6)), 1_000_000n) }
    })
  },
  "rounds as it likes": {
    caughtBy: "document/numbers",
    subject: plainNumbers((value) => ({
      ...value,
      format: { ...value.format, rounding: "halfAwayFromZero" }
    }))
  },
  "drops the sign": {
    caughtBy: "document/numbers",
    subject: plainNumbers((value) => ({ ...value, exact: Fraction.abs(value.exact) }))
  },
  "drops the unit": {
    caughtBy: "document/numbers",
    subject: plainNumbers((value) => {
      if (value.format.as !== "decimal") return value
      const { unit: _, ...format } = value.format
      return { ...value, format }
    })
  },
  "calls nearly all all": {
    caughtBy: "document/near-whole",
    subject: plainNumbers((value) =>
      value.format.as === "percent" ? { ...value, format: { ...value.format, nearWhole: "plain" } } : value
    )
  },
  "thinks that all money is euros": {
    caughtBy: "document/money",
    subject: values((value) =>
      value.is === "number" && value.format.as === "money"
        ? right.value(value).replace("USD", "EUR")
        : undefined
    )
  },
  "writes days as months": {
    caughtBy: "document/days",
    subject: values((value) => (value.is === "day" ? value.day.slice(0, 7) : undefined))
  },
  "drops the day of the template's head": {
    caughtBy: "document/of-the-template",
    subject: values((value) => (value.is === "day" ? "then" : undefined))
  },
  "drops all notes": {
    caughtBy: "document/every-word",
    subject: documentReporter({ blocks: { note: nothing } })
  },
  "drops warnings": {
    caughtBy: "document/every-word",
    subject: documentReporter({
      blocks: { note: (note, ways) => (note.tone === "warning" ? "" : right.blocks.note(note, ways)) }
    })
  },
  "drops all lists": {
    caughtBy: "document/every-word",
    subject: documentReporter({ blocks: { list: nothing } })
  },
  "keeps the first item of a list": {
    caughtBy: "document/every-word",
    subject: documentReporter({
      blocks: { list: (list, ways) => right.blocks.list({ ...list, items: list.items.slice(0, 1) }, ways) }
    })
  },
  "drops all fact blocks": {
    caughtBy: "document/every-word",
    subject: documentReporter({ blocks: { facts: nothing } })
  },
  "drops all conventions": {
    caughtBy: "document/every-word",
    subject: documentReporter({ conventions: nothing })
  },
  "drops captions": {
    caughtBy: "document/every-word",
    subject: documentReporter({
      blocks: { table: (table, ways) => right.blocks.table({ ...table, caption: [] }, ways) }
    })
  },
  "drops the text of a figure": {
    caughtBy: "document/every-word",
    subject: documentReporter({
      blocks: { figure: (figure, ways) => right.blocks.figure({ ...figure, alternative: "" }, ways) }
    })
  },
  "drops blocks in cells": {
    caughtBy: "document/every-word",
    subject: documentReporter({
      blocks: {
        table: (table, ways) =>
          right.blocks.table(
            {
              ...table,
              rows: table.rows.map((row) =>
                row.map((cell) => (cell.is === "blocks" ? { ...cell, body: [] } : cell))
              )
            },
            ways
          )
      }
    })
  },
  "drops strong words": {
    caughtBy: "document/every-word",
    subject: documentReporter({
      inline: (inline, ways) => (inline.is === "text" && inline.strong ? "" : right.inline(inline, ways))
    })
  },
  "drops the subtitle": {
    caughtBy: "document/every-word",
    subject: documentReporter({
      title: ({ title }, ways) => right.title({ title } as Document.Document, ways)
    })
  },
  "drops words that lead nowhere": {
    caughtBy: "document/links",
    subject: documentReporter({
      inline: (inline, ways) =>
        inline.is === "link" && !/^(https?|mailto):/.test(inline.href) ? "" : right.inline(inline, ways)
    })
  },
  "makes links of words": {
    caughtBy: "safe/words-are-no-links",
    subject: documentReporter(
      {},
      {
        read: (files) => {
          const text = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n")
          return { text, runs: text.match(/https?:\/\/\S+/g) ?? [] }
        }
      }
    )
  }
}
