import { type Rule, words } from "./Rule.ts"

/** An activity serves no result. */
export const activityServesNothing: Rule = {
  code: "ActivityServesNothing",
  severity: "warning",
  about: "An activity serves no result.",
  check: (logframe) =>
    logframe.activities
      .filter((activity) => activity.under.length === 0)
      .map((activity) => ({
        place: `activity ${activity.id}`,
        sentence: `"${words(logframe, activity.statement)}" serves no output.`,
        hint: "Say in `under` which result it serves."
      }))
}
