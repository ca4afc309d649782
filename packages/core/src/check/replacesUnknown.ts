import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** An indicator replaces one that the logframe does not have. */
export const replacesUnknown: OwnRule = {
  code: "ReplacesUnknown",
  severity: "warning",
  about: "An indicator replaces one that the logframe does not have.",
  reads: "allEditions",
  check: ({ indicators }) => {
    const ids = new Set<string>(indicators.map(({ id }) => id))
    return indicators.flatMap(({ id, replaces }) =>
      replaces === undefined || ids.has(replaces.indicator)
        ? []
        : [
            {
              place: inIndicator(id),
              ...said("It replaces {}, which the logframe does not have.", replaces.indicator),
              hint: "Keep the row that is replaced: its promises and its facts stay readable."
            }
          ]
    )
  }
}
