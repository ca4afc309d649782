import type * as Id from "../model/Id.ts"
import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { type Rule, words } from "./Rule.ts"

/** A result stands under a result of a level that its own level does not stand under. */
export const wrongLevel: Rule = {
  code: "WrongLevel",
  severity: "warning",
  about: "A result stands under a result of a level that its own level does not stand under.",
  check: (logframe) => {
    const scheme = Logframe.scheme(logframe)
    const name = (id: Id.Level) => words(logframe, LevelScheme.level(scheme, id)?.name ?? { und: id })
    const byId = new Map(logframe.results.map((result) => [result.id, result]))
    return logframe.results.flatMap((result) =>
      result.under.flatMap((id) => {
        const above = byId.get(id)
        const allowed = LevelScheme.level(scheme, result.level)?.under ?? []
        if (above === undefined || above.level === result.level || allowed.includes(above.level)) return []
        const expected =
          allowed.length === 0 ? "no result" : `a result of the level ${allowed.map(name).join(" or ")}`
        return [
          {
            place: `result ${result.id}`,
            sentence: `It is of the level ${name(result.level)} and stands under ${above.id}, of the level ${name(above.level)}; the scheme expects ${expected}.`,
            hint: "Move the result, or write out a level scheme that allows it."
          }
        ]
      })
    )
  }
}
