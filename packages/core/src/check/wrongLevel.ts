import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import type { Rule } from "./Rule.ts"

/** A result stands under a result of a level that its own level does not stand under. */
export const wrongLevel: Rule = {
  code: "WrongLevel",
  severity: "warning",
  about: "A result stands under a result of a level that its own level does not stand under.",
  check: (logframe) => {
    const scheme = Logframe.scheme(logframe)
    const byId = new Map(logframe.results.map((result) => [result.id, result]))
    return logframe.results.flatMap((result) =>
      result.under.flatMap((id) => {
        const above = byId.get(id)
        const allowed = LevelScheme.level(scheme, result.level)?.under ?? []
        if (above === undefined || above.level === result.level || allowed.includes(above.level)) return []
        const expected = allowed.length === 0 ? "no result" : `a result of the level ${allowed.join(" or ")}`
        return [
          {
            place: `result ${result.id}`,
            sentence: `A result of the level ${result.level} stands under one of the level ${above.level}; the scheme expects ${expected}.`,
            hint: "Move the result, or write out a level scheme that allows it."
          }
        ]
      })
    )
  }
}
