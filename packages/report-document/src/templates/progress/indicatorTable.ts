/**
 * The indicators of a result: baseline, target, expectation to date, actual, progress, status.
 *
 * @internal
 */
import type { Document, Reading, Tree } from "@logframe/core"
import type * as Words from "../../Words.ts"
import * as Context from "../Context.ts"
import { dated } from "./edition.ts"
import { share } from "./numbers.ts"
import { isHeading, type ProgressContext, type ReportedIndicator } from "./ProgressContext.ts"
import { baseline, brief, expected, label, reading, status, target } from "./values.ts"

interface Column {
  readonly title: string
  readonly numeric: boolean
  /** A column in which every row lacks this is left out, and a sentence says so. */
  readonly needs?: Reading.NoDataReason
  readonly cell: (context: ProgressContext, row: ReportedIndicator) => Document.Cell
}

const columns = ({ titles }: Words.Words): readonly Column[] => [
  { title: titles.baseline, numeric: true, needs: "NoBaseline", cell: baseline },
  { title: titles.target, numeric: true, needs: "NoTarget", cell: target },
  {
    title: titles.expected,
    numeric: true,
    needs: "NoTarget",
    cell: expected
  },
  {
    title: titles.actual,
    numeric: true,
    cell: (context, row) => reading(context, row, row.evaluation.actual)
  },
  {
    title: titles.progress,
    numeric: true,
    needs: "NoTarget",
    cell: (_, { evaluation: { progress, conventions } }) =>
      progress.known ? share(progress.value, conventions) : { is: "noData", reason: progress.reason }
  },
  { title: titles.status, numeric: false, needs: "NoTarget", cell: (_, row) => status(row) }
]

/** The table, with a sentence where nobody stated a baseline or a target; nothing when there is no indicator. */
export const indicatorTable = (
  context: ProgressContext,
  node: Tree.ResultNode
): readonly Document.Block[] => {
  const { words } = context
  const rows = node.indicators.flatMap((one) => named(context, one, [], 0))
  if (rows.length === 0) return []
  const lacking = (["NoBaseline", "NoTarget"] as const).filter((reason) => {
    const cell = reason === "NoBaseline" ? baseline : target
    return rows.every(({ row }) => isNoData(cell(context, row), reason))
  })
  const shown = columns(words).filter(({ needs }) => !lacking.some((reason) => reason === needs))
  return [
    {
      is: "table",
      id: `indicators-${node.result.id}`,
      caption: [Context.run(words.progress.indicatorsOf), Context.levelOf(context, node.result)],
      columns: [
        { title: [Context.run(words.titles.indicator)], header: true },
        ...shown.map(({ title, numeric }) => ({
          title: [Context.run(title)],
          ...(numeric ? { numeric: true as const } : {})
        }))
      ],
      rows: rows.map(({ name, row }) => [
        Context.cell(...name),
        ...saidOnce(shown.map(({ cell }) => brief(cell(context, row))))
      ])
    },
    ...(lacking.length === 0
      ? []
      : [Context.paragraph(Context.run(lacking.map((reason) => words.progress.allLack[reason]).join(" ")))])
  ]
}

const isNoData = (cell: Document.Cell, reason: Reading.NoDataReason): boolean =>
  cell.is === "noData" && cell.reason === reason

/** The same reason stands once in a row; a dash stands where it would be repeated. */
const saidOnce = (cells: readonly Document.Cell[]): readonly Document.Cell[] => {
  const said = new Set<Reading.NoDataReason>()
  return cells.map((cell) => {
    if (cell.is !== "noData") return cell
    if (said.has(cell.reason)) return Context.cell(Context.run("–"))
    said.add(cell.reason)
    return cell
  })
}

interface Named {
  readonly name: Document.Line
  readonly row: ReportedIndicator
}

/** Each indicator that has numbers, with its name; a heading stands with the first of its parts. */
const named = (
  context: ProgressContext,
  node: Tree.IndicatorNode,
  heading: Document.Line,
  depth: number
): readonly Named[] => {
  const own = dated(context, context.spans.indicators.get(node.indicator.id), label(context, node.indicator))
  const name = [...heading, ...indented(own, depth)]
  if (isHeading(node)) {
    const above = [...name, Context.run("\n")]
    return node.parts.flatMap((part, n) => named(context, part, n === 0 ? above : [], depth + 1))
  }
  const row = context.rows.get(node.indicator.id)
  const parts = node.parts.flatMap((part) => named(context, part, [], depth + 1))
  return row === undefined ? parts : [{ name, row }, ...parts]
}

const indented = (name: Document.Line, depth: number): Document.Line =>
  depth === 0 ? name : [Context.run(`${"–".repeat(Math.min(depth, 3))} `), ...name]
