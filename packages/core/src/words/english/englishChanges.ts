import type { Distance } from "../../change/Change.ts"
import type { ChangeWords, Noun } from "../ChangeWords.ts"

const nouns = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, { name }])) as Record<Key, Noun>

const length = (by: Distance): string => {
  const [count, unit] = "months" in by ? [by.months, "month"] : [by.days, "day"]
  return `${count} ${unit}${count === 1 ? "" : "s"}`
}

/** English: changes and clashes. */
export const englishChanges: ChangeWords = {
  colon: ":",
  decimal: (canonical) => canonical,
  quote: (words) => `“${words}”`,
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
  dateMoved: (_, by, from, to) => `moved by ${length(by)}, from ${from} to ${to}`,
  changed: () => "changed",
  changedTo: (_, from, to) => `changed from ${from} to ${to}`,

  atLeast: (value) => `at least ${value}`,
  atMost: (value) => `at most ${value}`,
  exactly: (value) => `exactly ${value}`,
  upTo: (value) => `up to ${value}`,
  between: (low, high) => `between ${low} and ${high}`,
  open: {
    toBeDetermined: "to be determined",
    notApplicable: "not applicable",
    notAvailable: "not available"
  },
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
  projectYear: (year) => `year ${year} of the project`,
  rate: (count, every) => `${count} per ${length(every)}`,
  yes: "yes",
  no: "no",
  nothing: "nothing",
  notStated: "not stated",

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
}
