/**
 * The assumptions and activities of a result, with what was last judged of them.
 *
 * @internal
 */
import type { Activity, Assumption, Document, Tree } from "@logframe/core"
import * as Context from "../Context.ts"
import { dated } from "./edition.ts"
import { judgement } from "./judgement.ts"
import type { ProgressContext } from "./ProgressContext.ts"
import { period, shortened } from "./values.ts"

/** A table of them, none when there are none; without a result those of the whole project. */
export const conditions = (
  context: ProgressContext,
  node: Tree.ResultNode | undefined,
  assumptions: readonly Assumption.Assumption[],
  activities: readonly Activity.Activity[]
): readonly Document.Block[] => {
  const { words } = context
  const kinds = { assumption: words.summary.assumption, risk: words.summary.risk }
  const below = context.logframe.assumptions.filter(({ under }) =>
    activities.some(({ id }) => String(id) === String(under[0]))
  )
  const rows = [
    ...[...assumptions, ...below].map((row) => ({
      kind: kinds[row.kind],
      id: row.id,
      name: dated(context, context.spans.assumptions.get(row.id), [
        shortened(Context.text(context, row.statement))
      ])
    })),
    ...activities.map((row) => ({
      kind: words.summary.activity,
      id: row.id,
      name: dated(context, context.spans.activities.get(row.id), [
        shortened(Context.coded(context, row)),
        ...(row.period === undefined ? [] : [Context.run(` (${period(words, row.period)})`)])
      ])
    }))
  ]
  const column = (title: string): Document.Column => ({ title: [Context.run(title)] })
  return rows.length === 0
    ? []
    : [
        {
          is: "table",
          id: `conditions-${node?.result.id ?? "project"}`,
          caption: [
            Context.run(words.progress.conditionsOf),
            node === undefined
              ? Context.run(words.progress.wholeProject)
              : Context.levelOf(context, node.result)
          ],
          columns: [
            { title: [Context.run(words.progress.statement)], header: true },
            column(words.progress.kind),
            column(words.progress.lastJudged)
          ],
          rows: rows.map(({ kind, id, name }) => [
            Context.cell(...name),
            Context.cell(Context.run(kind)),
            judged(context, id)
          ])
        }
      ]
}

const judged = ({ words, snapshot }: ProgressContext, id: string): Document.Cell => {
  const found = snapshot.evaluation.judgements[id]
  return Context.cell(
    found === undefined
      ? { is: "text", text: words.progress.notJudged, emphasis: true }
      : Context.run(judgement(words, found))
  )
}
