import { type OwnRule, words } from "./Rule.ts"
import { said } from "./said.ts"

/** An activity serves no result. */
export const activityServesNothing: OwnRule = {
  code: "ActivityServesNothing",
  severity: "warning",
  about: "An activity serves no result.",
  check: (logframe) =>
    logframe.activities
      .filter((activity) => activity.under.length === 0)
      .map((activity) => ({
        place: { _tag: "Activity", id: activity.id },
        ...said('"{}" serves no output.', words(logframe, activity.statement)),
        hint: "Say in `under` which result it serves."
      }))
}
