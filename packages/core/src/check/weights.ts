import * as Decimal from "../model/Decimal.ts"
import type { Rule } from "./Rule.ts"

/** The weights of siblings do not add up to 100, or only some have one. */
export const weights: Rule = {
  code: "WeightsNot100",
  severity: "warning",
  about: "The weights of siblings do not add up to 100, or only some have one.",
  check: (logframe) => {
    const results = groups(
      logframe.results,
      (row) => `results under ${row.under[0] ?? "the top"} at the level ${row.level}`
    )
    const indicators = groups(logframe.indicators, (row) =>
      row.partOf === undefined ? `indicators of ${row.under[0]}` : `parts of ${row.partOf}`
    )
    return [...results, ...indicators].flatMap(([place, rows]) => {
      const weighted = rows.flatMap((row) => row.weight ?? [])
      if (weighted.length === 0) return []
      if (weighted.length < rows.length) {
        return [
          {
            place,
            sentence: `${weighted.length} of ${rows.length} have a weight; without the others none can be used.`
          }
        ]
      }
      const sum = total(weighted)
      return sum === "100"
        ? []
        : [
            {
              place,
              sentence: `The weights add up to ${sum}, not to 100.`,
              hint: "Means are divided by their sum; correct the weights."
            }
          ]
    })
  }
}

const groups = <A extends { readonly weight?: Decimal.Decimal }>(
  rows: readonly A[],
  key: (row: A) => string
): readonly [string, readonly A[]][] => {
  const byKey = new Map<string, A[]>()
  for (const row of rows) {
    const group = byKey.get(key(row))
    if (group === undefined) byKey.set(key(row), [row])
    else group.push(row)
  }
  return [...byKey]
}

const total = (values: readonly Decimal.Decimal[]): string => {
  const scaled = values.map(Decimal.toScaled)
  const scale = Math.max(0, ...scaled.map((value) => value.scale))
  const coefficient = scaled.reduce(
    (sum, value) => sum + value.coefficient * 10n ** BigInt(scale - value.scale),
    0n
  )
  return Decimal.formatScaled({ coefficient, scale })
}
