/**
 * Where the rules come from: the section of the calculation rules, and the systems of the field that count in the same way.
 *
 * @internal
 */
import type { Topic } from "../../words/ExplanationWords.ts"
import type { RuleName } from "../answer/Explained.ts"

/** The source of a rule. */
export interface RuleSource {
  /** The topic of the calculation rules. */
  readonly topic: Topic
  /** Systems and guidance that have the same rule; none for a choice of this library. */
  readonly as: readonly string[]
}

const source = (topic: RuleSource["topic"], ...as: readonly string[]): RuleSource => ({ topic, as })

/** The source of each rule. */
export const sources: Readonly<Record<RuleName, RuleSource>> = {
  sum: source("overTime", "Akvo RSR", "UNICEF PRP", "TolaData"),
  latest: source("overTime", "DHIS2", "UNICEF PRP"),
  runningTotal: source("targets", "Akvo RSR", "UNICEF PRP"),
  mean: source("overTime", "DHIS2"),
  timeWeighted: source("overTime"),
  max: source("overTime", "DHIS2", "UNICEF PRP"),
  min: source("overTime", "DHIS2"),
  count: source("overTime", "DHIS2"),
  ratioOfSums: source("overTime", "Akvo RSR", "UNICEF PRP"),
  distinct: source("overTime"),
  weightedMean: source("measures"),
  formula: source("measures", "DHIS2"),
  completedPeriods: source("expectedToDate", "TolaData"),
  stepped: source("expectedToDate", "FCDO"),
  linear: source("expectedToDate"),
  cadence: source("targets"),
  none: source("expectedToDate", "TolaData"),
  wayCovered: source("progress", "IATI", "UNICEF PRP"),
  achievement: source("progress", "Akvo RSR", "TolaData"),
  delivery: source("targets"),
  hold: source("progress"),
  steps: source("targets"),
  ours: source("status"),
  tola15: source("status", "TolaData"),
  usaid10: source("status", "USAID"),
  undp: source("status", "UNDP")
}
