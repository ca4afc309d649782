/**
 * The words of an explanation in French.
 *
 * @internal
 */
import type { ExplanationWords } from "./explanationWords.ts"

/** French. */
export const french: ExplanationWords = {
  steps: {
    "value to date": "Valeur à ce jour",
    "expected to date": "Attendu à ce jour",
    progress: "Progrès",
    status: "État"
  },
  rules: {
    sum: "la somme de toutes les augmentations à ce jour, corrections négatives comprises",
    latest: "le relevé le plus récent compte, d’après le dernier jour de sa période",
    runningTotal: "chaque relevé est un total cumulé, le plus récent compte",
    mean: "la moyenne de tous les relevés, chacun une fois",
    timeWeighted: "la moyenne des niveaux, chacun pondéré par les jours où il a duré",
    max: "le relevé le plus élevé compte",
    min: "le relevé le plus bas compte",
    count: "le nombre de relevés",
    ratioOfSums:
      "numérateurs et dénominateurs s’additionnent à part, puis les uns sont divisés par les autres",
    distinct: "le nombre de personnes différentes, d’après leurs pseudonymes",
    weightedMean:
      "la moyenne pondérée des parties\u00a0; une étape compte pour la part du chemin de la première à la dernière",
    formula: "la formule, appliquée aux valeurs de ses entrées",
    completedPeriods: "ce que promettent les périodes achevées",
    stepped: "le dernier jalon daté qui est échu, avant le premier la valeur de référence",
    linear: "en ligne droite, par jours, du début ou de la valeur de référence au jour où la cible échoit",
    cadence: "au rythme promis, autant que d’intervalles achevés, le total au dernier jour",
    none: "aucun progrès ne peut être dit",
    wayCovered:
      "la part du chemin de la valeur de référence à la cible\u00a0: (valeur − référence) / (cible − référence)",
    achievement: "la part de la cible\u00a0: valeur / cible",
    delivery: "la part réalisée d’un plafond financé\u00a0: valeur / plafond",
    hold: "1 dans l’intervalle, en dehors la part du chemin de retour",
    steps: "étapes atteintes / étapes promises, depuis l’étape de référence",
    ours: "ce qui est atteint sur ce qui était attendu à ce jour",
    tola15: "à 15\u00a0% près de ce qui était attendu à ce jour",
    usaid10: "à 10\u00a0% près de ce qui était attendu à ce jour",
    undp: "ce qui est atteint sur ce qui était attendu à ce jour, en feu tricolore"
  },
  dueOnLastDay: "la cible vaut pour la durée du projet et échoit à son dernier jour",
  placeRules: {
    sum: "ils s’additionnent",
    mean: "leur moyenne",
    max: "le plus élevé",
    min: "le plus bas",
    median: "celui du milieu, de deux le plus bas",
    ratioOfSums: "numérateurs et dénominateurs s’additionnent à part",
    countPerStep: "combien se trouvent à chaque étape",
    refuse: "ils ne s’additionnent pas"
  },
  topics: {
    overTime: "dans le temps",
    disaggregation: "ventilation",
    measures: "mesures",
    targets: "cibles",
    progress: "progrès",
    expectedToDate: "attendu à ce jour",
    status: "échelles d’état"
  },
  operands: {
    fact: "",
    rest: "les autres",
    count: "nombre",
    days: "jours",
    share: "part de ses jours",
    factor: "facteur",
    indicator: "partie",
    weight: "poids",
    constant: "",
    baseline: "référence",
    target: "cible",
    actual: "valeur",
    expected: "attendu",
    intervals: "intervalles achevés",
    perInterval: "par intervalle",
    low: "limite inférieure",
    high: "limite supérieure"
  },
  leftOut: {
    draft: "brouillon",
    submitted: "pas encore approuvé",
    approved: "approuvé, non demandé",
    rejected: "rejeté",
    superseded: "corrigé par un relevé ultérieur",
    withdrawn: "retiré",
    afterAsOf: "après le jour de la question",
    recordedLater: "enregistré plus tard",
    beforeProject: "avant le projet",
    laterFactCounts: "un relevé plus récent compte",
    wholeReported: "le relevé de l’ensemble compte",
    doesNotFit: "ne convient pas à la mesure"
  },
  noData: {
    NothingMeasured: "rien de mesuré",
    NothingApproved: "rien d’approuvé",
    OnlyOutsidePeriod: "les relevés finissent après la période",
    ZeroDenominator: "rien par quoi diviser",
    NoDenominator: "pas de dénominateur",
    NoBaseline: "pas de valeur de référence",
    NoTarget: "pas de cible",
    TargetEqualsBaseline: "la cible est égale à la valeur de référence",
    TargetMetAtBaseline: "la valeur de référence atteint déjà la cible",
    BaselineOfOtherSpan: "la valeur de référence porte sur une période d’une autre durée",
    NotNumeric: "pas un nombre",
    NotAggregable: "ne s’additionne pas",
    NotDueYet: "pas encore échu",
    Suppressed: "non publié, trop peu de personnes",
    FallingWithoutBaseline: "doit baisser, sans valeur de référence",
    MissingPart: "une partie est sans données"
  },
  status: {
    kept: "tenu",
    onTrack: "en bonne voie",
    behind: "en retard",
    offTrack: "compromis",
    notDue: "pas encore échu",
    noData: "ne peut être apprécié",
    over: "au-dessus de la cible",
    onTarget: "conforme à la cible",
    under: "au-dessous de la cible",
    notReporting: "sans relevé",
    narrativeRequired: "une explication est demandée",
    withinTolerance: "dans la tolérance",
    green: "vert",
    yellow: "jaune",
    red: "rouge"
  },
  point: ",",
  listed: "\u00a0; ",
  colon: "\u00a0:",
  rule: "Règle",
  source: "Source",
  ours: "un choix de cette bibliothèque",
  arithmetic: "Calcul",
  formula: "Formule",
  noDataIs: (reason) => `sans données (${reason})`,
  about: (shown) => `environ ${shown}`,
  percent: (shown) => `${shown}\u00a0%`,
  step: (name, rank, of) => `${name} (étape ${rank} sur ${of})`,
  from: (status, share) => `${status} à partir de ${share}`,
  over: (reports, rule) => `\u00a0; pour ${reports} lieux ou partenaires\u00a0: ${rule}`,
  turned: {
    inverse: "\u00a0; à l’envers, puisque la valeur doit baisser et n’a pas de référence",
    mirror: "\u00a0; retranché de 2, puisque la valeur doit baisser et n’a pas de référence"
  },
  median: "médiane",
  note: "À noter",
  notes: {
    MayDoubleCount: ({ low, high }) =>
      `une personne peut être comptée deux fois\u00a0: entre ${low} et ${high} personnes différentes`,
    Completeness: ({ present, of }) => `${present} lieux sur ${of} ont des données`,
    Preview: () => "un aperçu, des relevés non approuvés comptent",
    DerivedTotal: () => "personne n’a relevé le total, il est la somme de ses cases",
    DerivedRest: () => "le reste entre le total et ses cases",
    CellsDisagree: () => "la somme des cases n’est pas le total",
    CarriedOver: () => "reporté d’un jour antérieur",
    Renormalised: ({ present, of }) => `sur les ${present} parties, de ${of}, qui ont des données`
  },
  quoted: (words) => `«\u00a0${words}\u00a0»`,
  as: (systems) => `comme ${systems}`,
  rest: (count) => `${count} autres`,
  used: (count) => `Relevés utilisés\u00a0: ${count}`,
  left: "Laissés de côté",
  first: (shown, of) => `les ${shown} premiers sur ${of}`,
  find: (indicators, logframe, upTo) =>
    `Tous\u00a0: les mesures de ${indicators} et les examens, dans le journal de ${logframe} jusqu’à l’entrée ${upTo}.`,
  conventions: "Conventions qui diffèrent des choix par défaut",
  noConventions: "Conventions\u00a0: les choix par défaut",
  span: (from, through) => `du ${from} au ${through}`,
  withdrawal: "retrait",
  words: "texte",
  open: {
    toBeDetermined: "à déterminer",
    notApplicable: "sans objet",
    notAvailable: "non disponible"
  }
}
