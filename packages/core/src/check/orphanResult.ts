import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { type OwnRule, words } from "./Rule.ts"
import { said } from "./said.ts"

/** A result below the top level stands under no other result. */
export const orphanResult: OwnRule = {
  code: "OrphanResult",
  severity: "warning",
  about: "A result below the top level stands under no other result.",
  check: (logframe) => {
    const scheme = Logframe.scheme(logframe)
    const present = new Set(logframe.results.map((result) => result.level))
    return logframe.results.flatMap((result) => {
      const above = LevelScheme.level(scheme, result.level)?.under ?? []
      return result.under.length > 0 || !above.some((level) => present.has(level))
        ? []
        : [
            {
              place: { _tag: "Result", id: result.id },
              ...said('"{}" stands under no result of the level above.', words(logframe, result.statement)),
              hint: "Say in `under` which result it contributes to."
            }
          ]
    })
  }
}
