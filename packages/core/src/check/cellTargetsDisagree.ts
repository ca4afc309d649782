import * as Decimal from "../model/Decimal.ts"
import * as Expectation from "../model/Expectation.ts"
import type { Rule } from "./Rule.ts"

/** The targets of the cells do not add up to the target of the whole. */
export const cellTargetsDisagree: Rule = {
  code: "CellTargetsDisagree",
  severity: "warning",
  about: "The targets of the cells do not add up to the target of the whole.",
  check: (logframe) =>
    logframe.indicators.flatMap((indicator) => {
      if (indicator.measure._tag !== "Quantity") return []
      const plain = indicator.targets.filter(
        (row) => row.basis === undefined && row.place === undefined && row.party === undefined
      )
      return plain
        .filter((row) => row.cell === undefined)
        .flatMap((whole) => {
          const same = plain.filter(
            (row) => row.cell !== undefined && JSON.stringify(row.when) === JSON.stringify(whole.when)
          )
          return indicator.breakdowns
            .filter((dimensions) => dimensions.length === 1)
            .flatMap(([dimension]) => {
              const own = same.filter((row) => dimension !== undefined && row.cell?.[dimension] !== undefined)
              const categories = logframe.dimensions.find((row) => row.id === dimension)
              const total = Expectation.number(whole.expectation)
              if (
                total === undefined ||
                own.length === 0 ||
                own.length < (categories?.categories.length ?? 0)
              )
                return []
              if (categories?.overlapping === true) return []
              const sum = add(own.flatMap((row) => Expectation.number(row.expectation) ?? []))
              if (sum === total) return []
              return [
                {
                  place: `indicator ${indicator.id}, target ${whole.id}`,
                  sentence: `The targets by ${dimension} add up to ${sum}, the whole is ${total}.`
                }
              ]
            })
        })
    })
}

const add = (values: readonly Decimal.Decimal[]): string => {
  const scaled = values.map(Decimal.toScaled)
  const scale = Math.max(0, ...scaled.map((value) => value.scale))
  const coefficient = scaled.reduce(
    (sum, value) => sum + value.coefficient * 10n ** BigInt(scale - value.scale),
    0n
  )
  return Decimal.formatScaled({ coefficient, scale })
}
