/**
 * The logframe as two columns: on the left the level, on the right its statement, indicators and assumptions.
 *
 * @internal
 */
import { type Activity, type Assumption, type Document, type Text, Tree } from "@logframe/core"
import * as Context from "../Context.ts"
import { marks } from "./keyBlock.ts"

type MatrixRow = readonly [Document.Cell, Document.Cell]

/** A row for each result, below it one for each of its activities; what serves the whole project comes first. */
export const matrix = (context: Context.Context): Document.Table => {
  const { logframe, words } = context
  const tree = Tree.make(logframe)
  const rows: readonly MatrixRow[] = [
    ...general(context, tree.assumptions),
    ...tree.activities.map((row) => activity(context, row)),
    ...Tree.walk(tree).flatMap(({ node }) => [
      result(context, node),
      ...node.activities.map((row) => activity(context, row))
    ])
  ]
  const [level, content] = words.summary.matrixColumns
  return {
    is: "table",
    id: "matrix",
    caption: [Context.run(words.summary.matrix)],
    columns: [{ title: [Context.run(level)], header: true }, { title: [Context.run(content)] }],
    rows
  }
}

const result = (context: Context.Context, node: Tree.ResultNode): MatrixRow => [
  Context.cell(Context.levelOf(context, node.result)),
  {
    is: "blocks",
    body: [
      Context.paragraph(
        { ...Context.text(context, node.result.statement), strong: true },
        ...marks(context, node.result.id)
      ),
      ...labelled(context, context.words.summary.indicators, indicators(context, node.indicators)),
      ...conditions(context, node.assumptions)
    ]
  }
]

const labelled = (
  { words }: Context.Context,
  label: string,
  items: readonly (readonly Document.Block[])[]
): readonly Document.Block[] =>
  items.length === 0 ? [] : [Context.paragraph(Context.run(`${label}${words.colon}`)), Context.list(items)]

/** A part that is no line of the signed text is not printed. */
const indicators = (
  context: Context.Context,
  nodes: readonly Tree.IndicatorNode[]
): readonly (readonly Document.Block[])[] =>
  nodes
    .filter(({ indicator }) => indicator.implied !== true)
    .map(({ indicator, parts }) => {
      const below = indicators(context, parts)
      return [statement(context, indicator), ...(below.length === 0 ? [] : [Context.list(below)])]
    })

const statement = (
  context: Context.Context,
  row: { readonly id: string; readonly code?: string; readonly statement: Text.Text }
): Document.Paragraph => Context.paragraph(Context.coded(context, row), ...marks(context, row.id))

/** "Assumption:" for one, "Assumptions:" for several, risks in a list of their own. */
const conditions = (
  context: Context.Context,
  all: readonly Assumption.Assumption[]
): readonly Document.Block[] => {
  const { summary } = context.words
  const of = (kind: Assumption.Assumption["kind"], one: string, many: string) => {
    const rows = all.filter((row) => row.kind === kind)
    return labelled(
      context,
      rows.length === 1 ? one : many,
      rows.map((row) => [statement(context, row)])
    )
  }
  return [
    ...of("assumption", summary.assumption, summary.assumptions),
    ...of("risk", summary.risk, summary.risks)
  ]
}

/** Conditions of the whole project stand in a row of their own. */
const general = (context: Context.Context, all: readonly Assumption.Assumption[]): readonly MatrixRow[] => {
  const own = all.filter(({ under }) => under.length === 0)
  return own.length === 0
    ? []
    : [
        [
          Context.cell(Context.run(context.words.progress.wholeProject)),
          { is: "blocks", body: conditions(context, own) }
        ]
      ]
}

const activity = (context: Context.Context, row: Activity.Activity): MatrixRow => {
  const own = context.logframe.assumptions.filter(({ under }) => under.some((id) => String(id) === row.id))
  const label = Context.cell(Context.run(context.words.summary.activity))
  const words = statement(context, row)
  return own.length === 0
    ? [label, { is: "text", text: words.text }]
    : [label, { is: "blocks", body: [words, ...conditions(context, own)] }]
}
