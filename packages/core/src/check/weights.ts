import * as Decimal from "../model/Decimal.ts"
import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import type { FindingPlace } from "./FindingPlace.ts"
import type { OwnReport, OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** The weights of siblings do not add up to 100, or only some have one. */
export const weights: OwnRule = {
  code: "WeightsNot100",
  severity: "warning",
  about: "The weights of siblings do not add up to 100, or only some have one.",
  check: (logframe) => {
    const scheme = Logframe.scheme(logframe)
    const results = groups(
      logframe.results,
      ({ level, under: [above] }): FindingPlace => ({ _tag: "ResultsUnder", level, ...(above && { above }) })
    ).map(([place, rows]) => {
      const wanted = rows.some((row) => LevelScheme.level(scheme, row.level)?.weights === true)
      return { place, weights: rows.map((row) => row.weight), wanted }
    })
    const indicators = groups(
      logframe.indicators,
      ({ partOf, under: [result = ""] }): FindingPlace =>
        partOf === undefined ? { _tag: "IndicatorsOf", result } : { _tag: "PartsOf", indicator: partOf }
    ).map(([place, rows]) => ({ place, weights: rows.map((row) => row.weight), wanted: false }))
    return [...results, ...indicators].flatMap(report)
  }
}

interface Group {
  readonly place: FindingPlace
  readonly weights: readonly (Decimal.Decimal | undefined)[]
  /** Whether the level scheme expects weights here. */
  readonly wanted: boolean
}

const report = ({ place, weights, wanted }: Group): readonly OwnReport[] => {
  const given = weights.flatMap((weight) => weight ?? [])
  if (given.length === 0) {
    const sentence = "None of them has a weight, although this level has weights."
    const hint = "Add the weights in per cent; together they are 100."
    return wanted ? [{ place, severity: "info", sentence, hint }] : []
  }
  if (given.length < weights.length) {
    const sentence = said(
      "{} of {} have a weight; without the others none can be used.",
      `${given.length}`,
      `${weights.length}`
    )
    return [{ place, ...sentence, hint: "Give each its weight in per cent, or none of them." }]
  }
  const total = Decimal.sum(given)
  if (total === "100") return []
  const sentence = said("The weights add up to {}, not to 100.", total)
  return [{ place, ...sentence, hint: "Means are divided by their sum; correct the weights." }]
}

const groups = <A extends { readonly weight?: Decimal.Decimal }>(
  rows: readonly A[],
  placeOf: (row: A) => FindingPlace
): readonly (readonly [FindingPlace, readonly A[]])[] => {
  const groups = new Map<string, readonly [FindingPlace, A[]]>()
  for (const row of rows) {
    const place = placeOf(row)
    const key = JSON.stringify(place)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [place, [row]])
    else group[1].push(row)
  }
  return [...groups.values()]
}
