import { type OwnRule, words } from "./Rule.ts"
import { said } from "./said.ts"

/** A risk that is almost certain and severe asks for another design, not for an assumption. */
export const killerAssumption: OwnRule = {
  code: "KillerAssumption",
  severity: "warning",
  about: "A risk that is almost certain and severe asks for another design, not for an assumption.",
  check: (logframe) =>
    logframe.assumptions
      .filter(({ probability, impact }) => (probability ?? 0) * (impact ?? 0) >= 20)
      .map((assumption) => ({
        place: { _tag: "Assumption", id: assumption.id },
        ...said(
          '"{}" is rated probability {}, impact {}.',
          words(logframe, assumption.statement),
          `${assumption.probability}`,
          `${assumption.impact}`
        ),
        hint: "Redesign the project so that it does not depend on it."
      }))
}
