import type { OwnRule } from "./Rule.ts"

/** The project has no first and last day. */
export const noPeriod: OwnRule = {
  code: "ProjectWithoutPeriod",
  severity: "warning",
  about: "The project has no first and last day.",
  check: ({ period }) =>
    period !== undefined
      ? []
      : [
          {
            place: { _tag: "Logframe" },
            sentence: "The project has no period: project years, rates and targets for life have no day.",
            hint: "Add `period` with the first and the last day."
          }
        ]
}
