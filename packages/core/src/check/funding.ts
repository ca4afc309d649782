import * as Decimal from "../model/Decimal.ts"
import * as Funding from "../model/Funding.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { Rule } from "./Rule.ts"

/** The document speaks of funding and states no budget. */
export const noBudget: Rule = {
  code: "NoBudget",
  severity: "info",
  about: "The document speaks of funding and states no budget.",
  check: ({ funding }) =>
    funding === undefined || Funding.totals(funding).length > 0
      ? []
      : [
          {
            place: "funding",
            sentence: "No total budget is stated, so no gap can be computed.",
            hint: "Add a line of `budget` without result, period, funder and name: the programme's total."
          }
        ]
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
        sentence: `Several totals are stated in ${currency}; the first counts.`,
        hint: "Keep one, or say in `for`, `period`, `funder` or `name` what the others are for."
      }))
  }
}

/** Lines of the budget add up to more than the ceiling, or not to the budget. */
export const breakdownAgainstBudget: Rule = {
  code: "BudgetDisagrees",
  severity: "warning",
  about: "Lines of the budget add up to more than the ceiling, or not to the budget.",
  check: (logframe) => {
    if (logframe.funding === undefined) return []
    const lines = Funding.inForce(logframe.funding)
    return Funding.totals(logframe.funding).flatMap(({ amount: total, bound }) => {
      const own = lines.filter((line) => line.amount?.currency === total?.currency)
      return [...breakdowns(logframe, own)].flatMap(([name, amounts]) => {
        const added = Decimal.sum(amounts)
        const order = total === undefined ? 0 : Decimal.compare(added, total.amount)
        if (total === undefined || order === 0 || (order < 0 && bound === "ceiling")) return []
        const limit = `the ${bound === "ceiling" ? "ceiling" : "budget"} of ${total.amount} ${total.currency}`
        return [
          {
            place: "funding",
            severity: order > 0 ? ("error" as const) : ("warning" as const),
            sentence: `The lines by ${name} add up to ${added} ${total.currency}, ${order > 0 ? "more" : "less"} than ${limit}.`,
            hint: "Correct the lines or the total, or add the line that is missing."
          }
        ]
      })
    })
  }
}

/** The amounts of each breakdown of the total; breakdowns stand beside each other and are never added across. */
const breakdowns = (
  { results, activities }: Logframe,
  lines: readonly Funding.BudgetLine[]
): ReadonlyMap<string, readonly Decimal.Decimal[]> => {
  const levels = new Map<string, string>(results.map((row) => [row.id, `result at the level ${row.level}`]))
  for (const { id } of activities) levels.set(id, "activity")
  const groups = new Map<string, readonly Decimal.Decimal[]>()
  for (const { amount, for: served, period, funder, name } of lines) {
    const ways = [
      ...(served[0] === undefined ? [] : [levels.get(served[0]) ?? "result"]),
      ...(period === undefined ? [] : ["period"]),
      ...(funder === undefined ? [] : ["funder"])
    ]
    const way = ways.length === 0 && name !== undefined ? "name" : ways[0]
    if (amount === undefined || way === undefined || ways.length > 1) continue
    groups.set(way, [...(groups.get(way) ?? []), amount.amount])
  }
  return groups
}
