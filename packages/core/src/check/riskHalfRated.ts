import type { OwnRule } from "./Rule.ts"

/** A risk has a probability without an impact, or the other way round. */
export const riskHalfRated: OwnRule = {
  code: "RiskHalfRated",
  severity: "info",
  about: "A risk has a probability without an impact, or the other way round.",
  check: (logframe) =>
    logframe.assumptions
      .filter((row) => (row.probability === undefined) !== (row.impact === undefined))
      .map((row) => ({
        place: { _tag: "Assumption", id: row.id },
        sentence:
          row.probability === undefined
            ? "It has an impact and no probability; a risk score needs both."
            : "It has a probability and no impact; a risk score needs both.",
        hint: "Add the other, from 1 to 5."
      }))
}
