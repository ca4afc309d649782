/**
 * French, as the Council of Europe writes it.
 *
 * @internal
 */
import type { Noun } from "./ChangeWords.ts"
import * as grammar from "./grammar.ts"
import type { Language } from "./Language.ts"
import type { TermWords } from "./Messages.ts"

const { levelNames, term } = grammar

/** Zero and one are singular in French. */
const plural = /* @__PURE__ */ grammar.plural("fr")

/** "1 relevé", "2 relevés". */
const counted = (count: number, forms: grammar.Forms): string => `${count}\u00a0${plural(count, forms)}`

/** Words of the logframe, or a code. */
const quoted = (words: string): string => `«\u00a0${words}\u00a0»`

/** An exact number in the signs of French. */
const number = (exact: string): string => exact.replace(".", ",")

const m = (name: string): Noun => ({ name })
const f = (name: string): Noun => ({ name, feminine: true })
const mp = (name: string): Noun => ({ name, plural: true })
const fp = (name: string): Noun => ({ name, feminine: true, plural: true })

/** The participle in the gender and number of what it speaks of. */
const agreed = (participle: string, { feminine, plural }: Noun): string =>
  `${participle}${feminine ? "e" : ""}${plural ? "s" : ""}`

/** Rows that a finding names by their kind. */
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

/** The terms that complete a message, in the gender and with the preposition that their hole asks for. */
const terms: TermWords = {
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

/** What a rate comes to over the project, counted in its unit and in that of the rate. */
const rate =
  (unit: string, unitOf: (every: string) => string) =>
  (duration: string, count: string, every: string, due: string, total: string): string =>
    `${duration} ${unit} à raison de ${number(count)} par période de ${number(every)} ${unitOf(every)} font ${number(due)}\u00a0; le document promet ${number(total)}.`

/** The levels of the built-in schemes, as their donors name them. */
const levels: Language["levels"] = {
  "coe-summary.objective": "Objectif du projet",
  "coe-summary.output": "Résultat",
  "coe-full.overallObjective": "Objectif général",
  "coe-full.purpose": "But du projet",
  "coe-full.expectedResult": "Résultat attendu",
  "eu-intpa.impact": "Impact",
  "eu-intpa.outcome": "Effet",
  "eu-intpa.intermediateOutcome": "Effet intermédiaire",
  "eu-intpa.output": "Produit",
  "fcdo.impact": "Impact",
  "fcdo.outcome": "Effet",
  "fcdo.output": "Produit",
  "usaid.goal": "But",
  "usaid.purpose": "Objectif",
  "usaid.intermediateResult": "Résultat intermédiaire",
  "usaid.subIntermediateResult": "Sous-résultat intermédiaire",
  "usaid.output": "Produit",
  "world-bank.pdo": "Objectif de développement du projet",
  "world-bank.intermediateResult": "Résultat intermédiaire",
  "un.outcome": "Effet",
  "un.output": "Produit",
  "giz.moduleObjective": "Objectif du module",
  "giz.output": "Produit"
}

/** French. */
export const french: Language = {
  tag: "fr",
  numerals: {
    decimal: ",",
    group: "\u202f",
    groupedFrom: 4,
    percent: (number) => `${number}\u00a0%`,
    money: (number, currency) => `${number}\u00a0${currency}`,
    moreThan: (number) => `>\u00a0${number}`,
    lessThan: (number) => `<\u00a0${number}`
  },
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre"
  ],
  day: (dayOfMonth, month, year) => `${dayOfMonth === 1 ? "1er" : dayOfMonth}\u00a0${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  span: (from, through) => `${from} – ${through}`,
  monthsLong: (count) => `${count}\u00a0mois`,
  daysLong: (count) => counted(count, { one: "jour", other: "jours" }),
  colon: "\u00a0:",
  listed: "\u00a0; ",
  both: (one, other) => `${one} et ${other}`,
  quoted,
  counted,

  titles: {
    indicator: "Indicateur",
    baseline: "Valeur de référence",
    target: "Cible",
    expected: "Attendu à ce jour",
    actual: "Réalisé",
    progress: "Progression",
    status: "État",
    verification: "Moyens de vérification",
    budget: "Budget",
    pledged: "Annoncé",
    committed: "Engagé",
    received: "Reçu",
    spent: "Dépensé"
  },
  noData: {
    NothingMeasured: "rien de mesuré",
    NothingApproved: "rien d’approuvé",
    OnlyOutsidePeriod: "relevés finissant après la période",
    ZeroDenominator: "rien par quoi diviser (zéro)",
    NoDenominator: "dénominateur non communiqué",
    NoBaseline: "pas de valeur de référence",
    NoTarget: "pas de cible",
    TargetEqualsBaseline: "cible égale à la valeur de référence",
    TargetMetAtBaseline: "valeur de référence atteignant déjà la cible",
    BaselineOfOtherSpan: "valeur de référence d’une période d’une autre durée",
    NotNumeric: "pas un nombre",
    NotAggregable: "ne s’additionne pas",
    NotDueYet: "pas encore échu",
    Suppressed: "non publié (trop peu de personnes)",
    FallingWithoutBaseline: "doit baisser, mais sans valeur de référence",
    MissingPart: "une partie est sans données"
  },
  status: {
    kept: "atteint",
    onTrack: "en bonne voie",
    behind: "en retard",
    offTrack: "compromis",
    notDue: "pas encore échu",
    noData: "ne peut être apprécié",
    over: "au-dessus de la cible",
    onTarget: "conforme à la cible",
    under: "au-dessous de la cible",
    notReporting: "sans relevé",
    narrativeRequired: "explication demandée",
    withinTolerance: "dans la tolérance",
    green: "vert",
    yellow: "jaune",
    red: "rouge"
  },
  severity: {
    error: { one: "erreur", other: "erreurs" },
    warning: { one: "avertissement", other: "avertissements" },
    info: { one: "information", other: "informations" }
  },
  factStatus: { draft: "brouillon", submitted: "soumis", approved: "approuvé", rejected: "rejeté" },
  leftOut: {
    draft: "brouillon",
    submitted: "pas encore approuvé",
    approved: "approuvé, non demandé",
    rejected: "rejeté",
    superseded: "corrigé par un relevé ultérieur",
    withdrawn: "retiré",
    beforeProject: "avant le projet",
    afterRetirement: "après le dernier jour de l’indicateur",
    afterAsOf: "postérieur au jour de ce rapport",
    recordedLater: "enregistré plus tard",
    laterFactCounts: "un relevé plus récent compte",
    wholeReported: "l’ensemble a fait l’objet d’un seul relevé",
    doesNotFit: "ne convient pas à l’indicateur"
  },
  assumptionState: { holds: "vérifiée", atRisk: "menacée", failed: "infirmée", notAssessed: "non évaluée" },
  activityState: {
    notStarted: "pas commencée",
    underWay: "en cours",
    done: "réalisée",
    late: "en retard",
    cancelled: "annulée"
  },
  track: { onTrack: "en bonne voie", atRisk: "menacé", offTrack: "compromis" },
  kept: { yes: "tenu", no: "non tenu" },
  open: { toBeDetermined: "à déterminer", notApplicable: "sans objet", notAvailable: "non disponible" },
  notStated: "non précisé",
  marks: {
    MayDoubleCount: ({ low, high }) =>
      `des personnes peuvent être comptées deux fois\u00a0: entre ${low} et ${high} personnes différentes`,
    Completeness: ({ present, of }) => `${present} lieux sur ${of} ont rendu compte`,
    Preview: () => "comprend des relevés non approuvés",
    DerivedTotal: () => "total obtenu par addition de ses parties",
    DerivedRest: () => "le reste entre le total et ses parties",
    CellsDisagree: () => "la somme des parties n’est pas le total",
    CarriedOver: () => "repris d’un relevé antérieur",
    Renormalised: ({ present, of }) => `d’après ${present} parties sur ${of}`
  },
  expectation: {
    atLeast: (value) => `au moins ${value}`,
    atMost: (value) => `au plus ${value}`,
    exactly: (value) => `exactement ${value}`,
    upTo: (value) => `jusqu’à ${value}`,
    between: (low, high) => `entre ${low} et ${high}`,
    shareOfTotal: (value) => `${value} du total`,
    changeInPercent: (value) => `écart à la valeur de référence\u00a0: ${value}`,
    changeInUnits: (value) => `écart à la valeur de référence\u00a0: ${value}`,
    cadence: (count, length) => `${count} par période de ${length}`,
    projectYear: (year) => `année ${year} du projet`,
    inWords: "en mots"
  },
  rules: {
    sum: "la somme de tous les relevés à ce jour, corrections négatives comprises",
    latest: "le relevé le plus récent, d’après le dernier jour de sa période",
    runningTotal: "le total cumulé le plus récent",
    mean: "la moyenne de tous les relevés, chacun une fois",
    timeWeighted: "la moyenne des niveaux, chacun pondéré par les jours où il a duré",
    max: "le relevé le plus élevé",
    min: "le relevé le plus bas",
    count: "le nombre de relevés",
    ratioOfSums: "la somme des numérateurs sur la somme des dénominateurs",
    distinct: "le nombre de personnes différentes, d’après leurs pseudonymes",
    weightedMean:
      "la moyenne pondérée des parties, une étape comptant pour la part du chemin de la première à la dernière",
    formula: "la formule, appliquée aux valeurs de ses entrées",
    completedPeriods: "les cibles des périodes achevées",
    stepped: "le dernier jalon daté qui est échu, avant le premier la valeur de référence",
    linear: "une ligne droite, par jours, du début ou de la valeur de référence à l’échéance de la cible",
    cadence: "le rythme promis pour autant d’intervalles qu’il s’en est achevé, le total au dernier jour",
    none: "aucune progression ne peut être dite",
    wayCovered: "la part du chemin de la valeur de référence à la cible",
    achievement: "la part de la cible",
    delivery: "la part réalisée du plafond financé",
    hold: "1 dans l’intervalle, en dehors la part du chemin de retour",
    steps: "la part des étapes promises qui sont atteintes, depuis l’étape de référence",
    ours: "le réalisé sur l’attendu à ce jour\u00a0: atteint, en bonne voie, en retard ou compromis",
    tola15:
      "le réalisé à 15\u00a0% près de l’attendu à ce jour\u00a0: au-dessus, au niveau ou au-dessous de la cible",
    usaid10: "une explication demandée au-delà de 10\u00a0% d’écart avec l’attendu à ce jour",
    undp: "le réalisé sur l’attendu à ce jour\u00a0: vert, jaune ou rouge"
  },
  dueOnLastDay: "la cible pour la durée du projet, à échoir le dernier jour",
  placeRules: {
    sum: "additionnées",
    mean: "leur moyenne",
    max: "la plus élevée",
    min: "la plus basse",
    median: "celle du milieu, de deux la plus basse",
    ratioOfSums: "la somme des numérateurs sur la somme des dénominateurs",
    countPerStep: "combien se trouvent à chaque étape",
    refuse: "ne s’additionnent pas"
  },
  conventions: {
    cadenceCounting: {
      name: "Échu d’après un rythme",
      options: {
        completedIntervals: "un pour chaque intervalle achevé",
        dueAtStart: "un au début de chaque intervalle",
        linear: "au prorata des jours de l’intervalle en cours"
      }
    },
    spanCrossing: {
      name: "Relevé à cheval sur deux périodes",
      options: {
        endDay: "appartient à la période de son dernier jour",
        prorateByDays: "est réparti selon les jours"
      }
    },
    overTime: { name: "Valeurs dans le temps", options: { default: "selon la nature de l’indicateur" } },
    mean: {
      name: "Moyenne dans le temps",
      options: { perFact: "chaque relevé pèse autant", timeWeighted: "un niveau pèse les jours qu’il a duré" }
    },
    overPlaces: {
      name: "Valeurs de plusieurs lieux",
      options: { default: "selon la nature de l’indicateur" }
    },
    placesMeet: {
      name: "Niveaux de plusieurs lieux",
      options: {
        eachLatest: "chaque lieu avec son relevé le plus récent",
        sameDayOnly: "seulement les lieux relevés le dernier jour"
      }
    },
    progress: {
      name: "Progression",
      options: { default: "chemin parcouru depuis la valeur de référence, à défaut part de la cible" }
    },
    fallingWithoutBaseline: {
      name: "Baisse sans valeur de référence",
      options: {
        refuse: "pas de pourcentage",
        inverse: "cible sur réalisé",
        tola: "réalisé sur cible",
        mirror: "deux moins réalisé sur cible"
      }
    },
    progressFloor: {
      name: "Progression négative",
      options: { none: "montrée telle quelle", floorAtZero: "montrée comme zéro" }
    },
    progressCap: {
      name: "Progression au-delà de la cible",
      options: { none: "montrée telle quelle", capAtOne: "montrée comme 100\u00a0%" }
    },
    headline: {
      name: "Cible qui fait foi",
      options: {
        life: "celle de la durée du projet",
        period: "celle de la période en cours ou de la dernière"
      }
    },
    flowBaseline: {
      name: "Valeur de référence d’un décompte",
      options: { baselineExcluded: "ne compte pas pour la cible", carryBaseline: "compte pour la cible" }
    },
    missingPart: {
      name: "Composite dont une partie manque",
      options: { refuse: "n’a pas de valeur", renormalise: "est la moyenne des parties présentes" }
    },
    compositeParts: {
      name: "Parties d’un composite au-delà de 100\u00a0%",
      options: { uncapped: "comptent telles quelles", capAtOne: "comptent pour 100\u00a0%" }
    },
    resultParts: {
      name: "Indicateurs au-delà de 100\u00a0% dans la progression d’un résultat",
      options: { capAtOne: "comptent pour 100\u00a0%", uncapped: "comptent tels quels" }
    },
    calculated: {
      name: "Formules",
      options: {
        afterAggregation: "sur les valeurs déjà réunies",
        perCell: "partie par partie, puis réunies"
      }
    },
    missingInput: {
      name: "Formule dont une donnée manque",
      options: { refuse: "n’a pas de valeur", skipMissing: "la laisse de côté" }
    },
    schedule: { name: "Attendu à ce jour", options: { default: "selon la nature des cibles" } },
    includeRunning: {
      name: "La période en cours",
      options: { no: "n’est pas encore attendue", prorata: "est attendue au prorata de ses jours" }
    },
    statusScheme: { name: "État", options: {} },
    rounding: {
      name: "Arrondi",
      options: {
        halfAwayFromZero: "demi vers l’extérieur",
        halfEven: "demi vers le chiffre pair",
        down: "vers le bas"
      }
    },
    nearWhole: {
      name: "Valeurs que l’arrondi montrerait comme 0\u00a0% ou 100\u00a0%",
      options: { marked: "signalées par > ou <", plain: "arrondies" }
    },
    suppressedZero: {
      name: "Zéro dans un tableau protégé",
      options: { shown: "montré", hidden: "non publié" }
    },
    scaleOverPlaces: {
      name: "Appréciations de plusieurs lieux",
      options: {
        median: "leur médiane",
        treatAsInterval: "leur moyenne, comme si les degrés étaient équidistants"
      }
    },
    gapFrom: {
      name: "Le manque de financement",
      options: {
        committed: "budget moins engagé",
        pledged: "budget moins annoncé",
        received: "budget moins reçu"
      }
    },
    yearBeginsIn: (month) => `Les années de rapport commencent en ${month}`,
    suppressBelow: (count) =>
      `Les nombres inférieurs à ${count} ne sont pas publiés, pour protéger les personnes`,
    onTrackFrom: (share) => `En bonne voie à partir de ${share} de l’attendu à ce jour`,
    behindFrom: (share) => `En retard à partir de ${share} de l’attendu à ce jour, compromis au-dessous`
  },
  levels,

  explanation: {
    topics: {
      overTime: "dans le temps",
      disaggregation: "ventilation",
      measures: "mesures",
      targets: "cibles",
      progress: "progression",
      expectedToDate: "attendu à ce jour",
      status: "échelles d’état"
    },
    operands: {
      fact: "",
      count: "nombre",
      days: "jours",
      share: "part de ses jours",
      factor: "facteur",
      indicator: "partie",
      weight: "pondération",
      constant: "",
      baseline: "valeur de référence",
      target: "cible",
      actual: "réalisé",
      expected: "attendu",
      intervals: "intervalles achevés",
      perInterval: "par intervalle",
      low: "limite inférieure",
      high: "limite supérieure"
    },
    rest: (sum, count) => `${sum} de ${counted(count, { one: "autre relevé", other: "autres relevés" })}`,
    rule: "Règle",
    source: "Source",
    ours: "un choix de cette bibliothèque",
    arithmetic: "Calcul",
    formula: "Formule",
    noDataIs: (reason) => `sans données (${reason})`,
    about: (shown) => `environ ${shown}`,
    step: (name, rank, of) => `${name} (étape ${rank} sur ${of})`,
    from: (status, share) => `${status} à partir de ${share}`,
    over: (reports, rule) =>
      `\u00a0; valeurs de ${counted(reports, { one: "lieu ou partenaire", other: "lieux ou partenaires" })}\u00a0: ${rule}`,
    turned: {
      inverse: "\u00a0; à l’envers, puisque la valeur doit baisser et n’a pas de référence",
      mirror: "\u00a0; retranché de 2, puisque la valeur doit baisser et n’a pas de référence"
    },
    median: "médiane",
    note: "À noter",
    as: (systems) => `comme ${systems}`,
    used: (count) => counted(count, { one: "relevé utilisé", other: "relevés utilisés" }),
    left: "Laissés de côté",
    first: (shown, of) => `les ${shown} premiers sur ${of}`,
    find: (indicators, logframe, upTo) =>
      `Tous\u00a0: les mesures de ${indicators} et les examens, dans le journal de ${logframe} jusqu’à l’entrée ${upTo}.`,
    conventions: "Conventions qui diffèrent des choix par défaut",
    noConventions: "Conventions\u00a0: les choix par défaut",
    withdrawal: "retrait",
    words: "texte"
  },

  places: {
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
        ...(targets === undefined
          ? []
          : [`${targets.length > 1 ? "cibles" : "cible"} ${targets.join(", ")}`]),
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
  },

  changes: {
    noChanges: "Aucune différence.",
    row: {
      logframe: m("cadre logique"),
      result: m("résultat"),
      indicator: m("indicateur"),
      baseline: f("valeur de référence"),
      target: f("cible"),
      activity: f("activité"),
      assumption: f("hypothèse"),
      budgetLine: f("ligne budgétaire"),
      place: m("lieu"),
      party: f("partie"),
      document: m("document"),
      dimension: f("dimension"),
      section: f("section"),
      note: f("note")
    },
    field: {
      id: m("identifiant"),
      code: m("code"),
      title: m("titre"),
      language: f("langue"),
      scheme: mp("niveaux"),
      "edition.day": m("jour de l’édition"),
      "edition.label": m("nom de l’édition"),
      edition: f("édition"),
      period: f("période"),
      "period.end": f("fin de la période"),
      area: f("zone"),
      implementation: f("mise en œuvre"),
      currencies: fp("monnaies"),
      contacts: mp("contacts"),
      amendments: mp("avenants"),
      conventions: fp("conventions"),
      extensions: fp("données propres"),
      funding: m("financement"),
      "funding.statement": f("déclaration sur le financement"),
      "funding.fullyFunded": m("financement complet"),
      "funding.source": f("provenance du financement"),
      level: m("niveau"),
      under: f("place dans la chaîne"),
      partOf: m("ensemble"),
      statement: m("énoncé"),
      description: f("description"),
      weight: f("pondération"),
      risk: f("cote de risque"),
      implied: m("caractère implicite"),
      replaces: m("remplacement d’un autre indicateur"),
      retired: m("retrait"),
      measure: f("mesure"),
      direction: m("sens"),
      targetsSay: f("portée des cibles"),
      cadence: m("rythme"),
      breakdowns: fp("ventilations"),
      verification: mp("moyens de vérification"),
      sheet: f("fiche de référence"),
      "sheet.definition": f("définition"),
      "sheet.rationale": f("justification"),
      "sheet.dataSource": f("source des données"),
      "sheet.method": f("méthode"),
      "sheet.frequency": f("fréquence"),
      "sheet.responsible": m("responsable des données"),
      "sheet.baselineNote": f("note sur la valeur de référence"),
      "sheet.targetRationale": f("justification des cibles"),
      "sheet.limitations": fp("limites"),
      "sheet.qualityReviews": mp("contrôles de qualité"),
      "sheet.changes": fp("modifications de la fiche"),
      references: fp("références"),
      aggregable: f("addition entre projets"),
      source: f("provenance"),
      indicator: m("indicateur"),
      value: f("valeur"),
      expectation: f("cible"),
      when: f("date"),
      "target.when": f("échéance"),
      basis: f("base"),
      label: m("libellé"),
      place: m("lieu"),
      party: f("partie"),
      cell: f("ventilation"),
      note: f("note"),
      responsible: m("responsable"),
      means: mp("moyens"),
      kind: f("nature"),
      probability: f("probabilité"),
      impact: m("impact"),
      response: f("réponse"),
      amount: m("montant"),
      staff: m("personnel"),
      bound: f("limite"),
      for: f("destination"),
      funder: m("bailleur"),
      name: m("nom"),
      roles: mp("rôles"),
      codes: mp("codes"),
      group: m("groupe"),
      mediaType: m("type de fichier"),
      sha256: f("empreinte du fichier"),
      version: f("version"),
      day: m("jour"),
      categories: fp("catégories"),
      overlapping: m("chevauchement"),
      number: m("numéro"),
      body: m("texte"),
      links: mp("liens"),
      mark: m("signe"),
      text: m("texte"),
      on: fp("lignes visées"),
      unit: f("unité"),
      facts: f("portée d’un relevé"),
      counts: fp("personnes comptées"),
      negative: fp("valeurs négatives"),
      numerator: m("numérateur"),
      denominator: m("dénominateur"),
      factor: m("facteur"),
      shown: m("affichage"),
      annualised: f("annualisation"),
      stages: fp("étapes"),
      labels: mp("libellés"),
      of: f("moyenne"),
      formula: f("formule")
    },
    ofIndicator: (label) => ` de l’indicateur ${label}`,
    forTime: (when) => ` pour ${when}`,
    inLanguage: (tag) => ` (${tag})`,

    added: (what) => agreed("ajouté", what),
    removed: (what) => agreed("supprimé", what),
    moved: (what, from, to) =>
      to === undefined
        ? `${agreed("détaché", what)} de\u00a0: ${from}`
        : from === undefined
          ? `${agreed("rattaché", what)} à\u00a0: ${to}`
          : `${agreed("déplacé", what)} de\u00a0: ${from}, à\u00a0: ${to}`,
    standsAfter: (row) => (row === undefined ? "désormais en premier" : `désormais après\u00a0: ${row}`),
    reworded: (what, from, to) => `${agreed("reformulé", what)}\u00a0: ${from} devient ${to}`,
    renumbered: (what, from, to) => `${agreed("changé", what)} de ${from} en ${to}`,
    raised: (what, from, to) => `${agreed("relevé", what)} de ${from} à ${to}`,
    lowered: (what, from, to) => `${agreed("abaissé", what)} de ${from} à ${to}`,
    dateMoved: (what, by, from, to) => `${agreed("déplacé", what)} de ${by}\u00a0: ${from} devient ${to}`,
    changed: (what) => agreed("modifié", what),
    changedTo: (what, from, to) => `${agreed("modifié", what)}\u00a0: ${from} devient ${to}`,

    measure: {
      Quantity: "une quantité",
      Ratio: "un ratio",
      Milestone: "un jalon",
      Scale: "une échelle",
      Qualitative: "des mots",
      Composite: "un indice composite",
      Calculated: "une formule",
      Unclassified: "pas encore précisée"
    },
    yes: "oui",
    no: "non",
    nothing: "rien",

    clash: {
      field: (subject, mine, theirs, base) =>
        `${subject}\u00a0: modifié des deux côtés. Ici\u00a0: ${mine}. En face\u00a0: ${theirs}. Avant\u00a0: ${base}. Convenez d’une valeur, inscrivez-la des deux côtés et fusionnez à nouveau.`,
      removed: (row, by, changes) =>
        by === "mine"
          ? `${row}\u00a0: supprimé ici, mais modifié en face (${changes}). Rétablissez-le ici, ou supprimez-le aussi en face, et fusionnez à nouveau.`
          : `${row}\u00a0: supprimé en face, mais modifié ici (${changes}). Supprimez-le aussi ici, ou rétablissez-le en face, et fusionnez à nouveau.`,
      order: (list, mine, theirs) =>
        `Ordre ${list}\u00a0: modifié des deux côtés. Ici\u00a0: ${mine}. En face\u00a0: ${theirs}. Convenez d’un ordre, appliquez-le des deux côtés et fusionnez à nouveau.`,
      invalid: (place, found, expected) =>
        `${place}\u00a0: chaque modification est juste, mais pas les deux ensemble\u00a0: trouvé ${found}, attendu ${expected}. Corrigez l’une des deux et fusionnez à nouveau.`
    },
    list: {
      result: "des résultats",
      indicator: "des indicateurs",
      activity: "des activités",
      assumption: "des hypothèses",
      section: "des sections",
      note: "des notes"
    }
  },

  findings: {
    terms,
    messages: {
      // Results, activities, assumptions and weights.

      '"{}" stands under no result of the level above.': (words) =>
        `${quoted(words)} ne relève d’aucun résultat du niveau supérieur.`,
      "Say in `under` which result it contributes to.": "Indiquez dans `under` à quel résultat il contribue.",
      "It is of the level {} and stands under {}, of the level {}; the scheme expects no result.": (
        level,
        above,
        its
      ) =>
        `Ce résultat est de niveau ${quoted(levelNames(levels, level))} et relève de ${above}, de niveau ${quoted(levelNames(levels, its))}\u00a0; le modèle de niveaux n’attend aucun résultat au-dessus.`,
      "It is of the level {} and stands under {}, of the level {}; the scheme expects a result of the level {}.":
        (level, above, its, expected) =>
          `Ce résultat est de niveau ${quoted(levelNames(levels, level))} et relève de ${above}, de niveau ${quoted(levelNames(levels, its))}\u00a0; le modèle de niveaux attend un résultat de niveau ${quoted(levelNames(levels, expected))}.`,
      "Move the result, or write out a level scheme that allows it.":
        "Déplacez le résultat, ou écrivez un modèle de niveaux qui le permette.",
      "It hangs on {}, of the level {}, which has no {} in this scheme.": (results, level, what) =>
        `Cet élément est rattaché à ${results}, de niveau ${quoted(levelNames(levels, level))}, qui n’a pas ${term(terms.lacking, what)} dans ce modèle de niveaux.`,
      "Hang it on another level, or write out a level scheme that allows it.":
        "Rattachez-le à un autre niveau, ou écrivez un modèle de niveaux qui le permette.",
      '{} rows have the code "{}".': (count, code) => `${count} lignes portent le code ${quoted(code)}.`,
      "Give each its own code; ids tell them apart meanwhile.":
        "Donnez à chacune son propre code\u00a0; d’ici là, les identifiants les distinguent.",
      '"{}" is listed after "{}".': (code, before) => `${quoted(code)} figure après ${quoted(before)}.`,
      "Rows print in the order of the list: move the row, or correct its code.":
        "Les lignes s’impriment dans l’ordre de la liste\u00a0: déplacez la ligne, ou corrigez son code.",
      'No indicator measures "{}".': (words) => `Aucun indicateur ne mesure ${quoted(words)}.`,
      "Add an indicator that would show whether it was reached.":
        "Ajoutez un indicateur qui montre si ce résultat est atteint.",
      'No activity serves "{}".': (words) => `Aucune activité ne sert ${quoted(words)}.`,
      "Add the activity, or name the result in `under` of one that serves it.":
        "Ajoutez l’activité, ou nommez le résultat dans `under` de celle qui le sert.",
      '"{}" serves no output.': (words) => `${quoted(words)} ne sert aucun résultat.`,
      "Say in `under` which result it serves.": "Indiquez dans `under` quel résultat cette activité sert.",
      'No assumption is stated for "{}".': (words) => `Aucune hypothèse n’est énoncée pour ${quoted(words)}.`,
      "Say what must hold outside the project for it to lead to the level above.":
        "Indiquez ce qui doit être vrai hors du projet pour que ce résultat mène au niveau supérieur.",
      '"{}" is rated probability {}, impact {}.': (words, probability, impact) =>
        `${quoted(words)} a une probabilité cotée ${probability} et un impact coté ${impact}.`,
      "Redesign the project so that it does not depend on it.":
        "Remaniez le projet pour qu’il n’en dépende pas.",
      "It has an impact and no probability; a risk score needs both.":
        "Un impact est coté, la probabilité ne l’est pas\u00a0; un score de risque demande les deux.",
      "It has a probability and no impact; a risk score needs both.":
        "Une probabilité est cotée, l’impact ne l’est pas\u00a0; un score de risque demande les deux.",
      "Add the other, from 1 to 5.": "Ajoutez l’autre cote, de 1 à 5.",
      "None of them has a weight, although this level has weights.":
        "Aucun n’a de pondération, alors que ce niveau en prévoit.",
      "Add the weights in per cent; together they are 100.":
        "Ajoutez les pondérations en pour cent\u00a0; ensemble, elles font 100.",
      "{} of {} have a weight; without the others none can be used.": (given, all) =>
        `${given} sur ${all} ${plural(given, { one: "a", other: "ont" })} une pondération\u00a0; sans les autres, aucune ne peut servir.`,
      "Give each its weight in per cent, or none of them.":
        "Donnez à chacun sa pondération en pour cent, ou à aucun.",
      "The weights add up to {}, not to 100.": (total) =>
        `La somme des pondérations est de ${number(total)}, et non de 100.`,
      "Means are divided by their sum; correct the weights.":
        "Les moyennes sont divisées par cette somme\u00a0; corrigez les pondérations.",
      // Indicators, their baselines and targets.

      "It has no unit and no measure: nothing can be calculated.":
        "L’indicateur n’a ni unité ni mesure\u00a0: rien ne peut être calculé.",
      "Say whether it is a number with a unit, a percentage, a milestone, a scale or words.":
        "Indiquez s’il s’agit d’un nombre avec son unité, d’un pourcentage, d’un jalon, d’une échelle ou de mots.",
      'At character {} of the formula "{}" meets "{}".': (at, a, b) =>
        `Au caractère ${at} de la formule, ${quoted(a)} rencontre ${quoted(b)}.`,
      'At character {} of the formula "{}" meets a number without unit.': (at, unit) =>
        `Au caractère ${at} de la formule, ${quoted(unit)} rencontre un nombre sans unité.`,
      'The formula gives "{}", the unit is stated as "{}".': (gives, stated) =>
        `La formule donne ${quoted(gives)}, l’unité indiquée est ${quoted(stated)}.`,
      'The formula gives a number without unit, the unit is stated as "{}".': (stated) =>
        `La formule donne un nombre sans unité, l’unité indiquée est ${quoted(stated)}.`,
      "Correct the formula, or write the same unit in the same words.":
        "Corrigez la formule, ou écrivez la même unité avec les mêmes mots.",
      "It is made of parts and has fewer than two.":
        "L’indicateur se compose de parties et en a moins de deux.",
      "Add the parts as indicators whose `partOf` names it.":
        "Ajoutez les parties comme indicateurs dont `partOf` le nomme.",
      "It has no baseline, so nobody can say how far it has come.":
        "L’indicateur n’a pas de valeur de référence\u00a0: nul ne peut dire quel chemin est parcouru.",
      "Its baseline is still to be determined, so nobody can say how far it has come.":
        "La valeur de référence reste à déterminer\u00a0: nul ne peut dire quel chemin est parcouru.",
      "Add the value before the project, with its day.": "Ajoutez la valeur d’avant le projet, avec sa date.",
      "It has no year; what is expected in between is reckoned from the project's start.":
        "La valeur de référence n’est pas datée\u00a0; ce qui est attendu entre-temps est calculé à partir du début du projet.",
      "Add `when`: a day, a month or a year.": "Ajoutez `when`\u00a0: un jour, un mois ou une année.",
      "It has no target.": "L’indicateur n’a pas de cible.",
      "Add what is promised and by when, or say that it is only watched.":
        "Ajoutez ce qui est promis et pour quand, ou indiquez qu’il est seulement suivi.",
      "The target is left open, the measure is a number: nothing can be held against it.":
        "La cible est laissée ouverte alors que la mesure est un nombre\u00a0: rien ne peut lui être comparé.",
      "The target is words, the measure is a number: nothing can be held against it.":
        "La cible est exprimée en mots alors que la mesure est un nombre\u00a0: rien ne peut lui être comparé.",
      "State a number, or make the indicator qualitative.":
        "Indiquez un nombre, ou rendez l’indicateur qualitatif.",
      "It says {}, which does not fit {}; nothing can be calculated from it.": (what, measure) =>
        `La valeur indiquée est ${term(terms.says, what)}, ce qui ne convient pas ${term(terms.measures, measure)}\u00a0; rien ne peut en être calculé.`,
      'It says the {} "{}", which does not fit {}; nothing can be calculated from it.': (
        what,
        step,
        measure
      ) =>
        `La valeur indiquée est ${term(terms.names, what)} ${quoted(step)}, ce qui ne convient pas ${term(terms.measures, measure)}\u00a0; rien ne peut en être calculé.`,
      "Correct the row, or the measure of the indicator.": "Corrigez la ligne, ou la mesure de l’indicateur.",
      "{} of {} indicators does not say how it is verified.": (missing, all) =>
        `${missing} indicateur sur ${all} n’indique pas comment il est vérifié.`,
      "{} of {} indicators do not say how they are verified.": (missing, all) =>
        `${missing} indicateurs sur ${all} n’indiquent pas comment ils sont vérifiés.`,
      "Name the means of verification: a register, a survey, a report.":
        "Nommez les moyens de vérification\u00a0: un registre, une enquête, un rapport.",
      'The target "{}" lies on the worse side of the baseline "{}".': (target, baseline) =>
        `La cible ${quoted(target)} est moins bonne que la valeur de référence ${quoted(baseline)}.`,
      "The target {} lies on the worse side of the baseline {}, for an indicator that should be {}.": (
        target,
        baseline,
        direction
      ) =>
        `La cible ${number(target)} est moins bonne que la valeur de référence ${number(baseline)}, pour un indicateur qui devrait ${term(terms.directions, direction)}.`,
      "Check target and baseline, or state the direction.":
        "Vérifiez la cible et la valeur de référence, ou indiquez le sens.",
      "Baseline and target are both {}: there is no way to cover.": (value) =>
        `La valeur de référence et la cible sont toutes deux ${number(value)}\u00a0: il n’y a aucun chemin à parcourir.`,
      "Nothing to do when the promise is to hold the level; else correct one of the two.":
        "Rien à faire s’il est promis de maintenir le niveau\u00a0; sinon, corrigez l’une des deux.",
      "Targets {} speak of the same place, party, cell and time; {} counts.": (all, counting) =>
        `Les cibles ${all} portent sur le même lieu, partenaire, case et moment\u00a0; ${counting} est retenue.`,
      "Remove all but one, or say what tells them apart.":
        "Supprimez-les toutes sauf une, ou indiquez ce qui les distingue.",
      "The target of {} by {} speaks of everything to date, and is not above the {} by {}.": (
        last,
        by,
        first,
        since
      ) =>
        `La cible de ${number(last)} au ${by} porte sur tout ce qui est atteint jusque-là, et ne dépasse pas celle de ${number(first)} au ${since}.`,
      'If each target is for its own year, say so with targetsSay "perPeriod"; else correct the values.':
        'Si chaque cible vaut pour sa propre année, indiquez-le par `targetsSay` "perPeriod"\u00a0; sinon, corrigez les valeurs.',
      'They have the same words: "{}".': (words) =>
        `Ces indicateurs ont le même énoncé\u00a0: ${quoted(words)}.`,
      "If they are one, let it stand under several results.":
        "S’il s’agit d’un seul indicateur, rattachez-le à plusieurs résultats.",
      "It is set for {}, but the indicator is not broken down by {}.": (cell, dimensions) =>
        `La cible vaut pour ${cell}, mais l’indicateur n’est pas ventilé par ${dimensions}.`,
      "Add the dimension to `breakdowns`, so that reports are asked for it.":
        "Ajoutez la dimension à `breakdowns`, pour que les relevés la demandent.",
      "By {} there is no target for {}.": (dimension, missing) =>
        `Dans la ventilation par ${dimension}, il n’y a pas de cible pour ${missing}.`,
      "Add the targets that are missing, or let the whole stand alone.":
        "Ajoutez les cibles qui manquent, ou ne gardez que celle de l’ensemble.",
      "The targets by {} add up to {}, the whole is {}.": (dimension, total, whole) =>
        `La somme des cibles par ${dimension} est de ${number(total)}, celle de l’ensemble est de ${number(whole)}.`,
      "Correct one of the numbers, or say that the dimension is `overlapping`.":
        "Corrigez l’un des nombres, ou indiquez que la dimension est `overlapping`.",
      "It is broken down by {}, which has no categories.": (dimension) =>
        `L’indicateur est ventilé par ${dimension}, qui n’a pas de catégories.`,
      "Name the categories of the dimension.": "Nommez les catégories de la dimension.",
      // Periods, rates, budgets and notes.

      "The project has no period: project years, rates and targets for life have no day.":
        "Le projet n’a pas de période\u00a0: années du projet, rythmes et cibles pour sa durée n’ont pas de date.",
      "Add `period` with the first and the last day.":
        "Ajoutez `period`, avec le premier et le dernier jour.",
      "It is due by {}; the project runs from {} to {}.": (due, from, through) =>
        `La cible échoit le ${due}\u00a0; le projet va du ${from} au ${through}.`,
      "Correct the day of the target, or the period of the project.":
        "Corrigez la date de la cible, ou la période du projet.",
      "No target covers the days between {} and {}.": (from, to) =>
        `Aucune cible ne couvre les jours entre le ${from} et le ${to}.`,
      "Nothing to do when nothing was promised for them; else add the target.":
        "Rien à faire si rien n’a été promis pour ces jours\u00a0; sinon, ajoutez la cible.",
      "The periods {} to {} and {} to {} share days; a fact on one of them counts by its last day.": (
        from,
        through,
        laterFrom,
        laterThrough
      ) =>
        `Les périodes du ${from} au ${through} et du ${laterFrom} au ${laterThrough} ont des jours communs\u00a0; un relevé qui y tombe compte d’après son dernier jour.`,
      "Let the later period start on the day after the earlier ends.":
        "Faites commencer la seconde période le lendemain de la fin de la première.",
      "{} months at {} per {} months is {}; the document promises {}.": rate("mois", () => "mois"),
      "{} days at {} per {} months is {}; the document promises {}.": rate("jours", () => "mois"),
      "{} days at {} per {} days is {}; the document promises {}.": rate("jours", (every) =>
        plural(every, { one: "jour", other: "jours" })
      ),
      "Both are kept: the rate says what is due by when, the total what is due at the end.":
        "Les deux sont gardés\u00a0: le rythme dit ce qui est dû et pour quand, le total ce qui est dû à la fin.",
      "No total budget is stated, so no gap can be computed.":
        "Aucun budget total n’est indiqué\u00a0: aucun manque ne peut être calculé.",
      "Add a line of `budget` without result, period, funder and name: the programme's total.":
        "Ajoutez une ligne de `budget` sans résultat, période, bailleur ni intitulé\u00a0: le total du programme.",
      "The gap in {} leaves out the money in {}.": (currency, others) =>
        `L’écart en ${currency} ne tient pas compte des montants en ${others}.`,
      "Convert it with a table of rates, or say it beside the gap.":
        "Convertissez-les avec une table de taux, ou indiquez-les à côté de l’écart.",
      "Budget lines {} are for the same results, period, funder and name; {} counts.": (all, counting) =>
        `Les lignes de budget ${all} ont les mêmes résultats, période, bailleur et intitulé\u00a0; ${counting} est retenue.`,
      "Keep one, or say in `for`, `period`, `funder` or `name` what the others are for.":
        "Gardez-en un, ou indiquez dans `for`, `period`, `funder` ou `name` à quoi servent les autres.",
      "The lines by {}{} add up to {}, {} of {} {}.": (by, level, sum, limit, total, currency) =>
        `La somme des lignes par ${term(terms.lines, by)}${level} est de ${number(sum)}, ${term(terms.limits, limit)} de ${number(total)}\u00a0${currency}.`,
      "Correct the lines or the total, or add the line that is missing.":
        "Corrigez les lignes ou le total, ou ajoutez la ligne qui manque.",
      "{} is no currency in force by ISO 4217, and the logframe does not declare it.": (currency) =>
        `${currency} n’est pas une monnaie en vigueur selon l’ISO 4217, et le cadre logique ne la déclare pas.`,
      "Correct the code, or add it to `currencies` when it is a token or a unit of account.":
        "Corrigez le code, ou ajoutez-le à `currencies` s’il s’agit d’un jeton ou d’une unité de compte.",
      "The footnote does not say what it is about.": "La note ne dit pas sur quoi elle porte.",
      'Name in `on` the rows it stands on, or "funding" or "logframe".':
        'Nommez dans `on` les lignes sur lesquelles elle porte, ou "funding" ou "logframe".',
      'The logframe is in "{}", these words only in {}.': (language, others) =>
        `La langue du cadre logique est ${quoted(language)}, ces mots n’existent qu’en ${others}.`,
      "Add the translation, or correct the language of the logframe.":
        "Ajoutez la traduction, ou corrigez la langue du cadre logique.",
      // Facts, and values beside their targets.

      "Two accepted corrections replace it, {} and {}; the later counts.": (one, other) =>
        `Deux corrections acceptées, ${one} et ${other}, remplacent ce relevé\u00a0; celle enregistrée en dernier compte.`,
      "Reject one, or let the later correct the other.":
        "Rejetez-en une, ou faites de la dernière une correction de l’autre.",
      "It measures {}, which this edition does not have.": (indicator) =>
        `Le relevé porte sur ${indicator}, que cette édition du cadre logique n’a pas.`,
      "A value of the kind {} does not fit the measure {}; it is kept, not calculated with.": (
        kind,
        measure
      ) =>
        `Une valeur de type ${quoted(term(terms.values, kind))} ne convient pas à la mesure ${quoted(term(terms.measured, measure))}\u00a0; elle est gardée sans entrer dans le calcul.`,
      "Correct the report, or the measure of the indicator.":
        "Corrigez le relevé, ou la mesure de l’indicateur.",
      "It is of place {}, which this edition does not have.": (place) =>
        `Le relevé porte sur le lieu ${place}, que cette édition du cadre logique n’a pas.`,
      "Correct the place, or add it to the logframe again.":
        "Corrigez le lieu, ou ajoutez-le de nouveau au cadre logique.",
      "It has cells of {}, by which this edition does not break down the indicator.": (cells) =>
        `Le relevé a des cases ${cells}, par lesquelles cette édition ne ventile pas l’indicateur.`,
      "Correct the cells, or add the dimension to `breakdowns`.":
        "Corrigez les cases, ou ajoutez la dimension à `breakdowns`.",
      "Report {} of the same place and partner speaks of the same days, {} to {}: both count.": (
        report,
        from,
        through
      ) =>
        `Le relevé ${report} du même lieu et du même partenaire porte sur les mêmes jours, du ${from} au ${through}\u00a0: les deux comptent.`,
      "Report {} of the same place and partner speaks of the same days, {} to {}: the later one counts.": (
        report,
        from,
        through
      ) =>
        `Le relevé ${report} du même lieu et du même partenaire porte sur les mêmes jours, du ${from} au ${through}\u00a0: celui enregistré en dernier compte.`,
      "Withdraw one of the two, or record one as the correction of the other.":
        "Retirez l’un des deux, ou enregistrez l’un comme correction de l’autre.",
      "It reports {} to {}, report {} of the same place and partner {} to {}: both count, also for the days that they share.":
        (from, through, report, itsFrom, itsThrough) =>
          `Le relevé va du ${from} au ${through}, et le relevé ${report} du même lieu et du même partenaire du ${itsFrom} au ${itsThrough}\u00a0: les deux comptent, même pour les jours communs.`,
      "Correct one of them, so that each day is reported once.":
        "Corrigez l’un des deux, pour que chaque jour n’ait qu’un relevé.",
      "A share of {} does not lie between nothing and the whole, {}.": (share, whole) =>
        `Une part de ${number(share)} n’est pas comprise entre zéro et le tout, ${number(whole)}.`,
      "There cannot be {}, which is less than nothing.": (value) =>
        `Il ne peut y en avoir ${number(value)}, moins que zéro.`,
      "Correct the report; where such values are meant, say so in the measure or the target of the indicator.":
        "Corrigez le relevé\u00a0; si de telles valeurs sont voulues, dites-le dans la mesure ou la cible de l’indicateur.",
      "It says {} of something that is counted in whole pieces.": (value) =>
        `Le relevé indique ${number(value)} d’une chose qui se compte en unités entières.`,
      "Correct the report, or name in the unit what is measured.":
        "Corrigez le relevé, ou nommez dans l’unité ce qui est mesuré.",
      "It says {}, where the median of the other reports is {}.": (value, median) =>
        `Le relevé indique ${number(value)}, alors que la médiane des autres relevés est de ${number(median)}.`,
      "Check the unit: thousands, a percentage written as a fraction, a decimal point that was lost.":
        "Vérifiez l’unité\u00a0: des milliers, un pourcentage écrit comme une fraction, une virgule perdue.",
      "It reports {} to {}, outside the project ({} to {}).": (from, through, start, end) =>
        `Le relevé va du ${from} au ${through}, hors du projet (du ${start} au ${end}).`,
      "The cells by {} may overlap and add up to {}; {} {} does not lie between the largest of them and their sum.":
        (by, sum, what, total) =>
          `Les cases par ${by} peuvent se chevaucher et leur somme est de ${number(sum)}\u00a0; ${term(terms.totals, what)}, ${number(total)}, ne se situe pas entre la plus grande et cette somme.`,
      "The cells by {} may overlap; {} does not lie between the largest of them and their sum.": (by, what) =>
        `Les cases par ${by} peuvent se chevaucher\u00a0; ${term(terms.totals, what)} ne se situe pas entre la plus grande et leur somme.`,
      "The cells by {} add up to {}, more than {} {}; the total stays the reading.": (by, sum, what, total) =>
        `La somme des cases par ${by} est de ${number(sum)}, plus que ${term(terms.totals, what)}, ${number(total)}\u00a0; le total est retenu.`,
      "The cells by {} add up to more than {}; the total stays the reading.": (by, what) =>
        `La somme des cases par ${by} dépasse ${term(terms.totals, what)}\u00a0; le total est retenu.`,
      "The cells by {} add up to {}, less than {} {}; the rest is shown as not stated.": (
        by,
        sum,
        what,
        total
      ) =>
        `La somme des cases par ${by} est de ${number(sum)}, moins que ${term(terms.totals, what)}, ${number(total)}\u00a0; le reste figure comme non précisé.`,
      "The cells by {} add up to less than {}; the rest is shown as not stated.": (by, what) =>
        `La somme des cases par ${by} n’atteint pas ${term(terms.totals, what)}\u00a0; le reste figure comme non précisé.`,
      "The steps of a scale were averaged as if equally far apart.":
        "La moyenne des étapes d’une échelle a été calculée comme si elles étaient également espacées.",
      "The running total fell from {} to {}; the value is kept.": (before, after) =>
        `Le total cumulé est passé de ${number(before)} à ${number(after)}\u00a0; la valeur est gardée.`,
      "A total to date does not fall: check whether the report is an increment.":
        "Un total à ce jour ne baisse pas\u00a0: vérifiez si le relevé est une augmentation.",
      "It reports {} to {} and counts wholly in the period from {}, in which it ends.": (
        from,
        through,
        start
      ) =>
        `Le relevé va du ${from} au ${through} et compte en entier dans la période qui commence le ${start}, où il finit.`,
      "The places add up to {}, the whole was reported as {}; the whole stays the reading.": (sum, whole) =>
        `La somme des lieux est de ${number(sum)}, le relevé de l’ensemble est de ${number(whole)}\u00a0; celui de l’ensemble est retenu.`,
      "The places add up to {}, place {} as a whole was reported as {}; the whole stays the reading.": (
        sum,
        place,
        whole
      ) =>
        `La somme des lieux est de ${number(sum)}, le relevé du lieu ${place} dans son ensemble est de ${number(whole)}\u00a0; celui de l’ensemble est retenu.`,
      "The partners add up to {}, without a partner {} was reported; what was reported without a partner stays the reading.":
        (sum, all) =>
          `La somme des partenaires est de ${number(sum)}, le relevé sans partenaire est de ${number(all)}\u00a0; celui-ci est retenu.`,
      "Some of the parts have reported later than the whole, not all of them; the whole stays the reading.":
        "Certaines parties ont donné un relevé plus récent que celui de l’ensemble, mais pas toutes\u00a0; celui de l’ensemble est retenu.",
      "Some of the parts of place {} have reported later than it as a whole, not all of them; the whole stays the reading.":
        (place) =>
          `Certaines parties du lieu ${place} ont donné un relevé plus récent que celui du lieu dans son ensemble, mais pas toutes\u00a0; celui de l’ensemble est retenu.`,
      "Report {} has numerator and denominator, report {} only the percentage: the two do not add up.": (
        withParts,
        without
      ) =>
        `Le relevé ${withParts} a un numérateur et un dénominateur, le relevé ${without} n’a que le pourcentage\u00a0: les deux ne s’additionnent pas.`,
      "Report numerator and denominator of each percentage.":
        "Donnez le numérateur et le dénominateur de chaque pourcentage.",
      "Baselines {} speak of the same place, party and cell; {}, the latest, counts.": (all, counting) =>
        `Les valeurs de référence ${all} portent sur le même lieu, partenaire et case\u00a0; ${counting}, la plus récente, est retenue.`,
      "{} of {} periods have a report.": (present, all) => `${present} périodes sur ${all} ont un relevé.`,
      "Report every period: a limit is kept when each of them was.":
        "Donnez un relevé de chaque période\u00a0: un plafond est tenu quand chacune l’a tenu.",
      "Report the whole again, or the parts that are missing.":
        "Donnez un nouveau relevé de l’ensemble, ou les parties qui manquent.",
      "The target for the life of the project is {}, the targets of the periods come to {}; the first counts.":
        (stated, derived) =>
          `La cible pour la durée du projet est de ${number(stated)}, les cibles des périodes donnent ${number(derived)}\u00a0; la première est retenue.`,
      "{} were delivered where up to {} were funded.": (delivered, funded) =>
        `La valeur réalisée est de ${number(delivered)}, alors que le financement allait jusqu’à ${number(funded)}.`,
      "Say in the report how the rest was paid for.": "Indiquez dans le rapport comment le reste a été payé.",
      "The value is {} where exactly {} was promised.": (value, promised) =>
        `La valeur est de ${number(value)}, alors qu’il était promis exactement ${number(promised)}.`,
      "It counts what happens and has a baseline of {}; the value to date is {}.": (baseline, how) =>
        `L’indicateur compte ce qui se produit et a une valeur de référence de ${number(baseline)}\u00a0; la valeur à ce jour ${term(terms.flowBaselines, how)}.`,
      "More was {} than {}: {} against {} {}.": (what, than, sum, above, currency) =>
        `Le montant ${term(terms.money, what)} dépasse le montant ${term(terms.money, than)}\u00a0: ${number(sum)} contre ${number(above)}\u00a0${currency}.`,
      "Check the facts of money.": "Vérifiez les mouvements de fonds.",
      "The document says that the project is {}; the gap is {} {}.": (funded, gap, currency) =>
        `Selon le document, le projet est ${term(terms.funded, funded)}\u00a0; le manque est de ${number(gap)}\u00a0${currency}.`,
      "{} reports came where {} were due; the completeness is shown as 100 %.": (came, due) =>
        `${came} relevés sont arrivés alors que ${due} ${plural(due, { one: "était attendu", other: "étaient attendus" })}\u00a0; la complétude affichée est de 100\u00a0%.`,
      "The weights of the scored outputs add up to {}, not to 100; the mean is divided by their sum.": (
        total
      ) =>
        `La somme des pondérations des produits notés est de ${number(total)}, et non de 100\u00a0; la moyenne est divisée par cette somme.`,
      "{} would contribute to itself; this contribution is not counted.": (indicator) =>
        `${indicator} contribuerait à lui-même\u00a0; cette contribution n’est pas comptée.`,
      "{} is reached on two paths; it counts once.": (indicator) =>
        `${indicator} est atteint par deux chemins\u00a0; il compte une fois.`,
      "{} does not add up: it says that it may not be added up over projects.": (indicator) =>
        `${indicator} ne s’additionne pas\u00a0: il indique qu’il ne doit pas être additionné entre projets.`,
      "{} does not add up: the parent says that it may not be added up over projects.": (indicator) =>
        `${indicator} ne s’additionne pas\u00a0: l’indicateur parent indique qu’il ne doit pas être additionné entre projets.`,
      "{} does not add up: it is a score or a share without its parts.": (indicator) =>
        `${indicator} ne s’additionne pas\u00a0: c’est une note, ou une part sans numérateur ni dénominateur.`,
      "{} does not add up: its unit is another.": (indicator) =>
        `${indicator} ne s’additionne pas\u00a0: son unité est différente.`,
      "It replaces {}, which the logframe does not have.": (indicator) =>
        `L’indicateur remplace ${indicator}, qui ne figure pas dans le cadre logique.`,
      "Keep the row that is replaced: its promises and its facts stay readable.":
        "Conservez la ligne remplacée\u00a0: ses engagements et ses relevés restent lisibles.",
      "Each replaces another one of them, in a ring: {}.": (indicators) =>
        `Chacun de ces indicateurs en remplace un autre, en boucle\u00a0: ${indicators}.`,
      "Say in `replaces` of one of them another indicator, or none.":
        "Indiquez dans `replaces` de l’un d’eux un autre indicateur, ou aucun.",
      "The amendment is of {}; the project runs from {} to {}.": (day, start, end) =>
        `L’avenant prend effet le ${day}\u00a0; le projet court du ${start} au ${end}.`,
      "Correct the day of the amendment, or the period of the project.":
        "Corrigez la date de l’avenant, ou la période du projet.",
      "It ends on several days, {}; the earliest counts.": (days) =>
        `L’indicateur prend fin à plusieurs dates, ${days}\u00a0; la première compte.`,
      "Say the same day in `retired` and in `replaces`.":
        "Indiquez la même date dans `retired` et `replaces`.",
      "It is due by {}, after the last day of the indicator, {}: nobody will hold anything against it.": (
        due,
        through
      ) =>
        `La cible est fixée au ${due}, après le dernier jour de l’indicateur, le ${through}\u00a0: rien ne lui sera comparé.`,
      "Nothing to do when it shows what was once promised; else correct the day of the amendment.":
        "Rien à faire si elle rappelle l’engagement d’alors\u00a0; sinon, corrigez la date de l’avenant.",
      "The formula names {}, which is no longer in force after {}: its value stands still from then on.": (
        input,
        through
      ) =>
        `La formule nomme ${input}, qui n’est plus en vigueur après le ${through}\u00a0: sa valeur n’évolue plus ensuite.`,
      "Name in the formula the indicator that replaces it.":
        "Nommez dans la formule l’indicateur qui le remplace.",
      "It reports {} to {}; the last day of the indicator is {}, and the report does not count.": (
        from,
        through,
        last
      ) =>
        `Le relevé porte sur la période du ${from} au ${through}\u00a0; le dernier jour de l’indicateur est le ${last}, et le relevé ne compte pas.`,
      "Report on the indicator that replaces it, or correct the day of the amendment.":
        "Renseignez l’indicateur qui le remplace, ou corrigez la date de l’avenant.",
      "{} is not in force on that day and nothing replaces it; it does not count.": (indicator) =>
        `${indicator} n’est pas en vigueur à cette date et rien ne le remplace\u00a0; il ne compte pas.`
    }
  },
  noFindings: "Rien n’appelle d’attention particulière.",
  doubts: "Les relevés soulèvent des questions"
}
