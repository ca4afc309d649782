/**
 * What the messages of findings share in French: the words that complete them, numbers, quotations, plurals.
 *
 * @internal
 */

/** English that a message is completed with, by the hole that it stands in. */
export const terms = {
  /** What a level may lack. */
  lacking: {
    indicators: "d’indicateurs",
    assumptions: "d’hypothèses",
    activities: "d’activités",
    weights: "de pondérations",
    "risk rating": "de cote de risque"
  },
  /** What a baseline or a target says by itself, and by a name. */
  says: { "a number": "un nombre", "a numerator and a denominator": "un numérateur et un dénominateur" },
  names: { stage: "l’étape", label: "le libellé" },
  /** What it does not fit. */
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
  /** What the lines of a budget are for. */
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
  /** The kinds of values and of measures, by their names in the format. */
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
  /** What cells are held against. */
  totals: { "the reported total": "le total relevé", "the value to date": "la valeur à ce jour" },
  flowBaselines: {
    "added to the baseline": "s’ajoute à la valeur de référence",
    "counted without the baseline": "est comptée sans la valeur de référence"
  },
  /** The steps that money takes. */
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
} as const

/** A word of one of the tables. */
export type Term<Table extends keyof typeof terms> = keyof (typeof terms)[Table] & string

/** A term in French; what is no term stays as it is. */
export const term = (table: Readonly<Record<string, string>>, value: string): string =>
  (Object.hasOwn(table, value) ? table[value] : undefined) ?? value

/** An exact number in the signs of French. */
export const number = (exact: string): string => exact.replace(".", ",")

/** Words of the logframe, or a code. */
export const quoted = (words: string): string => `«\u00a0${words}\u00a0»`

/** Zero and one are singular in French. */
export const plural = (count: string, one: string, many: string): string => (Number(count) < 2 ? one : many)
