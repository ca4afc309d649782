import * as Decimal from "../model/Decimal.ts"
import * as Funding from "../model/Funding.ts"
import type { Rule } from "./Rule.ts"

/** The document speaks of funding and states no budget. */
export const noBudget: Rule = {
  code: "NoBudget",
  severity: "info",
  about: "The document speaks of funding and states no budget.",
  check: ({ funding }) =>
    funding === undefined || Funding.totals(funding).length > 0
      ? []
      : [{ place: "funding", sentence: "No total budget is stated, so no gap can be computed." }]
}

/** Two totals are stated in one currency. */
export const severalBudgets: Rule = {
  code: "SeveralBudgets",
  severity: "warning",
  about: "Two totals are stated in one currency.",
  check: ({ funding }) => {
    const totals = funding === undefined ? [] : Funding.totals(funding)
    const currencies = totals.flatMap((line) => line.amount?.currency ?? [])
    return [...new Set(currencies)]
      .filter((currency) => currencies.filter((other) => other === currency).length > 1)
      .map((currency) => ({
        place: "funding",
        sentence: `Several totals are stated in ${currency}; the first counts.`
      }))
  }
}

/** Lines of the budget add up to more than the ceiling, or not to the budget. */
export const breakdownAgainstBudget: Rule = {
  code: "BudgetDisagrees",
  severity: "warning",
  about: "Lines of the budget add up to more than the ceiling, or not to the budget.",
  check: ({ funding }) => {
    if (funding === undefined) return []
    const lines = Funding.inForce(funding)
    return Funding.totals(funding).flatMap((total) =>
      breakdowns.flatMap(([name, belongs]) => {
        const own = lines.filter((line) => line.amount?.currency === total.amount?.currency && belongs(line))
        if (own.length === 0 || total.amount === undefined) return []
        const sum = add(own.flatMap((line) => line.amount?.amount ?? []))
        const order = Decimal.compare(sum, total.amount.amount)
        if (order === 0 || (order < 0 && total.bound === "ceiling")) return []
        return [
          {
            place: "funding",
            severity: order > 0 ? ("error" as const) : ("warning" as const),
            sentence: `The lines by ${name} add up to ${sum} ${total.amount.currency}, ${order > 0 ? "more" : "less"} than the ${total.bound === "ceiling" ? "ceiling" : "budget"} of ${total.amount.amount} ${total.amount.currency}.`
          }
        ]
      })
    )
  }
}

const breakdowns: readonly [string, (line: Funding.BudgetLine) => boolean][] = [
  ["result", (line) => line.for.length > 0 && line.period === undefined && line.funder === undefined],
  ["period", (line) => line.period !== undefined && line.for.length === 0 && line.funder === undefined],
  ["funder", (line) => line.funder !== undefined && line.for.length === 0 && line.period === undefined]
]

const add = (values: readonly Decimal.Decimal[]): Decimal.Decimal => {
  const scaled = values.map(Decimal.toScaled)
  const scale = Math.max(0, ...scaled.map((value) => value.scale))
  const coefficient = scaled.reduce(
    (sum, value) => sum + value.coefficient * 10n ** BigInt(scale - value.scale),
    0n
  )
  return Decimal.formatScaled({ coefficient, scale }) as Decimal.Decimal
}
