import * as LevelScheme from "../model/LevelScheme.ts"
import * as Logframe from "../model/Logframe.ts"
import { levelNamed } from "./levelNamed.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** A result stands under a result of a level that its own level does not stand under. */
export const wrongLevel: OwnRule = {
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
        const [own, its] = [levelNamed(logframe, result.level), levelNamed(logframe, above.level)]
        return [
          {
            place: { _tag: "Result", id: result.id },
            ...(allowed.length === 0
              ? said(
                  "It is of the level {} and stands under {}, of the level {}; the scheme expects no result.",
                  own,
                  above.id,
                  its
                )
              : said(
                  "It is of the level {} and stands under {}, of the level {}; the scheme expects a result of the level {}.",
                  own,
                  above.id,
                  its,
                  levelNamed(logframe, ...allowed)
                )),
            hint: "Move the result, or write out a level scheme that allows it."
          }
        ]
      })
    )
  }
}
