import type { Distance } from "../../change/Change.ts"
import type { ChangeWords, Noun } from "../ChangeWords.ts"

const m = (name: string): Noun => ({ name })
const f = (name: string): Noun => ({ name, feminine: true })
const mp = (name: string): Noun => ({ name, plural: true })
const fp = (name: string): Noun => ({ name, feminine: true, plural: true })

/** The participle in the gender and number of what it speaks of. */
const agreed = (participle: string, { feminine, plural }: Noun): string =>
  `${participle}${feminine ? "e" : ""}${plural ? "s" : ""}`

const length = (by: Distance): string =>
  "months" in by ? `${by.months}\u00a0mois` : `${by.days}\u00a0jour${by.days < 2 ? "" : "s"}`

/** French: changes and clashes. */
export const frenchChanges: ChangeWords = {
  colon: "\u00a0:",
  decimal: (canonical) => canonical.replace(".", ","),
  quote: (words) => `«\u00a0${words}\u00a0»`,
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
  dateMoved: (what, by, from, to) =>
    `${agreed("déplacé", what)} de ${length(by)}\u00a0: ${from} devient ${to}`,
  changed: (what) => agreed("modifié", what),
  changedTo: (what, from, to) => `${agreed("modifié", what)}\u00a0: ${from} devient ${to}`,

  atLeast: (value) => `au moins ${value}`,
  atMost: (value) => `au plus ${value}`,
  exactly: (value) => `exactement ${value}`,
  upTo: (value) => `jusqu’à ${value}`,
  between: (low, high) => `entre ${low} et ${high}`,
  open: { toBeDetermined: "à déterminer", notApplicable: "sans objet", notAvailable: "non disponible" },
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
  projectYear: (year) => `l’année ${year} du projet`,
  rate: (count, every) => `${count} par période de ${length(every)}`,
  yes: "oui",
  no: "non",
  nothing: "rien",
  notStated: "non précisé",

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
}
