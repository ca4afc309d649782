/**
 * The logframe as people draw it: results below results, indicators and activities below theirs.
 *
 * A view that is built when it is wanted and never stored. A row stands once, under the first that it names.
 *
 * @module
 */
import type { Activity } from "./Activity.ts"
import type { Assumption } from "./Assumption.ts"
import type { Indicator } from "./Indicator.ts"
import type { Logframe } from "./Logframe.ts"
import type { Result } from "./Result.ts"

/** An indicator with its parts. */
export interface IndicatorNode {
  readonly indicator: Indicator
  readonly parts: readonly IndicatorNode[]
}

/** A result with all that is printed below it, in the order of the document. */
export interface ResultNode {
  readonly result: Result
  readonly indicators: readonly IndicatorNode[]
  /** Its own, and those that are stated for its activities. */
  readonly assumptions: readonly Assumption[]
  readonly activities: readonly Activity[]
  readonly results: readonly ResultNode[]
}

/** The whole: the results at the top, and what stands under no result. */
export interface Tree {
  readonly results: readonly ResultNode[]
  readonly activities: readonly Activity[]
  readonly assumptions: readonly Assumption[]
}

const groupBy = <A>(rows: readonly A[], key: (row: A) => string): ReadonlyMap<string, readonly A[]> => {
  const groups = new Map<string, A[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}

/** Builds the tree. */
export const make = (logframe: Logframe): Tree => {
  const ids = new Set<string>(logframe.results.map((row) => row.id))
  const results = groupBy(logframe.results, (row) => row.under[0] ?? "")
  const indicators = groupBy(logframe.indicators, (row) =>
    row.partOf === undefined ? (row.under[0] ?? "") : ""
  )
  const parts = groupBy(logframe.indicators, (row) => row.partOf ?? "")
  const activities = groupBy(logframe.activities, (row) => row.under[0] ?? "")
  const printedUnder = new Map<string, string>(logframe.activities.map((row) => [row.id, row.under[0] ?? ""]))
  const assumptions = groupBy(logframe.assumptions, ({ under: [first = ""] }) =>
    ids.has(first) ? first : (printedUnder.get(first) ?? "")
  )
  const indicatorNode = (indicator: Indicator): IndicatorNode => ({
    indicator,
    parts: (parts.get(indicator.id) ?? []).map(indicatorNode)
  })
  const resultNode = (result: Result): ResultNode => ({
    result,
    indicators: (indicators.get(result.id) ?? []).map(indicatorNode),
    assumptions: assumptions.get(result.id) ?? [],
    activities: activities.get(result.id) ?? [],
    results: (results.get(result.id) ?? []).map(resultNode)
  })
  return {
    results: (results.get("") ?? []).map(resultNode),
    activities: activities.get("") ?? [],
    assumptions: assumptions.get("") ?? []
  }
}

/** All results, each after the one it stands under, with its distance from the top. */
export const walk = (tree: Tree): readonly { readonly node: ResultNode; readonly depth: number }[] => {
  const from = (nodes: readonly ResultNode[], depth: number): { node: ResultNode; depth: number }[] =>
    nodes.flatMap((node) => [{ node, depth }, ...from(node.results, depth + 1)])
  return from(tree.results, 0)
}
