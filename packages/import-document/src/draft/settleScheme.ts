/**
 * The level scheme that the document's own words name, or one written out when none of the field's fits.
 *
 * @internal
 */
import { LevelScheme, type Logframe } from "@logframe/core"
import { byRank } from "./Chain.ts"
import type { Draft } from "./Draft.ts"

/** How the words of a document are called in a built-in scheme. */
const candidates: readonly {
  readonly scheme: string
  readonly levels: Readonly<Record<string, string>>
  /** Its results have weights and risks, by which it is told from those of the same levels. */
  readonly rated?: true
}[] = [
  {
    scheme: "fcdo",
    levels: { impact: "impact", goal: "impact", outcome: "outcome", purpose: "outcome", output: "output" },
    rated: true
  },
  { scheme: "coe-summary", levels: { projectObjective: "objective", output: "output" } },
  {
    scheme: "coe-full",
    levels: { overallObjective: "overallObjective", purpose: "purpose", expectedResult: "expectedResult" }
  },
  {
    scheme: "eu-intpa",
    levels: {
      impact: "impact",
      overallObjective: "impact",
      outcome: "outcome",
      specificObjective: "outcome",
      intermediateOutcome: "intermediateOutcome",
      output: "output"
    }
  },
  { scheme: "un", levels: { outcome: "outcome", output: "output" } },
  { scheme: "giz", levels: { moduleObjective: "moduleObjective", output: "output" } },
  {
    scheme: "usaid",
    levels: {
      goal: "goal",
      purpose: "purpose",
      developmentObjective: "purpose",
      intermediateResult: "intermediateResult",
      subIntermediateResult: "subIntermediateResult",
      output: "output"
    }
  },
  {
    scheme: "world-bank",
    levels: { developmentObjective: "pdo", intermediateResult: "intermediateResult" }
  }
]

/** Names the levels of the draft's results; ids change where a built-in scheme calls a level otherwise. */
export const settleScheme = (draft: Draft): Logframe.Input["scheme"] => {
  const used = [...draft.levels.keys()]
  const isRated = draft.results.some(({ weight, risk }) => weight !== undefined || risk !== undefined)
  const fit = candidates.find(
    ({ scheme, levels, rated }) =>
      (rated === undefined || isRated) &&
      used.every((id) => id in levels) &&
      usesTop(used, scheme, levels) &&
      chainFits(draft, scheme, levels)
  )
  if (fit === undefined) return writtenOut(draft)
  for (const row of draft.results) row.level = fit.levels[row.level] ?? row.level
  return fit.scheme
}

/** A scheme whose top nobody mentions is not the document's. */
const usesTop = (
  used: readonly string[],
  name: string,
  levels: Readonly<Record<string, string>>
): boolean => {
  const top = LevelScheme.builtIn[name]?.levels[0]?.id
  return used.some((id) => levels[id] === top)
}

/** Each result must be allowed under the one it stands under. */
const chainFits = (draft: Draft, name: string, levels: Readonly<Record<string, string>>): boolean => {
  const scheme = LevelScheme.builtIn[name]
  if (scheme === undefined) return false
  const byId = new Map(draft.results.map((row) => [row.id, row]))
  return draft.results.every((row) => {
    const above = byId.get(row.under?.[0] ?? "")
    if (above === undefined) return true
    const level = scheme.levels.find((one) => one.id === levels[row.level])
    return level?.under.some((id) => id === levels[above.level]) === true
  })
}

/** The levels as the document names them: nothing is invented. */
const writtenOut = (draft: Draft): Logframe.Input["scheme"] => {
  const byId = new Map(draft.results.map((row) => [row.id, row]))
  const levels = [...draft.levels]
    .sort(([a], [b]) => byRank(a, b))
    .map(([id, words]) => {
      const above = new Set(
        draft.results
          .filter((row) => row.level === id)
          .flatMap((row) => byId.get(row.under?.[0] ?? "")?.level ?? [])
      )
      return {
        id,
        name: draft.text(words.replace(/\*+/g, "").trim() || id),
        under: [...above].filter((other) => other !== id),
        indicators: true,
        assumptions: true,
        weights: false,
        risk: false,
        activities: true
      }
    })
  return {
    id: "document",
    name: draft.text("As in the document"),
    levels:
      levels.length > 0
        ? levels
        : [
            {
              id: "output",
              name: draft.text("Output"),
              under: [],
              indicators: true,
              assumptions: true,
              weights: false,
              risk: false,
              activities: true
            }
          ]
  }
}
