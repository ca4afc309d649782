import type { PlaceWords } from "../Language.ts"

const kinds = {
  section: "section",
  party: "party",
  place: "place",
  dimension: "dimension",
  document: "document"
} as const

/** English: where findings are. */
export const englishPlaces: PlaceWords = {
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
}
