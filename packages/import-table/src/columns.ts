/**
 * The columns that a table of facts may have, with the names that people give them.
 *
 * @internal
 */

/** What each column is called beside its own name, in English and French; compared without case, accents and signs. */
const aliases = {
  _kind: ["fact", "fact kind"],
  id: ["fact id", "identifiant"],
  indicator: ["indicator id", "indicator code", "indicateur", "code indicateur"],
  indicator_statement: ["statement", "libellé de l'indicateur", "indicator name"],
  from: ["start", "start date", "first day", "du", "début", "date de début"],
  through: ["to", "until", "end", "end date", "last day", "au", "fin", "date de fin"],
  day: ["date", "on", "jour", "le"],
  period: ["période", "year", "année"],
  value: ["actual", "numerator", "valeur", "numérateur", "réalisé"],
  denominator: ["dénominateur"],
  stage: ["étape", "stade"],
  label: ["étiquette", "niveau"],
  text: ["narrative", "words", "texte", "récit"],
  written: ["as written", "tel quel"],
  open: ["no value because", "sans valeur"],
  place: ["location", "country", "lieu", "pays"],
  party: ["partner", "donor", "partie", "partenaire", "donateur", "bailleur"],
  cell: ["cells", "disaggregation", "breakdown", "cellule", "ventilation", "désagrégation"],
  identities: ["pseudonyms", "pseudonymes"],
  status: ["statut"],
  supersedes: ["corrects", "replaces", "corrige", "remplace"],
  reported: ["reported at", "rapporté le", "déclaré le"],
  recorded: ["recorded at", "enregistré le"],
  recorded_by: ["entered by", "enregistré par", "saisi par"],
  remark: ["remarks", "comment", "comments", "note", "notes", "remarque", "remarques", "commentaire"],
  evidence: ["proof", "preuve", "preuves", "pièces"],
  kind: ["type", "nature"],
  amount: ["montant"],
  currency: ["devise", "monnaie"],
  for: ["pour"],
  share: ["shares", "part", "parts"],
  of: ["row", "facts", "de", "sur", "ligne"],
  judgement: ["judgment", "jugement"],
  says: ["state", "assessment", "état", "appréciation"],
  scheme: ["barème"],
  score: ["rating", "note obtenue"],
  becomes: ["decision", "devient", "décision"],
  source: [],
  extensions: []
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A column that means something. */
export type Column = keyof typeof aliases

/** All columns. */
export const columns = Object.keys(aliases) as readonly Column[]

/** Columns whose words may be given in several languages, as `remark.fr`. */
export const multilingual: ReadonlySet<Column> = new Set<Column>(["text", "remark"])

/** What a header says when case, accents, spaces and signs do not matter: "Enregistré par" is `enregistrepar`. */
export const folded = (header: string): string =>
  header
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

const byName: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((column) => [column, ...aliases[column]].map((name) => [folded(name), column] as const))
)

/** The column that a header means, with the language after a point (`remark.fr`), or nothing; `_kind` is not `kind`. */
export const columnOf = (header: string): { column: Column; language?: string } | undefined => {
  const name = header.trim()
  if (name.toLowerCase() === "_kind") return { column: "_kind" }
  const column = byName.get(folded(name))
  if (column !== undefined) return { column }
  const point = name.lastIndexOf(".")
  const base = point < 0 ? undefined : byName.get(folded(name.slice(0, point)))
  if (base === undefined || !multilingual.has(base)) return undefined
  return { column: base, language: name.slice(point + 1).trim() }
}

/** The names a header could have been meant to be, for a hint. */
export const knownNames: readonly string[] = columns.flatMap((column) => [column, ...aliases[column]])
