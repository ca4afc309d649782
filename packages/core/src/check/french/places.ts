/**
 * Where findings are, in French.
 *
 * @internal
 */

/** Where a finding is, with `{}` for an id or several. */
export const places = {
  logframe: "cadre logique",
  title: "titre",
  funding: "financement",
  "funding in {}": (currency: string) => `financement en ${currency}`,
  "funding, budget line {}": (line: string) => `financement, ligne budgétaire ${line}`,
  indicators: "indicateurs",
  outputs: "produits",
  reports: "relevés",
  "result {}": (id: string) => `résultat ${id}`,
  "results {}": (ids: string) => `résultats ${ids}`,
  "results under the top at the level {}": (level: string) => `résultats au sommet, de niveau ${level}`,
  "results under {} at the level {}": (above: string, level: string) =>
    `résultats sous ${above}, de niveau ${level}`,
  "weight of result {}": (id: string) => `pondération du résultat ${id}`,
  "risk of result {}": (id: string) => `risque du résultat ${id}`,
  "indicator {}": (id: string) => `indicateur ${id}`,
  "indicator {}, fact {}": (id: string, fact: string) => `indicateur ${id}, relevé ${fact}`,
  "indicator {}, baseline {}": (id: string, row: string) => `indicateur ${id}, valeur de référence ${row}`,
  "indicator {}, target {}": (id: string, row: string) => `indicateur ${id}, cible ${row}`,
  "indicator {}, targets {}": (id: string, rows: string) => `indicateur ${id}, cibles ${rows}`,
  "indicators {}": (ids: string) => `indicateurs ${ids}`,
  "indicators of {}": (above: string) => `indicateurs de ${above}`,
  "parts of {}": (whole: string) => `parties de ${whole}`,
  "activity {}": (id: string) => `activité ${id}`,
  "activities {}": (ids: string) => `activités ${ids}`,
  "assumption {}": (id: string) => `hypothèse ${id}`,
  "note {}": (id: string) => `note ${id}`,
  "fact {}": (id: string) => `relevé ${id}`
}
