import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { type OwnRule, words } from "./Rule.ts"
import { said } from "./said.ts"

/** Activities are listed, but none for a result of a level that has them. */
export const resultWithoutActivity: OwnRule = {
  code: "ResultWithoutActivity",
  severity: "info",
  about: "Activities are listed, but none for a result of a level that has them.",
  check: (logframe) => {
    if (logframe.activities.length === 0) return []
    const scheme = Logframe.scheme(logframe)
    const served = new Set(logframe.activities.flatMap((activity) => activity.under))
    return logframe.results
      .filter(
        (result) => LevelScheme.level(scheme, result.level)?.activities === true && !served.has(result.id)
      )
      .map((result) => ({
        place: { _tag: "Result", id: result.id },
        ...said('No activity serves "{}".', words(logframe, result.statement)),
        hint: "Add the activity, or name the result in `under` of one that serves it."
      }))
  }
}
