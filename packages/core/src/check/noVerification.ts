import type { OwnRule } from "./Rule.ts"
import { said } from "./said.ts"

/** No indicator, or only some, say how they are verified. */
export const noVerification: OwnRule = {
  code: "NoMeansOfVerification",
  severity: "info",
  about: "No indicator, or only some, say how they are verified.",
  check: (logframe) => {
    const own = logframe.indicators.filter((indicator) => indicator.partOf === undefined)
    const missing = own.filter((row) => row.verification === undefined && row.sheet?.dataSource === undefined)
    if (missing.length === 0) return []
    return [
      {
        place:
          missing.length === own.length
            ? { _tag: "Rows", rows: "indicators" }
            : { _tag: "Rows", rows: "indicators", ids: missing.map((row) => row.id) },
        ...said(
          missing.length === 1
            ? "{} of {} indicators does not say how it is verified."
            : "{} of {} indicators do not say how they are verified.",
          `${missing.length}`,
          `${own.length}`
        ),
        hint: "Name the means of verification: a register, a survey, a report."
      }
    ]
  }
}
