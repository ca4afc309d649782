import type { PlaceWords } from "../Language.ts"

const rows = {
  results: "résultats",
  indicators: "indicateurs",
  activities: "activités",
  outputs: "produits",
  reports: "relevés"
} as const

const kinds = {
  section: "section",
  party: "partenaire",
  place: "lieu",
  dimension: "dimension",
  document: "document"
} as const

/** French: where findings are. */
export const frenchPlaces: PlaceWords = {
  Logframe: ({ id, field, element }) =>
    [
      `cadre logique${id === undefined ? "" : ` ${id}`}`,
      ...(field === undefined ? [] : [field]),
      ...(element === undefined ? [] : [`<${element}>`])
    ].join(", "),
  Title: () => "titre",
  Result: ({ id, field }) =>
    field === undefined
      ? `résultat ${id}`
      : `${field === "weight" ? "pondération" : "cote de risque"} du résultat ${id}`,
  Indicator: ({ id, logframe, baseline, targets, fact }) =>
    [
      `indicateur ${logframe === undefined ? "" : `${logframe}/`}${id}`,
      ...(baseline === undefined ? [] : [`valeur de référence ${baseline}`]),
      ...(targets === undefined ? [] : [`${targets.length > 1 ? "cibles" : "cible"} ${targets.join(", ")}`]),
      ...(fact === undefined ? [] : [`relevé ${fact}`])
    ].join(", "),
  Activity: ({ id }) => `activité ${id}`,
  Assumption: ({ id }) => `hypothèse ${id}`,
  Note: ({ id }) => `note ${id}`,
  Fact: ({ id }) => `relevé ${id}`,
  Row: ({ row, id }) => `${kinds[row]} ${id}`,
  Rows: ({ rows: kind, ids }) => (ids === undefined ? rows[kind] : `${rows[kind]} ${ids.join(", ")}`),
  ResultsUnder: ({ level, above }) =>
    `résultats ${above === undefined ? "au sommet" : `sous ${above}`}, de niveau ${level}`,
  IndicatorsOf: ({ result }) => `indicateurs de ${result}`,
  PartsOf: ({ indicator }) => `parties de ${indicator}`,
  Funding: ({ currency, budgetLine }) =>
    [
      `financement${currency === undefined ? "" : ` en ${currency}`}`,
      ...(budgetLine === undefined ? [] : [`ligne budgétaire ${budgetLine}`])
    ].join(", "),
  Document: ({ document, line, table, row, cell, item, element, column }) =>
    [
      ...(document === undefined ? [] : [document]),
      ...(line === undefined ? [] : [`ligne ${line}`]),
      ...(table === undefined ? [] : [`tableau ${table}`]),
      ...(row === undefined ? [] : [`rangée ${row}`]),
      ...(cell === undefined ? [] : [`cellule ${cell}`]),
      ...(item === undefined ? [] : [`numéro ${item}`]),
      ...(element === undefined ? [] : [`<${element}>`]),
      ...(column === undefined ? [] : [`colonne ${column}`])
    ].join(", ") || "document"
}
