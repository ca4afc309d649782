import type { Level } from "../model/LevelScheme.ts"
import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { type FindingPlace, inIndicator } from "./FindingPlace.ts"
import { levelNamed } from "./levelNamed.ts"
import type { OwnReport, OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** Something hangs on a result whose level has no such thing in the scheme. */
export const levelDoesNotHave: OwnRule = {
  code: "LevelDoesNotHave",
  severity: "info",
  about:
    "An indicator, assumption, activity, weight or risk rating hangs on a level that has none in the scheme.",
  check: (logframe) => {
    const scheme = Logframe.scheme(logframe)
    const levels = new Map<string, Level>(
      logframe.results.flatMap(({ id, level }) => {
        const known = LevelScheme.level(scheme, level)
        return known === undefined ? [] : [[id, known]]
      })
    )
    const hangs = (place: FindingPlace, what: Part, results: readonly string[]): readonly OwnReport[] => {
      const strange = results.filter((id) => levels.get(id)?.[what] === false)
      if (strange.length === 0 || strange.length < results.length) return []
      const level = levels.get(strange[0] ?? "")
      if (level === undefined) return []
      return [
        {
          place,
          ...said(
            "It hangs on {}, of the level {}, which has no {} in this scheme.",
            strange.join(", "),
            levelNamed(logframe, level.id),
            what === "risk" ? "risk rating" : what
          ),
          hint: "Hang it on another level, or write out a level scheme that allows it."
        }
      ]
    }
    return [
      ...logframe.indicators.flatMap((row) => hangs(inIndicator(row.id), "indicators", row.under)),
      ...logframe.assumptions.flatMap((row) =>
        hangs({ _tag: "Assumption", id: row.id }, "assumptions", row.under)
      ),
      ...logframe.activities.flatMap((row) =>
        hangs({ _tag: "Activity", id: row.id }, "activities", row.under)
      ),
      ...logframe.results.flatMap((row) => [
        ...(row.weight === undefined
          ? []
          : hangs({ _tag: "Result", id: row.id, field: "weight" }, "weights", [row.id])),
        ...(row.risk === undefined
          ? []
          : hangs({ _tag: "Result", id: row.id, field: "risk" }, "risk", [row.id]))
      ])
    ]
  }
}

type Part = "indicators" | "assumptions" | "activities" | "weights" | "risk"
