/**
 * What each rule says, in English.
 *
 * @internal
 */

import type { RuleName } from "../answer/Explained.ts"
import type * as overPlaces from "../rules/overPlaces.ts"

/** The rules in a sentence each; the schemes of a status have none beside their name. */
export const sentences: Readonly<Record<RuleName, string>> = {
  sum: "the sum of all increments to date, negative corrections included",
  latest: "the latest report counts, by the last day of its span",
  runningTotal: "each report is a running total, the latest counts",
  mean: "the mean of all reports, each once",
  timeWeighted: "the mean of the levels, each weighed by the days for which it held",
  max: "the largest report counts",
  min: "the smallest report counts",
  count: "the number of reports",
  ratioOfSums: "numerators and denominators add up separately, then one is divided by the other",
  distinct: "the number of different people, by their pseudonyms",
  weightedMean:
    "the weighted mean of the parts; a step counts as its share of the way from the first to the last",
  formula: "the formula, applied to the values of its inputs",
  completedPeriods: "what the periods that are over have promised",
  stepped: "the last dated milestone that is due, before the first the baseline",
  linear: "in a straight line by days, from the start or the baseline to the day the target is due",
  cadence: "at the promised rate, as many as intervals are over, the total on the last day",
  none: "no progress can be told",
  wayCovered: "the share of the way from baseline to target: (actual − baseline) / (target − baseline)",
  achievement: "the share of the target: actual / target",
  delivery: "the delivery of a funded ceiling: actual / ceiling",
  hold: "1 inside the range, outside it the share of the way back",
  steps: "steps reached / steps promised, from the step of the baseline",
  ours: "what is reached over what was expected to date",
  tola15: "within 15 % of what was expected to date",
  usaid10: "within 10 % of what was expected to date",
  undp: "what is reached over what was expected to date, as a traffic light"
}

/** What the schedule says that knows no day but the last. */
export const dueOnLastDay = "the target is for the life of the project and due on its last day"

/** How the values of places or partners become one. */
export const placeRules: Readonly<Record<overPlaces.Rule, string>> = {
  sum: "they add up",
  mean: "their mean",
  max: "the largest",
  min: "the smallest",
  median: "the middle one, of two the lower",
  ratioOfSums: "numerators and denominators add up separately",
  countPerStep: "how many stand at each step",
  refuse: "they do not add up"
}
