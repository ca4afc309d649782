/**
 * What was reached, result by result.
 *
 * @internal
 */
import { type Document, Tree } from "@logframe/core"
import * as Context from "../Context.ts"
import { conditions } from "./conditions.ts"
import { dated } from "./edition.ts"
import { figures } from "./figures.ts"
import { indicatorTable } from "./indicatorTable.ts"
import { judgement } from "./judgement.ts"
import { share } from "./numbers.ts"
import { isHeading, type ProgressContext, type ReportedIndicator } from "./ProgressContext.ts"
import { brief, label, reading, shortened } from "./values.ts"

/** A section for each result, in the order of the document. */
export const results = (context: ProgressContext): readonly Document.Block[] => {
  const { words, tree } = context
  const own = conditions(
    context,
    undefined,
    tree.assumptions.filter(({ under }) => under.length === 0),
    tree.activities
  )
  const sections = Tree.walk(tree).map(({ node }) => section(context, node))
  return sections.length + own.length === 0
    ? []
    : [
        {
          is: "section",
          id: "results",
          title: [Context.run(words.progress.results)],
          body: [...own, ...sections]
        }
      ]
}

const section = (context: ProgressContext, node: Tree.ResultNode): Document.Section => {
  const { result } = node
  const name = titleOf(context, node)
  return {
    is: "section",
    id: `result-${result.id}`,
    title: name,
    body: [
      ...standing(context, node),
      ...indicatorTable(context, node),
      ...node.indicators.flatMap((one) => figuresOf(context, one)),
      ...conditions(context, node, node.assumptions, node.activities)
    ]
  }
}

/** "Output 1: Wells dug". */
const titleOf = (context: ProgressContext, { result }: Tree.ResultNode): Document.Line =>
  dated(context, context.spans.results.get(result.id), [
    Context.levelOf(context, result),
    Context.run(`${context.words.colon} `),
    shortened(Context.text(context, result.statement))
  ])

/** How far the result is, from its indicators, and what somebody judged of it. */
const standing = (context: ProgressContext, { result }: Tree.ResultNode): readonly Document.Block[] => {
  const { words, snapshot } = context
  const found = snapshot.evaluation.results.find(({ id }) => id === result.id)
  const judged = snapshot.evaluation.judgements[result.id]
  const lines: Document.Line[] = []
  if (found?.progress.known === true) {
    const { present, of } = found.counted
    lines.push([
      Context.run(`${words.titles.progress}${words.colon} `),
      { is: "value", value: share(found.progress.value, context.conventions) },
      ...(of === 1 ? [] : [Context.run(` (${words.progress.resultProgress(String(present), String(of))})`)])
    ])
  }
  if (judged !== undefined)
    lines.push([Context.run(`${words.progress.lastJudged}${words.colon} ${judgement(words, judged)}`)])
  return [
    ...lines.map((line) => Context.paragraph(...line)),
    ...(found?.chainBroken === true
      ? [
          {
            is: "note",
            tone: "warning",
            body: [Context.paragraph(Context.run(words.progress.chainBroken))]
          } as const
        ]
      : [])
  ]
}

/** The figures of an indicator and its parts, and what each place reached where there are several. */
const figuresOf = (context: ProgressContext, node: Tree.IndicatorNode): readonly Document.Block[] => {
  const row = isHeading(node) ? undefined : context.rows.get(node.indicator.id)
  return [
    ...(row === undefined ? [] : [...figures(context, row), ...places(context, row)]),
    ...node.parts.flatMap((part) => figuresOf(context, part))
  ]
}

const places = (context: ProgressContext, row: ReportedIndicator): readonly Document.Block[] => {
  const { words, logframe } = context
  const { places } = row.evaluation
  return places.length < 2
    ? []
    : [
        {
          is: "table",
          id: `places-${row.indicator.id}`,
          caption: [
            ...label(context, row.indicator),
            Context.run(`${words.colon} ${words.progress.byPlace}`)
          ],
          columns: [
            { title: [Context.run(words.progress.place)], header: true },
            { title: [Context.run(words.titles.actual)], numeric: true }
          ],
          rows: places.map(({ place, reading: read }) => {
            const found = logframe.places.find(({ id }) => id === place)
            return [
              Context.cell(found === undefined ? Context.run(place) : Context.text(context, found.name)),
              brief(reading(context, row, read))
            ]
          })
        }
      ]
}
