/**
 * The first page: what is on track, what is not, and what nobody can say yet, with the reason.
 *
 * @internal
 */
import { CalendarDate, type Document, Fraction, Language, Period, type Status } from "@logframe/core"
import { look, type Tone } from "../../charts/symbols.ts"
import * as Show from "../../Show.ts"
import * as Context from "../Context.ts"
import { share } from "./numbers.ts"
import { counted, type ProgressContext, type ReportedIndicator } from "./ProgressContext.ts"
import { inline, isMeasurable, label, reading, target } from "./values.ts"

/** The most indicators that are named under one heading of the first page; all are in the tables. */
const most = 8

/** The summary. */
export const glance = (context: ProgressContext): Document.Section => {
  const { words } = context
  const rows = counted(context)
  const of = (...tones: readonly Tone[]) =>
    rows.filter(({ evaluation }) => tones.includes(look[evaluation.status.code].tone))
  return {
    is: "section",
    id: "glance",
    title: [Context.run(words.progress.glance)],
    body: [
      ...preview(context),
      ...opening(context),
      ...(rows.length === 0
        ? [Context.paragraph(Context.run(words.progress.noIndicators))]
        : [strip(context, rows)]),
      ...group(context, "attention", words.progress.attention, [...of("bad"), ...of("caution")]),
      ...group(context, "on-track", words.progress.onTrack, of("good")),
      ...undecided(context, of("open")),
      ...broken(context)
    ]
  }
}

/** Facts that nobody approved must not pass for results. */
const preview = ({ words, snapshot }: ProgressContext): readonly Document.Block[] =>
  (snapshot.evaluation.question.include ?? []).some((status) => status !== "approved")
    ? [
        {
          is: "note",
          tone: "warning",
          body: [Context.paragraph(Context.run(Language.mark(words, { _tag: "Preview" })))]
        }
      ]
    : []

const opening = (context: ProgressContext): readonly Document.Block[] => {
  const sentences = [elapsed(context), ...money(context)].filter((sentence) => sentence !== undefined)
  return sentences.length === 0 ? [] : [Context.paragraph(Context.run(sentences.join(" ")))]
}

const elapsed = ({ logframe, words, snapshot }: ProgressContext): string | undefined => {
  const { period } = logframe
  const { asOf } = snapshot.evaluation.question
  if (period === undefined) return undefined
  const total = Period.days(period)
  const over = Math.max(0, Math.min(CalendarDate.daysBetween(period.from, asOf) + 1, total))
  return words.progress.elapsed(percent(words, Fraction.make(BigInt(over), BigInt(total))))
}

const percent = (words: ProgressContext["words"], exact: Fraction.Fraction): string =>
  Show.number(words, exact, { as: "percent", decimals: 0, nearWhole: "marked", rounding: "halfAwayFromZero" })

const money = ({ words, snapshot }: ProgressContext): readonly string[] =>
  snapshot.evaluation.funding.sums.flatMap(({ currency, budget, committed, spent }) => {
    if (budget === undefined) return []
    const ratio = Fraction.divide(committed, budget)
    const shown = (exact: Fraction.Fraction) =>
      Show.number(words, exact, { as: "money", currency, rounding: "halfAwayFromZero" })
    return ratio === undefined
      ? []
      : [words.progress.moneyGlance(shown(budget), shown(committed), percent(words, ratio), shown(spent))]
  })

const order: readonly Status.Code[] = [
  "kept",
  "onTrack",
  "onTarget",
  "withinTolerance",
  "green",
  "over",
  "behind",
  "yellow",
  "narrativeRequired",
  "offTrack",
  "under",
  "red",
  "notDue",
  "noData",
  "notReporting"
]

const strip = ({ words }: ProgressContext, rows: readonly ReportedIndicator[]): Document.Figure => {
  const counts = order
    .map((status) => ({
      status,
      count: rows.filter(({ evaluation }) => evaluation.status.code === status).length
    }))
    .filter(({ count }) => count > 0)
  const one = (exact: Fraction.Fraction): Document.Cell => ({
    is: "number",
    exact,
    format: { as: "decimal", decimals: 0, rounding: "halfAwayFromZero" }
  })
  return {
    is: "figure",
    id: "status",
    caption: [Context.run(words.progress.statusChart)],
    alternative: counts
      .map(({ status, count }) => `${words.status[status]}${words.colon} ${count}`)
      .join(", "),
    chart: { chart: "strip", counts },
    data: {
      columns: [
        { title: [Context.run(words.titles.status)], header: true },
        { title: [Context.run(words.chart.count)], numeric: true }
      ],
      rows: counts.map(({ status, count }) => [{ is: "status", code: status }, one(Fraction.fromInt(count))])
    }
  }
}

const group = (
  context: ProgressContext,
  id: string,
  title: string,
  rows: readonly ReportedIndicator[]
): readonly Document.Block[] =>
  rows.length === 0
    ? []
    : [
        {
          is: "section",
          id,
          title: [Context.run(`${title} (${rows.length})`)],
          body: [Context.list(named(context, rows, (row) => full(context, row)))]
        }
      ]

const named = (
  { words }: ProgressContext,
  rows: readonly ReportedIndicator[],
  line: (row: ReportedIndicator) => Document.Line
): readonly (readonly Document.Block[])[] => [
  ...rows.slice(0, most).map((row) => [Context.paragraph(...line(row))]),
  ...(rows.length > most ? [[Context.paragraph(Context.run(words.progress.more(rows.length - most)))]] : [])
]

/** "Legislative advice: 27 (target at least 25, 108 %) kept"; words are told below, where there is room. */
const full = (context: ProgressContext, row: ReportedIndicator): Document.Line => {
  const { actual, progress, status, conventions } = row.evaluation
  const judged: Document.Line = [
    Context.run(" "),
    { is: "value", value: { is: "status", code: status.code } }
  ]
  if (actual.known && actual.content._tag === "Narrative")
    return [...name(context, row), Context.run(context.words.colon), ...judged]
  const percent: Document.Line = progress.known
    ? [Context.run(", "), { is: "value", value: share(progress.value, conventions) }]
    : []
  return [
    ...withValue(context, row),
    Context.run(` (${context.words.titles.target.toLowerCase()} `),
    ...inline(target(context, row)),
    ...percent,
    Context.run(")"),
    ...judged
  ]
}

/** The label without the sign that ends it, since more follows. */
const name = (context: ProgressContext, { indicator }: ReportedIndicator): Document.Line => {
  const [statement, ...unit] = label(context, indicator)
  return statement?.is === "text"
    ? [{ ...statement, text: statement.text.replace(/[\s.,:;]+$/, "") }, ...unit]
    : [...unit]
}

/** What cannot be judged, by the reason why. */
const undecided = (
  context: ProgressContext,
  rows: readonly ReportedIndicator[]
): readonly Document.Block[] => {
  if (rows.length === 0) return []
  const { words } = context
  const reasons = new Map<string, ReportedIndicator[]>()
  for (const row of rows) {
    const reason = reasonOf(context, row)
    reasons.set(reason, [...(reasons.get(reason) ?? []), row])
  }
  return [
    {
      is: "section",
      id: "undecided",
      title: [Context.run(`${words.progress.undecided} (${rows.length})`)],
      body: [
        Context.list(
          [...reasons].map(([reason, rows]) => [
            Context.paragraph(Context.strong(reason), Context.run(` (${rows.length})`)),
            Context.list(
              named(context, rows, (row) =>
                row.evaluation.actual.known ? withValue(context, row) : name(context, row)
              )
            )
          ])
        )
      ]
    }
  ]
}

/** A promise in words is not judged by its number, but by somebody. */
const reasonOf = ({ words }: ProgressContext, row: ReportedIndicator): string =>
  row.evaluation.target !== undefined && !isMeasurable(row)
    ? words.progress.notJudged
    : words.noData[row.evaluation.status.reason ?? "NothingMeasured"]

/** The value is told also where it cannot be judged. */
const withValue = (context: ProgressContext, row: ReportedIndicator): Document.Line => [
  ...name(context, row),
  Context.run(`${context.words.colon} `),
  ...inline(reading(context, row, row.evaluation.actual))
]

const broken = (context: ProgressContext): readonly Document.Block[] => {
  const failed = context.logframe.assumptions.filter(({ id }) => {
    const says = context.snapshot.evaluation.judgements[id]?.says
    return says?._tag === "AssumptionState" && says.state === "failed"
  })
  return failed.length === 0
    ? []
    : [
        {
          is: "note",
          tone: "warning",
          body: [
            Context.paragraph(Context.run(context.words.progress.failedAssumptions)),
            Context.list(failed.map(({ statement }) => [Context.paragraph(Context.text(context, statement))]))
          ]
        }
      ]
}
