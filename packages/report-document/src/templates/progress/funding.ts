/**
 * The money: budget, pledged, committed, received, spent in each currency, beside what the document says of itself.
 *
 * @internal
 */
import type { Document, Fraction, FundingPosition } from "@logframe/core"
import * as Show from "../../Show.ts"
import * as Context from "../Context.ts"
import { share } from "./numbers.ts"
import type { Told } from "./Told.ts"

const flows = ["pledged", "committed", "received", "spent"] as const

/** The funding position. */
export const funding = (told: Told): Document.Section => {
  const { words, snapshot } = told
  const { sums } = snapshot.evaluation.funding
  return {
    is: "section",
    id: "funding",
    title: [Context.run(words.progress.funding)],
    body: [
      ...(sums.length === 0 ? [Context.paragraph(Context.run(words.progress.noMoney))] : []),
      ...statement(told),
      ...sums.flatMap((one) => position(told, one))
    ]
  }
}

/** The document's words and its own verdict; the gap that is computed stands below. */
const statement = ({ words, snapshot, ...told }: Told): readonly Document.Block[] => {
  const { fullyFunded } = snapshot.evaluation.funding
  const said = told.logframe.funding?.statement
  const lines: Document.Line[] = [
    ...(said === undefined ? [] : [[Context.text({ words, ...told }, said)]]),
    ...(fullyFunded === undefined
      ? []
      : [[Context.run(fullyFunded ? words.progress.fullyFunded : words.progress.notFullyFunded)]])
  ]
  return lines.map((line) => Context.paragraph(...line))
}

const position = (told: Told, sums: FundingPosition.Sums): readonly Document.Block[] => [
  chart(told, sums),
  table(told, sums),
  ...funders(told, sums)
]

const money = (
  sums: FundingPosition.Sums,
  exact: Fraction.Fraction
): Extract<Document.Value, { is: "number" }> => ({
  is: "number",
  exact,
  format: { as: "money", currency: sums.currency, rounding: "halfAwayFromZero" }
})

const chart = ({ words }: Told, sums: FundingPosition.Sums): Document.Figure => {
  const rows = [
    ...(sums.budget === undefined ? [] : [{ label: words.progress.budget, amount: sums.budget }]),
    ...flows.map((flow) => ({ label: words.progress[flow], amount: sums[flow] }))
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
      sums: flows.map((flow) => ({ label: words.progress[flow], amount: sums[flow] }))
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
const table = (told: Told, sums: FundingPosition.Sums): Document.Table => {
  const { words, snapshot } = told
  const { progress } = words
  const conventions = snapshot.evaluation.indicators[0]?.conventions
  const part = (exact: Fraction.Fraction): Document.Cell =>
    conventions === undefined
      ? {
          is: "number",
          exact,
          format: { as: "percent", decimals: 1, nearWhole: "marked", rounding: "halfAwayFromZero" }
        }
      : share(exact, conventions)
  const rows: readonly (readonly [string, Document.Cell | undefined])[] = [
    [
      progress.budget,
      sums.budget === undefined
        ? Context.cell(Context.run(progress.notStatedBudget))
        : money(sums, sums.budget)
    ],
    [progress.gap, sums.gap && money(sums, sums.gap)],
    [progress.unfundedShare, sums.unfundedShare && part(sums.unfundedShare)],
    [progress.burnRate, sums.burnRate && part(sums.burnRate)],
    [progress.absorption, sums.absorption && part(sums.absorption)],
    [
      progress.burnIndex,
      sums.burnIndex && {
        is: "number",
        exact: sums.burnIndex,
        format: { as: "decimal", decimals: 2, rounding: "halfAwayFromZero" }
      }
    ]
  ]
  return {
    is: "table",
    id: `position-${sums.currency}`,
    caption: [Context.run(progress.positionTable)],
    columns: [
      { title: [Context.run(progress.measure)], header: true },
      { title: [Context.run(progress.value)], numeric: true }
    ],
    rows: rows.flatMap(([name, cell]) =>
      cell === undefined ? [] : [[Context.cell(Context.run(name)), cell]]
    )
  }
}

const funders = (told: Told, sums: FundingPosition.Sums): readonly Document.Block[] => {
  const { words } = told
  return sums.funders.length === 0
    ? []
    : [
        {
          is: "table",
          id: `funders-${sums.currency}`,
          caption: [Context.run(words.progress.fundersIn(sums.currency))],
          columns: [
            { title: [Context.run(words.progress.funder)], header: true },
            ...flows.map((flow) => ({ title: [Context.run(words.progress[flow])], numeric: true }) as const)
          ],
          rows: sums.funders.map((one) => [
            Context.cell(
              one.party === undefined
                ? Context.run(words.progress.unnamedFunder)
                : Context.party(told, one.party)
            ),
            ...flows.map((flow) => money(sums, one[flow]))
          ])
        }
      ]
}
