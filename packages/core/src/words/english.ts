/**
 * English, as the Council of Europe and the United Nations write it.
 *
 * @internal
 */
import type { Noun } from "./ChangeWords.ts"
import * as grammar from "./grammar.ts"
import type { Language } from "./Language.ts"

const form = /* @__PURE__ */ grammar.plural("en")

/** "1 report", "2 reports". */
const counted = (count: number, forms: grammar.Forms): string => `${count} ${form(count, forms)}`

const nouns = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, { name }])) as Record<Key, Noun>
/** Rows that a finding names by their kind. */
const kinds = {
  section: "section",
  party: "party",
  place: "place",
  dimension: "dimension",
  document: "document"
} as const

/** English. */
export const english: Language = {
  tag: "en",
  numerals: {
    decimal: ".",
    group: ",",
    groupedFrom: 4,
    percent: (number) => `${number}\u00a0%`,
    money: (number, currency) => `${currency}\u00a0${number}`,
    moreThan: (number) => `>\u00a0${number}`,
    lessThan: (number) => `<\u00a0${number}`
  },
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  ],
  day: (dayOfMonth, month, year) => `${dayOfMonth}\u00a0${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  span: (from, through) => `${from} – ${through}`,
  monthsLong: (count) => counted(count, { one: "month", other: "months" }),
  daysLong: (count) => counted(count, { one: "day", other: "days" }),
  colon: ":",
  listed: ", ",
  both: (one, other) => `${one} and ${other}`,
  quoted: (words) => `“${words}”`,
  counted,

  titles: {
    indicator: "Indicator",
    baseline: "Baseline",
    target: "Target",
    expected: "Expected to date",
    actual: "Actual",
    progress: "Progress",
    status: "Status",
    verification: "Means of verification",
    budget: "Budget",
    pledged: "Pledged",
    committed: "Committed",
    received: "Received",
    spent: "Spent"
  },
  noData: {
    NothingMeasured: "nothing measured",
    NothingApproved: "nothing approved",
    OnlyOutsidePeriod: "reports end after the period",
    ZeroDenominator: "nothing to divide by (zero)",
    NoDenominator: "no denominator reported",
    NoBaseline: "no baseline",
    NoTarget: "no target",
    TargetEqualsBaseline: "target equals baseline",
    TargetMetAtBaseline: "baseline satisfies the target already",
    BaselineOfOtherSpan: "baseline counts a span of another length",
    NotNumeric: "not a number",
    NotAggregable: "cannot be added up",
    NotDueYet: "not due yet",
    Suppressed: "withheld (too few people)",
    FallingWithoutBaseline: "meant to fall, but no baseline",
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
    narrativeRequired: "explanation required",
    withinTolerance: "within tolerance",
    green: "green",
    yellow: "yellow",
    red: "red"
  },
  severity: {
    error: { one: "error", other: "errors" },
    warning: { one: "warning", other: "warnings" },
    info: { one: "information", other: "information" }
  },
  factStatus: { draft: "draft", submitted: "submitted", approved: "approved", rejected: "rejected" },
  leftOut: {
    draft: "draft",
    submitted: "not approved yet",
    approved: "approved, not asked for",
    rejected: "rejected",
    superseded: "corrected by a later report",
    withdrawn: "withdrawn",
    beforeProject: "before the project",
    afterRetirement: "after the last day of the indicator",
    afterAsOf: "after the day of this report",
    recordedLater: "recorded later",
    laterFactCounts: "a later report counts",
    wholeReported: "the whole was reported as one",
    doesNotFit: "does not fit the indicator"
  },
  assumptionState: { holds: "holds", atRisk: "at risk", failed: "failed", notAssessed: "not assessed" },
  activityState: {
    notStarted: "not started",
    underWay: "under way",
    done: "done",
    late: "late",
    cancelled: "cancelled"
  },
  track: { onTrack: "on track", atRisk: "at risk", offTrack: "off track" },
  kept: { yes: "kept", no: "not kept" },
  open: {
    toBeDetermined: "to be determined",
    notApplicable: "not applicable",
    notAvailable: "not available"
  },
  notStated: "not stated",
  marks: {
    MayDoubleCount: ({ low, high }) => `may count people twice: between ${low} and ${high} different people`,
    Completeness: ({ present, of }) => `${present} of ${of} places reported`,
    Preview: () => "includes reports that are not approved",
    DerivedTotal: () => "total added up from its parts",
    DerivedRest: () => "the rest between the total and its parts",
    CellsDisagree: () => "the parts do not add up to the total",
    CarriedOver: () => "carried over from an earlier report",
    Renormalised: ({ present, of }) => `from ${present} of ${of} parts`
  },
  expectation: {
    atLeast: (value) => `at least ${value}`,
    atMost: (value) => `at most ${value}`,
    exactly: (value) => `exactly ${value}`,
    upTo: (value) => `up to ${value}`,
    between: (low, high) => `between ${low} and ${high}`,
    shareOfTotal: (value) => `${value} of the total`,
    changeInPercent: (value) => `change on the baseline: ${value}`,
    changeInUnits: (value) => `change on the baseline: ${value}`,
    cadence: (count, length) => `${count} per ${length}`,
    projectYear: (year) => `year ${year} of the project`,
    inWords: "in words"
  },
  rules: {
    sum: "the sum of all reports to date, negative corrections included",
    latest: "the latest report, by the last day of its span",
    runningTotal: "the latest running total",
    mean: "the mean of all reports, each once",
    timeWeighted: "the mean of the levels, each weighed by the days for which it held",
    max: "the largest report",
    min: "the smallest report",
    count: "the number of reports",
    ratioOfSums: "the sum of numerators over the sum of denominators",
    distinct: "the number of different people, by their pseudonyms",
    weightedMean:
      "the weighted mean of the parts, a step counted as its share of the way from the first to the last",
    formula: "the formula, applied to the values of its inputs",
    completedPeriods: "the targets of the periods that have ended",
    stepped: "the last dated milestone that is due, before the first the baseline",
    linear: "a straight line by days, from the start or the baseline to the day the target is due",
    cadence: "the promised rate for as many intervals as have ended, the total on the last day",
    none: "no progress can be told",
    wayCovered: "the share of the way from baseline to target",
    achievement: "the share of the target",
    delivery: "the share of the funded ceiling that was delivered",
    hold: "1 inside the range, outside it the share of the way back",
    steps: "the share of the promised steps that were reached, from the step of the baseline",
    ours: "actual over expected to date, as kept, on track, behind or off track",
    tola15: "actual within 15 % of expected to date, as over, on or under target",
    usaid10: "an explanation required beyond 10 % deviation from expected to date",
    undp: "actual over expected to date, as green, yellow or red"
  },
  dueOnLastDay: "the target for the life of the project, due on its last day",
  placeRules: {
    sum: "added up",
    mean: "their mean",
    max: "the largest",
    min: "the smallest",
    median: "the middle one, of two the lower",
    ratioOfSums: "the sum of numerators over the sum of denominators",
    countPerStep: "how many stand at each step",
    refuse: "cannot be added up"
  },
  conventions: {
    cadenceCounting: {
      name: "Due by a rate",
      options: {
        completedIntervals: "one for each interval that has ended",
        dueAtStart: "one at the start of each interval",
        linear: "in proportion to the days of the running interval"
      }
    },
    spanCrossing: {
      name: "A report across two periods",
      options: { endDay: "belongs to the period of its last day", prorateByDays: "is shared out by days" }
    },
    overTime: { name: "Values over time", options: { default: "by the kind of indicator" } },
    mean: {
      name: "A mean over time",
      options: { perFact: "weighs every report alike", timeWeighted: "weighs a level by the days it held" }
    },
    overPlaces: { name: "Values over places", options: { default: "by the kind of indicator" } },
    placesMeet: {
      name: "Levels of several places",
      options: {
        eachLatest: "each place with its own latest report",
        sameDayOnly: "only places reported on the latest day"
      }
    },
    progress: {
      name: "Progress",
      options: { default: "way covered from the baseline, without a baseline share of the target" }
    },
    fallingWithoutBaseline: {
      name: "Falling without a baseline",
      options: {
        refuse: "no percentage",
        inverse: "target over actual",
        tola: "actual over target",
        mirror: "two less actual over target"
      }
    },
    progressFloor: {
      name: "Progress below zero",
      options: { none: "shown as it is", floorAtZero: "shown as zero" }
    },
    progressCap: {
      name: "Progress above the target",
      options: { none: "shown as it is", capAtOne: "shown as 100 %" }
    },
    headline: {
      name: "Judged by",
      options: {
        life: "the target for the life of the project",
        period: "the target of the running or last period"
      }
    },
    flowBaseline: {
      name: "A baseline of something counted",
      options: {
        baselineExcluded: "does not count towards the target",
        carryBaseline: "counts towards the target"
      }
    },
    missingPart: {
      name: "A composite with a part missing",
      options: { refuse: "has no value", renormalise: "is the mean of the parts there are" }
    },
    compositeParts: {
      name: "Parts of a composite above 100 %",
      options: { uncapped: "count as they are", capAtOne: "count as 100 %" }
    },
    resultParts: {
      name: "Indicators above 100 % in the progress of a result",
      options: { capAtOne: "count as 100 %", uncapped: "count as they are" }
    },
    calculated: {
      name: "Formulas",
      options: { afterAggregation: "on values already combined", perCell: "part by part, then combined" }
    },
    missingInput: {
      name: "A formula with an input missing",
      options: { refuse: "has no value", skipMissing: "leaves it out" }
    },
    schedule: { name: "Expected to date", options: { default: "by the kind of targets" } },
    includeRunning: {
      name: "The running period",
      options: { no: "is not expected yet", prorata: "is expected in proportion to its days" }
    },
    statusScheme: { name: "Status", options: {} },
    rounding: {
      name: "Rounding",
      options: {
        halfAwayFromZero: "half away from zero",
        halfEven: "half to the even digit",
        down: "down"
      }
    },
    nearWhole: {
      name: "Values that rounding would show as 0 % or 100 %",
      options: { marked: "marked as more or less", plain: "shown rounded" }
    },
    suppressedZero: { name: "Zero in a protected table", options: { shown: "shown", hidden: "withheld" } },
    scaleOverPlaces: {
      name: "Ratings of several places",
      options: {
        median: "their median",
        treatAsInterval: "their mean, as if the steps were equally far apart"
      }
    },
    gapFrom: {
      name: "The funding gap",
      options: {
        committed: "budget less what is committed",
        pledged: "budget less what is pledged",
        received: "budget less what is received"
      }
    },
    yearBeginsIn: (month) => `Reporting years begin in ${month}`,
    suppressBelow: (count) => `Counts below ${count} are withheld to protect people`,
    onTrackFrom: (share) => `On track from ${share} of what is expected to date`,
    behindFrom: (share) => `Behind from ${share} of what is expected to date, off track below`
  },
  levels: {
    "coe-summary.objective": "Project objective",
    "coe-summary.output": "Output",
    "coe-full.overallObjective": "Overall objective",
    "coe-full.purpose": "Project purpose",
    "coe-full.expectedResult": "Expected result",
    "eu-intpa.impact": "Impact",
    "eu-intpa.outcome": "Outcome",
    "eu-intpa.intermediateOutcome": "Intermediate outcome",
    "eu-intpa.output": "Output",
    "fcdo.impact": "Impact",
    "fcdo.outcome": "Outcome",
    "fcdo.output": "Output",
    "usaid.goal": "Goal",
    "usaid.purpose": "Purpose",
    "usaid.intermediateResult": "Intermediate result",
    "usaid.subIntermediateResult": "Sub-intermediate result",
    "usaid.output": "Output",
    "world-bank.pdo": "Project development objective",
    "world-bank.intermediateResult": "Intermediate result",
    "un.outcome": "Outcome",
    "un.output": "Output",
    "giz.moduleObjective": "Module objective",
    "giz.output": "Output"
  },

  explanation: {
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
      intervals: "intervals that have ended",
      perInterval: "per interval",
      low: "lower end",
      high: "upper end"
    },
    rest: (sum, count) => `${sum} from ${counted(count, { one: "more report", other: "more reports" })}`,
    rule: "Rule",
    source: "Source",
    ours: "a choice of this library",
    arithmetic: "Arithmetic",
    formula: "Formula",
    noDataIs: (reason) => `no data (${reason})`,
    about: (shown) => `about ${shown}`,
    step: (name, rank, of) => `${name} (step ${rank} of ${of})`,
    from: (status, share) => `${status} from ${share}`,
    over: (reports, rule) =>
      `; ${counted(reports, { one: "place or partner", other: "places or partners" })}: ${rule}`,
    turned: {
      inverse: "; the other way round, since it is meant to fall and has no baseline",
      mirror: "; taken from 2, since it is meant to fall and has no baseline"
    },
    median: "median",
    note: "Note",
    as: (systems) => `as in ${systems}`,
    used: (count) => `${counted(count, { one: "report", other: "reports" })} used`,
    left: "Left out",
    first: (shown, of) => `the first ${shown} of ${of}`,
    find: (indicators, logframe, upTo) =>
      `All of them: measurements of ${indicators} and reviews, in the journal of ${logframe} up to entry ${upTo}.`,
    conventions: "Conventions that differ from the defaults",
    noConventions: "Conventions: the defaults",
    withdrawal: "withdrawal",
    words: "words"
  },

  places: {
    Logframe: ({ id, field, element }) =>
      [
        `logframe${id === undefined ? "" : ` ${id}`}`,
        ...(field === undefined ? [] : [field]),
        ...(element === undefined ? [] : [`<${element}>`])
      ].join(", "),
    Title: () => "title",
    Result: ({ id, field }) => `${field === undefined ? "" : `${field} of `}result ${id}`,
    Indicator: ({ id, logframe, baseline, targets, fact }) =>
      [
        `indicator ${logframe === undefined ? "" : `${logframe}/`}${id}`,
        ...(baseline === undefined ? [] : [`baseline ${baseline}`]),
        ...(targets === undefined
          ? []
          : [`${targets.length > 1 ? "targets" : "target"} ${targets.join(", ")}`]),
        ...(fact === undefined ? [] : [`fact ${fact}`])
      ].join(", "),
    Activity: ({ id }) => `activity ${id}`,
    Assumption: ({ id }) => `assumption ${id}`,
    Note: ({ id }) => `note ${id}`,
    Fact: ({ id }) => `fact ${id}`,
    Row: ({ row, id }) => `${kinds[row]} ${id}`,
    Rows: ({ rows, ids }) => (ids === undefined ? rows : `${rows} ${ids.join(", ")}`),
    ResultsUnder: ({ level, above }) => `results under ${above ?? "the top"} at the level ${level}`,
    IndicatorsOf: ({ result }) => `indicators of ${result}`,
    PartsOf: ({ indicator }) => `parts of ${indicator}`,
    Funding: ({ currency, budgetLine }) =>
      [
        `funding${currency === undefined ? "" : ` in ${currency}`}`,
        ...(budgetLine === undefined ? [] : [`budget line ${budgetLine}`])
      ].join(", "),
    Document: ({ document, line, table, row, cell, item, element, column }) =>
      [
        ...(document === undefined ? [] : [document]),
        ...(line === undefined ? [] : [`line ${line}`]),
        ...(table === undefined ? [] : [`table ${table}`]),
        ...(row === undefined ? [] : [`row ${row}`]),
        ...(cell === undefined ? [] : [`cell ${cell}`]),
        ...(item === undefined ? [] : [`number ${item}`]),
        ...(element === undefined ? [] : [`<${element}>`]),
        ...(column === undefined ? [] : [`column ${column}`])
      ].join(", ") || "document"
  },

  changes: {
    noChanges: "Nothing is different.",
    row: nouns({
      logframe: "logframe",
      result: "result",
      indicator: "indicator",
      baseline: "baseline",
      target: "target",
      activity: "activity",
      assumption: "assumption",
      budgetLine: "budget line",
      place: "place",
      party: "party",
      document: "document",
      dimension: "dimension",
      section: "section",
      note: "note"
    }),
    field: nouns({
      id: "id",
      code: "code",
      title: "title",
      language: "language",
      scheme: "levels",
      "edition.day": "day of the edition",
      "edition.label": "name of the edition",
      edition: "edition",
      period: "period",
      "period.end": "end of the period",
      area: "area",
      implementation: "implementation",
      currencies: "currencies",
      contacts: "contacts",
      amendments: "amendments",
      conventions: "conventions",
      extensions: "own data",
      funding: "funding",
      "funding.statement": "statement on funding",
      "funding.fullyFunded": "fully funded",
      "funding.source": "provenance of the funding",
      level: "level",
      under: "place in the chain",
      partOf: "whole",
      statement: "statement",
      description: "description",
      weight: "weight",
      risk: "risk rating",
      implied: "implied",
      replaces: "replacement of another indicator",
      retired: "retirement",
      measure: "measure",
      direction: "direction",
      targetsSay: "what targets speak of",
      cadence: "rate",
      breakdowns: "breakdowns",
      verification: "means of verification",
      sheet: "reference sheet",
      "sheet.definition": "definition",
      "sheet.rationale": "rationale",
      "sheet.dataSource": "data source",
      "sheet.method": "method",
      "sheet.frequency": "frequency",
      "sheet.responsible": "responsible for the data",
      "sheet.baselineNote": "note on the baseline",
      "sheet.targetRationale": "rationale of the targets",
      "sheet.limitations": "limitations",
      "sheet.qualityReviews": "quality reviews",
      "sheet.changes": "changes to the sheet",
      references: "references",
      aggregable: "adds up over projects",
      source: "provenance",
      indicator: "indicator",
      value: "value",
      expectation: "target",
      when: "date",
      "target.when": "due date",
      basis: "basis",
      label: "label",
      place: "place",
      party: "party",
      cell: "disaggregation",
      note: "note",
      responsible: "responsible",
      means: "means",
      kind: "kind",
      probability: "probability",
      impact: "impact",
      response: "response",
      amount: "amount",
      staff: "staff",
      bound: "bound",
      for: "what it is for",
      funder: "funder",
      name: "name",
      roles: "roles",
      codes: "codes",
      group: "group",
      mediaType: "kind of file",
      sha256: "digest of the file",
      version: "version",
      day: "day",
      categories: "categories",
      overlapping: "overlapping",
      number: "number",
      body: "text",
      links: "links",
      mark: "mark",
      text: "text",
      on: "rows it is on",
      unit: "unit",
      facts: "what a fact says",
      counts: "who is counted",
      negative: "negative values",
      numerator: "numerator",
      denominator: "denominator",
      factor: "factor",
      shown: "how it is shown",
      annualised: "annualised",
      stages: "stages",
      labels: "labels",
      of: "what is averaged",
      formula: "formula"
    }),
    ofIndicator: (label) => ` of indicator ${label}`,
    forTime: (when) => ` for ${when}`,
    inLanguage: (tag) => ` (${tag})`,

    added: () => "added",
    removed: () => "removed",
    moved: (_, from, to) =>
      to === undefined
        ? `no longer under ${from}`
        : from === undefined
          ? `now under ${to}`
          : `moved from ${from} to ${to}`,
    standsAfter: (row) => (row === undefined ? "now stands first" : `now stands after ${row}`),
    reworded: (_, from, to) => `reworded from ${from} to ${to}`,
    renumbered: (_, from, to) => `changed from ${from} to ${to}`,
    raised: (_, from, to) => `raised from ${from} to ${to}`,
    lowered: (_, from, to) => `lowered from ${from} to ${to}`,
    dateMoved: (_, by, from, to) => `moved by ${by}, from ${from} to ${to}`,
    changed: () => "changed",
    changedTo: (_, from, to) => `changed from ${from} to ${to}`,

    measure: {
      Quantity: "a quantity",
      Ratio: "a ratio",
      Milestone: "a milestone",
      Scale: "a scale",
      Qualitative: "words",
      Composite: "a composite",
      Calculated: "a formula",
      Unclassified: "not said yet"
    },
    yes: "yes",
    no: "no",
    nothing: "nothing",

    clash: {
      field: (subject, mine, theirs, base) =>
        `${subject}: both changed it. Mine: ${mine}. Theirs: ${theirs}. Before: ${base}. Agree on one value, write it into both, and merge again.`,
      removed: (row, by, changes) =>
        by === "mine"
          ? `${row}: removed in mine, but theirs changed it (${changes}). Bring it back in mine, or remove it in theirs too, and merge again.`
          : `${row}: removed in theirs, but mine changed it (${changes}). Remove it in mine too, or bring it back in theirs, and merge again.`,
      order: (list, mine, theirs) =>
        `Order of ${list}: both changed it. Mine: ${mine}. Theirs: ${theirs}. Agree on one order, put both into it, and merge again.`,
      invalid: (place, found, expected) =>
        `${place}: each change is right by itself, not both together: found ${found}, expected ${expected}. Correct one of the two, and merge again.`
    },
    list: {
      result: "the results",
      indicator: "the indicators",
      activity: "the activities",
      assumption: "the assumptions",
      section: "the sections",
      note: "the notes"
    }
  },

  findings: "asWritten",
  noFindings: "Nothing was found that needs attention.",
  doubts: "The facts raise questions"
}
