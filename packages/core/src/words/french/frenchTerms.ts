import type { TermWords } from "../Messages.ts"

/** French: the terms that complete a message, in the gender and with the preposition that their hole asks for. */
export const terms: TermWords = {
  lacking: {
    indicators: "d’indicateurs",
    assumptions: "d’hypothèses",
    activities: "d’activités",
    weights: "de pondérations",
    "risk rating": "de cote de risque"
  },
  says: { "a number": "un nombre", "a numerator and a denominator": "un numérateur et un dénominateur" },
  names: { stage: "l’étape", label: "le libellé" },
  measures: {
    "a quantity": "à une quantité",
    "a ratio": "à un ratio",
    "the stages of this milestone": "aux étapes de ce jalon",
    "the labels of this scale": "aux libellés de cette échelle",
    "an indicator of words": "à un indicateur exprimé en mots",
    "a composite": "à un indice composite",
    "a formula": "à une formule",
    "an indicator without a measure": "à un indicateur sans mesure"
  },
  directions: { rising: "augmenter", falling: "baisser" },
  lines: {
    result: "résultat",
    activity: "activité",
    period: "période",
    funder: "bailleur",
    name: "intitulé"
  },
  limits: {
    "more than the ceiling": "soit plus que le plafond",
    "more than the budget": "soit plus que le budget",
    "less than the budget": "soit moins que le budget"
  },
  values: {
    Number: "nombre",
    Parts: "numérateur et dénominateur",
    Stage: "étape",
    Label: "libellé",
    Narrative: "texte",
    Written: "texte",
    Open: "laissé ouvert"
  },
  measured: {
    Quantity: "quantité",
    Ratio: "ratio",
    Milestone: "jalon",
    Scale: "échelle",
    Qualitative: "mots",
    Composite: "indice composite",
    Calculated: "formule",
    Unclassified: "pas encore précisée"
  },
  totals: { "the reported total": "le total relevé", "the value to date": "la valeur à ce jour" },
  flowBaselines: {
    "added to the baseline": "s’ajoute à la valeur de référence",
    "counted without the baseline": "est comptée sans la valeur de référence"
  },
  money: {
    budgeted: "inscrit au budget",
    pledged: "annoncé",
    committed: "engagé",
    received: "reçu",
    spent: "dépensé"
  },
  funded: {
    "fully funded": "entièrement financé",
    "not fully funded": "pas entièrement financé"
  }
}
