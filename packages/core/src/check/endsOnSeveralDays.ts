import { inIndicator } from "./FindingPlace.ts"
import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** An indicator is retired on one day and replaced on another, or replaced on several days. */
export const endsOnSeveralDays: OwnRule = {
  code: "EndsOnSeveralDays",
  severity: "warning",
  about: "An indicator is retired on one day and replaced on another, or replaced on several days.",
  reads: "allEditions",
  check: ({ indicators }) =>
    indicators.flatMap(({ id, retired }) => {
      const replaced = indicators.flatMap(({ replaces }) =>
        replaces?.indicator === id ? [replaces.from] : []
      )
      const days = [...new Set([...replaced, ...(retired === undefined ? [] : [retired.from])])].sort()
      return days.length < 2
        ? []
        : [
            {
              place: inIndicator(id),
              ...said("It ends on several days, {}; the earliest counts.", days.join(", ")),
              hint: "Say the same day in `retired` and in `replaces`."
            }
          ]
    })
}
