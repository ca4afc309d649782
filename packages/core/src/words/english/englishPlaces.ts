import type { PlaceWords } from "../Language.ts"

/** English: where findings are. */
export const englishPlaces: PlaceWords = {
  Logframe: () => "logframe",
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
  Rows: ({ rows, ids }) => (ids === undefined ? rows : `${rows} ${ids.join(", ")}`),
  ResultsUnder: ({ level, above }) => `results under ${above ?? "the top"} at the level ${level}`,
  IndicatorsOf: ({ result }) => `indicators of ${result}`,
  PartsOf: ({ indicator }) => `parts of ${indicator}`,
  Funding: ({ currency, budgetLine }) =>
    [
      `funding${currency === undefined ? "" : ` in ${currency}`}`,
      ...(budgetLine === undefined ? [] : [`budget line ${budgetLine}`])
    ].join(", "),
  Document: ({ line, cell, column }) =>
    [
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(cell === undefined ? [] : [`cell ${cell}`]),
      ...(column === undefined ? [] : [`column ${column}`])
    ].join(", ") || "document"
}
