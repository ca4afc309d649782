/**
 * What was reached, result by result: its indicators, what its assumptions and activities were last judged to be.
 *
 * @internal
 */
import {
  type Activity,
  type Assumption,
  type Document,
  type Evaluation,
  type Fact,
  Tree
} from "@logframe/core"
import * as Words from "../../Words.ts"
import * as Context from "../Context.ts"
import { figures } from "./figures.ts"
import { share } from "./numbers.ts"
import { isHeading, type Row, type Told } from "./Told.ts"
import { baseline, label, period, reading, shortened, status, target } from "./values.ts"

/** A section for each result, in the order of the document. */
export const results = (told: Told): readonly Document.Block[] => {
  const { words, tree } = told
  const own = [
    ...conditions(told, undefined, tree.assumptions),
    ...activities(told, undefined, tree.activities)
  ]
  const sections = Tree.walk(tree).map(({ node }) => section(told, node))
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

const section = (told: Told, node: Tree.ResultNode): Document.Section => {
  const { result } = node
  const name = titleOf(told, node)
  return {
    is: "section",
    id: `result-${result.id}`,
    title: name,
    body: [
      ...standing(told, node),
      ...indicators(told, node),
      ...node.indicators.flatMap((one) => figuresOf(told, one)),
      ...conditions(told, node, node.assumptions),
      ...activities(told, node, node.activities)
    ]
  }
}

/** "Output 1: Wells dug". */
const titleOf = (told: Told, { result }: Tree.ResultNode): Document.Line => [
  Context.levelOf(told, result),
  Context.run(`${told.words.colon} `),
  shortened(Context.text(told, result.statement))
]

/** How far the result is, from its indicators, and what somebody judged of it. */
const standing = (told: Told, { result }: Tree.ResultNode): readonly Document.Block[] => {
  const { words, snapshot } = told
  const found = snapshot.evaluation.results.find(({ id }) => id === result.id)
  const judged = snapshot.evaluation.judgements[result.id]
  const lines: Document.Line[] = []
  if (found?.progress.known === true) {
    const { present, of } = found.counted
    const conventions = snapshot.evaluation.indicators[0]?.conventions
    if (conventions !== undefined)
      lines.push([
        Context.run(`${words.progress.progress}${words.colon} `),
        { is: "value", value: share(found.progress.value, conventions) },
        Context.run(` (${words.progress.resultProgress(String(present), String(of))})`)
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

/** What was judged, and when. */
const judgement = (words: Words.Words, { says, day }: Evaluation.Judged): string =>
  words.progress.judgedOn(said(words, says), Words.day(words, day))

const said = (words: Words.Words, says: Fact.Judgement): string => {
  switch (says._tag) {
    case "AssumptionState":
      return words.assumptionState[says.state]
    case "ActivityState":
      return words.activityState[says.state]
    case "Score":
      return words.progress.score(says.scheme, says.score)
    case "Kept":
      return words.kept[says.kept ? "yes" : "no"]
    case "OnTrack":
      return words.track[says.track]
  }
}

const indicators = (told: Told, node: Tree.ResultNode): readonly Document.Block[] => {
  const { progress } = told.words
  const rows = node.indicators.flatMap((one) => indicatorRows(told, one, [], 0))
  if (rows.length === 0) return []
  const column = (title: string): Document.Column => ({ title: [Context.run(title)] })
  const numeric = (title: string): Document.Column => ({ title: [Context.run(title)], numeric: true })
  return [
    {
      is: "table",
      id: `indicators-${node.result.id}`,
      caption: [Context.run(progress.indicatorsOf), Context.levelOf(told, node.result)],
      columns: [
        { title: [Context.run(progress.indicator)], header: true },
        numeric(progress.baseline),
        numeric(progress.target),
        numeric(progress.expected),
        numeric(progress.actual),
        numeric(progress.progress),
        column(progress.status)
      ],
      rows
    }
  ]
}

/** A row for each indicator that has numbers; a heading stands with the first of its parts. */
const indicatorRows = (
  told: Told,
  node: Tree.IndicatorNode,
  heading: Document.Line,
  depth: number
): readonly (readonly Document.Cell[])[] => {
  const name = label(told, node.indicator)
  if (isHeading(node)) {
    const below = [...heading, ...indented(name, depth), Context.run("\n")]
    return node.parts.flatMap((part, n) => indicatorRows(told, part, n === 0 ? below : [], depth + 1))
  }
  const row = told.rows.get(node.indicator.id)
  const parts = node.parts.flatMap((part) => indicatorRows(told, part, [], depth + 1))
  return row === undefined
    ? parts
    : [[Context.cell(...heading, ...indented(name, depth)), ...cells(told, row)], ...parts]
}

const indented = (name: Document.Line, depth: number): Document.Line =>
  depth === 0 ? name : [Context.run(`${"–".repeat(Math.min(depth, 3))} `), ...name]

const cells = (told: Told, row: Row): readonly Document.Cell[] => {
  const { actual, expected, progress, conventions } = row.evaluation
  return [
    baseline(told, row),
    target(told, row),
    reading(told, row, expected),
    reading(told, row, actual),
    progress.known ? share(progress.value, conventions) : { is: "noData", reason: progress.reason },
    status(row)
  ]
}

const figuresOf = (told: Told, node: Tree.IndicatorNode): readonly Document.Figure[] => {
  const row = isHeading(node) ? undefined : told.rows.get(node.indicator.id)
  return [
    ...(row === undefined ? [] : figures(told, row)),
    ...node.parts.flatMap((part) => figuresOf(told, part))
  ]
}

const conditions = (
  told: Told,
  node: Tree.ResultNode | undefined,
  rows: readonly Assumption.Assumption[]
): readonly Document.Block[] => {
  const { words } = told
  return rows.length === 0
    ? []
    : [
        {
          is: "table",
          id: `assumptions-${node?.result.id ?? "project"}`,
          caption: caption(
            told,
            rows.every(({ kind }) => kind === "risk") ? words.progress.risks : words.progress.assumptions,
            node
          ),
          columns: [
            { title: [Context.run(words.progress.statement)], header: true },
            { title: [Context.run(words.progress.lastJudged)] }
          ],
          rows: rows.map((row) => [
            Context.cell(shortened(Context.text(told, row.statement))),
            judged(told, row.id)
          ])
        }
      ]
}

const activities = (
  told: Told,
  node: Tree.ResultNode | undefined,
  rows: readonly Activity.Activity[]
): readonly Document.Block[] => {
  const { words } = told
  if (rows.length === 0) return []
  const timed = rows.some((row) => row.period !== undefined)
  return [
    {
      is: "table",
      id: `activities-${node?.result.id ?? "project"}`,
      caption: caption(told, words.progress.activities, node),
      columns: [
        { title: [Context.run(words.progress.statement)], header: true },
        ...(timed ? [{ title: [Context.run(words.progress.period)] }] : []),
        { title: [Context.run(words.progress.lastJudged)] }
      ],
      rows: rows.map((row) => [
        Context.cell(shortened(Context.coded(told, row))),
        ...(timed
          ? [Context.cell(Context.run(row.period === undefined ? "–" : period(words, row.period)))]
          : []),
        judged(told, row.id)
      ])
    }
  ]
}

const caption = (told: Told, title: string, node: Tree.ResultNode | undefined): Document.Line => [
  Context.run(`${title}${told.words.colon} `),
  node === undefined ? Context.run(told.words.progress.wholeProject) : Context.levelOf(told, node.result)
]

const judged = ({ words, snapshot }: Told, id: string): Document.Cell => {
  const found = snapshot.evaluation.judgements[id]
  return Context.cell(
    found === undefined
      ? { is: "text", text: words.progress.notJudged, emphasis: true }
      : Context.run(judgement(words, found))
  )
}
