/**
 * The block of terms at the head of a project summary: what the project is called, where, how long, how much, who.
 *
 * @internal
 */
import { type Document, Fraction, Funding, type Logframe, Period } from "@logframe/core"
import * as Show from "../../Show.ts"
import * as Words from "../../Words.ts"
import * as Context from "../Context.ts"

/** The terms that the logframe says something about, in the order of the layout. */
export const keyBlock = (context: Context.Context): Document.Facts => {
  const { logframe, words } = context
  const { summary } = words
  const rows: readonly (readonly [string, Document.Line])[] = [
    [summary.projectTitle, title(context)],
    [summary.area, logframe.area === undefined ? [] : [Context.text(context, logframe.area)]],
    [summary.duration, logframe.period === undefined ? [] : [Context.run(duration(words, logframe.period))]],
    [words.titles.budget, budget(words, logframe)],
    [summary.funding, funding(context)],
    [summary.implementation, implementation(context)]
  ]
  return {
    is: "facts",
    items: rows.flatMap(([term, description]) =>
      description.length === 0 ? [] : [{ term: [Context.run(term)], description }]
    )
  }
}

const title = (context: Context.Context): Document.Line => {
  const { title, code } = context.logframe
  const name = Context.text(context, title)
  return code === undefined ? [name] : [name, Context.run(` (${code})`)]
}

/** "84 months (1 January 2014 – 31 December 2020)"; a project of broken months has only its days. */
export const duration = (words: Words.Words, period: Period.Period): string => {
  const span = words.span(Words.day(words, period.from), Words.day(words, period.through))
  const months = Period.wholeMonths(period)
  return months === undefined ? span : `${words.monthsLong(months)} (${span})`
}

/** The programme's total in each currency, with what the document says of it: a ceiling, an estimate, an exact sum. */
export const budget = (words: Words.Words, { funding }: Logframe.Logframe): Document.Line => {
  const totals = funding === undefined ? [] : Funding.totals(funding)
  const shown = totals.flatMap(({ amount, bound }) => {
    if (amount === undefined) return []
    const money = Show.number(words, Fraction.fromDecimal(amount.amount), {
      as: "money",
      currency: amount.currency,
      rounding: "halfAwayFromZero"
    })
    return [
      bound === "ceiling"
        ? words.summary.upTo(money)
        : bound === "estimate"
          ? words.summary.about(money)
          : money
    ]
  })
  return shown.length === 0 ? [] : [Context.run(shown.join("; "))]
}

/** The document's own sentence, else the donors that it names, with the mark of the footnote. */
const funding = (context: Context.Context): Document.Line => {
  const { logframe } = context
  const { statement } = logframe.funding ?? {}
  const donors = logframe.parties.filter(({ roles }) => roles.includes("donor"))
  const said =
    statement === undefined
      ? donors.flatMap(({ name }, n) => [
          ...(n === 0 ? [] : [Context.run(", ")]),
          Context.text(context, name)
        ])
      : [Context.text(context, statement)]
  return said.length === 0 ? [] : [...said, ...marks(context, "funding")]
}

/** Who implements the project, in the words of the document. */
export const implementation = (context: Context.Context): Document.Line => {
  const { implementation, parties } = context.logframe
  if (implementation !== undefined) return [Context.text(context, implementation)]
  return parties
    .filter(({ roles }) => roles.includes("implementer"))
    .flatMap(({ name }, n) => [...(n === 0 ? [] : [Context.run(", ")]), Context.text(context, name)])
}

/** The marks of the footnotes on a row. */
export const marks = ({ logframe }: Context.Context, row: string): Document.Line =>
  logframe.notes.flatMap(({ mark, on }) =>
    mark !== undefined && on.includes(row) ? [Context.run(mark)] : []
  )
