/**
 * A report that is made by way of a document: a small template and a small renderer of plain text, with parts that can be
 * replaced by broken ones.
 */
import {
  type Artifact,
  Artifact as Artifacts,
  Conventions,
  type Document,
  type Evaluation,
  Fraction,
  Reporter,
  type Snapshot
} from "@logframe/core"
import type { ReporterSubject, Seen } from "@logframe/testkit"

type Line = Document.Line
type Block = Document.Block

const run = (text: string): Document.TextRun => ({ is: "text", text })
const fact = (term: string, description: Line) => ({ term: [run(term)], description })

const decimals = 2

const numberOf = (
  exact: Fraction.Fraction,
  rounding: "halfAwayFromZero" | "halfEven" | "down"
): Document.Value => ({
  is: "number",
  exact,
  format: { as: "decimal", decimals, rounding }
})

const marksOf = ({ marks }: Evaluation.IndicatorEvaluation["actual"]): string =>
  marks.map((mark) => Object.values(mark).map(plain).join(" ")).join("; ")

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one)).replace(/[{}"]/g, "")

/** The document of a snapshot: head, table, list of remarks, failed assumptions, choices. */
const documentOf = ({ logframe, evaluation }: Snapshot.Snapshot): Document.Document => {
  const { question, indicators, judgements } = evaluation
  const text = (words: Readonly<Record<string, string>>) => run(Object.values(words)[0] ?? "")
  const rows = indicators.map((one): readonly Document.Cell[] => {
    const { rounding } = one.conventions
    const { actual } = one
    const reading: Document.Cell = actual.known
      ? actual.content._tag === "Number" || actual.content._tag === "Parts"
        ? numberOf(actual.content.value, rounding)
        : { is: "text", text: [run(plain(actual.content))] }
      : { is: "noData", reason: actual.reason }
    const promised = one.targets.map(({ target }) => plain(target.expectation)).join("; ")
    return [
      { is: "text", text: [text(logframe.indicators.find(({ id }) => id === one.id)?.statement ?? {})] },
      { is: "text", text: [run(promised)] },
      reading,
      { is: "status", code: one.status.code }
    ]
  })
  const remarks = indicators.flatMap(({ actual }): readonly (readonly Block[])[] =>
    actual.marks.length === 0 ? [] : [[{ is: "paragraph", text: [run(marksOf(actual))] }]]
  )
  const failed = logframe.assumptions.filter(({ id }) => {
    const says = judgements[id]?.says
    return says?._tag === "AssumptionState" && says.state === "failed"
  })
  const note = (words: string): Block => ({
    is: "note",
    tone: "warning",
    body: [{ is: "paragraph", text: [run(words)] }]
  })
  return {
    title: [text(logframe.title)],
    language: "en",
    asOf: question.asOf,
    conventions: Object.entries(Conventions.complete(logframe.conventions, question.conventions)).map(
      ([name, choice]) => [run(`${name} ${choice}`)]
    ),
    body: [
      { is: "facts", items: [fact("As of", [{ is: "value", value: { is: "day", day: question.asOf } }])] },
      ...(question.include?.includes("draft") ? [note("Includes reports that are not approved")] : []),
      {
        is: "table",
        id: "indicators",
        caption: [run("Indicators")],
        columns: ["Indicator", "Target", "Actual", "Status"].map((title) => ({ title: [run(title)] })),
        rows
      },
      ...(remarks.length === 0 ? [] : [{ is: "list", ordered: false, items: remarks } as const]),
      ...failed.map(({ statement }) => note(`No longer holds: ${Object.values(statement)[0]}`))
    ]
  }
}

type Writers = {
  readonly [Kind in Document.Block["is"]]: (
    block: Extract<Document.Block, { readonly is: Kind }>,
    ways: Ways
  ) => string
}

/** How a document is written. */
export interface Ways {
  readonly document: (snapshot: Snapshot.Snapshot) => Document.Document
  readonly value: (value: Document.Value) => string
  readonly inline: (inline: Document.Inline, ways: Ways) => string
  readonly blocks: Writers
  readonly conventions: (conventions: readonly Line[], ways: Ways) => string
  readonly title: (document: Document.Document, ways: Ways) => string
}

/** The text with every change of direction taken out, and what a format of text cannot hold. */
const straight = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")

/** So many decimals, rounded as asked. */
const fixed = (
  { numerator, denominator }: Fraction.Fraction,
  places: number,
  rounding: Document.NumberFormat["rounding"]
): string => {
  const scaled = numerator * 10n ** BigInt(places)
  const floor = (scaled - (((scaled % denominator) + denominator) % denominator)) / denominator
  const twice = 2n * (scaled - floor * denominator)
  const atTie = rounding === "halfEven" ? floor % 2n !== 0n : numerator > 0n
  const up = rounding !== "down" && (twice > denominator || (twice === denominator && atTie))
  const units = up ? floor + 1n : floor
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0")
  const whole = digits.slice(0, digits.length - places)
  return `${units < 0n ? "-" : ""}${whole}${places === 0 ? "" : `.${digits.slice(digits.length - places)}`}`
}

const shownNumber = ({ exact, format }: Extract<Document.Value, { is: "number" }>): string => {
  const digits = (value: Fraction.Fraction, places: number) => fixed(value, places, format.rounding)
  switch (format.as) {
    case "decimal":
      return `${digits(exact, format.decimals)}${format.unit === undefined ? "" : ` ${format.unit}`}`
    case "oneTo":
      return `1 : ${digits(exact, format.decimals)}`
    case "money":
      return `${format.currency} ${digits(exact, 2)}`
    case "percent": {
      const share = Fraction.multiply(exact, Fraction.fromInt(100))
      const shown = digits(share, format.decimals)
      const near =
        format.nearWhole === "marked" &&
        /^(0|100)(\.0*)?$/.test(shown) &&
        !/^(0|100)$/.test(Fraction.format(share))
      return `${near ? "about " : ""}${shown} %`
    }
  }
}

const line = (content: Line, ways: Ways): string =>
  content.map((inline) => ways.inline(inline, ways)).join("")

const written = (body: readonly Block[], ways: Ways): string =>
  body.map((block) => ways.blocks[block.is](block as never, ways)).join("\n")

const table = ({ columns, rows }: Document.TableData, ways: Ways): string =>
  [
    columns.map(({ title }) => line(title, ways)).join("\n"),
    ...rows.map((row) =>
      row
        .map((cell) =>
          cell.is === "text"
            ? line(cell.text, ways)
            : cell.is === "blocks"
              ? written(cell.body, ways)
              : ways.value(cell)
        )
        .join("\n")
    )
  ].join("\n")

export const right: Ways = {
  document: documentOf,
  value: (value) =>
    value.is === "number"
      ? shownNumber(value)
      : value.is === "day"
        ? value.day
        : value.is === "status"
          ? `status ${value.code}`
          : `none: ${value.reason}`,
  inline: (inline, ways) =>
    straight(
      inline.is === "text"
        ? inline.text
        : inline.is === "link"
          ? inline.text.map(({ text }) => text).join("")
          : ways.value(inline.value)
    ),
  blocks: {
    section: ({ title, body }, ways) => `${line(title, ways)}\n${written(body, ways)}`,
    paragraph: ({ text }, ways) => line(text, ways),
    list: ({ items }, ways) => items.map((item) => `- ${written(item, ways)}`).join("\n"),
    facts: ({ items }, ways) =>
      items.map(({ term, description }) => `${line(term, ways)}: ${line(description, ways)}`).join("\n"),
    table: ({ caption, ...data }, ways) => `${line(caption, ways)}\n${table(data, ways)}`,
    figure: ({ caption, alternative, data }, ways) =>
      `${line(caption, ways)}\n${alternative}\n${table(data, ways)}`,
    note: ({ body }, ways) => written(body, ways)
  },
  conventions: (conventions, ways) => conventions.map((one) => line(one, ways)).join("\n"),
  title: ({ title, subtitle }, ways) => `${line(title, ways)}\n${line(subtitle ?? [], ways)}`
}

/** A report of plain text, made in these ways. */
export const documentReporter = (
  ways: Partial<Omit<Ways, "blocks">> & { readonly blocks?: Partial<Writers> } = {},
  more: Partial<ReporterSubject<object>> = {}
): ReporterSubject<object> => {
  const all: Ways = { ...right, ...ways, blocks: { ...right.blocks, ...ways.blocks } }
  const write = (document: Document.Document): Artifact.Artifact =>
    Artifacts.ofText("report.txt", "text/plain", () => [
      `${all.title(document, all)}\n${written(document.body, all)}\n${all.conventions(document.conventions, all)}\n`
    ])
  const reporter = Reporter.of(
    { name: "small", defaults: {}, document: (snapshot) => all.document(snapshot) },
    { manifest: { format: "text", contract: 1 }, defaults: {}, render: (document) => write(document) }
  )
  return {
    name: "small/text",
    reporter: reporter as unknown as ReporterSubject<object>["reporter"],
    read,
    ...more
  }
}

/** Text is text, and nothing in it runs. */
const read = (files: readonly Artifact.Whole[]): Seen => ({
  text: files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n"),
  runs: []
})
