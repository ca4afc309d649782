/**
 * The labels of a document: levels with their codes, lists, fields of the header, the language they are in.
 *
 * @internal
 */
import { levelPatterns, listPatterns } from "../vocabulary/knownWords.ts"
import type { Level, List } from "../vocabulary/Vocabulary.ts"

export type { Column, List } from "../vocabulary/Vocabulary.ts"

const time =
  /^(?:(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d\d|(?:19|20)\d\d))?|(?:project )?(?:year|yr|année|année|jahr|año|ano) ?\d{1,2}|p?y ?\d{1,2}|fy ?['’]?\d{2,4}(?:\s*\/\s*\d\d)?|[qst][1-4](?: ?(?:19|20)\d\d)?)$/i

/** Whether the header is a time and nothing else: the column of that year. */
export const isTimeHeader = (header: string): boolean => time.test(header.trim())

/** A level named in words. */
export interface NamedLevel {
  readonly id: Level
  readonly code?: string
  readonly words: string
}

const codeAtEnd =
  /(?:^|\s|n°|no\.?|#)\s*((?:OC|OP|IR|OB|SO|DO|R|E)?\s?\d{1,4}(?:\.\d{1,4}){0,6}\.?[a-z]?)\s*[:.]?\s*$/i

/** "4. Outcome 2", "Level 2: PURPOSE", "Results level – Output": what stands before the name of a level. */
const before =
  /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])[.)]\s+)?(?:(?:level|niveau|nivel|n[ií]vel|livello|ebene)\s*\d{1,2}\s*[:.–—-]\s*)?/i

const withoutNumber = (text: string): string => text.replace(before, "")

/** The level whose name covers most of the words: "intermediate outcome" is not "intermediate". */
const longestLevel = (words: string): Level | undefined => {
  let best: { readonly level: Level; readonly length: number } | undefined
  for (const [level, pattern] of levelPatterns) {
    const length = pattern.exec(words)?.[0].length ?? 0
    if (length > (best?.length ?? 0)) best = { level, length }
  }
  return best?.level
}

/** The level that the words name, with the code behind it ("Output 3.2"). */
export const levelOf = (text: string): NamedLevel | undefined => {
  const words = withoutNumber(text.trim())
  const id = words.length > 80 ? undefined : longestLevel(words)
  if (id === undefined) return undefined
  const code = codeAtEnd.exec(words)?.[1] ?? /^\S+\s+([A-Z])\s*:?$/.exec(words)?.[1]
  return { id, words, ...(code === undefined ? {} : { code: code.trim().replace(/\.$/, "") }) }
}

const entry = /^(?<label>[^:]{2,70}?)\s*(?:[:–—]|\s-|\.(?=\s))\s*(?<statement>\S[\s\S]*)$/

/** "Output 1.1: Wells dug": a level with its statement in one line; the words before the colon are nothing but the level. */
export const levelEntry = (text: string): (NamedLevel & { readonly statement: string }) | undefined => {
  const groups = entry.exec(withoutNumber(text.trim()))?.groups
  const level = groups?.label === undefined ? undefined : levelOf(groups.label)
  if (level === undefined || groups?.statement === undefined || !isBareLevel(groups.label ?? ""))
    return undefined
  return { ...level, statement: groups.statement }
}

/** Whether the words are a level and its code, and nothing else. */
export const isBareLevel = (text: string): boolean => {
  if (levelOf(text) === undefined) return false
  const rest = withoutNumber(text.trim())
    .replace(/\([^()]*\)/g, "")
    .trim()
    .replace(codeAtEnd, "")
    .replace(/\s+[A-Z]\s*:?$/, "")
    .replace(/[\s:.–—-]+$/, "")
  return rest === "" || levelPatterns.some(([, pattern]) => pattern.exec(rest)?.[0].length === rest.length)
}

/** Whether the words are a label for activities. */
export const isActivity = (text: string): boolean =>
  /^(?:key |main |planned )?(?:activit(?:y|ies)|activités?|aktivität(?:en)?|actividad(?:es)?|atividades?)\b/i.test(
    text.trim()
  )

/** The label that the words are, with or without a colon. */
export const listLabel = (text: string): List | undefined => {
  const words = text.trim().replace(/\s*:$/, "")
  return words.length > 60 ? undefined : listPatterns.find(([, pattern]) => pattern.test(words))?.[0]
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
    "it",
    /(?<![\p{L}])(?:indicator[ei]|ipotesi|attività|risultat[oi]|valore|obiettiv[oi]|numero di|percentuale di|fonti|prodott[oi]|verifica)(?![\p{L}])/giu
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
