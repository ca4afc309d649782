/**
 * What a progress report tells of, looked up once: the snapshot, its tree, and each indicator with its numbers.
 *
 * @internal
 */
import { Conventions, type Evaluation, type Indicator, InForce, type Snapshot, Tree } from "@logframe/core"
import * as Context from "../Context.ts"

/** A progress report while it is made. */
export interface ProgressContext extends Context.Context {
  readonly snapshot: Snapshot.Snapshot
  readonly tree: Tree.Tree
  readonly rows: ReadonlyMap<string, ReportedIndicator>
  /** The days of the rows of which an amendment speaks. */
  readonly spans: InForce.Spans
  /** The choices of the report as a whole; an indicator may have others. */
  readonly conventions: Conventions.Complete
}

/** An indicator with what was calculated of it. */
export interface ReportedIndicator {
  readonly indicator: Indicator.Indicator
  readonly evaluation: Evaluation.IndicatorEvaluation
}

/** The report of the snapshot in the language asked for. */
export const make = (snapshot: Snapshot.Snapshot, params: Context.Params): ProgressContext => {
  const { logframe, evaluation } = snapshot
  const evaluations = new Map(evaluation.indicators.map((row) => [row.id, row]))
  const rows = logframe.indicators.flatMap((indicator): readonly (readonly [string, ReportedIndicator])[] => {
    const found = evaluations.get(indicator.id)
    return found === undefined ? [] : [[indicator.id, { indicator, evaluation: found }]]
  })
  return {
    ...Context.make(logframe, params),
    snapshot,
    tree: Tree.make(logframe),
    rows: new Map(rows),
    spans: InForce.spans(logframe),
    conventions: Conventions.complete(logframe.conventions, evaluation.question.conventions)
  }
}

/** A heading that nobody measures: it stands for its parts. */
export const isHeading = ({ indicator, parts }: Tree.IndicatorNode): boolean =>
  indicator.measure._tag === "Unclassified" && parts.length > 0

/** The indicators that are counted, in the order of the document: those in force on the day of the report. */
export const counted = (context: ProgressContext): readonly ReportedIndicator[] => {
  const of = (node: Tree.IndicatorNode): readonly ReportedIndicator[] => {
    const row = context.rows.get(node.indicator.id)
    if (isHeading(node)) return node.parts.flatMap(of)
    return row === undefined || row.evaluation.amended?.isInForce === false ? [] : [row]
  }
  return Tree.walk(context.tree).flatMap(({ node }) => node.indicators.flatMap(of))
}

/** Every indicator that has numbers of its own: those that are counted, and the parts of composites. */
export const all = (context: ProgressContext): readonly ReportedIndicator[] => {
  const of = (node: Tree.IndicatorNode): readonly ReportedIndicator[] => {
    const row = context.rows.get(node.indicator.id)
    return [...(isHeading(node) || row === undefined ? [] : [row]), ...node.parts.flatMap(of)]
  }
  return Tree.walk(context.tree).flatMap(({ node }) => node.indicators.flatMap(of))
}
