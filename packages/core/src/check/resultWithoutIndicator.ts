import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { type OwnRule, words } from "./Rule.ts"
import { said } from "./said.ts"

/** Nothing measures a result of a level that has indicators. */
export const resultWithoutIndicator: OwnRule = {
  code: "ResultWithoutIndicator",
  severity: "warning",
  about: "Nothing measures a result of a level that has indicators.",
  check: (logframe) => {
    const scheme = Logframe.scheme(logframe)
    const measured = new Set(logframe.indicators.flatMap((indicator) => indicator.under))
    return logframe.results
      .filter(
        (result) => LevelScheme.level(scheme, result.level)?.indicators === true && !measured.has(result.id)
      )
      .map((result) => ({
        place: { _tag: "Result", id: result.id },
        ...said('No indicator measures "{}".', words(logframe, result.statement)),
        hint: "Add an indicator that would show whether it was reached."
      }))
  }
}
