/**
 * The words by which documents name their parts, in English and French: data, read by the recogniser.
 *
 * @internal
 */

/** What a column of a matrix holds. */
export type Column =
  | "level"
  | "code"
  | "statement"
  | "indicator"
  | "baseline"
  | "target"
  | "current"
  | "verification"
  | "assumption"
  | "activity"
  | "weight"
  | "other"

const columns: readonly (readonly [RegExp, Column])[] = [
  [/^(#|no\.?|n°|number|code|ref\.?)$/i, "code"],
  [/\b(output |outcome |performance |impact )?indicators?\b|\bindicateurs?\b/i, "indicator"],
  [
    /\bbase ?line|base value|valeurs? de (référence|base)|niveau de référence|situation de départ/i,
    "baseline"
  ],
  [/\bmilestone|\btargets?\b|\bcibles?\b|valeurs? cibles?|jalons?|end[- ]of[- ]project/i, "target"],
  [/\bcurrent|\bactual|\bachieved|valeur actuelle|réalisé/i, "current"],
  [
    /verif|\bmov\b|\bsov\b|sources? of data|data sources?|sources? and means|vérification|sources? de données/i,
    "verification"
  ],
  [/assumption|\brisks?\b|hypothèses?|risques?/i, "assumption"],
  [/\bactivit(y|ies)|\bactivités?\b/i, "activity"],
  [/\bweight|pondération/i, "weight"],
  [
    /statement|results? chain|objectives? and results|intervention logic|logique d|énoncé|chaîne de résultats|narrative|description|expected results?|résultats attendus?/i,
    "statement"
  ]
]

/** What the header of a column announces. */
export const columnOf = (header: string): Column =>
  columns.find(([pattern]) => pattern.test(header))?.[1] ?? "other"

/** A level of a results chain by the words documents use for it. */
export interface LevelWord {
  /** Across schemes: what it is called when a scheme is written out. */
  readonly id: string
  readonly pattern: RegExp
}

/** From the most special to the most general, since "intermediate outcome" is not "outcome". */
export const levelWords: readonly LevelWord[] = [
  { id: "intermediateOutcome", pattern: /^(?:intermediate|immediate) outcomes?|^effets? intermédiaires?/i },
  { id: "subIntermediateResult", pattern: /^sub[- ](?:ir|intermediate results?)/i },
  { id: "intermediateResult", pattern: /^intermediate results?|^ir ?\d|^résultats? intermédiaires?/i },
  { id: "overallObjective", pattern: /^overall objectives?|^objectifs? (?:généra(?:l|ux)|globa(?:l|ux))/i },
  { id: "specificObjective", pattern: /^specific objectives?|^objectifs? spécifiques?/i },
  {
    id: "developmentObjective",
    pattern: /^(?:project )?development objectives?|^pdo\b|^objectifs? de développement/i
  },
  { id: "moduleObjective", pattern: /^module objectives?|^objectifs? du module/i },
  { id: "projectObjective", pattern: /^project objectives?|^objectifs? du projet/i },
  { id: "purpose", pattern: /^(?:project )?purposes?|^but du projet/i },
  { id: "expectedResult", pattern: /^expected results?|^résultats? attendus?/i },
  { id: "impact", pattern: /^impacts?\b/i },
  { id: "outcome", pattern: /^outcomes?\b|^oc ?\d|^effets?\b/i },
  { id: "output", pattern: /^outputs?\b|^op ?\d|^produits?\b/i },
  { id: "goal", pattern: /^goals?\b|^buts?\b/i },
  { id: "objective", pattern: /^objectives?\b|^objectifs?\b/i },
  { id: "result", pattern: /^results?\b(?! chain| framework)|^résultats?\b(?! framework)/i },
  { id: "stage", pattern: /^stages?\b|^étapes?\b/i },
  { id: "pathway", pattern: /^pathways?\b/i }
]

/** The level that the words name, with the code behind it ("Output 3.2"). */
export const levelOf = (
  text: string
): { readonly id: string; readonly code?: string; readonly words: string } | undefined => {
  const words = text.trim()
  const found = levelWords.find(({ pattern }) => pattern.test(words))
  if (found === undefined || words.length > 80) return undefined
  const code = /(?:^|\s|n°|no\.?|#)\s*((?:OC|OP|IR|OB)?\s?\d+(?:\.\d+)*[a-z]?)\s*:?\s*$/i.exec(words)?.[1]
  return { id: found.id, words, ...(code === undefined ? {} : { code: code.trim() }) }
}

/** Whether the words are a label for activities. */
export const isActivity = (text: string): boolean =>
  /^(?:key |main )?(activit(y|ies)|activités?)\b/i.test(text.trim())

/** The label of a list in a cell. */
export const listLabel = (
  text: string
): "indicators" | "assumptions" | "activities" | "verification" | undefined => {
  const words = text.trim().replace(/\s*:$/, "")
  if (words.length > 60) return undefined
  if (/^(?:performance |objectively verifiable )?indicators?$|^indicateurs?$/i.test(words))
    return "indicators"
  if (/^(?:assumptions?|risks?|assumptions? and risks?|hypothèses?|risques?)$/i.test(words))
    return "assumptions"
  if (/^(?:key |main )?(?:activities|activity|activités?)$/i.test(words)) return "activities"
  return /^(?:sources?|means) of verification$|^sources? de vérification$/i.test(words)
    ? "verification"
    : undefined
}

/** A field of the header block. */
export type Field =
  | "title"
  | "reference"
  | "area"
  | "duration"
  | "budget"
  | "funding"
  | "implementation"
  | "partners"

const fields: readonly (readonly [RegExp, Field])[] = [
  [/^(?:project |programme )?(?:title|name)|^(?:intitulé|titre|nom)\b/i, "title"],
  [/^(?:project |contract )?(?:reference|ref\.?|number|code|id)\b|^référence|^numéro/i, "reference"],
  [/^(?:project )?(?:area|location|countr|region|geograph)|^zone|^pays|^région|^lieu/i, "area"],
  [/^(?:duration|period|timeframe|implementation period|dates?)|^durée|^période/i, "duration"],
  [/^(?:total )?(?:budget|cost|amount)|^budget|^montant|^coût/i, "budget"],
  [/^(?:funding|donors?|funders?|financing|funded by)|^financement|^bailleurs?|^donateurs?/i, "funding"],
  [/^(?:implement|executing|lead organi)|^mise en œuvre|^exécution|^organisme/i, "implementation"],
  [/^partners?|^partenaires?/i, "partners"]
]

/** The field that a label of the header block names. */
export const fieldOf = (label: string): Field | undefined =>
  fields.find(([pattern]) => pattern.test(label.trim().replace(/\s*:$/, "")))?.[1]

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["january", "janvier"],
    ["february", "février"],
    ["march", "mars"],
    ["april", "avril"],
    ["may", "mai"],
    ["june", "juin"],
    ["july", "juillet"],
    ["august", "août"],
    ["september", "septembre"],
    ["october", "octobre"],
    ["november", "novembre"],
    ["december", "décembre"]
  ].flatMap((names, i) => names.map((name) => [name, i + 1]))
)

/** The days that are written in the words, in their order: "1 January 2014", "2014-01-01", "01/01/2014", "1er janvier 2014". */
export const daysIn = (text: string): readonly string[] => {
  const named = Object.keys(months).join("|")
  const pattern = new RegExp(
    `(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(${named})\\s+(\\d{4})|(${named})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})`,
    "gi"
  )
  const two = (part: string | number | undefined) => String(part ?? "").padStart(2, "0")
  return [...text.matchAll(pattern)].map((match) => {
    if (match[1] !== undefined) return `${match[1]}-${match[2]}-${match[3]}`
    if (match[5] !== undefined) return `${match[6]}-${two(months[match[5].toLowerCase()])}-${two(match[4])}`
    if (match[7] !== undefined) return `${match[9]}-${two(months[match[7].toLowerCase()])}-${two(match[8])}`
    return `${match[12]}-${two(match[11])}-${two(match[10])}`
  })
}
