import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { type OwnRule, words } from "./Rule.ts"
import { said } from "./said.ts"

/** A result below the top states no assumption although its level has them. */
export const assumptionMissing: OwnRule = {
  code: "AssumptionMissing",
  severity: "info",
  about: "A result below the top states no assumption although its level has them.",
  check: (logframe) => {
    const scheme = Logframe.scheme(logframe)
    const stated = new Set<string>(logframe.assumptions.flatMap((assumption) => assumption.under))
    return logframe.results
      .filter((result) => {
        const level = LevelScheme.level(scheme, result.level)
        return level?.assumptions === true && level.under.length > 0 && !stated.has(result.id)
      })
      .map((result) => ({
        place: { _tag: "Result", id: result.id },
        ...said('No assumption is stated for "{}".', words(logframe, result.statement)),
        hint: "Say what must hold outside the project for it to lead to the level above."
      }))
  }
}
