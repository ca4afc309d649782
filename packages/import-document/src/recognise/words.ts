/**
 * The words by which documents name their parts, in English and French, with the commonest German, Spanish and Portuguese
 * labels: data, read by the recogniser.
 *
 * @internal
 */

/** What a column of a matrix holds. */
export type Column =
  | "level"
  | "code"
  | "statement"
  | "indicator"
  | "unit"
  | "baseline"
  | "baselineYear"
  | "target"
  | "current"
  | "verification"
  | "frequency"
  | "responsible"
  | "definition"
  | "breakdown"
  | "assumption"
  | "risk"
  | "activity"
  | "means"
  | "cost"
  | "period"
  | "weight"
  | "other"

const columns: readonly (readonly [RegExp, Column])[] = [
  [
    /^(?:#|no\.?|n°|nr\.?|number|code|ref\.?|id|sl\.?|s\/n|indicator (?:#|no\.?|number|code|id|ref\.?)|n° (?:de l[’'])?indicateur)$/i,
    "code"
  ],
  [/disaggregat|ventilation|désagrégation|aufschlüsselung|desagregaci/i, "breakdown"],
  [/^(?:indicator )?definitions?\b|^définition/i, "definition"],
  [
    /verif(?!iable)|überprüf|\bmov\b|\bsov\b|sources? of (?:data|information)|data sources?|^(?:data )?sources?$|sources? and means|sources? de (?:données|vérification|información)|quellen?\b|nachweis|fuentes?\b|fontes?\b|collection method|means of measurement/i,
    "verification"
  ],
  [
    /^(?:reporting |collection |measurement )?frequency|fréquence|häufigkeit|frecuencia|^periodicity/i,
    "frequency"
  ],
  [
    /^responsib|^who\b|^lead\b|person responsible|^responsable|^verantwortlich|^implemented by/i,
    "responsible"
  ],
  [/assumption|hypothèse|annahme|supuesto|pressuposto|hipótesis/i, "assumption"],
  [/\brisks?\b|\brisques?\b|risik|riesgo|risco/i, "risk"],
  [
    /\bcurrent|\bactuals?\b|\bachiev|\bprogress\b|cumulative result|valeur actuelle|réalisé|istwert|aktueller|valor actual|logrado|status\b/i,
    "current"
  ],
  [
    /^(?:base ?line|reference)\s+(?:year|date)|^année de référence|^year of baseline|^basisjahr|año de (?:la )?línea/i,
    "baselineYear"
  ],
  [
    /\bbase[ -]?line|base value|initial value|starting (?:value|point)|valeurs? (?:de (?:référence|base)|initiale)|niveau de référence|situation (?:de départ|initiale)|données de base|basiswert|ausgangswert|línea (?:de )?base|valor (?:de )?base|linha de base/i,
    "baseline"
  ],
  [
    /\bmilestones?\b|\btargets?\b|\bcibles?\b|\bjalons?\b|end[- ](?:of[- ]project|line)|\blop\b|\bloa\b|objectifs? chiffrés?|zielwert|soll(?:wert)?\b|meilenstein|\bmetas?\b|\bhitos?\b|valor objetivo|planned value/i,
    "target"
  ],
  [
    /\bindicat(?:or|eur)s?\b|indikator|indicador|\bovis?\b|\bkpis?\b|measure of success|performance measure|unit of measure(?:ment)? and indicator/i,
    "indicator"
  ],
  [/^units?\b|^unités?\b|^einheit|^unidad|unit of measure|^uom$/i, "unit"],
  [/\bactivit(?:y|ies)|\bactivités?\b|aktivität|maßnahme|actividad|atividade|^actions?$/i, "activity"],
  [/^(?:means|inputs?|resources?|moyens?|ressources?|mittel|medios|recursos)\b/i, "means"],
  [/^(?:costs?|budget|amount|coûts?|kosten|costo|presupuesto|orçamento)/i, "cost"],
  [
    /^(?:time ?(?:frame|line|table)?|schedule|period|dates?|calendrier|échéance|zeitraum|plazo|cronograma|when)\b/i,
    "period"
  ],
  [/\bweight|pondération|gewichtung/i, "weight"],
  [
    /statement|results? chain|objectives? (?:and|\/|&) results|intervention logic|logique d|énoncé|chaîne de(?:s)? résultats|narrative|description|^expected results?$|^résultats? attendus?$|project (?:summary|description)|hierarchy|resumen narrativo|wirkungslogik|beschreibung|zusammenfassung|^summary$|lógica de/i,
    "statement"
  ],
  [/^(?:level|niveau|ebene|nivel|nível|type|logframe level|result level)$/i, "level"]
]

const time =
  /^(?:(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d\d|(?:19|20)\d\d))?|(?:project )?(?:year|yr|année|année|jahr|año|ano) ?\d{1,2}|p?y ?\d{1,2}|fy ?['’]?\d{2,4}(?:\s*\/\s*\d\d)?|[qst][1-4](?: ?(?:19|20)\d\d)?)$/i

/** Whether the header is a time and nothing else: the column of that year. */
export const isTimeHeader = (header: string): boolean => time.test(header.trim())

/** What the header of a column announces. */
export const columnOf = (header: string): Column => {
  const words = header.trim()
  const found = columns.find(([pattern]) => pattern.test(words))?.[1]
  return found ?? (isTimeHeader(words) ? "target" : "other")
}

/** A level of a results chain by the words documents use for it. */
interface LevelWord {
  /** Across schemes: what it is called when a scheme is written out. */
  readonly id: string
  readonly pattern: RegExp
}

/** From the most special to the most general, since "intermediate outcome" is not "outcome". */
const levelWords: readonly LevelWord[] = [
  {
    id: "intermediateOutcome",
    pattern: /^(?:intermediate|immediate|short[- ]term|medium[- ]term) outcomes?|^effets? intermédiaires?/i
  },
  { id: "subIntermediateResult", pattern: /^sub[- ](?:ir|intermediate results?)|^sub-?outcomes?/i },
  { id: "intermediateResult", pattern: /^intermediate results?|^ir ?\d|^résultats? intermédiaires?/i },
  {
    id: "overallObjective",
    pattern:
      /^(?:overall|general|main|long[- ]term) (?:objectives?|goals?)|^objectifs? (?:généra(?:l|ux)|globa(?:l|ux))|^oberziele?|^gesamtziele?|^objetivos? general/i
  },
  {
    id: "specificObjective",
    pattern:
      /^specific objectives?|^objectifs? spécifiques?|^spezifische[s]? ziele?|^objetivos? específicos?|^so ?\d/i
  },
  {
    id: "developmentObjective",
    pattern: /^(?:project )?development objectives?|^pdo\b|^do ?\d|^objectifs? de développement/i
  },
  { id: "moduleObjective", pattern: /^module objectives?|^objectifs? du module|^modulziele?/i },
  {
    id: "strategicObjective",
    pattern: /^strategic (?:objectives?|goals?|results?)|^objectifs? stratégiques?/i
  },
  { id: "projectObjective", pattern: /^project objectives?|^objectifs? du projet|^projektziele?/i },
  { id: "purpose", pattern: /^(?:project )?purposes?\b|^but du projet|^propósito|^zweck/i },
  { id: "expectedResult", pattern: /^expected results?|^résultats? attendus?|^erwartete ergebnisse/i },
  { id: "impact", pattern: /^impacts?\b|^wirkung(?:en)?\b|^impactos?\b/i },
  { id: "outcome", pattern: /^(?:project |programme )?outcomes?\b|^oc ?\d|^effets?\b|^efectos?\b/i },
  {
    id: "output",
    pattern:
      /^outputs?\b|^op ?\d|^produits?\b|^extrants?\b|^productos?\b|^produtos?\b|^leistung(?:en)?\b|^deliverables?\b/i
  },
  { id: "goal", pattern: /^(?:project |programme )?goals?\b|^buts?\b|^ziele?\b|^fin(?:alité)?\b/i },
  { id: "objective", pattern: /^(?:immediate )?objectives?\b|^objectifs?\b|^objetivos?\b/i },
  {
    id: "result",
    pattern: /^results?\b(?! chain| framework)|^résultats?\b|^ergebnis(?:se)?\b|^resultados?\b|^[re] ?\d+\b/i
  },
  {
    id: "stage",
    pattern: /^stages?\b|^étapes?\b|^phases?\b|^components?\b|^composantes?\b|^work ?packages?\b/i
  },
  { id: "pathway", pattern: /^pathways?\b|^pillars?\b|^piliers?\b|^axes?\b/i }
]

/** A level named in words. */
export interface NamedLevel {
  readonly id: string
  readonly code?: string
  readonly words: string
}

const codeAtEnd =
  /(?:^|\s|n°|no\.?|#)\s*((?:OC|OP|IR|OB|SO|DO|R|E)?\s?\d{1,4}(?:\.\d{1,4}){0,6}\.?[a-z]?)\s*[:.]?\s*$/i

/** The level that the words name, with the code behind it ("Output 3.2"). */
export const levelOf = (text: string): NamedLevel | undefined => {
  const words = text.trim()
  const found = words.length > 80 ? undefined : levelWords.find(({ pattern }) => pattern.test(words))
  if (found === undefined) return undefined
  const code = codeAtEnd.exec(words)?.[1] ?? /^\S+\s+([A-Z])\s*:?$/.exec(words)?.[1]
  return { id: found.id, words, ...(code === undefined ? {} : { code: code.trim().replace(/\.$/, "") }) }
}

const entry = /^(?<label>[^:]{2,70}?)\s*(?:[:–—]|\s-|\.(?=\s))\s*(?<statement>\S[\s\S]*)$/

/** "Output 1.1: Wells dug": a level with its statement in one line; the words before the colon are nothing but the level. */
export const levelEntry = (text: string): (NamedLevel & { readonly statement: string }) | undefined => {
  const groups = entry.exec(text.trim())?.groups
  const level = groups?.label === undefined ? undefined : levelOf(groups.label)
  if (level === undefined || groups?.statement === undefined || !isBareLevel(groups.label ?? ""))
    return undefined
  return { ...level, statement: groups.statement }
}

/** Whether the words are a level and its code, and nothing else. */
export const isBareLevel = (text: string): boolean => {
  if (levelOf(text) === undefined) return false
  const rest = text
    .trim()
    .replace(codeAtEnd, "")
    .replace(/\s+[A-Z]\s*:?$/, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[\s:.]+$/, "")
  return rest === "" || levelWords.some(({ pattern }) => pattern.exec(rest)?.[0].length === rest.length)
}

/** Whether the words are a label for activities. */
export const isActivity = (text: string): boolean =>
  /^(?:key |main |planned )?(?:activit(?:y|ies)|activités?|aktivität(?:en)?|actividad(?:es)?|atividades?)\b/i.test(
    text.trim()
  )

/** The label of a list. */
export type List =
  | "indicators"
  | "assumptions"
  | "risks"
  | "activities"
  | "verification"
  | "baseline"
  | "target"

const listWords: readonly (readonly [RegExp, List])[] = [
  [
    /^(?:(?:key |performance |objectively verifiable |impact |outcome |output |result |success )*indicat(?:ors?|eurs?)|indikator(?:en)?|indicador(?:es)?|ovis?|measures? of success)(?: de performance| objectivement vérifiables?)?$/i,
    "indicators"
  ],
  [
    /^(?:(?:key |critical |important )?(?:assumptions?|preconditions?|pre-conditions?)(?: (?:and|\/|&) risks?)?|hypothèses?(?: et risques?)?|annahmen?|supuestos?|pressupostos?)$/i,
    "assumptions"
  ],
  [
    /^(?:(?:key |main )?risks?(?: (?:and|\/|&) assumptions?)?|risques?(?: et hypothèses?)?|risiken|riesgos?|riscos?)$/i,
    "risks"
  ],
  [
    /^(?:key |main |planned |indicative )?(?:activities|activity|activités?|aktivitäten|maßnahmen|actividades|atividades|actions?)$/i,
    "activities"
  ],
  [
    /^(?:(?:sources?|means)(?: (?:and|\/) (?:sources?|means))? of verification|sources? de vérification|moyens? de vérification|movs?|sovs?|data sources?|sources?|verification|quellen?|fuentes? de verificación)$/i,
    "verification"
  ],
  [/^(?:base ?lines?(?: values?)?|valeurs? de référence|basiswerte?|línea de base)$/i, "baseline"],
  [/^(?:targets?(?: values?)?|end(?:line)? targets?|cibles?|zielwerte?|metas?)$/i, "target"]
]

/** The label that the words are, with or without a colon. */
export const listLabel = (text: string): List | undefined => {
  const words = text.trim().replace(/\s*:$/, "")
  return words.length > 60 ? undefined : listWords.find(([pattern]) => pattern.test(words))?.[1]
}

/** "Baseline: 12", "Indicator 1.1: Number of wells": a label, perhaps with a code, and what stands behind it. */
export const labelEntry = (
  text: string
): { readonly label: List; readonly code?: string; readonly rest: string } | undefined => {
  const match =
    /^([^:]{3,60}?)(?:\s+(?:no\.?|n°|#)?\s*([A-Z]{0,3}\d{1,4}(?:\.\d{1,4}){0,6}[a-z]?))?\s*(?:\(([^()]{1,40})\)\s*)?:\s*(\S[\s\S]*)$/i.exec(
      text.trim()
    )
  const label = match?.[1] === undefined ? undefined : listLabel(match[1])
  if (match === null || label === undefined) return undefined
  const rest = match[3] === undefined ? (match[4] ?? "") : `${match[4]} (${match[3]})`
  return { label, rest, ...(match[2] === undefined ? {} : { code: match[2] }) }
}

/** A field of the header block. */
export type Field =
  | "title"
  | "reference"
  | "area"
  | "duration"
  | "start"
  | "end"
  | "budget"
  | "funding"
  | "implementation"
  | "partners"
  | "beneficiaries"
  | "contact"
  | "edition"

const project = "(?:project|programme|program|action|intervention|projet|programme|projekt|proyecto)"
const fields: readonly (readonly [RegExp, Field])[] = [
  [
    new RegExp(
      `^(?:(?:full )?(?:title|name)(?: of the ${project})?|${project}(?: full)?[ -]?(?:title|name)|${project}|(?:intitulé|titre|nom)(?: du ${project}| de l[’']action)?|projekttitel|titel|título(?: del ${project})?|nombre del ${project})$`,
      "i"
    ),
    "title"
  ],
  [
    new RegExp(
      `^(?:(?:${project}|contract|grant|award|agreement)?\\s*(?:reference|ref\\.?|number|no\\.?|n°|code|id)(?: number)?|référence|numéro(?: du ${project})?|n° (?:de )?(?:contrat|${project})|projektnummer|código(?: del ${project})?)$`,
      "i"
    ),
    "reference"
  ],
  [
    new RegExp(
      `^(?:start(?:ing)?(?: date)?|${project} start(?: date)?|date de (?:début|démarrage)|beginn|fecha de inicio|inicio)$`,
      "i"
    ),
    "start"
  ],
  [
    new RegExp(
      `^(?:end(?:ing)?(?: date)?|${project} end(?: date)?|completion date|closing date|date de fin|ende|fecha de (?:fin|término))$`,
      "i"
    ),
    "end"
  ],
  [
    new RegExp(
      `^(?:(?:${project} )?(?:area|locations?|countr(?:y|ies)|regions?|geographic\\p{L}*(?: \\p{L}+)?|sites?|coverage)(?:\\(s\\)|\\(ies\\))?(?: (?:and|/|of) .{1,30})?|zones?(?: d[’'].{1,20}| géographique)?|pays(?: d[’'].{1,20})?|régions?|lieux?(?: d[’'].{1,20})?|länder|ort|ubicación|país(?:es)?)$`,
      "iu"
    ),
    "area"
  ],
  [
    new RegExp(
      `^(?:(?:${project} )?(?:duration|period|time ?frame|dates?|implementation period|total duration|life)(?: (?:of|\\().{1,40})?|(?:${project} )?implementation (?:period|dates?)|durée(?: .{1,30})?|période(?: .{1,30})?|laufzeit|dauer|duración|período)$`,
      "i"
    ),
    "duration"
  ],
  [
    /^(?:(?:(?:total|overall|estimated|approved) )?(?:project |programme )?(?:budget|costs?|amount|funding amount|value)(?: (?:of|in|\().{1,40})?|grant amount|budget(?: total)?|montant(?: .{1,30})?|coûts?(?: .{1,20})?|gesamtkosten|kosten|presupuesto(?: total)?|orçamento)$/i,
    "budget"
  ],
  [
    /^(?:(?:sources? of )?funding(?: source)?s?|donors?(?:\(s\))?|funders?|financing|financed by|funded by|funding (?:agency|agencies|partners?)|financement|bailleurs?(?: de fonds)?|donateurs?|finanzierung|geber|donantes?|financiamiento)$/i,
    "funding"
  ],
  [
    /^(?:implementation|implement(?:ed by|ing (?:agency|agencies|partners?|organi[sz]ations?|entity|body)|er)s?|execut(?:ing|ed) (?:agency|by)|lead (?:organi[sz]ation|agency|applicant)|applicant|grantee|recipient|organi[sz]ation|mise en œuvre|organisme(?: .{1,30})?|maître d[’']ouvrage|agence d[’']exécution|durchführung|träger|ejecutor|organización)$/i,
    "implementation"
  ],
  [
    /^(?:(?:project |local |co-)?partners?(?:\(s\))?|co-applicants?|partenaires?|partner|socios?)$/i,
    "partners"
  ],
  [
    /^(?:(?:target|direct|final) (?:groups?|beneficiaries)|beneficiar(?:y|ies)|bénéficiaires?|groupes? cibles?|zielgruppe|beneficiarios?)$/i,
    "beneficiaries"
  ],
  [/^(?:contacts?(?: (?:person|details))?|coordonnées|kontakt|contacto)$/i, "contact"],
  [
    /^(?:version|edition|date of (?:the )?(?:document|version|revision)|last (?:updated|revised)|stand|version du)$/i,
    "edition"
  ]
]

/** The field that a label of the header block names. */
export const fieldOf = (label: string): Field | undefined => {
  const words = label.trim().replace(/\s*:$/, "").trim()
  return words.length > 70 ? undefined : fields.find(([pattern]) => pattern.test(words))?.[1]
}

/** Languages by the labels of their documents. */
const labels: readonly (readonly [string, RegExp])[] = [
  [
    "en",
    /\b(?:indicators?|assumptions?|activit(?:y|ies)|results?|targets?|outputs?|outcomes?|objectives?|number of|baseline)\b/gi
  ],
  [
    "fr",
    /\b(?:indicateurs?|hypothèses?|activités?|résultats?|cibles?|produits?|effets?|objectifs?|nombre d|référence)(?![\p{L}])/giu
  ],
  [
    "de",
    /(?<![\p{L}])(?:indikator(?:en)?|annahmen?|aktivitäten|ergebnis(?:se)?|zielwert|basiswert|wirkung|anzahl|anteil|quellen)(?![\p{L}])/giu
  ],
  [
    "es",
    /(?<![\p{L}])(?:indicador(?:es)?|supuestos?|actividades|resultados?|metas?|productos?|objetivos?|número de|línea de base)(?![\p{L}])/giu
  ],
  [
    "pt",
    /(?<![\p{L}])(?:indicador(?:es)?|pressupostos?|atividades|metas?|produtos?|número de|linha de base)(?![\p{L}])/giu
  ]
]

/** The language whose labels the document uses most; English when none are seen. */
export const languageOf = (source: string): string => {
  const text = source.slice(0, 200_000)
  const counts = labels.map(([language, pattern]) => ({ language, count: text.match(pattern)?.length ?? 0 }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).language
}
