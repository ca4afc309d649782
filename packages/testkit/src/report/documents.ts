/**
 * Documents that no template makes: with every kind of block, in each other.
 *
 * @internal
 */
import type { Document } from "@logframe/core"
import fc from "fast-check"

/** A document of these blocks. */
export const documentOf = (
  body: readonly Document.Block[],
  more: Partial<Document.Document> = {}
): Document.Document => ({
  title: [run("zqtitle of the report")],
  language: "en",
  asOf: "2024-12-31" as Document.Document["asOf"],
  conventions: [],
  body,
  ...more
})

const run = (text: string, more: Partial<Document.TextRun> = {}): Document.TextRun => ({
  is: "text",
  text,
  ...more
})

const between = (name: string, value: Document.Value): Document.Line => [
  run(`${name}from `),
  { is: "value", value },
  run(` ${name}to`)
]

/** Each value between two words by which it is found, in every place in which a value may stand. */
export const rows = (values: readonly Document.Value[]): readonly Document.Block[] => [
  {
    is: "table",
    id: "cells",
    caption: [run("Cells")],
    columns: ["From", "Value", "To", "Inline"].map((title) => ({ title: [run(title)] })),
    rows: values.map((value, n) => [
      { is: "text", text: [run(`zq${n}cellfrom`)] },
      value,
      { is: "text", text: [run(`zq${n}cellto`)] },
      { is: "text", text: between(`zq${n}inline`, value) }
    ])
  },
  ...values.map(
    (value, n): Document.Paragraph => ({ is: "paragraph", text: between(`zq${n}paragraph`, value) })
  ),
  {
    is: "facts",
    items: values.map((value, n) => ({ term: [run(`Term ${n}`)], description: between(`zq${n}fact`, value) }))
  },
  {
    is: "list",
    ordered: false,
    items: values.map((value, n) => [{ is: "paragraph", text: between(`zq${n}item`, value) }])
  }
]

/** Words, of which each is found by itself. */
const wordsFrom = () => {
  let words = 0
  return (what: string): string => `zq${what}${++words}zq`
}

/** Every kind of block, every kind of cell, notes of both tones, links of every kind. */
export const everyKind = (): Document.Document => {
  const word = wordsFrom()
  const line = (what: string): Document.Line => [
    run(word(what)),
    run(` ${word("strong")}`, { strong: true }),
    run(` ${word("slanted")} `, { emphasis: true })
  ]
  const paragraph = (what: string): Document.Paragraph => ({ is: "paragraph", text: line(what) })
  const link = (href: string, text: string): Document.Link => ({ is: "link", href, text: [run(text)] })
  const data = (): Document.TableData => ({
    columns: [
      { title: line("column"), header: true },
      { title: line("numeric"), numeric: true }
    ],
    rows: [
      [
        { is: "text", text: line("cell") },
        { is: "blocks", body: blocks(0) }
      ],
      [
        { is: "text", text: line("cell") },
        { is: "text", text: line("cell") }
      ]
    ]
  })
  const list = (ordered: boolean): Document.List => ({
    is: "list",
    ordered,
    items: [[paragraph("item")], [paragraph("item"), { is: "list", ordered, items: [[paragraph("inner")]] }]]
  })
  const blocks = (depth: number): readonly Document.Block[] => [
    paragraph("paragraph"),
    list(true),
    paragraph("between"),
    list(false),
    { is: "facts", items: [1, 2].map(() => ({ term: line("term"), description: line("description") })) },
    { is: "note", tone: "info", body: [paragraph("note"), list(false)] },
    { is: "note", tone: "warning", body: [paragraph("warning")] },
    ...(depth === 0
      ? []
      : [
          { is: "table", id: "t", caption: line("caption"), ...data() } as const,
          {
            is: "figure",
            id: "f",
            caption: line("figure"),
            alternative: word("alternative"),
            chart: { chart: "strip", counts: [{ status: "kept", count: 1 }] },
            data: data()
          } as const,
          { is: "section", id: "s", title: line("section"), body: blocks(depth - 1) } as const
        ])
  ]
  const links: Document.Paragraph = {
    is: "paragraph",
    text: [
      link("https://zq.example/a?b=c", word("web")),
      run(", "),
      link("mailto:zq@zq.example", word("mail")),
      run(", "),
      link("javascript:zq", "zqscript")
    ]
  }
  return documentOf([...blocks(3), links], {
    title: [run(word("title"))],
    subtitle: [run(word("subtitle"))],
    conventions: [line("convention"), line("convention"), line("convention")]
  })
}

/** A word that is found by itself, whatever stands beside it. */
const text = fc
  .tuple(fc.nat(1_000_000), fc.constantFrom("é", "a", "汉", "ж", "b"))
  .map(([n, letter]) => `zq${n}${letter}zq`)

const line: fc.Arbitrary<Document.Line> = fc.array(
  fc.oneof(
    fc
      .record({
        text,
        look: fc.constantFrom<Partial<Document.TextRun>[]>({}, { strong: true }, { emphasis: true })
      })
      .map(({ text, look }) => run(`${text} `, look)),
    text.map((text): Document.Link => ({ is: "link", href: "https://zq.example/", text: [run(text)] }))
  ),
  { minLength: 1, maxLength: 3 }
)

/** Blocks within blocks, the same kind one after the other, much of it empty. */
const { block } = fc.letrec<{ block: Document.Block; cell: Document.Cell }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    line.map((text): Document.Block => ({ is: "paragraph", text })),
    fc
      .array(fc.record({ term: line, description: line }), { minLength: 1, maxLength: 3 })
      .map((items): Document.Block => ({ is: "facts", items })),
    fc
      .record({
        ordered: fc.boolean(),
        items: fc.array(bodies(tie("block")), { minLength: 1, maxLength: 3 })
      })
      .map((list): Document.Block => ({ is: "list", ...list })),
    fc
      .record({ tone: fc.constantFrom("info", "warning"), body: bodies(tie("block")) })
      .map((note): Document.Block => ({ is: "note", ...note })),
    fc
      .record({ title: line, body: bodies(tie("block")) })
      .map((section): Document.Block => ({ is: "section", id: "s", ...section })),
    fc
      .record({
        caption: line,
        titles: fc.tuple(line, line),
        rows: fc.array(fc.tuple(tie("cell"), tie("cell")), { maxLength: 2 })
      })
      .map(
        ({ caption, titles, rows }): Document.Block => ({
          is: "table",
          id: "t",
          caption,
          columns: titles.map((title) => ({ title })),
          rows
        })
      )
  ),
  cell: fc.oneof(
    { depthSize: "small" },
    line.map((text): Document.Cell => ({ is: "text", text })),
    bodies(tie("block")).map((body): Document.Cell => ({ is: "blocks", body }))
  )
}))

function bodies(block: fc.Arbitrary<Document.Block>): fc.Arbitrary<readonly Document.Block[]> {
  return fc.array(block, { minLength: 1, maxLength: 2 })
}

/** Documents of any shape. */
export const randomDocument: fc.Arbitrary<Document.Document> = fc
  .record({ body: fc.array(block, { maxLength: 4 }), conventions: fc.array(line, { maxLength: 2 }) })
  .map(({ body, conventions }) => documentOf(body, { conventions }))
