/**
 * The money: budget, pledged, committed, received, spent in each currency, beside what the document says of itself.
 *
 * @internal
 */
import { type Document, Fraction, type FundingPosition } from "@logframe/core"
import * as Show from "../../Show.ts"
import * as Context from "../Context.ts"
import { share } from "./numbers.ts"
import type { ProgressContext } from "./ProgressContext.ts"

const flows = ["pledged", "committed", "received", "spent"] as const

/** The funding position. */
export const funding = (context: ProgressContext): Document.Section => {
  const { words, snapshot } = context
  const { sums } = snapshot.evaluation.funding
  return {
    is: "section",
    id: "funding",
    title: [Context.run(words.progress.funding)],
    body: [
      ...(sums.length === 0 ? [Context.paragraph(Context.run(words.progress.noMoney))] : []),
      ...statement(context),
      ...sums.flatMap((one) => position(context, one))
    ]
  }
}

/** The document's words and its own verdict; the gap that is computed stands below. */
const statement = ({ words, snapshot, ...context }: ProgressContext): readonly Document.Block[] => {
  const { fullyFunded } = snapshot.evaluation.funding
  const said = context.logframe.funding?.statement
  const lines: Document.Line[] = [
    ...(said === undefined ? [] : [[Context.text({ words, ...context }, said)]]),
    ...(fullyFunded === undefined
      ? []
      : [[Context.run(fullyFunded ? words.progress.fullyFunded : words.progress.notFullyFunded)]])
  ]
  return lines.map((line) => Context.paragraph(...line))
}

const position = (context: ProgressContext, sums: FundingPosition.Sums): readonly Document.Block[] => [
  chart(context, sums),
  reckoned(context, sums),
  ...funders(context, sums)
]

const money = (
  sums: FundingPosition.Sums,
  exact: Fraction.Fraction
): Extract<Document.Value, { is: "number" }> => ({
  is: "number",
  exact,
  format: { as: "money", currency: sums.currency, rounding: "halfAwayFromZero" }
})

const chart = ({ words }: ProgressContext, sums: FundingPosition.Sums): Document.Figure => {
  const rows = [
    ...(sums.budget === undefined ? [] : [{ label: words.titles.budget, amount: sums.budget }]),
    ...flows.map((flow) => ({ label: words.titles[flow], amount: sums[flow] }))
  ]
  return {
    is: "figure",
    id: `funds-${sums.currency}`,
    caption: [Context.run(words.progress.fundingChart(sums.currency))],
    alternative: rows
      .map(({ label, amount }) => `${label}${words.colon} ${Show.value(words, money(sums, amount))}`)
      .join(", "),
    chart: {
      chart: "funding",
      currency: sums.currency,
      ...(sums.budget === undefined ? {} : { budget: sums.budget }),
      sums: flows.map((flow) => ({ label: words.titles[flow], amount: sums[flow] }))
    },
    data: {
      columns: [
        { title: [Context.run(words.progress.sums)], header: true },
        { title: [Context.run(words.progress.amount)], numeric: true }
      ],
      rows: rows.map(({ label, amount }) => [Context.cell(Context.run(label)), money(sums, amount)])
    }
  }
}

/** What is reckoned from the sums. */
const reckoned = (context: ProgressContext, sums: FundingPosition.Sums): Document.Facts => {
  const { progress } = context.words
  const value = (value: Document.Value): Document.Line => [{ is: "value", value }]
  const rows: readonly (readonly [string, Document.Line | undefined])[] = [
    [
      context.words.titles.budget,
      sums.budget === undefined ? [Context.run(context.words.notStated)] : undefined
    ],
    [progress.gap, sums.gap && value(money(sums, sums.gap))],
    [progress.unfundedShare, sums.unfundedShare && value(share(sums.unfundedShare, context.conventions))],
    [progress.burnRate, sums.burnRate && value(share(sums.burnRate, context.conventions))],
    [progress.absorption, sums.absorption && value(share(sums.absorption, context.conventions))],
    [progress.burnIndex, sums.burnIndex && value(index(sums.burnIndex))]
  ]
  return {
    is: "facts",
    items: rows.flatMap(([term, description]) =>
      description === undefined ? [] : [{ term: [Context.run(term)], description }]
    )
  }
}

const index = (exact: Fraction.Fraction): Document.Value => ({
  is: "number",
  exact,
  format: { as: "decimal", decimals: 2, rounding: "halfAwayFromZero" }
})

/** Who gave how much; a sum that no funder has a part in is left out. */
const funders = (context: ProgressContext, sums: FundingPosition.Sums): readonly Document.Block[] => {
  const { words } = context
  const shown = flows.filter((flow) => sums.funders.some((one) => !Fraction.isZero(one[flow])))
  return shown.length === 0
    ? []
    : [
        {
          is: "table",
          id: `funders-${sums.currency}`,
          caption: [Context.run(words.progress.fundersIn(sums.currency))],
          columns: [
            { title: [Context.run(words.progress.funder)], header: true },
            ...shown.map((flow) => ({ title: [Context.run(words.titles[flow])], numeric: true }) as const)
          ],
          rows: sums.funders.map((one) => [
            Context.cell(
              one.party === undefined
                ? Context.run(words.progress.unnamedFunder)
                : Context.party(context, one.party)
            ),
            ...shown.map((flow) => money(sums, one[flow]))
          ])
        }
      ]
}
