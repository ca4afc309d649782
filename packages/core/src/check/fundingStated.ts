import * as Decimal from "../model/Decimal.ts"
import * as Funding from "../model/Funding.ts"
import type { Logframe } from "../model/Logframe.ts"
import type { OwnReport, OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** The document speaks of funding and states no budget. */
export const noBudget: OwnRule = {
  code: "NoBudget",
  severity: "info",
  about: "The document speaks of funding and states no budget.",
  reads: "allEditions",
  check: ({ funding }) =>
    funding === undefined || Funding.totals(funding).length > 0
      ? []
      : [
          {
            place: { _tag: "Funding" },
            sentence: "No total budget is stated, so no gap can be computed.",
            hint: "Add a line of `budget` without result, period, funder and name: the programme's total."
          }
        ]
}

/** Several lines of the budget are for the same, so that only one of them counts. */
export const duplicateBudget: OwnRule = {
  code: "DuplicateBudget",
  severity: "warning",
  about:
    "Several lines of the budget are for the same results, period, funder and name; the one of the smaller id counts.",
  reads: "allEditions",
  check: ({ funding }) => {
    if (funding === undefined) return []
    const counting = new Set(Funding.inForce(funding))
    return Funding.bySubject(funding).flatMap((lines): readonly OwnReport[] => {
      const [line] = lines.filter((one) => counting.has(one))
      if (line === undefined || lines.length < 2) return []
      return [
        {
          place: { _tag: "Funding", ...(line.amount && { currency: line.amount.currency }) },
          ...said(
            "Budget lines {} are for the same results, period, funder and name; {} counts.",
            lines
              .map(({ id }) => id)
              .sort()
              .join(", "),
            line.id
          ),
          hint: "Keep one, or say in `for`, `period`, `funder` or `name` what the others are for."
        }
      ]
    })
  }
}

/** Lines of the budget add up to more than the ceiling, or not to the budget. */
export const breakdownAgainstBudget: OwnRule = {
  code: "BudgetDisagrees",
  severity: "warning",
  about: "Lines of the budget add up to more than the ceiling, or not to the budget.",
  reads: "allEditions",
  check: (logframe) => {
    if (logframe.funding === undefined) return []
    const lines = Funding.inForce(logframe.funding)
    return Funding.totals(logframe.funding).flatMap(({ amount: total, bound }) => {
      const own = lines.filter((line) => line.amount?.currency === total?.currency)
      return [...breakdowns(logframe, own).values()].flatMap(
        ({ by, level, amounts }): readonly OwnReport[] => {
          const added = Decimal.sum(amounts)
          const order = total === undefined ? 0 : Decimal.compare(added, total.amount)
          if (total === undefined || order === 0 || (order < 0 && bound === "ceiling")) return []
          const { amount, currency } = total
          const more = bound === "ceiling" ? "more than the ceiling" : "more than the budget"
          const limit = order > 0 ? more : "less than the budget"
          return [
            {
              place: { _tag: "Funding" },
              severity: order > 0 ? "error" : "warning",
              ...said(
                "The lines by {}{} add up to {}, {} of {} {}.",
                by,
                level,
                added,
                limit,
                amount,
                currency
              ),
              hint: "Correct the lines or the total, or add the line that is missing."
            }
          ]
        }
      )
    })
  }
}

/** The amounts of the lines that serve results of one level, activities, periods, funders, or have a name. */
interface Breakdown {
  readonly by: "result" | "activity" | "period" | "funder" | "name"
  /** Of the results: " (output)". */
  readonly level: string
  readonly amounts: readonly Decimal.Decimal[]
}

/** The breakdowns of the total; they stand beside each other and are never added across. */
const breakdowns = (
  { results, activities }: Logframe,
  lines: readonly Funding.BudgetLine[]
): ReadonlyMap<string, Breakdown> => {
  const levels = new Map<string, string>(results.map((row) => [row.id, ` (${row.level})`]))
  const isActivity = new Set<string>(activities.map(({ id }) => id))
  const groups = new Map<string, Breakdown>()
  for (const { amount, for: served, period, funder, name } of lines) {
    const ways = [
      ...(served[0] === undefined
        ? []
        : [isActivity.has(served[0]) ? ("activity" as const) : ("result" as const)]),
      ...(period === undefined ? [] : ["period" as const]),
      ...(funder === undefined ? [] : ["funder" as const])
    ]
    const by = ways.length === 0 && name !== undefined ? "name" : ways[0]
    if (amount === undefined || by === undefined || ways.length > 1) continue
    const level = by === "result" ? (levels.get(served[0] ?? "") ?? "") : ""
    const key = by + level
    groups.set(key, { by, level, amounts: [...(groups.get(key)?.amounts ?? []), amount.amount] })
  }
  return groups
}
