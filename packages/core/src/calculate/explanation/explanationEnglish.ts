/**
 * The words of an explanation in English.
 *
 * @internal
 */
import type { ExplanationWords } from "./explanationWords.ts"
import { dueOnLastDay, placeRules, sentences } from "./ruleSentences.ts"

/** English. */
export const english: ExplanationWords = {
  steps: {
    "value to date": "Value to date",
    "expected to date": "Expected to date",
    progress: "Progress",
    status: "Status"
  },
  rules: sentences,
  dueOnLastDay,
  placeRules,
  topics: {
    overTime: "over time",
    disaggregation: "disaggregation",
    measures: "measures",
    targets: "targets",
    progress: "progress",
    expectedToDate: "expected to date",
    status: "status schemes"
  },
  operands: {
    fact: "",
    rest: "the others",
    count: "count",
    days: "days",
    share: "share of its days",
    factor: "factor",
    indicator: "part",
    weight: "weight",
    constant: "",
    baseline: "baseline",
    target: "target",
    actual: "actual",
    expected: "expected",
    intervals: "intervals over",
    perInterval: "per interval",
    low: "lower end",
    high: "upper end"
  },
  leftOut: {
    draft: "draft",
    submitted: "not approved yet",
    approved: "approved, not asked for",
    rejected: "rejected",
    superseded: "corrected by a later report",
    withdrawn: "withdrawn",
    afterAsOf: "after the day of the question",
    recordedLater: "recorded later",
    beforeProject: "before the project",
    laterFactCounts: "a later report counts",
    wholeReported: "the report of the whole counts",
    doesNotFit: "does not fit the measure"
  },
  noData: {
    NothingMeasured: "nothing measured",
    NothingApproved: "nothing approved",
    OnlyOutsidePeriod: "reports end after the period",
    ZeroDenominator: "nothing to divide by",
    NoDenominator: "no denominator",
    NoBaseline: "no baseline",
    NoTarget: "no target",
    TargetEqualsBaseline: "the target equals the baseline",
    TargetMetAtBaseline: "the baseline satisfies the target already",
    BaselineOfOtherSpan: "the baseline counts a span of another length",
    NotNumeric: "not a number",
    NotAggregable: "does not add up",
    NotDueYet: "not due yet",
    Suppressed: "withheld, too few people",
    FallingWithoutBaseline: "meant to fall, and no baseline",
    MissingPart: "a part has no data"
  },
  status: {
    kept: "kept",
    onTrack: "on track",
    behind: "behind",
    offTrack: "off track",
    notDue: "not due",
    noData: "cannot be judged",
    over: "over target",
    onTarget: "on target",
    under: "under target",
    notReporting: "not reporting",
    narrativeRequired: "an explanation is required",
    withinTolerance: "within tolerance",
    green: "green",
    yellow: "yellow",
    red: "red"
  },
  point: ".",
  listed: ", ",
  colon: ":",
  rule: "Rule",
  source: "Source",
  ours: "a choice of this library",
  arithmetic: "Arithmetic",
  formula: "Formula",
  noDataIs: (reason) => `no data (${reason})`,
  about: (shown) => `about ${shown}`,
  percent: (shown) => `${shown} %`,
  step: (name, rank, of) => `${name} (step ${rank} of ${of})`,
  from: (status, share) => `${status} from ${share}`,
  over: (reports, rule) => `; over ${reports} places or partners: ${rule}`,
  turned: {
    inverse: "; the other way round, since it is meant to fall and has no baseline",
    mirror: "; taken from 2, since it is meant to fall and has no baseline"
  },
  median: "median",
  note: "Note",
  notes: {
    MayDoubleCount: ({ low, high }) =>
      `a person may be counted twice: between ${low} and ${high} different people`,
    Completeness: ({ present, of }) => `${present} of ${of} places have data`,
    Preview: () => "a preview, facts that are not approved count",
    DerivedTotal: () => "nobody reported the total, it is added up from its cells",
    DerivedRest: () => "the rest between the total and its cells",
    CellsDisagree: () => "the cells do not add up to the total",
    CarriedOver: () => "carried over from an earlier day",
    Renormalised: ({ present, of }) => `over the ${present} of ${of} parts that have data`
  },
  quoted: (words) => `“${words}”`,
  as: (systems) => `as in ${systems}`,
  rest: (count) => `${count} others`,
  used: (count) => `Facts used: ${count}`,
  left: "Left out",
  first: (shown, of) => `the first ${shown} of ${of}`,
  find: (indicators, logframe, upTo) =>
    `All of them: measurements of ${indicators} and reviews, in the journal of ${logframe} up to entry ${upTo}.`,
  conventions: "Conventions that differ from the defaults",
  noConventions: "Conventions: the defaults",
  span: (from, through) => `${from} to ${through}`,
  withdrawal: "withdrawal",
  words: "words",
  open: {
    toBeDetermined: "to be determined",
    notApplicable: "not applicable",
    notAvailable: "not available"
  }
}
